import { type Demand, leastStaff, type Staffing, staffWith } from '~/domains/measurement/staffing'

export interface StaffingRow {
  agents: number
  /** Null where the queue would grow without end. */
  staffed: Staffing | null
}

/** What each number of agents gives, from some fewer to some more than `middle`; never under 1. */
export function rowsAround(demand: Demand, middle: number, fewer = 3, more = 3): StaffingRow[] {
  const from = Math.max(1, middle - fewer)
  return Array.from({ length: middle + more - from + 1 }, (_, step) => {
    const staffed = staffWith(demand, from + step)
    return { agents: from + step, staffed: staffed.ok ? staffed : null }
  })
}

/** The fewest agents that meet the target; null where no number does. */
export function fewest(demand: Demand): Staffing | null {
  const least = leastStaff(demand)
  return least.ok ? least : null
}
