import { type Figure, figure, refuse } from './refusal'

/** Below this two amounts are the same but for floating-point rounding. */
const nothing = 1e-9

/**
 * (score − chance)/(most − chance): 1 for the most that can be had, 0 for what chance gives, negative below chance.
 * A distance is a score with its sign turned: with most 0 this gives 1 − d/d₀.
 * Refuses when chance already gives the most, so that nothing can be told.
 */
export function correctForChance(score: number, chance: number, most: number): Figure<'chance-is-all'> {
  return Math.abs(most - chance) < nothing ? refuse('chance-is-all') : figure((score - chance) / (most - chance))
}
