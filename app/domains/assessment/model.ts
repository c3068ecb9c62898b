import { z } from 'zod'
import type { Item, Quiz } from '~/domains/content/model'

/** A test as pinned when an attempt on it began: its items whole, what it measures, its cuts. */
export type Form = Quiz
export type FormItem = Form['items'][number]

export const highestRating = 7

const optionId = z.string().min(1).max(80)
export const answerSchema = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('best-worst'), best: optionId.nullable(), worst: optionId.nullable() }),
  z.strictObject({
    format: z.literal('rate-each'),
    ratings: z.record(optionId, z.number().int().min(1).max(highestRating)),
  }),
])
/** What one person answers to one item; parts of it may still be missing. */
export type Answer = z.output<typeof answerSchema>
export type BestWorstAnswer = Extract<Answer, { format: 'best-worst' }>

/** How much of an item has been answered. */
export type Answered = 'all' | 'part' | 'none'

/** What a key says: item id → option id → effectiveness. */
export interface Key {
  /** `authors:` and the form's hash, or a panel's name. */
  name: string
  effectiveness: Record<string, Record<string, number>>
}

/** One number from 0 (chance) to 100 (the key), in the total or for a competency. */
export interface Score {
  /** Rounded to one decimal, negative when below chance: what cuts are compared with. Null: not scorable. */
  raw: number | null
  /** `raw`, but never below 0: what is shown. */
  shown: number | null
  belowChance: boolean
}

export interface ItemScore {
  item: string
  competency: string
  format: Item['format']
  answered: Answered
  /** The key it was scored by: option id → effectiveness. */
  key: Record<string, number>
  /** Best-and-worst: −2 to +2. Rate-each: mean distance from the key in standard deviations; null when nothing was rated or nothing can be scored. */
  points: number | null
  /** What the item adds to the total: the mean of these over the form's items, times 100, is the total. Null: not scorable. */
  inForm: number | null
  /** The same for its competency's score. */
  inCompetency: number | null
}

/** A whole result, as kept in the database. */
export interface FormScore {
  total: Score
  competencies: Record<string, Score>
  items: ItemScore[]
  /** False for one who gave every response the same rating: their rate-each items cannot be scored. */
  ratingsScorable: boolean
}

export const scoringMethod = 'standardised'

export type Verdict = 'met' | 'not-met' | 'unsure' | 'not-scorable'

/** How a competency stands in one result. */
export interface Measured {
  competency: string
  level: number
  /** 0 to 100, corrected for chance; null when not scorable. */
  score: number | null
  belowChance: boolean
  cut: number
  /** Standard error of measurement in points of the score; null without a band. */
  sem: number | null
  verdict: Verdict
  /** False under 30 people: then the cut alone decides. */
  band: boolean
}

export interface Step {
  id: number
  itemId: string
  clientId: string
  sequence: number
  answer: Answer
  arrivedAt: Date
}

/** An attempt with the answers that stand. */
export interface Attempt {
  id: string
  personId: string
  quizId: string
  form: Form
  startedAt: Date
  finishedAt: Date | null
  /** Item id → the step that stands. */
  steps: ReadonlyMap<string, Step>
}

export function answersOf(attempt: Pick<Attempt, 'steps'>): Map<string, Answer> {
  return new Map([...attempt.steps].map(([item, step]) => [item, step.answer]))
}
