import type { Title } from '~/domains/content/model'
import type { World } from '~/platform/world.server'
import { type Hold, holdOf } from './hold'
import { knownOf } from './known.server'
import type { JudgedPiece, Step } from './model'
import { readinessFor, ruleOf } from './readiness'
import type { PersonRecord } from './record.server'

export interface HoldWithSteps extends Omit<Hold, 'lasting'> {
  /** What keeps the level, best first; only while it is fading. */
  fresher: Step[]
}

/** How firmly each competency of a title is held, and what keeps those that fade; `judged` by the title's rule. */
export function holdsOn(
  world: World,
  { judged, begun }: Pick<PersonRecord, 'begun'> & { judged: readonly JudgedPiece[] },
  title: Title,
): HoldWithSteps[] {
  const { catalogue: live, activities, competencies } = knownOf(world)
  const rule = ruleOf(live.readiness, title)
  const now = world.now()
  return title.competencies.map((requirement) => {
    const { lasting, ...hold } = holdOf(judged, requirement, rule, now)
    if (!hold.isFading) return { ...hold, fresher: [] }
    const only = { ...title, competencies: [requirement] }
    const without = { title: only, rule: live.readiness, competencies, pieces: lasting, activities, begun, now }
    return { ...hold, fresher: readinessFor(without).competencies[0]?.steps ?? [] }
  })
}
