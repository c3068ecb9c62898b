import type { Fault } from '../fault'
import type { CaseDraft, Draft } from '../manuscript'

/** Kinds of tasks that only a person can judge. */
const judged: ReadonlySet<string> = new Set(['text', 'plan', 'file'])

/** Weights that do not add up to 100, no critical criterion or too many, tasks that nobody marks. */
export function checkRubrics({ cases }: Draft): Fault[] {
  return cases.flatMap(checkRubric)
}

function checkRubric({ case: entry, rubric }: CaseDraft): Fault[] {
  if (!rubric) return []
  const { criteria } = rubric.value
  const faults: Fault[] = []
  const tell = (fault: string, mend: string) =>
    faults.push({ file: rubric.file, line: rubric.line('criteria'), fault, mend })
  const weight = criteria.reduce((sum, { weight }) => sum + weight, 0)
  if (Math.abs(weight - 100) > 1e-9)
    tell(`the weights add up to ${Number(weight.toFixed(6))}`, 'change them so that they add up to 100')
  const critical = criteria.filter(({ critical }) => critical).length
  if (critical === 0)
    tell('no criterion is critical', 'write `critical: true` in the one or two without which the work fails')
  if (critical > 2) tell(`${critical} criteria are critical`, 'leave one or two: where all is critical, nothing is')
  const marked = new Set(criteria.flatMap(({ tasks }) => tasks))
  for (const { id, kind } of entry?.value.tasks ?? []) {
    if (judged.has(kind) && !marked.has(id))
      tell(`no criterion looks at the task “${id}”`, 'name it under `tasks:` of a criterion')
  }
  criteria.forEach(({ holdsFrom, levels }, index) => {
    if (holdsFrom < levels.length) return
    const fault = `holdsFrom is ${holdsFrom} and the highest level is ${levels.length - 1}`
    const mend = 'levels are counted from 0'
    faults.push({ file: rubric.file, line: rubric.line('criteria', index, 'holdsFrom'), fault, mend })
  })
  return faults
}
