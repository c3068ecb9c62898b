import { describe } from 'vitest'
import { edit, type Row, testRows } from './rows'
import { change, lesson, study, write } from './sample'

const rubric = `${study}/rubric.yaml`
const sheet = `${study}/documents/month.csv`
const [good, weak] = [`${study}/samples/good.yaml`, `${study}/samples/weak.yaml`]
const scenes = 'banks/scenes.yaml'
const titles = 'ladder/titles.yaml'
const check = `${lesson}/lesson.yaml`
const course = 'courses/first-steps/course.yaml'
const quiz = 'quizzes/judgment.yaml'

const duplicates: Row[] = [
  [
    'two terms of one id',
    edit('glossary.yaml', 'id: aht', 'id: queue'),
    `${lesson}/en.mdx:17 the glossary has no term “aht” | check the name, or add it`,
    `${lesson}/es.mdx:16 the glossary has no term “aht” | check the name, or add it`,
    `glossary.yaml:6 “queue” stands twice | remove one, or give it a name of its own`,
  ],
  [
    'two options of one id',
    edit(scenes, 'id: b,', 'id: a,'),
    `${scenes}:18 “a” stands twice | remove one, or give it a name of its own`,
  ],
  [
    'two behaviours of one id',
    edit('ladder/competencies.yaml', 'id: does-5-b', 'id: does-1-a'),
    `ladder/competencies.yaml:25 “does-1-a” stands twice | remove one, or give it a name of its own`,
  ],
  [
    'a competency asked twice',
    edit(titles, 'competency: coaching, level: 3', 'competency: communication, level: 3'),
    `${titles}:23 “communication” stands twice | remove one, or give it a name of its own`,
  ],
  [
    'two questions of one id',
    edit(check, 'id: second', 'id: first'),
    `${check}:21 “first” stands twice | remove one, or give it a name of its own`,
  ],
  [
    'an item asked twice',
    edit(quiz, 'item: two', 'item: one'),
    `${quiz}:9 “scenes/one” stands twice | remove one, or give it a name of its own`,
  ],
  [
    'two criteria of one id',
    edit(rubric, 'id: care', 'id: tone'),
    `${rubric}:27 “tone” stands twice | remove one, or give it a name of its own`,
    `${good}:8 the case has no “care” | check the name, or remove it`,
    `${weak}:8 the case has no “care” | check the name, or remove it`,
  ],
]

const references: Row[] = [
  [
    'a competency that is not there',
    edit(scenes, 'competency: coaching', 'competency: coching'),
    `${scenes}:41 there is no competency “coching” | did you mean “coaching”?`,
  ],
  [
    'a title that is not there',
    edit(course, 'towards: [team-lead]', 'towards: [team-boss]'),
    `${course}:5 there is no title “team-boss” | check the name, or add it`,
  ],
  [
    'a step to a title that is not there',
    edit(titles, '{ title: team-lead,', '{ title: boss,'),
    `${titles}:11 there is no title “boss” | check the name, or add it`,
    `${titles}:14 no path leads from customer-service-agent to “team-lead” | add \`{title: team-lead, source: …}\` to \`leadsTo:\` of a`,
  ],
  [
    'a track that is not there',
    edit(titles, 'track: leadership', 'track: leader'),
    `${titles}:16 there is no track “leader” | check the name, or add it`,
  ],
  [
    'a source that is not there',
    edit(titles, 'en: "Serves.", source: [S1]', 'en: "Serves.", source: [S1, S7]'),
    `${titles}:9 there is no source “S7” | did you mean “S1”?`,
  ],
  [
    'a test that is not there',
    edit(course, 'test: judgment', 'test: judgement'),
    `${course}:7 there is no test “judgement” | did you mean “judgment”?`,
  ],
  [
    'a scene that is no test',
    edit(course, 'test: judgment', 'test: judgment\nscene: outage'),
    `${course}:8 there is no test “outage” | check the name, or add it`,
  ],
  [
    'a case that is not there',
    edit(course, 'case: late-orders', 'case: orders'),
    `${course}:8 there is no case “orders” | check the name, or add it`,
  ],
  [
    'a lesson that is not there',
    edit(course, 'lessons: [a-fair-rule]', 'lessons: [a-fair-rule, more]'),
    `${course}:6 there is no lesson “first-steps/more” | check the name, or add it`,
  ],
  [
    'a lesson that no course names',
    edit(course, 'lessons: [a-fair-rule]', 'lessons: [other]'),
    `${check}:1 the course does not name this lesson | add it to \`lessons:\` in course.yaml, or remove the folder`,
    `${course}:6 there is no lesson “first-steps/other” | check the name, or add it`,
  ],
  [
    'an item that is not there',
    edit(quiz, 'item: three', 'item: four'),
    `${quiz}:10 there is no item “scenes/four” | did you mean “scenes/one”?`,
  ],
  [
    'a task that is not there',
    edit(rubric, 'tasks: [share]', 'tasks: [shares]'),
    `${rubric}:20 there is no task “shares” | did you mean “share”?`,
  ],
  [
    'a course without its file',
    (folder) => write(folder, 'courses/empty/notes.md', ''),
    `courses/empty/course.yaml:1 this file is missing | write it as content/README.md tells`,
    `courses/empty/notes.md:1 nothing reads this file | remove it, or name and place it as content/README.md tells;`,
  ],
]

