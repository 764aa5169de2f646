import { beforeEach, describe, expect, it } from 'vitest'
import { givenInitiative, givenSeason, type GivenSeason } from '../../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency, givenAgencyBelow } from '../../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { exportInitiativesBelow, type InitiativesBelow, initiativesBelow } from './queries/initiatives-below.ts'

describe('initiatives of agencies below', () => {
  let office: Scenario
  let province: GivenAgency
  let district: GivenAgency
  let commune: GivenAgency
  let stranger: GivenAgency
  let season: GivenSeason
  beforeEach(async () => {
    office = await startScenario('2026-08-03')
    province = await givenAgency(office)
    district = await givenAgencyBelow(office, province)
    commune = await givenAgencyBelow(office, district)
    stranger = await givenAgency(office)
    season = await givenSeason(office, province)
    for (const [agency, states] of [
      [province, ['running']],
      [district, ['running', 'running', 'recognised', 'draft', 'registered', 'rejected']],
      [commune, ['approved', 'withdrawn']],
      [stranger, ['running', 'recognised']],
    ] as const) {
      for (const state of states) await givenInitiative(office, agency, season, { state })
    }
  })

  const below = (agency: GivenAgency, asked: Record<string, unknown> = {}) =>
    office.ask<InitiativesBelow>(initiativesBelow, agency.actors.office, asked)

  it('counts what agencies at every depth approved, and nothing of others, of drafts or of what waits', async () => {
    const { cells, total, rows, agencies } = await below(province)

    const [near, far] = [String(district.agencyId), String(commune.agencyId)]
    expect(agencies.map(({ value }) => value)).toEqual([near, far])
    expect(
      cells.map(({ row, column, count }) => `${row === near ? 'near' : 'far'} ${column} ${count}`).toSorted(),
    ).toEqual(['far approved 1', 'near recognised 1', 'near running 2'])
    expect(total).toBe(4)
    expect(rows).toHaveLength(4)
  })

  it('narrows table and list by the same filter, and gives the same rows to the spreadsheet', async () => {
    const asked = { agency: String(district.agencyId), state: 'running', rows: 'agency', across: 'state' }
    const { cells, total } = await below(province, asked)
    const exported = await office.ask<InitiativesBelow>(exportInitiativesBelow, province.actors.office, asked)

    expect(cells).toEqual([{ row: String(district.agencyId), column: 'running', count: 2 }])
    expect(total).toBe(2)
    expect(exported.rows.map(({ state }) => state)).toEqual(['running', 'running'])
  })

  it('keeps table and total on a page beyond the end of the list', async () => {
    const { cells, total, rows } = await below(province, { page: 9 })

    expect(rows).toEqual([])
    expect(cells.length).toBeGreaterThan(0)
    expect(total).toBe(4)
  })

  it('shows an agency that has nobody below nothing, whatever agency it asks for', async () => {
    expect(await below(commune, { agency: String(district.agencyId) })).toMatchObject({
      agencies: [],
      cells: [],
      rows: [],
      total: 0,
    })
  })

  it('names fields and levels as the seasons do', async () => {
    const { fields, levels, rows } = await below(province)

    expect(fields.map(({ value }) => value)).toContain(rows[0]?.field)
    expect(levels.map(({ value }) => value)).toContain(rows[0]?.level)
  })
})
