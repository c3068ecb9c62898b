import type { Fault } from '../fault'
import type { CaseFile, Draft, TranscriptFile } from '../manuscript'
import type { Entry, Path } from '../yaml-entry'
import { suggest } from './nearest'

/** Tasks, plots and transcripts that contradict themselves or name what is not there. */
export function checkCaseForms({ cases }: Draft): Fault[] {
  return cases.flatMap(({ case: entry, transcripts }) => [
    ...(entry ? [...taskFaults(entry), ...plotFaults(entry)] : []),
    ...[...transcripts.values()].flatMap(orderFaults),
  ])
}

type AskedTask = CaseFile['tasks'][number]

function taskFaults(entry: Entry<CaseFile>): Fault[] {
  return entry.value.tasks.flatMap((task, index) => faultsOfTask(entry, task, ['tasks', index]))
}

function faultsOfTask(entry: Entry<CaseFile>, task: AskedTask, at: Path): Fault[] {
  const slip = (field: string, fault: string, mend: string) => [tell(entry, [...at, field], fault, mend)]
  switch (task.kind) {
    case 'text':
      if ((task.minWords ?? 0) < task.maxWords) return []
      return slip('minWords', 'asks for more words than it allows', 'make minWords less than maxWords')
    case 'number':
      if ((task.partTolerance ?? task.tolerance + 1) > task.tolerance) return []
      return slip('partTolerance', 'is not wider than the tolerance', 'make it wider, or leave it out')
    case 'plan':
      if (task.rows.least <= task.rows.most) return []
      return slip('rows', 'asks for more rows than it allows', 'make least no more than most')
    case 'scores':
      return [...formFaults(entry, task, at), ...documentFaults(entry, task.document, at)]
    case 'file':
      return []
  }
}

function documentFaults(entry: Entry<CaseFile>, document: string, at: Path): Fault[] {
  const documents = entry.value.documents.map(({ id }) => id)
  if (documents.includes(document)) return []
  return [tell(entry, [...at, 'document'], `there is no document “${document}”`, suggest(document, documents))]
}

function formFaults(entry: Entry<CaseFile>, { criteria }: Extract<AskedTask, { kind: 'scores' }>, at: Path): Fault[] {
  return criteria.flatMap(({ id, agreed, levels }, index) => {
    const path = [...at, 'criteria', index]
    const isRepeated = criteria.findIndex((other) => other.id === id) < index
    return [
      ...(agreed < levels.length
        ? []
        : [
            tell(
              entry,
              [...path, 'agreed'],
              `agreed is ${agreed} and the highest level is ${levels.length - 1}`,
              'levels are counted from 0',
            ),
          ]),
      ...(isRepeated ? [tell(entry, path, `“${id}” stands twice`, 'give each an id of its own')] : []),
    ]
  })
}

function plotFaults(entry: Entry<CaseFile>): Fault[] {
  return entry.value.documents.flatMap((document, place) => {
    if (document.kind !== 'table') return []
    const { columns, plots } = document
    return plots.flatMap((plot, index) => {
      const at: Path = ['documents', place, 'plots', index]
      const named = [plot.x, plot.y, ...(plot.by ? [plot.by] : [])]
      const missing = named.find((id) => !columns.some((column) => column.id === id))
      const ids = columns.map(({ id }) => id)
      if (missing !== undefined) return [tell(entry, at, `the table has no column “${missing}”`, suggest(missing, ids))]
      const typeOf = (wanted: string) => columns.find(({ id }) => id === wanted)?.type
      if (typeOf(plot.y) !== 'number')
        return [tell(entry, [...at, 'y'], `the column “${plot.y}” holds no numbers`, 'plot a column of numbers')]
      if (plot.by && typeOf(plot.by) !== 'word')
        return [
          tell(entry, [...at, 'by'], `the column “${plot.by}” holds no words`, 'draw a line a word, or leave it out'),
        ]
      return []
    })
  })
}

/** The clock of a call does not run back. */
function orderFaults(entry: Entry<TranscriptFile>): Fault[] {
  const moments = entry.value.lines.map(({ at }) => secondsOf(at))
  return moments.flatMap((moment, index) =>
    moment >= (moments[index - 1] ?? 0)
      ? []
      : [
          tell(
            entry,
            ['lines', index, 'at'],
            'stands before the line above it',
            'put the lines in the order of the call',
          ),
        ],
  )
}

function secondsOf(at: string): number {
  const [minutes = 0, seconds = 0] = at.split(':').map(Number)
  return 60 * minutes + seconds
}

function tell(entry: Entry<unknown>, path: Path, fault: string, mend: string): Fault {
  return { file: entry.file, line: entry.line(...path), fault, mend }
}
