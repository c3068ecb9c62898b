import { inverseBlocking } from './erlang-b'
import { answeredShareWithin } from './patient-wait'
import type { QueueFigures, Traffic } from './queue'
import { queueLength } from './queue-length'

/**
 * Erlang A (M/M/N+M): those who wait hang up when their patience, exponential with the given mean, runs out. With service rate
 * μ = 1/AHT, impatience θ = 1/patience, x = Nμ/θ, y = λ/θ, G = Σ y^j/Π(x + k) and B of Erlang B:
 * Pw = G·B/(1 + (G − 1)·B) = 1/(1 + (1/B − 1)/G); P(abandon) = Pw·P(abandon | wait); mean wait of all offered = P(abandon)/θ.
 * P(abandon | wait) = 1/(ρG) + 1 − 1/ρ is taken in its other form, mean queue while all are busy / y, which does not cancel.
 * Service level = answered within the threshold / offered = 1 − Pw + (Pw − P(abandon))·(share of those within it). Both
 * Pw − P(abandon) and occupancy = A(1 − P(abandon))/N are likewise taken as sums of what is positive: by balance they are
 * Pw(1 − 1/G)/ρ and ρ(1 − Pw) + Pw(1 − 1/G).
 * Finite for any load and any number of agents from 1.
 * Source: Palm 1957; Mandelbaum & Zeltyn 2007, Service engineering in action.
 */
export function erlangA(
  { load, handleTime }: Traffic,
  agents: number,
  threshold: number,
  patience: number,
): QueueFigures & { abandonment: number } {
  const x = (agents * patience) / handleTime
  const y = (load * patience) / handleTime
  const queue = queueLength(x, y)
  const waiting = 1 / (1 + (inverseBlocking(load, agents) - 1) / queue.sum)
  const abandonment = (waiting * queue.mean) / y
  // those in a queue behind N busy agents: P(more than N here) = Pw·(1 − 1/G)
  const queueing = waiting * (1 - 1 / queue.sum)
  const answeredAfterWait = (queueing * agents) / load
  return {
    waiting,
    serviceLevel: 1 - waiting + answeredAfterWait * answeredShareWithin(x, y, threshold / patience),
    meanWait: abandonment * patience,
    occupancy: (load / agents) * (1 - waiting) + queueing,
    abandonment,
  }
}
