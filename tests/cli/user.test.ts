import { describe, expect, it, vi } from 'vitest'
import { CommandError } from '~/cli/command'
import { userCommand } from '~/cli/user'
import { acceptInvitation, findInvitation } from '~/domains/accounts/invitation-answer.server'
import { findPerson } from '~/domains/accounts/people.server'
import { signIn } from '~/domains/accounts/sign-in.server'
import { listTeams, teamsLed } from '~/domains/accounts/teams.server'
import { type TestWorld, testWorld } from '~tests/world'

const ana = ['--email', 'Ana@Example.org', '--name', 'Ana Ruiz']

/** Runs `user …` as the command line does; what it printed. */
async function run(world: TestWorld, words: string[]): Promise<string> {
  const printed = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  try {
    expect(await userCommand.run(words, world.env)).toBe(0)
    return printed.mock.calls.map(([text]) => String(text)).join('')
  } finally {
    printed.mockRestore()
  }
}

async function refusal(world: TestWorld, words: string[]) {
  const error = await userCommand.run(words, world.env).catch((thrown: unknown) => thrown)
  if (!(error instanceof CommandError)) throw new Error(`no refusal: ${String(error)}`)
  return { exitCode: error.exitCode, message: error.message }
}

const secretIn = (text: string) => /[0-9a-f]{40}/.exec(text)?.[0] ?? ''

describe('user add', () => {
  it('adds the first administrator and prints a link that lets them in', async () => {
    const world = testWorld({ ORIGIN: 'https://escalon.example.org', DEMO: 'off' })
    const printed = await run(world, ['add', ...ana, '--role', 'admin'])
    expect(printed).toContain('Ana Ruiz <ana@example.org> is now admin here.')
    expect(printed).toMatch(/\nhttps:\/\/escalon\.example\.org\/es\/invite\/[0-9a-f]{40}\n$/)
    world.at(new Date())
    const secret = secretIn(printed)
    expect(findInvitation(world, secret)).toEqual({ email: 'ana@example.org', name: 'Ana Ruiz' })
    const answer = { name: 'Ana Ruiz', password: 'un buen refugio', locale: 'es' } as const
    const done = await acceptInvitation(world, secret, answer)
    expect(done.ok && findPerson(world, done.person.id)).toMatchObject({ role: 'admin', teamId: null, isDemo: false })
    const browser = { address: '192.0.2.7', userAgent: '' }
    expect(await signIn(world, { email: 'ana@example.org', password: answer.password }, browser)).toMatchObject({
      ok: true,
    })
  })

  it('makes the team that is not there, and a lead leads it', async () => {
    const world = testWorld()
    await run(world, ['add', ...ana, '--role', 'lead', '--team', 'Noche', '--locale', 'en'])
    await run(world, ['add', '--email', 'luis@example.org', '--name', 'Luis', '--role', 'learner', '--team', 'noche'])
    const [team, ...others] = listTeams(world)
    expect(others).toEqual([])
    expect(team).toMatchObject({ name: 'Noche', size: 2 })
    const rows = world.db.$client.prepare('select id, locale from person order by email').all() as { id: string }[]
    expect(rows).toMatchObject([{ locale: 'en' }, { locale: 'es' }])
    expect(rows.map(({ id }) => teamsLed(world, id))).toEqual([[team?.id], []])
  })

  it.each<[string, string[], 1 | 2, RegExp]>([
    ['nothing', ['add'], 2, /wants --email, --name, --role/],
    ['no role', ['add', ...ana], 2, /wants --role/],
    ['another option', ['add', ...ana, '--role', 'admin', '--boss'], 2, /--boss/],
    ['another verb', ['drop', ...ana], 2, /unknown command: user drop/],
    ['no verb', [], 2, /unknown command: user/],
    ['another role', ['add', ...ana, '--role', 'boss'], 1, /--role is learner, lead, trainer, admin, not “boss”/],
    ['no address', ['add', '--email', 'ana', '--name', ' ', '--role', 'admin'], 1, /--email is an e-mail.*\n--name is/],
    ['another language', ['add', ...ana, '--role', 'admin', '--locale', 'fr'], 1, /--locale is es or en, not “fr”/],
  ])('refuses %s', async (_name, words, exitCode, message) => {
    const world = testWorld()
    const refused = await refusal(world, words)
    expect(refused.exitCode).toBe(exitCode)
    expect(refused.message).toMatch(message)
    expect(world.db.$client.prepare('select * from person').all()).toEqual([])
  })

  it('refuses an address that has an account', async () => {
    const world = testWorld()
    await run(world, ['add', ...ana, '--role', 'admin'])
    const again = await refusal(world, ['add', ...ana, '--role', 'learner', '--team', 'Noche'])
    expect(again).toEqual({ exitCode: 1, message: 'ana@example.org has an account already' })
    expect(listTeams(world)).toEqual([])
  })
})
