import { useLocale, useText } from '~/http/text'
import { Card } from '~/ui/Card'
import { ProgressLine } from '~/ui/ProgressLine'
import { State } from '~/ui/State'

interface CourseCardProps {
  course: {
    id: string
    title: string
    summary: string
    lessons: number
    minutes: number
    /** Null for guests. */
    progress: { passed: number; lessons: number; started: number } | null
  }
}

export function CourseCard({ course }: CourseCardProps) {
  const t = useText().learning.catalogue
  const { progress } = course
  return (
    <Card to={`/${useLocale()}/courses/${course.id}`} title={course.title} level={3}>
      <p>{course.summary}</p>
      <p className="soft small card-foot">
        {t.lessons(course.lessons)} · {t.minutes(course.minutes)}
      </p>
      {progress ? <CourseState {...progress} /> : null}
    </Card>
  )
}

function CourseState({ passed, lessons, started }: { passed: number; lessons: number; started: number }) {
  const t = useText().learning.catalogue
  const isDone = passed === lessons
  const word = isDone ? t.done : started > 0 || passed > 0 ? t.underWay : t.notStarted
  return (
    <div className="stack-tight">
      <div className="row-spread">
        <State kind={isDone ? 'done' : 'plain'}>{word}</State>
        <span className="soft small">{t.passed(passed, lessons)}</span>
      </div>
      <ProgressLine value={passed} of={lessons} label={t.progress(passed, lessons)} />
    </div>
  )
}
