import { bandsOf, noBand } from '~/domains/assessment/bands.server'
import { formOf } from '~/domains/assessment/forms.server'
import type { FormScore } from '~/domains/assessment/model'
import { measuredBy } from '~/domains/assessment/verdict'
import { pinnedRubric } from '~/domains/casework/cases.server'
import { isHeld } from '~/domains/casework/rubric'
import { pinned } from '~/domains/content/content.server'
import type { Piece, PinnedBehaviour } from '~/domains/ladder/model'
import { piecesOf, type Results } from '~/domains/ladder/pieces'
import type { PinnedCheck } from '~/domains/learning/model'
import type { World } from '~/platform/world.server'
import { caseRows, checkRows, endorsementRows, testRows } from './evidence-store.server'

/** No list shows what a piece is called. */
const untitled = { es: '', en: '' }

/** The pieces of evidence of many people, in five queries however many: what each one's own page derives one by one. */
export function piecesOfPeople(world: World, personIds: readonly string[]): Map<string, Piece[]> {
  const checks = newestBy(checkRows(world.db, personIds), (row) => `${row.courseId}/${row.lessonId}`)
  const tests = newestBy(testRows(world.db, personIds), (row) => row.quizId)
  const cases = newestBy(caseRows(world.db, personIds), (row) => row.caseId)
  const seen = newestBy(endorsementRows(world.db, personIds), (row) => row.id)
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
      return [id, piecesOf(results)]
    }),
  )
}

/** By person, the last of the rows of each key. */
function newestBy<Row extends { personId: string }>(
  rows: readonly Row[],
  key: (row: Row) => string,
): Map<string, Row[]> {
  const people = new Map<string, Map<string, Row>>()
  for (const row of rows) {
    const own = people.get(row.personId) ?? new Map<string, Row>()
    people.set(row.personId, own.set(key(row), row))
  }
  return new Map([...people].map(([id, own]) => [id, [...own.values()]]))
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
    return [{ criterion: id, name, competency, level, markLevel, holds: isHeld(criterion, markLevel) }]
  })
  return { caseId, submissionId, at: releasedAt ?? world.now(), title: untitled, criteria, passed: false }
}

function endorsementOf(world: World, row: ReturnType<typeof endorsementRows>[number]): Results['endorsements'] {
  const words = pinned<PinnedBehaviour>(world, row.behaviourHash)
  if (!words) return []
  const { id, competencyId, level, occasion, seenAt, at } = row
  return [
    { id, competency: competencyId, level, behaviourId: words.id, behaviour: words, occasion, seenAt, at, byName: '' },
  ]
}
