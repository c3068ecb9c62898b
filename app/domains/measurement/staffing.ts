import { erlangA } from './erlang-a'
import { erlangC } from './erlang-c'
import { leastEnough } from './least-agents'
import type { QueueFigures, Traffic } from './queue'
import { type Refusal, refuse } from './refusal'

/** What is asked of a shift. Times in seconds. */
export interface Demand {
  /** Calls offered in the interval. */
  calls: number
  interval: number
  handleTime: number
  /** Share of those offered, 0 to 1, to be answered within the threshold. */
  target: number
  threshold: number
  /** Mean patience; null: everyone waits for as long as it takes. */
  patience: number | null
  /** Share of paid time away from the queue, from 0 to under 1. */
  shrinkage: number
}

export interface Staffing extends QueueFigures {
  ok: true
  erlangs: number
  agents: number
  meetsTarget: boolean
  rostered: number
}

type Staffed = Staffing | Refusal<'out-of-range'>

/** A = calls · AHT / interval. */
export function loadOf({ calls, interval, handleTime }: Pick<Demand, 'calls' | 'interval' | 'handleTime'>): number {
  return (calls * handleTime) / interval
}

/** ⌈N/(1 − shrinkage) − 1e-9⌉: people on the roster so that N are at work. */
export function rosteredFor(agents: number, shrinkage: number): number {
  return Math.ceil(agents / (1 - shrinkage) - 1e-9)
}

/** Loads, in erlangs and in calls arriving during one patience, whose sums end in a few seconds. */
const computable = { least: 1e-100, most: 1e10 }

/** Whether the demand can be computed: neither so small nor so large, or patient, that its sums have no end. */
export function isComputable(demand: Demand): boolean {
  const load = loadOf(demand)
  const inOnePatience = demand.patience === null ? load : (load / demand.handleTime) * demand.patience
  return [load, inOnePatience].every((amount) => amount >= computable.least && amount <= computable.most)
}

/** What this many agents give. Refuses `out-of-range` when without patience they are not more than the load, or nothing can be told. */
export function staffWith(demand: Demand, agents: number): Staffed {
  if (!isComputable(demand)) return refuse('out-of-range')
  const traffic: Traffic = { load: loadOf(demand), handleTime: demand.handleTime }
  const figures = queueFor(demand, traffic, agents)
  if (!figures.ok) return figures
  return {
    ...figures,
    erlangs: traffic.load,
    agents,
    meetsTarget: figures.serviceLevel >= demand.target,
    rostered: rosteredFor(agents, demand.shrinkage),
  }
}

/**
 * The least number of agents whose service level is the target or more, never by rounding: .7956 is not 80 %.
 * Refuses `out-of-range` for a target of 1, which no number of agents reaches, and when nothing can be told.
 */
export function leastStaff(demand: Demand): Staffed {
  if (!(demand.target < 1) || !isComputable(demand)) return refuse('out-of-range')
  const from = demand.patience === null ? Math.floor(loadOf(demand)) + 1 : 1
  const agents = leastEnough(from, (count) => {
    const staffed = staffWith(demand, count)
    return staffed.ok && staffed.meetsTarget
  })
  return agents === null ? refuse('out-of-range') : staffWith(demand, agents)
}

function queueFor({ patience, threshold }: Demand, traffic: Traffic, agents: number) {
  if (patience === null) return erlangC(traffic, agents, threshold)
  return { ok: true as const, ...erlangA(traffic, agents, threshold, patience) }
}
