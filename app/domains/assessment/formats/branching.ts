import type { FormItemOf, ItemKey } from '../model'
import type { Fields, Format } from './format'

type Scene = Pick<FormItemOf<'branching'>, 'start' | 'nodes'>
type Node = Scene['nodes'][number]

/** The node at which a path stands; null when the path cannot be walked. */
export function nodeAfter(scene: Scene, path: readonly string[]): Node | null {
  let at = scene.nodes.find(({ id }) => id === scene.start) ?? null
  for (const choice of path) {
    const option = at?.options?.find(({ id }) => `${at?.id}/${id}` === choice)
    at = scene.nodes.find(({ id }) => id === option?.to) ?? null
  }
  return at
}

/**
 * A conversation or an incident in steps: `path` the choices so far (`node/option`, with commas), `choice` the next one.
 *
 * Scored by path: the mean effectiveness of the choices made, of what the best way through would have; by chance what
 * choosing at random at every node gives on average. A scene left half way counts as if gone on at random.
 */
export const branching: Format<'branching'> = {
  read(item, fields) {
    const path = pathIn(fields)
    return path && nodeAfter(item, path)
      ? { ok: true, answer: { format: 'branching', path } }
      : { ok: false, reason: 'invalid' }
  },
  covers(item, { path }) {
    if (path.length === 0) return 'none'
    return nodeAfter(item, path)?.options ? 'part' : 'all'
  },
  isSame: (one, other) => one.path.join() === other.path.join(),
  fieldsOf: ({ path }) => ({ path: path.join() }),
  encode: (_, { path }) => path.join(),
  chosen: ({ path }) => path,
  score(item, { path }, key) {
    const ways = waysOn(item, [])
    const most = Math.max(...ways.map((way) => meanOf(way.path, key)))
    return { points: expected(waysOn(item, path), key), most, chance: expected(ways, key) }
  },
}

function pathIn({ path = '', choice = '' }: Fields): string[] | null {
  if (typeof path !== 'string' || typeof choice !== 'string') return null
  return [...(path === '' ? [] : path.split(',')), ...(choice === '' ? [] : [choice])]
}

/** May this path stand after that one? A choice that the scene has gone on from is not taken back. */
export function goesOn(from: readonly string[], to: readonly string[]): boolean {
  return from.every((choice, index) => to[index] === choice)
}

interface Way {
  path: string[]
  /** Of coming this way when every choice still open is made at random. */
  probability: number
}

/** Every way from where the path stands to an ending. Scenes have no circles (content check). */
function waysOn(scene: Scene, path: readonly string[], probability = 1): Way[] {
  const node = nodeAfter(scene, path)
  const options = node?.options ?? []
  if (options.length === 0) return [{ path: [...path], probability }]
  return options.flatMap(({ id }) => waysOn(scene, [...path, `${node?.id}/${id}`], probability / options.length))
}

function expected(ways: readonly Way[], key: ItemKey): number {
  return ways.reduce((sum, { path, probability }) => sum + probability * meanOf(path, key), 0)
}

function meanOf(path: readonly string[], key: ItemKey): number {
  return path.length === 0 ? 0 : path.reduce((sum, choice) => sum + (key[choice] ?? 0), 0) / path.length
}
