import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '~/i18n/locale'
import { type Site, SiteContext } from './site'

type Part<P> = (props: P) => ReactNode

/** About as many bytes. */
const mostLetters = 8_000_000

const parts = new Map<Part<never>, Map<string, string>>()
let letters = 0
let made = 0

/**
 * The HTML of a part, by everything that it can depend on: it knows of its page the language alone, so that nothing of one
 * reader comes to another. When there is too much of it all is forgotten and made anew.
 */
export function partOnce<P extends object>(locale: Locale, part: Part<P>, props: P): string {
  const name = `${locale} ${JSON.stringify(props)}`
  const known = parts.get(part)?.get(name)
  if (known !== undefined) return known
  const html = renderedPart(locale, part, props)
  letters += name.length + html.length
  if (letters > mostLetters) forgetParts()
  const kept = parts.get(part) ?? new Map<string, string>()
  parts.set(part, kept.set(name, html))
  return html
}

function renderedPart<P extends object>(locale: Locale, Part: Part<P>, props: P): string {
  const site = { locale } as Site
  return renderToStaticMarkup(
    <SiteContext.Provider value={site}>
      <Part {...props} />
    </SiteContext.Provider>,
    { identifierPrefix: `part${made++}-` },
  )
}

function forgetParts(): void {
  parts.clear()
  letters = 0
}
