import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { itemAnalysisCommand } from '~/cli/item-analysis'
import { answerOf, escalon, escalonHere, folderWith, refusalOf } from './command-line'

interface Item {
  n: number
  mean: number
  itemRest: number | null
  discrimination27: number | null
  options?: Record<string, { count: number; share: number; itemRest: number | null }>
}
interface Answer {
  people: number
  completePeople: number
  items: number
  alpha: number | null
  standardisedAlpha: number | null
  omega: number | null
  mean: number | null
  sd: number | null
  sem: number | null
  item: Record<string, Item>
  notes: string[]
}

const reference = resolve('tests/reference/measurement')
const run = async (files: Record<string, string>, ...words: string[]) =>
  answerOf<Answer>(await escalonHere(['item-analysis', ...words], folderWith(files)))

describe('escalon item-analysis', () => {
  it('prints every figure of R’s, and nothing else (measurement/figures.json)', () => {
    const ran = escalon(['item-analysis', 'likert_gaps.csv'], reference)
    const answer = answerOf<Answer>(ran)
    expect(ran.told).toBe('')
    expect(Object.keys(answer)).toEqual([
      ...['people', 'completePeople', 'items', 'alpha', 'standardisedAlpha', 'omega', 'mean', 'sd', 'sem', 'item'],
      'notes',
    ])
    expect(answer).toMatchObject({ people: 160, completePeople: 123, items: 8 })
    expect(answer.alpha).toBeCloseTo(0.595428925012655, 13)
    expect(answer.omega).toBeCloseTo(0.636769096629084, 8)
    expect(Object.keys(answer.item.q4 ?? {})).toEqual([
      ...['n', 'mean', 'sd', 'itemRest', 'alphaIfDeleted', 'discrimination27'],
    ])
    expect(answer.item.q4?.itemRest).toBeCloseTo(-0.243417248582794, 13)
    expect(answer.notes).toEqual([
      '37 of 160 people left an item out; the figures are of the other 123.',
      'q4: those who score high on the other items score low on it (itemRest below 0).',
    ])
  })

  it('turns items round, and takes the range of the scale for discrimination', async () => {
    const answer = answerOf<Answer>(
      await escalonHere(['item-analysis', 'likert_gaps.csv', '--reverse', 'q4', '--scale', '1,5'], reference),
    )
    expect(answer.item.q4?.mean).toBeCloseTo(6 - 3.03252032520325, 12)
    expect(answer.item.q4?.itemRest).toBeCloseTo(0.243417248582794, 13)
    expect(answer.alpha).toBeGreaterThan(0.7)
  })

  it('scores choices by a key and tells of each option', async () => {
    const files = {
      'r.csv': '\uFEFFwho,"a, one",b,c\r\nAna,1,x,NA\r\n\r\nLuis,1.0,y,3\r\nEva,2,x,3\r\n"Bo ""B""",1,x,4\r\n',
      'k.csv': 'item,key,why\n"a, one",1,\nb,x,\nc,3,\n',
    }
    const { item, notes, ...test } = await run(files, 'r.csv', '--key', 'k.csv', '--id', 'who')
    expect(test).toMatchObject({ people: 4, completePeople: 3, items: 3, mean: 2 })
    expect(item['a, one']?.options).toEqual({
      1: { count: 2, share: 2 / 3, itemRest: expect.closeTo(-1, 12) },
      2: { count: 1, share: 1 / 3, itemRest: expect.closeTo(1, 12) },
    })
    expect(item.b?.options?.x?.count).toBe(2)
    expect(notes[0]).toBe('1 of 4 people left an item out; the figures are of the other 3.')
    expect(notes[1]).toMatch(/^Not enough data: 3 people/)
  })

  it('has null and a sentence for what cannot be computed', async () => {
    const { item, notes, ...test } = await run({ 'r.csv': 'a,b\n1,-1e0\n2,-2\n3,-3\n' }, 'r.csv')
    expect(test).toMatchObject({ alpha: null, omega: null, mean: 0, sd: 0, sem: null })
    expect(item.a).toMatchObject({ n: 3, itemRest: -1 })
    expect(notes).toContain('alpha is null: there is no variance in what it is computed from.')
    expect(notes).toContain('omega is null: it takes more items than there are.')
    expect(notes.some((note) => note.startsWith('a: alphaIfDeleted null'))).toBe(true)
  })

  it('ends with 1 on data and 2 on words that cannot be used, and prints nothing', async () => {
    const folder = folderWith({ 'r.csv': 'a,b\n1,2\n1,x\n' })
    const wrong = await escalonHere(['item-analysis', 'r.csv'], folder)
    expect(wrong).toMatchObject({ exitCode: 1, printed: '' })
    expect(wrong.told).toContain('r.csv: row 2 (line 3), column “b”: “x” is not a number')
    expect(await escalonHere(['item-analysis', 'r.csv', '--boss'], folder)).toMatchObject({ exitCode: 2, printed: '' })
  })
})

