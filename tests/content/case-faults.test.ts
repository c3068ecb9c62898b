import { describe, expect, it } from 'vitest'
import { assemble } from '~/domains/content/assemble.server'
import { addForms } from './case-forms'
import { type Row, testRows } from './rows'
import { change, checkFolder, copySample, faultsOf, study } from './sample'

const file = `${study}/case.yaml`
const rubric = `${study}/rubric.yaml`
const call = `${study}/documents/call.yaml`
const [good, weak] = [`${study}/samples/good.yaml`, `${study}/samples/weak.yaml`]

/** With the forms added, then this edit. */
const edit = (path: string, from: string, to: string) => (folder: string) => {
  addForms(folder)
  change(folder, path, from, to)
}

const documents: Row[] = [
  [
    'a transcript that is not there',
    edit(file, 'id: call, kind: transcript', 'id: talk, kind: transcript'),
    `${file}:52 there is no document “call” | did you mean “talk”?`,
    `${call}:1 nothing reads this file`,
    `${study}/documents/talk.yaml:1 this file is missing | write it as content/README.md tells`,
  ],
  [
    'a line by nobody known',
    edit(call, 'who: customer', 'who: boss'),
    `${call}:4 lines › number 2 › who is “boss” | use one of: agent, customer, lead`,
  ],
  [
    'a moment that is none',
    edit(call, '"00:09"', '"00:79"'),
    `${call}:4 lines › number 2 › at is “00:79”, which is not of the form wanted`,
  ],
  [
    'a clock that runs back',
    edit(call, '"00:09"', '"00:02"'),
    `${call}:4 stands before the line above it | put the lines in the order of the call`,
  ],
  [
    'a line in one language',
    edit(call, 'es: Buenas., en: Hello.', 'es: Buenas.'),
    `${call}:3 lines › number 1 › says › en is missing | write the English text under \`en:\``,
  ],
  [
    'a plot of nothing',
    edit(file, 'y: late', 'y: lates'),
    `${file}:21 the table has no column “lates” | did you mean “late”?`,
  ],
  [
    'a plot of words',
    edit(file, 'y: late', 'y: zone'),
    `${file}:21 the column “zone” holds no numbers | plot a column of numbers`,
  ],
  [
    'a line for each number',
    edit(file, 'by: zone', 'by: orders'),
    `${file}:21 the column “orders” holds no words | draw a line a word, or leave it out`,
  ],
]

const tasks: Row[] = [
  [
    'more words asked than allowed',
    edit(file, 'maxWords: 20', 'maxWords: 20\n    minWords: 30'),
    `${file}:38 asks for more words than it allows | make minWords less than maxWords`,
    `${good}:4 “reply” has 4 words in es and needs 30 | write more, or ask for less`,
    `${good}:4 “reply” has 6 words in en and needs 30 | write more, or ask for less`,
    `${weak}:4 “reply” has 4 words in es and needs 30 | write more, or ask for less`,
    `${weak}:4 “reply” has 5 words in en and needs 30 | write more, or ask for less`,
  ],
  [
    'half credit inside full credit',
    edit(file, 'tolerance: 0\n', 'tolerance: 2\n'),
    `${file}:44 is not wider than the tolerance | make it wider, or leave it out`,
  ],
  [
    'a staffing figure without what it needs',
    edit(file, ', target: 80', ''),
    `${file}:45 late-orders › tasks › people › answer › staffing › target is missing | add \`target:\``,
  ],
  [
    'a shift that cannot be',
    edit(file, 'of: agents, calls: 120', 'of: wait, agents: 12, calls: 120'),
    `${file}:45 the shift cannot be computed | change its figures`,
  ],
  [
    'a good sample with too few people',
    edit(good, 'people: 25', 'people: 20'),
    `${good}:5 the good sample says 20 for “people” and the shift gives 25 | mend the answer`,
  ],
  [
    'more rows asked than allowed',
    edit(file, 'least: 1, most: 2', 'least: 3, most: 2'),
    `${file}:47 asks for more rows than it allows | make least no more than most`,
  ],
  [
    'an agreed score above the levels',
    edit(file, 'agreed: 1', 'agreed: 2'),
    `${file}:54 agreed is 2 and the highest level is 1 | levels are counted from 0`,
  ],
  [
    'two criteria of one form with one id',
    edit(file, 'id: needs, text', 'id: greeting, text'),
    `${file}:55 “greeting” stands twice | give each an id of its own`,
    `${good}:7 the form has no “needs” | check the name, or remove it`,
    `${weak}:7 the form has no “needs” | check the name, or remove it`,
  ],
  [
    'a form of no document',
    edit(file, 'document: call', 'document: cal'),
    `${file}:52 there is no document “cal” | did you mean “call”?`,
  ],
  [
    'a file of a kind that is never taken',
    edit(file, 'accepts: [pdf, png]', 'accepts: [svg]'),
    `${file}:56 late-orders › tasks › slides › accepts › number 1 is “svg” | use one of: pdf, docx, xlsx, csv, png, jpg, txt`,
  ],
]

