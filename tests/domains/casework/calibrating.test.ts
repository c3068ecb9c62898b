import { describe, expect, it } from 'vitest'
import { permit } from '~/domains/accounts/permissions'
import { keepCalibration, needsCalibration, readForCalibration } from '~/domains/casework/calibrating.server'
import { checkLevels, levelsFormSchema } from '~/domains/casework/levels'
import { caseOf } from '~/domains/content/content.server'
import { person, testWorld } from '~tests/world'
import { caseId, criterionIds, handedIn, rubric } from './samples'

function started() {
  const world = testWorld()
  const marker = person(world, { role: 'trainer', name: 'Marta' })
  handedIn(world, person(world))
  const work = caseOf(world, caseId)
  const may = permit(marker, 'mark')
  if (!work || !may.ok) throw new Error('the sample is not there')
  const keep = (place: number, levels: readonly number[], rubricHash: string | null = null) => {
    const given = Object.fromEntries(criterionIds.map((id, index) => [id, levels[index] ?? 9]))
    return keepCalibration(world, may.permit, caseId, { rubricHash, place, levels: given })
  }
  const view = () => {
    const read = readForCalibration(world, may.permit, caseId)
    if (!read.ok) throw new Error(read.reason)
    return read.view
  }
  return { world, marker, may: may.permit, rubricHash: work.rubric.hash, keep, view }
}

describe('calibrating on the samples of a case', () => {
  it('is due until every sample is marked, and for nobody else done by it', () => {
    const { world, marker, rubricHash, keep } = started()
    expect(needsCalibration(world, marker.id, rubricHash)).toBe(true)
    keep(1, [3, 3, 2, 3, 2])
    keep(1, [3, 3, 2, 3, 3])
    expect(needsCalibration(world, marker.id, rubricHash)).toBe(true)
    keep(2, [1, 1, 1, 1, 1])
    expect(needsCalibration(world, marker.id, rubricHash)).toBe(false)
    expect(needsCalibration(world, person(world, { role: 'trainer' }).id, rubricHash)).toBe(true)
    expect(needsCalibration(world, marker.id, 'of-no-work')).toBe(false)
  })

  it('tells what was agreed only for samples that are marked', () => {
    const { keep, view } = started()
    expect(view().agreed).toEqual({})
    expect(view().samples.map((sample) => Object.keys(sample).sort())).toEqual(
      Array(2).fill(['answers', 'isDone', 'place']),
    )
    keep(2, [0, 0, 0, 0, 0])
    expect(Object.keys(view().agreed)).toEqual(['2'])
  })

  it('sets own levels beside the agreed ones, and keeps every time that it is done', () => {
    const { world, keep, view } = started()
    keep(1, [0, 0, 0, 0, 0])
    world.at('2026-03-03T09:00:00Z')
    keep(1, [3, 3, 3, 3, 3])
    const { agreed, history } = view()
    const levels = criterionIds.map((id) => agreed[1]?.[id]?.level ?? 0)
    expect(history.map(({ place, at }) => [place, at.getTime()])).toEqual([
      [1, world.now().getTime()],
      [1, Date.parse('2026-03-02T09:00:00Z')],
    ])
    expect(history.map(({ calibration }) => calibration.criteria.map(({ difference }) => difference))).toEqual([
      levels.map((level) => 3 - level),
      levels.map((level) => 0 - level),
    ])
    expect(history[1]?.calibration.readAgain).toEqual(criterionIds.filter((_, place) => (levels[place] ?? 0) > 1))
  })

  it('refuses gaps, levels that there are not, unknown samples, cases and rubrics', () => {
    const { world, may, keep, view } = started()
    const wrong = keep(1, [3, 4])
    expect(wrong).toMatchObject({ ok: false, reason: 'invalid', errors: { 'level.reply': 'choose' } })
    expect(keep(3, [3, 3, 3, 3, 3])).toEqual({ ok: false, reason: 'not-found' })
    expect(keep(1, [3, 3, 3, 3, 3], 'no-such-rubric')).toEqual({ ok: false, reason: 'not-found' })
    expect(readForCalibration(world, may, 'no-such-case')).toEqual({ ok: false, reason: 'not-found' })
    expect(view().history).toEqual([])
  })
})

describe('levels from a form', () => {
  it('are digits of known criteria within what is described', () => {
    const read = levelsFormSchema.parse({
      'level.reply': '3',
      'level.remedy': '4',
      'level.conflict': '-1',
      intent: '2',
    })
    expect(read).toEqual({ reply: 3, remedy: 4 })
    const three = rubric.criteria.slice(1, 3)
    expect(checkLevels(three, { ...read, other: 1 })).toEqual({
      levels: { reply: 3 },
      errors: { 'level.remedy': 'choose' },
    })
  })
})
