import { z } from 'zod'
import { both, id, level, words } from './field'

/** What one column of a quality form says, of which competency and level it speaks. `column` is the header in the file. */
const about = { id, column: words, name: both, competency: id, level }

const criterion = z.discriminatedUnion('kind', [
  /** Points from `low` to `high`; met on average from `cut` on. */
  z
    .strictObject({ ...about, kind: z.literal('points'), low: z.number(), high: z.number(), cut: z.number() })
    .refine(
      ({ low, high, cut }) => low < cut && cut <= high,
      'needs a cut above the lowest point, at most the highest',
    ),
  /** The number of critical errors, which no points make good: met without any. */
  z.strictObject({ ...about, kind: z.literal('errors') }),
])

/** A quality form as the organisation's own system exports it: one row a contact. */
export const scorecardSchema = z
  .strictObject({
    id,
    name: both,
    /** The fewest contacts of a month that say anything. */
    least: z.number().int().min(2).default(5),
    /** How the system writes a day: 2026-03-02, or also 02/03/2026. */
    days: z.enum(['year-first', 'day-first']).default('year-first'),
    /** Headers of the columns: the person's mail address, the contact's own name, its day, who scored it. */
    columns: z.strictObject({ person: words, contact: words, day: words, evaluator: words }),
    criteria: z.array(criterion).min(1),
  })
  .refine(({ criteria }) => areUnlike(criteria.map((one) => one.id)), 'has two criteria of one id')
  .refine((scorecard) => areUnlike(headersOf(scorecard)), 'has two columns of one name')

interface Headed {
  columns: Record<'person' | 'contact' | 'day' | 'evaluator', string>
  criteria: ReadonlyArray<{ column: string }>
}

function areUnlike(names: readonly string[]): boolean {
  return new Set(names).size === names.length
}

/** Every column that a file must have, in the order in which an example is written. */
export function headersOf({ columns, criteria }: Headed): string[] {
  const { person, contact, day, evaluator } = columns
  return [person, contact, day, evaluator, ...criteria.map(({ column }) => column)]
}

export type Scorecard = z.output<typeof scorecardSchema>
export type ScorecardCriterion = Scorecard['criteria'][number]
