import type { Fault } from '../fault'
import type { Draft } from '../manuscript'
import { poolOf } from '../pool'
import type { QuizFile } from '../quiz-model'
import type { Entry } from '../yaml-entry'
import { isOnFaultyBank } from './quiz-measures'

/** Tests that no form could be made of, or none that is like its parallel; and scales that differ within a form. */
export function checkQuizForms(draft: Draft): Fault[] {
  return draft.quizzes.flatMap((quiz) => {
    const shape = tellShape(quiz)
    if (shape.length > 0 || isOnFaultyBank(draft, quiz.value)) return shape
    return [...tellPool(draft, quiz), ...tellScales(draft, quiz), ...tellPractice(quiz)]
  })
}

function tellShape(quiz: Entry<QuizFile>): Fault[] {
  const { items, draw, mode, measures } = quiz.value
  const tell = (path: string, fault: string, mend: string) => ({ file: quiz.file, line: quiz.line(path), fault, mend })
  if (items.length > 0 && draw) return [tell('draw', 'it has both `items` and `draw`', 'keep one of the two')]
  if (items.length === 0 && !draw) return [tell('id', 'it has no items', 'name `items`, or say in `draw` where from')]
  if (mode === 'practice' && measures.length > 0)
    return [tell('measures', 'practice measures nothing', 'write `measures: []`, or make it a test')]
  return []
}

function tellPool(draft: Draft, quiz: Entry<QuizFile>): Fault[] {
  const { draw } = quiz.value
  if (!draw) return []
  const pool = poolOf(draft, quiz.value).map(({ entry }) => entry.value)
  const forms = draw.forms === 'each-attempt' ? 1 : draw.forms
  return draw.blueprint.flatMap(({ competency, difficulty, items }, index) => {
    const found = pool.filter((item) => item.competency === competency && item.difficulty === difficulty).length
    const wanted = items * forms
    if (found >= wanted) return []
    return [
      {
        file: quiz.file,
        line: quiz.line('draw', 'blueprint', index),
        fault: `the banks hold ${found} items of ${competency}, ${difficulty}; ${wanted} are wanted`,
        mend: 'write more, or ask for fewer: parallel forms share no item',
      },
    ]
  })
}

function tellScales(draft: Draft, quiz: Entry<QuizFile>): Fault[] {
  const scales = poolOf(draft, quiz.value).flatMap(({ entry: { value } }) =>
    value.format === 'rate-each' ? [`${value.scale?.from ?? 1} to ${value.scale?.to ?? 7}`] : [],
  )
  const [first, ...others] = [...new Set(scales)]
  if (first === undefined || others.length === 0) return []
  const fault = `people would rate on different scales, ${[first, ...others].join(' and ')}`
  return [{ file: quiz.file, line: quiz.line('id'), fault, mend: 'give the items of one test one scale' }]
}

function tellPractice(quiz: Entry<QuizFile>): Fault[] {
  const { items, practice = [] } = quiz.value
  const inTest = new Set(items.map(({ bank, item }) => `${bank}/${item}`))
  return practice.flatMap(({ bank, item }, index) =>
    inTest.has(`${bank}/${item}`)
      ? [
          {
            file: quiz.file,
            line: quiz.line('practice', index),
            fault: `${bank}/${item} is in the test too, and practice shows its key`,
            mend: 'practise with another item',
          },
        ]
      : [],
  )
}
