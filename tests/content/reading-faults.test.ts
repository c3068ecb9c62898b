import { cpSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { edit, type Row, testRows } from './rows'
import { change, copySample, faultsOf, lesson, remove, study, write } from './sample'

const files: Row[] = [
  [
    'an unknown file',
    (folder) => write(folder, 'banks/notes.txt', ''),
    'banks/notes.txt:1 nothing reads this file | remove it, or name and place it as content/README.md tells',
  ],
  [
    'a list that is not there',
    (folder) => remove(folder, 'ladder/tracks.yaml'),
    'ladder/tracks.yaml:1 this file is missing | write it as content/README.md tells',
  ],
  [
    'a lesson without English',
    (folder) => remove(folder, `${lesson}/en.mdx`),
    `${lesson}/en.mdx:1 this file is missing | write the English text: everything is there in both languages`,
  ],
  [
    'a document without Spanish',
    (folder) => remove(folder, `${study}/documents/complaint.es.md`),
    `${study}/documents/complaint.es.md:1 this file is missing | write the Spanish text`,
  ],
  [
    'YAML that cannot be read',
    edit('quizzes/judgment.yaml', 'minutes: 10', 'minutes: "10'),
    'quizzes/judgment.yaml:6 cannot be read as YAML: Missing closing "quote | check the indentation, the colons and the quotes',
  ],
  [
    'a list that is none',
    (folder) => write(folder, 'banks/empty.yaml', 'id: lonely\n'),
    'banks/empty.yaml:1 is not a list | begin each thing with a line such as `- id: its-name`',
  ],
  [
    'an id that is not the folder’s name',
    edit('quizzes/judgment.yaml', 'id: judgment', 'id: judgement'),
    'courses/first-steps/course.yaml:7 there is no test “judgment” | did you mean “judgement”?',
    'quizzes/judgment.yaml:1 the id is “judgement” in a place named “judgment” | write `id: judgment`, or rename',
  ],
  [
    'a text without frontmatter',
    (folder) => write(folder, `${study}/brief.en.mdx`, '## Where you are\n\nYou lead.\n'),
    `${study}/brief.en.mdx:1 does not begin with its title between two lines of --- | begin the file with a line`,
  ],
  [
    'a text without a title',
    edit(`${study}/brief.es.mdx`, 'title: "Pedidos tarde"', 'summary: "Nada"'),
    `${study}/brief.en.mdx:3 the English was last read against an earlier`,
    `${study}/brief.es.mdx:2 title is missing | add \`title:\``,
  ],
]

const fields: Row[] = [
  [
    'a lesson without a summary',
    edit(`${lesson}/en.mdx`, 'summary: "How to agree a rule that everyone understands."\n', ''),
    `${lesson}/en.mdx:2 summary is missing | add \`summary:\``,
  ],
  [
    'a text in one language only',
    edit(`${study}/case.yaml`, 'title: { es: "Pedidos tarde", en: "Late orders" }', 'title: { es: "Pedidos tarde" }'),
    `${study}/case.yaml:2 late-orders › title › en is missing | write the English text under \`en:\``,
  ],
  [
    'an empty text',
    edit('glossary.yaml', 'term: { es: cola, en: queue }', 'term: { es: "", en: queue }'),
    'glossary.yaml:2 queue › term › es is empty | write the text',
  ],
  [
    'a field left empty',
    edit('ladder/titles.yaml', '  track: leadership', '  track:'),
    'ladder/titles.yaml:16 team-lead › track is missing | add `track:`',
  ],
  [
    'a field that is not known',
    edit('ladder/tracks.yaml', 'en: Leadership }', 'en: Leadership }, colour: red'),
    'ladder/tracks.yaml:2 leadership has a field `colour` that is not known | check its spelling against content/README.md',
  ],
  [
    'a text where a number is wanted',
    edit('quizzes/judgment.yaml', 'minutes: 10', 'minutes: ten'),
    'quizzes/judgment.yaml:6 judgment › minutes is “ten” where a number is wanted | write a number',
  ],
  [
    'half a number where a whole one is wanted',
    edit('quizzes/judgment.yaml', 'minutes: 10', 'minutes: 9.5'),
    'quizzes/judgment.yaml:6 judgment › minutes is 9.5 where a whole number is wanted | write a whole number',
  ],
  [
    'a number where a text is wanted',
    edit('sources.yaml', 'es: "Un libro"', 'es: 1984'),
    'sources.yaml:8 book-2001 › title › es is 1984 where a text is wanted | write a text; put quotes round it',
  ],
  [
    'a text where both languages are wanted',
    edit('quizzes/judgment.yaml', 'summary: { es: "Tres escenas.", en: "Three scenes." }', 'summary: Tres escenas'),
    'quizzes/judgment.yaml:3 judgment › summary is “Tres escenas” where a group of fields is wanted | write its fields',
  ],
  [
    'a text where a list is wanted',
    edit(`${lesson}/lesson.yaml`, 'sources: [S1, book-2001]', 'sources: S1'),
    `${lesson}/lesson.yaml:5 a-fair-rule › sources is “S1” where a list is wanted | write a list, such as`,
  ],
  [
    'a word that is none of those known',
    edit('banks/scenes.yaml', 'difficulty: easy', 'difficulty: simple'),
    'banks/scenes.yaml:5 one › difficulty is “simple” | use one of: easy, medium, hard',
  ],
  [
    'too few options',
    edit(
      `${lesson}/lesson.yaml`,
      '        - { id: a, text: { es: "Nunca.", en: "Never." }, why: { es: "Tarde.", en: "Late." } }\n',
      '',
    ),
    `${lesson}/lesson.yaml:36 a-fair-rule › check › questions › third › options has 2 entries | give at least 3`,
  ],
  [
    'a level left out',
    edit(`${study}/rubric.yaml`, '      - { es: "Tres.", en: "Three." }\n', ''),
    `${study}/rubric.yaml:10 criteria › tone › levels has 3 entries | give at least 4`,
  ],
  [
    'a level above five',
    edit('ladder/titles.yaml', 'competency: coaching, level: 3', 'competency: coaching, level: 6'),
    'ladder/titles.yaml:23 team-lead › competencies › number 2 › level is 6 | use a number of at most 5',
  ],
  [
    'a weight of nothing',
    edit(`${study}/rubric.yaml`, 'weight: 20', 'weight: 0'),
    `${study}/rubric.yaml:31 criteria › care › weight is 0 | use a number above 0`,
  ],
  [
    'an id with capitals and spaces',
    edit('glossary.yaml', 'id: aht', 'id: A H T'),
    `${lesson}/en.mdx:17 the glossary has no term “aht”`,
    `${lesson}/es.mdx:16 the glossary has no term “aht”`,
    'glossary.yaml:6 A H T › id is “A H T”, which is not of the form wanted | write lower-case words joined by hyphens',
  ],
  [
    'a document of no known kind',
    edit(`${study}/case.yaml`, 'kind: mail', 'kind: fax'),
    `${study}/case.yaml:6 late-orders › documents › complaint › kind is “fax”, which is not known | see content/README.md`,
  ],
  [
    'an answer that is neither texts nor a number',
    edit(`${study}/samples/good.yaml`, 'share: 20', 'share: twenty'),
    `${study}/samples/good.yaml:3 answers › share is “twenty”, which is none of the forms it may have | see content/README.md`,
  ],
]

describe('files that are told as faulty', () => testRows(files))
describe('fields that are told as faulty', () => testRows(fields))

it('tells every list that is missing when the folder is empty or not there', async () => {
  const missing = [
    'glossary.yaml',
    'ladder/comparisons.yaml',
    'ladder/competencies.yaml',
    'ladder/readiness.yaml',
    'ladder/titles.yaml',
    'ladder/tracks.yaml',
    'sources.yaml',
  ]
  const told = await faultsOf('tests/content/nowhere')
  expect(told).toEqual(missing.map((file) => `${file}:1 this file is missing | write it as content/README.md tells`))
})

it('does not stumble over a folder of any name', async () => {
  const folder = copySample()
  write(folder, 'cases/(odd +/case.yaml', 'id: odd\n')
  expect((await faultsOf(folder)).filter((line) => !line.startsWith('cases/(odd +/'))).toEqual([])
})

it('does not mix up cases whose names end alike', async () => {
  const folder = copySample()
  cpSync(`${folder}/${study}`, `${folder}/cases/orders`, { recursive: true })
  change(folder, 'cases/orders/case.yaml', 'id: late-orders', 'id: orders')
  remove(folder, 'cases/orders/samples/good.yaml')
  expect(await faultsOf(folder)).toEqual([
    expect.stringContaining('cases/orders/samples/good.yaml:1 the case has no good sample answer'),
  ])
})
