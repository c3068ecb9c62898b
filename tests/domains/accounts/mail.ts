import { type AddressObject, simpleParser } from 'mailparser'
import { outboxEmpty } from '~/domains/accounts/outbox.server'
import type { TestWorld } from '~tests/world'

export interface Mail {
  to: string
  subject: string
  text: string
  /** Every address in it that belongs to the site, in order. */
  links: string[]
}

/** All mail sent so far, once nothing is under way. */
export async function mailbox(world: TestWorld): Promise<Mail[]> {
  await outboxEmpty(world)
  return Promise.all(world.mails().map(read))
}

/** The only mail sent so far. */
export async function onlyMail(world: TestWorld): Promise<Mail> {
  const mails = await mailbox(world)
  const [mail] = mails
  if (!mail || mails.length !== 1) throw new Error(`${mails.length} mails instead of one`)
  return mail
}

/** The only mail to an address so far. */
export async function mailTo(world: TestWorld, email: string): Promise<Mail> {
  const mails = (await mailbox(world)).filter(({ to }) => to === email)
  const [mail] = mails
  if (!mail || mails.length !== 1) throw new Error(`${mails.length} mails to ${email} instead of one`)
  return mail
}

/** The secret that ends a letter's link. */
export function secretIn(mail: Mail | string): string {
  const link = typeof mail === 'string' ? mail : (mail.links[0] ?? '')
  const secret = /[0-9a-f]{40}$/.exec(link)?.[0]
  if (!secret) throw new Error(`no secret in ${link}`)
  return secret
}

async function read(raw: string): Promise<Mail> {
  const parsed = await simpleParser(raw)
  const text = parsed.text ?? ''
  return {
    to: (parsed.to as AddressObject).value[0]?.address ?? '',
    subject: parsed.subject ?? '',
    text,
    links: text.match(/https?:\/\/\S+/g) ?? [],
  }
}
