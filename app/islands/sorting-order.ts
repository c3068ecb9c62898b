import type { SortingProps } from '~/domains/content/components'

export type SortingTask = SortingProps['tasks'][number]

/** The order with one task moved a place up (−1) or down (1); at the edge it stays as it is. */
export function moveTask(order: readonly string[], id: string, by: -1 | 1): string[] {
  const from = order.indexOf(id)
  const to = from + by
  const next = [...order]
  if (from < 0 || to < 0 || to >= order.length) return next
  next.splice(from, 1)
  next.splice(to, 0, id)
  return next
}

/** In the order argued for; places count from 1. */
export function inArguedOrder(tasks: readonly SortingTask[]): SortingTask[] {
  return [...tasks].sort((one, other) => one.place - other.place)
}

export interface ComparedTask extends SortingTask {
  /** The place that the reader gave it. */
  yours: number
}

/** The tasks as argued for, each with the reader's place, and how many places agree. */
export function compareOrders(
  tasks: readonly SortingTask[],
  order: readonly string[],
): { tasks: ComparedTask[]; same: number } {
  const compared = inArguedOrder(tasks).map((task, index) => ({
    ...task,
    place: index + 1,
    yours: order.indexOf(task.id) + 1,
  }))
  return { tasks: compared, same: compared.filter(({ place, yours }) => place === yours).length }
}
