import { authorsKeyOf, isJudgment } from '~/domains/content/item-model'
import { leastPanel } from '~/domains/measurement/panel-key'
import type { Form, Key, PanelOption } from './model'

/** Before the numbers of the panels' rows in a key's name. */
export const panelKeyPrefix = 'panel:'

/** What a panel said of one item, as its key row keeps it. */
export interface PanelItemKey {
  id: number
  itemHash: string
  members: number
  options: Record<string, PanelOption>
}

const authors = new WeakMap<object, Key>()

/** The authors' own key of every item. Provisional where it is a judgment: until a panel has rated it. */
export function authorsKey(form: Pick<Form, 'items' | 'hash'>): Key {
  const known = authors.get(form)
  if (known) return known
  const key = {
    name: `authors:${form.hash}`,
    values: Object.fromEntries(form.items.map((item) => [item.id, authorsKeyOf(item)])),
    panel: {},
    provisional: form.items.some(isJudgment),
  }
  authors.set(form, key)
  return key
}

/**
 * The key in force: of each judgment item what a panel said, where one has rated it (mean effectiveness), else the authors'.
 * Its name tells which panels' rows it is made of.
 */
export function keyWithPanels(form: Pick<Form, 'items' | 'hash'>, rows: ReadonlyMap<string, PanelItemKey>): Key {
  const own = authorsKey(form)
  const rated = form.items.flatMap((item) => {
    const row = isJudgment(item) ? rows.get(item.hash) : undefined
    return row ? [{ item, row }] : []
  })
  if (rated.length === 0) return own
  const means = rated.map(({ item, row }) => {
    return [
      item.id,
      Object.fromEntries(Object.entries(row.options).map(([option, { mean }]) => [option, mean])),
    ] as const
  })
  const byRow = rated.map(({ row }) => row.id).sort((one, other) => one - other)
  return {
    name: `${panelKeyPrefix}${byRow.join('.')}`,
    values: { ...own.values, ...Object.fromEntries(means) },
    panel: Object.fromEntries(rated.map(({ item, row }) => [item.id, row.options])),
    provisional: form.items.some((item) => isJudgment(item) && (rows.get(item.hash)?.members ?? 0) < leastPanel),
  }
}
