import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { ruleFormSchema } from '~/domains/casework/rule-form'
import { rulesInForce, setRule } from '~/domains/casework/second-reading-rules.server'
import { formOf, invalid, parseForm } from '~/http/forms.server'
import { localeOf, refused } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page } from '~/ui/Page'
import { CaseTable } from './CaseTable'
import { Foreseen } from './Foreseen'
import { History } from './History'
import { RuleForm } from './RuleForm'
import { type RulePage, rulePage } from './rule-page.server'

interface Rules {
  cases: ReturnType<typeof rulesInForce>
  chosen: RulePage | null
}

export const meta = titleOf<Rules>((t) => t.readingRules.title)

export async function loader(args: LoaderFunctionArgs): Promise<Rules> {
  localeOf(args.params)
  const { world, actor } = args.context
  const may = permit(actor, 'mark')
  if (!may.ok) return refused(args, may.reason)
  const { searchParams } = new URL(args.request.url)
  return { cases: rulesInForce(world, may.permit), chosen: rulePage(world, may.permit, searchParams) }
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const may = permit(args.context.actor, 'mark')
  if (!may.ok) return refused(args, may.reason)
  const fields = await formOf(args.request)
  const form = parseForm(fields, ruleFormSchema)
  if (!form.ok) return invalid(form)
  const caseId = String(fields.case)
  const done = setRule(args.context.world, may.permit, caseId, form.value)
  if (!done.ok) return refused(args, done.reason)
  return redirectWithNotice(`/${locale}/marking/rules?case=${caseId}`, 'rule-set')
}

export default function RulesPage() {
  const { cases, chosen } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { marking, readingRules: t, words } = useText()
  const desk = { to: `/${locale}/marking`, label: marking.queue.title }
  const crumbs = chosen ? [desk, { to: `/${locale}/marking/rules`, label: t.title }] : [desk]
  const above = <Breadcrumbs label={words.breadcrumbs} crumbs={crumbs} />
  if (!chosen)
    return (
      <Page title={t.title} lead={t.lead} above={above}>
        <CaseTable cases={cases} />
      </Page>
    )
  return (
    <Page title={t.titleOf(chosen.rules.title[locale])} lead={t.lead} above={above}>
      <RuleForm page={chosen} />
      <Foreseen page={chosen} />
      <History rules={chosen.rules} />
    </Page>
  )
}
