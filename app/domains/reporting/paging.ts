import type { Paged } from './model'

export const perPage = 25

/** Asks for one page; beyond the last it is the last that is shown, not an empty one. */
export function paged<Row>(
  page: number,
  size: number,
  ask: (offset: number) => { rows: Row[]; total: number },
): Paged<Row> {
  const { rows, total } = ask((page - 1) * size)
  const pages = Math.max(1, Math.ceil(total / size))
  return page > pages ? paged(pages, size, ask) : { rows, total, page, pages }
}
