import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseStates } from '~/domains/casework/casework.server'
import { catalogue } from '~/domains/content/content.server'
import { localeOf } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { ButtonLink } from '~/ui/Button'
import { CardList } from '~/ui/Card'
import { EmptyState } from '~/ui/EmptyState'
import { Page } from '~/ui/Page'
import { CaseCard } from './CaseCard'

export const meta = titleOf((t) => t.casework.list.title)

export function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { world, actor } = context
  const states = actor ? caseStates(world, actor.id) : null
  return catalogue(world).cases.map(({ id, title, summary, minutes, tasks }) => ({
    ...{ id, minutes, tasks: tasks.length },
    title: title[locale],
    summary: summary[locale],
    state: states?.get(id)?.state ?? null,
  }))
}

export default function CasesPage() {
  const t = useText().casework.list
  const locale = useLocale()
  const cases = useLoaderData<typeof loader>()
  return (
    <Page title={t.title} lead={t.lead}>
      {cases.length === 0 ? (
        <EmptyState action={<ButtonLink to={`/${locale}/courses`}>{t.emptyAction}</ButtonLink>}>{t.empty}</EmptyState>
      ) : (
        <CardList>
          {cases.map((work) => (
            <li key={work.id}>
              <CaseCard work={work} />
            </li>
          ))}
        </CardList>
      )}
    </Page>
  )
}
