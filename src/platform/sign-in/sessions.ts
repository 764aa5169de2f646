import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { WholeDb } from '../database/tables.ts'
import { isMark } from './signing.ts'

export interface Session {
  readonly accountId: string
  readonly sessionId: string
}

const idleHours = 12
const touchMinutes = 10

/**
 * Reads a signed session cookie (`token.signature`, as better-auth writes it) and finds its session in one statement,
 * which also notes every ten minutes that it is in use. Undefined when it is forged, ended, or not used for 12 hours.
 */
export async function findSession(
  db: WholeDb,
  { cookie, secret, at }: { cookie: string | undefined; secret: string; at: Date },
): Promise<Session | undefined> {
  const token = cookie === undefined ? undefined : verifiedToken(cookie, secret)
  if (token === undefined) return undefined
  const seenAfter = new Date(at.getTime() - idleHours * 3_600_000)
  const touchBefore = new Date(at.getTime() - touchMinutes * 60_000)
  const { rows } = await sql<Session>`
    with live as (
      select id, user_id from auth_session
      where token = ${token} and expires_at > ${at}::timestamptz and updated_at > ${seenAfter}::timestamptz
    ), touched as (
      update auth_session set updated_at = ${at}::timestamptz
      where id = (select id from live) and updated_at < ${touchBefore}::timestamptz
    )
    select id as session_id, user_id as account_id from live`.execute(db)
  return rows[0]
}

function verifiedToken(cookie: string, secret: string): string | undefined {
  const dot = cookie.lastIndexOf('.')
  if (dot < 1) return undefined
  const token = cookie.slice(0, dot)
  const expected = createHmac('sha256', secret).update(token).digest('base64')
  return isMark(cookie.slice(dot + 1), expected) ? token : undefined
}

export interface SessionListed {
  readonly id: string
  readonly startedAt: Date
  readonly seenAt: Date
  readonly address: string
  readonly userAgent: string
}

/** The account's sessions that are still alive, last used first. */
export async function listSessions(db: WholeDb, accountId: string, at: Date): Promise<SessionListed[]> {
  const rows = await db
    .selectFrom('authSession')
    .select(['id', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', accountId)
    .where('expiresAt', '>', at)
    .where('updatedAt', '>', new Date(at.getTime() - idleHours * 3_600_000))
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.createdAt,
    seenAt: row.updatedAt,
    address: row.ipAddress ?? '',
    userAgent: row.userAgent ?? '',
  }))
}

/** Ends one of the account's sessions, or all except one; gives how many ended. */
export async function endSessions(
  db: WholeDb,
  accountId: string,
  which: { readonly only: string } | { readonly except: string | undefined },
): Promise<number> {
  let query = db.deleteFrom('authSession').where('userId', '=', accountId)
  if ('only' in which) query = query.where('id', '=', which.only)
  else if (which.except !== undefined) query = query.where('id', '!=', which.except)
  const { numDeletedRows } = await query.executeTakeFirst()
  return Number(numDeletedRows)
}
