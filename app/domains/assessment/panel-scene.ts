import { scaleOf } from '~/domains/content/item-model'
import type { Both } from '~/i18n/locale'
import type { FormItem } from './model'
import type { MemberRatings } from './panel-model'
import { shuffled } from './shuffle'

export interface PanelScene {
  place: number
  of: number
  scene: Both
  /** What the test asks its takers. */
  ask: Both
  scale: { from: number; to: number }
  /** The options under what they answer to: a branching scene's steps; of every other format one part without a text. */
  parts: Array<{ id: string; text: Both | null; options: Array<{ id: string; text: Both }> }>
  /** Option → the member's own rating. */
  ratings: Record<string, number>
}

/** An item as a member sees it: nothing of the authors' key or of the other members, and the options in an order of their own. */
export function panelScene(
  items: readonly FormItem[],
  place: number,
  memberId: string,
  ratings: MemberRatings,
): PanelScene | null {
  const item = items[place - 1]
  if (!item) return null
  const { scene, ask } = item
  return {
    place,
    of: items.length,
    scene,
    ask,
    scale: scaleOf(item),
    parts: partsOf(item, memberId),
    ratings: ratings[item.hash] ?? {},
  }
}

function partsOf(item: FormItem, memberId: string): PanelScene['parts'] {
  if (item.format === 'number') return []
  if (item.format !== 'branching') {
    const options = item.options.map(({ id, text }) => ({ id, text }))
    return [{ id: 'all', text: null, options: shuffled(options, `${memberId}/${item.id}`) }]
  }
  return item.nodes.flatMap(({ id, text, options = [] }) => {
    const own = options.map((option) => ({ id: `${id}/${option.id}`, text: option.text }))
    return own.length === 0 ? [] : { id, text, options: shuffled(own, `${memberId}/${item.id}/${id}`) }
  })
}
