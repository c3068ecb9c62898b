import { once } from 'node:events'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readEnv } from '~/platform/env.server'
import { openLog } from '~/platform/log.server'
import { openMailer } from '~/platform/mail.server'
import { ownFolder } from './folder'
import { keptLines } from './lines'

const subject = '¿Cómo va tu semana? Elección de turno — 15 €'
const text = 'Hola, Íñigo:\n\nMañana empieza el curso «De compañera a líder».\n\n.\n\nEscalón\n'
const message = { to: 'inigo@example.org', subject, text }

interface Received {
  mail: ParsedMail
  user: string | undefined
  from: string
  to: string[]
}

/** A mail server that takes everything, and remembers it. */
async function mailServer(refusal?: string) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      password === 'pass word' ? done(null, { user: username }) : done(new Error('wrong password')),
    onRcptTo: (_address, _session, done) => done(refusal ? new Error(refusal) : undefined),
    onData: (stream, session, done) => {
      const addressed = addressedBy(session)
      simpleParser(stream).then((mail) => {
        received.push({ mail, ...addressed })
        done()
      }, done)
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise<void>((closed) => server.close(closed)))
  return { received, port: (server.server.address() as AddressInfo).port }
}

/** The envelope, which the server empties after each message. */
function addressedBy({ user, envelope: { mailFrom, rcptTo } }: SMTPServerSession): Omit<Received, 'mail'> {
  return { user, from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) }
}

function mailerFor(settings: Record<string, string>) {
  const kept = keptLines()
  const env = readEnv({ MAIL_FROM: 'Formación <formacion@example.org>', ...settings })
  return { kept, mailer: openMailer(env, openLog('info', kept)) }
}

describe('with SMTP_URL', () => {
  it('the server receives the message as it was written', async () => {
    const { received, port } = await mailServer()
    const folder = ownFolder()
    const { mailer, kept } = mailerFor({
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      DATABASE_FILE: join(folder, 'escalon.db'),
    })
    await mailer.send(message)
    expect(received).toHaveLength(1)
    const { mail, from, to } = received[0] as Received
    expect(mail.subject).toBe(subject)
    expect(mail.text).toBe(text)
    expect(mail.html).toBe(false)
    expect((mail.to as AddressObject).value).toEqual([{ address: 'inigo@example.org', name: '' }])
    expect(mail.from?.value).toEqual([{ address: 'formacion@example.org', name: 'Formación' }])
    expect(from).toBe('formacion@example.org')
    expect(to).toEqual(['inigo@example.org'])
    expect(readdirSync(folder)).toEqual([])
    expect(kept.events).toEqual([])
  })

  it('signs in with the name and password of the address', async () => {
    const { received, port } = await mailServer()
    const { mailer } = mailerFor({ SMTP_URL: `smtp://ana:pass%20word@127.0.0.1:${port}` })
    await mailer.send(message)
    expect(received.map(({ user }) => user)).toEqual(['ana'])

    const wrong = mailerFor({ SMTP_URL: `smtp://ana:guess@127.0.0.1:${port}` })
    await expect(wrong.mailer.send(message)).rejects.toThrow(/wrong password/)
    expect(received).toHaveLength(1)
  })

  it('a line break in a name or subject adds no header and no recipient', async () => {
    const { received, port } = await mailServer()
    const { mailer } = mailerFor({ SMTP_URL: `smtp://127.0.0.1:${port}` })
    await mailer.send({ ...message, subject: 'Hola\r\nBcc: eve@example.org\r\n\r\nother body' })
    const { mail, to } = received[0] as Received
    expect(to).toEqual(['inigo@example.org'])
    expect(mail.bcc).toBeUndefined()
    expect(mail.text).toBe(text)
  })

  it('a refusal reaches the caller', async () => {
    const { received, port } = await mailServer('no such box')
    const { mailer } = mailerFor({ SMTP_URL: `smtp://127.0.0.1:${port}` })
    await expect(mailer.send(message)).rejects.toThrow(/no such box/)
    expect(received).toEqual([])
  })
})

describe('without SMTP_URL', () => {
  it('each message becomes a file beside the database that only its owner reads, and the log says where', async () => {
    const folder = ownFolder()
    const { mailer, kept } = mailerFor({ DATABASE_FILE: join(folder, 'escalon.db') })
    await mailer.send(message)
    const [name = '', ...others] = readdirSync(join(folder, 'mail'))
    expect(others).toEqual([])
    expect(name).toMatch(/^[0-9a-z]{26}\.eml$/)
    const file = join(folder, 'mail', name)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(kept.events).toEqual([expect.objectContaining({ level: 30, file, msg: expect.stringMatching(/SMTP_URL/) })])

    const mail = await simpleParser(readFileSync(file))
    expect(mail.subject).toBe(subject)
    expect(mail.text).toBe(text)
    expect((mail.to as AddressObject).text).toBe('inigo@example.org')
    expect(mail.from?.value).toEqual([{ address: 'formacion@example.org', name: 'Formación' }])
    expect(mail.date).toBeInstanceOf(Date)
    expect(mail.messageId).toMatch(/^<.+@.+>$/)
  })

  it('the log tells neither who it is for nor what it says', async () => {
    const { mailer, kept } = mailerFor({ DATABASE_FILE: join(ownFolder(), 'escalon.db') })
    await mailer.send({ ...message, text: 'https://example.org/es/invite/0123456789' })
    expect(kept.text()).not.toMatch(/inigo|invite|semana/)
  })

  it('many at once all get a file of their own', async () => {
    const folder = ownFolder()
    const { mailer } = mailerFor({ DATABASE_FILE: join(folder, 'escalon.db') })
    await Promise.all(Array.from({ length: 30 }, (_, index) => mailer.send({ ...message, subject: `No. ${index}` })))
    const files = readdirSync(join(folder, 'mail')).map((name) => readFileSync(join(folder, 'mail', name), 'utf8'))
    expect(new Set(files.map((file) => /^Subject: (.*)$/m.exec(file)?.[1])).size).toBe(30)
  })
})
