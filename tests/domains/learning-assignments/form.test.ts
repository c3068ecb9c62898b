import { describe, expect, it } from 'vitest'
import { assignSchema } from '~/domains/learning/assignment-model'
import { parseForm } from '~/http/forms.server'

const whole = { what: 'course:from-colleague-to-team-lead', team: 't1', due: '2026-03-20', note: '' }

function errorsOf(fields: Record<string, string | string[]>) {
  const form = parseForm(fields, assignSchema)
  return form.ok ? {} : form.errors
}

describe('the form to assign', () => {
  it('reads one or several of teams and people', () => {
    const form = parseForm({ ...whole, person: ['p1', 'p2', 'p1'], note: '  Before the peak. ' }, assignSchema)
    expect(form).toEqual({
      ok: true,
      value: {
        what: { kind: 'course', contentId: 'from-colleague-to-team-lead' },
        team: ['t1'],
        person: ['p1', 'p2'],
        due: '2026-03-20',
        note: 'Before the peak.',
        again: false,
      },
    })
  })

  it('says beside each field what is missing, all at once', () => {
    expect(errorsOf({})).toEqual({ what: 'choose', due: 'date', team: 'nobody' })
    expect(errorsOf({ what: '', due: '', team: '', note: '' })).toEqual({ what: 'choose', due: 'date', team: 'nobody' })
  })

  it.each(['course', 'lesson:x', 'course:', 'course:../x', 'quiz:A'])('takes no work called %j', (what) => {
    expect(errorsOf({ ...whole, what })).toEqual({ what: 'choose' })
  })

  it('refuses a note beyond 500 characters', () => {
    expect(errorsOf({ ...whole, note: 'x'.repeat(501) })).toEqual({ note: 'too-long' })
    expect(errorsOf({ ...whole, note: 'x'.repeat(500) })).toEqual({})
  })
})
