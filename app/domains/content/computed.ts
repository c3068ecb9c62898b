import { z } from 'zod'
import { type Figure, figure, refuse } from '~/domains/measurement/refusal'
import { leastStaff, loadOf, rosteredFor, type Staffing, staffWith } from '~/domains/measurement/staffing'
import { demandOf } from './staffing-demand'

const count = z.number().int().min(0).max(1_000_000)
const seconds = z.number().min(1).max(7200)
const percent = z.number().min(0).max(99)
const look = { decimals: z.number().int().min(0).max(2).optional() }
const traffic = { ...look, calls: count.min(1), minutes: z.number().min(1).max(1440), aht: seconds }
const within = z.number().min(0).max(3600)
const agents = z.number().int().min(1).max(100_000)

/** `<Computed>` in a lesson: what is to be worked out, and from what. Times in seconds, shares in per cent. */
export const computed = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('traffic'), ...traffic }),
  z.strictObject({ of: z.literal('erlang-c-agents'), ...traffic, target: percent, within }),
  z.strictObject({ of: z.literal('erlang-c-level'), ...traffic, agents, within }),
  z.strictObject({ of: z.literal('erlang-c-wait'), ...traffic, agents }),
  z.strictObject({ of: z.literal('occupancy'), ...traffic, agents }),
  z.strictObject({ of: z.literal('erlang-a-level'), ...traffic, agents, within, patience: seconds }),
  z.strictObject({ of: z.literal('erlang-a-abandonment'), ...traffic, agents, patience: seconds }),
  z.strictObject({ of: z.literal('rostered'), ...look, agents, shrinkage: percent }),
  z.strictObject({ of: z.literal('nps'), ...look, promoters: count, passives: count, detractors: count }),
])
export type ComputedProps = z.output<typeof computed>

/** Figures that are shares, shown in per cent; the others are shown as they are. */
const shares = new Set<ComputedProps['of']>(['erlang-c-level', 'occupancy', 'erlang-a-level', 'erlang-a-abandonment'])
const usualDecimals: Partial<Record<ComputedProps['of'], number>> = { traffic: 1 }

export function isShare({ of }: ComputedProps): boolean {
  return shares.has(of)
}

/** Decimals to show: those asked for; else one for erlangs and shares and none for the rest. */
export function decimalsOf({ of, decimals }: ComputedProps): number {
  return decimals ?? usualDecimals[of] ?? (shares.has(of) ? 1 : 0)
}

/**
 * The figure, by the functions that the `staffing` command uses; shares from 0 to 1, waits in seconds.
 * Refuses what cannot be: agents that are not more than the load where nobody hangs up, a survey without answers.
 */
export function compute(asked: ComputedProps): Figure<'out-of-range' | 'too-few'> {
  switch (asked.of) {
    case 'traffic':
      return figure(loadOf(demandOf(asked)))
    case 'erlang-c-agents':
      return pick(leastStaff(demandOf(asked)), ({ agents }) => agents)
    case 'occupancy':
    case 'erlang-c-level':
    case 'erlang-c-wait':
    case 'erlang-a-level':
    case 'erlang-a-abandonment':
      return pick(staffWith(demandOf(asked), asked.agents), (staffed) => read(asked.of, staffed))
    case 'rostered':
      return figure(rosteredFor(asked.agents, asked.shrinkage / 100))
    case 'nps': {
      const answers = asked.promoters + asked.passives + asked.detractors
      return answers > 0 ? figure((100 * (asked.promoters - asked.detractors)) / answers) : refuse('too-few')
    }
  }
}

function read(of: ComputedProps['of'], { occupancy, meanWait, abandonment, serviceLevel }: Staffing): number {
  if (of === 'occupancy') return occupancy
  if (of === 'erlang-c-wait') return meanWait
  return of === 'erlang-a-abandonment' ? (abandonment ?? 0) : serviceLevel
}

function pick(staffed: ReturnType<typeof staffWith>, value: (staffed: Staffing) => number): Figure<'out-of-range'> {
  return staffed.ok ? figure(value(staffed)) : staffed
}
