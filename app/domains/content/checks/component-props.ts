import { type ConversationProps, knownComponents, type SortingProps } from '../components'
import type { Fault } from '../fault'
import { tellIssue } from '../issue-words'
import { type Draft, outlineOf } from '../manuscript'

type Slip = Pick<Fault, 'fault' | 'mend'>

/** Components that are not known, or are not given what they need; islands that could not be played to an end. */
export function checkComponentProps(draft: Draft): Fault[] {
  return draft.lessons
    .flatMap(({ text }) => [text.es, text.en])
    .flatMap((writing) => {
      const outline = writing && outlineOf(draft, writing.file)
      return (outline?.components ?? []).flatMap(({ name, props, line }) =>
        slipsOf(name, props).map((slip) => ({ file: writing?.file ?? '', line, ...slip })),
      )
    })
}

function slipsOf(name: string, props: Record<string, unknown> | null): Slip[] {
  const known = knownComponents[name]
  if (!known) {
    const mend = `use one of: ${Object.keys(knownComponents).join(', ')}; write everything else in markdown`
    return [{ fault: `<${name}> is not a component of lessons`, mend }]
  }
  if (!props) return []
  const parsed = known.props.safeParse(props)
  if (!parsed.success) {
    return parsed.error.issues.flatMap((issue) =>
      tellIssue(issue, props).map(({ fault, mend }) => ({
        fault: `<${name}>: ${fault}`,
        mend: mend.replace(/^add `(\w+):`$/, 'add `$1="…"`'),
      })),
    )
  }
  if (name === 'Sorting') return sortingSlips(parsed.data as SortingProps)
  return name === 'Conversation' ? conversationSlips(parsed.data as ConversationProps) : []
}

function sortingSlips({ tasks }: SortingProps): Slip[] {
  const places = tasks.map(({ place }) => place).sort((one, other) => one - other)
  const wrong = places.some((place, index) => place !== index + 1)
  const mend = `give each task one place, from 1 to ${tasks.length}`
  return [
    ...repeatedIds('Sorting', tasks),
    ...(wrong ? [{ fault: `<Sorting>: the places are ${places.join(', ')}`, mend }] : []),
  ]
}

function conversationSlips({ start, nodes }: ConversationProps): Slip[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const slips = repeatedIds('Conversation', nodes)
  const reached = new Set<string>()
  const waiting = [start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    const node = byId.get(id)
    if (!node)
      slips.push({ fault: `<Conversation>: nothing is named “${id}”`, mend: 'name a node so, or lead elsewhere' })
    else if ('choices' in node) waiting.push(...node.choices.map(({ to }) => to))
  }
  for (const { id } of nodes) {
    if (!reached.has(id))
      slips.push({ fault: `<Conversation>: nothing leads to “${id}”`, mend: 'lead a choice to it, or remove it' })
  }
  const good = nodes.some((node) => 'end' in node && node.end === 'good')
  return good ? slips : [...slips, { fault: '<Conversation>: it has no good end', mend: "give one node `end: 'good'`" }]
}

function repeatedIds(name: string, list: ReadonlyArray<{ id: string }>): Slip[] {
  const seen = new Set<string>()
  const repeated = list.filter(({ id }) => seen.size === seen.add(id).size)
  return repeated.map(({ id }) => ({ fault: `<${name}>: “${id}” stands twice`, mend: 'give each an id of its own' }))
}
