import type { Actor, Person, Team } from '~/domains/accounts/model'
import { subjectOf } from '~/domains/accounts/model'
import { findPerson } from '~/domains/accounts/people.server'
import { type Denial, permit, scopeOf } from '~/domains/accounts/permissions'
import { findTeam } from '~/domains/accounts/teams.server'
import { competency } from '~/domains/content/content.server'
import { type Evidence, evidenceOf, shownOf } from '~/domains/ladder/ladder.server'
import { type Requirements, requirementsOf } from '~/domains/ladder/requirements.server'
import type { ShownPiece } from '~/domains/ladder/withdrawal'
import { mayWithdraw } from '~/domains/ladder/withdrawals.server'
import type { AssignedWork } from '~/domains/learning/assignment-model'
import { assignmentsFor } from '~/domains/learning/assignments.server'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { titleOfWork } from './assignments-report.server'

export interface PersonReport extends Pick<Evidence, 'standing' | 'holds'> {
  /** Newest first, those among them that were withdrawn. */
  pieces: Array<ShownPiece & { competencyName: Both; mayWithdraw: boolean }>
  person: Person
  /** What the target asks besides competencies, and what they state. */
  requirements: Requirements
  team: Team | null
  assigned: Array<AssignedWork & { title: Both }>
  /** What the actor may do here. */
  may: { endorse: boolean; setTitle: boolean }
}

/**
 * Somebody whom a lead, a trainer or an administrator follows. Refuses learners (`forbidden`), and, as `not-found`, people
 * who are unknown or in another's team.
 */
export function personInView(
  world: World,
  actor: Actor,
  personId: string,
): { ok: true; person: Person } | { ok: false; reason: Denial } {
  if (scopeOf(actor, 'read-progress') === 'own') return { ok: false, reason: 'forbidden' }
  const person = findPerson(world, personId)
  const permission = permit(actor, 'read-progress', person && subjectOf(person))
  if (!permission.ok) return permission
  return person ? { ok: true, person } : { ok: false, reason: 'not-found' }
}

/** All that is to be seen of a person in view. */
export function personReport(world: World, actor: Actor, person: Person): PersonReport {
  const evidence = evidenceOf(world, person.id)
  const isThere = person.leftAt === null
  return {
    person,
    team: person.teamId ? findTeam(world, person.teamId) : null,
    standing: evidence.standing,
    holds: evidence.holds,
    requirements: requirementsOf(world, person.id, evidence.standing.target),
    pieces: shownOf(evidence).map((piece) => ({
      ...piece,
      competencyName: nameOf(world, piece.competency),
      mayWithdraw: isThere && mayWithdraw(actor, subjectOf(person), piece),
    })),
    assigned: assignmentsFor(world, person.id).map((work) => ({ ...work, title: titleOfWork(world, work) })),
    may: {
      endorse: isThere && permit(actor, 'endorse', subjectOf(person)).ok,
      setTitle: isThere && permit(actor, 'set-title', subjectOf(person)).ok,
    },
  }
}

/** By its id when the content no longer has it. */
function nameOf(world: World, id: string): Both {
  return competency(world, id)?.name ?? { es: id, en: id }
}
