import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findAttempt } from '~/domains/assessment/attempts.server'
import { wantsJson } from '~/http/answer.server'
import { Enhancer } from '~/http/Enhancer'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse, requireActor } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page } from '~/ui/Page'
import { ProgressLine } from '~/ui/ProgressLine'
import { FinishForm } from './FinishForm'
import { SceneForm } from './SceneForm'
import { finish, saveForm, saveForScript, tellSignedOut } from './saving.server'
import { type TakePageData, takePage } from './take-page.server'

export const meta = titleOf<TakePageData>(({ assessment }, { scene, quiz }) =>
  scene
    ? `${assessment.take.title(scene.place, scene.of)} · ${quiz.title}`
    : `${assessment.finish.title} · ${quiz.title}`,
)

export async function loader(args: LoaderFunctionArgs): Promise<TakePageData> {
  const actor = await requireActor(args)
  const { world } = args.context
  const locale = localeOf(args.params)
  const attempt = findAttempt(world, actor, args.params.id ?? '') ?? refuse('not-found')
  if (attempt.finishedAt) throw redirect(`/${locale}/attempts/${attempt.id}/result`)
  const { searchParams } = new URL(args.request.url)
  return takePage({ world, actor, locale, attempt }, searchParams) ?? refuse('not-found')
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const isScript = wantsJson(args.request)
  if (isScript && !args.context.actor) return tellSignedOut(args, locale)
  const actor = await requireActor(args)
  const sent = { args, actor, locale, fields: await formOf(args.request) }
  if (sent.fields.intent === 'finish') return finish(sent)
  return isScript ? saveForScript(sent) : saveForm(sent)
}

export default function TakePage() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const locale = useLocale()
  const text = useText()
  const t = text.assessment
  const done = page.positions.filter(({ answered }) => answered === 'all').length
  const crumbs = [{ to: `/${locale}/quizzes/${page.quiz.id}`, label: page.quiz.title }]
  const above = (
    <>
      <Breadcrumbs label={text.words.breadcrumbs} crumbs={crumbs} />
      <ProgressLine value={done} of={page.positions.length} label={t.take.progress(done, page.positions.length)} />
    </>
  )
  const title = page.scene ? t.take.title(page.scene.place, page.scene.of) : t.finish.title
  return (
    <Page title={title} above={above}>
      {page.scene ? <SceneForm page={page} scene={page.scene} refused={refused ?? null} /> : <FinishForm page={page} />}
      <Enhancer name="attempt" />
    </Page>
  )
}
