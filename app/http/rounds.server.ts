import { closeOverdue } from '~/domains/assessment/finishing.server'
import { rescoreNext } from '~/domains/assessment/rescoring.server'
import type { World } from '~/platform/world.server'

const everyMilliseconds = 5_000

/**
 * What is due without anybody asking: attempts whose time has run out are closed, scores by a new key are made. Each is kept
 * in the database and done once whoever does it, so that every server may go its rounds. Gives back how to stop.
 */
export function startRounds(world: World): () => void {
  const timer = setInterval(() => goRound(world), everyMilliseconds)
  timer.unref()
  return () => clearInterval(timer)
}

export function goRound(world: World): void {
  try {
    const closed = closeOverdue(world)
    const rescored = rescoreNext(world)
    if (closed + rescored > 0) world.log.info({ closed, rescored }, 'went the round')
  } catch (error) {
    world.log.error({ err: error }, 'the round failed')
  }
}
