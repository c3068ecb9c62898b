import { PieceLine } from '~/http/ladder/Pieces'
import { useLocale, useText } from '~/http/text'
import { ButtonLink } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Part } from '~/ui/Page'
import { ProgressLine } from '~/ui/ProgressLine'
import type { MePageData } from './me-page.server'

/** The newest evidence, and where all of it is. */
export function Recent({ recent, zone }: Pick<MePageData, 'recent' | 'zone'>) {
  const t = useText().ladder.me
  const locale = useLocale()
  return (
    <Part id="recent" title={t.recent}>
      {recent.length === 0 ? (
        <EmptyState action={<ButtonLink to={`/${locale}/courses`}>{t.seeCourses}</ButtonLink>}>
          {t.noEvidence}
        </EmptyState>
      ) : (
        <>
          <ul className="pieces measure">
            {recent.map((piece) => (
              <li key={`${piece.result} ${piece.instrument} ${piece.competency}`}>
                <PieceLine piece={piece} zone={zone} />
              </li>
            ))}
          </ul>
          <p>
            <a href={`/${locale}/me/evidence`}>{t.all}</a>
          </p>
        </>
      )}
    </Part>
  )
}

/** Courses begun and not done, each with the lesson at which it goes on. */
export function CoursesUnderWay({ courses }: Pick<MePageData, 'courses'>) {
  const t = useText().ladder.me
  const locale = useLocale()
  return (
    <Part id="courses" title={t.courses}>
      {courses.length === 0 ? (
        <p>
          {t.noCourses} <a href={`/${locale}/courses`}>{t.seeCourses}</a>
        </p>
      ) : null}
      {courses.map(({ id, title, lessons, passed, path, lesson }) => (
        <div key={id} className="stack-tight measure">
          <h3>
            <a href={`/${locale}/courses/${id}`}>{title}</a>
          </h3>
          <p className="soft small">{t.lessons(passed, lessons)}</p>
          <ProgressLine value={passed} of={lessons} label={t.lessons(passed, lessons)} />
          <p>
            <a href={`/${locale}${path}`}>{t.goOn(lesson)}</a>
          </p>
        </div>
      ))}
    </Part>
  )
}
