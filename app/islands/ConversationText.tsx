import { useId } from 'react'
import type { ConversationProps } from '~/domains/content/components'
import { nodeOf, type TalkChoice } from './conversation-path'
import type { ConversationWords } from './conversation-words'
import { EndingNote } from './EndingNote'
import { fill } from './fill'
import { Island } from './Island'
import { IslandFrame } from './IslandFrame'

interface ConversationTextProps extends ConversationProps {
  kind: string
  words: ConversationWords
}

/** What a lesson shows where it says `<Conversation>`: every moment with every answer, linked; its island tells it turn by turn. */
export function ConversationText({ title, setting, kind, words, ...talk }: ConversationTextProps) {
  const { nodes, start, you, other } = talk
  const scope = `talk${useId().replaceAll(':', '-')}`
  return (
    <IslandFrame kind={kind} title={title} lead={setting}>
      <Island name="Conversation" props={{ nodes, start, you, other, words }}>
        <ol className="talk-all">
          {nodes.map((node) => (
            <li key={node.id} id={`${scope}${node.id}`}>
              <p>
                <strong>{other}:</strong> {node.says}
              </p>
              {'end' in node ? <EndingNote node={node} words={words} /> : null}
              {'choices' in node
                ? node.choices.map((choice) => <Answer key={choice.text} {...{ choice, nodes, scope, words }} />)
                : null}
            </li>
          ))}
        </ol>
      </Island>
    </IslandFrame>
  )
}

interface AnswerProps {
  choice: TalkChoice
  nodes: ConversationProps['nodes']
  scope: string
  words: ConversationWords
}

function Answer({ choice, nodes, scope, words }: AnswerProps) {
  return (
    <details>
      <summary>{choice.text}</summary>
      <p>
        <strong>{words.effect}</strong> {choice.note}
      </p>
      <p>
        <a href={`#${scope}${choice.to}`}>{fill(words.goTo, { says: nodeOf(nodes, choice.to)?.says ?? '' })}</a>
      </p>
    </details>
  )
}