const checks: Row[] = [
  [
    'no right option',
    edit(check, 'right: true,', ''),
    `${check}:9 question “first” has no right option | write \`right: true\` in exactly one option`,
  ],
  [
    'two right options',
    edit(check, '{ id: a, text: { es: "Nada."', '{ id: a, right: true, text: { es: "Nada."'),
    `${check}:9 question “first” has 2 right options | write \`right: true\` in exactly one option`,
  ],
  [
    'a pass that cannot be reached',
    edit(check, 'pass: 2', 'pass: 4'),
    `${check}:7 4 right answers are asked of 3 questions | use a number from 1 to 3`,
  ],
  [
    'a competency taught and not asked',
    (folder) => {
      change(folder, check, 'id: second\n      competency: coaching', 'id: second\n      competency: communication')
    },
    `${check}:4 no question checks coaching, which the lesson teaches | add a question with \`competency: coaching\`, or take it out`,
  ],
  [
    'a competency asked and not taught',
    edit(check, '  - { competency: coaching, level: 3 }\n', ''),
    `${check}:20 question “second” checks coaching, which the lesson does not teach | add coaching with its level to \`teaches:\`, or ask about`,
  ],
]

const keys: Row[] = [
  [
    'two best options',
    edit(scenes, 'effectiveness: 5', 'effectiveness: 7'),
    `${scenes}:10 one: two options share the highest effectiveness, 7 | in best-worst one alone is the highest`,
  ],
  [
    'two worst options',
    edit(scenes, 'effectiveness: 3', 'effectiveness: 1'),
    `${scenes}:10 one: two options share the lowest effectiveness, 1 | in best-worst one alone is the lowest`,
  ],
  [
    'options all alike',
    (folder) => {
      for (let round = 0; round < 2; round++) change(folder, scenes, 'effectiveness: 6', 'effectiveness: 2')
    },
    `${scenes}:48 two: every option has the effectiveness 2 | tell the better options from the worse`,
  ],
  [
    'a cut on what no item is about',
    edit(quiz, 'communication, level: 3, cut', 'communication, level: 2, cut'),
    `${quiz}:12 no item is about communication at level 2 | add such an item to \`items:\`, or measure what the items are`,
  ],
]

const cases: Row[] = [
  [
    'weights that do not add up',
    edit(rubric, 'weight: 30', 'weight: 25'),
    `${rubric}:1 the weights add up to 95 | change them so that they add up to 100`,
  ],
  [
    'no critical criterion',
    edit(rubric, 'critical: true', 'critical: false'),
    `${rubric}:1 no criterion is critical | write \`critical: true\` in the one or two without which the`,
  ],
  [
    'three critical criteria',
    (folder) => {
      change(folder, rubric, 'weight: 30', 'weight: 30\n    critical: true')
      change(folder, rubric, 'weight: 20', 'weight: 20\n    critical: true')
    },
    `${rubric}:1 3 criteria are critical | leave one or two: where all is critical, nothing is`,
  ],
  [
    'a task that nobody marks',
    (folder) => {
      change(folder, rubric, 'tasks: [reply]', 'tasks: [share]')
      change(folder, rubric, 'tasks: [reply]', 'tasks: [share]')
    },
    `${rubric}:1 no criterion looks at the task “reply” | name it under \`tasks:\` of a criterion`,
  ],
  [
    'no weak sample',
    edit(weak, 'quality: weak', 'quality: good'),
    `${weak}:1 the case has no weak sample answer | write one and mark it: markers calibrate on a good and a`,
    `${weak}:1 a good sample with 23.3 of 100 and a critical criterion not held | the pass mark is 60: change a mark, or what the sample is`,
    `${weak}:3 the good sample says 40 for “share” and the table gives 20.0 | mend the answer, the table or the formula`,
  ],
  [
    'a sample without an answer',
    edit(good, '  share: 20\n', ''),
    `${good}:2 the task “share” has no answer | write it under \`answers:\``,
  ],
  [
    'a sample with an answer to nothing',
    edit(good, '  share: 20\n', '  share: 20\n  shares: 3\n'),
    `${good}:4 the case has no “shares” | check the name, or remove it`,
  ],
  [
    'a figure answered in words',
    edit(good, 'share: 20', 'share: { es: "Veinte.", en: "Twenty." }'),
    `${good}:3 “share” is answered in words | write a number`,
  ],
  [
    'a text answered by a figure',
    edit(weak, 'reply: { es: "No es culpa nuestra.", en: "It is not our fault." }', 'reply: 3'),
    `${weak}:4 “reply” is answered by a number | write the text in both languages`,
  ],
  [
    'an answer that is too long',
    edit(good, 'It comes tomorrow.', `It comes ${'very '.repeat(20)}soon.`),
    `${good}:4 “reply” has 26 words in en and may have 20 | shorten it`,
  ],
  [
    'a good sample with a wrong figure',
    edit(good, 'share: 20', 'share: 21'),
    `${good}:3 the good sample says 21 for “share” and the table gives 20.0 | mend the answer, the table or the formula`,
  ],
  [
    'a sample without a mark',
    edit(weak, '  care: { level: 1, why: { es: "Poco.", en: "Little." } }\n', ''),
    `${weak}:5 the criterion “care” has no mark | add its level and why`,
  ],
  [
    'a good sample that would not pass',
    edit(good, 'tone: { level: 3', 'tone: { level: 1'),
    `${good}:1 a good sample with 50.0 of 100 and a critical criterion not held | the pass mark is 60: change a mark, or what the sample is`,
  ],
  [
    'a weak sample that would pass',
    (folder) => {
      for (const [from, to] of [
        ['tone: { level: 1', 'tone: { level: 3'],
        ['figures: { level: 0', 'figures: { level: 1'],
      ] as const)
        change(folder, weak, from, to)
    },
    `${weak}:1 a weak sample with 66.7 of 100 | the pass mark is 60: change a mark, or what the sample is`,
  ],
]

