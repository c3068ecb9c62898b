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

/** Whom a record belongs to, as far as authorisation asks. */
export interface Subject {
  personId: string
  teamId: string | null
}
