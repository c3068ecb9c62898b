import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { startAttempt } from '~/domains/assessment/attempts.server'
import { quiz as findQuiz } from '~/domains/content/content.server'
import { localeOf, refuse, refused, requireActor } from '~/http/guard.server'
import { useSite } from '~/http/site'
import { titleOf, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Notice } from '~/ui/Notice'
import { Page, Part } from '~/ui/Page'
import { Prose } from '~/ui/Prose'
import { Facts, Measures } from './Facts'
import { type QuizPageData, quizPage } from './quiz-page.server'
import { Resume, StartPart } from './StartPart'

export const meta = titleOf<QuizPageData>((_, { title }) => title)

export function loader({ params, context }: LoaderFunctionArgs): QuizPageData {
  const locale = localeOf(params)
  const quiz = findQuiz(context.world, params.quiz ?? '') ?? refuse('not-found')
  return quizPage(context.world, context.actor, quiz, locale)
}

/** Begins the test, or takes it up; too soon after the last time, the page itself says when. */
export async function action(args: ActionFunctionArgs) {
  const { params, context } = args
  const locale = localeOf(params)
  const quiz = findQuiz(context.world, params.quiz ?? '') ?? refuse('not-found')
  const may = permit(await requireActor(args), 'learn')
  if (!may.ok) return refused(args, may.reason)
  const started = startAttempt(context.world, may.permit, quiz.id)
  if (started.ok) return redirect(`/${locale}/attempts/${started.attemptId}`)
  return started.reason !== 'not-found' ? redirect(`/${locale}/quizzes/${quiz.id}#start`) : refuse(started.reason)
}

export default function QuizPage() {
  const quiz = useLoaderData<typeof loader>()
  const { locale, actor } = useSite()
  const text = useText()
  const t = text.assessment.start
  const crumbs = [{ to: `/${locale}/quizzes`, label: text.assessment.list.title }]
  return (
    <Page title={quiz.title} lead={quiz.summary} above={<Breadcrumbs label={text.words.breadcrumbs} crumbs={crumbs} />}>
      {quiz.own?.underWay ? <Resume own={quiz.own} /> : null}
      <Facts quiz={quiz} />
      <Part id="purpose" title={t.purpose}>
        <Prose html={quiz.purposeHtml} compact />
      </Part>
      <Part id="instructions" title={t.instructions}>
        <Prose html={quiz.instructionsHtml} compact />
      </Part>
      <Part id="scoring" title={t.scoring}>
        <Measures quiz={quiz} />
        <p className="measure">{quiz.passReason}</p>
        <p className="measure">{t.unanswered}</p>
        <Notice kind="provisional">{t.provisional}</Notice>
      </Part>
      {quiz.own?.underWay ? null : <StartPart own={quiz.own} />}
      {actor?.role === 'trainer' ? (
        <p>
          <a href={`/${locale}/team/panels?quiz=${quiz.id}#call`}>{text.panels.panel.callFor}</a>
        </p>
      ) : null}
    </Page>
  )
}
