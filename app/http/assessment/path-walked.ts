import type { FormItemOf } from '~/domains/assessment/model'
import type { ReviewedItem, ReviewedOption } from '~/domains/assessment/review'
import type { Both } from '~/i18n/locale'

/** What a choice leads to. */
export interface Consequence {
  option: ReviewedOption
  leadsTo: Both | null
}

export interface Stop {
  id: string
  text: Both
  chosen: Consequence | null
  others: Consequence[]
  /** Of an ending: why it came to this. */
  why: Both | null
}

/** A branching scene as it went, node by node from the start; the last one is an ending, or where it was left. */
export function pathWalked(scene: FormItemOf<'branching'>, item: Pick<ReviewedItem, 'answer' | 'options'>): Stop[] {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
  const reviewed = new Map(item.options.map((option) => [option.id, option]))
  const path = item.answer?.format === 'branching' ? item.answer.path : []
  const stops: Stop[] = []
  // scenes have no circles (content check), so no walk is longer than there are nodes
  for (let node = nodes.get(scene.start); node && stops.length <= scene.nodes.length; ) {
    const consequences = (node.options ?? []).flatMap(({ id, to }) => {
      const option = reviewed.get(`${node?.id}/${id}`)
      return option ? [{ option, to, leadsTo: nodes.get(to)?.text ?? null }] : []
    })
    const chosen = consequences.find(({ option }) => option.id === path[stops.length]) ?? null
    const others = consequences.filter((one) => one !== chosen)
    stops.push({ id: node.id, text: node.text, chosen, others, why: node.why ?? null })
    node = chosen ? nodes.get(chosen.to) : undefined
  }
  return stops
}
