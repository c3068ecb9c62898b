import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { edit, type Row, testRows } from './rows'
import { change, copySample, faultsOf } from './sample'

const bank = 'banks/formats.yaml'
const drill = 'quizzes/drill.yaml'
const parallel = 'quizzes/parallel.yaml'

/** Adds one sound item of each format, one test that asks them all and one that draws, and then breaks something. */
const inFormats =
  (...edits: Array<(folder: string) => void>) =>
  (folder: string) => {
    cpSync('tests/content/formats', folder, { recursive: true })
    for (const breakIt of edits) breakIt(folder)
  }

/** Replaces what stands in the item of this id, for the first time there. */
const inItem = (item: string, from: string, to: string) => (folder: string) => {
  const file = join(folder, bank)
  const [before = '', after = ''] = readFileSync(file, 'utf8').split(new RegExp(`(?<=- id: ${item}\n)`))
  if (!after.includes(from)) throw new Error(`${item} has no “${from}”`)
  writeFileSync(file, before + after.replace(from, () => to))
}

const key = (option: string, from: number, to: number): [string, string] => [
  `id: ${option}, effectiveness: ${from}`,
  `id: ${option}, effectiveness: ${to}`,
]
const twoScales = 'people would rate on different scales'

const keys: Row[] = [
  [
    'one-of with two right options',
    inFormats(inItem('fact', 'id: a,', 'id: a, right: true,')),
    `${bank}:108 fact: 2 options are right | mark exactly one with \`right: true\`, or use several-of`,
  ],
  [
    'several-of where nothing is wrong',
    inFormats(inItem('facts', 'id: a,', 'id: a, right: true,'), inItem('facts', 'id: d,', 'id: d, right: true,')),
    `${bank}:121 facts: 4 of 4 options are right | some must be right and some wrong`,
  ],
  [
    'several-of where nothing is right',
    inFormats(inItem('facts', 'b, right: true,', 'b,'), inItem('facts', 'c, right: true,', 'c,')),
    `${bank}:121 facts: 0 of 4 options are right | some must be right and some wrong`,
  ],
  [
    'a scale of two steps, beside another',
    inFormats(inItem('rated', 'from: 1, to: 5', 'from: 4, to: 5')),
    `${bank}:53 rated: the scale from 4 to 5 has fewer than three steps | widen it`,
    `${drill}:1 ${twoScales}, 4 to 5 and 1 to 5 | give the items of one test one scale`,
    `${parallel}:1 ${twoScales}, 4 to 5 and 1 to 5 | give the items of one test one scale`,
  ],
  [
    'an effectiveness beyond the scale of its item',
    inFormats(inItem('rated', ...key('b', 5, 6))),
    `${bank}:53 rated: option b has the effectiveness 6 | give it one from 1 to 5`,
  ],
  [
    'an effectiveness beyond 7 in a branching scene',
    inFormats(inItem('incident', ...key('b', 6, 8))),
    `${bank}:163 incident: option call/b has the effectiveness 8 | give it one from 1 to 7`,
  ],
  [
    'two best options where only one may earn',
    inFormats(edit(bank, '  credit: effectiveness\n', '')),
    `${bank}:24 graded: two options share the highest effectiveness, 7 | in pick-best one alone is the highest`,
  ],
  [
    'two worst options',
    inFormats(inItem('both-ends', ...key('a', 3, 1))),
    `${bank}:38 both-ends: two options share the lowest effectiveness, 1 | in best-worst one alone is the lowest`,
  ],
  [
    'options all alike',
    inFormats(inItem('rated-too', ...key('a', 1, 3)), inItem('rated-too', ...key('c', 5, 3))),
    `${bank}:67 rated-too: every option has the effectiveness 3 | tell the better options from the worse`,
  ],
  [
    'two of a ranking in one place',
    inFormats(inItem('ranked', ...key('a', 2, 4))),
    `${bank}:80 ranked: two options share an effectiveness | in rank each has one of its own, so that there is one right`,
  ],
  [
    'as many to choose as there are',
    inFormats(inItem('chosen', 'choose: 2', 'choose: 4')),
    `${bank}:94 chosen: 4 are to be chosen of 4 | offer more options than are to be chosen`,
  ],
  [
    'the last to choose no better than the next',
    inFormats(inItem('chosen', ...key('d', 4, 6))),
    `${bank}:94 chosen: the 2 best cannot be told: place 2 and the next are equal | part them by their effectiveness`,
  ],
]

