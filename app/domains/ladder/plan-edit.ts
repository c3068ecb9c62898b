import { z } from 'zod'
import type { PlanItem } from './plan-items'

const key = z.string().min(1).max(200)

/** What someone changed in the plan that the rule draws. */
export const planEditSchema = z.strictObject({
  minutesAWeek: z.number().int().min(15).max(1200),
  /** Keys in one's own order; what is not named takes its place by the rule. */
  order: z.array(key).max(300),
  leftOut: z.array(key).max(300),
  /** Steps of one's own. `due` is a calendar day; `done` one too, null until then. */
  own: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]{1,64}$/),
        words: z.string().trim().min(1, 'required').max(300, 'too-long'),
        minutes: z.number().int().min(0).max(1200),
        due: z.iso.date().nullable(),
        done: z.iso.date().nullable(),
      }),
    )
    .max(50),
})
export type PlanEdit = z.output<typeof planEditSchema>

/** Before anything was changed: an hour a week. */
export const unedited: PlanEdit = { minutesAWeek: 60, order: [], leftOut: [], own: [] }

/**
 * The items that a person plans with: without what they left out, with their own undone steps. What an edit names and no
 * gap asks for any more is passed over, and comes back should the gap open again. `momentOf` is when a calendar day ends.
 */
export function withEdit(
  items: readonly PlanItem[],
  { leftOut, own }: PlanEdit,
  momentOf: (day: string) => Date,
): PlanItem[] {
  const kept = items.filter(({ key }) => !leftOut.includes(key))
  const added = own.flatMap(({ id, words, minutes, due, done }): PlanItem[] => {
    if (done) return []
    const plain = { step: null, serves: [], critical: false, notBefore: null, after: [] }
    return [{ ...plain, key: `own:${id}`, words, minutes, dueAt: due ? momentOf(due) : null }]
  })
  return [...kept, ...added]
}

/** The edit in which one item has changed places with its neighbour; `shown` is the order in which the plan stands now. */
export function moved(edit: PlanEdit, shown: readonly string[], key: string, by: 'earlier' | 'later'): PlanEdit {
  const from = shown.indexOf(key)
  const to = by === 'earlier' ? from - 1 : from + 1
  const neighbour = shown[to]
  if (from < 0 || neighbour === undefined) return edit
  const order = [...shown]
  order[from] = neighbour
  order[to] = key
  return { ...edit, order }
}
