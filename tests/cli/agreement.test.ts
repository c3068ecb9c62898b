import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { agreementCommand } from '~/cli/agreement'
import { answerOf, escalon, escalonHere, folderWith, refusalOf } from './command-line'

interface Kappas {
  unweighted: number | null
  linear: number | null
  quadratic: number | null
}
interface Answer {
  scripts: number
  markers: number
  exact: number | null
  adjacent: number | null
  kappa: Kappas
  pairs: Array<Kappas & { markers: string[]; n: number; exact: number | null; adjacent: number | null }>
  icc: Record<string, number | null>
  krippendorff: Record<string, number | null>
  severity: Record<string, number | null>
  notes: string[]
}

const run = async (text: string, ...words: string[]) =>
  answerOf<Answer>(await escalonHere(['agreement', 'm.csv', ...words], folderWith({ 'm.csv': text })))

describe('escalon agreement', () => {
  it('prints every figure of Shrout & Fleiss 1979, and nothing else', async () => {
    const marks = 'script,a,b,c,d\n1,9,2,5,8\n2,6,1,3,2\n3,8,4,6,8\n4,7,1,2,6\n5,10,5,6,9\n6,6,2,4,7\n'
    const answer = await run(marks, '--id', 'script')
    expect(Object.keys(answer)).toEqual([
      ...['scripts', 'markers', 'exact', 'adjacent', 'kappa', 'pairs', 'icc', 'krippendorff', 'severity', 'notes'],
    ])
    expect(answer).toMatchObject({ scripts: 6, markers: 4 })
    const rounded = Object.entries(answer.icc).map(([name, icc]) => `${name} ${icc?.toFixed(2)}`)
    expect(rounded.join()).toBe('icc1 0.17,icc2 0.29,icc3 0.71,icc1k 0.44,icc2k 0.62,icc3k 0.91')
    expect(answer.severity.a).toBeCloseTo(2.375, 12)
    expect(answer.pairs.map(({ markers }) => markers.join(''))).toEqual(['ab', 'ac', 'ad', 'bc', 'bd', 'cd'])
    expect(Object.keys(answer.pairs[0] ?? {})).toEqual([
      ...['markers', 'n', 'exact', 'adjacent', 'unweighted', 'linear', 'quadratic'],
    ])
  })

  it('gives R’s figures of three markers with gaps (measurement/figures.json)', () => {
    const ran = escalon(['agreement', 'marks_gaps.csv'], resolve('tests/reference/measurement'))
    const answer = answerOf<Answer>(ran)
    expect(ran.told).toBe('')
    expect(answer.pairs[0]).toMatchObject({ n: 55, exact: 0.2 })
    expect(answer.pairs[0]?.quadratic).toBeCloseTo(0.548190321268808, 13)
    const mean = answer.pairs.reduce((sum, { linear }) => sum + (linear ?? 0), 0) / 3
    expect(answer.kappa.linear).toBeCloseTo(mean, 13)
    expect(answer.notes).toHaveLength(1)
  })

  it('has null and a sentence for what cannot be computed', async () => {
    const decimals = await run('a,b\n1.5,2\n2,2\n')
    expect(decimals.kappa).toEqual({ unweighted: null, linear: null, quadratic: null })
    expect(decimals).toMatchObject({ exact: 0.5, adjacent: 1 })
    expect(decimals.notes).toContain(
      'kappa.unweighted, kappa.linear, kappa.quadratic null: the marks are not whole numbers, and --levels does not name them.',
    )
    const gaps = await run('a,b,c\n1,1,NA\n2,1,\n,,3\n')
    expect(gaps.pairs.map(({ n, exact }) => [n, exact])).toEqual([
      [2, 0.5],
      [0, null],
      [0, null],
    ]) // prettier-ignore
    expect(gaps).toMatchObject({ exact: 0.5, icc: { icc1: null }, severity: { a: null } })
    expect(gaps.notes).toContain('a and c: exact null: two of the columns have no two rows in common.')
    const lone = await run('a\n1\n2\n')
    expect(lone).toMatchObject({ markers: 1, pairs: [], exact: null, krippendorff: { ordinal: null } })
  })

  it('takes the levels for steps', async () => {
    expect((await run('a,b\n0,5\n5,10\n10,10\n0,10\n', '--levels', '0,5,10')).adjacent).toBe(0.75)
    expect((await run('a,b\n-1,0.5\n.5,.5\n', '--levels', '-1,.5')).kappa.unweighted).toBe(0)
  })
})

describe('agreement refuses', () => {
  const refused = (text: string, words: string[]) => refusalOf(agreementCommand, words, folderWith({ 'm.csv': text }))

  it.each<[string, string, string[], RegExp]>([
    ['a mark that is no number', 'a,b\n1,2\n1,two\n', [], /row 2 \(line 3\), column “b”: “two” is not a number/],
    [
      'a mark that is no level',
      'a,b\n1,2\n1,4\n',
      ['--levels', '1,2,3'],
      /row 2 .*column “b”: 4 is none of .* 1, 2, 3/,
    ],
    ['an id that is not there', 'a,b\n1,2\n', ['--id', 'script'], /no column “script”/],
  ])('%s with 1', async (_name, text, words, message) => {
    const refusal = await refused(text, ['m.csv', ...words])
    expect(refusal).toMatchObject({ exitCode: 1, message: expect.stringMatching(message) })
  })

  it.each<[string, string[]]>([
    ['no file', []],
    ['two files', ['m.csv', 'm.csv']],
    ['levels that are no numbers', ['m.csv', '--levels', 'low,high']],
    ['a level twice', ['m.csv', '--levels', '1,1.0']],
    ['another option', ['m.csv', '--key', 'k.csv']],
  ])('%s with 2', async (_name, words) => {
    expect(await refused('a,b\n1,2\n', words)).toMatchObject({ exitCode: 2 })
  })
})
