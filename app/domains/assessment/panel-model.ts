import { z } from 'zod'
import { emailSchema, nameSchema, type Person } from '~/domains/accounts/model'
import { locales } from '~/i18n/locale'
import type { FormItem } from './model'

/** A panel to call: for which test, and what it is known by. */
export const panelDraftSchema = z.strictObject({ quiz: z.string().min(1, 'choose').max(200), name: nameSchema })
export type PanelDraft = z.output<typeof panelDraftSchema>

const isBlank = (given: unknown) => typeof given === 'string' && given.trim() === ''

/** A guest of the panel. Without an address there is no letter, and the trainer hands the link over. */
export const guestSchema = z.strictObject({
  name: nameSchema,
  email: z.preprocess((given) => (isBlank(given) ? null : given), emailSchema.nullable()),
  locale: z.enum(locales, 'choose'),
})
export type GuestDraft = z.output<typeof guestSchema>

/** No letters to half the organisation by one click. */
const mostAtOnce = 50
export const invitedPeopleSchema = z.strictObject({
  person: z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [...new Set([given].flat())])
    .pipe(z.array(z.string()).max(mostAtOnce, 'invalid')),
})

export const keyReasonSchema = z.strictObject({ reason: z.string().trim().min(1, 'required').max(500, 'too-long') })

export interface Panel {
  id: string
  quizId: string
  name: string
  /** The items to rate as they were when the panel was called; `hash` is that of their pin. */
  items: FormItem[]
  byId: string
  at: Date
  closedAt: Date | null
}

/** One member's standing ratings: item's hash → option → rating. */
export type MemberRatings = Record<string, Record<string, number>>

export interface PanelMember {
  id: string
  panelId: string
  personId: string | null
  name: string
  email: string | null
  invitedAt: Date
  doneAt: Date | null
}

/** How far a member is; how they rated is nobody's to see. */
export interface MemberProgress extends PanelMember {
  ratedItems: number
}

/** Whoever still has to rate is not told what the others say: it would weigh on their own judgment. A closed panel asks nobody. */
export function ratesFirst(
  { closedAt }: Pick<Panel, 'closedAt'>,
  members: ReadonlyArray<Pick<PanelMember, 'personId' | 'doneAt'>>,
  personId: string,
): boolean {
  return closedAt === null && members.some((member) => member.personId === personId && member.doneAt === null)
}

/** A key that was taken from a panel, for its history. */
export interface KeyTaking {
  at: Date
  by: Person | null
  reason: string
  members: number
  /** Options on which the members did not agree. */
  flagged: number
}
