import pino from 'pino'

export type Log = pino.Logger

/** One JSON line an event, on standard output unless told; never a password, a secret or what a learner wrote. */
export function openLog(level: string, to: pino.DestinationStream = pino.destination(1)): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to)
}
