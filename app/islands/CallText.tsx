import type { CallScoringProps } from '~/domains/content/exercises'
import type { CallWords } from './exercise-words'
import { Island } from './Island'
import { IslandFrame } from './IslandFrame'
import { Transcript } from './Transcript'

interface CallTextProps extends CallScoringProps {
  words: CallWords
}

/** What a lesson shows where it says `<CallScoring>`: the call, the criteria, and the agreed score to unfold. */
export function CallText({ title, prompt, lesson, words, agent, customer, lines, criteria }: CallTextProps) {
  return (
    <IslandFrame kind={words.kind} title={title} lead={prompt}>
      <h4>{words.transcript}</h4>
      <Transcript {...{ agent, customer, lines }} />
      <Island name="CallScoring" props={{ criteria, lesson, words }}>
        <h4>{words.criteria}</h4>
        <ul>
          {criteria.map(({ id, text, levels }) => (
            <li key={id}>
              {text} ({levels.join(' · ')})
            </li>
          ))}
        </ul>
        <details>
          <summary>{words.agreed}</summary>
          <ul>
            {criteria.map(({ id, text, levels, agreed, why }) => (
              <li key={id}>
                {text} <strong>{levels[agreed]}</strong>
                <p>{why}</p>
              </li>
            ))}
          </ul>
          <p className="island-lesson">{lesson}</p>
        </details>
      </Island>
    </IslandFrame>
  )
}
