import { z } from 'zod'
import { computed } from './computed'
import { calibration, callScoring, forecastPlot, kpiExplorer, staffing } from './exercises'
import { id, words } from './field'

const sorting = z.strictObject({
  title: words,
  prompt: words,
  tasks: z
    .array(z.strictObject({ id, text: words, place: z.number().int().min(1), why: words }))
    .min(4)
    .max(7),
  lesson: words,
})

const choice = z.strictObject({ text: words, to: id, note: words })
const node = z.union([
  z.strictObject({ id, says: words, choices: z.array(choice).min(2).max(4) }),
  z.strictObject({ id, says: words, end: z.enum(['good', 'mixed', 'poor']), lesson: words }),
])
const conversation = z.strictObject({
  title: words,
  setting: words,
  you: words,
  other: words,
  start: id,
  nodes: z.array(node).min(3),
})

const none = z.strictObject({})

/** What lessons may use. `island`: comes to life in the browser. */
export const knownComponents: Record<string, { props: z.ZodType; island?: true }> = {
  Scene: { props: none },
  Example: { props: none },
  NextShift: { props: none },
  Term: { props: z.strictObject({ id }) },
  Cite: { props: z.strictObject({ id: words }) },
  Sorting: { props: sorting, island: true },
  Conversation: { props: conversation, island: true },
  Staffing: { props: staffing, island: true },
  KpiExplorer: { props: kpiExplorer, island: true },
  CallScoring: { props: callScoring, island: true },
  Calibration: { props: calibration, island: true },
  ForecastPlot: { props: forecastPlot, island: true },
  Computed: { props: computed },
}

export type SortingProps = z.output<typeof sorting>
export type ConversationProps = z.output<typeof conversation>
