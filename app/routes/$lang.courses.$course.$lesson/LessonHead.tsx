import { useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import type { LessonPageData } from './lesson-page.server'

/** Title, time, what the lesson teaches, and where the reader was. */
export function LessonHead({ data }: { data: LessonPageData }) {
  const text = useText()
  const t = text.learning.lesson
  const locale = useLocale()
  const { course, number, of, minutes, teaches, sections, place } = data
  const crumbs = [
    { to: `/${locale}/courses`, label: text.learning.catalogue.title },
    { to: `/${locale}/courses/${course.id}`, label: course.title },
  ]
  const here = sections[place - 1]
  return (
    <header className="page-head">
      <Breadcrumbs label={text.words.breadcrumbs} crumbs={crumbs} />
      <h1>{data.title}</h1>
      <p className="lead">{data.summary}</p>
      <p className="soft lesson-facts">
        <span>{t.place(number, of)}</span> <span>{t.minutes(minutes)}</span>
      </p>
      <p className="soft small">
        {t.teaches}:{' '}
        {teaches
          .map(({ name, level }) => text.learning.atLevel(name, level, text.learning.levels[level - 1] ?? ''))
          .join(' · ')}
      </p>
      {here && place > 1 ? (
        <p>
          <a className="button quiet" href={`#section-${place}`}>
            {t.resume(here.title)}
          </a>
        </p>
      ) : null}
    </header>
  )
}
