import { useEffect, useRef, useState } from 'react'
import {
  choicesOf,
  followPath,
  nodeOf,
  type Talk,
  type TalkChoice,
  type TalkNode,
  type Turn,
} from './conversation-path'
import type { ConversationWords } from './conversation-words'
import { EndingNote } from './EndingNote'
import { fill } from './fill'

export interface ConversationIslandProps extends Talk {
  you: string
  other: string
  words: ConversationWords
}

/** A conversation told turn by turn: each answer shows what it does, then what the other person says to it. */
export function ConversationIsland({ nodes, start, you, other, words }: ConversationIslandProps) {
  const [path, setPath] = useState<number[]>([])
  const [message, setMessage] = useState('')
  const { turns, now } = followPath({ nodes, start }, path)
  const here = useFocusAfter(path)

  function choose(choice: TalkChoice, index: number) {
    const says = nodeOf(nodes, choice.to)?.says ?? ''
    setMessage(`${choice.note} ${fill(words.answers, { other, says })}`)
    setPath([...path, index])
  }

  return (
    <div className="talk">
      <ol className="talk-turns">
        {turns.map((turn, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a turn is its place in the conversation
          <Exchange key={index} {...{ turn, you, other, words }} />
        ))}
        <li>
          <Said by={other} says={now?.says ?? ''} />
        </li>
      </ol>
      <div ref={here} tabIndex={-1} role="group" aria-label={now && 'end' in now ? words.ended : words.yourWords}>
        <Moment {...{ now, words, choose }} />
      </div>
      {path.length > 0 ? (
        <div className="row">
          <button type="button" className="button quiet" onClick={() => setPath(path.slice(0, -1))}>
            {words.back}
          </button>
          <button type="button" className="button quiet" onClick={() => setPath([])}>
            {words.again}
          </button>
        </div>
      ) : null}
      <p className="unseen" role="status">
        {message}
      </p>
    </div>
  )
}

interface ExchangeProps extends Pick<ConversationIslandProps, 'you' | 'other' | 'words'> {
  turn: Turn
}

function Exchange({ turn, you, other, words }: ExchangeProps) {
  return (
    <li>
      <Said by={other} says={turn.says} />
      <Said by={you} says={turn.choice.text} isYou />
      <p className="talk-note">
        <strong>{words.effect}</strong> {turn.choice.note}
      </p>
    </li>
  )
}

function Said({ by, says, isYou }: { by: string; says: string; isYou?: boolean }) {
  return (
    <p className={isYou ? 'said by-you' : 'said'}>
      <strong>{by}:</strong> {says}
    </p>
  )
}

interface MomentProps {
  now: TalkNode | null
  words: ConversationWords
  choose: (choice: TalkChoice, index: number) => void
}

/** What can be answered now, or how it ended. */
function Moment({ now, words, choose }: MomentProps) {
  if (now && 'end' in now) return <EndingNote node={now} words={words} />
  return (
    <>
      <p className="talk-ask">{words.yourWords}</p>
      {choicesOf(now).map((choice, index) => (
        <button type="button" className="choice talk-choice" key={choice.text} onClick={() => choose(choice, index)}>
          {choice.text}
        </button>
      ))}
    </>
  )
}

/** The button that was pressed is gone: what it led to takes the focus; not at the first showing. */
function useFocusAfter(path: readonly number[]) {
  const place = useRef<HTMLDivElement>(null)
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current !== path) place.current?.focus()
    shown.current = path
  }, [path])
  return place
}
