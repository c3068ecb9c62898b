import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findSeat, rateItem, sayDone } from '~/domains/assessment/panel-rating.server'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse } from '~/http/guard.server'
import { titleOf, useText } from '~/http/text'
import { Page } from '~/ui/Page'
import { Overview } from './Overview'
import { RatingForm } from './RatingForm'
import { type SeatPageData, seatPage } from './seat-page.server'

export const meta = titleOf<{ page: SeatPageData }>((t) => t.panels.rate.title)

/** A place counted from 1, or null for the list. An odd one is no page. */
function placeIn(request: Request): number | null {
  const given = new URL(request.url).searchParams.get('item')
  if (given === null) return null
  return /^[1-9]\d{0,3}$/.test(given) ? Number(given) : refuse('not-found')
}

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  if (!context.actor) context.addHeader('Cache-Control', 'no-store')
  const seat = findSeat(context.world, params.token ?? '') ?? refuse('not-found')
  const place = placeIn(request)
  const page = seatPage(context.world, seat, locale, place)
  if (place !== null && !page.scene) return refuse('not-found')
  return { page, wasPart: new URL(request.url).searchParams.has('part') }
}

/** Keeps a scene's ratings, or hears that the member is done. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const here = `/${localeOf(params)}/panel/${params.token}`
  const fields = await formOf(request)
  const token = params.token ?? ''
  if (fields.intent === 'done') {
    const done = sayDone(context.world, token)
    return done.ok ? redirect(here) : fault(done.reason, fields)
  }
  const place = placeIn(request)
  if (fields.intent !== 'rate' || place === null)
    return findSeat(context.world, token) ? refuse('invalid') : refuse('not-found')
  const kept = rateItem(context.world, token, place, fields)
  if (!kept.ok) return fault(kept.reason, fields)
  const to = kept.missing > 0 && fields.go === 'next' ? `?item=${place}&part=1` : wayOn(String(fields.go), place)
  return redirect(`${here}${to}`)
}

function wayOn(go: string, place: number): string {
  if (go === 'next') return `?item=${place + 1}`
  return go === 'previous' && place > 1 ? `?item=${place - 1}` : ''
}

function fault(reason: 'not-found' | 'closed' | 'unrated' | 'invalid', given: Record<string, string | string[]>) {
  if (reason === 'not-found') return refuse('not-found')
  return data({ fault: reason, given }, { status: reason === 'closed' ? 409 : 422 })
}

export default function PanelSeat() {
  const { page, wasPart } = useLoaderData<typeof loader>()
  const answer = useActionData() as
    | { fault: 'closed' | 'unrated' | 'invalid'; given: Record<string, string> }
    | undefined
  const t = useText().panels.rate
  if (page.isClosed) return <Page title={t.closedTitle} lead={t.closed} />
  if (!page.scene) return <Overview page={page} isUnrated={answer?.fault === 'unrated'} />
  return <RatingForm page={page} scene={page.scene} wasPart={wasPart} refused={answer?.given ?? null} />
}
