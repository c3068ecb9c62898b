import { z } from 'zod'
import { id, words } from './field'

/** Exercises with figures and marks: what each is given, as content/README.md tells it to authors. */

const frame = { title: words, prompt: words, lesson: words }
const percent = z.number().min(0).max(99)

export const staffing = z.strictObject({
  ...frame,
  calls: z.number().int().min(1).max(100_000),
  minutes: z.number().int().min(1).max(1440),
  aht: z.number().int().min(1).max(7200),
  target: percent,
  within: z.number().int().min(0).max(3600),
  patience: z.number().int().min(1).max(7200).optional(),
  shrinkage: percent.optional(),
})

const option = z.strictObject({ text: words, why: words, right: z.literal(true).optional() })
export const kpiExplorer = z.strictObject({
  ...frame,
  columns: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ id, name: words, kind: z.literal('word') }),
        z.strictObject({
          id,
          name: words,
          kind: z.literal('number'),
          decimals: z.number().int().min(0).max(3).optional(),
        }),
      ]),
    )
    .min(3)
    .max(7),
  rows: z
    .array(z.array(z.union([words, z.number()])))
    .min(6)
    .max(24),
  questions: z
    .array(z.strictObject({ id, ask: words, options: z.array(option).min(2).max(5) }))
    .min(1)
    .max(3),
})

const place = z.number().int().min(0)
export const callScoring = z.strictObject({
  ...frame,
  agent: words,
  customer: words,
  lines: z
    .array(z.strictObject({ who: z.enum(['agent', 'customer']), says: words }))
    .min(4)
    .max(40),
  criteria: z
    .array(z.strictObject({ id, text: words, levels: z.array(words).min(2).max(5), agreed: place, why: words }))
    .min(2)
    .max(8),
})

export const calibration = z.strictObject({
  ...frame,
  contacts: z
    .array(z.strictObject({ id, title: words, text: words }))
    .min(2)
    .max(6),
  criteria: z
    .array(z.strictObject({ id, text: words }))
    .min(1)
    .max(5),
  levels: z.array(words).min(2).max(6),
  agreed: z.array(z.array(place)),
})

const point = z.strictObject({ label: words, value: z.number().min(0) })
export const forecastPlot = z.strictObject({
  ...frame,
  unit: words,
  season: z.number().int().min(2).max(60),
  history: z.array(point).min(4).max(120),
  actual: z.array(point).min(1).max(60),
})

export type StaffingProps = z.output<typeof staffing>
export type KpiExplorerProps = z.output<typeof kpiExplorer>
export type CallScoringProps = z.output<typeof callScoring>
export type CalibrationProps = z.output<typeof calibration>
export type ForecastPlotProps = z.output<typeof forecastPlot>
