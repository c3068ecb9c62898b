import { type ConversationProps, knownComponents, type SortingProps } from '../components'
import type { ComputedProps } from '../computed'
import type {
  CalibrationProps,
  CallScoringProps,
  ForecastPlotProps,
  KpiExplorerProps,
  StaffingProps,
} from '../exercises'
import type { Fault } from '../fault'
import { tellIssue } from '../issue-words'
import { type Draft, outlineOf } from '../manuscript'
import { calibrationSlips, callSlips, computedSlips, forecastSlips, kpiSlips, staffingSlips } from './exercise-slips'
import { repeatedIds } from './repeated-ids'
import type { Slip } from './slip'

/** What the schemas alone cannot tell; each is given what its own schema let through. */
const furtherSlips: Record<string, (props: unknown) => Slip[]> = {
  Sorting: (props) => sortingSlips(props as SortingProps),
  Conversation: (props) => conversationSlips(props as ConversationProps),
  Staffing: (props) => staffingSlips(props as StaffingProps),
  KpiExplorer: (props) => kpiSlips(props as KpiExplorerProps),
  CallScoring: (props) => callSlips(props as CallScoringProps),
  Calibration: (props) => calibrationSlips(props as CalibrationProps),
  ForecastPlot: (props) => forecastSlips(props as ForecastPlotProps),
  Computed: (props) => computedSlips(props as ComputedProps),
}

/** Components that are not known, or are not given what they need; islands that could not be played to an end. */
export function checkComponentProps(draft: Draft): Fault[] {
  return draft.lessons
    .flatMap(({ text }) => [text.es, text.en])
    .flatMap((writing) => {
      const outline = writing && outlineOf(draft, writing.file)
      return (outline?.components ?? []).flatMap(({ name, props, line }) =>
        slipsOf(name, props).map((slip) => ({ file: writing?.file ?? '', line, ...slip })),
      )
    })
}

function slipsOf(name: string, props: Record<string, unknown> | null): Pick<Fault, 'fault' | 'mend'>[] {
  const known = knownComponents[name]
  if (!known) {
    const mend = `use one of: ${Object.keys(knownComponents).join(', ')}; write everything else in markdown`
    return [{ fault: `<${name}> is not a component of lessons`, mend }]
  }
  if (!props) return []
  const parsed = known.props.safeParse(props)
  if (!parsed.success) {
    return parsed.error.issues.flatMap((issue) =>
      tellIssue(issue, props).map(({ fault, mend }) => ({
        fault: `<${name}>: ${fault}`,
        mend: mend.replace(/^add `(\w+):`$/, 'add `$1="…"`'),
      })),
    )
  }
  const more = furtherSlips[name]
  return (more?.(parsed.data) ?? []).map(([fault, mend]) => ({ fault: `<${name}>: ${fault}`, mend }))
}

function sortingSlips({ tasks }: SortingProps): Slip[] {
  const places = tasks.map(({ place }) => place).sort((one, other) => one - other)
  const wrong = places.some((place, index) => place !== index + 1)
  const mend = `give each task one place, from 1 to ${tasks.length}`
  return [...repeatedIds(tasks), ...(wrong ? [[`the places are ${places.join(', ')}`, mend] satisfies Slip] : [])]
}

function conversationSlips({ start, nodes }: ConversationProps): Slip[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const slips = repeatedIds(nodes)
  const reached = new Set<string>()
  const waiting = [start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    const node = byId.get(id)
    if (!node) slips.push([`nothing is named “${id}”`, 'name a node so, or lead elsewhere'])
    else if ('choices' in node) waiting.push(...node.choices.map(({ to }) => to))
  }
  for (const { id } of nodes) {
    if (!reached.has(id)) slips.push([`nothing leads to “${id}”`, 'lead a choice to it, or remove it'])
  }
  const good = nodes.some((node) => 'end' in node && node.end === 'good')
  return good ? slips : [...slips, ['it has no good end', "give one node `end: 'good'`"]]
}
