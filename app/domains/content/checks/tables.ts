import { staffingFigure } from '../case-staffing'
import type { Fault } from '../fault'
import { computeFormula } from '../formula'
import type { CaseDraft, CaseFile, Draft, Files } from '../manuscript'
import type { NumberTask, TableData } from '../model'
import { readTable } from '../table'
import type { Entry } from '../yaml-entry'

/** Null when the table is faulty or missing, which has been told. */
type Tables = Map<string, TableData | null>

/** Tables that do not fit their columns, figures that cannot be computed from them, good samples that get them wrong. */
export function checkTables({ cases, files }: Draft): Fault[] {
  return cases.flatMap((study) => {
    const { case: entry } = study
    if (!entry) return []
    const { tables, faults } = readTables(study.folder, entry.value, files)
    const figures = entry.value.tasks.flatMap((task, index) =>
      task.kind === 'number' ? checkFigure(study, entry, { task, index }, tables) : [],
    )
    return [...faults, ...figures]
  })
}

function readTables(folder: string, { documents }: CaseFile, files: Files): { tables: Tables; faults: Fault[] } {
  const tables: Tables = new Map()
  const faults: Fault[] = []
  for (const document of documents) {
    if (document.kind !== 'table') continue
    const file = `${folder}/documents/${document.id}.csv`
    const { table, slips } = readTable(files.get(file) ?? '', document.columns)
    const isSound = files.has(file) && slips.length === 0
    tables.set(document.id, isSound ? table : null)
    if (files.has(file)) faults.push(...slips.map((slip) => ({ file, ...slip })))
  }
  return { tables, faults }
}

function checkFigure(
  { samples }: CaseDraft,
  entry: Entry<CaseFile>,
  { task, index }: { task: NumberTask; index: number },
  tables: Tables,
): Fault[] {
  const tell = (field: string, fault: string, mend: string): Fault[] => {
    return [{ file: entry.file, line: entry.line('tasks', index, 'answer', field), fault, mend }]
  }
  const { answer } = task
  if ('staffing' in answer) {
    const figure = staffingFigure(answer.staffing)
    const mend = 'change its figures: without patience the agents must be more than calls × aht ÷ seconds'
    return figure.ok
      ? checkGoodAnswers(samples, task, figure.value)
      : tell('staffing', 'the shift cannot be computed', mend)
  }
  const table = tables.get(answer.table)
  if (table === undefined)
    return tell('table', `there is no table “${answer.table}”`, 'name a document of kind `table`')
  if (table === null) return []
  const computed = computeFormula(answer.formula, table)
  if (computed.ok) return checkGoodAnswers(samples, task, computed.value)
  const mend = 'see content/README.md for what a formula knows'
  return tell('formula', `the formula cannot be computed: ${computed.reason}`, mend)
}

function checkGoodAnswers(
  samples: CaseDraft['samples'],
  { id, tolerance, decimals, answer: key }: NumberTask,
  value: number,
): Fault[] {
  const from = 'staffing' in key ? 'shift' : 'table'
  return samples.flatMap(({ sample }) => {
    const answer = sample.value.answers[id]
    const isRight = typeof answer !== 'number' || Math.abs(answer - value) <= tolerance + 1e-9
    if (sample.value.quality !== 'good' || isRight) return []
    const fault = `the good sample says ${answer} for “${id}” and the ${from} gives ${value.toFixed(decimals)}`
    return [
      { file: sample.file, line: sample.line('answers', id), fault, mend: 'mend the answer, the table or the formula' },
    ]
  })
}
