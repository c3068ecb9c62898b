import type { Actor, Person, Team } from '~/domains/accounts/model'
import { subjectOf } from '~/domains/accounts/model'
import { type Denial, permit, scopeOf } from '~/domains/accounts/permissions'
import { findTeam } from '~/domains/accounts/teams.server'
import { competency } from '~/domains/content/content.server'
import { type Evidence, readinessOf } from '~/domains/ladder/ladder.server'
import type { JudgedPiece } from '~/domains/ladder/model'
import type { AssignedWork } from '~/domains/learning/assignment-model'
import { assignmentsFor } from '~/domains/learning/assignments.server'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { titleOfWork } from './assignments-report.server'

export interface PersonReport extends Pick<Evidence, 'standing'> {
  /** Newest first. */
  pieces: Array<JudgedPiece & { competencyName: Both }>
  person: Person
  team: Team | null
  assigned: Array<AssignedWork & { title: Both }>
  /** What the actor may do here. */
  may: { endorse: boolean; setTitle: boolean }
}

/**
 * All that a lead, a trainer or an administrator sees of one person. Refuses learners (`forbidden`), and, as `not-found`,
 * people who are unknown or in another's team.
 */
export function personReport(
  world: World,
  actor: Actor,
  personId: string,
): { ok: true; report: PersonReport } | { ok: false; reason: Denial } {
  if (scopeOf(actor, 'read-progress') === 'own') return { ok: false, reason: 'forbidden' }
  const found = readinessOf(world, actor, personId)
  if (!found.ok) return found
  const { person, pieces, standing } = found
  const isThere = person.leftAt === null
  return {
    ok: true,
    report: {
      standing,
      pieces: pieces.map((piece) => ({ ...piece, competencyName: nameOf(world, piece.competency) })),
      person,
      team: person.teamId ? findTeam(world, person.teamId) : null,
      assigned: assignmentsFor(world, personId).map((work) => ({ ...work, title: titleOfWork(world, work) })),
      may: {
        endorse: isThere && permit(actor, 'endorse', subjectOf(person)).ok,
        setTitle: isThere && permit(actor, 'set-title', subjectOf(person)).ok,
      },
    },
  }
}

/** By its id when the content no longer has it. */
function nameOf(world: World, id: string): Both {
  return competency(world, id)?.name ?? { es: id, en: id }
}
