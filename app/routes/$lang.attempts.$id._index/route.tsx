import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { findAttempt } from '~/domains/assessment/attempts.server'
import { wantsJson } from '~/http/answer.server'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse, requireActor } from '~/http/guard.server'
import { handToPage, usePage } from '~/http/page'
import { titleOf, useLocale, useText } from '~/http/text'
import type { Text } from '~/i18n/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page } from '~/ui/Page'
import { ProgressLine } from '~/ui/ProgressLine'
import { finish, saveForm, saveSheet } from './saving.server'
import { tellScript, tellSignedOut } from './script.server'
import { Taking } from './Taking'
import { type TakePageData, takePage } from './take-page.server'

export const meta = titleOf<Head>((t, head) =>
  head.here === 'all' ? head.test : `${headingOf(t, head)} · ${head.test}`,
)

export async function loader(args: LoaderFunctionArgs): Promise<Head> {
  const actor = await requireActor(args)
  const { world } = args.context
  const locale = localeOf(args.params)
  const attempt = findAttempt(world, actor, args.params.id ?? '') ?? refuse('not-found')
  if (attempt.finishedAt) throw redirect(`/${locale}/attempts/${attempt.id}/result`)
  const { searchParams } = new URL(args.request.url)
  const page = takePage({ world, actor, locale, attempt }, searchParams) ?? refuse('not-found')
  handToPage(args.context, page)
  return headOf(page)
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const isScript = wantsJson(args.request)
  if (isScript && !args.context.actor) return tellSignedOut(args, locale)
  const actor = await requireActor(args)
  const { world } = args.context
  const place = new URL(args.request.url).searchParams.get('item') ?? '1'
  const sent = { world, actor, locale, attemptId: args.params.id ?? '', place, fields: await formOf(args.request) }
  if (isScript) return tellScript(args, sent)
  if (sent.fields.intent === 'finish') return finish(sent)
  return sent.fields.intent === 'answers' ? saveSheet(sent) : saveForm(sent)
}

export default function TakePage() {
  const page = usePage<TakePageData>()
  const refused = useActionData<typeof action>()
  const locale = useLocale()
  const text = useText()
  const { take } = text.assessment
  const done = page.positions.filter(({ answered }) => answered === 'all').length
  const crumbs = [{ to: `/${locale}/quizzes/${page.quiz.id}`, label: page.quiz.title }]
  const above = (
    <>
      <Breadcrumbs label={text.words.breadcrumbs} crumbs={crumbs} />
      <ProgressLine value={done} of={page.positions.length} label={take.progress(done, page.positions.length)} />
    </>
  )
  return (
    <Page title={headingOf(text, headOf(page))} above={above}>
      <Taking page={page} refused={refused ?? null} />
    </Page>
  )
}

interface Head {
  here: TakePageData['here']
  of: number
  test: string
}

function headOf({ here, scenes, quiz }: TakePageData): Head {
  return { here, of: scenes.length, test: quiz.title }
}

function headingOf({ assessment: { take, finish } }: Text, { here, of, test }: Head): string {
  if (here === 'end') return finish.title
  return here === 'all' ? test : take.title(here, of)
}
