import { describe, expect, it } from 'vitest'
import { criteriaFeedback, goodSample, numberFeedback, withoutKey } from '~/domains/casework/feedback'
import { caseOf } from '~/domains/content/content.server'
import { testWorld } from '~tests/world'
import { caseId, rubric } from './samples'

function work() {
  const found = caseOf(testWorld(), caseId)
  if (!found) throw new Error('the case is not there')
  return found
}

describe('feedback', () => {
  it('says what was shown, what the next level would have needed, and what it earned', () => {
    const [first, second] = criteriaFeedback(rubric, {
      investigation: { level: 1, remark: 'mira la tabla' },
      reply: { level: 3, remark: '' },
    })
    expect(first).toMatchObject({
      shown: { es: 'investigation nivel 1' },
      next: { es: 'investigation nivel 2' },
      remark: 'mira la tabla',
      points: 10,
      holds: false,
      critical: true,
    })
    expect(second).toMatchObject({ id: 'reply', next: null, points: 25, holds: true })
  })

  it('leaves out a criterion that was not marked', () => {
    expect(criteriaFeedback(rubric, {})).toEqual([])
  })

  it('judges the numbers and tells how they are found', () => {
    const found = numberFeedback(work(), new Map([['repeat-share', '64,1 %']]))
    expect(found.map(({ taskId, verdict }) => [taskId, verdict])).toEqual([
      ['repeat-share', 'right'],
      ['untold-share', 'empty'],
    ])
    expect(found[0]?.expected).toBeCloseTo(64.1, 1)
    expect(found[0]?.why.es).not.toBe('')
  })

  it('shows the good sample by task, and nothing when there is none', () => {
    const one = work()
    expect(goodSample(one).map(({ task }) => task.id)).toEqual(one.tasks.map(({ id }) => id))
    expect(goodSample({ ...one, samples: one.samples.filter(({ quality }) => quality === 'weak') })).toEqual([])
  })

  it('takes the key out of what a learner is given', () => {
    const one = work()
    const open = JSON.stringify(withoutKey(one))
    expect(open).toContain(one.tasks[0]?.title.es)
    for (const task of one.tasks) {
      if (task.kind !== 'number') continue
      expect(open).not.toContain(String(task.expected))
      expect(open).not.toContain(task.why.es)
      expect(open).not.toContain(JSON.stringify(task.answer))
      if ('formula' in task.answer) expect(open).not.toContain(task.answer.formula)
    }
    expect(open).not.toContain(one.rubric.criteria[0]?.levels[3]?.es)
    for (const key of ['expected', 'samples', 'rubric', 'tolerance']) expect(open).not.toContain(`"${key}"`)
  })
})
