import { useText } from '~/http/text'
import { DataTable } from '~/ui/DataTable'
import type { QuizPageData } from './quiz-page.server'

/** How long, how many scenes, when again. */
export function Facts({ quiz }: { quiz: QuizPageData }) {
  const t = useText().assessment
  const time = quiz.limitMinutes ? t.start.limit(quiz.minutes, quiz.limitMinutes) : t.start.noLimit(quiz.minutes)
  return (
    <dl className="facts">
      <dt>{t.start.scenes}</dt>
      <dd>{quiz.scenes}</dd>
      <dt>{t.start.minutes}</dt>
      <dd>{time}</dd>
      <dt>{t.start.retake}</dt>
      <dd>{t.start.retakeAfter(quiz.retakeAfterDays)}</dd>
    </dl>
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
