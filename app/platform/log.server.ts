import pino from 'pino'

export type Log = pino.Logger

/** One JSON line an event, on standard output unless told; never a password, a secret or what a learner wrote. */
export function openLog(level: string, to: pino.DestinationStream = standardOutput()): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to)
}

const mostWaitingBytes = 1_000_000

/** Where it takes nothing, a full disk or a reader that went away, lines wait, and beyond a megabyte are lost: no reason to end. */
function standardOutput(): pino.DestinationStream {
  const output = pino.destination({ dest: 1, sync: true, maxLength: mostWaitingBytes })
  output.on('error', () => undefined)
  return output
}
