import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { Prose } from '~/ui/Prose'
import { htmlSlot } from './fields'
import { KeepShift } from './KeepShift'
import type { LessonPageData } from './lesson-page.server'

/** The thin line, the contents, and the text itself. */
export function LessonBody({ data }: { data: LessonPageData }) {
  const { sections, place } = data
  const t = useText().learning.lesson
  const html = String(useSite().slots.get(htmlSlot) ?? '')
  return (
    <>
      <progress
        className="progress-line lesson-line"
        value={place}
        max={Math.max(sections.length, 1)}
        data-section={place}
        aria-label={t.progress(sections.length)}
      />
      <div className="lesson">
        <details className="contents contents-folded">
          <summary>{t.contents}</summary>
          <Contents sections={sections} />
        </details>
        <div className="contents contents-beside">
          <p className="contents-title" aria-hidden="true">
            {t.contents}
          </p>
          <Contents sections={sections} />
        </div>
        <article className="lesson-text">
          <Prose html={html} />
          <KeepShift nextShift={data.nextShift} />
        </article>
      </div>
    </>
  )
}

/** Written twice, of which one is shown: folded on a phone, beside the text where there is room. */
function Contents({ sections }: Pick<LessonPageData, 'sections'>) {
  const text = useText().learning
  return (
    <nav aria-label={text.lesson.contents}>
      <ol>
        {sections.map(({ number, title }) => (
          <li key={number}>
            <a href={`#section-${number}`}>{title}</a>
          </li>
        ))}
        <li>
          <a href="#check">{text.check.title}</a>
        </li>
      </ol>
    </nav>
  )
}
