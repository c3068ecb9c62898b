import type { Refused } from '~/domains/accounts/model'
import { findPeople } from '~/domains/accounts/people.server'
import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import { caseOf, catalogue } from '~/domains/content/content.server'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { pinnedRubric } from './cases.server'
import { type FirstReading, type Foreseen, foresee } from './foresight'
import { newestRule } from './outcome-store.server'
import type { RuleForm } from './rule-form'
import { firstMarks, insertRule, type RuleRow, rulesOf, standingRules } from './rule-store.server'
import type { SecondReadingRule } from './second-reading'
import { usualRule } from './settling'

/** What was read first in so many days is what a rule is tried on: about half a year. */
export const foreseenDays = 183
/** Beyond these, the last ones. */
const mostForeseen = 5000

type Rule = Pick<SecondReadingRule, 'within' | 'share'>

export interface RuleOfCase extends Rule {
  caseId: string
  title: Both
  /** When it was set; null for the usual one, which nobody set. */
  at: Date | null
}

/** The cases that there are, each with the rule that stands for it. */
export function rulesInForce(world: World, _permit: Permit<'mark'>): RuleOfCase[] {
  const standing = new Map(standingRules(world.db).map((row) => [row.caseId, row]))
  return catalogue(world).cases.map(({ id, title }) => {
    const { within, share } = standing.get(id) ?? usualRule(id)
    return { caseId: id, title, within, share, at: standing.get(id)?.at ?? null }
  })
}

export interface CaseRules {
  caseId: string
  title: Both
  stands: Rule
  usual: Rule
  /** Every one that was set, the one that stands first. */
  set: Array<Pick<RuleRow, 'id' | 'within' | 'share' | 'at'> & { name: string }>
}

/** The rule of a case and those before it, with who set them. Refuses `not-found`: no such case. */
export function rulesOfCase(
  world: World,
  _permit: Permit<'mark'>,
  caseId: string,
): ({ ok: true } & CaseRules) | Refused<'not-found'> {
  const work = caseOf(world, caseId)
  if (!work) return { ok: false, reason: 'not-found' }
  const rows = rulesOf(world.db, caseId)
  const people = findPeople(world, [...new Set(rows.map(({ personId }) => personId))])
  const usual = usualRule(caseId)
  return {
    ok: true,
    ...{ caseId, title: work.title, stands: rows[0] ?? usual, usual },
    set: rows.map(({ id, within, share, at, personId }) => {
      return { id, within, share, at, name: people.get(personId)?.name ?? '' }
    }),
  }
}

export interface Foresight {
  since: Date
  /** First readings finished since. */
  readings: number
  /** By the rule that stands, and by the one that is thought of. */
  standing: Foreseen
  tried: Foreseen
}

/** What a rule would have meant for a case's submissions that were read a first time in the last `foreseenDays`. */
export function foreseeRule(world: World, _permit: Permit<'mark'>, caseId: string, rule: RuleForm): Foresight {
  const since = new Date(world.now().getTime() - foreseenDays * 24 * 3600 * 1000)
  const stands = newestRule(world.db, caseId) ?? usualRule(caseId)
  const readings = firstMarks(world.db, caseId, since, mostForeseen).map(({ submissionId, rubricHash, body }) => {
    const levels = Object.fromEntries(Object.entries(body).map(([id, { level }]) => [id, level]))
    return { submissionId, rubric: pinnedRubric(world, rubricHash), levels } satisfies FirstReading
  })
  const tried = foresee({ ...rule, seed: stands.seed }, readings)
  return { since, readings: readings.length, standing: foresee(stands, readings), tried }
}

/**
 * Sets who is read twice from now on; what is settled stays. The seed stays too, so that a larger share draws those of the
 * smaller one and more. What says the same as the rule that stands adds nothing. Refuses `not-found`: no such case.
 */
export function setRule(
  world: World,
  { actor }: Permit<'mark'>,
  caseId: string,
  { within, share }: RuleForm,
): { ok: true } | Refused<'not-found'> {
  if (!caseOf(world, caseId)) return { ok: false, reason: 'not-found' }
  return atomically(world, () => {
    const stands = newestRule(world.db, caseId) ?? usualRule(caseId)
    if (stands.within === within && stands.share === share) return { ok: true }
    insertRule(world.db, { caseId, within, share, seed: stands.seed, personId: actor.id, at: world.now() })
    return { ok: true }
  })
}
