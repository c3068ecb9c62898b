import { runningTotal, scoreMark } from '~/domains/casework/rubric'
import { formatNumber } from '~/i18n/format'
import { keepHalfPins } from './parts/half-pins'
import { openSaver, type Unit, wordsOf } from './parts/saver'

/** The marking page: marks keep themselves, the total runs along, and keys set levels and go through the criteria. */
function start(form: HTMLFormElement): void {
  const replaces = form.querySelector<HTMLInputElement>('[name="replaces.marks"]')
  if (!replaces) return
  const names = [...new FormData(form).keys(), ...radioNames(form)].filter((name) => /^(level|remark)\./.test(name))
  const unit: Unit = { id: 'marks', names: [...new Set(names)], replaces }
  let isOver = false
  const saver = openSaver(form, form.dataset.marking ?? '', [unit], {
    saved: () => undefined,
    refused: (status, answer) => {
      if (status !== 409) return false
      const { elsewhere = '' } = wordsOf(form)
      saver.say(answer.message ?? elsewhere.replace('{time}', answer.savedAtText ?? ''))
      // the button below now keeps this page's marks, knowing of the others
      replaces.value = String(answer.step ?? '')
      isOver = true
      return true
    },
    filled: () => showTotal(form),
    keepsBoth: false,
  })
  form.addEventListener('input', () => {
    showTotal(form)
    saver.touch()
  })
  form.addEventListener('focusout', saver.send)
  form.addEventListener('submit', (event) => {
    const button = event.submitter
    const keeps = button instanceof HTMLButtonElement && button.value === 'keep'
    if (!keeps || isOver) return saver.number()
    event.preventDefault()
    saver.send()
  })
  form.addEventListener('keydown', (event) => press(form, event))
  for (const hint of form.querySelectorAll<HTMLElement>('[data-keys], [data-key]')) hint.hidden = false
  showTotal(form)
  keepHalfPins(form.dataset.marking ?? '')
  begin(form)
}

/** Beside the work the rubric is at hand at once; under it, on a narrow screen, the work comes first. */
function begin(form: HTMLFormElement): void {
  // what the page itself will give the focus to, the browser may get round to only after this
  if (document.querySelector('[autofocus]') || document.activeElement !== document.body || location.hash) return
  if (!matchMedia('(min-width: 62.5rem)').matches) return
  form.tabIndex = -1
  form.focus({ preventScroll: true })
}

function radioNames(form: HTMLFormElement): string[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[type=radio]')].map(({ name }) => name)
}

/** The rubric as far as the total asks, from the page itself. */
function rubricOf(form: HTMLFormElement) {
  const text = { es: '', en: '' }
  const criteria = [...form.querySelectorAll<HTMLElement>('[data-criterion]')].map((criterion) => {
    const { dataset } = criterion
    return {
      ...{ id: dataset.criterion ?? '', name: text, competency: '', level: 1, tasks: [] },
      levels: [...criterion.querySelectorAll('input[type=radio]')].map(() => text),
      weight: Number(dataset.weight),
      critical: dataset.critical !== undefined,
      holdsFrom: Number(dataset.critical ?? 1),
    }
  })
  return { criteria, passMark: Number(form.dataset.passMark) }
}

function showTotal(form: HTMLFormElement): void {
  const output = form.querySelector('[data-total]')
  if (!output) return
  const rubric = rubricOf(form)
  const data = new FormData(form)
  const levels = rubric.criteria.map(({ id }) => [id, data.has(`level.${id}`) ? Number(data.get(`level.${id}`)) : null])
  const given = Object.fromEntries(levels) as Record<string, number | null>
  const { total, marked } = runningTotal(rubric, given)
  const score = scoreMark(rubric, given)
  const words = wordsOf(form)
  const locale = document.documentElement.lang === 'en' ? 'en' : 'es'
  const sum = (words.running ?? '')
    .replace('{total}', formatNumber(total, locale, 1))
    .replace('{marked}', String(marked))
  output.textContent = score.ok ? `${sum} · ${score.passed ? words.passed : words.notPassed}` : sum
}

