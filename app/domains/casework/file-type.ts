import type { FileType } from '~/domains/content/model'
import type { Bytes } from './bytes'
import { zipDirectory } from './zip-directory'

const starts: ReadonlyArray<readonly [FileType, Buffer]> = [
  ['pdf', Buffer.from('%PDF-')],
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['jpg', Buffer.from([0xff, 0xd8, 0xff])],
]
const zipStart = Buffer.from('PK\u0003\u0004')
const piece = 64 * 1024

/** What the bytes say that a file is, whatever its name; null for everything that no task takes. */
export function typeOfBytes(source: Bytes): FileType | null {
  const head = source.read(0, 16)
  const begins = (start: Buffer) => head.subarray(0, start.length).equals(start)
  const known = starts.find(([, start]) => begins(start))
  if (known) return known[0]
  return begins(zipStart) ? officeType(source) : textType(source)
}

/** Word and Excel files are zips with certain parts; those with macros are programs. */
function officeType(source: Bytes): FileType | null {
  const names = new Set(zipDirectory(source)?.map(({ name }) => name) ?? [])
  if (!names.has('[Content_Types].xml')) return null
  if ([...names].some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) return null
  if (names.has('word/document.xml')) return 'docx'
  return names.has('xl/workbook.xml') ? 'xlsx' : null
}

/** UTF-8 throughout, without control characters; not what a browser (SVG, HTML) or a shell would run. */
function textType(source: Bytes): FileType | null {
  if (source.size === 0) return null
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let opening = ''
  try {
    for (let from = 0; from < source.size; from += piece) {
      const text = decoder.decode(source.read(from, piece), { stream: from + piece < source.size })
      if (/[^\P{Cc}\t\n\r]/u.test(text)) return null
      // it may begin with any number of spaces
      opening ||= text.trimStart()
    }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
  if (/^(<|#!)/.test(opening)) return null
  return hasColumns(opening) ? 'csv' : 'txt'
}

/** The first two lines have the same separator equally often, outside of quotes. */
function hasColumns(text: string): boolean {
  const [first = '', second = ''] = text.split(/\r?\n/, 2).map((line) => line.replace(/"[^"]*"/g, ''))
  return [',', ';', '\t'].some((sign) => {
    const columns = first.split(sign).length
    return columns > 1 && columns === second.split(sign).length
  })
}

const texts: readonly FileType[] = ['csv', 'txt']

/** As what a task takes a file; null when it does not. Text is text: a table of one column cannot be told from lines. */
export function acceptedAs(found: FileType | null, accepts: readonly FileType[]): FileType | null {
  if (found === null || accepts.includes(found)) return found
  return texts.includes(found) ? (texts.find((type) => accepts.includes(type)) ?? null) : null
}
