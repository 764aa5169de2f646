import { beforeAll, describe, expect, it } from 'vitest'
import { givenNovember, november, october } from '../../../../test/support/november.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { day } from '../../../kernel/plain-date.ts'
import { readAs } from '../../../platform/database/as-agency.ts'
import { type BuiltReport, buildReport, reportFigures } from './build-report.ts'
import { listReports, type ReportList } from './list-reports.ts'

describe('reports and periods to choose from', () => {
  let office: Scenario
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
  })

  it('lists reports by filter, order and page', async () => {
    const { agency, started, submitted } = await givenNovember(office)
    await submitted(await started(october))
    await started()
    const list = (input: object) => office.ask<ReportList>(listReports, agency.actors.officerOfPolicy, input)

    expect((await list({})).reports.map(({ label, state }) => [label.vi, state])).toEqual([
      ['Tháng 11/2026', 'draft'],
      ['Tháng 10/2026', 'submitted'],
    ])
    expect(await list({ state: 'submitted' })).toMatchObject({ total: 1, reports: [{ number: '15/BC-BDT' }] })
    expect((await list({ sort: 'period', direction: 'asc', size: 1, page: 2 })).reports).toMatchObject([
      { label: { vi: 'Tháng 11/2026' } },
    ])
    expect((await list({ kind: 'year', planId: '', year: '' })).reports).toEqual([])
  })

  it('builds a report for the command line whether it was started or not', async () => {
    const { agency, plan, started, submitted } = await givenNovember(office)
    const asked = { agencyId: agency.agencyId, planId: plan.planId, ...november, today: day('2026-11-23') }
    const build = (more: object = {}) =>
      readAs(office.connection.db, [agency.agencyId], (db) => buildReport(db, { ...asked, ...more }))

    const fresh = await build()
    expect(fresh).toMatchObject({ state: 'none', reportId: null, provisional: false, asOf: '2026-11-14' })
    expect(fresh.document.number).toEqual({ symbol: 'BC-BDT' })
    expect(await build({ asOf: day('2026-11-09') })).toMatchObject({ asOf: '2026-11-09', provisional: true })
    const reportId = await started()
    await submitted(reportId)
    expect(await build()).toMatchObject({ state: 'submitted', reportId })
    const asQuery = await office.ask<BuiltReport>(reportFigures, agency.actors.leader, {
      planId: plan.planId,
      ...november,
    })
    expect(asQuery.figures.find(({ key }) => key === 'due')?.value).toBe(6)
  })
})
