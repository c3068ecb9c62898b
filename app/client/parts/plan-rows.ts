type Cell = HTMLInputElement | HTMLTextAreaElement

/** A plan's rows come and go without a way to the server: all that there may be are on the page, the spare ones unseen. */
export function enhancePlans(form: HTMLFormElement, touch: () => void): void {
  for (const plan of form.querySelectorAll<HTMLElement>('[data-plan]')) {
    for (const remove of plan.querySelectorAll<HTMLElement>('[data-remove-row]')) {
      remove.hidden = false
      remove.addEventListener('click', () => {
        takeOut(plan, remove.closest<HTMLElement>('[data-row]'))
        touch()
      })
    }
    plan.querySelector('[data-add-row]')?.addEventListener('click', (event) => {
      event.preventDefault()
      const next = rowsOf(plan).find(({ hidden }) => hidden)
      if (next) show(next)
      offerRow(plan)
    })
  }
}

/** Rows that hold something are seen, also where it came from this device. */
export function showFilledRows(form: HTMLFormElement): void {
  for (const plan of form.querySelectorAll<HTMLElement>('[data-plan]')) {
    const rows = rowsOf(plan)
    const last = rows.findLastIndex((row) => cellsOf(row).some(({ value }) => value !== ''))
    for (const row of rows.slice(0, last + 1)) row.hidden = false
    offerRow(plan)
  }
}

/** The values of one plan, `plan.TASK.ROW.FIELD`, with no empty row between: as they come back from the server. */
export function movedUp(values: Record<string, string>): Record<string, string> {
  const rows = new Map<string, Array<[field: string, value: string]>>()
  for (const [name, value] of Object.entries(values)) {
    const [row = '', field = ''] = name.split('.').slice(-2)
    rows.set(row, [...(rows.get(row) ?? []), [field, value]])
  }
  const filled = [...rows.values()].filter((cells) => cells.some(([, value]) => value.trim() !== ''))
  return Object.fromEntries(filled.flatMap((cells, row) => cells.map(([field, value]) => [`${row}.${field}`, value])))
}

/** What stands below moves up by one row, and the last one seen is put away. */
function takeOut(plan: HTMLElement, row: HTMLElement | null): void {
  const seen = rowsOf(plan).filter(({ hidden }) => !hidden)
  const place = row ? seen.indexOf(row) : -1
  if (place < 0) return
  seen.slice(place).forEach((into, index) => {
    const from = seen[place + index + 1]
    const values = from ? cellsOf(from).map(({ value }) => value) : []
    cellsOf(into).forEach((cell, column) => {
      cell.value = values[column] ?? ''
    })
  })
  const last = seen.at(-1)
  if (last && seen.length > 1) last.hidden = true
  focusRow(seen[Math.min(place, Math.max(seen.length - 2, 0))])
  offerRow(plan)
}

function show(row: HTMLElement): void {
  row.hidden = false
  focusRow(row)
}

function focusRow(row: HTMLElement | undefined): void {
  row?.querySelector<HTMLElement>('legend')?.focus()
}

function offerRow(plan: HTMLElement): void {
  const add = plan.querySelector<HTMLElement>('[data-add-row]')
  if (add) add.hidden = rowsOf(plan).every(({ hidden }) => !hidden)
}

function rowsOf(plan: HTMLElement): HTMLElement[] {
  return [...plan.querySelectorAll<HTMLElement>('[data-row]')]
}

function cellsOf(row: HTMLElement): Cell[] {
  return [...row.querySelectorAll<Cell>('input, textarea')]
}
