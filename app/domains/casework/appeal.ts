import { z } from 'zod'

/** From release on, in days. */
export const appealDays = 30

const written = z
  .string()
  .default('')
  .transform((text) => text.replaceAll('\r\n', '\n').trim())

export const appealSchema = z.object({ reason: written.pipe(z.string().min(40, 'too-short').max(2000, 'too-long')) })

/** Declining wants words for the learner; granting wants none, for the new reading answers. */
export const verdictSchema = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('grant'), appeal: z.coerce.number().int().positive() }),
  z.object({
    verdict: z.literal('decline'),
    appeal: z.coerce.number().int().positive(),
    words: written.pipe(z.string().min(1, 'required').max(2000, 'too-long')),
  }),
])
export type Verdict = z.output<typeof verdictSchema>

export interface AppealFacts {
  decidedAt: Date | null
  readingId: number | null
}

/** waiting: nobody has looked at it. · reading: another reading was granted. · read, declined: answered. */
export type AppealState = 'waiting' | 'reading' | 'read' | 'declined'

export function appealState({ decidedAt, readingId }: AppealFacts): AppealState {
  if (decidedAt) return readingId === null ? 'declined' : 'read'
  return readingId === null ? 'waiting' : 'reading'
}

/** The last moment to appeal. */
export function appealUntil(releasedAt: Date): Date {
  return new Date(releasedAt.getTime() + appealDays * 24 * 3600 * 1000)
}

/** Within the time, and only while none is open. */
export function mayAppeal(releasedAt: Date | null, appeals: readonly AppealFacts[], now: Date): boolean {
  return releasedAt !== null && now <= appealUntil(releasedAt) && appeals.every(({ decidedAt }) => decidedAt !== null)
}
