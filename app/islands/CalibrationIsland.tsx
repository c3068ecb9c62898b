import type { CalibrationProps } from '~/domains/content/exercises'
import type { Locale } from '~/i18n/locale'
import { CalibrationResult } from './CalibrationResult'
import type { CalibrationWords } from './exercise-words'
import { fill } from './fill'
import { MarkChoice } from './MarkChoice'
import { useMarks } from './useMarks'

export interface CalibrationIslandProps extends Omit<CalibrationProps, 'title' | 'prompt'> {
  locale: Locale
  words: CalibrationWords
}

/** Contacts to mark by the same criteria, and then how one marks: severity and agreement with the agreed marks. */
export function CalibrationIsland(props: CalibrationIslandProps) {
  const { contacts, criteria, levels, words } = props
  const work = useMarks(contacts.length * criteria.length, (count) => fill(words.open, { count }))
  return (
    <div className="exercise">
      {work.isCompared ? (
        <>
          <h4 ref={work.head} tabIndex={-1}>
            {words.compared}
          </h4>
          <CalibrationResult {...props} marks={work.given} />
          <button type="button" className="button quiet" onClick={work.again}>
            {words.again}
          </button>
        </>
      ) : (
        <>
          {contacts.map(({ id, title, text }, contact) => (
            <section key={id} className="exercise-contact">
              <h4>{title}</h4>
              <p>{text}</p>
              {criteria.map((criterion, index) => {
                const place = contact * criteria.length + index
                return (
                  <MarkChoice
                    key={criterion.id}
                    legend={criterion.text}
                    levels={levels}
                    mark={work.marks[place] ?? null}
                    onMark={(level) => work.mark(place, level)}
                  />
                )
              })}
            </section>
          ))}
          <button type="button" className="button" onClick={work.compare}>
            {words.compare}
          </button>
        </>
      )}
      <p role="status">{work.message}</p>
    </div>
  )
}
