import { fingerprint } from '~/platform/ids.server'

/**
 * Names a piece of content by what it says: SHA-256 of its JSON with keys in order. Fields called `hash` are left out at
 * every depth, so that `hashOf(item)` is `item.hash` whether or not the item carries it already.
 */
export function hashOf(body: unknown): string {
  return fingerprint(JSON.stringify(inOrder(body)))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([key, field]) => key !== 'hash' && field !== undefined)
  entries.sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, field]) => [key, inOrder(field)]))
}
