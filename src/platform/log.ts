import { type Logger, pino } from 'pino'

export type { Logger }

/** The log goes to standard error, so that standard output carries results and nothing else. */
export function makeLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
}
