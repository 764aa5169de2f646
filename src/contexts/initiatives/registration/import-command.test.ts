import { beforeAll, describe, expect, it } from 'vitest'
import { givenInitiative, givenSeason, type GivenSeason } from '../../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { importInitiatives } from './commands/import-initiatives.ts'
import { importGround } from './queries/import-ground.ts'

const good = {
  name: 'Loa thôn nói tiếng Raglai',
  kind: 'Mô hình',
  holder: 'Tập thể',
  setting: 'Khu dân cư',
  field: 'Văn hóa - xã hội',
  level: 'Cấp cơ sở',
  unit: 'Phòng Chính sách',
  person: 'Trần Văn Sách',
  reason: 'Bà con ít được nghe.',
  goals: 'Mỗi tháng 3 buổi.',
  content: 'Phát loa.',
  place: '21 thôn',
  beneficiaries: 'Đồng bào Raglai',
  forces: 'Già làng',
  resources: '12 triệu đồng',
  schedule: 'Tháng 2 đến 11',
  outputs: '38 buổi',
  sustaining: 'Người có uy tín',
  startsOn: '22/02/2026',
  endsOn: '30/11/2026',
}

describe('taking over a list', () => {
  let office: Scenario
  let agency: GivenAgency
  let season: GivenSeason
  beforeAll(async () => {
    office = await startScenario('2026-02-20')
    agency = await givenAgency(office)
    season = await givenSeason(office, agency)
  })

  const stored = { hash: 'a'.repeat(64), name: 'a.xlsx', mediaType: 'application/zip', size: 1, receipt: 'ok' }
  const input = (as: string, rows: readonly unknown[]) => ({
    importId: newId(),
    seasonId: season.id,
    as,
    file: stored,
    rows,
  })
  const cellsNamed = (name: string, changes: Record<string, string> = {}) => ({ ...good, name, ...changes })
  const count = async () => {
    const { rows } = await office.connection.query('select count(*)::int as n from initiative where agency_id = $1', [
      agency.agencyId,
    ])
    return Number(rows[0]?.['n'])
  }

  it('enters all rows with codes in a row and tells the head once; the audit keeps a digest of the rows', async () => {
    const rows = ['Một', 'Hai', 'Ba', 'Bốn'].map((name, index) => ({ line: index + 2, cells: cellsNamed(name) }))
    const answer = await office.must(importInitiatives, agency.actors.office, input('registered', rows))
    expect(answer).toEqual({ count: 4, firstCode: 'MH-2026-001', lastCode: 'MH-2026-004' })
    const notices = await office.connection.query('select text_vi from notice where person_id = $1', [
      agency.actors.headOfPolicy.personId,
    ])
    expect(notices.rows).toHaveLength(1)
    const [line] = (await office.auditTrail(agency.agencyId)).slice(-1)
    expect(line?.input).not.toContain('Trần Văn Sách')
    expect(line?.input).toContain(stored.hash)
  })

  it('enters nothing when a single row is wrong, or names one the season has already', async () => {
    const before = await count()
    const wrong = [
      { line: 2, cells: cellsNamed('Năm') },
      { line: 3, cells: cellsNamed('Sáu', { unit: 'Phòng Lạ' }) },
    ]
    const refused = await office.run(importInitiatives, agency.actors.office, input('registered', wrong))
    expect(refused).toMatchObject({ status: 'refused', reason: 'import-has-problems' })
    await givenInitiative(office, agency, { ...season }, { name: 'Bảy' })
    const again = await office.run(
      importInitiatives,
      agency.actors.office,
      input('draft', [{ line: 2, cells: cellsNamed('BẢY') }]),
    )
    expect(again).toMatchObject({ status: 'refused', reason: 'import-has-problems' })
    expect(await count()).toBe(before + 1)
    const next = await office.must(importInitiatives, agency.actors.office, input('registered', [wrong[0]]))
    expect(next['firstCode']).toBe('MH-2026-005')
  })

  it('is for the Office only, with a file of its own and a season that is open for it', async () => {
    const rows = [{ line: 2, cells: cellsNamed('Tám') }]
    expect((await office.run(importInitiatives, agency.actors.headOfPolicy, input('draft', rows))).status).toBe(
      'forbidden',
    )
    const forged = { ...input('draft', rows), file: { ...stored, receipt: 'forged' } }
    expect((await office.run(importInitiatives, agency.actors.office, forged)).status).toBe('invalid')
    const strange = { ...input('draft', rows), seasonId: newId() }
    expect(await office.run(importInitiatives, agency.actors.office, strange)).toMatchObject({
      reason: 'record-not-found',
    })
    expect(await office.ask(importGround, agency.actors.office, { seasonId: season.id })).toMatchObject({
      units: expect.arrayContaining([expect.objectContaining({ name: 'Phòng Chính sách' })]),
    })
  })
})
