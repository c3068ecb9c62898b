import { bandsOf, noBand } from '~/domains/assessment/bands.server'
import { formOf } from '~/domains/assessment/forms.server'
import type { FormScore } from '~/domains/assessment/model'
import { measuredBy } from '~/domains/assessment/verdict'
import { pinnedRubric } from '~/domains/casework/cases.server'
import { highestLevel, isHeld } from '~/domains/casework/rubric'
import { pinned } from '~/domains/content/content.server'
import { byPerson } from '~/domains/ladder/by-person'
import type { Piece, PinnedBehaviour } from '~/domains/ladder/model'
import { certificatePieces } from '~/domains/ladder/outside-certificates.server'
import { piecesOf, type Results } from '~/domains/ladder/pieces'
import { scoresOf } from '~/domains/ladder/scores.server'
import { partWithdrawn } from '~/domains/ladder/withdrawal'
import { withdrawalsOf } from '~/domains/ladder/withdrawals.server'
import type { PinnedCheck } from '~/domains/learning/model'
import type { World } from '~/platform/world.server'
import { caseRows, checkRows, endorsementRows, testRows } from './evidence-store.server'

/** No list shows what a piece is called. */
const untitled = { es: '', en: '' }

/**
 * The pieces of evidence of many people, in eight queries however many: what each one's own page derives one by one, without
 * what was withdrawn.
 */
export function piecesOfPeople(world: World, personIds: readonly string[]): Map<string, Piece[]> {
  const checks = byPerson(checkRows(world.db, personIds))
  const tests = byPerson(testRows(world.db, personIds))
  const cases = byPerson(caseRows(world.db, personIds))
  const seen = byPerson(endorsementRows(world.db, personIds))
  const certificates = certificatePieces(world, personIds)
  const scores = scoresOf(world, personIds)
  const withdrawn = withdrawalsOf(world, personIds)
  const forms = [...tests.values()].flatMap((rows) => rows.map(({ formHash }) => formHash))
  const bands = bandsOf(world, [...new Set(forms)])
  return new Map(
    personIds.map((id) => {
      const results: Results = {
        checks: (checks.get(id) ?? []).map((row) => checkOf(world, row)),
        tests: (tests.get(id) ?? []).flatMap((row) => testOf(world, row, bands)),
        cases: (cases.get(id) ?? []).map((row) => caseOf(world, row)),
        endorsements: (seen.get(id) ?? []).flatMap((row) => endorsementOf(world, row)),
      }
      const pieces = [...piecesOf(results), ...(certificates.get(id) ?? []), ...(scores.get(id) ?? [])]
      return [id, partWithdrawn(pieces, withdrawn.get(id) ?? []).standing]
    }),
  )
}

function checkOf(world: World, { checkHash, ...row }: ReturnType<typeof checkRows>[number]): Results['checks'][number] {
  return { ...row, competencies: pinned<PinnedCheck>(world, checkHash)?.teaches ?? [], title: untitled }
}

function testOf(
  world: World,
  { formHash, finishedAt, result, quizId, attemptId }: ReturnType<typeof testRows>[number],
  bands: ReturnType<typeof bandsOf>,
): Results['tests'] {
  const competencies = measuredBy(formOf(world, formHash), result as FormScore, bands.get(formHash) ?? noBand)
  return [{ quizId, attemptId, at: finishedAt ?? world.now(), title: untitled, competencies, provisionalKey: false }]
}

function caseOf(world: World, row: ReturnType<typeof caseRows>[number]): Results['cases'][number] {
  const { caseId, submissionId, releasedAt, rubricHash, body } = row
  const criteria = pinnedRubric(world, rubricHash).criteria.flatMap((criterion) => {
    const markLevel = body[criterion.id]?.level
    if (markLevel === undefined) return []
    const { id, name, competency, level } = criterion
    const [highest, holds] = [highestLevel(criterion), isHeld(criterion, markLevel)]
    return [{ criterion: id, name, competency, level, markLevel, highest, holds }]
  })
  return { caseId, submissionId, at: releasedAt ?? world.now(), title: untitled, criteria, passed: false }
}

function endorsementOf(world: World, row: ReturnType<typeof endorsementRows>[number]): Results['endorsements'] {
  const words = pinned<PinnedBehaviour>(world, row.behaviourHash)
  if (!words) return []
  const { id, competencyId: competency, level, occasion, seenAt, at, byId } = row
  const seen = { competency, level, behaviourId: words.id, behaviour: words, occasion, seenAt }
  return [{ id, ...seen, at, byId, byName: '' }]
}