const tables: Row[] = [
  [
    'columns that are not those of the table',
    edit(sheet, 'date,zone', 'zone,date'),
    `${sheet}:1 the columns are zone, date, orders, late and case.yaml names date, zone, orders, late | write the first line as: date,zone,orders,late`,
  ],
  [
    'a row that is too short',
    edit(sheet, 'north,100,10', 'north,100'),
    `${sheet}:2 has 3 cells where the first line has 4 | put quotes round a cell that has a comma in it`,
  ],
  [
    'a number with a comma',
    edit(sheet, 'north,90,6', 'north,90,"6,5"'),
    `${sheet}:4 late is “6,5” where a number is wanted | write digits with a dot before decimals, such as 1250.5`,
  ],
  [
    'a date that does not exist',
    edit(sheet, '2026-03-09,south', '2026-02-30,south'),
    `${sheet}:5 date is “2026-02-30” where a date is wanted | write it as 2026-03-31`,
  ],
  [
    'a word without a name',
    edit(sheet, 'south,60', 'west,60'),
    `${sheet}:3 zone is “west”, which has no name in case.yaml | use north, south, or add it`,
  ],
  [
    'a table without rows',
    (folder) => write(folder, sheet, 'date,zone,orders,late\n'),
    `${sheet}:1 the table has no rows | add its figures`,
  ],
  [
    'a table that is not there',
    edit(`${study}/case.yaml`, 'table: month', 'table: year'),
    `${study}/case.yaml:28 there is no table “year” | name a document of kind \`table\``,
  ],
  [
    'a formula that cannot be read',
    edit(`${study}/case.yaml`, 'sum(late) / sum(orders)', 'sum(late / sum(orders)'),
    `${study}/case.yaml:28 the formula cannot be computed: “)” is wanted where “/” stands | see content/README.md for what a formula knows`,
  ],
  [
    'a formula on a column that is not there',
    edit(`${study}/case.yaml`, 'sum(late)', 'sum(lost)'),
    `${study}/case.yaml:28 the formula cannot be computed: the table has no column “lost” | see content/README.md for what a formula knows`,
  ],
  [
    'a formula on words',
    edit(`${study}/case.yaml`, 'sum(late)', 'sum(zone)'),
    `${study}/case.yaml:28 the formula cannot be computed: the column “zone” holds no numbers | see content/README.md for what a formula knows`,
  ],
]

const ladder: Row[] = [
  [
    'a title that no path leads to',
    edit(titles, '  leadsTo:\n    - { title: team-lead, source: S1 }\n', ''),
    `${titles}:12 no path leads from customer-service-agent to “team-lead” | add \`{title: team-lead, source: …}\` to \`leadsTo:\` of a`,
  ],
  [
    'a title without a critical competency',
    edit(titles, 'level: 3, critical: true', 'level: 3, critical: false'),
    `${titles}:21 “team-lead” has no critical competency | write \`critical: true\` in each competency without which`,
  ],
  [
    'readiness that nobody could reach',
    edit('ladder/readiness.yaml', 'judged: 1', 'judged: 4'),
    `ladder/readiness.yaml:1 asks for 4 judged pieces among 3 | use at most 3, the number of pieces`,
    `${titles}:24 asks for 4 judged pieces among 2 | use at most 2, the number of pieces`,
  ],
  [
    'a title whose own readiness nobody could reach',
    edit(titles, 'pieces: 2, kinds: 2', 'pieces: 2, kinds: 3'),
    `${titles}:24 asks for 3 kinds among 2 pieces | use at most 2, the number of pieces`,
  ],
]

describe('things that stand twice', () => testRows(duplicates))
describe('names that nothing bears', () => testRows(references))
describe('checks of lessons', () => testRows(checks))
describe('keys of items', () => testRows(keys))
describe('rubrics and samples', () => testRows(cases))
describe('tables and figures', () => testRows(tables))
describe('the ladder', () => testRows(ladder))
