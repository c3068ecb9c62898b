/** What the form to assign holds while people are still being looked for. */
export interface AssignDraft {
  /** `course:ID`, `quiz:ID` or `case:ID`. */
  what: string
  teams: string[]
  people: string[]
  due: string
  note: string
  /** Also of those who have done it before. */
  again: boolean
  /** What was last searched for; null before any search. */
  q: string | null
  page: number
}

const most = 1000

/** From the address, where a search keeps everything that was chosen, or from the fields of a form that was refused. */
export function draftOf(given: URLSearchParams): AssignDraft {
  const word = (name: string) => (given.get(name) ?? '').slice(0, most)
  const ids = (name: string) => [...new Set(given.getAll(name))].filter((id) => id !== '' && id.length <= 100)
  const page = Number(given.get('page'))
  return {
    what: word('what'),
    teams: ids('team'),
    people: ids('person'),
    due: word('due'),
    note: word('note'),
    again: given.get('again') === 'yes',
    q: given.has('q') ? word('q').trim().slice(0, 100) : null,
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

export function draftOfFields(fields: Record<string, string | string[]>): AssignDraft {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
  return draftOf(new URLSearchParams(pairs))
}
