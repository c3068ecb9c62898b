import type { ConversationProps } from '~/domains/content/components'

export type Talk = Pick<ConversationProps, 'start' | 'nodes'>
export type TalkNode = ConversationProps['nodes'][number]
export type TalkChoice = Extract<TalkNode, { choices: unknown }>['choices'][number]

export interface Turn {
  /** What the other person said. */
  says: string
  /** What the reader answered. */
  choice: TalkChoice
}

/** Follows the choices made so far, by their places from 0: what was said, and where the conversation now stands. */
export function followPath({ nodes, start }: Talk, path: readonly number[]): { turns: Turn[]; now: TalkNode | null } {
  const turns: Turn[] = []
  let now = nodeOf(nodes, start)
  for (const index of path) {
    const choice = choicesOf(now)[index]
    if (!now || !choice) break
    turns.push({ says: now.says, choice })
    now = nodeOf(nodes, choice.to)
  }
  return { turns, now }
}

/** None at an end. */
export function choicesOf(node: TalkNode | null): readonly TalkChoice[] {
  return node && 'choices' in node ? node.choices : []
}

export function nodeOf(nodes: readonly TalkNode[], id: string): TalkNode | null {
  return nodes.find((node) => node.id === id) ?? null
}
