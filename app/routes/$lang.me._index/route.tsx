import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { localeOf, requireActor } from '~/http/guard.server'
import { titleOf, useText } from '~/http/text'
import { Page } from '~/ui/Page'
import { Choose } from './Choose'
import { CoursesUnderWay, Recent } from './Doings'
import { type MePageData, mePage } from './me-page.server'
import { MissingAndHeld, Stand } from './Towards'

export const meta = titleOf((t) => t.ladder.me.title)

export async function loader(args: LoaderFunctionArgs): Promise<MePageData> {
  const locale = localeOf(args.params)
  return mePage(args.context.world, await requireActor(args), locale)
}

export default function MePage() {
  const { current, target, options, recent, courses, zone } = useLoaderData<typeof loader>()
  const t = useText().ladder.me
  const lead = target ? (current ? t.lead(current.name, target.name) : t.leadNoCurrent(target.name)) : undefined
  return (
    <Page title={t.title} lead={lead}>
      {target ? (
        <Stand current={current} target={target} zone={zone} />
      ) : (
        <Choose current={current} options={options} />
      )}
      {target ? <MissingAndHeld target={target} zone={zone} /> : null}
      <Recent recent={recent} zone={zone} />
      <CoursesUnderWay courses={courses} />
    </Page>
  )
}
