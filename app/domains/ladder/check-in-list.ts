import { z } from 'zod'

/**
 * Where someone's check-in stands for who looks. yours: to be rated by the reader · talk: both have · due: none is open and
 * a quarter is over · theirs: somebody else is still to rate · none: nothing to do.
 */
export const places = ['yours', 'talk', 'due', 'theirs', 'none'] as const
export type Place = (typeof places)[number]

/** What the list is asked for; also the form of its address. Anything odd falls back. */
export const checkInQuerySchema = z.object({
  q: z.string().trim().max(100).catch(''),
  place: z.enum(places).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type CheckInQuery = z.output<typeof checkInQuerySchema>

/** What a line on somebody's own page says; null: nothing waits for them. */
export type OwnPlace = 'rate' | 'talk' | 'due' | null

export function ownPlaceOf(own: { isOpen: boolean; isOwnIn: boolean; isLeadIn: boolean; isDue: boolean }): OwnPlace {
  if (!own.isOpen) return own.isDue ? 'due' : null
  if (!own.isOwnIn) return 'rate'
  return own.isLeadIn ? 'talk' : null
}
