import { useLocale, useText } from '~/http/text'
import { Part } from '~/ui/Page'
import type { ResultPageData } from './result-page.server'

/** For every competency that is not met, the lessons that teach it. */
export function NextLessons({ page }: { page: ResultPageData }) {
  const t = useText().assessment.result
  const locale = useLocale()
  return (
    <Part id="next" title={t.next}>
      {page.lessons.length === 0 ? <p className="measure">{t.nextMet}</p> : null}
      {page.lessons.map(({ competency, name, lessons }) => (
        <div key={competency} className="stack-tight">
          <h3>{t.lessonsFor(name)}</h3>
          {lessons.length === 0 ? (
            <p>{t.noLessons}</p>
          ) : (
            <ul>
              {lessons.map(({ to, title, minutes }) => (
                <li key={to}>
                  <a href={to}>{t.lesson(title, minutes)}</a>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
      <p className="no-print">
        <a href={`/${locale}/me`}>{t.seeLadder}</a>
      </p>
    </Part>
  )
}
