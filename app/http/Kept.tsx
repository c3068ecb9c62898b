import type { ReactNode } from 'react'
import { useSite } from './site'

interface KeptProps<P> {
  as: 'fieldset' | 'li' | 'tr'
  className?: string | undefined
  /** Depends on nothing but what it is handed and the language of the page. */
  part: (props: P) => ReactNode
  of: P
}

/** A part of pages that is the same for all who are shown the same: rendered once, and kept (see parts.server.tsx). */
export function Kept<P extends object>({ as: Tag, className, part, of }: KeptProps<P>) {
  const { locale, partOnce } = useSite()
  return <Tag className={className} dangerouslySetInnerHTML={{ __html: partOnce(locale, part, of) }} />
}
