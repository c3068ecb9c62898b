export type Pairs = Array<[string, string]>

/** One change of one answer that the server has not acknowledged yet. */
export interface Entry {
  /** Its key on the shelf; keys in the alphabet's order are in the order of the changes. */
  key: string
  /** Where it is sent. */
  to: string
  item: string
  client: string
  sequence: number
  /** The step that stood when it was made, as far as the page knew. */
  replaces: string
  /** The change before it that its page showed and that had no step yet. */
  after: string | null
  fields: Pairs
}

export interface Shelf {
  /** In the order in which they were made, whichever tab made them. */
  all: () => Entry[]
  put: (entry: Entry) => void
  has: (key: string) => boolean
  remove: (key: string) => void
  /** A key after every other. */
  nextKey: (client: string) => string
}

/**
 * This device's memory of what has not been saved, shared by all tabs of a person and attempt. Browsers that keep nothing
 * for sites, or have no room left, get a memory that lasts as long as the page.
 */
export function openShelf(owner: string): Shelf {
  const prefix = `answer:${owner}:`
  const own = new Map<string, string>()
  let last = 0

  function keys(): string[] {
    const stored = quietly(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix))) ?? []
    return [...new Set([...stored, ...own.keys()])].sort()
  }
  const read = (key: string) => own.get(key) ?? quietly(() => localStorage.getItem(key)) ?? null

  return {
    all: () => keys().flatMap((key) => entryIn(key, read(key))),
    put(entry) {
      const text = JSON.stringify(entry)
      const isKept = quietly(() => {
        localStorage.setItem(entry.key, text)
        return true
      })
      if (!isKept) own.set(entry.key, text)
    },
    has: (key) => read(key) !== null,
    remove(key) {
      own.delete(key)
      quietly(() => localStorage.removeItem(key))
    },
    nextKey(client) {
      const newest = Math.max(last, ...keys().map((key) => Number(key.slice(prefix.length).split('-', 1)[0]) || 0))
      last = Math.max(Date.now(), newest + 1)
      return `${prefix}${String(last).padStart(15, '0')}-${client}`
    },
  }
}

function entryIn(key: string, text: string | null): Entry[] {
  const entry = quietly(() => JSON.parse(text ?? 'null') as Entry | null)
  return entry?.fields && entry.to ? [{ ...entry, key }] : []
}

function quietly<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
