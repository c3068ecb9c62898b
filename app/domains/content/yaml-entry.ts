import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { ZodType } from 'zod'
import type { Fault } from './fault'
import { tellIssue } from './issue-words'

export type Path = ReadonlyArray<string | number>

/** A value read from a file, which remembers where in the file each part of it stands. */
export interface Entry<T> {
  file: string
  value: T
  /** Line of the part at `path`; of the nearest part above it where that is not written. */
  line(...path: Path): number
}

export type Reading<T> = { value: T | null; faults: Fault[] }
/** `faulty`: ids of the things that could not be read; null when the whole file could not. */
export type ReadingOfList<T> = { value: Entry<T>[]; faults: Fault[]; faulty: string[] | null }

interface Sheet {
  file: string
  data: unknown
  lineOf(path: Path): number
}

/** One YAML document of one thing. `firstLine`: where the YAML begins in the file. */
export function readEntry<T>(
  file: string,
  text: string,
  schema: ZodType<T>,
  words = false,
  firstLine = 1,
): Reading<Entry<T>> {
  const { sheet, faults } = openSheet(file, text, words, firstLine)
  return sheet ? checkEntry(sheet, [], sheet.data, schema) : { value: null, faults }
}

/** One YAML document that is a list; a faulty thing in it does not hide the others, and its id is told in `faulty`. */
export function readEntries<T>(file: string, text: string, schema: ZodType<T>): ReadingOfList<T> {
  const { sheet, faults } = openSheet(file, text, false, 1)
  if (!sheet) return { value: [], faults, faulty: null }
  if (!Array.isArray(sheet.data)) {
    const mend = 'begin each thing with a line such as `- id: its-name`'
    return { value: [], faults: [{ file, line: 1, fault: 'is not a list', mend }], faulty: null }
  }
  const readings = sheet.data.map((item, index) => ({ item, ...checkEntry(sheet, [index], item, schema) }))
  return {
    value: readings.flatMap(({ value }) => (value ? [value] : [])),
    faults: readings.flatMap(({ faults }) => faults),
    faulty: readings.flatMap(({ value, item }) => (value === null && typeof item?.id === 'string' ? [item.id] : [])),
  }
}

function checkEntry<T>(sheet: Sheet, base: Path, data: unknown, schema: ZodType<T>): Reading<Entry<T>> {
  const { file } = sheet
  const parsed = schema.safeParse(data)
  if (parsed.success) {
    return { value: { file, value: parsed.data, line: (...path) => sheet.lineOf([...base, ...path]) }, faults: [] }
  }
  const faults = parsed.error.issues.flatMap((issue) =>
    tellIssue(issue, data).map(({ path, fault, mend }) => ({
      file,
      line: sheet.lineOf([...base, ...path]),
      fault,
      mend,
    })),
  )
  return { value: null, faults }
}

function openSheet(
  file: string,
  text: string,
  words: boolean,
  firstLine: number,
): { sheet: Sheet | null; faults: Fault[] } {
  const counter = new LineCounter()
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false, schema: words ? 'failsafe' : 'core' })
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1
  const faults = doc.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    fault: `cannot be read as YAML: ${error.message}`,
    mend: 'check the indentation, the colons and the quotes of this line and the one above',
  }))
  if (faults.length > 0) return { sheet: null, faults }
  return { sheet: { file, data: doc.toJS(), lineOf: (path) => lineAt(offsetOf(doc, path)) }, faults }
}

/** Where the part at `path` begins: its key in a map, itself in a list. */
function offsetOf(doc: Document, path: Path): number {
  let node = doc.contents as Node | null
  let offset = node?.range?.[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair) break
      offset = (pair.key as Node).range?.[0] ?? offset
      node = pair.value as Node | null
    } else if (isSeq(node) && typeof step === 'number') {
      node = (node.items[step] ?? null) as Node | null
      offset = node?.range?.[0] ?? offset
    } else break
  }
  return offset
}
