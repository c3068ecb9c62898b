import type { Competency, Title } from '~/domains/content/model'
import type { Both } from '~/i18n/locale'
import { dayIn, monthsAfter } from './age'

/**
 * Why a behaviour seen then cannot be confirmed now; null when it can. A day counts as to come only when it has begun
 * neither here nor in the zone of who confirms. What would already be too old as evidence is not taken.
 */
export function whenRefused(
  seenAt: Date,
  now: Date,
  zone: string,
  ageMonths: number,
): 'in-the-future' | 'too-old' | null {
  if (seenAt > now && dayIn('UTC', seenAt) > dayIn(zone, now)) return 'in-the-future'
  return monthsAfter(seenAt, ageMonths) < now ? 'too-old' : null
}

/** A behaviour that can be confirmed; `value` is what the form sends. */
export interface BehaviourChoice {
  value: string
  words: Both
}

export interface CompetencyChoices {
  competency: string
  name: Both
  level: number
  describe: Both
  behaviours: BehaviourChoice[]
}

/**
 * What a lead may want to confirm of someone: each competency at the level that their target asks; without a target,
 * every competency at every level. `only` narrows it to one competency, at all its levels.
 */
export function choicesFor(
  competencies: readonly Competency[],
  target: Pick<Title, 'competencies'> | null,
  only: string | null,
): CompetencyChoices[] {
  return competencies.flatMap((competency) => {
    if (only && competency.id !== only) return []
    const asked = target?.competencies.find((one) => one.competency === competency.id)
    return competency.levels.flatMap(({ describe, behaviours }, index) => {
      const level = index + 1
      if (!only && target && asked?.level !== level) return []
      const choices = behaviours.map(({ id, es, en }) => ({
        value: `${competency.id}/${level}/${id}`,
        words: { es, en },
      }))
      return [{ competency: competency.id, name: competency.name, level, describe, behaviours: choices }]
    })
  })
}

/** Takes a form's `COMPETENCY/LEVEL/BEHAVIOUR` apart. */
export function readBehaviour(value: string): { competencyId: string; level: number; behaviourId: string } {
  const [competencyId = '', level = '', behaviourId = ''] = value.split('/')
  return { competencyId, level: Number(level), behaviourId }
}
