import { openSaver, type Unit, wordsOf } from './parts/saver'

/** Rating in a check-in: each competency keeps itself as it is rated, and the count runs along. */
function start(form: HTMLFormElement): void {
  const units = [...form.querySelectorAll<HTMLElement>('[data-rated]')].flatMap((part) => unitOf(form, part))
  /** What the page shows goes over what another tab has kept, and only by the button. */
  let isOver = form.dataset.held !== undefined
  const saver = openSaver(form, form.dataset.checkIn ?? '', units, {
    saved: () => undefined,
    refused: (status, { message, steps = {} }) => {
      if (status !== 409 && status !== 404) return false
      saver.say(message ?? wordsOf(form).closed ?? '')
      // the button below now keeps what this page shows, knowing of the other
      for (const { id, replaces } of units) if (id in steps) replaces.value = String(steps[id])
      isOver = true
      return true
    },
    filled: () => count(form),
    keepsBoth: false,
  })
  form.addEventListener('input', () => {
    count(form)
    saver.touch()
  })
  form.addEventListener('focusout', saver.send)
  form.addEventListener('submit', (event) => {
    const button = event.submitter
    const keeps = button instanceof HTMLButtonElement && button.value === 'save'
    if (!keeps || isOver) return saver.number()
    event.preventDefault()
    saver.send()
  })
  count(form)
}

/** Which check-in it is goes along: at the address of one's own current one there may be another by now. */
function unitOf(form: HTMLFormElement, part: HTMLElement): Unit[] {
  const id = part.dataset.rated ?? ''
  const replaces = form.querySelector<HTMLInputElement>(`[name="replaces.${id}"]`)
  return replaces ? [{ id, names: [`level.${id}`, `words.${id}`, 'checkIn'], replaces }] : []
}

function count(form: HTMLFormElement): void {
  const output = form.querySelector<HTMLElement>('[data-count]')
  const rated = form.querySelectorAll('[data-rated] input[type=radio]:checked').length
  if (output) output.textContent = (output.dataset.count ?? '').replace('{count}', String(rated))
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-check-in]')) start(form)
