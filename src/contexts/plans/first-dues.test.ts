import { beforeAll, describe, expect, it } from 'vitest'
import { givenScannedReading } from '../../../test/support/checked-scans.ts'
import { type DocumentsSite, openDocumentsSite } from '../../../test/support/documents-site.ts'
import { type GivenAgency, givenAgency } from '../../../test/support/organization.ts'
import { newId, type Scenario, startScenario } from '../../../test/support/scenario.ts'

let scenario: Scenario
let agency: GivenAgency
let site: DocumentsSite

beforeAll(async () => {
  scenario = await startScenario('2025-12-22')
  agency = await givenAgency(scenario)
  site = openDocumentsSite(scenario.door)
  site.actAs(agency.actors.office)
})

/** Signed on 20 December 2025 for the year 2026. */
const rawPlan = `BAN DÂN TỘC
Số: 12/KH-BDT
Ví Dụ, ngày 20 tháng 12 năm 2025
KẾ HOẠCH
Thực hiện phong trào thi đua “Dân vận khéo” năm 2026
I. NHIỆM VỤ
1. Tổ chức hội nghị quán triệt kế hoạch.
2. Định kỳ hằng quý báo cáo kết quả thực hiện về Văn phòng.
3. Định kỳ hằng quý họp rút kinh nghiệm.
4. Hằng tháng đi cơ sở nắm tình hình Nhân dân.
`

let plans = 0

/** Each time another plan: a document is accepted once only. */
async function open(): Promise<string> {
  plans += 1
  const by = { agencyId: agency.agencyId, by: agency.actors.office }
  const raw = rawPlan.replace('12/KH', `${plans}/KH`)
  return `/doc-ke-hoach/${await givenScannedReading(scenario, by, { raw, changes: [], unsure: [] })}`
}

const acceptPart = (html: string) => html.slice(html.indexOf('id="dua-vao-thuc-hien"')).replace(/<[^>]+>/g, '')

describe('what accepting a plan will begin', () => {
  it('is proposed for the days that the plan names, with the words that say so', async () => {
    const html = await (await site.get(await open())).text()
    expect(html).toMatch(/<input id="f-startsOn"[^>]*value="01\/01\/2026"/)
    expect(html).toMatch(/<input id="f-endsOn"[^>]*value="31\/12\/2026"/)
    expect(html).toContain('Theo lời kế hoạch: “năm 2026”.')
  })

  it('tells when what repeats is first due, and that is what it is after accepting', async () => {
    const address = await open()
    const told = acceptPart(await (await site.get(address)).text())
    expect(told).toMatch(/Hằng quý: 13\/03\/2026 \(2 nhiệm vụ: I\/2, I\/3\)/)
    expect(told).toMatch(/Hằng tháng: 14\/01\/2026 \(1 nhiệm vụ: I\/4\)/)

    const days = { startsOn: '01/01/2026', endsOn: '31/12/2026' }
    const done = await site.post(`${address}/chap-nhan`, { commandId: newId(), version: '1', ...days })
    const planId = done.headers.get('location')?.split('/').at(-1) ?? ''
    expect(await firstDuesOf(planId)).toEqual(['2026-01-14', '2026-03-13', '2026-03-13'])
  })

  it('follows the days that were typed when accepting was refused', async () => {
    const address = await open()
    const typed = { startsOn: '01/04/2026', endsOn: '01/03/2026' }
    const refused = await site.post(`${address}/chap-nhan`, { commandId: newId(), version: '1', ...typed })
    expect(refused.status).toBe(422)
    const later = await site.post(`${address}/chap-nhan`, {
      commandId: newId(),
      version: '9',
      startsOn: '01/04/2026',
      endsOn: '',
    })
    expect(acceptPart(await later.text())).toMatch(/Hằng quý: 12\/06\/2026/)
  })
})

/** The first date of each task that has one, in order. */
async function firstDuesOf(planId: string): Promise<readonly string[]> {
  const rows = await scenario.connection.db
    .selectFrom('turn')
    .innerJoin('task', (join) => join.onRef('task.agencyId', '=', 'turn.agencyId').onRef('task.id', '=', 'turn.taskId'))
    .select(['task.id', 'turn.dueOn'])
    .where('task.planId', '=', planId)
    .where('turn.dueOn', 'is not', null)
    .orderBy('turn.dueOn')
    .execute()
  const firsts = new Map<string, string>()
  for (const { id, dueOn } of rows) if (!firsts.has(id) && dueOn !== null) firsts.set(id, dueOn)
  return [...firsts.values()].toSorted()
}
