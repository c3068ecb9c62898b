import { z } from 'zod'
import type { Both, Locale } from '~/i18n/locale'

/** Where evidence can come from; the words of content/ladder/readiness.yaml. */
export const kinds = ['check', 'test', 'case', 'endorsement', 'scorecard', 'certificate'] as const
export type Kind = (typeof kinds)[number]

/**
 * Who looked: a person read the case, saw the behaviour or scored the contacts. Checks and tests are scored by rule, and
 * who confirms an outside certificate has seen the paper, not the work.
 */
export function isJudged(kind: Kind): boolean {
  return kind === 'case' || kind === 'endorsement' || kind === 'scorecard'
}

/** Of a day and no hour: it is that day everywhere, so pages show it in UTC. */
export function isOfADay(kind: Kind): boolean {
  return kind === 'endorsement' || kind === 'scorecard' || kind === 'certificate'
}

/** met, not met, within the band of error ("more evidence needed"), or without a score at all. */
export type Outcome = 'met' | 'not-met' | 'unsure' | 'not-scorable'

/** What a reader is told about a piece besides its kind. */
export type Detail =
  | { kind: 'check'; right: number; total: number }
  | { kind: 'test'; score: number | null; cut: number; provisionalKey: boolean }
  | { kind: 'case'; criterion: Both; markLevel: number; highest: number }
  | { kind: 'endorsement'; behaviour: Both; occasion: string; byId: string; byName: string }
  /** `mean` of so many contacts on the criterion's own scale; of critical errors, how many there were in all. */
  | { kind: 'scorecard'; of: 'points' | 'errors'; criterion: Both; mean: number; cut: number; contacts: number }
  | { kind: 'certificate'; issuer: string; byName: string }

/** One result about one competency. */
export interface Piece {
  kind: Kind
  /** The result that it is part of: one attempt or one mark may speak of several competencies. */
  result: string
  /** What was answered, marked or seen: a newer result of the same instrument replaces the older. */
  instrument: string
  competency: string
  level: number
  /** When it was answered, released or seen: its age counts from here. */
  at: Date
  /** When it was written down; tells results of the same day apart. */
  recordedAt: Date
  outcome: Outcome
  /** The last moment at which it counts, however young: that of a certificate that runs out. */
  runsOutAt?: Date | null
  /** A test's score that has no band of error yet (under 30 people). */
  noBand: boolean
  title: Both
  /** Where its owner can read it again, without the language; null when there is no such page. */
  path: string | null
  detail: Detail
}

export type PieceState = 'counts' | 'replaced' | 'expired' | Exclude<Outcome, 'met'>

/** A piece as it stands on a day under a rule. */
export interface JudgedPiece extends Piece {
  state: PieceState
  /** What it is worth while it counts. */
  points: number
  /** The moment from which it is too old. */
  expiresAt: Date
}

/** What a title asks of one competency. */
export interface Requirement {
  competency: string
  level: number
  critical: boolean
}

/** How far short of holding a competency; all zero when it is held. */
export interface Shortage {
  points: number
  pieces: number
  kinds: number
  judged: number
}

/** Why a competency is not held, or why something that is there does not help. */
export type Missing =
  | { reason: 'points' | 'pieces' | 'kinds' | 'judged'; short: number }
  /** This many results would still count, were they not too old. */
  | { reason: 'fresher'; count: number }
  /** A critical competency's only test has no band yet, and nobody has judged the competency. */
  | { reason: 'lone-test'; title: Both }
  /** Results that are there, but below the level asked. */
  | { reason: 'below-level'; count: number; level: number }
  /** The score lies within its band of error: more evidence is needed. */
  | { reason: 'unsure'; title: Both }

interface Given {
  competency: string
  level: number
  kind: Kind
  instrument: string
}

/** Something in the content that gives evidence when it goes well. */
export interface Activity {
  kind: 'lesson' | 'quiz' | 'case'
  /** `COURSE/LESSON`, or the test's or case's id. */
  id: string
  /** Address without the language. */
  path: string
  title: Both
  minutes: Record<Locale, number>
  gives: Given[]
  /** A lesson's course and its place there; orders activities of the same worth. */
  course: string | null
  order: number
  retakeAfterDays: number
}

/** What someone has begun: `waiting` is handed in and not yet marked. */
export interface Begun {
  state: 'under-way' | 'waiting' | 'done'
  at: Date
}

export type ActivityState = 'new' | 'again' | Exclude<Begun['state'], 'done'>

/** Something to do, with what it brings to one competency. */
export type Step =
  | {
      kind: Activity['kind']
      id: string
      path: string
      title: Both
      minutes: Record<Locale, number>
      state: ActivityState
      /** A test may only be taken again from here. */
      notBefore: Date | null
      points: number
    }
  | { kind: 'endorsement'; competency: string; level: number; times: number; points: number }

export interface CompetencyReadiness extends Requirement {
  name: Both
  held: boolean
  points: number
  pointsToHold: number
  /** What counts towards it, newest first. */
  pieces: JudgedPiece[]
  kinds: Kind[]
  judged: number
  /** What would count, were it not too old. */
  expired: JudgedPiece[]
  missing: Missing[]
  /** What closes it, best first. */
  steps: Step[]
  /** Whether those steps are enough; `none` when no lesson, test or case is about it at this level. */
  way: 'closes' | 'partly' | 'none'
}

export interface Readiness {
  title: string
  /** Every critical competency is held. */
  ready: boolean
  of: number
  missing: number
  criticalMissing: number
  competencies: CompetencyReadiness[]
  /** The best thing to do now; null when nothing is missing. */
  next: (Step & { competency: string }) | null
}

/** A confirmed behaviour. */
export interface Endorsement {
  id: string
  competency: string
  level: number
  behaviourId: string
  behaviour: Both
  occasion: string
  seenAt: Date
  at: Date
  byId: string
  byName: string
}

/** What is pinned under an endorsement's hash. */
export interface PinnedBehaviour {
  competency: string
  level: number
  id: string
  es: string
  en: string
}

export const occasionLimit = 600

/** The form with which someone confirms a behaviour. `behaviour` is `COMPETENCY/LEVEL/BEHAVIOUR`. */
export const endorsementSchema = z.object({
  behaviour: z.string().regex(/^[a-z0-9-]+\/[1-5]\/[a-z0-9-]+$/, 'choose'),
  occasion: z.string().trim().min(1, 'required').max(occasionLimit, 'too-long'),
  seenAt: z.iso.date('date'),
  client: z.string().regex(/^[A-Za-z0-9-]{8,64}$/, 'invalid'),
})

/** A calendar day, or null for an empty field. */
const dayOrNone = z
  .string()
  .refine((day) => day === '' || z.iso.date().safeParse(day).success, 'date')
  .transform((day) => day || null)

/** The forms with which someone chooses what they work towards, and says by when. */
export const targetDaySchema = z.object({
  target: z.string().regex(/^[a-z0-9-]{1,100}$/, 'choose'),
  wantedBy: dayOrNone,
})
export const targetSchema = targetDaySchema.partial({ wantedBy: true })
