/** A list that is put in order by buttons and arrow keys. */
function listOf(root: ParentNode): HTMLElement | null {
  return root.querySelector<HTMLElement>('[data-ordering]')
}

export function orderOf(root: ParentNode): string[] {
  return [...(listOf(root)?.children ?? [])].map((row) => (row as HTMLElement).dataset.option ?? '')
}

/** Shows this order and takes it as the answer. */
export function putInOrder(root: ParentNode, order: readonly string[], field: HTMLInputElement | null): void {
  const list = listOf(root)
  const rows = new Map([...(list?.children ?? [])].map((row) => [(row as HTMLElement).dataset.option ?? '', row]))
  order.forEach((id, index) => {
    const row = rows.get(id)
    // what stands where it belongs stays, and with it the focus
    if (list && row && list.children[index] !== row) list.insertBefore(row, list.children[index] ?? null)
  })
  if (field) field.value = order.join()
  const state = root.querySelector<HTMLElement>('[data-order-words]')
  const [, given = ''] = JSON.parse(state?.dataset.orderWords ?? '[]') as string[]
  if (state && state.textContent !== given) state.textContent = given
  const keep = root.querySelector<HTMLElement>('button[value=keep]')
  if (keep) keep.hidden = true
}

/** The order after a button's move (`up:ID`, `down:ID`; `keep` leaves it), and where the option then is, from 1. */
export function moved(order: readonly string[], move: string): { order: string[]; place: number | null } {
  const [way, id = ''] = move.split(':')
  const from = order.indexOf(id)
  if (from < 0) return { order: [...order], place: null }
  const to = Math.min(order.length - 1, Math.max(0, way === 'up' ? from - 1 : from + 1))
  const next = order.filter((one) => one !== id)
  next.splice(to, 0, id)
  return { order: next, place: to + 1 }
}
