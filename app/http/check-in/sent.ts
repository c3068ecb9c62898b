import { type Sent, type SentRating, wordsLimit } from '~/domains/ladder/check-in-sheet'

/** What the form sends for “cannot tell”. */
export const untold = 'untold'

type Fields = Record<string, string | string[]>
type Read = { ok: true; sent: Sent } | { ok: false; errors: Record<string, string> }

/** Ratings from a form: `level.ID`, `words.ID` and, of each that it sends, `replaces.ID`. */
export function readSent(fields: Fields): Read {
  const sent = new Map<string, SentRating>()
  const errors: Record<string, string> = {}
  for (const name of Object.keys(fields)) {
    const [kind, id = ''] = name.split(/\.(.*)/s)
    if (kind !== 'replaces') continue
    const [level, words] = [textOf(fields, `level.${id}`), textOf(fields, `words.${id}`)]
    if (!/^([0-5]|untold)?$/.test(level)) errors[`level.${id}`] = 'choose'
    if (words.length > wordsLimit) errors[`words.${id}`] = 'too-long'
    sent.set(id, { ...levelOf(level), words, replaces: Number(textOf(fields, name)) })
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, sent }
}

function levelOf(text: string): { level?: number | null } {
  if (text === '') return {}
  return { level: text === untold ? null : Number(text) }
}

function textOf(fields: Fields, name: string): string {
  return String(fields[name] ?? '')
    .replaceAll('\r\n', '\n')
    .trim()
}
