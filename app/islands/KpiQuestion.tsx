import { useState } from 'react'
import type { KpiExplorerProps } from '~/domains/content/exercises'
import { State } from '~/ui/State'
import type { KpiWords } from './exercise-words'

interface KpiQuestionProps {
  question: KpiExplorerProps['questions'][number]
  words: KpiWords
}

/** A question about the table; each answer tells at once why it fits or not, and another can be tried. */
export function KpiQuestion({ question: { ask, options }, words }: KpiQuestionProps) {
  const [chosen, setChosen] = useState<number | null>(null)
  const answer = chosen === null ? null : options[chosen]
  return (
    <div className="exercise-question" role="group" aria-label={ask}>
      <p className="talk-ask">{ask}</p>
      {options.map(({ text }, index) => (
        <button
          type="button"
          className="choice talk-choice"
          key={text}
          aria-pressed={chosen === index}
          onClick={() => setChosen(index)}
        >
          {text}
        </button>
      ))}
      <div role="status">
        {answer ? (
          <>
            <State kind={answer.right ? 'done' : 'missing'}>{answer.right ? words.right : words.other}</State>
            <p>{answer.why}</p>
          </>
        ) : null}
      </div>
    </div>
  )
}
