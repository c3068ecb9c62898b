import type { ItemOf } from '../item-model'
import type { Slip } from './slip'

type Scene = ItemOf<'branching'>

/** What keeps a branching scene from being walked: unknown, unreachable or circling nodes, endings that do not say why. */
export function tellScene(scene: Scene): Slip[] {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
  if (!nodes.has(scene.start)) return [[`it starts at “${scene.start}”, which is no node`, 'name one of its nodes']]
  const lost = scene.nodes.flatMap(({ id, options = [] }) =>
    options
      .filter(({ to }) => !nodes.has(to))
      .map((option): Slip => [`${id}/${option.id} leads to “${option.to}”, which is no node`, 'name one of its nodes']),
  )
  if (lost.length > 0) return lost
  if (hasCircle(scene)) return [['its choices can lead in a circle', 'let every way come to an ending']]
  return [...tellUnreached(scene), ...tellEndings(scene)]
}

function hasCircle({ nodes }: Scene): boolean {
  const done = new Set<string>()
  // nodes leave one after another once all that they lead to have left; what remains goes in a circle
  for (let left = nodes; left.length > 0; ) {
    const rest = left.filter(({ options = [] }) => options.some(({ to }) => !done.has(to)))
    if (rest.length === left.length) return true
    for (const { id } of left) if (!rest.some((node) => node.id === id)) done.add(id)
    left = rest
  }
  return false
}

function tellUnreached({ nodes, start }: Scene): Slip[] {
  const reached = new Set([start, ...nodes.flatMap(({ options = [] }) => options.map(({ to }) => to))])
  return nodes
    .filter(({ id }) => !reached.has(id))
    .map(({ id }): Slip => [`no choice leads to ${id}`, 'lead there, or remove it'])
}

function tellEndings({ nodes }: Scene): Slip[] {
  const endings = nodes.filter(({ options }) => !options)
  if (endings.length < 2) return [['it has fewer than two endings', 'let the choices matter']]
  return endings
    .filter(({ why }) => !why)
    .map(({ id }): Slip => [`the ending ${id} does not say why it came to this`, 'give it a `why`'])
}
