import { describe, expect, it } from 'vitest'
import { answerToKeep, textsIn } from '~/domains/casework/answer-form'
import { scoresFeedback } from '~/domains/casework/scores-feedback'
import type { WorkTask } from '~/domains/casework/work-task'

const both = { es: 'x', en: 'x' }
const asked = { id: 'one', title: both, promptHtml: both }
const plan: WorkTask = { ...asked, kind: 'plan', least: 1, most: 2 }
const criteria = [{ id: 'tone', text: both, levels: [both, both, both] }]
const form: WorkTask = { ...asked, kind: 'scores', documentId: 'call', criteria }
const row = { action: 'Llamar', owner: 'Eva', date: '2026-04-10', measure: 'Cero' }

describe('the fields of a form', () => {
  it('come together as one text a task', () => {
    const texts = textsIn({
      'text.reply': 'Hola\r\nadiós',
      'plan.steps.0.action': '',
      'plan.steps.1.action': 'Llamar',
      'plan.steps.1.owner': 'Eva',
      'plan.steps.1.date': '2026-04-10',
      'plan.steps.1.measure': 'Cero',
      'score.form.tone': '2',
      'score.form.needs': '',
      client: 'x',
    })
    expect(Object.fromEntries(texts)).toEqual({
      reply: 'Hola\nadiós',
      steps: JSON.stringify([row]),
      form: '{"tone":2}',
    })
  })

  it('pass over rows and columns that there are not', () => {
    const odd = { 'plan.steps.99.action': 'x', 'plan.steps.x.action': 'x', 'plan.steps.0.price': 'x' }
    expect(textsIn(odd).get('steps')).toBe('')
  })
})

describe('an answer to keep', () => {
  it.each([
    [plan, '[', null],
    [plan, JSON.stringify([row, row, row]), null],
    [plan, JSON.stringify([{ ...row, action: 'Lla\u00ADmar' }]), JSON.stringify([row])],
    [form, '{"tone":3}', null],
    [form, '{"other":1}', null],
    [form, '{"tone": 2 }', '{"tone":2}'],
    [form, '', ''],
  ])('%#', (task, text, kept) => {
    expect(answerToKeep(task, text)).toBe(kept)
  })
})

describe('scores beside the agreed ones', () => {
  const task = {
    ...asked,
    ...{ kind: 'scores' as const, prompt: both, document: 'call' },
    criteria: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: both, levels: [both, both, both], agreed: 2, why: both })),
  }

  it('earn in full, half, or nothing', () => {
    const [scored] = scoresFeedback({ tasks: [task] }, new Map([['one', '{"a":2,"b":1,"c":0}']]))
    expect(scored?.criteria.map(({ credit }) => credit)).toEqual([1, 0.5, 0, 0])
    expect(scored?.credit).toBe(1.5)
    expect(scored?.criteria.at(-1)?.own).toBeNull()
  })
})
