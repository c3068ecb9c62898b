import type { Matrix } from './matrix'
import { type OneFactor, oneFactor } from './one-factor'
import { type Figure, figure } from './refusal'

/**
 * Omega = (Σλ)²/((Σλ)² + Σθ), from the standardised loadings and uniquenesses of one factor by maximum likelihood; 0…1.
 * Refuses what `oneFactor` refuses. Source: McDonald 1999, Test Theory: A Unified Treatment.
 */
export function omegaOf(correlation: Matrix): Figure {
  const factor = oneFactor(correlation)
  return factor.ok ? figure(shareOf(factor)) : factor
}

function shareOf({ loadings, uniquenesses }: OneFactor): number {
  const common = loadings.reduce((sum, one) => sum + one, 0) ** 2
  return common / (common + uniquenesses.reduce((sum, one) => sum + one, 0))
}
