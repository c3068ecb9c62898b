import type { Env } from '~/platform/env.server'
import { type Command, CommandError, isRequestForHelp } from './command'

/** A command is loaded when it is called: a sum needs neither the database nor the compiler of lessons. */
const commands: Record<string, () => Promise<Command>> = {
  agreement: async () => (await import('./agreement')).agreementCommand,
  backup: async () => (await import('./backup')).backupCommand,
  content: async () => (await import('./content')).contentCommand,
  'item-analysis': async () => (await import('./item-analysis')).itemAnalysisCommand,
  restore: async () => (await import('./backup')).restoreCommand,
  score: async () => (await import('./score')).scoreCommand,
  staffing: async () => (await import('./staffing')).staffingCommand,
  user: async () => (await import('./user')).userCommand,
}

/** Runs one command and gives its exit code: 0 when done, 1 when what was given cannot be used, 2 when called wrongly. */
export async function dispatch(words: string[], env: Env): Promise<number> {
  const [name = '', ...rest] = words
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (isRequestForHelp(words) || !load) {
    process.stderr.write(load || isRequestForHelp(words) ? '' : `unknown command: ${name}\n`)
    for (const each of Object.values(commands)) process.stderr.write(`${(await each()).usage}\n`)
    return isRequestForHelp(words) ? 0 : 2
  }
  try {
    return await (await load()).run(rest, env)
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    process.stderr.write(`${error.message}\n`)
    return error.exitCode
  }
}
