import type { CaseFile } from '../manuscript'
import type { SampleAnswer } from '../model'
import { countWords } from '../outline'
import type { Path } from '../yaml-entry'

type AskedTask = CaseFile['tasks'][number]
type Task<Kind extends AskedTask['kind']> = Extract<AskedTask, { kind: Kind }>

interface AnswerSlip {
  /** Below the answer. */
  path: Path
  fault: string
  mend: string
}

/** What is wrong with a sample's answer to a task, which may be of another form than the task asks for. */
export function answerSlips(task: AskedTask, answer: SampleAnswer): AnswerSlip[] {
  switch (task.kind) {
    case 'file':
      return [slip('the sample answers a task that asks for a file', 'leave it out')]
    case 'number':
      return typeof answer === 'number' ? [] : [slip(`“${task.id}” is answered in words`, 'write a number')]
    case 'text':
      return isBoth(answer)
        ? textSlips(task, answer)
        : [slip(notA(task.id, answer), 'write the text in both languages')]
    case 'plan':
      return Array.isArray(answer) ? planSlips(task, answer) : [slip(notA(task.id, answer), 'write its rows as a list')]
    case 'scores':
      return isScores(answer)
        ? scoreSlips(task, answer)
        : [slip(notA(task.id, answer), 'write a level for each of its criteria')]
  }
}

function notA(id: string, answer: SampleAnswer): string {
  if (typeof answer === 'number') return `“${id}” is answered by a number`
  if (Array.isArray(answer)) return `“${id}” is answered by a plan`
  return isScores(answer) ? `“${id}” is answered by scores` : `“${id}” is answered in words`
}

function isBoth(answer: SampleAnswer): answer is { es: string; en: string } {
  return typeof answer === 'object' && 'es' in answer && typeof answer.es === 'string'
}

function isScores(answer: SampleAnswer): answer is Record<string, number> {
  return typeof answer === 'object' && !Array.isArray(answer) && !isBoth(answer)
}

function textSlips({ id, minWords = 0, maxWords }: Task<'text'>, answer: { es: string; en: string }): AnswerSlip[] {
  return (['es', 'en'] as const).flatMap((locale) => {
    const words = countWords(answer[locale])
    const path = [locale]
    if (words > maxWords)
      return [slip(`“${id}” has ${words} words in ${locale} and may have ${maxWords}`, 'shorten it', path)]
    return words < minWords
      ? [slip(`“${id}” has ${words} words in ${locale} and needs ${minWords}`, 'write more, or ask for less', path)]
      : []
  })
}

function planSlips({ id, rows }: Task<'plan'>, answer: readonly unknown[]): AnswerSlip[] {
  if (answer.length <= rows.most) return []
  return [slip(`“${id}” has ${answer.length} rows and may have ${rows.most}`, 'take some out')]
}

function scoreSlips({ criteria }: Task<'scores'>, answer: Record<string, number>): AnswerSlip[] {
  const known = new Set(criteria.map(({ id }) => id))
  const strangers = Object.keys(answer).filter((id) => !known.has(id))
  return [
    ...criteria.flatMap(({ id, levels }) => {
      const level = answer[id]
      if (level === undefined) return [slip(`“${id}” has no score`, 'add its level, from 0')]
      return level < levels.length
        ? []
        : [
            slip(`“${id}” is scored ${level} and its highest level is ${levels.length - 1}`, 'levels count from 0', [
              id,
            ]),
          ]
    }),
    ...strangers.map((id) => slip(`the form has no “${id}”`, 'check the name, or remove it', [id])),
  ]
}

function slip(fault: string, mend: string, path: Path = []): AnswerSlip {
  return { path, fault, mend }
}
