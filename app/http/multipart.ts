/** The form is not what it says that it is, or ends before its end. */
export class BrokenForm extends Error {}

interface Head {
  field: string
  /** As the sender's machine calls the file, empty when none was chosen; null for a field that is no file. */
  filename: string | null
}

/** A part begins, or so many of its bytes have come. */
export type PartEvent = { head: Head } | { bytes: Buffer }

type State = 'before' | 'after-boundary' | 'head' | 'body' | 'done'
interface Step {
  used: number
  state: State
  event?: PartEvent
}

const mostHeadBytes = 8 * 1024
const mostParts = 100
const lineEnd = '\r\n'

/** What parts a `multipart/form-data` body from its other bytes; null for another type or one that does not say. */
export function boundaryOf(contentType: string | undefined): string | null {
  const found = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
    contentType ?? '',
  )
  return found?.[1] ?? found?.[2] ?? null
}

/**
 * The parts of a form as they come in (RFC 7578): of a large file no more is held than the piece at hand. Throws
 * `BrokenForm` for what is no form, heads of more than 8 kB, more than 100 parts, and an end before the last boundary.
 */
export async function* readMultipart(source: AsyncIterable<Buffer>, boundary: string): AsyncGenerator<PartEvent> {
  const delimiter = Buffer.from(`${lineEnd}--${boundary}`)
  // the first boundary has no line before it
  let held: Buffer = Buffer.from(lineEnd)
  let state: State = 'before'
  let parts = 0
  for await (const chunk of source) {
    held = Buffer.concat([held, chunk])
    let step: Step | null = nextStep(state, held, delimiter)
    while (step) {
      held = held.subarray(step.used)
      state = step.state
      if (state === 'head' && ++parts > mostParts) throw new BrokenForm('too many parts')
      if (step.event) yield step.event
      step = nextStep(state, held, delimiter)
    }
  }
  if (state !== 'done') throw new BrokenForm('it ends before its end')
}

/** The next thing to be said of the bytes at hand; null when more of them must come first. */
function nextStep(state: State, held: Buffer, delimiter: Buffer): Step | null {
  switch (state) {
    case 'before':
    case 'body':
      return throughBytes(state, held, delimiter)
    case 'after-boundary':
      return afterBoundary(held)
    case 'head':
      return throughHead(held)
    case 'done':
      return held.length > 0 ? { used: held.length, state } : null
  }
}

function throughBytes(state: 'before' | 'body', held: Buffer, delimiter: Buffer): Step | null {
  const at = held.indexOf(delimiter)
  // the last bytes may be a delimiter's first
  const length = at < 0 ? held.length - delimiter.length + 1 : at
  if (at < 0 && length <= 0) return null
  const said = state === 'body' && length > 0 ? { event: { bytes: held.subarray(0, length) } } : {}
  return at < 0 ? { used: length, state, ...said } : { used: at + delimiter.length, state: 'after-boundary', ...said }
}

function afterBoundary(held: Buffer): Step | null {
  if (held.length < 2) return null
  const sign = held.toString('latin1', 0, 2)
  if (sign === '--') return { used: 2, state: 'done' }
  if (sign === lineEnd) return { used: 2, state: 'head' }
  throw new BrokenForm('a boundary within a line')
}

function throughHead(held: Buffer): Step | null {
  const end = held.indexOf(lineEnd + lineEnd)
  if (end > mostHeadBytes || (end < 0 && held.length > mostHeadBytes)) throw new BrokenForm('a head too long')
  if (end < 0) return null
  const event = { head: headOf(held.toString('utf8', 0, end)) }
  return { used: end + 2 * lineEnd.length, state: 'body', event }
}

function headOf(text: string): Head {
  const line = text.split(lineEnd).find((one) => /^content-disposition\s*:\s*form-data\s*;/i.test(one)) ?? ''
  const field = parameterOf(line, 'name')
  if (field === null) throw new BrokenForm('a part without a name')
  return { field, filename: parameterOf(line, 'filename') }
}

/** As browsers write them: in quotes, with quotes and line ends inside as %22, %0D and %0A. */
function parameterOf(line: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(line)?.[1]
  return found?.replaceAll('%22', '"').replaceAll(/%0[ad]/gi, ' ') ?? null
}
