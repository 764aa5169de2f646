import { beforeAll, describe, expect, it } from 'vitest'
import { testConnection } from '../../../test/support/database.ts'
import type { Connection } from '../database/connect.ts'
import { noteEvent } from './events.ts'
import { forgetSignIns, signInLogMonths } from './retention.ts'

// Far in the past, because the database is shared with other tests: nothing of theirs has run out then.
const now = new Date('2001-11-23T08:00:00+07:00')
const daysFromNow = (days: number) => new Date(now.getTime() + days * 86_400_000)

describe('forgetting sign-ins', () => {
  let connection: Connection
  beforeAll(async () => {
    connection = await testConnection()
  })

  it('ends with what has run out, and keeps the book of sign-ins as long as the law asks', async () => {
    const { db } = connection
    const userId = `retention-${process.pid}`
    await connection.query(`insert into auth_user (id, name, email, email_verified) values ($1, 'x', $1, true)`, [
      userId,
    ])
    for (const [id, days] of [
      ['old', -1],
      ['new', 1],
    ] as const) {
      const given = [`${userId}-${id}`, daysFromNow(days)]
      await connection.query(
        `insert into auth_session (id, expires_at, token, updated_at, user_id) values ($1, $2, $1, $2, '${userId}')`,
        given,
      )
      await connection.query(
        `insert into auth_verification (id, identifier, value, expires_at) values ($1, $1, 'x', $2)`,
        given,
      )
    }
    const event = { accountId: userId, kind: 'signed-in', address: '192.0.2.1', userAgent: '' } as const
    for (const days of [-31 * signInLogMonths, -365, -1]) await noteEvent(db, { ...event, at: daysFromNow(days) })

    expect(await forgetSignIns(db, now)).toEqual({ sessions: 1, verifications: 1, events: 1 })
    expect(await forgetSignIns(db, now)).toEqual({ sessions: 0, verifications: 0, events: 0 })

    const left = await db.selectFrom('authSession').select('id').where('userId', '=', userId).execute()
    expect(left).toEqual([{ id: `${userId}-new` }])
    const events = await db.selectFrom('authEvent').select('id').where('accountId', '=', userId).execute()
    expect(events).toHaveLength(2)
  })
})
