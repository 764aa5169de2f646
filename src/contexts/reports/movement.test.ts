import { beforeAll, describe, expect, it } from 'vitest'
import { storedFile } from '../../../test/support/documents.ts'
import { givenInitiative, givenSeason } from '../../../test/support/initiatives.ts'
import { givenNovember, textOf, valueIn } from '../../../test/support/november.ts'
import { openReportsSite } from '../../../test/support/reports-site.ts'
import { type Scenario, startScenario } from '../../../test/support/scenario.ts'
import { day } from '../../kernel/plain-date.ts'
import { commands } from '../initiatives/index.ts'

describe('the movement in a report', () => {
  let office: Scenario
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
  })

  const command = (name: string) => {
    const found = commands.find((each) => each.name === name)
    if (found === undefined) throw new Error(`find command "${name}": expected it among those of initiatives`)
    return found
  }

  /** Three initiatives of the year, one of them under way with two sessions in the period and one before it. */
  async function givenMovement() {
    const world = await givenNovember(office)
    const { agency, plan } = world
    const season = await givenSeason(office, agency)
    const running = await givenInitiative(office, agency, season, { state: 'running', planId: plan.planId })
    const recognised = { state: 'recognised', decidedOn: day('2026-11-10'), recognisedLevel: 'base' } as const
    await givenInitiative(office, agency, season, { ...recognised, kind: 'exemplar', field: 'economy' })
    await givenInitiative(office, agency, season, { state: 'approved', registeredOn: day('2026-11-02') })
    await givenInitiative(office, agency, season, { state: 'draft' })
    for (const [happenedOn, attendances] of [
      ['10/10/2026', '50'],
      ['20/10/2026', '60'],
      ['12/11/2026', '96'],
    ]) {
      await office.must(command('initiatives.record-session'), agency.actors.officerOfPolicy, {
        initiativeId: running.id,
        happenedOn,
        attendances,
        text: `Buổi ${happenedOn}`,
        files: [storedFile(`${running.id}${happenedOn}`, 'biên bản.txt')],
      })
    }
    return { ...world, running }
  }

  it('counts initiatives from rows, in the body and in a table by field, kind, level and state', async () => {
    const { started, shown } = await givenMovement()

    const report = await shown(await started())

    const value = (name: string) => valueIn(report, `movement:${name}`)
    expect({
      registered: value('registered'),
      'carried-out': value('carried-out'),
      recognised: value('recognised'),
      sessions: value('sessions'),
      attendances: value('attendances'),
      'year-all': value('year-all'),
      'year-recognised': value('year-recognised'),
      'culture:model:base:all': value('culture:model:base:all'),
      'culture:model:base:running': value('culture:model:base:running'),
      'economy:exemplar:base:recognised': value('economy:exemplar:base:recognised'),
    }).toEqual({
      registered: 1,
      'carried-out': 1,
      recognised: 1,
      sessions: 2,
      attendances: 156,
      'year-all': 3,
      'year-recognised': 1,
      'culture:model:base:all': 2,
      'culture:model:base:running': 1,
      'economy:exemplar:base:recognised': 1,
    })
    const text = textOf(report.document.blocks)
    expect(text).toContain('Năm 2026 có 3 mô hình, điển hình “Dân vận khéo” đăng ký, trong đó 1 được công nhận.')
    expect(text).toContain('Các mô hình đã tổ chức 2 buổi với 156 lượt người dự.')
    expect(value('year-without-plan')).toBe(2)
    expect(text).toContain('Số này gồm 2 mô hình, điển hình không gắn với kế hoạch nào')
    const [appendix] = (report.document.appendices ?? []).map(({ blocks }) => textOf(blocks))
    expect(appendix).toBe(
      '1|Kinh tế|Điển hình|Cấp cơ sở|0|0|0|0|1|0|0|1\n2|Văn hóa - xã hội|Mô hình|Cấp cơ sở|0|1|1|0|0|0|0|2',
    )
    const rows = new Map(report.figures.rows.map((row) => [row.id, row.amount]))
    for (const { key, value: sum, rowIds } of report.figures.figures) {
      expect([key, rowIds.reduce((all, id) => all + (rows.get(id) ?? Number.NaN), 0)]).toEqual([key, sum])
    }
  })

  it('opens a figure into rows, each leading to its initiative and its evidence', async () => {
    const { agency, running, started } = await givenMovement()
    const reportId = await started()
    const site = openReportsSite(office.door)
    site.actAs(agency.actors.office)

    const attended = await (await site.get(`/bao-cao/${reportId}/so-lieu/movement%3Aattendances`)).text()
    const cell = await site.get(
      `/bao-cao/${reportId}/so-lieu/${encodeURIComponent('movement:culture:model:base:running')}`,
    )

    expect(attended).toContain('<b class="n">156</b> Lượt người dự trong kỳ')
    expect(attended).toContain(`href="/mo-hinh/${running.id}/nhat-ky#muc-`)
    expect(attended).toContain('Buổi 12/11/2026')
    expect(attended).toContain('biên bản.txt')
    expect(attended).not.toContain('Buổi 10/10/2026')
    expect(await cell.text()).toContain(`href="/mo-hinh/${running.id}"`)
  })

  it('is frozen with the report: what happens afterwards changes nothing', async () => {
    const { agency, running, shown, started, submitted } = await givenMovement()
    const reportId = await started()
    await submitted(reportId)
    const before = await shown(reportId)

    await office.must(command('initiatives.stop'), agency.actors.officerOfPolicy, {
      initiativeId: running.id,
      version: running.version,
      reason: 'Thôn sáp nhập',
    })

    expect(await shown(reportId)).toEqual(before)
    expect(valueIn(before, 'movement:year-running')).toBe(1)
  })

  it('leaves reports of agencies without initiatives as they were', async () => {
    const { shown, started } = await givenNovember(office)

    const report = await shown(await started())

    expect(report.figures.figures.filter(({ key }) => key.startsWith('movement:'))).toEqual([])
    expect(report.parts.map(({ key }) => key)).not.toContain('movement')
    expect(JSON.stringify(report.document)).not.toContain('Phong trào thi đua')
  })
})
