import { describe, expect, it } from 'vitest'
import { edit, editBoth, type Row, testRows } from './rows'
import { change, copySample, faultsOf, lesson, study, write } from './sample'

const [es, en] = [`${lesson}/es.mdx`, `${lesson}/en.mdx`]

const compiling: Row[] = [
  [
    'a component not closed',
    edit(es, '</NextShift>', ''),
    `${es}:52 cannot be read: Expected a closing tag for \`<NextShift>\` (52:1-52:12) | close what was opened; a sign < or { that is meant as`,
  ],
  [
    'an import',
    editBoth('## ', "import x from 'fs'\n\n## "),
    `${en}:7 has an import or export | remove it: the components are there without importing`,
    `${es}:6 has an import or export | remove it: the components are there without importing`,
  ],
  [
    'code in the text',
    editBoth('Nora', '{process.exit()} Nora'),
    `${en}:11 has braces { } in the text | remove them, or write \\{ for the sign itself`,
    `${es}:10 has braces { } in the text | remove them, or write \\{ for the sign itself`,
  ],
  [
    'code in a prop',
    editBoth('place: 1', 'place: 2 - 1'),
    `${en}:27 <Sorting> is given tasks that would have to be computed | write a text in quotes, or in braces only texts, numbers,`,
    `${es}:26 <Sorting> is given tasks that would have to be computed | write a text in quotes, or in braces only texts, numbers,`,
  ],
  [
    'HTML in a field',
    edit(`${study}/case.yaml`, 'es: "Escribe al cliente."', 'es: "Escribe al <b>cliente."'),
    `${study}/case.yaml:33 has HTML, which is not shown | write it in markdown, or write \`&lt;\` for the sign <`,
  ],
  [
    'HTML in a document',
    edit(`${study}/documents/complaint.en.md`, 'My order', '<script>x()</script> My order'),
    `${study}/documents/complaint.en.md:3 has HTML, which is not shown | write it in markdown, or write \`&lt;\` for the sign <`,
  ],
  [
    'a picture',
    editBoth('Nora', '![x](y.png) Nora'),
    `${en}:11 has a picture, which is not supported | tell it in words`,
    `${es}:10 has a picture, which is not supported | tell it in words`,
  ],
  [
    'a table in pipes',
    editBoth('<Example>\n', '<Example>\n\n| a | b |\n'),
    `${en}:23 has a table in pipes, which is not supported | write a list instead`,
    `${es}:22 has a table in pipes, which is not supported | write a list instead`,
  ],
]

const components: Row[] = [
  [
    'a component that is not known',
    editBoth('<Example>\n\n-', '<div />\n\n<Example>\n\n-'),
    `${en}:21 <div> is not a component of lessons | use one of: Scene, Example, NextShift, Term, Cite, Sorting,`,
    `${es}:20 <div> is not a component of lessons | use one of: Scene, Example, NextShift, Term, Cite, Sorting,`,
  ],
  [
    'a prop that is not known',
    editBoth('<Scene>', '<Scene loud>'),
    `${en}:9 <Scene>: has a field \`loud\` that is not known | check its spelling against content/README.md, or remove it`,
    `${es}:8 <Scene>: has a field \`loud\` that is not known | check its spelling against content/README.md, or remove it`,
  ],
  [
    'a term without an id',
    editBoth('<Term id="aht">', '<Term>'),
    `${en}:17 <Term>: id is missing | add \`id="…"\``,
    `${es}:16 <Term>: id is missing | add \`id="…"\``,
  ],
  [
    'two tasks in one place',
    editBoth('place: 2', 'place: 1'),
    `${en}:27 <Sorting>: the places are 1, 1, 3, 4 | give each task one place, from 1 to 4`,
    `${es}:26 <Sorting>: the places are 1, 1, 3, 4 | give each task one place, from 1 to 4`,
  ],
  [
    'two tasks of one name',
    editBoth("id: 'team'", "id: 'queue'"),
    `${en}:27 <Sorting>: “queue” stands twice | give each an id of its own`,
    `${es}:26 <Sorting>: “queue” stands twice | give each an id of its own`,
  ],
  [
    'too few tasks',
    (folder) =>
      ['es', 'en'].forEach((language) => {
        const line =
          language === 'es'
            ? "    {id: 'mail', text: 'Leer correo', place: 4, why: 'Espera.'},\n"
            : "    {id: 'mail', text: 'Read mail', place: 4, why: 'It waits.'},\n"
        change(folder, `${lesson}/${language}.mdx`, line, '')
      }),
    `${en}:27 <Sorting>: tasks has 3 entries | give at least 4`,
    `${es}:26 <Sorting>: tasks has 3 entries | give at least 4`,
  ],
  [
    'a choice that leads nowhere',
    editBoth("to: 'poor-end'", "to: 'nowhere'"),
    `${en}:40 <Conversation>: nothing is named “nowhere” | name a node so, or lead elsewhere`,
    `${en}:40 <Conversation>: nothing leads to “poor-end” | lead a choice to it, or remove it`,
    `${es}:39 <Conversation>: nothing is named “nowhere” | name a node so, or lead elsewhere`,
    `${es}:39 <Conversation>: nothing leads to “poor-end” | lead a choice to it, or remove it`,
  ],
  [
    'a conversation without a good end',
    editBoth("end: 'good'", "end: 'mixed'"),
    `${en}:40 <Conversation>: it has no good end | give one node \`end: 'good'\``,
    `${es}:39 <Conversation>: it has no good end | give one node \`end: 'good'\``,
  ],
  [
    'an end of no known kind',
    editBoth("end: 'good'", "end: 'happy'"),
    `${en}:40 <Conversation>: nodes › good-end › end is “happy” | use one of: good, mixed, poor`,
    `${es}:39 <Conversation>: nodes › good-end › end is “happy” | use one of: good, mixed, poor`,
  ],
]

