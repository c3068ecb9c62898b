import { z } from 'zod'
import { both, id, level, words } from './field'

/**
 * One item of a test, in one of ten formats. Of judgment formats each option has an effectiveness from 1 (makes it worse)
 * to 7 (best), or on the item's own scale where people rate on one; of knowledge formats an option is right or not.
 */
const facts = {
  id,
  competency: id,
  level,
  difficulty: z.enum(['easy', 'medium', 'hard']),
  sector: words,
  channel: words,
  scene: both,
  ask: both,
}
const reasoned = { id, text: both, why: both, shows: id }
const placed = z.strictObject(reasoned)
const keyed = z.strictObject({ ...reasoned, right: z.boolean().default(false) })
const judged = z.strictObject({ ...reasoned, effectiveness: z.number() })
const leading = z.strictObject({ ...reasoned, effectiveness: z.number(), to: id })

const node = z.strictObject({
  id,
  text: both,
  /** What can be done here. A node without is an ending, and says why it came to this. */
  options: z.array(leading).min(2).max(4).optional(),
  why: both.optional(),
})

export const itemSchema = z.discriminatedUnion('format', [
  z.strictObject({
    ...facts,
    format: z.literal('pick-best'),
    /** `best` (unless said): only the best option earns. `effectiveness`: each earns by its effectiveness. */
    credit: z.enum(['best', 'effectiveness']).optional(),
    options: z.array(judged).min(3).max(6),
  }),
  z.strictObject({ ...facts, format: z.literal('best-worst'), options: z.array(judged).min(4).max(5) }),
  z.strictObject({
    ...facts,
    format: z.literal('rate-each'),
    /** 1 to 7 unless said. */
    scale: z.strictObject({ from: z.number().int().min(0), to: z.number().int().max(10) }).optional(),
    options: z.array(judged).min(3).max(8),
  }),
  z.strictObject({ ...facts, format: z.literal('rank'), options: z.array(judged).min(3).max(7) }),
  z.strictObject({
    ...facts,
    format: z.literal('choose-n'),
    choose: z.number().int().min(2),
    options: z.array(judged).min(4).max(10),
  }),
  z.strictObject({ ...facts, format: z.literal('one-of'), options: z.array(keyed).min(3).max(6) }),
  z.strictObject({ ...facts, format: z.literal('several-of'), options: z.array(keyed).min(4).max(8) }),
  z.strictObject({
    ...facts,
    format: z.literal('number'),
    answer: z.number(),
    /** How far off still counts as right, in the answer's own unit. */
    tolerance: z.number().min(0),
    unit: both.optional(),
    why: both,
    shows: id,
  }),
  z.strictObject({
    ...facts,
    format: z.literal('order'),
    /** In the right order; shown in another. */
    options: z.array(placed).min(3).max(7),
  }),
  z.strictObject({ ...facts, format: z.literal('branching'), start: id, nodes: z.array(node).min(3).max(20) }),
])

export type Item = z.output<typeof itemSchema>
export type ItemFormat = Item['format']
export type ItemOf<F extends ItemFormat> = Extract<Item, { format: F }>

/** An item in its place in a test. */
export type PlacedItem = Item & { bank: string; hash: string }

/** One thing that can be chosen, rated or placed. `id` of a branching scene's: `node/option`. */
export interface ItemOption {
  id: string
  text: { es: string; en: string }
  why: { es: string; en: string }
  shows: string
}

/** Every option of an item, in the author's order; a number has none. */
export function optionsOf(item: Item): ItemOption[] {
  if (item.format === 'number') return []
  if (item.format !== 'branching') return item.options
  return item.nodes.flatMap(({ id, options = [] }) =>
    options.map((option) => ({ ...option, id: `${id}/${option.id}` })),
  )
}

/** Formats whose key is a judgment, which a panel of people who know the work can rate. */
const judgmentFormats = new Set<ItemFormat>(['pick-best', 'best-worst', 'rate-each', 'rank', 'choose-n', 'branching'])

export function isJudgment({ format }: Pick<Item, 'format'>): boolean {
  return judgmentFormats.has(format)
}

/** On which ratings of effectiveness run: the item's own scale where people rate on one, else 1 to 7. */
export function scaleOf(item: Item): { from: number; to: number } {
  return (item.format === 'rate-each' ? item.scale : undefined) ?? { from: 1, to: 7 }
}

/**
 * The authors' own key of an item: option → effectiveness; right 1, wrong 0; the place in the right order, from 1; of a
 * number its `answer` and `tolerance`.
 */
export function authorsKeyOf(item: Item): Record<string, number> {
  switch (item.format) {
    case 'number':
      return { answer: item.answer, tolerance: item.tolerance }
    case 'order':
      return Object.fromEntries(item.options.map(({ id }, index) => [id, index + 1]))
    case 'one-of':
    case 'several-of':
      return Object.fromEntries(item.options.map(({ id, right }) => [id, right ? 1 : 0]))
    case 'branching':
      return Object.fromEntries(
        item.nodes.flatMap(({ id, options = [] }) =>
          options.map((option) => [`${id}/${option.id}`, option.effectiveness]),
        ),
      )
    default:
      return Object.fromEntries(item.options.map(({ id, effectiveness }) => [id, effectiveness]))
  }
}
