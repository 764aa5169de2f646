import type { WholeDb } from '../database/tables.ts'
import type { AuthEventTable } from './tables.ts'

export type AccountEvent = Readonly<Omit<AuthEventTable, 'id'>>

export async function noteEvent(db: WholeDb, event: AccountEvent): Promise<void> {
  await db
    .insertInto('authEvent')
    .values({ ...event, userAgent: event.userAgent.slice(0, 300) })
    .execute()
}

/** The last things that happened to an account, newest first. */
export async function listEvents(db: WholeDb, accountId: string, limit = 50): Promise<AccountEvent[]> {
  return db
    .selectFrom('authEvent')
    .select(['accountId', 'at', 'kind', 'address', 'userAgent'])
    .where('accountId', '=', accountId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
