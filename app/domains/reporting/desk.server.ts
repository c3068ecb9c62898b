import type { Actor } from '~/domains/accounts/model'
import { permit } from '~/domains/accounts/permissions'
import { countWaiting, type Waiting, waitingForMarking } from '~/domains/casework/casework.server'
import { checkInCounts } from '~/domains/ladder/check-in-lists.server'
import { countWaitingStatements } from '~/domains/ladder/statement-answers.server'
import type { World } from '~/platform/world.server'
import type { TeamQuery } from './model'
import { listTeam, type PersonInTeam } from './people-report.server'

/** What those who follow others find at home. */
export interface Desk {
  /** What is theirs to mark, or anybody's. Null for those who may not mark. */
  waiting: { count: number; oldest: Waiting[] } | null
  /** How many people they follow. */
  people: number
  /** How many of them have something overdue, and those with the most of it. */
  late: { count: number; most: PersonInTeam[] }
  /** Check-ins that wait for them. */
  checkIns: ReturnType<typeof checkInCounts>
  /** How many statements wait for their answer. */
  statements: number
}

const few = 5
const everybody: TeamQuery = { q: '', team: null, late: false, sort: 'name', page: 1 }

/** Null for those who follow nobody. */
export function deskOf(world: World, actor: Actor): Desk | null {
  const late = listTeam(world, actor, { ...everybody, late: true, sort: 'late' }, few)
  const all = listTeam(world, actor, everybody, 1)
  if (!late.ok || !all.ok) return null
  const marking = permit(actor, 'mark')
  return {
    waiting: marking.ok
      ? { count: countWaiting(world, marking.permit), oldest: waitingForMarking(world, marking.permit, few) }
      : null,
    people: all.list.total,
    late: { count: late.list.total, most: late.list.rows },
    checkIns: checkInCounts(world, actor),
    statements: countWaitingStatements(world, actor) ?? 0,
  }
}
