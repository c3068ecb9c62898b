import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, type Role, roles, subjectOf } from '~/domains/accounts/model'
import { type Action, grantableRoles, permissions, permit, scopeOf } from '~/domains/accounts/permissions'

function actor(role: Role, { id = 'me', teamId = 'mine', leads = role === 'lead' ? ['led'] : [] } = {}): Actor {
  const rest = {
    name: 'Ana',
    email: 'ana@example.org',
    locale: 'es',
    zone: 'UTC',
    isDemo: false,
    sessionId: 's',
  } as const
  return { id, role, teamId, leads, ...rest }
}

const subjects = {
  nobody: null,
  myself: { personId: 'me', teamId: 'mine' },
  teammate: { personId: 'other', teamId: 'mine' },
  'one I lead': { personId: 'other', teamId: 'led' },
  stranger: { personId: 'other', teamId: 'theirs' },
  'someone without a team': { personId: 'other', teamId: null },
  'myself in a team I lead': { personId: 'me', teamId: 'led' },
}
const order = Object.keys(subjects) as (keyof typeof subjects)[]

/** One letter a subject, in the order above: y yes, f forbidden (403), n not found (404). */
const table: Record<Action, Record<Role, string>> = {
  learn: { learner: 'yynnnny', lead: 'yynnnny', trainer: 'yynnnny', admin: 'yynnnny' },
  'read-progress': { learner: 'yynnnny', lead: 'yynynny', trainer: 'yyyyyyy', admin: 'yyyyyyy' },
  endorse: { learner: 'fffffff', lead: 'yfnynnf', trainer: 'yfyyyyf', admin: 'fffffff' },
  confirm: { learner: 'fffffff', lead: 'yfnynnf', trainer: 'yfyyyyf', admin: 'fffffff' },
  withdraw: { learner: 'fffffff', lead: 'yfnynnf', trainer: 'yfyyyyf', admin: 'fffffff' },
  'check-in': { learner: 'fffffff', lead: 'yfnynnf', trainer: 'yfyyyyf', admin: 'fffffff' },
  certify: { learner: 'fffffff', lead: 'fffffff', trainer: 'yfyyyyf', admin: 'fffffff' },
  'import-scores': { learner: 'fffffff', lead: 'fffffff', trainer: 'yyyyyyy', admin: 'fffffff' },
  assign: { learner: 'fffffff', lead: 'fffffff', trainer: 'yyyyyyy', admin: 'yyyyyyy' },
  mark: { learner: 'fffffff', lead: 'fffffff', trainer: 'yfyyyyf', admin: 'fffffff' },
  'key-tests': { learner: 'fffffff', lead: 'fffffff', trainer: 'yyyyyyy', admin: 'fffffff' },
  'grant-time': { learner: 'fffffff', lead: 'fffffff', trainer: 'yyyyyyy', admin: 'fffffff' },
  'read-reports': { learner: 'fffffff', lead: 'fffffff', trainer: 'yyyyyyy', admin: 'yyyyyyy' },
  'set-title': { learner: 'fffffff', lead: 'fffffff', trainer: 'yyyyyyy', admin: 'yyyyyyy' },
  invite: { learner: 'fffffff', lead: 'fffffff', trainer: 'fffffff', admin: 'yyyyyyy' },
  'manage-people': { learner: 'fffffff', lead: 'fffffff', trainer: 'fffffff', admin: 'yyyyyyy' },
}
const letters = { forbidden: 'f', 'not-found': 'n', 'signed-out': 's' }

const cases = (Object.keys(permissions) as Action[]).flatMap((action) => roles.map((role) => ({ action, role })))

describe('the permission table', () => {
  it.each(cases)('$action as $role', ({ action, role }) => {
    const answers = order.map((name) => {
      const permission = permit(actor(role), action, subjects[name])
      return permission.ok ? 'y' : letters[permission.reason]
    })
    expect(answers.join('')).toBe(table[action][role])
  })

  it.each(Object.keys(permissions) as Action[])('%s asks a guest to sign in, before anything else', (action) => {
    for (const name of order) expect(permit(null, action, subjects[name])).toEqual({ ok: false, reason: 'signed-out' })
  })

  it('says forbidden before not found: who may not do it at all learns nothing about the record', () => {
    expect(permit(actor('learner'), 'mark', subjects.stranger)).toEqual({ ok: false, reason: 'forbidden' })
  })

  it('says not found before forbidding one to judge oneself', () => {
    expect(permit(actor('lead'), 'endorse', subjects.teammate)).toEqual({ ok: false, reason: 'not-found' })
    expect(permit(actor('lead'), 'endorse', subjects.myself)).toEqual({ ok: false, reason: 'forbidden' })
  })

  it('gives a permit that names who, what and whom', () => {
    const me = actor('trainer')
    const permission = permit(me, 'mark', subjects.stranger)
    expect(permission).toEqual({ ok: true, permit: { action: 'mark', actor: me, subject: subjects.stranger } })
  })

  it('takes leadership from the teams led, not from the team belonged to', () => {
    const lead = actor('lead', { teamId: 'led', leads: [] })
    expect(permit(lead, 'read-progress', subjects['one I lead']).ok).toBe(false)
  })

  it('never grants a lead what lies outside their teams', () => {
    const words = fc.string({ minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(words), words, fc.option(words), (leads, personId, teamId) => {
        const lead = actor('lead', { id: 'me', leads })
        const expected = personId === 'me' || (teamId !== null && leads.includes(teamId))
        expect(permit(lead, 'read-progress', { personId, teamId }).ok).toBe(expected)
      }),
    )
  })
})

describe('scopeOf', () => {
  it('is the table’s own word', () => {
    expect(scopeOf(actor('lead'), 'endorse')).toBe('team')
    expect(scopeOf(actor('trainer'), 'mark')).toBe('all')
    expect(scopeOf(actor('learner'), 'learn')).toBe('own')
    expect(scopeOf(actor('admin'), 'mark')).toBeNull()
  })
})

describe('grantableRoles', () => {
  const can = (role: Role) => (Object.keys(permissions) as Action[]).filter((action) => scopeOf(actor(role), action))

  it('lets administrators hand out every role, others none', () => {
    expect(grantableRoles({ role: 'learner' })).toEqual([])
    expect(grantableRoles({ role: 'lead' })).toEqual([])
    expect(grantableRoles({ role: 'trainer' })).toEqual([])
    expect(grantableRoles({ role: 'admin' })).toEqual(roles)
  })

  it('never lets anybody but an administrator hand out what they cannot do themselves', () => {
    for (const role of roles.filter((each) => each !== 'admin')) {
      for (const granted of grantableRoles({ role })) {
        for (const action of can(granted)) expect(can(role)).toContain(action)
      }
    }
  })
})

describe('subjectOf', () => {
  it('is the person and the team they belong to', () => {
    expect(subjectOf({ id: 'a', teamId: 't' })).toEqual({ personId: 'a', teamId: 't' })
  })
})
