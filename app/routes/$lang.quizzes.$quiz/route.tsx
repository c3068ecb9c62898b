import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { quiz as findQuiz } from '~/domains/content/content.server'
import { startAsked } from '~/http/assessment/forms.server'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse, refused, requireActor } from '~/http/guard.server'
import { useSite } from '~/http/site'
import { titleOf, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Notice } from '~/ui/Notice'
import { Page, Part } from '~/ui/Page'
import { Prose } from '~/ui/Prose'
import { Facts, Measures } from './Facts'
import { type QuizPageData, quizPage } from './quiz-page.server'
import { Resume, StartPart, WarmUp } from './StartPart'

export const meta = titleOf<QuizPageData>((_, { title }) => title)

export function loader({ params, context }: LoaderFunctionArgs): QuizPageData {
  const locale = localeOf(params)
  const quiz = findQuiz(context.world, params.quiz ?? '') ?? refuse('not-found')
  return quizPage(context.world, context.actor, quiz, locale)
}

/** Begins the test, or takes it up; too soon or too often, the page itself says so. `warmUp` tries its practice items. */
export async function action(args: ActionFunctionArgs) {
  const { params, context } = args
  const locale = localeOf(params)
  const quiz = findQuiz(context.world, params.quiz ?? '') ?? refuse('not-found')
  const may = permit(await requireActor(args), 'learn')
  if (!may.ok) return refused(args, may.reason)
  const started = await startAsked(context.world, may.permit, quiz.id, await formOf(args.request))
  if (started.ok) return redirect(`/${locale}/attempts/${started.attemptId}`)
  return started.reason !== 'not-found' ? redirect(`/${locale}/quizzes/${quiz.id}#start`) : refuse(started.reason)
}

export default function QuizPage() {
  const quiz = useLoaderData<typeof loader>()
  const { locale, actor } = useSite()
  const text = useText()
  const t = text.assessment.start
  const crumbs = [{ to: `/${locale}/quizzes`, label: text.assessment.list.title }]
  const isUnderWay = Boolean(quiz.own?.underWay)
  return (
    <Page title={quiz.title} lead={quiz.summary} above={<Breadcrumbs label={text.words.breadcrumbs} crumbs={crumbs} />}>
      {isUnderWay ? <Resume quiz={quiz} /> : null}
      <Facts quiz={quiz} />
      <Part id="purpose" title={t.purpose}>
        <Prose html={quiz.purposeHtml} compact />
      </Part>
      <Part id="instructions" title={t.instructions}>
        <Prose html={quiz.instructionsHtml} compact />
      </Part>
      {quiz.isPractice ? <Practice /> : <Scoring quiz={quiz} />}
      {quiz.toTry > 0 && !isUnderWay ? <WarmUp quiz={quiz} /> : null}
      {isUnderWay ? null : <StartPart quiz={quiz} />}
      {actor?.role === 'trainer' ? (
        <p>
          <a href={`/${locale}/team/panels?quiz=${quiz.id}#call`}>{text.panels.panel.callFor}</a>
        </p>
      ) : null}
    </Page>
  )
}

function Practice() {
  const t = useText().assessment.start
  return (
    <Part id="scoring" title={t.practiceTitle}>
      <p className="measure">{t.practiceAbout}</p>
    </Part>
  )
}

function Scoring({ quiz }: { quiz: QuizPageData }) {
  const t = useText().assessment.start
  return (
    <Part id="scoring" title={t.scoring}>
      <Measures quiz={quiz} />
      <p className="measure">{quiz.passReason}</p>
      <p className="measure">{t.unanswered}</p>
      {quiz.isProvisional ? <Notice kind="provisional">{t.provisional}</Notice> : null}
    </Part>
  )
}
