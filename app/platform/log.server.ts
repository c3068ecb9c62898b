import pino from 'pino'

export type Log = pino.Logger

/** One JSON line an event, on standard output; never a password, a secret or what a learner wrote. */
export function openLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}
