import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshConnection } from '../../../test/support/database.ts'
import { newId } from '../../../test/support/scenario.ts'
import { closeReader } from '../../contexts/documents/index.ts'
import type { Connection } from '../../platform/database/connect.ts'
import { makeLocalFileStore } from '../../platform/files/local-file-store.ts'
import { programRegistry } from '../contexts.ts'
import { openDoor } from '../door.ts'
import type { SampleParts } from './hand.ts'
import { loadSample } from './load-sample.ts'

const secrets = { signIn: 'sign-in', audit: 'audit', files: 'files' }

describe('the sample plan at the first visit', () => {
  let connection: Connection
  let folder: string
  let parts: SampleParts
  beforeAll(async () => {
    connection = await freshConnection()
    folder = mkdtempSync(join(tmpdir(), 'kheo-sample-'))
    const door = openDoor({ connection, secrets }, () => new Date('2026-11-23T09:00:00+07:00'))
    parts = { door, registry: programRegistry(), files: makeLocalFileStore(folder), fileSecret: secrets.files }
  })
  afterAll(async () => {
    await closeReader()
    await connection.close()
    rmSync(folder, { recursive: true })
  })
  const visitor = () => ({ name: 'Đàng Thị Khách', jobTitle: '', email: 'quantri@example.vn', accountId: newId() })

  it('gives the visitor an agency with people, and the plan waiting to be accepted', async () => {
    const receipt = await loadSample(parts, visitor())

    expect(receipt).toMatchObject({ status: 'done' })
    const { rows } = await connection.query(`select person.name, role_held.role from person
      join role_held on role_held.person_id = person.id where account_id is not null order by role`)
    expect(rows).toMatchObject([
      { name: 'Đàng Thị Khách', role: 'admin' },
      { name: 'Đàng Thị Khách', role: 'office' },
    ])
    const readings = await connection.query('select id, state from reading')
    const id = String(readings.rows[0]?.['id'])
    expect(readings.rows).toMatchObject([{ state: 'open' }])
    expect(receipt).toMatchObject({ answer: { readingId: id, address: `/doc-ke-hoach/${id}` } })

    const pages = await connection.query('select pages from reading')
    const text = JSON.stringify(pages.rows[0]?.['pages'])
    expect(text).toContain('quan điểm')
    expect(text).not.toContain('quan điếm')
  })

  it('says that there is an agency when it is tried again', async () => {
    expect(await loadSample(parts, visitor())).toMatchObject({ status: 'refused', reason: 'agency-already-exists' })
  })
})
