import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { catalogue } from '~/domains/content/content.server'
import { evidenceOf, shownOf } from '~/domains/ladder/ladder.server'
import { localeOf, requireActor } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Button, ButtonLink } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Select } from '~/ui/Field'
import { Page } from '~/ui/Page'
import { EvidenceTable } from './EvidenceTable'

export const meta = titleOf((t) => t.ladder.evidence.title)

export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const actor = await requireActor(args)
  const { world } = args.context
  const { competencies } = catalogue(world)
  const asked = new URL(args.request.url).searchParams.get('competency') ?? ''
  const only = competencies.some(({ id }) => id === asked) ? asked : ''
  const pieces = shownOf(evidenceOf(world, actor.id))
  return {
    pieces: only ? pieces.filter(({ competency }) => competency === only) : pieces,
    names: Object.fromEntries(competencies.map(({ id, name }) => [id, name[locale]])),
    only,
    zone: actor.zone,
  }
}

export default function EvidencePage() {
  const { pieces, names, only, zone } = useLoaderData<typeof loader>()
  const { ladder, words } = useText()
  const t = ladder.evidence
  const locale = useLocale()
  const options = Object.entries(names).map(([value, label]) => ({ value, label }))
  const crumbs = <Breadcrumbs label={words.breadcrumbs} crumbs={[{ to: `/${locale}/me`, label: ladder.me.title }]} />
  return (
    <Page title={t.title} lead={t.lead} above={crumbs}>
      <form method="get" className="filter no-print">
        <Select name="competency" label={t.filter} options={options} value={only} empty={t.allCompetencies} />
        <Button look="quiet">{t.show}</Button>
      </form>
      {pieces.length > 0 ? (
        <>
          <p>{t.count(pieces.length)}</p>
          <EvidenceTable pieces={pieces} names={names} zone={zone} />
        </>
      ) : (
        <Nothing isFiltered={only !== ''} />
      )}
    </Page>
  )
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = useText().ladder.evidence
  const locale = useLocale()
  if (isFiltered) {
    return <EmptyState action={<a href={`/${locale}/me/evidence`}>{t.showAll}</a>}>{t.emptyFor}</EmptyState>
  }
  return <EmptyState action={<ButtonLink to={`/${locale}/courses`}>{t.start}</ButtonLink>}>{t.empty}</EmptyState>
}