const structure: Row[] = [
  [
    'a title of its own',
    editBoth('## ', '# '),
    `${en}:7 “# The scene” is a title of its own | begin at ## and go down one level at a time`,
    `${es}:6 “# La escena” is a title of its own | begin at ## and go down one level at a time`,
  ],
  [
    'a level jumped over',
    editBoth('### ', '#### '),
    `${en}:19 “#### One step” jumps over a level | begin at ## and go down one level at a time`,
    `${es}:18 “#### Un paso” jumps over a level | begin at ## and go down one level at a time`,
  ],
  [
    'no sections',
    (folder) => write(folder, `${study}/brief.es.mdx`, '---\ntitle: "Pedidos"\n---\n\nLideras.\n'),
    `${study}/brief.en.mdx:3 the English was last read against an earlier ${study}/brief.es.mdx | read it again beside the Spanish, then set \`source: `,
    `${study}/brief.en.mdx:6 heading 1 is “## Where you are” here and missing in Spanish | make the two languages alike; tell the same things in the`,
    `${study}/brief.es.mdx:1 has no sections | begin each part with a ## heading`,
  ],
  [
    'a heading in one language only',
    edit(en, '### One step\n', ''),
    `${en}:37 heading 3 is “## On your next shift” here and “### Un paso” in Spanish | make the two languages alike; tell the same things in the`,
  ],
  [
    'headings of other levels',
    edit(en, '### One step', '## One step'),
    `${en}:19 heading 3 is “## One step” here and “### Un paso” in Spanish | make the two languages alike; tell the same things in the`,
  ],
  [
    'a component in one language only',
    edit(es, '<Example>', '<Scene>\n\nMás.\n\n</Scene>\n\n<Example>'),
    `${en}:21 component 2 is <Example> here and <Scene> in Spanish | make the two languages alike; tell the same things in the`,
  ],
  [
    'islands in another order of tasks',
    (folder) => {
      change(folder, en, "id: 'team'", "id: 'xx'")
      change(folder, en, "id: 'break'", "id: 'team'")
      change(folder, en, "id: 'xx'", "id: 'break'")
    },
    `${en}:27 <Sorting> has other ids or numbers, or in another order, than in Spanish | make the two languages alike; tell the same things in the`,
  ],
  [
    'a term explained in one language only',
    edit(es, '<Term id="queue">cola</Term>', 'cola'),
    `${en}:11 <Term id="queue"> stands once here and nowhere in Spanish | make the two languages alike; tell the same things in the`,
  ],
  [
    'a source cited in one language only',
    edit(en, '<Cite id="S1" />', ''),
    `${en}:1 <Cite id="S1"> stands nowhere here and once in Spanish | make the two languages alike; tell the same things in the`,
  ],
  [
    'documents that are built otherwise',
    edit(`${study}/documents/complaint.en.md`, 'My order', '## Order\n\nMy order'),
    `${study}/documents/complaint.en.md:3 heading 1 is “## Order” here and missing in Spanish | make the two languages alike; tell the same things in the`,
  ],
]

const citations: Row[] = [
  [
    'an unknown term',
    editBoth('id="queue"', 'id="queues"'),
    `${en}:11 the glossary has no term “queues” | did you mean “queue”?`,
    `${es}:10 the glossary has no term “queues” | did you mean “queue”?`,
  ],
  [
    'an unknown source',
    editBoth('id="S1"', 'id="S9"'),
    `${en}:11 there is no source “S9” | did you mean “S1”?`,
    `${es}:10 there is no source “S9” | did you mean “S1”?`,
  ],
  [
    'a source that the lesson does not list',
    edit(`${lesson}/lesson.yaml`, 'S1, book-2001', 'S1'),
    `${en}:17 “book-2001” is cited but not listed | add it to \`sources:\` in lesson.yaml`,
    `${es}:16 “book-2001” is cited but not listed | add it to \`sources:\` in lesson.yaml`,
  ],
]

