import { describe, expect, it } from 'vitest'
import { answerShown } from '~/domains/casework/answer-shown'
import { emptyRow, readPlan, readScores, sampleText, writePlan, writeScores } from '~/domains/casework/answer-text'
import type { WorkTask } from '~/domains/casework/work-task'

const row = { action: 'Llamar a diario', owner: 'Eva', date: '2026-04-10', measure: 'Repetidos' }
const both = { es: 'x', en: 'x' }
const asked = { id: 'one', title: both, promptHtml: both }
const plan: WorkTask = { ...asked, kind: 'plan', least: 1, most: 3 }
const levels = [
  { es: 'No', en: 'No' },
  { es: 'Sí', en: 'Yes' },
]
const form: WorkTask = {
  ...asked,
  kind: 'scores',
  documentId: 'call',
  criteria: [
    { id: 'greeting', text: { es: 'Saluda', en: 'Greets' }, levels },
    { id: 'needs', text: { es: 'Pregunta', en: 'Asks' }, levels },
  ],
}

describe('a plan as a text', () => {
  it('comes back as it was, without empty rows', () => {
    const text = writePlan([row, emptyRow, { ...row, date: 'en abril' }, emptyRow])
    expect(readPlan(text)).toEqual([row, { ...row, date: 'en abril' }])
  })

  it('is the empty text where nothing is filled in', () => {
    expect(writePlan([emptyRow, { ...emptyRow, action: '  ' }])).toBe('')
    expect(readPlan('')).toEqual([])
  })

  it.each([
    ['{', 'no JSON'],
    ['{"action":"x"}', 'no list'],
    ['[{"action":"x"}]', 'columns that lack'],
    [JSON.stringify([{ ...row, more: 'x' }]), 'a column too many'],
    [JSON.stringify([{ ...row, date: 'x'.repeat(41) }]), 'a date that is none'],
    [JSON.stringify(Array.from({ length: 21 }, () => row)), 'rows without end'],
    ['null', 'nothing'],
  ])('refuses %s: %s', (text) => {
    expect(readPlan(text)).toBeNull()
  })
})

describe('scores as a text', () => {
  it('are the same text in whatever order they were given', () => {
    expect(writeScores({ b: 1, a: 0 })).toBe(writeScores({ a: 0, b: 1 }))
    expect(readScores(writeScores({ b: 1, a: 0 }))).toEqual({ a: 0, b: 1 })
    expect([writeScores({}), readScores('')]).toEqual(['', {}])
  })

  it.each(['[1]', '{"a":"1"}', '{"a":-1}', '{"a":1.5}', '{"a":9}', 'x'])('refuses %s', (text) => {
    expect(readScores(text)).toBeNull()
  })
})

describe('an answer shown', () => {
  it('is a table of a plan, its days as the reader writes them', () => {
    const shown = answerShown(plan, writePlan([row]), 'es')
    expect(shown).toEqual({ rows: [['Llamar a diario', 'Eva', expect.stringContaining('abr'), 'Repetidos']] })
  })

  it('is each criterion with its level, also those without', () => {
    expect(answerShown(form, '{"greeting":1}', 'en')).toEqual({
      pairs: [
        { name: 'Greets', value: '1 · Yes' },
        { name: 'Asks', value: '—' },
      ],
    })
  })

  it('is the text itself where it cannot be read, and nothing for nothing', () => {
    expect(answerShown(plan, 'hola', 'es')).toEqual({ text: 'hola' })
    expect(answerShown(form, '{', 'es')).toEqual({ text: '{' })
    expect(answerShown(form, ' ', 'es')).toBeNull()
  })
})

describe('an answer of a sample', () => {
  it.each([
    [{ es: 'Sí', en: 'Yes' }, 'Yes'],
    [64.1, '64.1'],
    [[{ action: { es: 'a', en: 'b' }, owner: both, date: '2026-04-10', measure: both }], '[{"action":"b"'],
    [{ es: 1, en: 0 }, '{"en":0,"es":1}'],
    [undefined, ''],
  ])('%j is what a person would have given', (answer, text) => {
    expect(sampleText(answer, 'en').startsWith(text)).toBe(true)
  })
})
