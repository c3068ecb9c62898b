import { type Site, useSite } from './site'

const slot = 'page'

/** Hands what a loader found to its page. As loader data Remix would write it out once more, for a script that no page has. */
export function handToPage<T>({ slots }: Pick<Site, 'slots'>, page: T): void {
  slots.set(slot, page)
}

/** What the loader handed over: there whenever the page itself is shown. */
export function usePage<T>(): T {
  return useSite().slots.get(slot) as T
}
