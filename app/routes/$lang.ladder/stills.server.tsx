import { renderToStaticMarkup } from 'react-dom/server'
import type { Catalogue } from '~/domains/content/model'
import { drawLadder } from '~/domains/ladder/drawing'
import type { Drawing } from '~/domains/ladder/drawing/model'
import type { Locale } from '~/i18n/locale'
import { textOf } from '~/i18n/text'
import { LadderDrawing } from './LadderDrawing'
import { LadderList } from './LadderList'

/** What of the page is the same for everybody, drawn and written once for each release and language. */
interface Stills {
  drawing: Drawing
  drawingHtml: string
  listHtml: string
}

const made = new WeakMap<Catalogue, Partial<Record<Locale, Stills>>>()

export function stillsOf(catalogue: Catalogue, locale: Locale): Stills {
  const known = made.get(catalogue) ?? {}
  made.set(catalogue, known)
  known[locale] ??= makeStills(catalogue, locale)
  return known[locale]
}

function makeStills(catalogue: Catalogue, locale: Locale): Stills {
  const t = textOf(locale).ladder
  const drawing = drawLadder(catalogue, locale)
  const names = new Map(catalogue.titles.map(({ id, name }) => [id, name[locale]]))
  return {
    drawing,
    drawingHtml: renderToStaticMarkup(<LadderDrawing drawing={drawing} names={names} locale={locale} t={t} />),
    listHtml: renderToStaticMarkup(<LadderList catalogue={catalogue} locale={locale} t={t} />),
  }
}

/** Puts the reader's marks into the list: the words for each title that has one. */
export function markList(listHtml: string, marks: ReadonlyArray<{ title: string; words: string }>): string {
  return marks.reduce((html, { title, words }) => {
    const mark = `<span class="ladder-mark">${words}</span>`
    return html.replace(`<span data-mark="${title}"></span>`, mark)
  }, listHtml)
}
