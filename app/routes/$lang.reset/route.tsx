import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findReset } from '~/domains/accounts/reset.server'
import { localeOf } from '~/http/guard.server'
import { LetterGone } from '~/http/LetterGone'
import { titleOf, useLocale, useText } from '~/http/text'
import { Page } from '~/ui/Page'
import { AskForm } from './AskForm'
import { ask, choose } from './acts.server'
import { ChooseForm } from './ChooseForm'

export const meta = titleOf((t) => t.accounts.reset.title)

export function loader({ params, request, context }: LoaderFunctionArgs) {
  localeOf(params)
  context.addHeader('Cache-Control', 'no-store')
  const { searchParams } = new URL(request.url)
  const token = searchParams.get('token')
  if (token === null) return { step: searchParams.has('sent') ? 'sent' : 'ask' } as const
  const letter = findReset(context.world, token)
  if (!letter) return data({ step: 'gone' } as const, { status: 404 })
  return { step: 'choose', email: letter.email } as const
}

export async function action(args: ActionFunctionArgs) {
  const token = new URL(args.request.url).searchParams.get('token')
  return token === null ? ask(args) : choose(args, token)
}

export default function Reset() {
  const asked = useLoaderData<typeof loader>()
  const locale = useLocale()
  const t = useText().accounts
  const again = `/${locale}/reset`
  if (asked.step === 'gone') return <LetterGone advice={t.gone.reset} again={{ to: again, label: t.gone.resetAgain }} />
  if (asked.step === 'sent') {
    return (
      <Page title={t.sent.title} lead={t.sent.reset}>
        <p>{t.sent.missing}</p>
        <p>
          <a href={again}>{t.sent.again}</a>
        </p>
      </Page>
    )
  }
  if (asked.step === 'choose') {
    return (
      <Page title={t.reset.chooseTitle} lead={t.reset.chooseLead(asked.email)}>
        <ChooseForm email={asked.email} />
      </Page>
    )
  }
  return (
    <Page title={t.reset.title} lead={t.reset.lead}>
      <AskForm />
    </Page>
  )
}