const samples: Row[] = [
  [
    'a plan that nobody marks',
    edit(rubric, '[reply, plan, slides]', '[reply, slides]'),
    `${rubric}:1 no criterion looks at the task “plan” | name it under \`tasks:\` of a criterion`,
  ],
  [
    'a hold above the highest level',
    edit(rubric, 'tasks: [share]\n    holdsFrom: 2', 'tasks: [share]\n    holdsFrom: 4'),
    `${rubric}:22 holdsFrom is 4 and the highest level is 3 | levels are counted from 0`,
  ],
  [
    'a mark above the highest level',
    edit(good, 'figures: { level: 2', 'figures: { level: 4'),
    `${good}:10 “figures” is marked 4 and its highest level is 3 | levels are counted from 0`,
  ],
  [
    'a plan answered in words',
    edit(good, 'plan: [{ action', 'reply2: 3\n  plan: { es: Sí, en: "Yes" }\n  other: [{ action'),
    `${good}:6 the case has no “reply2” | check the name, or remove it`,
    `${good}:7 “plan” is answered in words | write its rows as a list`,
    `${good}:8 the case has no “other” | check the name, or remove it`,
  ],
  [
    'scores with one missing and one too high',
    edit(weak, '{ greeting: 1, needs: 1 }', '{ greeting: 3 }'),
    `${weak}:7 “greeting” is scored 3 and its highest level is 1 | levels count from 0`,
    `${weak}:7 “needs” has no score | add its level, from 0`,
  ],
  [
    'a file in a sample',
    edit(weak, '  form:', '  slides: 1\n  form:'),
    `${weak}:7 the sample answers a task that asks for a file | leave it out`,
  ],
  ['a date that is none', edit(weak, 'date: 2026-04-10', 'date: 2026-14-10'), `${weak}:6`],
]

describe('documents of a case', () => testRows(documents))
describe('tasks of a case', () => testRows(tasks))
describe('five levels and new answers', () => testRows(samples))

describe('a case with every form', () => {
  it('has no fault and keeps transcript, plots and computed figures', async () => {
    const folder = copySample()
    addForms(folder)
    expect(await faultsOf(folder)).toEqual([])
    const { draft } = await checkFolder(folder)
    const [work] = assemble(draft).cases
    expect(work?.documents.at(-1)).toMatchObject({ kind: 'transcript', names: { agent: { es: 'Nerea' } } })
    expect(work?.documents[1]).toMatchObject({ plots: [{ id: 'by-day', by: 'zone' }] })
    expect(work?.tasks.find(({ id }) => id === 'people')).toMatchObject({ expected: 25 })
  })

  it('takes a sample between good and weak that neither passes nor fails by its name', async () => {
    const folder = copySample()
    addForms(folder)
    for (const [from, to] of [
      ['quality: weak', 'quality: fair'],
      ['tone: { level: 1', 'tone: { level: 4'],
    ] as const)
      change(folder, weak, from, to)
    expect((await faultsOf(folder)).filter((line) => line.includes('fair'))).toEqual([])
  })
})
