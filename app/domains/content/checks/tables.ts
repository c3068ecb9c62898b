import type { Fault } from '../fault'
import { computeFormula } from '../formula'
import type { CaseDraft, Draft, Files } from '../manuscript'
import type { TableData } from '../model'
import { readTable } from '../table'

/** Tables that do not fit their columns, and figures that cannot be computed from them. */
export function checkTables({ cases, files }: Draft): Fault[] {
  return cases.flatMap((draft) => checkCase(draft, files))
}

function checkCase({ folder, case: entry }: CaseDraft, files: Files): Fault[] {
  if (!entry) return []
  const faults: Fault[] = []
  const tables = new Map<string, TableData | null>()
  for (const document of entry.value.documents) {
    if (document.kind !== 'table') continue
    const file = `${folder}/documents/${document.id}.csv`
    const { table, slips } = readTable(files.get(file) ?? '', document.columns)
    if (files.has(file)) faults.push(...slips.map((slip) => ({ file, ...slip })))
    tables.set(document.id, files.has(file) && slips.length === 0 ? table : null)
  }
  entry.value.tasks.forEach((task, index) => {
    if (task.kind !== 'number') return
    const { table: id, formula } = task.answer
    const table = tables.get(id)
    const tell = (field: string, fault: string, mend: string) =>
      faults.push({ file: entry.file, line: entry.line('tasks', index, 'answer', field), fault, mend })
    if (table === undefined) tell('table', `there is no table “${id}”`, 'name a document of kind `table`')
    if (!table) return
    const computed = computeFormula(formula, table)
    if (!computed.ok)
      tell(
        'formula',
        `the formula cannot be computed: ${computed.reason}`,
        'see content/README.md for what a formula knows',
      )
  })
  return faults
}
