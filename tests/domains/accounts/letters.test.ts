import { describe, expect, it } from 'vitest'
import { letterTexts } from '~/domains/accounts/letter-text'
import { issueLetter } from '~/domains/accounts/letters.server'
import { afterwards, outboxEmpty, post } from '~/domains/accounts/outbox.server'
import { databaseSecret } from '~/domains/accounts/secrets.server'
import { testWorld } from '~tests/world'

const facts = { name: 'Ana', link: 'https://one.example', resetLink: 'https://two.example', by: 'Marta' }
type Kind = keyof ReturnType<typeof letterTexts>
const kinds = Object.keys(letterTexts('es')) as Kind[]
const written = (locale: 'es' | 'en', kind: Kind, about: Record<string, string | null> = facts) =>
  letterTexts(locale)[kind](about as typeof facts)

describe.each(kinds)('the letter “%s”', (kind) => {
  it('names the same links in both languages', () => {
    const links = (text: string) => text.match(/https:\S+/g) ?? []
    expect(links(written('en', kind).text)).toEqual(links(written('es', kind).text))
  })

  it.each(['es', 'en'] as const)('is signed, calm and whole, also for someone whose name is unknown: %s', (locale) => {
    for (const about of [facts, { ...facts, name: null, by: null }]) {
      const { subject, text } = written(locale, kind, about)
      expect(text).toMatch(/\n\nEscalón\n$/)
      expect(subject.length).toBeLessThanOrEqual(60)
      expect(subject + text).not.toMatch(/[!¡]|null|undefined/)
    }
    expect(written(locale, kind).text).toContain('Ana')
  })
})

describe('letters that nobody opened', () => {
  it('are thrown away a month after they expired', () => {
    const world = testWorld()
    const draft = { kind: 'signup', email: 'ana@example.org', locale: 'es' } as const
    issueLetter(world, draft)
    world.at('2026-04-01T09:00:00Z')
    issueLetter(world, draft)
    const count = () => world.db.$client.prepare('select count(*) as n from letter').get()
    expect(count()).toEqual({ n: 2 })
    world.at('2026-04-03T09:00:01Z')
    issueLetter(world, draft)
    expect(count()).toEqual({ n: 2 })
  })
})

describe('what is done after the answer', () => {
  it('has not begun when the door returns, and is done when the outbox is empty', async () => {
    const world = testWorld()
    post(world, { to: 'ana@example.org', subject: 'Hola', text: 'Hola' })
    expect(world.mails()).toEqual([])
    await outboxEmpty(world)
    expect(world.mails()).toHaveLength(1)
  })

  it('waits also for what it starts itself, and outlives a failure', async () => {
    const world = testWorld()
    const done: string[] = []
    afterwards(world, async () => {
      afterwards(world, async () => void done.push('second'))
      throw new Error('first')
    })
    await outboxEmpty(world)
    expect(done).toEqual(['second'])
  })

  it('is nothing in a world that sent nothing', async () => {
    await expect(outboxEmpty(testWorld())).resolves.toBeUndefined()
  })
})

describe('a database’s own secret', () => {
  it('stays the same, and is another for each name and database', () => {
    const [one, other] = [testWorld(), testWorld()]
    const secret = databaseSecret(one, 'known browsers')
    expect(secret).toMatch(/^[0-9a-f]{40}$/)
    expect(databaseSecret(one, 'known browsers')).toBe(secret)
    expect(databaseSecret(one, 'demo')).not.toBe(secret)
    expect(databaseSecret(other, 'known browsers')).not.toBe(secret)
  })
})
