import { describe, expect, it } from 'vitest'
import { readEnv } from '~/platform/env.server'

/** What is said of settings that cannot be used. */
function faultsOf(settings: Record<string, string>): string {
  try {
    readEnv(settings)
  } catch (error) {
    return (error as Error).message
  }
  throw new Error(`taken: ${JSON.stringify(settings)}`)
}

describe('settings', () => {
  it('need none: the demo, in Madrid, by invitation', () => {
    expect(readEnv({})).toEqual({
      production: false,
      development: true,
      port: 3000,
      databaseFile: 'data/escalon.db',
      demo: 'on',
      origin: 'http://localhost:3000',
      trustedProxies: 0,
      defaultZone: 'Europe/Madrid',
      smtpUrl: undefined,
      mailFrom: 'Escalón <escalon@localhost>',
      signup: 'invite',
      contentDir: 'content',
      logLevel: 'info',
      callersFolder: undefined,
    })
  })

  it('are each read from its variable', () => {
    const given = {
      NODE_ENV: 'production',
      PORT: '8080',
      DATABASE_FILE: '/srv/escalon/own.db',
      DEMO: 'off',
      ORIGIN: 'https://escalon.example.org',
      TRUST_PROXY: '2',
      DEFAULT_ZONE: 'America/Bogota',
      SMTP_URL: 'smtps://me:secret@mail.example.org:465',
      MAIL_FROM: 'Formación <formacion@example.org>',
      SIGNUP: 'domain:example.org',
      CONTENT_DIR: '/srv/escalon/content',
      LOG_LEVEL: 'warn',
      INIT_CWD: '/home/ana',
    }
    expect(readEnv(given)).toEqual({
      production: true,
      development: false,
      port: 8080,
      databaseFile: '/srv/escalon/own.db',
      demo: 'off',
      origin: 'https://escalon.example.org',
      trustedProxies: 2,
      defaultZone: 'America/Bogota',
      smtpUrl: 'smtps://me:secret@mail.example.org:465',
      mailFrom: 'Formación <formacion@example.org>',
      signup: 'domain:example.org',
      contentDir: '/srv/escalon/content',
      logLevel: 'warn',
      callersFolder: '/home/ana',
    })
  })

  it('count as absent when empty or blank', () => {
    expect(readEnv({ PORT: '', DATABASE_FILE: ' ', ORIGIN: '', SMTP_URL: '', DEMO: '' })).toEqual(readEnv({}))
  })

  it.each([
    ['NODE_ENV', 'staging', /production/],
    ['PORT', 'abc', /number/],
    ['PORT', '65536', /65535/],
    ['PORT', '-1', />=0/],
    ['PORT', '80.5', /int/],
    ['DEMO', 'maybe', /"off"/],
    ['ORIGIN', 'escalon.example.org', /must be an address/],
    ['ORIGIN', 'ftp://escalon.example.org', /must be an address/],
    ['ORIGIN', 'javascript:alert(1)', /must be an address/],
    ['ORIGIN', 'https://escalon.example.org/portal', /without a path/],
    ['ORIGIN', 'https://me:secret@escalon.example.org', /must be an address/],
    ['TRUST_PROXY', '6', /<=5/],
    ['TRUST_PROXY', 'yes', /number/],
    ['DEFAULT_ZONE', 'Madrid', /must be a time zone/],
    ['DEFAULT_ZONE', 'Mars/Olympus', /America\/Mexico_City/],
    ['SMTP_URL', 'mail.example.org', /smtps:\/\//],
    ['SMTP_URL', 'https://mail.example.org', /smtps:\/\//],
    ['SIGNUP', 'closed', /invite, open or domain:example.org/],
    ['SIGNUP', 'domain:', /invite, open or domain:example.org/],
    ['SIGNUP', 'domain:localhost', /invite, open or domain:example.org/],
    ['SIGNUP', 'domain:example.org evil.org', /invite, open or domain:example.org/],
    ['LOG_LEVEL', 'loud', /"debug"/],
  ])('%s=%s is named and refused', (name, value, words) => {
    const said = faultsOf({ [name]: value })
    expect(said).toMatch(new RegExp(`^Settings: ${name} `))
    expect(said).toMatch(words)
  })

  it('are refused all at once, each by its name', () => {
    const said = faultsOf({ DEMO: 'off', PORT: 'abc', DEFAULT_ZONE: 'x', LOG_LEVEL: 'x', SIGNUP: 'x' })
    const named = said.replace('Settings: ', '').split('; ')
    expect(named.map((fault) => fault.split(' ', 1)[0]).sort()).toEqual([
      'DEFAULT_ZONE',
      'LOG_LEVEL',
      'ORIGIN',
      'PORT',
      'SIGNUP',
    ])
  })

  it('ask for the public address once the demo is off', () => {
    expect(faultsOf({ DEMO: 'off' })).toBe('Settings: ORIGIN is required when DEMO=off')
    expect(readEnv({ DEMO: 'off', ORIGIN: 'https://escalon.example.org' }).demo).toBe('off')
    expect(readEnv({ DEMO: 'public' }).demo).toBe('public')
  })

  it('never tell a password that stands in a setting', () => {
    expect(faultsOf({ SMTP_URL: 'http://me:hunter22@mail.example.org' })).not.toContain('hunter22')
    expect(faultsOf({ ORIGIN: 'https://me:hunter22@example.org' })).not.toContain('hunter22')
  })
})

describe('the public address', () => {
  it.each([
    ['https://escalon.example.org/', 'https://escalon.example.org'],
    ['https://Escalon.Example.org', 'https://escalon.example.org'],
    ['https://escalon.example.org:443', 'https://escalon.example.org'],
    ['http://escalon.example.org:80/', 'http://escalon.example.org'],
    ['http://10.0.0.5:8080', 'http://10.0.0.5:8080'],
    ['https://formación.example.org', 'https://xn--formacin-13a.example.org'],
  ])('%s is kept as a browser writes it in Origin: %s', (given, kept) => {
    expect(readEnv({ ORIGIN: given }).origin).toBe(kept)
  })

  it('is this machine on the port until it is set', () => {
    expect(readEnv({ PORT: '4000' }).origin).toBe('http://localhost:4000')
    expect(readEnv({ PORT: '4000', ORIGIN: 'https://a.example.org' }).origin).toBe('https://a.example.org')
  })
})
