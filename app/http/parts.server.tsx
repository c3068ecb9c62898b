import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '~/i18n/locale'
import { type Site, SiteContext } from './site'

type Part<P> = (props: P) => ReactNode

/** About as many bytes. */
const mostLetters = 8_000_000

const parts = new Map<Part<never>, Map<string, Buffer>>()
let letters = 0
let made = 0

/**
 * The HTML of a part, by everything that it can depend on: it knows of its page the language alone, so that nothing of one
 * reader comes to another. When there is too much of it all is forgotten and made anew.
 */
export function partOnce<P extends object>(locale: Locale, part: Part<P>, props: P): string {
  return bytesOnce(locale, part, props).toString()
}

function bytesOnce<P extends object>(locale: Locale, part: Part<P>, props: P): Buffer {
  const name = `${locale} ${JSON.stringify(props)}`
  const known = parts.get(part)?.get(name)
  if (known !== undefined) return known
  const bytes = Buffer.from(renderedPart(locale, part, props))
  letters += name.length + bytes.length
  if (letters > mostLetters) forgetParts()
  const kept = parts.get(part) ?? new Map<string, Buffer>()
  parts.set(part, kept.set(name, bytes))
  return bytes
}

/** The parts of one page: while it is rendered each leaves only its number, behind a word that no text of a page can know. */
export class PageParts {
  #used: Buffer[] = []
  readonly #word: string

  constructor(word: string) {
    this.#word = `<!--${word} `
  }

  partOnce = <P extends object>(locale: Locale, part: Part<P>, props: P): string => {
    this.#used.push(bytesOnce(locale, part, props))
    return `${this.#word}${this.#used.length - 1}-->`
  }

  /** The page's text with its parts where they belong, as bytes: the parts were encoded when they were made. */
  bytesOf(html: string): Buffer {
    const [head = '', ...others] = html.split(this.#word)
    const pieces = others.flatMap((piece) => {
      const end = piece.indexOf('-->')
      return [this.#used[Number(piece.slice(0, end))] ?? Buffer.alloc(0), Buffer.from(piece.slice(end + 3))]
    })
    return Buffer.concat([Buffer.from(head), ...pieces])
  }
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
