import { z } from 'zod'
import type { ItemQuality } from '~/domains/assessment/quality-model'

const sorts = ['place', 'credit', 'right', 'rest', 'discrimination', 'alpha', 'time', 'flags'] as const
export type Sort = (typeof sorts)[number]

export const querySchema = z.object({
  form: z.string().max(200).optional().catch(undefined),
  sort: z.enum(sorts).catch('place'),
  methods: z.literal('all').optional().catch(undefined),
})

type Facts = Omit<ItemQuality, 'options' | 'spread' | 'flags'> & { flags: readonly unknown[] }

/** What wants a look first: weak figures, long times, many flags. Items without the figure come last. */
const orders: Record<Sort, (item: Facts) => number | null> = {
  place: ({ place }) => place,
  credit: ({ credit }) => credit,
  right: ({ right }) => right,
  rest: ({ rest }) => rest,
  discrimination: ({ discrimination }) => discrimination,
  alpha: ({ alphaIfDeleted }) => (alphaIfDeleted === null ? null : -alphaIfDeleted),
  time: ({ medianTime }) => (medianTime === null ? null : -medianTime),
  flags: ({ flags }) => -flags.length,
}

/** The way in which a column is sorted: what wants a look stands first. */
export function orderOf(sort: Sort): 'ascending' | 'descending' {
  return sort === 'alpha' || sort === 'time' || sort === 'flags' ? 'descending' : 'ascending'
}

export function sorted<I extends Facts>(items: readonly I[], sort: Sort): I[] {
  const weight = (item: I) => orders[sort](item) ?? Number.MAX_VALUE
  return items.toSorted((one, other) => weight(one) - weight(other) || one.place - other.place)
}
