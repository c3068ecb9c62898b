import type { FormItem } from '~/domains/assessment/model'
import { letter } from './forms'

const both = (text: string) => ({ es: `${text} (es)`, en: `${text} (en)` })
const facts = (id: string) => ({
  id,
  bank: 'bank',
  hash: `hash-${id}`,
  competency: 'coaching',
  level: 3,
  difficulty: 'easy' as const,
  sector: 'bank',
  channel: 'chat',
  scene: both(`scene of ${id}`),
  ask: both(`ask of ${id}`),
})
const reasoned = (item: string, id: string) => {
  return { id, text: both(`${item} ${id}`), why: both(`why ${item} ${id}`), shows: 'coaching' }
}
const judged = (item: string, worth: readonly number[]) =>
  worth.map((effectiveness, index) => ({ ...reasoned(item, letter(index)), effectiveness }))
const keyed = (item: string, right: readonly boolean[]) =>
  right.map((isRight, index) => ({ ...reasoned(item, letter(index)), right: isRight }))

/** One item in each format; the best option is a, then b, unless said. */
export const everyFormat: FormItem[] = [
  { ...facts('pick'), format: 'pick-best', options: judged('pick', [5, 7, 3, 1]) },
  { ...facts('ends'), format: 'best-worst', options: judged('ends', [7, 5, 3, 1]) },
  { ...facts('rates'), format: 'rate-each', scale: { from: 1, to: 5 }, options: judged('rates', [5, 4, 2, 1]) },
  { ...facts('ranks'), format: 'rank', options: judged('ranks', [7, 6, 4, 2, 1]) },
  { ...facts('three'), format: 'choose-n', choose: 3, options: judged('three', [7, 6, 5, 4, 3, 2, 1, 1]) },
  { ...facts('one'), format: 'one-of', options: keyed('one', [false, false, true]) },
  { ...facts('several'), format: 'several-of', options: keyed('several', [true, true, false, false]) },
  {
    ...facts('sum'),
    format: 'number',
    answer: 12.5,
    tolerance: 0.5,
    unit: both('min'),
    why: both('why sum'),
    shows: 'coaching',
  },
  { ...facts('steps'), format: 'order', options: ['a', 'b', 'c', 'd'].map((id) => reasoned('steps', id)) },
  {
    ...facts('scene'),
    format: 'branching',
    start: 'start',
    nodes: [
      {
        id: 'start',
        text: both('node start'),
        options: [
          { ...reasoned('start', 'calm'), effectiveness: 7, to: 'told' },
          { ...reasoned('start', 'hide'), effectiveness: 1, to: 'bad' },
        ],
      },
      {
        id: 'told',
        text: both('node told'),
        options: [
          { ...reasoned('told', 'back'), effectiveness: 7, to: 'good' },
          { ...reasoned('told', 'wait'), effectiveness: 3, to: 'bad' },
        ],
      },
      { id: 'good', text: both('node good'), why: both('why good') },
      { id: 'bad', text: both('node bad'), why: both('why bad') },
    ],
  },
]
