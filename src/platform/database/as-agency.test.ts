import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { testConnection } from '../../../test/support/database.ts'
import { readAs } from './as-agency.ts'

it('reads in a transaction that refuses to write, on both engines', async () => {
  const { db } = await testConnection()

  const writing = readAs(db, [990_001], (reading) =>
    sql`insert into audit_head (agency_id, sequence, hash) values (990001, 0, '')`.execute(reading),
  )

  await expect(writing).rejects.toThrow(/read-only transaction/)
})
