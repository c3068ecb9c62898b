import { describe, expect, it } from 'vitest'
import { checkHandIn } from '~/domains/casework/hand-in'
import type { WorkTask } from '~/domains/casework/work-task'

const both = { es: 'x', en: 'x' }
const tasks: WorkTask[] = [
  { id: 'share', kind: 'number', title: both, promptHtml: both, unit: { es: '%', en: '%' } },
  { id: 'reply', kind: 'text', title: both, promptHtml: both, minWords: null, maxWords: 5 },
]

function check(share: string, reply: string) {
  const { verdict, tasks: checked } = checkHandIn(tasks, new Map(Object.entries({ share, reply })))
  return [verdict, ...checked.map(({ fault }) => fault)]
}

describe('handing in', () => {
  it.each([
    ['64,1 %', 'uno dos tres cuatro cinco', ['ready', null, null]],
    ['', 'uno', ['with-gaps', 'empty', null]],
    ['64', '  \n ', ['with-gaps', null, 'empty']],
    ['', '', ['nothing', 'empty', 'empty']],
    ['64', 'uno dos tres cuatro cinco seis', ['mend', null, 'too-many-words']],
    ['unos 64', 'uno', ['mend', 'not-a-number', null]],
    ['', 'uno dos tres cuatro cinco seis', ['mend', 'empty', 'too-many-words']],
  ])('%j and %j', (share, reply, expected) => {
    expect(check(share, reply)).toEqual(expected)
  })

  it('takes a task without any version as empty, and counts words of texts only', () => {
    const { verdict, tasks: checked } = checkHandIn(tasks, new Map([['share', 'uno dos']]))
    expect(verdict).toBe('mend')
    expect(checked).toEqual([
      { taskId: 'share', words: 0, fault: 'not-a-number' },
      { taskId: 'reply', words: 0, fault: 'empty' },
    ])
  })
})

describe('what is not finished', () => {
  const asked = { id: 'one', title: both, promptHtml: both }
  const plan: WorkTask = { ...asked, kind: 'plan', least: 2, most: 3 }
  const levels = [both, both]
  const form: WorkTask = {
    ...asked,
    kind: 'scores',
    documentId: 'call',
    criteria: ['a', 'b'].map((id) => ({ id, text: both, levels })),
  }
  const file: WorkTask = { ...asked, kind: 'file', optional: false, accepts: ['pdf'], megabytes: 1 }
  const text: WorkTask = { ...asked, kind: 'text', minWords: 3, maxWords: 5 }
  const row = { action: 'a', owner: 'b', date: '2026-04-01', measure: 'c' }
  const faultOf = (task: WorkTask, given: string, files: string[] = []) => {
    const { verdict, tasks: checked } = checkHandIn([task], new Map([['one', given]]), new Set(files))
    return [verdict, checked[0]?.fault]
  }

  it.each([
    [plan, JSON.stringify([row]), ['with-gaps', 'too-few-rows']],
    [plan, JSON.stringify([row, { ...row, owner: ' ' }]), ['with-gaps', 'row-gaps']],
    [plan, JSON.stringify([row, row]), ['ready', null]],
    [form, '{"a":1}', ['with-gaps', 'unscored']],
    [form, '{"a":1,"b":0}', ['ready', null]],
    [text, 'uno dos', ['with-gaps', 'too-few-words']],
    [text, 'uno dos tres', ['ready', null]],
  ])('is told and may be handed in: %#', (task, given, expected) => {
    expect(faultOf(task, given)).toEqual(expected)
  })

  it('asks for a file only where it must be, and takes one as an answer', () => {
    const reply: WorkTask = { ...asked, id: 'reply', kind: 'text', minWords: null, maxWords: 5 }
    const check = (one: WorkTask, files: string[]) =>
      checkHandIn([one, reply], new Map([['reply', 'sí']]), new Set(files)).verdict
    expect(check(file, [])).toBe('with-gaps')
    expect(check(file, ['one'])).toBe('ready')
    expect(check({ ...file, optional: true }, [])).toBe('ready')
    expect(faultOf({ ...file, optional: true }, '')).toEqual(['nothing', null])
    expect(faultOf(file, '', ['one'])).toEqual(['ready', null])
  })
})
