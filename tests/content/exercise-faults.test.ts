import { describe, expect, it } from 'vitest'
import { type Exercise, exercise } from './exercises'
import { type Row, testRows } from './rows'
import { change, copySample, faultsOf, freshen, lesson } from './sample'

const files = [`${lesson}/en.mdx`, `${lesson}/es.mdx`]

/** Puts an exercise in place of the sorting, in both languages or with a prop that differs in the English. */
const put = (given: Exercise, changed: Record<string, unknown>, english: Record<string, unknown> = changed) => {
  return (folder: string) => {
    for (const file of files) {
      const props = file.endsWith('en.mdx') ? english : changed
      change(folder, file, '<Sorting', `${exercise(given, props)}\n\n<Sorting`)
    }
  }
}

/** The same fault in both languages. */
const both = (name: string, given: Exercise, changed: Record<string, unknown>, fault: string): Row => {
  return [name, put(given, changed), `${files[0]}:27 <${given}>: ${fault}`, `${files[1]}:26 <${given}>: ${fault}`]
}

const right = { text: 'Yes', why: 'So', right: true }
const criterion = (id: string, agreed: number) => ({ id, text: 'Greets', levels: ['no', 'yes'], agreed, why: 'So' })
/** A table of six rows whose first are these. */
const table = (first: Array<Array<string | number>>) => [
  ...first,
  ...Array.from({ length: 6 - first.length }, (_, index) => [`Week ${index}`, 1, 2]),
]

describe('exercises', () => {
  it.each(['Staffing', 'KpiExplorer', 'CallScoring', 'Calibration', 'ForecastPlot', 'Computed'] as const)(
    '%s as the README shows it is sound',
    async (name) => {
      const folder = copySample()
      put(name, {})(folder)
      freshen(folder)
      expect(await faultsOf(folder)).toEqual([])
    },
  )

  testRows([
    both('a target of all calls', 'Staffing', { target: 100 }, 'target is 100 | use a number of at most 99'),
    both('no lesson', 'Staffing', { lesson: undefined }, 'lesson is missing | add `lesson="…"`'),
    both(
      'a row too short',
      'KpiExplorer',
      { rows: table([['A', 1]]) },
      'row 1 has 2 cells | give it 3, one for each column',
    ),
    both(
      'a word among numbers',
      'KpiExplorer',
      { rows: table([['A', 1, 'b']]) },
      'row 1, share is “b” | write a number',
    ),
    both(
      'a question with two right options',
      'KpiExplorer',
      { questions: [{ id: 'q', ask: '?', options: [right, right] }] },
      'question “q” has 2 right options | write `right: true` in exactly one option',
    ),
    both('too few rows', 'KpiExplorer', { rows: [['A', 1, 2]] }, 'rows has 1 entry | give at least 6'),
    both(
      'a level that is not there',
      'CallScoring',
      { criteria: [criterion('a', 1), criterion('b', 2)] },
      '“b” has the agreed level 2 | count from 0, so at most 1',
    ),
    both(
      'two criteria of one id',
      'CallScoring',
      { criteria: [criterion('a', 1), criterion('a', 0)] },
      '“a” stands twice | give each an id of its own',
    ),
    both(
      'a mark too few',
      'Calibration',
      { agreed: [[1, 0], [1]] },
      'agreed has 1 marks for contact 2 | give 2, one a criterion',
    ),
    both(
      'a contact unmarked',
      'Calibration',
      { agreed: [[1, 0]] },
      'agreed has 1 lists | give 2, one for each contact',
    ),
    both(
      'a mark beyond the levels',
      'Calibration',
      {
        agreed: [
          [1, 0],
          [1, 3],
        ],
      },
      'contact 2 has the agreed level 3 | count from 0, so at most 2',
    ),
    both(
      'history of less than two seasons',
      'ForecastPlot',
      { season: 4 },
      'history has 6 entries | give at least two seasons of 4, 8 entries',
    ),
    both(
      'agents that are not more than the load',
      'Computed',
      { of: 'erlang-c-level', target: undefined, agents: 20 },
      'it cannot be computed: the agents are not more than the load | give more agents, or use an erlang-a figure',
    ),
    both(
      'a figure that is not known',
      'Computed',
      { of: 'erlang-d' },
      'of is “erlang-d”, which is not known | see content/README.md',
    ),
    [
      'numbers that differ between the languages',
      put('Staffing', {}, { calls: 121 }),
      `${files[0]}:27 <Staffing> has other ids or numbers, or in another order, than in Spanish | make the two`,
    ],
    [
      'a computed figure that differs between the languages',
      put('Computed', {}, { calls: 121 }),
      `${files[0]}:1 <Computed aht={300} calls={120} minutes={30} of="erlang-c-agents" target={80} within={20}> stands nowhere here and once in Spanish |`,
      `${files[0]}:27 <Computed aht={300} calls={121} minutes={30} of="erlang-c-agents" target={80} within={20}> stands once here and nowhere in Spanish |`,
    ],
  ])
})
