import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshConnection } from '../../../test/support/database.ts'
import { newId } from '../../../test/support/scenario.ts'
import { closeReader } from '../../contexts/documents/index.ts'
import { calendarOf } from '../../contexts/calendar/index.ts'
import { day } from '../../kernel/plain-date.ts'
import type { Connection } from '../../platform/database/connect.ts'
import { makeLocalFileStore } from '../../platform/files/local-file-store.ts'
import { programRegistry } from '../contexts.ts'
import { openDoor } from '../door.ts'
import { makeAgenda } from './agenda.ts'
import { foundAgenciesAround } from './agencies-around.ts'
import { makeChance } from './chance.ts'
import { readDemoData } from './demo-data.ts'
import { makeHand } from './hand.ts'
import { liveMovement } from './movement-seasons.ts'
import { foundSampleAgency } from './sample-agency.ts'

const secrets = { signIn: 'sign-in-secret-of-thirty-two-signs', audit: 'audit', files: 'files' }
const since = day('2024-12-15')

describe('the movement of the demo', () => {
  let connection: Connection
  let folder: string
  const count = async (sql: string) => Number((await connection.query(`select count(*) as n ${sql}`)).rows[0]?.['n'])
  const statesOf = async (table: string, where = 'true') => {
    const { rows } = await connection.query(`select state, count(*) as n from ${table} where ${where} group by state`)
    return Object.fromEntries(rows.map(({ state, n }) => [String(state), Number(n)]))
  }

  beforeAll(async () => {
    connection = await freshConnection()
    folder = mkdtempSync(join(tmpdir(), 'kheo-movement-'))
    let now = new Date('2024-12-02T08:00:00+07:00')
    const door = openDoor({ connection, secrets }, () => (now = new Date(now.getTime() + 250)))
    const files = makeLocalFileStore(folder)
    const parts = { door, registry: programRegistry(), files, fileSecret: secrets.files }
    const hand = makeHand(parts, 1)
    const data = readDemoData()
    const founded = await foundSampleAgency(hand, data.agency, {
      key: 'quan-tri',
      name: 'Phạm Minh Lý',
      jobTitle: 'Chuyên viên',
      email: 'quantri@example.vn',
      accountId: newId(),
    })
    if (!founded.ok) throw new Error(JSON.stringify(founded.receipt))
    const { agency } = founded
    const around = await foundAgenciesAround(parts, { hand, administrator: agency.administrator, data: data.around })
    const agenda = makeAgenda()
    const movement = {
      ...data.movement,
      initiatives: data.movement.initiatives.map((each) => ({ ...each, ofPlan: false })),
    }
    const world = {
      hand,
      data: { ...data, movement },
      calendar: await hand.read(calendarOf),
      agenda,
      agency,
      above: { agencyId: around[0]?.agencyId ?? 0 },
      communes: around.slice(1),
      planId: '',
      until: day('2026-11-23'),
      works: [],
      chance: makeChance('agency'),
    }
    liveMovement(world, since)
    await agenda.run(new Date('2026-11-23T18:00:00+07:00'), async (at) => void (now = at > now ? at : now))
  }, 120_000)
  afterAll(async () => {
    await closeReader()
    await connection.close()
    rmSync(folder, { recursive: true })
  })

  it('goes through two seasons, the first closed and the second under way', async () => {
    expect(await statesOf('season')).toEqual({ closed: 1, open: 1 })
    expect(await statesOf('initiative', 'year = 2025')).toEqual({ recognised: 4, not_recognised: 1, stopped: 1 })
    expect(await statesOf('initiative', 'year = 2026 and agency_id = 1')).toEqual({
      draft: 1,
      registered: 1,
      returned: 1,
      rejected: 1,
      approved: 1,
      running: 3,
      self_assessed: 2,
      assessed: 1,
    })
    expect(await count('from initiative where continues_id is not null')).toBe(2)
  })

  it('has entries with photos, certificates, a blind score, and a list that waits', async () => {
    expect(await count("from diary_entry where kind = 'session'")).toBeGreaterThan(20)
    expect(await count("from file where media_type = 'image/jpeg'")).toBeGreaterThan(20)
    expect(await statesOf('recognition_list')).toEqual({ decided: 1, open: 1 })
    expect(await count("from certificate where kind = 'recognition'")).toBe(4)
    expect(await statesOf('assessor', 'initiative_id in (select id from initiative where year = 2026)')).toEqual({
      handed_in: 5,
      declared: 1,
    })
  })

  it('goes on in the communes, whose lists come up, and in a list that waits above', async () => {
    expect(await statesOf('initiative', 'agency_id <> 1')).toEqual({ running: 3, approved: 1 })
    expect(await count("from diary_entry where kind = 'session' and agency_id <> 1")).toBe(7)
    expect(await count('from superior_list where agency_id = 1')).toBe(1)
    expect(await count('from superior_list where agency_id <> 1 and answered_on is not null')).toBe(1)
    expect(await count('from superior_list where agency_id <> 1 and answered_on is null')).toBe(1)
  })

  it('was taken up by two communes, of which one tells that it did not work, and why', async () => {
    const { rows } = await connection.query('select state, outcome from adoption order by state')
    expect(rows.map(({ state }) => state)).toEqual(['did_not_work', 'worked'])
    expect(String(rows[0]?.['outcome'])).toContain('Nhà ở cách nhau')
  })

  it('was honoured with money, and one proposal waits', async () => {
    expect(await statesOf('commendation_proposal')).toEqual({ granted: 3, proposed: 1 })
    expect(await count('from commendation_proposal where reward_vnd > 0')).toBe(3)
  })
})
