import type { Band } from './band'
import type { Form, FormScore, Measured, Verdict } from './model'

/**
 * Met when score − SEM is at or above the cut, not met when score + SEM is below it, otherwise more evidence is needed.
 * Without a SEM the cut alone decides. Score and cut from 0 to 100; a null score is not scorable.
 */
export function verdictOf(score: number | null, cut: number, sem: number | null): Verdict {
  if (score === null) return 'not-scorable'
  if (score - (sem ?? 0) >= cut) return 'met'
  return score + (sem ?? 0) < cut ? 'not-met' : 'unsure'
}

/** What a result says on each competency that its form measures. */
export function measuredBy(form: Pick<Form, 'measures'>, result: FormScore, band: Band): Measured[] {
  return form.measures.map(({ competency, level, cut }) => {
    const score = result.competencies[competency]
    const sem = band.competencies[competency]?.sem ?? null
    return {
      competency,
      level,
      score: score?.shown ?? null,
      belowChance: score?.belowChance ?? false,
      cut,
      sem,
      verdict: verdictOf(score?.raw ?? null, cut, sem),
      band: sem !== null,
    }
  })
}
