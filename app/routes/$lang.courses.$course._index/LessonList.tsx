import { useLocale, useText } from '~/http/text'
import { State, type StateKind } from '~/ui/State'
import type { LessonState } from './course-page.server'

interface LessonListProps {
  courseId: string
  lessons: ReadonlyArray<{
    id: string
    title: string
    summary: string
    minutes: number
    questions: number
    state: LessonState
    /** Where to go on; 0 at the beginning. */
    section: number
  }>
  /** Guests have no state. */
  isGuest: boolean
}

const kinds: Record<LessonState, StateKind> = { passed: 'done', notYet: 'missing', underWay: 'plain', toRead: 'plain' }

/** The course as a ladder of lessons, each with where it stands. */
export function LessonList({ courseId, lessons, isGuest }: LessonListProps) {
  const t = useText().learning.course
  const locale = useLocale()
  return (
    <ol className="lesson-list">
      {lessons.map(({ id, title, summary, minutes, questions, state, section }) => (
        <li key={id} className={state}>
          <div className="row-spread">
            <h3>
              <a href={`/${locale}/courses/${courseId}/${id}${section > 0 ? `#section-${section}` : ''}`}>{title}</a>
            </h3>
            {isGuest ? null : <State kind={kinds[state]}>{t[state]}</State>}
          </div>
          <p>{summary}</p>
          <p className="soft small">{t.lessonMeta(minutes, questions)}</p>
        </li>
      ))}
    </ol>
  )
}
