import { describe, expect, it } from 'vitest'
import { newsOf, newsSince } from '~/domains/reporting/news'

const now = new Date('2026-03-20T09:00Z')
const at = (day: number) => new Date(now.getTime() - day * 24 * 3600 * 1000)
const title = { es: 'Caso', en: 'Case' }

const happened = {
  marks: [
    { submissionId: 's1', title, at: at(1), passed: true },
    { submissionId: 's0', title, at: at(15), passed: false },
  ],
  assigned: [
    { title, path: '/cases/c', createdAt: at(3), dueAt: at(-4), assignedBy: 'Laura' },
    { title, path: '/cases/d', createdAt: at(20), dueAt: at(-4), assignedBy: 'Laura' },
  ],
  endorsements: [
    { name: title, behaviour: title, byName: 'Iván', at: at(2) },
    { name: title, behaviour: title, byName: 'Iván', at: at(14) },
  ],
}

describe('news', () => {
  it('tells what others did in the last fourteen days, the latest first', () => {
    expect(newsOf(happened, newsSince(now)).map(({ kind, at }) => [kind, at])).toEqual([
      ['mark', at(1)],
      ['endorsement', at(2)],
      ['assignment', at(3)],
    ])
  })

  it('leads to the feedback and to the work', () => {
    const paths = newsOf(happened, newsSince(now)).map((news) => ('path' in news ? news.path : null))
    expect(paths).toEqual(['/submissions/s1', null, '/cases/c'])
  })
})
