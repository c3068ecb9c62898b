import type { World } from '~/platform/world.server'
import { encodeAnswer } from './answer'
import { type AttemptRow, allSteps } from './attempt-store.server'
import { scoreForm } from './form-score'
import { formOf } from './forms.server'
import { keyOf } from './keys.server'
import { latestAcceptance } from './late-store.server'
import type { Answer, FormScore, Sheet } from './model'
import { insertScore } from './score-store.server'
import { timeSpent } from './time-spent'

/**
 * Scores a finished attempt by the key in force, beside the scores it has; the newest is the one shown and counted. The same
 * key on the same answers twice is once. What came after the end counts only as far as a trainer has accepted it.
 */
export function scoreAttempt(world: World, row: AttemptRow): FormScore {
  const form = formOf(world, row.formHash)
  const key = keyOf(world, form)
  const accepted = latestAcceptance(world.db, row.id)
  const steps = allSteps(world.db, row.id)
  const counted = steps.filter(({ id, aside }) => {
    return aside === null || (aside === 'late' && accepted !== undefined && id <= accepted.uptoStep)
  })
  const answers = new Map(counted.map(({ itemId, value }) => [itemId, value as Answer]))
  const result = scoreForm(form, answers, key)
  const seconds = timeSpent(row.startedAt, counted)
  const sheet: Sheet = {
    credits: result.items.map(({ inForm }) => inForm),
    own: result.items.map(({ inCompetency }) => inCompetency),
    answers: form.items.map((item) => encodeAnswer(item, answers.get(item.id))),
    seconds: form.items.map(({ id }) => seconds.get(id) ?? 0),
  }
  const basis = accepted ? `late:${accepted.id}` : 'in-time'
  insertScore(world.db, { attemptId: row.id, key: key.name, basis, result, sheet, at: world.now() })
  return result
}
