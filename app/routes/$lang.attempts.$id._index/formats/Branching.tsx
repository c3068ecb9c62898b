import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import type { SceneData } from '../take-page.server'
import { Asked } from './Asked'
import type { FieldsProps } from './fields'

type Node = SceneData['nodes'][number]

/**
 * The scene so far, to be read, and what can be done now. The nodes still to come lie in templates, from which a script goes
 * on without the server; without it the button sends the choice and the page comes back one node further.
 */
export function Branching({ scene, prefix, given }: FieldsProps) {
  const t = useText().assessment.take
  const path = (given('path')[0] ?? '').split(',').filter(Boolean)
  const passed = path.flatMap((choice) => stepIn(scene, choice))
  const last = passed.at(-1)
  const now = last ? scene.nodes.find(({ id }) => id === last.chosen.to) : scene.nodes[0]
  return (
    <div className="branching" data-branching="">
      <input type="hidden" name={`${prefix}path`} value={path.join()} />
      <section aria-label={t.soFar} hidden={passed.length === 0}>
        <ol className="transcript">
          {passed.map(({ node, chosen }) => (
            <li key={node.id}>
              <p>{node.text}</p>
              <p className="chosen">
                <span className="soft">{t.youChose}</span> <span>{chosen.text}</span>
              </p>
            </li>
          ))}
        </ol>
      </section>
      <template data-passed="">
        <li>
          <p />
          <p className="chosen">
            <span className="soft">{t.youChose}</span> <span />
          </p>
        </li>
      </template>
      <div data-now="">{now ? <Now scene={scene} node={now} prefix={prefix} given={given} /> : null}</div>
      {scene.nodes.map((node) => (
        <template key={node.id} data-node={node.id}>
          <Now scene={scene} node={node} prefix={prefix} given={() => []} />
        </template>
      ))}
    </div>
  )
}

function stepIn(scene: SceneData, choice: string): Array<{ node: Node; chosen: Node['options'][number] }> {
  return scene.nodes.flatMap((node) => {
    const chosen = node.options.find(({ id }) => id === choice)
    return chosen ? [{ node, chosen }] : []
  })
}

/** Where the scene stands: what happens, and what can be chosen; at its end, that it ends. */
function Now({ scene, node, prefix, given }: FieldsProps & { node: Node }) {
  const t = useText().assessment.take
  const [picked] = given('choice')
  if (node.options.length === 0)
    return (
      <div id={`answer-${scene.place}`} className="node" tabIndex={-1}>
        <p className="node-text">{node.text}</p>
        <p className="soft">{t.ended}</p>
      </div>
    )
  return (
    <Asked scene={scene} className="choices node">
      <p className="node-text">{node.text}</p>
      {node.options.map(({ id, text, to }) => (
        <label className="choice" key={id}>
          <input type="radio" name={`${prefix}choice`} value={id} data-to={to} defaultChecked={picked === id} />
          <span>{text}</span>
        </label>
      ))}
      <p className="soft small">{t.noWayBack}</p>
      <p>
        <Button name={`${prefix}step`} value="1">
          {t.chooseStep}
        </Button>
      </p>
    </Asked>
  )
}
