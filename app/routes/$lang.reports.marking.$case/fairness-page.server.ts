import { z } from 'zod'
import type { FairnessReport } from '~/domains/casework/fairness.server'
import { formatDay } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { distinctNames } from './fairness-file'

const word = z
  .string()
  .regex(/^[\w-]{1,100}$/)
  .optional()
  .catch(undefined)

/** What the page's address asks for; anything odd falls back. */
export const querySchema = z.object({
  rubric: word,
  criterion: word,
  marker: word,
  by: z.enum(['marker', 'reading']).catch('marker'),
})
export type FileAsked = Omit<z.output<typeof querySchema>, 'rubric'>

interface Reader {
  locale: Locale
  zone: string
  /** The rubric that was asked for by its hash. */
  rubric: string | null
}

/** The report in one language, its markers named as in the file. */
export function fairnessPage(whole: FairnessReport, { locale, zone, rubric }: Reader) {
  const { rows, title, ...report } = whole
  const names = distinctNames(report.markers)
  return {
    report: { ...report, markers: report.markers.map((one) => ({ ...one, name: names.get(one.id) ?? '' })) },
    title: title[locale],
    rubric,
    rubrics: report.rubrics.map(({ rubricHash, read, lastAt }) => {
      return { rubricHash, read, day: formatDay(lastAt, locale, zone, true) }
    }),
    levels: rows.length,
  }
}

export type FairnessPage = ReturnType<typeof fairnessPage>
