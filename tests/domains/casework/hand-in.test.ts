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
