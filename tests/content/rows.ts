import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { change, copySample, faultsOf, freshen, lesson } from './sample'

/** What is done to a sound folder, and how each fault that must then be told begins, in order: `file:line fault | mend`. */
export type Row = [name: string, breakIt: (folder: string) => void, ...faults: string[]]

export const edit = (file: string, from: string, to: string) => (folder: string) => change(folder, file, from, to)

/** The same edit in both languages of the lesson. */
export const editBoth = (from: string, to: string) => (folder: string) => {
  for (const file of ['es.mdx', 'en.mdx']) change(folder, `${lesson}/${file}`, from, to)
}

/** One test a row: exactly these faults are told, no more. */
export function testRows(rows: Row[]): void {
  it.each(rows)('%s', async (_name, breakIt, ...expected) => {
    const folder = copySample()
    breakIt(folder)
    if (existsSync(`${folder}/${lesson}/en.mdx`)) freshen(folder)
    const told = await faultsOf(folder)
    const asExpected = told.map((line, index) => (line.startsWith(expected[index] ?? '\n') ? expected[index] : line))
    expect(asExpected).toEqual(expected)
    expect(told.length).toBeGreaterThan(0)
  })
}
