import { redirect } from '@remix-run/node'
import type { Permit } from '~/domains/accounts/permissions'
import { atomicallyTogether } from '~/domains/accounts/transaction.server'
import { type Start, startAttempt } from '~/domains/assessment/attempts.server'
import { finishAttempt } from '~/domains/assessment/finishing.server'
import type { World } from '~/platform/world.server'
import { resultPath, type Sent } from './sent'

/** Begins a test as its form asks, `warmUp` its practice items. Told once it is on disk. */
export function startAsked(
  world: World,
  permit: Permit<'learn'>,
  quizId: string,
  { warmUp }: Sent['fields'],
): Promise<Start> {
  return atomicallyTogether(world, () => startAttempt(world, permit, quizId, warmUp !== undefined))
}

/** Ends the test and goes to its result; null where there is none of one's own. */
export async function finishAsked(sent: Sent): Promise<Response | null> {
  const { world, actor, attemptId } = sent
  const finished = await atomicallyTogether(world, () => finishAttempt(world, actor, attemptId))
  return finished.ok ? redirect(resultPath(sent)) : null
}
