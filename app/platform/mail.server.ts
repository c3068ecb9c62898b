import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import nodemailer from 'nodemailer'
import type { Env } from './env.server'
import { newId } from './ids.server'
import type { Log } from './log.server'

export interface Message {
  to: string
  subject: string
  /** Plain text; the only body. */
  text: string
}

export interface Mailer {
  send(message: Message): Promise<void>
}

/** By SMTP_URL; without it each message becomes an .eml file beside the database, and the log says where. */
export function openMailer(env: Env, log: Log): Mailer {
  return env.smtpUrl
    ? smtpMailer(env.smtpUrl, env.mailFrom)
    : fileMailer(join(dirname(env.databaseFile), 'mail'), env, log)
}

function smtpMailer(url: string, from: string): Mailer {
  const transport = nodemailer.createTransport(url)
  return {
    async send(message) {
      await transport.sendMail({ from, ...message })
    },
  }
}

function fileMailer(folder: string, env: Env, log: Log): Mailer {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    async send(message) {
      const built = await transport.sendMail({ from: env.mailFrom, ...message })
      const file = join(folder, `${newId(new Date())}.eml`)
      await mkdir(folder, { recursive: true })
      const draft = `${file}.draft`
      await writeFile(draft, built.message as Buffer, { mode: 0o600 }).catch(async (error: unknown) => {
        // half a letter is none
        await rm(draft, { force: true })
        throw error
      })
      await rename(draft, file)
      log.info({ file }, 'SMTP_URL is not set: mail written to a file')
    },
  }
}
