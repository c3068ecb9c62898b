import { createContext, type ReactNode, useContext } from 'react'
import type { Actor } from '~/domains/accounts/model'
import type { Fault } from '~/domains/content/fault'
import type { Locale } from '~/i18n/locale'

export type Theme = 'system' | 'light' | 'dark'

/** What every page knows of its request, whichever route answers. */
export interface Site {
  actor: Actor | null
  locale: Locale
  theme: Theme
  /** Path and query of the request. */
  path: string
  origin: string
  /** Names this request in the log, in its answer's header and on an error page. */
  requestId: string
  nonce: string
  /** Address of a built asset by its source path, such as `app/client/lesson.ts`. */
  asset: (source: string) => string
  /** HTML of a part of the page, made once for all who are shown the same (see Kept). */
  partOnce: <P extends object>(locale: Locale, part: (props: P) => ReactNode, props: P) => string
  /** Big HTML and other things that should not go through loader data. */
  slots: Map<string, unknown>
  /** A short message left by the page before this one: a key of `t.notices`. */
  notice: string | null
  /** While developing: what is wrong with the content on disk. */
  contentFaults: readonly Fault[]
  /** Adds a header to the answer, whatever page gives it. */
  addHeader: (name: string, value: string) => void
}

export const SiteContext = createContext<Site | null>(null)

export function useSite(): Site {
  const site = useContext(SiteContext)
  if (!site) throw new Error('useSite outside of a page')
  return site
}
