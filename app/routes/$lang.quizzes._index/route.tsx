import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { quizStates } from '~/domains/assessment/assessment.server'
import { provisionalKeys } from '~/domains/assessment/keys.server'
import { catalogue } from '~/domains/content/content.server'
import { type QuizKind, quizKindOf, quizKinds } from '~/domains/content/quiz-kind'
import { isPractice, lengthOf } from '~/domains/content/quiz-model'
import { localeOf } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { ButtonLink } from '~/ui/Button'
import { Card, CardList } from '~/ui/Card'
import { EmptyState } from '~/ui/EmptyState'
import { Page } from '~/ui/Page'
import { State } from '~/ui/State'

export const meta = titleOf((t) => t.assessment.list.title)

export function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { world, actor } = context
  const states = actor ? quizStates(world, actor.id) : null
  const { courses, quizzes } = catalogue(world)
  const provisional = provisionalKeys(world, quizzes)
  return quizzes.map((quiz) => {
    const { id, title, summary, minutes } = quiz
    const state = states?.get(id)
    const place = state?.underWay ? 'under-way' : (state?.state ?? 'none')
    return {
      id,
      title: title[locale],
      summary: summary[locale],
      minutes,
      scenes: lengthOf(quiz),
      kind: quizKindOf(quiz, courses),
      isPractice: isPractice(quiz),
      isProvisional: !isPractice(quiz) && provisional.has(id),
      place: states && place,
    }
  })
}

type Listed = ReturnType<typeof loader>[number]

export default function QuizzesPage() {
  const t = useText().assessment.list
  const locale = useLocale()
  const quizzes = useLoaderData<typeof loader>()
  return (
    <Page title={t.title} lead={t.lead}>
      {quizzes.length === 0 ? (
        <EmptyState action={<ButtonLink to={`/${locale}/courses`}>{t.emptyAction}</ButtonLink>}>{t.empty}</EmptyState>
      ) : (
        quizKinds.map((kind) => (
          <QuizzesOf key={kind} kind={kind} quizzes={quizzes.filter((quiz) => quiz.kind === kind)} />
        ))
      )}
    </Page>
  )
}

/** The longest first: whole tests before the short forms. */
function QuizzesOf({ kind, quizzes }: { kind: QuizKind; quizzes: readonly Listed[] }) {
  const t = useText().assessment.list.kinds
  if (quizzes.length === 0) return null
  return (
    <section className="stack" aria-labelledby={kind}>
      <h2 id={kind}>{t[kind]}</h2>
      <CardList>
        {quizzes
          .toSorted((one, other) => other.scenes - one.scenes)
          .map((quiz) => (
            <li key={quiz.id}>
              <QuizCard quiz={quiz} />
            </li>
          ))}
      </CardList>
    </section>
  )
}

function QuizCard({ quiz }: { quiz: Listed }) {
  const t = useText().assessment
  const locale = useLocale()
  return (
    <Card to={`/${locale}/quizzes/${quiz.id}`} title={quiz.title} level={3}>
      <p>{quiz.summary}</p>
      <p className="soft small">
        {t.scenes(quiz.scenes)} · {t.aboutMinutes(quiz.minutes)}
      </p>
      <p className="row">
        {quiz.place ? <PlaceState place={quiz.place} /> : null}
        {quiz.isPractice ? <State kind="plain">{t.list.practice}</State> : null}
        {quiz.isProvisional ? <State kind="provisional">{t.provisionalKey}</State> : null}
      </p>
    </Card>
  )
}

function PlaceState({ place }: { place: NonNullable<Listed['place']> }) {
  const t = useText().assessment.list
  if (place === 'under-way') return <State kind="due">{t.underWay}</State>
  return place === 'done' ? <State kind="done">{t.done}</State> : <State kind="plain">{t.notStarted}</State>
}
