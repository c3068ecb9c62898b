import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { catalogue } from '~/domains/content/content.server'
import { placeOf } from '~/domains/ladder/ladder.server'
import { localeOf } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { textOf } from '~/i18n/text'
import { Page, Part } from '~/ui/Page'
import { DrawnLadder } from './DrawnLadder'
import { Place } from './Place'
import { markList, stillsOf } from './stills.server'

export const meta = titleOf((t) => t.ladder.title)

export function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { world, actor } = context
  const { drawing, drawingHtml, listHtml } = stillsOf(catalogue(world), locale)
  const { current, target } = actor ? placeOf(world, actor.id) : { current: null, target: null }
  const t = textOf(locale).ladder
  const here = current ? [{ title: current.title.id, words: t.here }] : []
  const there = target ? [{ title: target.id, words: t.target }] : []
  return {
    drawing,
    drawingHtml,
    listHtml: markList(listHtml, [...here, ...there]),
    isGuest: actor === null,
    current: current && { id: current.title.id, name: current.title.name[locale] },
    target: target && { id: target.id, name: target.name[locale] },
  }
}

export default function LadderPage() {
  const { drawing, drawingHtml, listHtml, isGuest, current, target } = useLoaderData<typeof loader>()
  const t = useText().ladder
  const locale = useLocale()
  return (
    <Page title={t.title} lead={t.lead}>
      {isGuest ? null : <Place current={current} target={target} />}
      <p className="ladder-show">
        <a href="#drawing">{t.drawing.show}</a>
      </p>
      <DrawnLadder drawing={drawing} html={drawingHtml} current={current?.id ?? null} target={target?.id ?? null} />
      <p className="no-print">
        <a href={`/${locale}/compare`}>{t.compare.title}</a>
      </p>
      <Part id="list" title={t.list.title}>
        <div className="ladder-list" dangerouslySetInnerHTML={{ __html: listHtml }} />
      </Part>
    </Page>
  )
}
