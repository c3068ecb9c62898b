import type { Answer } from '~/domains/assessment/model'
import { useText } from '~/http/text'
import type { SceneData } from './take-page.server'

/** An answer to a scene as one would say it. */
export function OtherInWords({ scene, answer }: { scene: SceneData; answer: Answer }) {
  const t = useText().assessment.take
  const choices = [...scene.options, ...scene.nodes.flatMap(({ options }) => options)]
  const textOf = (id: string | null) => choices.find((option) => option.id === id)?.text ?? t.unchosen
  switch (answer.format) {
    case 'pick-best':
    case 'one-of':
      return <p>{textOf(answer.choice)}</p>
    case 'number':
      return <p>{answer.typed === '' ? t.unchosen : answer.typed}</p>
    case 'best-worst':
      return <List lines={[t.bestOf(textOf(answer.best)), t.worstOf(textOf(answer.worst))]} />
    case 'choose-n':
    case 'several-of':
      return <List lines={answer.chosen.length === 0 ? [t.unchosen] : answer.chosen.map(textOf)} />
    case 'rank':
    case 'order':
      return <List lines={answer.order.map((id, index) => `${index + 1}. ${textOf(id)}`)} />
    case 'branching':
      return <List lines={answer.path.map(textOf)} />
    default:
      return <List lines={scene.options.map(({ id, text }) => `${answer.ratings[id] ?? t.unrated} · ${text}`)} />
  }
}

function List({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