const scenes: Row[] = [
  [
    'a start that is no node',
    inFormats(inItem('incident', 'start: call', 'start: ring')),
    `${bank}:163 incident: it starts at “ring”, which is no node | name one of its nodes`,
  ],
  [
    'a choice that leads nowhere',
    inFormats(inItem('incident', 'to: lost', 'to: gone')),
    `${bank}:163 incident: angry/b leads to “gone”, which is no node | name one of its nodes`,
  ],
  [
    'choices in a circle',
    inFormats(inItem('incident', 'to: lost', 'to: call')),
    `${bank}:163 incident: its choices can lead in a circle | let every way come to an ending`,
  ],
  [
    'a node that nothing leads to',
    inFormats(inItem('incident', 'to: angry', 'to: lost')),
    `${bank}:163 incident: no choice leads to angry | lead there, or remove it`,
  ],
  [
    'one ending only',
    inFormats(inItem('incident', 'to: lost', 'to: calm'), (folder) => {
      const text = readFileSync(join(folder, bank), 'utf8')
      writeFileSync(join(folder, bank), text.slice(0, text.indexOf('    - id: lost')))
    }),
    `${bank}:163 incident: it has fewer than two endings | let the choices matter`,
  ],
  [
    'an ending without its reason',
    inFormats(inItem('incident', '      why: { es: "Fin calm.", en: "End calm." }\n', '')),
    `${bank}:163 incident: the ending calm does not say why it came to this | give it a \`why\``,
  ],
]

const forms: Row[] = [
  [
    'a fixed set and a draw',
    inFormats(edit(parallel, 'draw:', 'items:\n  - { bank: formats, item: rated }\ndraw:')),
    `${parallel}:11 it has both \`items\` and \`draw\` | keep one of the two`,
  ],
  [
    'no items at all',
    inFormats((folder) => {
      const text = readFileSync(join(folder, drill), 'utf8')
      writeFileSync(join(folder, drill), text.replace(/items:\n(?: {2}- .*\n)+/, ''))
    }),
    `${drill}:1 it has no items | name \`items\`, or say in \`draw\` where from`,
  ],
  [
    'practice that measures',
    inFormats(edit(drill, 'measures: []', 'measures:\n  - { competency: coaching, level: 3, cut: 60 }')),
    `${drill}:22 practice measures nothing | write \`measures: []\`, or make it a test`,
  ],
  [
    'a bank too small for two forms',
    inFormats(edit(parallel, 'items: 5', 'items: 6')),
    `${parallel}:12 the banks hold 11 items of coaching, easy; 12 are wanted | write more, or ask for fewer`,
  ],
  [
    'a bank too small for one form of each attempt',
    inFormats(edit(parallel, 'items: 5', 'items: 12'), edit(parallel, 'forms: 2', 'forms: each-attempt')),
    `${parallel}:12 the banks hold 11 items of coaching, easy; 12 are wanted | write more, or ask for fewer`,
  ],
  [
    'practice with an item of the test',
    inFormats(edit(drill, 'measures: []', 'practice:\n  - { bank: formats, item: fact }\nmeasures: []')),
    `${drill}:23 formats/fact is in the test too, and practice shows its key | practise with another item`,
  ],
  [
    'a draw from a bank that is not there',
    inFormats(edit(parallel, 'from: [formats]', 'from: [formats, format]')),
    `${parallel}:10 there is no bank “format” | did you mean “formats”?`,
  ],
]

describe('an item of each format', () => {
  it('is sound, in a practice and in a draw', async () => {
    const folder = copySample()
    inFormats()(folder)
    expect(await faultsOf(folder)).toEqual([])
  })

  it('may leave parts of it equal where the key still tells', async () => {
    const folder = copySample()
    inFormats(inItem('chosen', ...key('b', 7, 6)), inItem('rated', ...key('a', 2, 4)))(folder)
    change(folder, parallel, 'items: 5', 'items: 11')
    change(folder, parallel, 'forms: 2', 'forms: each-attempt')
    expect(await faultsOf(folder)).toEqual([])
  })
})

describe('keys of the formats', () => testRows(keys))
describe('branching scenes', () => testRows(scenes))
describe('forms of tests', () => testRows(forms))
