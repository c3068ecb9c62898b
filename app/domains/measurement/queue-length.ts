/** The queue of those who find all agents busy, in an Erlang A system. */
export interface QueueLength {
  /**
   * Σ weights / weight of an empty queue: G of the formula. Past 10⁴⁰, when an empty queue practically never
   * occurs, only some such large number.
   */
  sum: number
  /** Mean number of people in the queue while all agents are busy. */
  mean: number
}

/** A weight this small beside the sum changes nothing. */
const nothing = 1e-19
/** Nor does any multiple of one this small: an empty queue is then as good as never seen, and the walk down to it ends early. */
const impossible = 1e-40

/**
 * While all N agents are busy, j people queue with weights y^j / Πₖ₌₁..ⱼ(x + k), where x = Nμ/θ and y = λ/θ.
 * The sum starts at the longest weight, j ≈ y − x, and walks to both sides until the weights vanish, some √y steps; so it
 * neither overflows nor loses its digits, whatever the overload.
 */
export function queueLength(x: number, y: number): QueueLength {
  const mode = Math.max(0, Math.floor(y - x))
  let [sum, moment] = [1, mode]
  let weight = 1
  for (let j = mode + 1; weight > sum * nothing; j++) {
    weight *= y / (x + j)
    sum += weight
    moment += weight * j
  }
  weight = 1
  for (let j = mode; j > 0 && weight > sum * impossible; j--) {
    weight *= (x + j) / y
    sum += weight
    moment += weight * (j - 1)
  }
  return { sum: sum / weight, mean: moment / sum }
}
