import { readEnv } from '~/platform/env.server'
import { type Command, CommandError, isRequestForHelp } from './command'
import { contentCommand } from './content'
import { scoreCommand } from './score'
import { staffingCommand } from './staffing'
import { userCommand } from './user'

/** `npm run escalon -- COMMAND …`. Exit 0 when done, 1 when what was given cannot be used, 2 when called wrongly. */
const commands: Record<string, Command> = {
  content: contentCommand,
  score: scoreCommand,
  staffing: staffingCommand,
  user: userCommand,
}

async function main(words: string[]): Promise<number> {
  const [name = '', ...rest] = words
  const command = commands[name]
  if (isRequestForHelp(words) || !command) {
    process.stderr.write(command || isRequestForHelp(words) ? '' : `unknown command: ${name}\n`)
    for (const each of Object.values(commands)) process.stderr.write(`${each.usage}\n`)
    return isRequestForHelp(words) ? 0 : 2
  }
  try {
    return await command.run(rest, readEnv())
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    process.stderr.write(`${error.message}\n`)
    return error.exitCode
  }
}

process.exitCode = await main(process.argv.slice(2))
