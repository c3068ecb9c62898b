import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerOf, escalon, escalonHere, folderWith } from './command-line'

interface Answer {
  options: string[]
  key: Record<string, Record<string, number | null>>
  people: Array<Record<string, number | null>>
  notes: string[]
}

const score = (files: Record<string, string>, more: readonly string[] = ['--scale', '1,7']) =>
  escalonHere(['score', '--panel', 'panel.csv', '--responses', 'responses.csv', ...more], folderWith(files))

const panel = 'o1,o2,o3\n1,4,7\n2,4,6\n'
const responses = 'o1,o2,o3\n1,5,7\n'

describe('escalon score', () => {
  it('gives for the reference ratings what R gives (tests/reference/rating-scores.source.txt)', () => {
    const words = ['--panel', 'rating-panel.csv', '--responses', 'rating-responses.csv', '--scale', '1,7']
    const answer = answerOf<Answer>(escalon(['score', ...words], resolve('tests/reference')))
    const reference: Pick<Answer, 'key' | 'people'> = JSON.parse(
      readFileSync('tests/reference/rating-scores.json', 'utf8'),
    )
    expect(Object.keys(answer)).toEqual(['options', 'key', 'people', 'notes'])
    expect(answer.options).toEqual(Object.keys(reference.key))
    expect(rounded(answer.key)).toEqual(rounded(reference.key))
    expect(rounded(answer.people)).toEqual(rounded(reference.people))
    expect(answer.notes).toContain('Panel row 3: ratings do not differ, left out of the standardised key.')
    const nulls = answer.notes.filter((note) => note.startsWith('Row '))
    expect(nulls.map((note) => note.split(',')[0])).toEqual([
      'Row 2: the ratings do not differ',
      'Row 8: only one option was rated',
      'Row 9: nothing was rated',
    ])
  })

  it('reads a byte order mark, CRLF, quotes, gaps, and columns in another order', async () => {
    const other = '\uFEFF"o3",o1,"o2"\r\n7,1,NA\r\n"6", 2 ,4\r\n'
    const answer = answerOf<Answer>(await score({ 'panel.csv': panel, 'responses.csv': other }))
    expect(answer.options).toEqual(['o1', 'o2', 'o3'])
    expect(answer.people).toMatchObject([
      { row: 1, rawDistance: 0.5, mode: 0.5 },
      { row: 2, rawDistance: 1 / 3, elevation: 0 },
    ])
    expect(answer.notes[0]).toContain('2 members')
  })

  it('takes an id and other columns out of both files, or of the one that has them', async () => {
    const files = { 'panel.csv': 'id,o1,o2\nx,1,7\ny,3,5\n', 'responses.csv': 'id,o1,team,o2\n7,2,A,6\n' }
    const answer = answerOf<Answer>(await score(files, ['--scale', '1,7', '--id', 'id', '--ignore', 'team']))
    expect(answer).toMatchObject({ options: ['o1', 'o2'], people: [{ row: 1, rawDistance: 0 }] })
  })

  it('takes a scale below nought and ratings with decimals and exponents', async () => {
    const files = { 'panel.csv': 'a,b\n-2,1.5\n-1,2e0\n', 'responses.csv': 'a,b\n-3,3\n' }
    const answer = answerOf<Answer>(await score(files, ['--scale', '-3,3']))
    expect(answer.people).toMatchObject([{ rawDistance: 1.375, dichotomous: 1 }])
  })

  it.each([
    ['a rating off the scale', { 'responses.csv': 'o1,o2,o3\n1,2,3\n1,8,3\n' }, ['responses.csv', 'row 2', 'o2', '8']],
    ['a panel off the scale', { 'panel.csv': 'o1,o2,o3\n0,2,3\n' }, ['panel.csv', 'row 1', 'o1']],
    ['a word among ratings', { 'responses.csv': 'o1,o2,o3\n1,two,3\n' }, ['row 1', 'o2', 'two']],
    ['a column too few', { 'responses.csv': 'o1,o3\n1,3\n' }, ['responses.csv', 'o2']],
    ['a column too many', { 'responses.csv': 'o1,o2,o3,o4\n1,2,3,4\n' }, ['panel.csv', 'o4']],
    ['a column twice', { 'panel.csv': 'o1,o1,o3\n1,2,3\n' }, ['panel.csv', 'o1']],
    ['no rows', { 'panel.csv': 'o1,o2,o3\n' }, ['panel.csv']],
    ['nothing', { 'panel.csv': '' }, ['panel.csv']],
  ])('cannot use %s', async (_, files, said) => {
    const ran = await score({ 'panel.csv': panel, 'responses.csv': responses, ...files })
    expect(ran).toMatchObject({ exitCode: 1, printed: '' })
    for (const word of said) expect(ran.told).toContain(word)
  })

  it('cannot use a file that is not there, or a column that no file has', async () => {
    expect(await score({ 'panel.csv': panel })).toMatchObject({ exitCode: 1, printed: '' })
    const ran = await score({ 'panel.csv': panel, 'responses.csv': responses }, ['--scale', '1,7', '--ignore', 'team'])
    expect(ran).toMatchObject({ exitCode: 1, printed: '' })
    expect(ran.told).toContain('team')
  })

  it.each([[[]], [['--scale', '7']], [['--scale', '7,1']], [['--scale', '1,7', '--scales', '1']]])(
    'is called wrongly with %j',
    async (more) => {
      const ran = await score({ 'panel.csv': panel, 'responses.csv': responses }, more)
      expect(ran).toMatchObject({ exitCode: 2, printed: '' })
      expect(ran.told).toContain('--scale')
    },
  )
})

/** Numbers to twelve digits, keys in order. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12)) + 0
  if (Array.isArray(value)) return value.map(rounded)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rounded(inner)]))
}
