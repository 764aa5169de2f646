import { sql } from 'kysely'
import type { WholeDb } from '../database/tables.ts'

/**
 * How long the book of sign-ins is kept, in months. System logs are kept for 12 months at least, those of data under
 * Decree 333 art. 19 for 24 (Decree 333 art. 16.6 and 19, to be confirmed for state agencies); longer than needed is not
 * allowed either (Decree 330 art. 39.1c).
 */
export const signInLogMonths = 24

/** What was forgotten, by kind. */
export interface Forgotten {
  readonly sessions: number
  readonly verifications: number
  readonly events: number
}

/** Forgets sessions and one-time codes that have run out, and what happened to accounts long ago. Safe to repeat. */
export async function forgetSignIns(db: WholeDb, at: Date): Promise<Forgotten> {
  const sessions = await db.deleteFrom('authSession').where('expiresAt', '<', at).executeTakeFirst()
  const verifications = await db.deleteFrom('authVerification').where('expiresAt', '<', at).executeTakeFirst()
  const events = await db
    .deleteFrom('authEvent')
    .where('at', '<', sql<Date>`${at}::timestamptz - make_interval(months => ${signInLogMonths})`)
    .executeTakeFirst()
  return {
    sessions: Number(sessions.numDeletedRows),
    verifications: Number(verifications.numDeletedRows),
    events: Number(events.numDeletedRows),
  }
}
