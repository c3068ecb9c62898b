import { parseArgs } from 'node:util'
import { z } from 'zod'
import { invitationLink } from '~/domains/accounts/invitations.server'
import { emailSchema, nameSchema, roleSchema, roles } from '~/domains/accounts/model'
import { createPerson } from '~/domains/accounts/people.server'
import { ensureTeam } from '~/domains/accounts/teams.server'
import { atomically } from '~/domains/accounts/transaction.server'
import { locales } from '~/i18n/locale'
import type { Env } from '~/platform/env.server'
import { closeWorld, openWorld, type World } from '~/platform/world.server'
import { type Command, CommandError } from './command'

const usage = [
  'user add --email EMAIL --name NAME --role ROLE [--team TEAM] [--locale es|en]',
  '                          adds a person and prints the link with which they choose a password;',
  `                          ROLE is ${roles.join(', ')}; a TEAM that is not there is made, and a lead leads it`,
].join('\n')

const draftSchema = z.object({
  email: emailSchema,
  name: nameSchema,
  role: roleSchema,
  team: nameSchema.optional(),
  locale: z.enum(locales).default('es'),
})
type Draft = z.output<typeof draftSchema>

const expected: Record<string, string> = {
  email: 'an e-mail address',
  name: 'a name of 1 to 120 letters',
  role: roles.join(', '),
  team: 'a name of 1 to 120 letters',
  locale: locales.join(' or '),
}

export const userCommand: Command = {
  usage,
  run: async ([verb, ...words], env) => {
    if (verb !== 'add') throw new CommandError(`unknown command: user ${verb ?? ''}`.trim(), 2)
    return add(readDraft(words), env)
  },
}

function readDraft(words: string[]): Draft {
  const given = optionsIn(words)
  const missing = ['email', 'name', 'role'].filter((name) => given[name] === undefined)
  if (missing.length > 0) throw new CommandError(`user add wants --${missing.join(', --')}\n${usage}`, 2)
  const parsed = draftSchema.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = new Set(parsed.error.issues.map((issue) => String(issue.path[0])))
  throw new CommandError(
    [...faults].map((name) => `--${name} is ${expected[name]}, not “${given[name]}”`).join('\n'),
    1,
  )
}

function optionsIn(words: string[]): Record<string, string | undefined> {
  const options = Object.fromEntries(Object.keys(expected).map((name) => [name, { type: 'string' as const }]))
  try {
    return parseArgs({ args: words, options, strict: true }).values as Record<string, string | undefined>
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n${usage}`, 2)
  }
}

function add(draft: Draft, env: Env): 0 {
  const world = openWorld(env)
  try {
    const link = addPerson(world, draft)
    process.stdout.write(`${draft.name} <${draft.email}> is now ${draft.role} here.\n`)
    process.stdout.write(`Within 14 days, once, this link lets them choose a password:\n${link}\n`)
    return 0
  } finally {
    closeWorld(world)
  }
}

/** Adds the person, and their team if it is not there, and returns the link; refuses an address that has an account. */
function addPerson(world: World, { team, ...draft }: Draft): string {
  return atomically(world, () => {
    const teamId = team === undefined ? null : ensureTeam(world, team).id
    const leads = draft.role === 'lead' && teamId ? [teamId] : []
    const made = createPerson(world, { ...draft, teamId, leads })
    if (!made.ok) throw new CommandError(`${draft.email} has an account already`, 1)
    return invitationLink(world, made.person.id) ?? ''
  })
}
