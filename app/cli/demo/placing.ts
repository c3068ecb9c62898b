import { setPosition } from '~/domains/ladder/positions.server'
import { chooseTarget } from '~/domains/ladder/targets.server'
import type { World } from '~/platform/world.server'
import { inDays, span, worldOn } from './calendar'
import type { Organisation } from './organisation'
import { permitFor } from './permit'
import { randomOf } from './random'

/** Everybody's current title, held for some time already, and the target of those who have chosen one. */
export function placeEverybody(world: World, { admin, everybody }: Organisation): void {
  for (const { actor, plan } of everybody) {
    const random = randomOf(`place ${actor.email}`)
    const since = inDays(world, -span - random.whole(20, 900))
    const permit = permitFor(admin, 'set-title', { personId: actor.id, teamId: actor.teamId })
    const placed = setPosition(worldOn(world, 0, random), permit, { personId: actor.id, titleId: plan.title, since })
    if (!placed.ok) throw new Error(`demo title: ${placed.reason}`)
    if (!plan.target) continue
    const then = worldOn(world, random.whole(1, 10), random)
    const chosen = chooseTarget(then, permitFor(actor, 'learn'), plan.target, wantedBy(world, actor.email))
    if (!chosen.ok) throw new Error(`demo target: ${chosen.reason}`)
  }
}

/** Some have said by when: between three months and a year and a half from now. */
function wantedBy(world: World, email: string): string | null {
  const random = randomOf(`day ${email}`)
  return random.chance(0.6) ? inDays(world, random.whole(90, 540)).toISOString().slice(0, 10) : null
}
