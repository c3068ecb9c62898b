import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import type { QuizPageData } from './quiz-page.server'

/** How long, how many scenes, how often, when again. */
export function Facts({ quiz }: { quiz: QuizPageData }) {
  const t = useText().assessment.start
  const time = quiz.limitMinutes ? t.limit(quiz.minutes, quiz.limitMinutes) : t.noLimit(quiz.minutes)
  const left = quiz.own?.left ?? null
  return (
    <>
      <dl className="facts">
        <dt>{t.scenes}</dt>
        <dd>{quiz.scenes}</dd>
        <dt>{t.minutes}</dt>
        <dd>{time}</dd>
        {quiz.mostAttempts === null || quiz.isPractice ? null : (
          <>
            <dt>{t.attempts}</dt>
            <dd>{left === null ? t.attemptsOf(quiz.mostAttempts) : t.attemptsLeft(left, quiz.mostAttempts)}</dd>
          </>
        )}
        <dt>{t.retake}</dt>
        <dd>{t.retakeAfter(quiz.isPractice ? 0 : quiz.retakeAfterDays)}</dd>
      </dl>
      {quiz.limitMinutes ? <Clock quiz={quiz} /> : null}
    </>
  )
}

/** Who counts the time, and one's own extra time. */
function Clock({ quiz: { ownLimit } }: { quiz: QuizPageData }) {
  const t = useText().assessment.start
  const locale = useLocale()
  return (
    <div className="stack-tight measure">
      <p>{t.clock}</p>
      {ownLimit ? (
        <p>
          <strong>
            {t.extra(`${formatNumber(ownLimit.percent, locale)} %`, t.duration(ownLimit.minutes, ownLimit.seconds))}
          </strong>
        </p>
      ) : null}
    </div>
  )
}

/** The competencies measured, each with its level, its scenes and its cut. */
export function Measures({ quiz }: { quiz: QuizPageData }) {
  const t = useText().assessment.start
  return (
    <DataTable
      caption={t.measures}
      keyOf={(row) => row.competency}
      rows={quiz.measures}
      columns={[
        { id: 'competency', title: t.competency, cell: (row) => row.name },
        { id: 'level', title: t.level, number: true, cell: (row) => row.level },
        { id: 'scenes', title: t.scenes, number: true, cell: (row) => row.scenes },
        { id: 'cut', title: t.cut, number: true, cell: (row) => row.cut },
      ]}
    />
  )
}
