import type { Actor, Refused } from '~/domains/accounts/model'
import { findPeople } from '~/domains/accounts/people.server'
import { competency } from '~/domains/content/content.server'
import type { Criterion } from '~/domains/content/model'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import type { Levels } from './adjudication'
import { type AppealState, appealState, appealUntil, mayAppeal } from './appeal'
import { type AppealRow, appealsOf } from './appeal-store.server'
import { pinnedRubric } from './cases.server'
import { type HistoryLine, ownHistory } from './history.server'
import { marksOf, type Pin } from './mark-store.server'
import { type OutcomeRow, outcomesOf } from './outcome-store.server'
import { isHeld } from './rubric'
import { selfMarksOf } from './self-mark-store.server'
import { ownSubmission } from './submissions.server'

/** once, twice · third: a third settled what two put apart. · appeal: another reading stands. · change: changed by hand. */
export type HowRead = 'once' | 'twice' | 'third' | 'appeal' | 'change'

export interface Shown {
  /** Remarks on words of the answers, of all readings that counted. */
  pins: Pin[]
  how: HowRead
  /** What was shown since the release, the latest first: more than one where it was changed or appealed. */
  outcomes: Array<Pick<OutcomeRow, 'id' | 'total' | 'passed' | 'why' | 'reason'> & { at: Date }>
  /** By criterion, what it is evidence of on the ladder. */
  evidence: Record<string, { name: Both; level: number }>
  appeals: Array<Pick<AppealRow, 'id' | 'reason' | 'at' | 'decidedAt' | 'words'> & { state: AppealState; by: string }>
  mayAppeal: boolean
  appealUntil: Date
}

export interface OwnResult {
  /** The learner's own levels for it; null before they gave any. */
  self: Levels | null
  /** To mark oneself by, between handing in and release; null at other times. */
  criteria: Criterion[] | null
  history: HistoryLine[]
  /** Null until it is released. */
  shown: Shown | null
}

/** What the learner may know about how their submission was and is being marked, and what they can do. Refuses `not-found`. */
export function readResult(
  world: World,
  actor: Actor,
  id: string,
): { ok: true; result: OwnResult } | Refused<'not-found'> {
  const found = ownSubmission(world, actor, id)
  if (!found.ok) return found
  const { handedInAt, releasedAt, rubricHash } = found.submission
  const [self = null] = selfMarksOf(world.db, id)
  const history = ownHistory(world, actor, id)
  return {
    ok: true,
    result: {
      self: self?.levels ?? null,
      criteria: handedInAt && !releasedAt ? pinnedRubric(world, rubricHash).criteria : null,
      history: history.ok ? history.lines : [],
      shown: releasedAt ? shownOf(world, id, releasedAt) : null,
    },
  }
}

function shownOf(world: World, id: string, releasedAt: Date): Shown | null {
  const outcomes = outcomesOf(world.db, id)
  const [standing] = outcomes
  if (!standing) return null
  const marks = marksOf(world.db, id).filter((mark) => standing.marks.includes(mark.id))
  // the one that stood when it was released, and all that came after it
  const first = outcomes.findIndex(({ at }) => at <= releasedAt)
  const shown = outcomes.slice(0, first < 0 ? undefined : first + 1)
  const rows = appealsOf(world.db, id)
  const people = findPeople(
    world,
    rows.flatMap(({ decidedBy }) => decidedBy ?? []),
  )
  return {
    pins: marks.flatMap(({ id: mark, pins }) => pins.map((pin) => ({ ...pin, id: `${mark}-${pin.id}` }))),
    how: howRead(standing),
    outcomes: shown.map(({ id, total, passed, why, reason, at }) => ({ id, total, passed, why, reason, at })),
    evidence: evidenceOf(world, standing),
    appeals: rows.map(({ decidedBy, readingId, ...row }) => {
      const { id, reason, at, decidedAt, words } = row
      const by = people.get(decidedBy ?? '')?.name ?? ''
      return { id, reason, at, decidedAt, words, by, state: appealState({ decidedAt, readingId }) }
    }),
    mayAppeal: mayAppeal(releasedAt, rows, world.now()),
    appealUntil: appealUntil(releasedAt),
  }
}

function howRead({ why, marks }: OutcomeRow): HowRead {
  if (why !== 'readings') return why
  return marks.length > 2 ? 'third' : marks.length === 2 ? 'twice' : 'once'
}

function evidenceOf(world: World, { rubricHash, body }: OutcomeRow): Shown['evidence'] {
  const held = pinnedRubric(world, rubricHash).criteria.flatMap((criterion) => {
    const name = competency(world, criterion.competency)?.name
    const level = body[criterion.id]?.level
    if (!name || level === undefined || !isHeld(criterion, level)) return []
    return [[criterion.id, { name, level: criterion.level }] as const]
  })
  return Object.fromEntries(held)
}
