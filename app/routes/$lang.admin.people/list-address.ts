import type { PeopleQuery } from '~/domains/accounts/model'

/** The address of a page of the list, with only what differs from the plain list. */
export function addressOf(base: string, query: PeopleQuery, page: number): string {
  const wanted = new URLSearchParams()
  if (query.search) wanted.set('search', query.search)
  if (query.role) wanted.set('role', query.role)
  if (query.team) wanted.set('team', query.team)
  if (query.left) wanted.set('left', 'yes')
  if (query.sort !== 'name') wanted.set('sort', query.sort)
  if (page > 1) wanted.set('page', String(page))
  const text = wanted.toString()
  return text ? `${base}?${text}` : base
}
