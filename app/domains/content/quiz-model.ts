import { z } from 'zod'
import { both, id, level } from './field'
import type { PlacedItem } from './item-model'

const place = z.strictObject({ bank: id, item: id })
const cell = z.strictObject({
  competency: id,
  difficulty: z.enum(['easy', 'medium', 'hard']),
  items: z.number().int().min(1),
})

export const quizSchema = z.strictObject({
  id,
  title: both,
  summary: both,
  purpose: both,
  instructions: both,
  /** `test` unless said. In practice each item is explained at once, and nothing counts as evidence. */
  mode: z.enum(['test', 'practice']).optional(),
  /** One item a page unless said. */
  layout: z.enum(['one', 'all']).optional(),
  minutes: z.number().int().min(1),
  /** Time from the start until the server closes the attempt; none unless said. */
  limitMinutes: z.number().int().min(1).optional(),
  /** A fixed set, in this order; or, in its place, a draw. */
  items: z.array(place).default([]),
  draw: z
    .strictObject({
      from: z.array(id).min(1),
      /** How many items of a competency and a difficulty each form has. */
      blueprint: z.array(cell).min(1),
      /** So many parallel forms, the same for everyone; or a form of its own for each attempt. */
      forms: z.union([z.number().int().min(1).max(9), z.literal('each-attempt')]),
    })
    .optional(),
  /** To try the formats before the test; explained at once, never scored. */
  practice: z.array(place).optional(),
  /** `cut` on the chance-corrected score, 0 to 100. */
  measures: z.array(z.strictObject({ competency: id, level, cut: z.number().min(0).max(100) })),
  passReason: both,
  retakeAfterDays: z.number().int().min(0),
  /** How often one person may take it; without end unless said. */
  mostAttempts: z.number().int().min(1).optional(),
})

export type QuizFile = z.output<typeof quizSchema>
export type ItemPlace = z.output<typeof place>
export type Blueprint = z.output<typeof cell>[]

/** A test with its items. */
export interface Quiz extends Omit<QuizFile, 'items' | 'practice'> {
  /** `purpose` and `instructions`, rendered, safe to show. */
  purposeHtml: z.output<typeof both>
  instructionsHtml: z.output<typeof both>
  /** The fixed set in its order; or the pool that forms are drawn from. */
  items: PlacedItem[]
  /** Items to try beforehand. */
  practiceItems: PlacedItem[]
  /** Fingerprint of the whole, its items included. */
  hash: string
}

/** How many items one attempt has. */
export function lengthOf({ draw, items }: Pick<Quiz, 'draw' | 'items'>): number {
  return draw ? draw.blueprint.reduce((sum, { items }) => sum + items, 0) : items.length
}

export function isPractice({ mode }: Pick<QuizFile, 'mode'>): boolean {
  return mode === 'practice'
}
