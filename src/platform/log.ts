import { type Logger, pino } from 'pino'

export type { Logger }

/** The log goes to standard error, so that standard output carries results and nothing else. */
export function makeLog(level: string, destination: pino.DestinationStream = pino.destination(2)): Logger {
  const serializers = { error: describeError }
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers }, destination)
}

/**
 * An error as it may stand in a log: what, where and why. Nothing else that hangs on it: database errors carry the
 * statement with its values, which are people's data.
 */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) }
  const { code, table, constraint, cause } = error as Error & Readonly<Record<string, unknown>>
  return {
    name: error.name,
    message: error.message,
    code,
    table,
    constraint,
    stack: error.stack,
    ...(cause !== undefined && { cause: describeError(cause) }),
  }
}
