import type { Fault } from '../fault'
import type { Draft } from '../manuscript'

/** A cut on a competency that no item of the test is about, at the level named. */
export function checkQuizMeasures({ quizzes, banks, faulty }: Draft): Fault[] {
  return quizzes.flatMap((quiz) => {
    if (quiz.value.items.some(({ bank, item }) => faulty.has(`${bank}/${item}`) || faulty.has(`banks/${bank}.yaml`)))
      return []
    const items = quiz.value.items.flatMap(({ bank, item }) => {
      const entries = banks.find(({ id }) => id === bank)?.items ?? []
      return entries.filter(({ value }) => value.id === item).map(({ value }) => value)
    })
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
