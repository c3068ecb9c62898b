import { useLocale, useText } from '~/http/text'
import type { LessonPageData } from './lesson-page.server'

/** Back, on, and from the last lesson to what closes the course. */
export function Around({ data }: { data: LessonPageData }) {
  const t = useText().learning.lesson
  const locale = useLocale()
  const { course, previous, next } = data
  const base = `/${locale}/courses/${course.id}`
  return (
    <nav className="around" aria-label={t.around}>
      {previous ? <Way to={`${base}/${previous.id}`} rel="prev" label={t.previous} title={previous.title} /> : null}
      {next ? <Way to={`${base}/${next.id}`} rel="next" label={t.next} title={next.title} /> : null}
      {!next && course.test ? <a href={`/${locale}/quizzes/${course.test}`}>{t.closingTest}</a> : null}
      {!next && course.case ? <a href={`/${locale}/cases/${course.case}`}>{t.closingCase}</a> : null}
      <a href={base}>{t.backToCourse}</a>
    </nav>
  )
}

function Way({ to, rel, label, title }: { to: string; rel: 'prev' | 'next'; label: string; title: string }) {
  return (
    <a href={to} rel={rel}>
      <span className="soft small">{label}</span> {title}
    </a>
  )
}