describe('item-analysis refuses', () => {
  const refused = (files: Record<string, string>, words: string[]) =>
    refusalOf(itemAnalysisCommand, words, folderWith(files))
  const rows = 'id,a,b\n1,2,3\n'

  it.each<[string, string, string[], RegExp]>([
    ['a cell that is no number', 'a,b\n1,2\n1,"1,5"\n', [], /row 2 \(line 3\), column “b”: “1,5” is not a number/],
    ['an infinity', 'a,b\n1,2\n1,1e999\n', [], /column “b”: “1e999” is not a number/],
    ['a column of words', 'name,b\nAna,2\n', [], /column “name”: “Ana”.*--id or --ignore/],
    ['a short row', 'a,b\n1,2\n\n1\n', [], /row 2 \(line 4\) has 1 cells and the header 2/],
    ['two columns of one name', 'a,b,a\n1,2,3\n', [], /two columns are called “a”/],
    ['an open quote', 'a,b\n1,"2\n', [], /line 2 has a stray or open double quote/],
    ['an empty file', '\uFEFF', [], /is empty/],
    ['a header alone', 'a,b\n', [], /no rows/],
    ['an id that is not there', rows, ['--id', 'who'], /no column “who”.*it has id, a, b/],
    ['an ignored column that is not there', rows, ['--ignore', 'a,x'], /no column “x”/],
    ['no column left', rows, ['--id', 'id', '--ignore', 'a,b'], /no column left/],
    ['a turned column that is no item', rows, ['--id', 'id', '--reverse', 'id', '--scale', '1,6'], /no column “id”/],
    [
      'a turned value off the scale',
      rows,
      ['--reverse', 'b', '--scale', '0,2'],
      /column “b”: 3 is not within .* 0 to 2/,
    ],
  ])('%s with 1', async (_name, text, words, message) => {
    expect(await refused({ 'r.csv': text }, ['r.csv', ...words])).toMatchObject({
      exitCode: 1,
      message: expect.stringMatching(message),
    })
  })

  it.each<[string, string, RegExp]>([
    ['an item that is no column', 'item,key\na,2\nb,3\nc,1\n', /r\.csv has no column “c”, which k\.csv keys/],
    ['a column that is not keyed', 'item,key\na,2\n', /column “b” has no key in k\.csv/],
    ['an item twice', 'item,key\na,2\na,3\n', /row 2 \(line 3\), column “item”: “a” is there twice/],
    ['an item without key', 'item,key\na,\nb,1\n', /row 1 \(line 2\), column “key”: “a” has no key/],
    ['no column of keys', 'item,answer\na,2\nb,2\n', /k\.csv has no column “key”/],
  ])('a key with %s with 1', async (_name, key, message) => {
    const words = ['r.csv', '--key', 'k.csv', '--id', 'id']
    expect(await refused({ 'r.csv': rows, 'k.csv': key }, words)).toMatchObject({
      exitCode: 1,
      message: expect.stringMatching(message),
    })
  })

  it('a file that is not there, and one that is not UTF-8, with 1', async () => {
    expect(await refused({}, ['none.csv'])).toMatchObject({ exitCode: 1, message: expect.stringMatching(/none\.csv/) })
    const latin = Buffer.from('año,b\n1,2\n', 'latin1') as unknown as string
    expect(await refused({ 'r.csv': latin }, ['r.csv'])).toEqual({ exitCode: 1, message: 'r.csv is not UTF-8' })
  })

  it.each<[string, string[]]>([
    ['no file', []],
    ['two files', ['r.csv', 'r.csv']],
    ['another option', ['r.csv', '--boss', '1']],
    ['another way with gaps', ['r.csv', '--missing', 'listwise']],
    ['turned items with a key', ['r.csv', '--key', 'k.csv', '--reverse', 'a', '--scale', '1,6']],
    ['turned items without a scale', ['r.csv', '--reverse', 'a']],
    ['a scale that is none', ['r.csv', '--scale', '6,1']],
    ['a scale of three', ['r.csv', '--scale', '1,2,3']],
    ['an option without its value', ['r.csv', '--id']],
  ])('%s with 2', async (_name, words) => {
    expect(await refused({ 'r.csv': rows }, words)).toMatchObject({ exitCode: 2 })
  })
})
