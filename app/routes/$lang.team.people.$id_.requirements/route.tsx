import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { subjectOf } from '~/domains/accounts/model'
import { permit } from '~/domains/accounts/permissions'
import { catalogue } from '~/domains/content/content.server'
import { placeOf } from '~/domains/ladder/ladder.server'
import { requirementsOf } from '~/domains/ladder/requirements.server'
import { personInView } from '~/domains/reporting/person-report.server'
import { localeOf, refused, requireActor } from '~/http/guard.server'
import { takeAnswer } from '~/http/ladder/path/answer.server'
import { Conditions } from '~/http/ladder/path/Conditions'
import { conditionsView } from '~/http/ladder/path/conditions'
import { TitleSources } from '~/http/ladder/TitleSources'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page, Part } from '~/ui/Page'
import { Stated } from './Stated'

export const meta = titleOf<Awaited<ReturnType<typeof loader>>>((t, { person }) =>
  t.path.requirements.team.title(person.name),
)

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { world } = args.context
  const locale = localeOf(args.params)
  const found = personInView(world, actor, args.params.id ?? '')
  if (!found.ok) return refused(args, found.reason)
  const { id, name, leftAt } = found.person
  const { target } = placeOf(world, id)
  const { conditions, statements } = requirementsOf(world, id, target)
  return {
    person: { id, name, isOwn: id === actor.id },
    mayAnswer: !leftAt && permit(actor, 'confirm', subjectOf(found.person)).ok,
    target: target?.name[locale] ?? null,
    ...conditionsView(catalogue(world), conditions, locale),
    statements,
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const found = personInView(args.context.world, actor, args.params.id ?? '')
  if (!found.ok) return refused(args, found.reason)
  const allowed = permit(actor, 'confirm', subjectOf(found.person))
  if (!allowed.ok) return refused(args, allowed.reason)
  return takeAnswer(args, `/${localeOf(args.params)}/team/people/${found.person.id}/requirements#stated`)
}

export default function RequirementsOfPerson() {
  const { person, target, conditions, sources, ...stated } = useLoaderData<typeof loader>()
  const { words, desk, path } = useText()
  const t = path.requirements
  const locale = useLocale()
  const crumbs = [
    { to: `/${locale}/team`, label: desk.nav.label },
    { to: `/${locale}/team/people/${person.id}`, label: person.name },
  ]
  const above = <Breadcrumbs label={words.breadcrumbs} crumbs={crumbs} />
  return (
    <Page title={t.team.title(person.name)} lead={target ? t.team.leadFor(target) : t.team.noTarget} above={above}>
      <Stated {...stated} isOwn={person.isOwn} />
      {target ? (
        <Part id="asked" title={target}>
          {conditions.length === 0 ? <p>{t.nothingAsked}</p> : <Conditions conditions={conditions} />}
        </Part>
      ) : null}
      {sources.length > 0 ? <TitleSources sources={sources} /> : null}
    </Page>
  )
}
