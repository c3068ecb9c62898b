import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { choiceCookie, clearCookie, noticeCookie, readCookies, sessionCookie } from '~/http/cookies.server'
import { formOf, invalid, parseForm, readForm } from '~/http/forms.server'
import { parkedForm, parkForm, readParked } from '~/http/parked.server'
import { readEnv } from '~/platform/env.server'

const formType = 'application/x-www-form-urlencoded'

function form(body: BodyInit, type: string | null = formType): Request {
  const headers = type ? { 'Content-Type': type } : undefined
  return new Request('http://localhost/es', { method: 'POST', body, headers })
}

/** The status with which a body was refused. */
async function refusalOf(request: Request): Promise<number> {
  const thrown = await formOf(request).then(
    () => null,
    (error: unknown) => error,
  )
  return thrown instanceof Response ? thrown.status : 0
}

describe('the fields of a form', () => {
  it('are texts, and lists where a name comes more than once or says so', async () => {
    const fields = await formOf(form('name=Ana&team=1&team=2&person%5B%5D=3&empty='))
    expect({ ...fields }).toEqual({ name: 'Ana', team: ['1', '2'], 'person[]': ['3'], empty: '' })
  })

  it('keep every letter, space and line', async () => {
    const words = 'Íñigo dijo: «¿Qué?» + 50 % & más\r\n\r\ntab\t🙂'
    expect((await formOf(form(new URLSearchParams({ words })))).words).toBe(words)
    const parts = new FormData()
    parts.append('words', words)
    expect((await formOf(form(parts, null))).words).toBe(words)
  })

  it('are what was sent, whatever it was', async () => {
    const pairs = fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(pairs, async (sent) => {
        const fields = await formOf(form(new URLSearchParams(sent)))
        const flat = new URLSearchParams(sent)
        expect(Object.keys(fields).sort()).toEqual([...new Set(flat.keys())].sort())
        for (const [name, value] of Object.entries(fields)) expect([value].flat()).toEqual(flat.getAll(name))
      }),
    )
  })

  it('may be named like what every object has, and are still only fields', async () => {
    const fields = await formOf(form('__proto__=a&__proto__=b&constructor=c&toString=d&hasOwnProperty=e'))
    expect(Object.keys(fields)).toEqual(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    expect(Object.getPrototypeOf(fields)).toBeNull()
    expect(({} as Record<string, unknown>).a).toBeUndefined()
    const parsed = parseForm(fields, z.object({ name: z.string().min(1, 'required') }))
    expect(parsed).toMatchObject({ ok: false, errors: { name: 'required' } })
    expect(Object.getPrototypeOf(parsed.ok ? {} : parsed.given)).toBe(Object.prototype)
  })

  it('leave files out', async () => {
    const parts = new FormData()
    parts.append('name', 'Ana')
    parts.append('paper', new Blob(['x']), 'x.txt')
    expect({ ...(await formOf(form(parts, null))) }).toEqual({ name: 'Ana' })
  })

  it('are at most a thousand', async () => {
    const body = (count: number) => Array.from({ length: count }, (_, index) => `f${index}=`).join('&')
    expect(Object.keys(await formOf(form(body(1000))))).toHaveLength(1000)
    expect(await refusalOf(form(body(1001)))).toBe(413)
    expect(await refusalOf(form('a=&'.repeat(1001)))).toBe(413)
  })

  it.each([
    ['application/json', '{"name":"Ana"}', 415],
    ['text/plain', 'name=Ana', 415],
    [null, new Uint8Array([1, 2]), 415],
    ['application/x-www-form-urlencoded2', 'name=Ana', 0],
    ['multipart/form-data; boundary=x', 'no parts at all', 422],
    ['multipart/form-data', 'no boundary', 422],
  ])('cannot be read from %s', async (type, body, status) => {
    // the type that begins right is left to the reader of forms, which knows it is none
    expect(await refusalOf(form(body as BodyInit, type as string | null))).toBe(status === 0 ? 422 : status)
  })
})

