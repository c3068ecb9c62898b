import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Condition } from '~/domains/content/condition'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse, requireLearner } from '~/http/guard.server'
import { Conditions } from '~/http/ladder/path/Conditions'
import { TitleSources } from '~/http/ladder/TitleSources'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page, Part } from '~/ui/Page'
import { requirementsPage } from './requirements-page.server'
import { StatementForm } from './StatementForm'
import { takeBack, takeStatement } from './take.server'
import { Yours } from './Yours'

export const meta = titleOf((t) => t.path.requirements.title)

export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const asked = new URL(args.request.url).searchParams
  return requirementsPage(args.context.world, await requireLearner(args), asked, locale)
}

export async function action(args: ActionFunctionArgs) {
  const back = `/${localeOf(args.params)}/me/requirements#yours`
  const learner = await requireLearner(args)
  const fields = await formOf(args.request)
  if (fields.intent === 'state') return takeStatement(args, learner, fields, back)
  return fields.intent === 'take-back' ? takeBack(args, learner, fields, back) : refuse('invalid')
}

export default function RequirementsPage() {
  const { target, conditions, sources, statements, form } = useLoaderData<typeof loader>()
  const { ladder, path, words } = useText()
  const t = path.requirements
  const locale = useLocale()
  const above = <Breadcrumbs label={words.breadcrumbs} crumbs={[{ to: `/${locale}/me`, label: ladder.me.title }]} />
  return (
    <Page title={t.title} lead={target ? t.lead(target.name) : t.noTarget} above={above}>
      {form ? <StatementForm form={form} /> : null}
      {target ? (
        <Part id="asked" title={target.name}>
          {conditions.length === 0 ? <p>{t.nothingAsked}</p> : <p className="measure soft">{t.beside}</p>}
          <Conditions conditions={conditions} act={(kind) => <SayIt kind={kind} />} />
        </Part>
      ) : (
        <p>
          <a href={`/${locale}/ladder`}>{t.chooseTarget}</a>
        </p>
      )}
      <Yours statements={statements} />
      {sources.length > 0 ? <TitleSources sources={sources} /> : null}
    </Page>
  )
}

const says = { years: 'work', schooling: 'schooling', languages: 'language' } as const

/** Where to say what is not stated yet; certificates are handed in with their file. */
function SayIt({ kind }: { kind: Condition['kind'] }) {
  const { path, outside } = useText()
  const t = path.requirements
  const locale = useLocale()
  if (kind === 'certificate') return <a href={`/${locale}/me/certificates/outside`}>{outside.form.title}</a>
  return <a href={`/${locale}/me/requirements?add=${says[kind]}#form`}>{t.sayIt}</a>
}
