import type { Hole } from '../fault'
import type { Draft } from '../manuscript'
import type { AtLevel } from '../model'
import { poolOf } from '../pool'
import { isPractice } from '../quiz-model'

/** A competency at a level, and what measures it so far. */
interface Measure extends AtLevel {
  isEnough: boolean
  items: number
  tests: number
}

/**
 * What titles ask for and nothing teaches or measures, at the level asked. Taught: a lesson with a check on it. Measured:
 * three items in at least two tests, or a criterion of a rubric. A scorecard is told but is no measure of ours: who is scored
 * at work, and when, is not in the reader's hand. For titles in the ladder's order.
 */
export function findHoles(draft: Draft): Hole[] {
  const taught = taughtIn(draft)
  const measures = [...measuresByRubric(draft), ...measuresByItems(draft)]
  const measured = measures.filter(({ isEnough }) => isEnough)
  const monitored = draft.scorecards.flatMap(({ value }) => value.criteria)
  return draft.titles.flatMap(({ value: title }) =>
    title.competencies.flatMap((asked): Hole[] => {
      const isTaught = taught.some((one) => covers(one, asked))
      const isMeasured = measured.some((one) => covers(one, asked))
      if (isTaught && isMeasured) return []
      const notes = [
        isTaught ? '' : otherLevels('taught', taught, asked),
        isMeasured ? '' : (almost(measures, asked) ?? otherLevels('measured', measured, asked)),
        isMeasured ? '' : otherLevels('on a scorecard', monitored, asked),
      ]
      return [
        {
          title: title.id,
          competency: asked.competency,
          level: asked.level,
          missing: [...(isTaught ? [] : (['taught'] as const)), ...(isMeasured ? [] : (['measured'] as const))],
          note: notes.filter(Boolean).join('; '),
        },
      ]
    }),
  )
}

function covers(one: AtLevel, asked: AtLevel): boolean {
  return one.competency === asked.competency && one.level === asked.level
}

function almost(measures: Measure[], asked: AtLevel): string | null {
  const found = measures.find((one) => covers(one, asked))
  if (!found) return null
  const [items, tests] = [
    `${found.items} item${found.items === 1 ? '' : 's'}`,
    `${found.tests} test${found.tests === 1 ? '' : 's'}`,
  ]
  return `${items} in ${tests}; three in two are wanted`
}

function otherLevels(word: string, list: AtLevel[], { competency }: AtLevel): string {
  const levels = new Set(list.flatMap((one) => (one.competency === competency ? [one.level] : [])))
  return levels.size === 0 ? '' : `${word} at ${[...levels].sort().join(', ')}`
}

function taughtIn({ lessons }: Draft): AtLevel[] {
  return lessons.flatMap(({ lesson }) => {
    const asked = new Set(lesson?.value.check.questions.map(({ competency }) => competency))
    return (lesson?.value.teaches ?? []).filter(({ competency }) => asked.has(competency))
  })
}

function measuresByRubric({ cases }: Draft): Measure[] {
  const criteria = cases.flatMap(({ rubric }) => rubric?.value.criteria ?? [])
  return criteria.map(({ competency, level }) => ({ competency, level, isEnough: true, items: 0, tests: 0 }))
}

function measuresByItems(draft: Draft): Measure[] {
  const places = draft.quizzes
    .filter(({ value }) => !isPractice(value))
    .flatMap(({ value }) =>
      poolOf(draft, value).map(({ bank, entry: { value: found } }) => {
        return { name: `${bank}/${found.id}`, test: value.id, key: `${found.competency} ${found.level}`, found }
      }),
    )
  return [...new Set(places.map(({ key }) => key))].flatMap((key) => {
    const here = places.filter((place) => place.key === key)
    const [items, tests] = [new Set(here.map(({ name }) => name)).size, new Set(here.map(({ test }) => test)).size]
    const [first] = here
    if (!first) return []
    const { competency, level } = first.found
    return [{ competency, level, items, tests, isEnough: items >= 3 && tests >= 2 }]
  })
}
