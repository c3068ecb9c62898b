import type { ComponentType } from 'react'
import type { ConversationIslandProps } from './ConversationIsland'
import type { SortingIslandProps } from './sorting-props'

/** What each island is given. It travels to the browser as JSON: no functions, no dates. */
export interface IslandProps {
  Sorting: SortingIslandProps
  Conversation: ConversationIslandProps
}

type Loaders = { [Name in keyof IslandProps]: () => Promise<ComponentType<IslandProps[Name]>> }

/** Each island is a file of its own, fetched only where it is present. */
const loaders: Loaders = {
  Sorting: async () => (await import('./SortingIsland')).SortingIsland,
  Conversation: async () => (await import('./ConversationIsland')).ConversationIsland,
}

/** The component of that name; null for a name that is no island. */
export async function loadIsland(name: string): Promise<ComponentType<Record<string, unknown>> | null> {
  if (!Object.hasOwn(loaders, name)) return null
  const load: () => Promise<unknown> = loaders[name as keyof Loaders]
  return (await load()) as ComponentType<Record<string, unknown>>
}
