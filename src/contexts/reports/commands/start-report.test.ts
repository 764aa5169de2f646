import { beforeAll, describe, expect, it } from 'vitest'
import { fullHeading, givenNovember, november, october } from '../../../../test/support/november.ts'
import { givenAgency } from '../../../../test/support/organization.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { setHeading } from './set-heading.ts'
import { startReport } from './start-report.ts'
import { submitReport } from './submit-report.ts'
import { choosePeriod, type PeriodChoice } from '../queries/choose-period.ts'
import { listReports, type ReportList } from '../queries/list-reports.ts'
import { type ReportShown, showReport } from '../queries/show-report.ts'
import { type ReportVerified, verifyReport } from '../queries/verify-report.ts'

describe('starting reports', () => {
  let office: Scenario
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
  })

  it('shows each period of the year with days, source and what can be done', async () => {
    const { agency, plan, started } = await givenNovember(office)
    await started()

    const choice = await office.ask<PeriodChoice>(choosePeriod, agency.actors.office, {
      planId: plan.planId,
      year: 2026,
    })

    const found = choice.periods.find(({ period }) => period.kind === 'month' && period.index === 11)
    expect(found).toMatchObject({
      stands: 'over',
      report: { state: 'draft' },
      period: { source: 'Nghị định 09/2019/NĐ-CP, Điều 12' },
    })
    expect(choice.periods.find(({ period }) => period.kind === 'year')).toMatchObject({
      stands: 'running',
      report: null,
      period: { from: '2025-12-15', to: '2026-12-14' },
    })
  })

  it('gives a period one report, none before it begins, none that does not exist', async () => {
    const { agency, plan, started } = await givenNovember(office)
    const start = (input: object) =>
      office.run(startReport, agency.actors.office, { planId: plan.planId, ...november, ...input })
    await started()

    expect(await start({})).toMatchObject({ status: 'refused', reason: 'report-exists' })
    expect(await start({ index: 12, year: 2027 })).toMatchObject({ reason: 'period-not-begun' })
    expect(await start({ kind: 'quarter', index: 5 })).toMatchObject({ reason: 'period-wrong' })
    expect(await start({ year: 2024 })).toMatchObject({ reason: 'plan-not-in-period' })
    expect(await start({ planId: newId() })).toMatchObject({ reason: 'record-not-found' })
  })

  it('is submitted before the cut-off day only with the reason named', async () => {
    const { agency, started, shown } = await givenNovember(office)
    office.at('2026-11-12')
    const reportId = await started()
    await office.must(setHeading, agency.actors.office, { reportId, version: 1, ...fullHeading })

    const without = await office.run(submitReport, agency.actors.leader, { reportId, version: 2 })
    const named = await office.run(submitReport, agency.actors.leader, {
      reportId,
      version: 2,
      earlyReason: 'Ủy ban nhân dân tỉnh yêu cầu gửi trước ngày 13/11.',
    })
    const report = await shown(reportId)
    office.at('2026-11-23')

    expect(without).toMatchObject({ status: 'refused', reason: 'period-not-over' })
    expect(named.status).toBe('done')
    expect(report.seal).toMatchObject({
      asOf: '2026-11-12',
      earlyReason: 'Ủy ban nhân dân tỉnh yêu cầu gửi trước ngày 13/11.',
    })
    expect(await office.ask<ReportVerified>(verifyReport, agency.actors.office, { reportId })).toMatchObject({
      whole: true,
      differences: [],
    })
  })

  it('lets only Office and leaders prepare, all in the agency read, and nobody else see', async () => {
    const { agency, plan, started } = await givenNovember(office)
    const reportId = await started()
    const { officerOfPolicy, headOfPolicy, admin } = agency.actors
    const other = await givenAgency(office)
    const start = { planId: plan.planId, ...october }

    for (const actor of [officerOfPolicy, headOfPolicy, admin]) {
      expect((await office.run(startReport, actor, start)).status).toBe('forbidden')
      expect((await office.run(submitReport, actor, { reportId, version: 1 })).status).toBe('forbidden')
    }
    expect((await office.ask<ReportShown>(showReport, headOfPolicy, { reportId })).head.id).toBe(reportId)
    await expect(office.ask(showReport, admin, { reportId })).rejects.toThrow(/forbidden/)
    await expect(office.ask(showReport, other.actors.office, { reportId })).rejects.toThrow(/not-found/)
    expect(await office.run(startReport, other.actors.office, start)).toMatchObject({ reason: 'record-not-found' })
    expect((await office.ask<ReportList>(listReports, other.actors.office)).reports).toEqual([])
  })
})
