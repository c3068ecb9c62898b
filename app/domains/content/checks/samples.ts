import type { Fault } from '../fault'
import type { CaseDraft, CaseFile, Draft } from '../manuscript'
import type { Rubric, Sample } from '../model'
import type { Entry, Path } from '../yaml-entry'
import { answerSlips } from './sample-answers'

/** Sample answers: one good and one weak, each complete, marked in full, and with a total that fits what it is called. */
export function checkSamples({ cases, faulty }: Draft): Fault[] {
  return cases.flatMap((draft) => [
    ...bothQualities(draft, faulty),
    ...draft.samples.flatMap(({ sample }) => [
      ...(draft.case ? checkAnswers(sample, draft.case.value) : []),
      ...(draft.rubric ? checkMarks(sample, draft.rubric.value) : []),
    ]),
  ])
}

function bothQualities({ folder, samples }: CaseDraft, faulty: Draft['faulty']): Fault[] {
  if ([...faulty].some((path) => path.startsWith(`${folder}/samples/`))) return []
  const missing = (['good', 'weak'] as const).filter(
    (quality) => !samples.some(({ sample }) => sample.value.quality === quality),
  )
  return missing.map((quality) => ({
    file: `${folder}/samples/${quality}.yaml`,
    line: 1,
    fault: `the case has no ${quality} sample answer`,
    mend: 'write one and mark it: markers calibrate on a good and a weak one',
  }))
}

function checkAnswers(sample: Entry<Sample>, { tasks }: CaseFile): Fault[] {
  const { answers } = sample.value
  const faults = tasks.flatMap((task): Fault[] => {
    const answer = answers[task.id]
    if (answer !== undefined)
      return answerSlips(task, answer).map(({ path, fault, mend }) =>
        tell(sample, ['answers', task.id, ...path], fault, mend),
      )
    if (task.kind === 'file') return []
    return [tell(sample, ['answers'], `the task “${task.id}” has no answer`, 'write it under `answers:`')]
  })
  return [...faults, ...strangers(sample, 'answers', Object.keys(answers), tasks)]
}

function checkMarks(sample: Entry<Sample>, { criteria, passMark }: Rubric): Fault[] {
  const { marks, quality } = sample.value
  const unmarked = criteria.filter(({ id }) => !marks[id])
  const faults = unmarked.map(({ id }) =>
    tell(sample, ['marks'], `the criterion “${id}” has no mark`, 'add its level and why'),
  )
  faults.push(...strangers(sample, 'marks', Object.keys(marks), criteria))
  for (const { id, levels } of criteria) {
    const { level } = marks[id] ?? { level: 0 }
    if (level < levels.length) continue
    const fault = `“${id}” is marked ${level} and its highest level is ${levels.length - 1}`
    faults.push(tell(sample, ['marks', id], fault, 'levels are counted from 0'))
  }
  if (faults.length > 0) return faults
  const total = criteria.reduce((sum, { id, weight, levels }) => {
    return sum + (weight * (marks[id]?.level ?? 0)) / (levels.length - 1)
  }, 0)
  const held = criteria.every(({ id, critical, holdsFrom }) => !critical || (marks[id]?.level ?? 0) >= holdsFrom)
  const passes = held && total >= passMark
  if (quality === 'fair' || passes === (quality === 'good')) return []
  const told = `a ${quality} sample with ${total.toFixed(1)} of 100${held ? '' : ' and a critical criterion not held'}`
  return [tell(sample, ['quality'], told, `the pass mark is ${passMark}: change a mark, or what the sample is called`)]
}

function strangers(
  sample: Entry<Sample>,
  field: string,
  names: string[],
  known: ReadonlyArray<{ id: string }>,
): Fault[] {
  return names
    .filter((name) => !known.some(({ id }) => id === name))
    .map((name) => tell(sample, [field, name], `the case has no “${name}”`, 'check the name, or remove it'))
}

function tell(sample: Entry<Sample>, path: Path, fault: string, mend: string): Fault {
  return { file: sample.file, line: sample.line(...path), fault, mend }
}
