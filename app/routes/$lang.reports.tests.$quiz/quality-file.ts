import { toCsv } from '~/domains/reporting/csv'
import type { Locale } from '~/i18n/locale'
import { textOf } from '~/i18n/text'
import { sentenceOf } from './FlagList'
import type { QualityPage } from './quality-page.server'

const rounded = (value: number | null, by = 1000) => (value === null ? null : Math.round(value * by) / by)

/** The item table as a file: its name without ending, and its text. */
export function qualityFile({ quizId, quality }: QualityPage, locale: Locale): [string, string] {
  const t = textOf(locale).quality
  const { columns: c } = t
  const head = [c.place, 'id', t.figures.people, c.credit, c.right, c.rest, c.discrimination, c.alpha, c.time, c.flags]
  const rows = quality.items.map((item) => [
    t.item(item.place, item.name),
    item.item,
    item.people,
    rounded(item.credit),
    rounded(item.right),
    rounded(item.rest),
    rounded(item.discrimination),
    rounded(item.alphaIfDeleted),
    item.medianTime,
    item.flags.map((flag) => sentenceOf(flag, t, locale)).join(' '),
  ])
  return [`${t.file}-${quizId}`, toCsv(head, rows)]
}
