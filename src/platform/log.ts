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
  if (typeof error !== 'object' || error === null) return { message: String(error) }
  const { name, message, code, table, constraint, stack, cause, errors } = error as Readonly<Record<string, unknown>>
  return {
    name,
    message,
    code,
    table,
    constraint,
    stack,
    ...(cause !== undefined && { cause: describeError(cause) }),
    ...(Array.isArray(errors) && { errors: errors.map(describeError) }),
  }
}
