export type Values = Record<string, string>

/** What one tab has not yet got to the server, by unit. */
export interface Kept {
  /** Milliseconds since 1970. */
  at: number
  /** A number of the tab's own counting that it has not used. */
  next: number
  /** `base` is what the fields were changed from; `number` under which these very values were sent, if they were. */
  units: Record<string, { values: Values; base: Values; replaces: string; number: number | null }>
}

/** This device's memory; empty where the browser keeps nothing for sites. */
export const store = {
  /** Newest first. */
  all(prefix: string): Array<[string, Kept]> {
    const kept = quietly(() => {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}:`))
      return keys.map((key): [string, Kept] => [key, JSON.parse(localStorage.getItem(key) ?? '') as Kept])
    })
    return (kept ?? []).sort(([, one], [, other]) => other.at - one.at)
  },
  set: (key: string, kept: Kept) => void quietly(() => localStorage.setItem(key, JSON.stringify(kept))),
  remove: (key: string) => void quietly(() => localStorage.removeItem(key)),
}

function quietly<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}

/** Tells other tabs, for as long as this one lives, that what is kept under `key` is not left behind. */
export function hold(key: string): Promise<void> {
  if (!navigator.locks) return Promise.resolve()
  return new Promise((held) => {
    void navigator.locks.request(key, () => {
      held()
      return new Promise(() => undefined)
    })
  })
}

/** Does a tab that lives hold it? */
export async function isHeld(key: string): Promise<boolean> {
  if (!navigator.locks) return false
  return navigator.locks.request(key, { ifAvailable: true }, (lock) => lock === null)
}