const schema = z.object({
  name: z.string().min(1, 'required').max(10, 'too-long'),
  age: z.coerce.number('not-a-number').int().min(18).max(99).optional(),
  nick: z.string().min(3).max(5).optional(),
  hours: z.coerce.number().int().min(1).max(40).optional(),
  team: z.array(z.string()).optional(),
})

describe('a form and its schema', () => {
  it('give the value', async () => {
    const read = await readForm(form('name=Ana&age=30&team=1&team=2&other=x'), schema)
    expect(read).toEqual({ ok: true, value: { name: 'Ana', age: 30, team: ['1', '2'] } })
  })

  it('give each field’s first fault as a code of the dictionary, and what was typed', async () => {
    const read = await readForm(form('name=&age=x&nick=ab&other=kept'), schema)
    expect(read).toEqual({
      ok: false,
      errors: { name: 'required', age: 'not-a-number', nick: 'too-short' },
      given: { name: '', age: 'x', nick: 'ab', other: 'kept' },
    })
  })

  it.each([
    ['nick=abcdefg&name=Ana', { nick: 'too-long' }],
    ['hours=0&name=Ana', { hours: 'invalid' }],
    ['hours=41&name=Ana', { hours: 'invalid' }],
    ['hours=7.5&name=Ana', { hours: 'invalid' }],
    ['hours=x&name=Ana', { hours: 'invalid' }],
    ['name=one&name=two', { name: 'invalid' }],
    ['', { name: 'required' }],
  ])('speak in codes where the schema has no words: %s', async (body, errors) => {
    expect(await readForm(form(body), schema)).toMatchObject({ ok: false, errors })
  })

  it('say what is wrong with the whole under "form"', () => {
    const whole = z.object({}).refine(() => false, 'in-the-past')
    expect(parseForm({}, whole)).toEqual({ ok: false, errors: { form: 'in-the-past' }, given: {} })
  })

  it('never give a password back', async () => {
    const body = 'name=&password=one&newPassword=two&password_again=three&PASSWORD=four&email=a'
    const read = await readForm(form(body), schema)
    expect(read).toMatchObject({ ok: false, given: { name: '', email: 'a' } })
    expect(JSON.stringify(read)).not.toMatch(/one|two|three|four/)
  })

  it('give a list back as it was chosen', () => {
    const read = parseForm({ name: '', team: ['1', '2'] }, schema)
    expect(read).toMatchObject({ given: { team: '1,2' } })
  })

  it('are answered with 422, the faults and what was typed', () => {
    const answer = invalid({ errors: { a: 'required' }, given: { a: '' } })
    expect(answer.init?.status).toBe(422)
    expect(answer.data).toEqual({ errors: { a: 'required' }, given: { a: '' } })
  })
})

