import type { ItemFormat, PlacedItem } from '~/domains/content/item-model'
import type { Quiz } from '~/domains/content/quiz-model'

export type FormItem = PlacedItem
export type FormItemOf<F extends ItemFormat> = Extract<FormItem, { format: F }>

/** A test as pinned when an attempt on it began: its items whole, what it measures, its cuts. */
export interface Form extends Omit<Quiz, 'practiceItems' | 'draw' | 'practice'> {
  items: FormItem[]
  /** Which of the parallel forms, from 1; null for a fixed set or a form of one attempt's own. */
  number: number | null
}

interface Choice<F> {
  format: F
  choice: string | null
}
interface Selection<F> {
  format: F
  /** In the alphabet's order. */
  chosen: string[]
}
interface Ordering<F> {
  format: F
  /** Every option, the first place first; empty while none has been given. */
  order: string[]
}
interface Answers {
  'pick-best': Choice<'pick-best'>
  'one-of': Choice<'one-of'>
  'best-worst': { format: 'best-worst'; best: string | null; worst: string | null }
  'rate-each': { format: 'rate-each'; ratings: Record<string, number> }
  rank: Ordering<'rank'>
  order: Ordering<'order'>
  'choose-n': Selection<'choose-n'>
  'several-of': Selection<'several-of'>
  /** `typed` as it was written; `value` its likeliest reading. */
  number: { format: 'number'; typed: string; value: number | null }
  /** The choices made, `node/option`, in their order. */
  branching: { format: 'branching'; path: string[] }
}
export type AnswerOf<F extends ItemFormat> = Answers[F]
/** What one person answers to one item; parts of it may still be missing. */
export type Answer = AnswerOf<ItemFormat>

/** How much of an item has been answered. */
export type Answered = 'all' | 'part' | 'none'

/** What a key says of one item (see authorsKeyOf): option → effectiveness, right or place. */
export type ItemKey = Record<string, number>

/** What a panel said of one option. */
export interface PanelOption {
  n: number
  mean: number
  /** Over n − 1; null for one member. */
  sd: number | null
  /** The rating given most often, the lowest when tied. */
  mode: number
  /** Rating → share of the members. */
  shares: Record<string, number>
  /** Mean of the members' own standard scores; null when no member's ratings differed. */
  standard: number | null
}

/** What every item of a form is scored by. */
export interface Key {
  /** `authors:` and the form's hash; or `panel:` and a fingerprint of the panels' keys in it. */
  name: string
  values: Record<string, ItemKey>
  /** Of items that a panel has rated: item → option → what it said. */
  panel: Record<string, Record<string, PanelOption>>
  /** True while a judgment item of the form has fewer than ten panel members behind its key. */
  provisional: boolean
}

/** How ratings meet the key: `standardised` unless said. The others are for comparison (see rating-agreement.ts). */
export const methods = ['standardised', 'raw', 'squared', 'dichotomous', 'mode', 'proportion', 'correlation'] as const
export type Method = (typeof methods)[number]
export const scoringMethod = 'standardised' satisfies Method

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
  format: ItemFormat
  answered: Answered
  /** In the format's own points; rate-each: mean distance from the key in standard deviations. Null: not answered or not scorable. */
  points: number | null
  /** The most that could be had, and what chance gives; null for ratings. */
  most: number | null
  chance: number | null
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

/** A result in few letters, for item analysis over thousands: one place an item, in the form's order. */
export interface Sheet {
  /** What each item added to the total; null: not scorable. */
  credits: Array<number | null>
  /** The same for its competency. */
  own: Array<number | null>
  /** Answers encoded by their format; empty: none. */
  answers: string[]
  /** Time spent, in whole seconds. */
  seconds: number[]
}

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

/** Why a step is kept but does not stand: it came after the end, or takes back a choice that a scene had gone on from. */
export type Aside = 'late' | 'path'

export interface Step {
  id: number
  itemId: string
  clientId: string
  sequence: number
  answer: Answer
  arrivedAt: Date
  aside: Aside | null
}

/** practice: of a quiz that is for practice; warm-up: trying the formats of a test. Both explain each item at once. */
export type AttemptMode = 'test' | 'practice' | 'warm-up'

/** An attempt with the answers that stand. */
export interface Attempt {
  id: string
  personId: string
  quizId: string
  form: Form
  mode: AttemptMode
  startedAt: Date
  /** The first moment too late; null without a limit. */
  deadlineAt: Date | null
  finishedAt: Date | null
  closedBy: 'person' | 'deadline' | null
  /** Item id → the step that stands. */
  steps: ReadonlyMap<string, Step>
}

export function answersOf(attempt: Pick<Attempt, 'steps'>): Map<string, Answer> {
  return new Map([...attempt.steps].map(([item, step]) => [item, step.answer]))
}
