import type { Env } from '~/platform/env.server'

export interface Command {
  /** Lines for people who ask for help or call it wrongly. */
  usage: string
  /** Resolves to the exit code. */
  run: (words: string[], env: Env) => Promise<number>
}

/** Ends a command with a sentence on standard error: 1, the data cannot be used; 2, it was called wrongly. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2,
  ) {
    super(message)
  }
}

export function isRequestForHelp(words: readonly string[]): boolean {
  return words.length === 0 || words.some((word) => word === '--help' || word === '-h' || word === 'help')
}