const links: Row[] = [
  [
    'a link to a title that is not there',
    editBoth('/titles/team-lead', '/titles/team-leader'),
    `${en}:17 the link “/titles/team-leader” leads nowhere | lead to a page such as /titles/team-lead or`,
    `${es}:16 the link “/titles/team-leader” leads nowhere | lead to a page such as /titles/team-lead or`,
  ],
  [
    'a link to a section that is not there',
    editBoth('#section-1', '#section-9'),
    `${en}:17 the link “#section-9” leads nowhere | lead to a page such as /titles/team-lead or`,
    `${es}:16 the link “#section-9” leads nowhere | lead to a page such as /titles/team-lead or`,
  ],
  [
    'a link that names a language',
    editBoth('/titles/team-lead', '/es/titles/team-lead'),
    `${en}:17 the link “/es/titles/team-lead” names a language | write /titles/team-lead: the reader's language is put`,
    `${es}:16 the link “/es/titles/team-lead” names a language | write /titles/team-lead: the reader's language is put`,
  ],
  [
    'a link that runs code',
    editBoth('/titles/team-lead', 'javascript:alert(1)'),
    `${en}:17 the link “javascript:alert(1)” leads nowhere | lead to a page such as /titles/team-lead or`,
    `${es}:16 the link “javascript:alert(1)” leads nowhere | lead to a page such as /titles/team-lead or`,
  ],
  [
    'a link in a field',
    edit(`${study}/case.yaml`, 'es: "Escribe al cliente."', 'es: "Lee [esto](/lost)."'),
    `${study}/case.yaml:33 the link “/lost” leads nowhere | lead to a page such as /titles/team-lead or`,
  ],
]

const wording: Row[] = [
  [
    'an avoided word in a lesson',
    edit(es, 'Nora decide', 'En la Fila  de\nllamadas, Nora decide'),
    `${es}:10 says “fila de llamadas”, which the glossary avoids | write “cola”`,
  ],
  [
    'an avoided word in a field',
    edit('banks/scenes.yaml', 'en: "A scene."', 'en: "A call line scene."'),
    `banks/scenes.yaml:8 says “call line”, which the glossary avoids | write “queue”`,
  ],
  [
    'an avoided word in a document',
    edit(`${study}/documents/complaint.en.md`, 'My order', 'The call line'),
    `${study}/documents/complaint.en.md:3 says “call line”, which the glossary avoids | write “queue”`,
  ],
]

describe('texts that do not compile', () => testRows(compiling))
describe('components', () => testRows(components))
describe('structure', () => testRows(structure))
describe('terms and sources', () => testRows(citations))
describe('links', () => testRows(links))
describe('words to avoid', () => testRows(wording))

describe('the English read against the Spanish', () => {
  it('is told when the Spanish has changed since, with the new mark', async () => {
    const folder = copySample()
    change(folder, es, 'Nora decide', 'Nora espera')
    const [told = '', ...more] = await faultsOf(folder)
    expect(more).toEqual([])
    expect(told).toContain(
      `${en}:4 the English was last read against an earlier ${es} | read it again beside the Spanish, then set \`source: `,
    )
    const mark = /source: ([0-9a-f]{8})`/.exec(told)?.[1] ?? ''
    change(folder, en, 'source: 59fa0b06', `source: ${mark}`)
    expect(await faultsOf(folder)).toEqual([])
  })

  it('is told when it has never been', async () => {
    const folder = copySample()
    change(folder, `${study}/brief.en.mdx`, 'source: ', 'summary: ')
    expect(await faultsOf(folder)).toEqual([
      expect.stringContaining(`${study}/brief.en.mdx:2 the English does not say which Spanish it was read against | `),
    ])
  })

  it('does not mind how the lines end', async () => {
    const folder = copySample()
    const { readFileSync } = await import('node:fs')
    write(folder, es, readFileSync(`${folder}/${es}`, 'utf8').replaceAll('\n', '\r\n'))
    expect(await faultsOf(folder)).toEqual([])
  })
})

describe('sums', () =>
  testRows([
    [
      'a wrong sum in a lesson',
      edit(es, '8 ÷ 4 = **2**', '8 ÷ 4 = **3**'),
      `${es}:22 “8 ÷ 4 = 3” is wrong: it comes to 2 | work it out again; only the last place may be rounded`,
    ],
    [
      'a wrong sum in a field',
      edit('banks/scenes.yaml', 'en: "A scene."', 'en: "A scene: 1.5 × 3 = 4.2."'),
      'banks/scenes.yaml:8 “1.5 × 3 = 4.2” is wrong: it comes to 4.5 | work it out again',
    ],
    [
      'a figure in another language’s way',
      edit(es, '8 ÷ 4 = **2**', '0.5 × 4 = **2**'),
      `${es}:22 “0.5 × 4 = 2” has a figure in another language's way | write 1.234,5`,
    ],
  ]))
