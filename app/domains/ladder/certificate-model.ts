import { z } from 'zod'
import type { Both } from '~/i18n/locale'
import type { CertificateStatus } from './certificate'

export const certificateKinds = ['course', 'rung'] as const
export type CertificateKind = (typeof certificateKinds)[number]

/** What a certificate is about: a course or, of a rung, a title. */
export interface CertificateOf {
  kind: CertificateKind
  contentId: string
}

/** A certificate of this house as anybody may see it who has its address. */
export interface Certificate extends CertificateOf {
  /** Its public address ends in it: 16 letters and digits. */
  id: string
  personId: string
  /** Its owner's name as it is now. */
  holder: string
  /** As the course or title was called when it was issued. */
  name: Both
  status: CertificateStatus
}

/** The form with which one's own certificate is asked for; `until` (ms) is the end of the term that a renewal goes on from. */
export const certificateAskSchema = z.object({
  kind: z.enum(certificateKinds, 'invalid'),
  content: z.string().regex(/^[a-z0-9-]{1,100}$/, 'invalid'),
  until: z.coerce.number().int().positive().optional(),
})

export const reasonLimit = 600

/** The form of a trainer's decision; `last` is the number of the act that the page showed as the newest. */
export const certificateDecisionSchema = z.object({
  act: z.enum(['revoked', 'reinstated'], 'invalid'),
  last: z.coerce.number('invalid').int('invalid'),
  reason: z.string().trim().min(1, 'required').max(reasonLimit, 'too-long'),
})
export type CertificateDecision = z.output<typeof certificateDecisionSchema>

export const certificateStates = ['valid', 'expired', 'revoked', 'lost'] as const

/** What the trainers' list is asked for. `lost`: something that it rests on was withdrawn later. */
export const certificateQuerySchema = z.object({
  q: z.string().trim().max(100).catch(''),
  state: z.enum(certificateStates).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type CertificateQuery = z.output<typeof certificateQuerySchema>
