import type { Catalogue, Title } from '~/domains/content/model'

type Titles = Pick<Catalogue, 'titles'>

/** A step between two titles. `ours`: from common practice, not from a source. */
export interface Edge {
  from: string
  to: string
  /** Id in sources.yaml, or `ours`. */
  source: string
  ours: boolean
}

export function edgesOf({ titles }: Titles): Edge[] {
  return titles.flatMap(({ id, leadsTo }) =>
    leadsTo.map(({ title, source }) => ({ from: id, to: title, source, ours: source === 'ours' })),
  )
}

export function edgesFrom(catalogue: Titles, id: string): Edge[] {
  return edgesOf(catalogue).filter(({ from }) => from === id)
}

export function edgesInto(catalogue: Titles, id: string): Edge[] {
  return edgesOf(catalogue).filter(({ to }) => to === id)
}

/** What may come next for someone of this title; without a title, or with one that is gone, where the ladder begins. */
export function nextTitles(catalogue: Titles, current: string | null): Title[] {
  const known = catalogue.titles.find(({ id }) => id === current)
  if (!known) return firstTitles(catalogue)
  const next = new Set(known.leadsTo.map(({ title }) => title))
  return catalogue.titles.filter(({ id }) => next.has(id))
}

/** Titles that nothing leads into. */
export function firstTitles(catalogue: Titles): Title[] {
  const led = new Set(edgesOf(catalogue).map(({ to }) => to))
  return catalogue.titles.filter(({ id }) => !led.has(id))
}
