import type { Actor, Refused } from '~/domains/accounts/model'
import { atomically } from '~/domains/accounts/transaction.server'
import type { World } from '~/platform/world.server'
import type { Levels } from './adjudication'
import { pinnedRubric } from './cases.server'
import { recordDeed } from './history-store.server'
import { checkLevels } from './levels'
import { insertSelfMark, selfMarksOf } from './self-mark-store.server'
import { ownSubmission } from './submissions.server'

/**
 * Keeps a learner's own levels for what they handed in, before they see anybody's; a row more each time. Refuses `not-found`,
 * `conflict`: not handed in, or the marks are out, and `invalid` with the criteria that lack one of their levels.
 */
export function keepSelfMark(
  world: World,
  actor: Actor,
  submissionId: string,
  given: Levels,
): { ok: true } | Refused<'not-found' | 'conflict'> | (Refused<'invalid'> & { errors: Record<string, 'choose'> }) {
  return atomically(world, () => {
    const found = ownSubmission(world, actor, submissionId)
    if (!found.ok) return found
    const { handedInAt, releasedAt, rubricHash } = found.submission
    if (!handedInAt || releasedAt) return { ok: false, reason: 'conflict' }
    const { levels, errors } = checkLevels(pinnedRubric(world, rubricHash).criteria, given)
    if (Object.keys(errors).length > 0) return { ok: false, reason: 'invalid', errors }
    const [newest] = selfMarksOf(world.db, submissionId)
    if (newest && JSON.stringify(newest.levels) === JSON.stringify(levels)) return { ok: true }
    const at = world.now()
    insertSelfMark(world.db, { submissionId, levels, at })
    recordDeed(world.db, { submissionId, deed: 'self-marked', personId: actor.id, at })
    return { ok: true }
  })
}
