import type { ComponentType } from 'react'
import type { CalibrationIslandProps } from './CalibrationIsland'
import type { CallIslandProps } from './CallIsland'
import type { ConversationIslandProps } from './ConversationIsland'
import type { ForecastIslandProps } from './ForecastIsland'
import type { KpiIslandProps } from './KpiIsland'
import type { StaffingIslandProps } from './StaffingIsland'
import type { SortingIslandProps } from './sorting-props'

/** What each island is given. It travels to the browser as JSON: no functions, no dates. */
export interface IslandProps {
  Sorting: SortingIslandProps
  Conversation: ConversationIslandProps
  Staffing: StaffingIslandProps
  KpiExplorer: KpiIslandProps
  CallScoring: CallIslandProps
  Calibration: CalibrationIslandProps
  ForecastPlot: ForecastIslandProps
}

type Loaders = { [Name in keyof IslandProps]: () => Promise<ComponentType<IslandProps[Name]>> }

/** Each island is a file of its own, fetched only where it is present. */
const loaders: Loaders = {
  Sorting: async () => (await import('./SortingIsland')).SortingIsland,
  Conversation: async () => (await import('./ConversationIsland')).ConversationIsland,
  Staffing: async () => (await import('./StaffingIsland')).StaffingIsland,
  KpiExplorer: async () => (await import('./KpiIsland')).KpiIsland,
  CallScoring: async () => (await import('./CallIsland')).CallIsland,
  Calibration: async () => (await import('./CalibrationIsland')).CalibrationIsland,
  ForecastPlot: async () => (await import('./ForecastIsland')).ForecastIsland,
}

/** The component of that name; null for a name that is no island. */
export async function loadIsland(name: string): Promise<ComponentType<Record<string, unknown>> | null> {
  if (!Object.hasOwn(loaders, name)) return null
  const load: () => Promise<unknown> = loaders[name as keyof Loaders]
  return (await load()) as ComponentType<Record<string, unknown>>
}
