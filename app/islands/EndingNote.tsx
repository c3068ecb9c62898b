import { State, type StateKind } from '~/ui/State'
import type { TalkNode } from './conversation-path'
import type { ConversationWords } from './conversation-words'

const meanings: Record<'good' | 'mixed' | 'poor', StateKind> = { good: 'done', mixed: 'due', poor: 'missing' }

/** How the conversation ended, and what it shows. */
export function EndingNote({ node, words }: { node: Extract<TalkNode, { end: unknown }>; words: ConversationWords }) {
  return (
    <div className="talk-end">
      <State kind={meanings[node.end]}>{words[node.end]}</State>
      <p className="island-lesson">{node.lesson}</p>
    </div>
  )
}
