import { z } from 'zod'
import type { Criterion } from '~/domains/content/model'
import type { Levels } from './adjudication'

const mostLevels = 10

/** The fields `level.CRITERION` of a form as levels; whatever is no level is left out. */
export const levelsFormSchema = z.record(z.string(), z.unknown()).transform((fields): Levels => {
  const given = Object.entries(fields).flatMap(([name, value]) => {
    const level = typeof value === 'string' && /^\d$/.test(value) ? Number(value) : mostLevels
    return name.startsWith('level.') && level < mostLevels ? [[name.slice('level.'.length), level] as const] : []
  })
  return Object.fromEntries(given)
})

/** The levels of these criteria alone, and by field what is wrong with them: each wants one of its described levels. */
export function checkLevels(
  criteria: readonly Pick<Criterion, 'id' | 'levels'>[],
  given: Levels,
): { levels: Record<string, number>; errors: Record<string, 'choose'> } {
  const fits = ({ id, levels }: (typeof criteria)[number]) =>
    Object.hasOwn(given, id) && (given[id] ?? mostLevels) < levels.length
  const [good, bad] = [criteria.filter(fits), criteria.filter((one) => !fits(one))]
  return {
    levels: Object.fromEntries(good.map(({ id }) => [id, given[id] ?? 0])),
    errors: Object.fromEntries(bad.map(({ id }) => [`level.${id}`, 'choose' as const])),
  }
}
