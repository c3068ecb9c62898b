import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { type AttemptRow, attemptsOf, attemptsOn } from './attempt-store.server'
import { bandsOf, noBand } from './bands.server'
import { closeIfOver } from './finishing.server'
import { formOf } from './forms.server'
import { keyNamed } from './keys.server'
import type { Measured } from './model'
import { finishedWithScore } from './score-store.server'
import { measuredBy } from './verdict'

export interface TestEvidence {
  quizId: string
  attemptId: string
  /** When it was finished. */
  at: Date
  title: Both
  competencies: Measured[]
  provisionalKey: boolean
}

/**
 * What tests say of a person's competencies: every finished attempt, oldest first. The older are there too, for one of them
 * stands again when a newer is withdrawn. Two queries.
 */
export function testEvidence(world: World, personId: string): TestEvidence[] {
  const finished = finishedWithScore(world.db, personId)
  const bands = bandsOf(world, [...new Set(finished.map(({ attempt }) => attempt.formHash))])
  return finished.map(({ attempt, score }) => {
    const form = formOf(world, attempt.formHash)
    const band = bands.get(attempt.formHash) ?? noBand
    return {
      quizId: attempt.quizId,
      attemptId: attempt.id,
      at: attempt.finishedAt ?? score.at,
      title: form.title,
      competencies: measuredBy(form, score.result, band),
      provisionalKey: keyNamed(world, form, score.key).provisional,
    }
  })
}

export interface QuizState {
  /** `done` once it has been finished, also while it is being taken again. */
  state: 'under-way' | 'done'
  /** The newest finished attempt; the one under way when none is finished. */
  attemptId: string
  /** When that one was finished, or begun. */
  at: Date
  /** The attempt under way, if there is one. */
  underWay: string | null
}

/** Where someone is with every test they have begun, by the test's id; trying its formats is not beginning it. One query. */
export function quizStates(world: World, personId: string): Map<string, QuizState> {
  return statesBy(world, attemptsOf(world.db, personId), ({ quizId }) => quizId)
}

/** The same for many people on one test, in one query; those who have not begun are absent. */
export function quizStatesOfPeople(world: World, quizId: string, personIds: readonly string[]): Map<string, QuizState> {
  return statesBy(world, attemptsOn(world.db, quizId, personIds), (row) => row.personId)
}

/** `rows` with older attempts first. */
function statesBy(world: World, rows: readonly AttemptRow[], keyOf: (row: AttemptRow) => string) {
  const states = new Map<string, QuizState>()
  for (const row of rows.filter(({ mode }) => mode !== 'warm-up')) {
    const { id, startedAt, finishedAt } = closeIfOver(world, row)
    const key = keyOf(row)
    const before = states.get(key)
    if (finishedAt)
      states.set(key, { state: 'done', attemptId: id, at: finishedAt, underWay: before?.underWay ?? null })
    else if (before) states.set(key, { ...before, underWay: id })
    else states.set(key, { state: 'under-way', attemptId: id, at: startedAt, underWay: id })
  }
  return states
}
