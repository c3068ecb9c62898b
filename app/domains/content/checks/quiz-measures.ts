import type { Fault } from '../fault'
import type { Draft } from '../manuscript'
import { poolOf } from '../pool'
import type { QuizFile } from '../quiz-model'

/** A cut on a competency that no item of the test is about, at the level named. */
export function checkQuizMeasures(draft: Draft): Fault[] {
  return draft.quizzes.flatMap((quiz) => {
    if (isOnFaultyBank(draft, quiz.value)) return []
    const items = poolOf(draft, quiz.value).map(({ entry }) => entry.value)
    return quiz.value.measures.flatMap(({ competency, level }, index) => {
      if (items.some((item) => item.competency === competency && item.level === level)) return []
      const mend = 'add such an item to `items:`, or measure what the items are about'
      return [
        {
          file: quiz.file,
          line: quiz.line('measures', index),
          fault: `no item is about ${competency} at level ${level}`,
          mend,
        },
      ]
    })
  })
}

/** What stands on items that could not be read cannot be judged yet. */
export function isOnFaultyBank({ faulty }: Draft, { items, draw }: QuizFile): boolean {
  const banks = draw?.from ?? items.map(({ bank }) => bank)
  if (banks.some((bank) => faulty.has(`banks/${bank}.yaml`))) return true
  if (draw) return [...faulty].some((name) => banks.some((bank) => name.startsWith(`${bank}/`)))
  return items.some(({ bank, item }) => faulty.has(`${bank}/${item}`))
}
