import type { Title } from '~/domains/content/model'
import type { World } from '~/platform/world.server'
import { knownOf } from './known.server'
import { placeOf, readinessOn, type Standing } from './ladder.server'
import type { Readiness } from './model'
import { recordOf } from './record.server'
import type { JudgedCondition } from './requirements'
import { requirementsOf } from './requirements.server'
import { type Compared, compareGaps, type Outlook, outlookOf } from './what-if'

export interface WhatIf extends Pick<Standing, 'current' | 'target' | 'wantedBy'> {
  readiness: Readiness
  outlook: Outlook
  /** What is asked besides competencies. */
  conditions: JudgedCondition[]
  /** The gaps of the present target beside those of this title; null when there is none, or it is this one. */
  compared: Compared | null
}

/** What it would be to work towards a title. Writes nothing. For pages that have made sure whose record it is. */
export function whatIf(world: World, personId: string, title: Title): WhatIf {
  const place = placeOf(world, personId)
  const record = recordOf(world, personId)
  const readiness = readinessOn(world, record, title)
  const { target } = place
  return {
    ...place,
    readiness,
    outlook: outlookOf(readiness, knownOf(world).activities),
    conditions: requirementsOf(world, personId, title).conditions,
    compared: target && target.id !== title.id ? compareGaps(readinessOn(world, record, target), readiness) : null,
  }
}
