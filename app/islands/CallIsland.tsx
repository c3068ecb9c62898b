import type { CallScoringProps } from '~/domains/content/exercises'
import { State, type StateKind } from '~/ui/State'
import { compareMarks } from './compared-marks'
import type { CallWords } from './exercise-words'
import { fill } from './fill'
import { MarkChoice } from './MarkChoice'
import { useMarks } from './useMarks'

export interface CallIslandProps extends Pick<CallScoringProps, 'criteria' | 'lesson'> {
  words: CallWords
}

/** The criteria to score, and then the score beside the agreed one. */
export function CallIsland({ criteria, lesson, words }: CallIslandProps) {
  const work = useMarks(criteria.length, (count) => fill(words.open, { count }))
  const { exact, apart, count } = compareMarks(
    work.given,
    criteria.map(({ agreed }) => agreed),
  )
  const summary = fill(words.summary, { exact, apart, count })
  return (
    <div className="exercise">
      {work.isCompared ? (
        <>
          <h4 ref={work.head} tabIndex={-1}>
            {words.agreed}
          </h4>
          <p>{summary}</p>
          <ul className="exercise-compared">
            {criteria.map((criterion, index) => (
              <ComparedCriterion key={criterion.id} {...{ criterion, words }} yours={work.given[index] ?? 0} />
            ))}
          </ul>
          <p className="island-lesson">{lesson}</p>
          <button type="button" className="button quiet" onClick={work.again}>
            {words.again}
          </button>
        </>
      ) : (
        <>
          {criteria.map(({ id, text, levels }, index) => (
            <MarkChoice
              key={id}
              legend={text}
              levels={levels}
              mark={work.marks[index] ?? null}
              onMark={(level) => work.mark(index, level)}
            />
          ))}
          <button type="button" className="button" onClick={work.compare}>
            {words.compare}
          </button>
        </>
      )}
      <p role="status">{work.isCompared ? <span className="unseen">{summary}</span> : work.message}</p>
    </div>
  )
}

const kinds: StateKind[] = ['done', 'due', 'missing']

interface ComparedCriterionProps {
  criterion: CallScoringProps['criteria'][number]
  yours: number
  words: CallWords
}

function ComparedCriterion({ criterion: { text, levels, agreed, why }, yours, words }: ComparedCriterionProps) {
  const steps = Math.min(2, Math.abs(yours - agreed))
  return (
    <li>
      <strong>{text}</strong>
      <State kind={kinds[steps] ?? 'missing'}>{[words.same, words.near, words.far][steps]}</State>
      <p>
        {steps === 0 ? '' : `${fill(words.yours, { level: levels[yours] ?? '' })}. `}
        {fill(words.theirs, { level: levels[agreed] ?? '' })}.
      </p>
      <p>{why}</p>
    </li>
  )
}
