import { catalogue } from '~/domains/content/content.server'
import type { Catalogue } from '~/domains/content/model'
import type { World } from '~/platform/world.server'
import { activitiesOf } from './activities'
import type { Activity } from './model'
import type { CompetencyKnown } from './readiness'

/** What readiness asks of the content, gathered once for each release. */
export interface Known {
  catalogue: Catalogue
  activities: ReadonlyMap<string, Activity[]>
  competencies: ReadonlyMap<string, CompetencyKnown>
}

const gathered = new WeakMap<Catalogue, Known>()

export function knownOf(world: World): Known {
  const live = catalogue(world)
  const before = gathered.get(live)
  if (before) return before
  const known = { catalogue: live, activities: activitiesOf(live), competencies: competenciesOf(live) }
  gathered.set(live, known)
  return known
}

function competenciesOf({ competencies }: Catalogue): Map<string, CompetencyKnown> {
  return new Map(
    competencies.map(({ id, name, levels }) => {
      return [id, { name, behaviours: levels.map(({ behaviours }) => behaviours.map((behaviour) => behaviour.id)) }]
    }),
  )
}
