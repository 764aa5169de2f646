import { beforeAll, describe, expect, it } from 'vitest'
import { statements } from '../../../../test/support/database.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { givenPlan, type GivenPlan, plansSite } from '../../../../test/support/plans.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { dropTask } from '../commands/drop-task.ts'
import { suspendTask } from '../commands/suspend-task.ts'
import { taskForms, turnForms } from '../task-forms.ts'

describe('the pages of plans', () => {
  let office: Scenario
  let agency: GivenAgency
  let plan: GivenPlan
  beforeAll(async () => {
    office = await startScenario('2026-01-05')
    agency = await givenAgency(office)
    plan = await givenPlan(office, agency)
    office.at('2026-11-23')
  })
  const siteFor = (person: keyof GivenAgency['actors'], language: 'vi' | 'en' = 'vi') =>
    plansSite(office, agency.actors[person], language)
  const [first, second] = [() => plan.tasks[0]!, () => plan.tasks[1]!]
  const evidenced = { text: 'Tổ chức 01 buổi', doneOn: '20/11/2026', documents: 'BC 12/BC-BDT' }

  it('show in both languages, for each role', async () => {
    const pages = [
      '/viec-cua-toi',
      '/ke-hoach',
      '/ke-hoach/qua-han',
      `/ke-hoach/${plan.planId}`,
      `/nhiem-vu/${first().id}`,
    ]
    for (const language of ['vi', 'en'] as const)
      for (const person of ['officerOfPolicy', 'headOfPolicy', 'office', 'leader'] as const)
        for (const page of pages) {
          const response = await siteFor(person, language).get(page)
          const html = await response.text()
          expect([page, person, response.status]).toEqual([page, person, 200])
          expect(html).toContain(`lang="${language}"`)
          expect(html).not.toMatch(/undefined|\[object|NaN|style="/)
        }
  })

  it('count work without a date the same way everywhere, and say so', async () => {
    const html = await siteFor('office').text(`/ke-hoach/${plan.planId}`)
    expect(html).toMatch(/\d+ trong \d+ việc đúng hạn; không kể 1 việc chưa có hạn/)
    const table = html.slice(html.indexOf('id="don-vi"')).split('</table>')[0] ?? ''
    const heads = [...table.matchAll(/<th scope="col"[^>]*>(?:<[^>]+>)*([^<]+)/g)].map(([, head]) => head)
    expect(heads).toContain('Chưa có hạn')
    const foot = [...(table.split('<tfoot>')[1] ?? '').matchAll(/<td[^>]*>([\d–]+)</g)].map(([, count]) => count)
    const [given, ...parts] = foot.map((count) => (count === '–' ? 0 : Number(count)))
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(given)
    const [, onTime, dated] = /(\d+) trong (\d+) việc đúng hạn/.exec(html) ?? []
    const [doneOnTime = 0, inTime = 0, undated = 0] = parts
    expect([Number(onTime), Number(dated)]).toEqual([doneOnTime + inTime, (given ?? 0) - undated])
  })

  it('offer every form in both languages, or say that it cannot be done now', async () => {
    for (const language of ['vi', 'en'] as const) {
      const site = siteFor('office', language)
      for (const { path } of taskForms)
        expect([path, (await site.get(`/nhiem-vu/${first().id}/${path}`)).status]).toEqual([path, 200])
      for (const { path } of turnForms)
        expect([path, (await site.get(`/nhiem-vu/${first().id}/${path}?ky=${first().turnId}`)).status]).toEqual([
          path,
          200,
        ])
      expect((await site.get(`/ke-hoach/${plan.planId}/them`)).status).toBe(200)
    }
    expect(await siteFor('otherOfficerOfPolicy').text(`/nhiem-vu/${first().id}/ghi?ky=${first().turnId}`)).toContain(
      'không thuộc quyền',
    )
  })

  it('say nothing of what is not there or not this agency’s', async () => {
    const stranger = plansSite(office, (await givenAgency(office)).actors.office)
    for (const path of [`/ke-hoach/${plan.planId}`, `/nhiem-vu/${first().id}`, `/nhiem-vu/${newId()}`, '/nhiem-vu/abc'])
      expect([path, (await stranger.get(path)).status]).toEqual([path, 404])
    expect((await siteFor('admin').get('/ke-hoach')).status).toBe(403)
  })

  it('lead an officer from recording to handing in and the head to confirming', async () => {
    const own = await givenPlan(office, agency)
    const { id, turnId } = own.tasks[0]!
    const officer = siteFor('officerOfPolicy')
    const head = siteFor('headOfPolicy')
    const refused = await officer.post(`/nhiem-vu/${id}/ghi?ky=${turnId}`, { turnId, ...evidenced, documents: '' })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('Kèm ít nhất một minh chứng')
    expect(html).toContain('Tổ chức 01 buổi')

    const recorded = await officer.post(`/nhiem-vu/${id}/ghi?ky=${turnId}`, { turnId, ...evidenced })
    expect([recorded.status, recorded.headers.get('location')]).toEqual([303, `/nhiem-vu/${id}`])
    expect(await officer.text('/viec-cua-toi')).toContain(`/nhiem-vu/${id}/ket-qua?ky=${turnId}`)
    expect(await officer.text(`/nhiem-vu/${id}/ket-qua?ky=${turnId}`)).toContain('Tổ chức 01 buổi</textarea>')
    await officer.post(`/nhiem-vu/${id}/ket-qua?ky=${turnId}`, { turnId, version: '1', result: 'Đã làm' })
    expect(await officer.text('/viec-cua-toi')).toContain('chờ xác nhận')
    expect(await head.text('/viec-cua-toi')).toContain(`/nhiem-vu/${id}/xac-nhan?ky=${turnId}`)
    const confirmed = await head.post(`/nhiem-vu/${id}/xac-nhan?ky=${turnId}`, { turnId, version: '2' })
    expect(confirmed.status).toBe(303)
    expect(await head.text(`/nhiem-vu/${id}`)).toContain('Chamaléa Điền: xác nhận')
  })

  it('show what somebody else changed beside what was typed', async () => {
    const own = await givenPlan(office, agency)
    const { id } = own.tasks[0]!
    const site = siteFor('office')
    await site.post(`/nhiem-vu/${id}/sua`, { taskId: id, version: '1', title: 'Tên của người trước' })
    const later = await site.post(`/nhiem-vu/${id}/sua`, { taskId: id, version: '1', title: 'Tên của người sau' })
    const html = await later.text()
    expect(later.status).toBe(409)
    expect(html).toContain('Tên của người trước')
    expect(html).toContain('value="Tên của người sau"')
    expect(html).toContain('name="version" value="2"')
  })

  it('set figures from lines, where an empty one does not count', async () => {
    const own = await givenPlan(office, agency)
    const { id } = own.tasks[0]!
    const site = siteFor('headOfPolicy')
    const row = {
      'figures.0.figureId': '',
      'figures.0.name': 'Số buổi',
      'figures.0.measure': 'buổi',
      'figures.0.target': '7',
    }
    const empty = { 'figures.1.figureId': '', 'figures.1.name': '', 'figures.1.measure': '', 'figures.1.target': '' }
    const response = await site.post(`/nhiem-vu/${id}/so-lieu`, { taskId: id, version: '1', ...row, ...empty })
    expect(response.status).toBe(303)
    expect(await site.text(`/nhiem-vu/${id}`)).toContain('Số buổi (buổi)')
  })

  it('give many ticked tasks at once in two steps', async () => {
    const own = await givenPlan(office, agency)
    const taskIds = own.tasks.map(({ id }) => id)
    const site = siteFor('office')
    const address = `/ke-hoach/${own.planId}/giao-viec`
    const chosen = await (await site.post(address, { action: 'chon', taskIds })).text()
    expect(chosen).toContain('3 nhiệm vụ đã chọn')
    expect(chosen.match(/name="taskIds"/g)).toHaveLength(3)
    const nothing = await site.post(address, { taskIds })
    expect(nothing.status).toBe(422)
    const plansPage = await site.text(`/ke-hoach/${own.planId}`)
    expect(plansPage).toContain('formaction="/don-doc/chon"')
    expect(await siteFor('headOfPolicy').text(`/ke-hoach/${own.planId}`)).not.toContain('/don-doc/chon')
    const given = await site.post(address, { taskIds, officerId: agency.actors.otherOfficerOfPolicy.personId })
    expect(given.status).toBe(303)
  })

  it('narrow the tasks by address and give the same as a spreadsheet', async () => {
    const site = siteFor('office')
    const page = await site.text(`/ke-hoach/${plan.planId}?tim=luat+tiep+can`)
    expect(page).toContain('1 nhiệm vụ')
    expect(page).toContain(`/ke-hoach/${plan.planId}/nhiem-vu.xlsx?tim=luat+tiep+can`)
    const sheet = await site.get(`/ke-hoach/${plan.planId}/nhiem-vu.xlsx?tim=luat+tiep+can`)
    expect(sheet.headers.get('content-type')).toContain('spreadsheetml')
    const { default: ExcelJS } = await import('exceljs')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await sheet.arrayBuffer())
    expect(workbook.worksheets[0]?.rowCount).toBe(2)
    expect(workbook.worksheets[0]?.getCell('A2').value).toBe('KH43-NV03')
  })

  it('give no share on time to a plan without dates', async () => {
    const own = await givenPlan(office, agency, { tasks: [{ title: 'Thực hiện Luật Tiếp cận thông tin' }] })
    const html = await siteFor('office').text(`/ke-hoach/${own.planId}`)
    expect(html).toContain('Chưa có việc nào đến hạn')
    expect(html).not.toContain('100%')
  })

  it('count a dropped task apart', async () => {
    const own = await givenPlan(office, agency)
    await office.must(dropTask, agency.actors.office, { taskId: own.tasks[2]!.id, version: 1, reason: 'Trùng việc' })
    const html = await siteFor('office').text(`/ke-hoach/${own.planId}`)
    expect(html).toContain('3 nhiệm vụ, trong đó 1 đã thôi thực hiện')
    expect(html).toContain('trong 2 nhiệm vụ đã xong')
  })

  it('say that a task is suspended and offer to let it go on', async () => {
    await office.must(suspendTask, agency.actors.office, { taskId: second().id, version: 1, reason: 'Chờ hướng dẫn' })
    const html = await siteFor('headOfPolicy').text(`/nhiem-vu/${second().id}`)
    expect(html).toContain('Tạm dừng từ 23/11/2026: Chờ hướng dẫn')
    expect(html).toContain('Cho tiếp tục')
  })

  it('stay within eight statements with 500 tasks', async () => {
    const large = await givenAgency(office)
    const tasks = Array.from({ length: 500 }, (_, index) => ({
      path: `II/${index}`,
      title: `Nhiệm vụ số ${index}`,
      rhythm: 'monthly' as const,
      leadUnitId: large.units.policy,
      officerId: large.actors.officerOfPolicy.personId,
    }))
    office.at('2026-01-05')
    const { planId } = await givenPlan(office, large, { tasks })
    office.at('2026-11-23')
    // The embedded engine gathers no statistics by itself; without them the joins of 6,000 turns are planned badly.
    await office.connection.run('analyze')
    const site = plansSite(office, large.actors.officerOfPolicy)
    for (const path of ['/viec-cua-toi', `/ke-hoach/${planId}`]) {
      const before = statements.length
      const started = performance.now()
      expect((await site.get(path)).status).toBe(200)
      const took = Math.round(performance.now() - started)
      const count = statements.slice(before).filter((text) => !/^(set|begin|commit|start)/i.test(text)).length
      expect(count).toBeLessThanOrEqual(8)
      expect(took).toBeLessThan(5_000)
      if (process.env['SHOW_FIGURES']) process.stderr.write(`${path}: ${count} statements, ${took} ms\n`)
    }
  })
})
