import { z } from 'zod'
import type { Locale } from '~/i18n/locale'

export const roles = ['learner', 'lead', 'trainer', 'admin'] as const
export type Role = (typeof roles)[number]

/** Someone signed in, as every door sees them. */
export interface Actor {
  id: string
  name: string
  email: string
  role: Role
  locale: Locale
  /** IANA time zone. */
  zone: string
  /** The team they belong to. */
  teamId: string | null
  /** The teams they lead. */
  leads: readonly string[]
  isDemo: boolean
  /** Public id of this session: what settings show and revoke by. */
  sessionId: string
}

/** Someone with an account, as other people's pages see them. */
export interface Person {
  id: string
  name: string
  email: string
  role: Role
  locale: Locale
  /** IANA time zone. */
  zone: string
  teamId: string | null
  isDemo: boolean
  /** When they left the organisation; null while they are in it. */
  leftAt: Date | null
}

export interface Team {
  id: string
  name: string
  isDemo: boolean
}

/** Whom a record belongs to, as far as authorisation asks. */
export interface Subject {
  personId: string
  teamId: string | null
}

export function subjectOf(person: Pick<Person, 'id' | 'teamId'>): Subject {
  return { personId: person.id, teamId: person.teamId }
}

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'required')
  .max(254, 'too-long')
  .pipe(z.email('email'))
export const nameSchema = z.string().trim().min(1, 'required').max(120, 'too-long')
export const roleSchema = z.enum(roles, 'choose')
export const zoneSchema = z.string().refine(isZone, 'choose')

/** True for an IANA time zone that this machine knows. */
export function isZone(zone: string): boolean {
  return zones().includes(zone)
}

/** Every IANA time zone that this machine knows, by name; UTC among them. */
export function zones(): readonly string[] {
  known ??= [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort()
  return known
}
let known: readonly string[] | undefined

export const peopleSorts = ['name', 'role', 'team', 'newest'] as const

/** What a list of people is asked for; also the form of its address. Anything odd in an address falls back. */
export const peopleQuerySchema = z.object({
  search: z.string().trim().max(100).catch(''),
  role: roleSchema.nullable().catch(null),
  team: z.string().min(1).nullable().catch(null),
  /** Those who have left, instead of those who are there. */
  left: z
    .literal('yes')
    .transform(() => true)
    .or(z.boolean())
    .catch(false),
  sort: z.enum(peopleSorts).catch('name'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type PeopleQuery = z.output<typeof peopleQuerySchema>

export interface PersonInList extends Person {
  teamName: string | null
  /** False for someone who has not yet chosen a password. */
  hasPassword: boolean
}

/** An expected refusal, as a value: one of these reasons. */
export type Refused<R extends string> = R extends string ? { ok: false; reason: R } : never