/**
 * 0 to 4 set the level of the criterion in which the focus is (outside of all: of the first without one) and go on; j and k go
 * on and back; r goes to the remark. While something is typed only Escape, back to the levels, and Ctrl + Enter act.
 */
function press(form: HTMLFormElement, event: KeyboardEvent): void {
  const { target, key } = event
  if (event.isComposing || event.altKey || !(target instanceof HTMLElement)) return
  const criteria = [...form.querySelectorAll<HTMLElement>('[data-criterion]')]
  const here = criteria.findIndex((criterion) => criterion.contains(target))
  const act = actOf(form, criteria, here, event)
  if (!act) return
  if (target.closest('textarea, select, [type=text]') && key !== 'Escape' && key !== 'Enter') return
  event.preventDefault()
  act()
}

function actOf(form: HTMLFormElement, criteria: HTMLElement[], here: number, event: KeyboardEvent) {
  const { key, target } = event
  const finish = form.querySelector<HTMLButtonElement>('button[value=finish]')
  if (event.ctrlKey || event.metaKey) return key === 'Enter' ? () => finish?.click() : null
  const isTyping = target instanceof HTMLTextAreaElement
  if (key === 'Escape') return isTyping && here >= 0 ? () => enter(criteria[here]) : null
  if (/^[0-4]$/.test(key)) return () => choose(criteria, here, key, finish)
  if (key === 'j') return () => enter(criteria[Math.min(here + 1, criteria.length - 1)])
  if (key === 'k') return () => enter(criteria[Math.max(here - 1, 0)])
  if (key === 'r') return () => criteria[Math.max(here, 0)]?.querySelector('textarea')?.focus()
  return key === '?' ? () => form.querySelector<HTMLElement>('[data-keys] summary')?.click() : null
}

function choose(criteria: HTMLElement[], here: number, level: string, finish: HTMLElement | null): void {
  const unmarked = criteria.findIndex((criterion) => !criterion.querySelector('input[type=radio]:checked'))
  const at = here >= 0 ? here : unmarked
  const choice = criteria[at]?.querySelector<HTMLInputElement>(`input[type=radio][value="${level}"]`)
  if (!choice) return
  choice.focus()
  choice.click()
  const next = criteria[at + 1]
  if (next) enter(next)
  else finish?.focus()
}

function enter(criterion: HTMLElement | undefined): void {
  const choices = [...(criterion?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])]
  const choice = choices.find(({ checked }) => checked) ?? choices[0]
  choice?.focus({ preventScroll: true })
  criterion?.scrollIntoView({ block: 'start' })
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-marking]')) start(form)
// with nothing left to mark here, the way on is one key away
document.querySelector<HTMLElement>('[data-next] a')?.focus({ preventScroll: true })

/** Words selected in an answer go into the form below it, with their place; numbers of remarks are none of the words. */
function pick(answer: HTMLElement): void {
  const selection = getSelection()
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  if (!range || range.collapsed || !answer.contains(range.commonAncestorContainer)) return
  const before = document.createRange()
  before.setStart(answer, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const words = wordsIn(range)
  const taskId = answer.dataset.pinnable ?? ''
  const box = document.querySelector<HTMLDetailsElement>(`[data-new-pin="${taskId}"]`)
  const field = (name: string) =>
    box?.querySelector<HTMLTextAreaElement | HTMLInputElement>(`[name="pin.${name}.${taskId}"]`)
  const [quote, from] = [field('quote'), field('from')]
  if (!box || !quote || !from || words.trim() === '') return
  quote.value = words.trim()
  from.value = String(wordsIn(before).length + words.length - words.trimStart().length)
  box.open = true
}

function wordsIn(range: Range): string {
  const part = range.cloneContents()
  for (const number of part.querySelectorAll('a')) number.remove()
  return part.textContent ?? ''
}

for (const answer of document.querySelectorAll<HTMLElement>('[data-pinnable]'))
  answer.addEventListener('pointerup', () => setTimeout(() => pick(answer)))
