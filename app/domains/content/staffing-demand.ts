import type { Demand } from '~/domains/measurement/staffing'

/** As authors and readers write it: minutes, seconds and per cent. */
export interface AskedShift {
  calls: number
  minutes: number
  aht: number
  target?: number
  within?: number
  patience?: number
  shrinkage?: number
}

/** The same as the measurement room takes it: seconds and shares. Without patience everyone waits for as long as it takes. */
export function demandOf({ calls, minutes, aht, target = 0, within = 0, patience, shrinkage = 0 }: AskedShift): Demand {
  return {
    calls,
    interval: minutes * 60,
    handleTime: aht,
    target: target / 100,
    threshold: within,
    patience: patience ?? null,
    shrinkage: shrinkage / 100,
  }
}
