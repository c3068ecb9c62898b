import { describe, expect, it } from 'vitest'
import { tellReport } from '~/domains/content/tell-report'
import { change, checkFolder, copySample, lesson, study, write } from '~tests/content/sample'

async function holesOf(folder: string): Promise<string[]> {
  const { faults, holes } = await checkFolder(folder)
  expect(faults).toEqual([])
  return holes.map(
    ({ title, competency, level, missing, note }) =>
      `${title}: ${competency} ${level} not ${missing.join(', ')} | ${note}`,
  )
}

const agent = 'customer-service-agent: communication 2 not taught | taught at 3'

describe('holes', () => {
  it('are what a title asks for and no lesson teaches at that level', async () => {
    expect(await holesOf(copySample())).toEqual([agent])
  })

  it('are what is measured by nothing', async () => {
    const folder = copySample()
    change(folder, 'ladder/titles.yaml', 'coaching, level: 3', 'coaching, level: 5')
    expect(await holesOf(folder)).toEqual([
      agent,
      'team-lead: coaching 5 not taught, measured | taught at 3; measured at 3',
    ])
  })

  it('are closed by a criterion of a rubric, or by three items in two tests, not by fewer', async () => {
    const folder = copySample()
    change(
      folder,
      `${study}/rubric.yaml`,
      'competency: communication\n    level: 3',
      'competency: coaching\n    level: 3',
    )
    const hole = (note: string) => `team-lead: communication 3 not measured | ${note}`
    expect(await holesOf(folder)).toEqual([agent, hole('2 items in 1 test; three in two are wanted')])
    change(
      folder,
      'banks/scenes.yaml',
      'format: rate-each\n  competency: coaching',
      'format: rate-each\n  competency: communication',
    )
    expect(await holesOf(folder)).toEqual([agent, hole('3 items in 1 test; three in two are wanted')])
    const { readFileSync } = await import('node:fs')
    const quiz = readFileSync(`${folder}/quizzes/judgment.yaml`, 'utf8').replace('id: judgment', 'id: second')
    write(folder, 'quizzes/second.yaml', quiz.replace('  - { bank: scenes, item: one }\n', ''))
    expect(await holesOf(folder)).toEqual([agent])
  })

  it('are not closed by items that no test asks', async () => {
    const folder = copySample()
    change(
      folder,
      `${study}/rubric.yaml`,
      'competency: communication\n    level: 3',
      'competency: coaching\n    level: 3',
    )
    change(folder, 'quizzes/judgment.yaml', '  - { bank: scenes, item: three }\n', '')
    expect(await holesOf(folder)).toContain(
      'team-lead: communication 3 not measured | 1 item in 1 test; three in two are wanted',
    )
  })
})

describe('remarks', () => {
  it('tell what reads too fast, too hard or too easily', async () => {
    const folder = copySample()
    const { remarks } = await checkFolder(folder)
    expect(remarks.map(({ file, remark }) => `${file} ${remark.replace(/is \d+/, 'is N')}`)).toEqual([
      `${lesson}/es.mdx takes 1 min to read; 5 to 12 are wanted`,
      `${lesson}/es.mdx its reading ease is N (INFLESZ); 55 to 75 are wanted`,
      `${lesson}/en.mdx takes 1 min to read; 5 to 12 are wanted`,
      `${lesson}/en.mdx its reading ease is N (Flesch); 55 to 75 are wanted`,
    ])
  })

  it('are silent about a lesson that is as it should be', async () => {
    const { faults, remarks } = await checkFolder('content')
    expect(faults).toEqual([])
    expect(remarks.filter(({ remark }) => remark.includes('min to read'))).toEqual([])
  })
})

describe('the report for people', () => {
  const fault = (file: string, line: number) => ({ file, line, fault: 'is wrong', mend: 'right it' })

  it('ends with one line that says it all', () => {
    const last = (report: Parameters<typeof tellReport>[0]) => tellReport(report).at(-1)
    const hole = { title: 'team-lead', competency: 'coaching', level: 3, missing: ['taught' as const], note: '' }
    expect(last({ faults: [], holes: [], remarks: [] })).toBe('Content is sound: no faults, no holes, no remarks.')
    expect(last({ faults: [], holes: [hole], remarks: [{ file: 'a', remark: 'b' }] })).toBe(
      'Content is sound: no faults, 1 hole, 1 remark.',
    )
    expect(last({ faults: [fault('a', 1)], holes: [], remarks: [] })).toBe(
      'Content cannot go live: 1 fault in 1 file, no holes, no remarks.',
    )
    expect(last({ faults: [fault('a', 1), fault('a', 2), fault('b', 1)], holes: [hole, hole], remarks: [] })).toBe(
      'Content cannot go live: 3 faults in 2 files, 2 holes, no remarks.',
    )
  })

  it('groups faults by file and holes by title', () => {
    const holes = [
      {
        title: 'team-lead',
        competency: 'coaching',
        level: 3,
        missing: ['taught' as const, 'measured' as const],
        note: 'taught at 2',
      },
      { title: 'team-lead', competency: 'metrics', level: 2, missing: ['measured' as const], note: '' },
    ]
    expect(
      tellReport({
        faults: [fault('a.yaml', 3), fault('a.yaml', 9)],
        holes,
        remarks: [{ file: 'b.mdx', remark: 'is long' }],
      }).join('\n'),
    ).toBe(
      `Holes (what titles ask for and nothing teaches or measures yet)
  team-lead
    coaching 3: not taught, not measured (taught at 2)
    metrics 2: not measured

Remarks (worth a look; they stop nothing)
  b.mdx: is long

a.yaml
  line 3: is wrong
    mend: right it
  line 9: is wrong
    mend: right it

Content cannot go live: 2 faults in 1 file, 2 holes, 1 remark.`,
    )
  })
})