describe('cookies', () => {
  it.each([
    [undefined, {}],
    ['', {}],
    ['a=1', { a: '1' }],
    ['a=1; b=2;c=3', { a: '1', b: '2', c: '3' }],
    ['  a = 1 ;b=', { a: '1', b: '' }],
    ['a=x=y==', { a: 'x=y==' }],
    ['=x; y; ;=;', {}],
    ['a=1; a=2', { a: '2' }],
    ['constructor=x; __proto__=y', { constructor: 'x', ['__proto__']: 'y' }],
  ])('%s', (header, cookies) => {
    const read = readCookies(header)
    expect([...read]).toEqual(Object.entries(cookies))
  })

  it('never fail, whatever is sent', () => {
    fc.assert(fc.property(fc.string(), (header) => readCookies(header) instanceof Map))
  })

  it('are for this site only and out of reach of scripts', () => {
    const env = readEnv({ ORIGIN: 'https://escalon.example.org' })
    const all = [
      sessionCookie(env, 's'),
      clearCookie('session', env),
      choiceCookie('theme', 'dark'),
      noticeCookie('saved'),
    ]
    for (const cookie of all) expect(cookie).toMatch(/^[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+(; Secure)?$/)
    expect(choiceCookie('theme', 'dark')).toMatch(/^theme=dark;.*Max-Age=31104000$/)
    expect(clearCookie('session', env)).toMatch(/^session=;.*Max-Age=0; Secure$/)
  })
})

describe('a form carried through sign-in', () => {
  const parked = (path: string, fields: unknown = [['a', 'b']]) => readParked(JSON.stringify({ path, fields }))

  it.each(['/es', '/en', '/es?a=b', '/en/me/settings', '/es/cases/x?task=1&a=%2F', "/es/a-_.~!$&'()*+,;=:@"])(
    'goes back to %s',
    (path) => {
      expect(parked(path)).toEqual({ path, fields: [['a', 'b']] })
    },
  )

  it.each([
    '',
    '/',
    '/fr',
    '/esx',
    '/es//evil.org',
    'es/login',
    '//evil.example.org',
    '//es/evil',
    '/\\evil.example.org',
    '\\\\evil.example.org',
    '/es/\\evil.example.org',
    '/es\\evil',
    '/es/a\\..\\..\\evil',
    'https://evil.example.org/es',
    'javascript:alert(1)//es/',
    '/es/a b',
    '/es/\tevil',
    '/es/a\r\nSet-Cookie: a=b',
    '/es/a\n',
    '/es\u0000',
    '/es/ñ',
    ' /es',
    `/es/${'a'.repeat(2001)}`,
  ])('never goes to %j', (path) => {
    expect(parked(path)).toBeNull()
  })

  it('leads to this host wherever it leads', () => {
    const paths = fc.oneof(
      fc.string().map((end) => `/es${end}`),
      fc.string().map((end) => `/en/${end}`),
      fc.webUrl(),
      fc.string(),
    )
    fc.assert(
      fc.property(paths, (path) => {
        const read = parked(path)
        return read === null || new URL(read.path, 'https://escalon.example.org').host === 'escalon.example.org'
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    null,
    '',
    'null',
    '[]',
    '{}',
    '{"path":"/es"}',
    '{"path":"/es","fields":{}}',
    '{"path":"/es","fields":[["a"]]}',
    '{"path":"/es","fields":[["a",1]]}',
    '{"path":1,"fields":[]}',
    '{"path":"/es","fields":[]',
    '<script>',
  ])('%s is nothing that we wrote', (text) => {
    expect(readParked(text)).toBeNull()
  })

  it('is no file, and has no end of fields', () => {
    expect(readParked(new File(['{"path":"/es","fields":[]}'], 'x'))).toBeNull()
    const fields = (count: number) => Array.from({ length: count }, () => ['a', 'b'])
    expect(parked('/es', fields(500))?.fields).toHaveLength(500)
    expect(parked('/es', fields(501))).toBeNull()
  })

  it('holds every field in its order, but no password and no file', async () => {
    const parts = new FormData()
    for (const [name, value] of [
      ['b', '1'],
      ['a', '2'],
      ['b', '3'],
      ['newPassword', 'x'],
    ] as const)
      parts.append(name, value)
    parts.append('paper', new Blob(['x']), 'x.txt')
    const context = { slots: new Map<string, unknown>(), path: '/es/cases/x?task=1' }
    await parkForm(form(parts, null), context as Parameters<typeof parkForm>[1])
    const kept = parkedForm(context)
    expect(kept).toEqual({
      path: '/es/cases/x?task=1',
      fields: [
        ['b', '1'],
        ['a', '2'],
        ['b', '3'],
      ],
    })
    expect(readParked(JSON.stringify(kept))).toEqual(kept)
  })

  it('that cannot be read still leads back to its page', async () => {
    const context = { slots: new Map<string, unknown>(), path: '/es/cases/x' }
    await parkForm(form('no form', 'multipart/form-data; boundary=x'), context as Parameters<typeof parkForm>[1])
    expect(parkedForm(context)).toEqual({ path: '/es/cases/x', fields: [] })
  })
})
