import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emailSchema, isZone, nameSchema, peopleQuerySchema, zoneSchema, zones } from '~/domains/accounts/model'
import { isOwnName, normalisedPassword, passwordSchema } from '~/domains/accounts/password-rule'
import { maySignUp, signupMode } from '~/domains/accounts/signup-rule'

const codeOf = (result: { success: boolean; error?: { issues: { message: string }[] } }) =>
  result.success ? null : result.error?.issues[0]?.message

describe('passwords', () => {
  it.each([
    ['', 'required'],
    ['123456789', 'password-short'],
    ['1234567890', null],
    ['ñ'.repeat(9), 'password-short'],
    ['🙂'.repeat(9), 'password-short'],
    ['🙂'.repeat(10), null],
    ['a'.repeat(200), null],
    ['a'.repeat(201), 'password-long'],
    ['  ten spaces  ', null],
  ])('%j: %s', (password, code) => {
    expect(codeOf(passwordSchema.safeParse(password))).toBe(code)
  })

  it('counts and keeps what is typed alike on any keyboard', () => {
    const composed = 'contraseña é'
    expect(normalisedPassword(composed.normalize('NFD'))).toBe(normalisedPassword(composed))
    expect(passwordSchema.parse('  spaces stay  ')).toBe('  spaces stay  ')
  })

  const ana = { email: 'ana.maria.lopez@example.org', name: 'Ana María López' }
  it.each([
    ['ana.maria.lopez@example.org', true],
    ['ANA.MARIA.LOPEZ@EXAMPLE.ORG', true],
    ['ana.maria.lopez', true],
    ['Ana María López', true],
    ['anamarialopez', true],
    ['ana-maria-lopez', true],
    ['Ana María López 7', false],
    ['lopez ana maria', false],
    ['un buen refugio', false],
  ])('%j is only the own name: %s', (password, own) => {
    expect(isOwnName(password, ana)).toBe(own)
  })

  it('does not take an empty name for a password of spaces', () => {
    expect(isOwnName('          ', { email: '@', name: '' })).toBe(false)
  })
})

describe('who may sign up', () => {
  it.each([
    ['invite', 'ana@example.org', false],
    ['open', 'ana@anywhere.test', true],
    ['domain:example.org', 'ana@example.org', true],
    ['domain:example.org', 'ANA@Example.ORG', true],
    ['domain:example.org', 'ana@mail.example.org', false],
    ['domain:example.org', 'ana@badexample.org', false],
    ['domain:example.org', 'ana@example.org.evil.test', false],
    ['domain:example.org', 'example.org', true],
  ])('%s: %s %s', (setting, email, may) => {
    expect(maySignUp(signupMode(setting), email)).toBe(may)
  })
})

describe('what people type', () => {
  it('keeps addresses trimmed and in small letters', () => {
    expect(emailSchema.parse('  Ana@Example.ORG ')).toBe('ana@example.org')
  })

  it.each([
    ['', 'required'],
    ['   ', 'required'],
    ['ana', 'email'],
    ['ana@', 'email'],
    ['ana@example.org\nBcc: all@example.org', 'email'],
    [`${'a'.repeat(250)}@example.org`, 'too-long'],
  ])('%j is refused as %s', (email, code) => {
    expect(codeOf(emailSchema.safeParse(email))).toBe(code)
  })

  it('wants a name of 1 to 120 letters', () => {
    expect(codeOf(nameSchema.safeParse('  '))).toBe('required')
    expect(codeOf(nameSchema.safeParse('a'.repeat(121)))).toBe('too-long')
    expect(nameSchema.parse(' Ana ')).toBe('Ana')
  })

  it('knows time zones', () => {
    expect(zones()).toContain('America/Mexico_City')
    expect(zones()).toContain('Europe/Madrid')
    expect(isZone('UTC')).toBe(true)
    expect(codeOf(zoneSchema.safeParse('Mars/Olympus'))).toBe('choose')
  })

  it('reads any address of the list of people, falling back where it is odd', () => {
    const nothing = { search: '', role: null, team: null, left: false, sort: 'name', page: 1 }
    expect(peopleQuerySchema.parse({})).toEqual(nothing)
    const odd = { search: 'x'.repeat(101), role: 'king', team: '', left: 'maybe', sort: 'height', page: '-3' }
    expect(peopleQuerySchema.parse(odd)).toEqual(nothing)
    const wanted = { search: ' ana ', role: 'lead', team: 't', left: 'yes', sort: 'team', page: '4' }
    const read = { search: 'ana', role: 'lead', team: 't', left: true, sort: 'team', page: 4 }
    expect(peopleQuerySchema.parse(wanted)).toEqual(read)
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.anything()), (any) => void peopleQuerySchema.parse(any)))
  })
})
