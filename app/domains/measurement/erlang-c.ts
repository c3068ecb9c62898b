import { inverseBlocking } from './erlang-b'
import type { QueueFigures, Traffic } from './queue'
import { type Refusal, refuse } from './refusal'

/**
 * Erlang C (M/M/N, everyone waits for as long as it takes): with ρ = A/N,
 * Pw = B/(1 − ρ(1 − B)) = 1/(1 + (1 − ρ)(1/B − 1)); service level = 1 − Pw·e^(−(N−A)·T/AHT); mean wait = Pw·AHT/(N − A).
 * Refuses `out-of-range` when the agents N are not more than the load A: the queue then grows without end.
 * Source: Erlang 1917; Koole 2013, Call Center Optimization, chapter 6.
 */
export function erlangC(
  { load, handleTime }: Traffic,
  agents: number,
  threshold: number,
): ({ ok: true } & QueueFigures) | Refusal<'out-of-range'> {
  const spare = agents - load
  if (!(spare > 0)) return refuse('out-of-range')
  const waiting = 1 / (1 + (spare / agents) * (inverseBlocking(load, agents) - 1))
  return {
    ok: true,
    waiting,
    serviceLevel: 1 - waiting * Math.exp((-spare * threshold) / handleTime),
    meanWait: (waiting * handleTime) / spare,
    occupancy: load / agents,
    abandonment: null,
  }
}
