import { formatDay } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { planFields, readPlan, readScores } from './answer-text'
import type { TaskOf, WorkTask } from './work-task'

/** An answer ready to be shown: as it was typed, as the rows of a table, or as names with what was given to each. */
export type AnswerShown = { text: string } | { rows: string[][] } | { pairs: Array<{ name: string; value: string }> }

/** What was answered to a task; null where nothing was. What cannot be read as its kind is shown as it is. */
export function answerShown(task: WorkTask, text: string, locale: Locale): AnswerShown | null {
  if (text.trim() === '') return null
  if (task.kind === 'plan') return planShown(text, locale)
  return task.kind === 'scores' ? scoresShown(task, text, locale) : { text }
}

/** The same as lines of plain words: to be read out of its place, and compared with another version. */
export function plainAnswer(task: WorkTask, text: string, locale: Locale): string {
  const shown = answerShown(task, text, locale)
  if (!shown) return ''
  if ('text' in shown) return shown.text
  if ('rows' in shown) return shown.rows.map((cells, row) => `${row + 1}. ${cells.join(' · ')}`).join('\n')
  return shown.pairs.map(({ name, value }) => `${name}: ${value}`).join('\n')
}

function planShown(text: string, locale: Locale): AnswerShown {
  const rows = readPlan(text)
  if (!rows) return { text }
  return {
    rows: rows.map((row) =>
      planFields.map((field) =>
        field === 'date' && /^\d{4}-\d\d-\d\d$/.test(row.date)
          ? formatDay(new Date(`${row.date}T00:00:00Z`), locale, 'UTC')
          : row[field],
      ),
    ),
  }
}

function scoresShown({ criteria }: TaskOf<'scores'>, text: string, locale: Locale): AnswerShown {
  const scores = readScores(text)
  if (!scores) return { text }
  return {
    pairs: criteria.map(({ id, text: name, levels }) => {
      const level = scores[id]
      return { name: name[locale], value: level === undefined ? '—' : `${level} · ${levels[level]?.[locale] ?? ''}` }
    }),
  }
}
