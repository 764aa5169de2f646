import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshConnection } from '../../../test/support/database.ts'
import { verifyChain } from '../../commands/audit.ts'
import type { Door } from '../../commands/run-command.ts'
import { ancestorsOf, descendantsOf } from '../../contexts/organization/index.ts'
import { closeReader } from '../../contexts/documents/index.ts'
import { day, vietnamDay } from '../../kernel/plain-date.ts'
import { readAs } from '../../platform/database/as-agency.ts'
import type { Connection } from '../../platform/database/connect.ts'
import { makeLocalFileStore } from '../../platform/files/local-file-store.ts'
import { programRegistry } from '../contexts.ts'
import { openDoor } from '../door.ts'
import { type DemoLoaded, type DemoParts, loadDemo } from './load-demo.ts'

const secrets = { signIn: 'sign-in-secret-of-thirty-two-signs', audit: 'audit', files: 'files' }
const now = new Date('2026-11-23T11:00:00+07:00')

describe('the demo', () => {
  let connection: Connection
  let folder: string
  let parts: DemoParts
  let accounts: readonly string[] = []
  let loaded: DemoLoaded
  const load = () => loadDemo(parts, { now, since: day('2026-07-15') })
  const count = async (sql: string) => Number((await connection.query(`select count(*) as n ${sql}`)).rows[0]?.['n'])

  beforeAll(async () => {
    connection = await freshConnection()
    folder = mkdtempSync(join(tmpdir(), 'kheo-demo-'))
    parts = {
      doorAt: (clock): Door => openDoor({ connection, secrets }, clock),
      registry: programRegistry(),
      files: makeLocalFileStore(folder),
      fileSecret: secrets.files,
      analyze: async () => undefined,
      setPasswords: async ({ accountIds }) => void (accounts = accountIds),
    }
    loaded = await load()
  }, 90_000)
  afterAll(async () => {
    await closeReader()
    await connection.close()
    rmSync(folder, { recursive: true })
  })

  it('fills an empty installation through the door: every line of the chain holds', async () => {
    const proof = await readAs(connection.db, [1], (db) => verifyChain(db, 1))

    expect(loaded.status).toBe('loaded')
    expect(proof.faults).toEqual([])
    expect(proof.lines).toBeGreaterThan(250)
    expect(await count('from audit_line where at > $now'.replace('$now', `'${now.toISOString()}'`))).toBe(0)
  })

  it('gives the agency its people, one sign-in for each role, and every account a password', async () => {
    expect(loaded).toMatchObject({ password: 'Dan-van-kheo-2026' })
    expect(loaded.status === 'loaded' && loaded.doors.map(({ email }) => email)).toEqual([
      'quantri@example.vn',
      'vanphong@example.vn',
      'lanhdao@example.vn',
      'truongphong@example.vn',
      'congchuc@example.vn',
      'thamdinh@example.vn',
      'captren@example.vn',
      'xaphuocha@example.vn',
      'xamanoi@example.vn',
    ])
    expect(await count('from unit where valid_to is null and agency_id = 1')).toBe(5)
    expect(await count('from person where account_id is not null and agency_id = 1')).toBe(22)
    expect(new Set(accounts).size).toBe(25)
    expect(await count('from person where wants_mail')).toBe(0)
  })

  it('stands between a superior and two communes, each with somebody who signs in and a chain that holds', async () => {
    const today = vietnamDay(now)
    const below = await descendantsOf(connection.db, 1, today)
    const [above] = await ancestorsOf(connection.db, 1, today)

    expect(above?.name).toBe('Ban Dân vận Tỉnh ủy Ninh Thuận')
    expect(below.map(({ shortName, depth }) => [shortName, depth])).toEqual([
      ['UBND xã Ma Nới', 1],
      ['UBND xã Phước Hà', 1],
    ])
    for (const id of [above?.id ?? 0, ...below.map((agency) => agency.id)]) {
      expect((await readAs(connection.db, [id], (db) => verifyChain(db, id))).faults).toEqual([])
      expect(await count(`from person where account_id is not null and agency_id = ${id}`)).toBe(1)
    }
  })

  it('leaves no task without a unit and none that waits without a date', async () => {
    expect(await count('from task where parent_id is null and path is not null')).toBe(8)
    expect(await count('from task where parent_id is not null')).toBeGreaterThanOrEqual(12)
    expect(await count('from task where lead_unit_id is null')).toBe(0)
    expect(await count("from turn where state <> 'cancelled' and due_on is null")).toBe(0)
  })

  it('shows work in every state that people meet', async () => {
    const today = vietnamDay(now)
    expect(await count("from turn where state = 'confirmed'")).toBeGreaterThan(12)
    expect(await count("from turn where state = 'handed_in'")).toBe(3)
    expect(
      await count(`from turn where state = 'open' and due_on < '${today}' and return_reason = ''`),
    ).toBeGreaterThan(1)
    expect(await count(`from turn where state = 'open' and due_on < '${today}' and return_reason <> ''`)).toBe(1)
    expect(await count("from task where state = 'suspended'")).toBe(1)
    expect(await count("from extension where state = 'asked'")).toBe(1)
    expect(await count("from inspection where state = 'closed'")).toBe(1)
    expect(await count('from task where inspection_id is not null')).toBe(2)
    expect(await count("from report where state = 'draft'")).toBe(1)
    expect(await count('from notice where read_at is not null')).toBeGreaterThan(0)
    expect(await count('from notice where read_at is null')).toBeGreaterThan(0)
  })

  it('lets nothing count that no evidence stands behind, and keeps every file whole', async () => {
    const bare = `from progress where not exists (select 1 from evidence where evidence.progress_id = progress.id)`
    expect(await count(bare)).toBe(0)
    expect(await count('from progress')).toBeGreaterThan(60)
    expect(await count("from file where media_type = 'image/jpeg'")).toBeGreaterThan(10)
    expect(await count("from file where media_type = 'application/pdf'")).toBeGreaterThan(10)
    expect(await parts.files.verify()).toEqual([])
  })

  it('tells a result that equals the sum of what was recorded', async () => {
    const { rows } = await connection.query(`select turn.result, sum(figure_value.value) as total
      from turn join progress on progress.turn_id = turn.id join figure_value on figure_value.progress_id = progress.id
        join task_figure on task_figure.id = figure_value.figure_id
      where turn.result <> '' and task_figure.name = 'Số người nghe' group by turn.id, turn.result`)
    expect(rows.length).toBeGreaterThan(1)
    for (const { result, total } of rows) expect(String(result).replaceAll('.', '')).toContain(`${Number(total)} lượt`)
  })

  it('refuses to fill it twice and changes nothing', async () => {
    const before = await count('from audit_line')

    expect(await load()).toEqual({ status: 'agency-already-exists' })
    expect(await count('from audit_line')).toBe(before)
  })
})
