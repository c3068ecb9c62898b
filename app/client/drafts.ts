import { countWords } from '~/domains/casework/words'
import { store } from './parts/device'
import { pasteClean } from './parts/paste'
import { enhancePlans, movedUp, showFilledRows } from './parts/plan-rows'
import { type Answer, openSaver, type Unit, wordsOf } from './parts/saver'

/** The work page: drafts save themselves, words are counted as they are typed, another version is shown when one came. */
type Field = HTMLTextAreaElement | HTMLInputElement

function start(form: HTMLFormElement): void {
  const fields = [...form.querySelectorAll<Field>('[name^="text."]')]
  const units = [...form.querySelectorAll<HTMLElement>('[data-task]')].flatMap(unitOf)
  const saver = openSaver(form, form.dataset.drafts ?? '', units, {
    saved: (answer) => showRivals(form, answer),
    refused: (status) => {
      if (status !== 409 && status !== 404) return false
      const { closed = '', openAgain = '' } = wordsOf(form)
      saver.say(closed, { to: location.pathname, words: openAgain })
      return true
    },
    filled: () => {
      for (const field of fields) count(field)
      showFilledRows(form)
    },
    keepsBoth: true,
  })
  enhancePlans(form, saver.touch)
  form.addEventListener('paste', pasteClean)
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) count(target)
    saver.touch()
  })
  form.addEventListener('focusout', saver.send)
  form.addEventListener('submit', (event) => {
    const button = event.submitter
    if (button instanceof HTMLButtonElement && button.name === 'intent' && button.value === 'save') {
      event.preventDefault()
      saver.send()
    } else saver.number()
  })
}

/** The fields of one task, whatever its kind. */
function unitOf(task: HTMLElement): Unit[] {
  const id = task.dataset.task ?? ''
  const replaces = task.querySelector<HTMLInputElement>(`[name="replaces.${id}"]`)
  const fields = task.querySelectorAll<Field>('[name^="text."], [name^="plan."], [name^="score."]')
  const names = [...new Set([...fields].map(({ name }) => name))]
  const rows = task.querySelector('[data-plan]') ? { settled: movedUp } : {}
  return replaces && names.length > 0 ? [{ id, names, replaces, ...rows }] : []
}

function count(field: Field): void {
  const state = document.getElementById(`${field.name}-state`)
  const max = Number(state?.dataset.max)
  if (!state || !max) return
  const words = countWords(field.value)
  const template = (words > max ? state.dataset.over : state.dataset.counted) ?? ''
  state.className = words > max ? 'fault' : 'hint'
  state.textContent = template.replace('{count}', String(words)).replace('{over}', String(words - max))
}

function showRivals(form: HTMLFormElement, { other = {}, steps = {} }: Answer): void {
  for (const id of Object.keys(steps)) {
    const notice = form.querySelector<HTMLElement>(`[data-rival="${id}"]`)
    const rival = other[id]
    if (!notice) continue
    notice.hidden = !rival
    if (!rival) continue
    const [words, text, button] = ['[data-rival-words]', '[data-rival-text]', '[name=restore]'].map((part) =>
      notice.querySelector(part),
    )
    if (words) words.textContent = (wordsOf(form).rival ?? '').replace('{moment}', rival.at)
    if (text) text.textContent = rival.text
    if (button instanceof HTMLButtonElement) button.value = String(rival.step)
  }
}

/** On a page that is closed for writing: texts that never reached the server are shown, to be copied. */
function showUnsent(notice: HTMLElement): void {
  const titles = JSON.parse(notice.dataset.titles ?? '{}') as Record<string, string>
  const place = notice.querySelector('[data-unsent-texts]')
  for (const [key, { units }] of store.all(notice.dataset.unsent ?? '')) {
    const texts = Object.values(units).flatMap(({ values }) => Object.entries(values))
    const lost = texts.filter(([name, text]) => text.trim() !== '' && text !== standing(name))
    if (lost.length === 0) store.remove(key)
    else place?.append(...lost.map(([name, text]) => titled(titles[name.split('.')[1] ?? ''] ?? '', text)))
    notice.querySelector('button')?.addEventListener('click', () => store.remove(key))
  }
  notice.hidden = !place?.hasChildNodes()
  notice.querySelector('button')?.addEventListener('click', () => {
    notice.hidden = true
  })
}

function standing(name: string): string {
  return document.querySelector(`[data-text="${name}"]`)?.textContent ?? ''
}

function titled(title: string, text: string): HTMLElement {
  const head = Object.assign(document.createElement('strong'), { textContent: title })
  const body = Object.assign(document.createElement('div'), { className: 'typed', textContent: text })
  const both = document.createElement('div')
  both.append(head, body)
  return both
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-drafts]')) start(form)
for (const notice of document.querySelectorAll<HTMLElement>('[data-unsent]')) showUnsent(notice)
