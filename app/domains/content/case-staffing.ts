import { z } from 'zod'
import { type Figure, figure } from '~/domains/measurement/refusal'
import { leastStaff, staffWith } from '~/domains/measurement/staffing'
import { demandOf } from './staffing-demand'

const percent = z.number().min(0).max(99)
const fields = {
  calls: z.number().int().min(1).max(100_000),
  minutes: z.number().min(1).max(1440),
  aht: z.number().min(1).max(7200),
  target: percent.optional(),
  within: z.number().min(0).max(3600).optional(),
  agents: z.number().int().min(1).max(10_000).optional(),
  patience: z.number().min(1).max(7200).optional(),
  shrinkage: percent.optional(),
}

const needs = {
  agents: ['target', 'within'],
  level: ['agents', 'within'],
  wait: ['agents'],
  occupancy: ['agents'],
  rostered: ['target', 'within', 'shrinkage'],
} as const
type Asked = keyof typeof needs

/** What of a shift a task asks for. Times in seconds, shares in per cent. */
export const staffingAnswer = z
  .strictObject({ of: z.enum(Object.keys(needs) as Asked[]), ...fields })
  .superRefine((answer, context) => {
    for (const path of needs[answer.of]) {
      if (answer[path] === undefined) context.addIssue({ code: 'custom', message: 'is missing', path: [path] })
    }
  })
export type StaffingAnswer = z.output<typeof staffingAnswer>

/**
 * The figure asked for, by the functions that the `staffing` command uses: agents and rostered as whole people, level and
 * occupancy in per cent, wait (over all calls) in seconds. Refuses what cannot be: agents that are not more than the load
 * where nobody hangs up.
 */
export function staffingFigure({ of, agents = 1, ...shift }: StaffingAnswer): Figure<'out-of-range'> {
  const demand = demandOf(shift)
  const staffed = of === 'agents' || of === 'rostered' ? leastStaff(demand) : staffWith(demand, agents)
  if (!staffed.ok) return staffed
  const figures = {
    agents: staffed.agents,
    rostered: staffed.rostered,
    level: 100 * staffed.serviceLevel,
    occupancy: 100 * staffed.occupancy,
    wait: staffed.meanWait,
  }
  return figure(figures[of])
}
