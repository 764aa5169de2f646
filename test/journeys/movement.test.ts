import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserSite, openBrowserSite } from '../support/browser-site.ts'
import { look } from './look.ts'
import { tryBelow } from './movement-below.ts'
import { commend } from './movement-honours.ts'
import {
  assessorsOfTheYear,
  bringPeople,
  contents,
  fillSheet,
  openSeason,
  passOn,
  photo,
  publishCriteria,
  score,
  sendTo,
  signInEverybody,
} from './movement-steps.ts'
import { acceptInvitation, choose, fill, inviteEverybody, openPage, setUpEverybody, startSamplePlan } from './steps.ts'

/** The movement through two years as people run it, in one installation: each step stands on those before it. */
describe('the yearly cycle of initiatives', () => {
  let site: BrowserSite
  let office: Page
  let officer: Page
  let head: Page
  let leader: Page
  let assessors: readonly Page[]
  const at = { plan: '', season: '', initiative: '' }

  beforeAll(async () => {
    site = await openBrowserSite('2026-01-12')
    office = await openPage(site)
    officer = await openPage(site)
    head = await openPage(site)
    leader = await openPage(site)
    assessors = [await openPage(site), await openPage(site)]
  })
  afterAll(() => site.close())

  /** Sessions end meanwhile: everybody signs in again. */
  const later = async (moment: string) => {
    site.at(moment)
    const [one, other] = assessors as [Page, Page]
    await signInEverybody({ hanh: office, tam: officer, huong: head, binh: leader, son: one, ngan: other })
  }

  it('has its people, and the plan that names the model', async () => {
    const { links } = await setUpEverybody(site, office)
    await acceptInvitation(officer, links.get('Kiều Minh Tâm'))
    await acceptInvitation(head, links.get('Đàng Thị Mỹ Hương'))
    await acceptInvitation(leader, links.get('Nguyễn Văn Bình'))
    await bringPeople(office, assessorsOfTheYear)
    const more = await inviteEverybody(office)
    await acceptInvitation(assessors[0] as Page, more.get('Thập Văn Sơn'))
    await acceptInvitation(assessors[1] as Page, more.get('Pinăng Thị Ngân'))
    at.plan = await startSamplePlan(office)

    expect([links.size, more.size >= 2]).toEqual([4, true])
  })

  it('opens a year with criteria made from a sample', async () => {
    await publishCriteria(office, 'Tiêu chí mô hình 2026')
    await look(office)
    at.season = await openSeason(office, 'Tiêu chí mô hình 2026')
    await look(office)
    await head.goto('/mo-hinh')
    await look(head)

    expect(await head.locator('main').innerText()).toContain('nhận đăng ký đến 31/03/2026')
  })

  it('offers the model the plan names as a ready draft, which keeps itself and says what is missing', async () => {
    await officer.goto('/mo-hinh/dang-ky')
    await look(officer)
    await officer.locator('aside a', { hasText: 'bản nháp' }).first().click()
    await officer.waitForURL(/keHoach=/)
    expect(await officer.locator('main [name=name]').inputValue()).toContain(
      'Truyền thông về Chương trình mục tiêu quốc gia',
    )
    await choose(officer, 'kind', 'Mô hình')
    await choose(officer, 'holder', 'Tập thể')
    await choose(officer, 'setting', 'Cơ quan')
    await choose(officer, 'field', 'Văn hóa')
    await choose(officer, 'level', 'Cấp cơ sở')
    await choose(officer, 'unitId', 'Phòng Chính sách')
    await choose(officer, 'personId', 'Kiều Minh Tâm')
    await fill(officer, { ...contents, outputs: '' })
    await officer.getByRole('button', { name: 'Gửi đăng ký' }).click()
    await officer.getByText('Điền ô này').first().waitFor()
    expect(await officer.locator('main [name=goals]').inputValue()).toBe(contents.goals)
    await fill(officer, { outputs: contents.outputs })
    await officer.getByRole('button', { name: 'Gửi đăng ký' }).click()
    await officer.waitForURL(/mo-hinh\/[0-9a-f-]{36}$/)
    at.initiative = new URL(officer.url()).pathname
    await look(officer)
    expect(await officer.locator('main').innerText()).toContain('MH-2026-001')
  })

  it('goes from the head of unit to the Office and the leader, and comes back with reasons once', async () => {
    await head.goto(`${at.initiative}/xem-xet`)
    await look(head)
    await passOn(head, '/dong-y')
    await office.goto(`${at.initiative}/tra-lai`)
    await office.locator('main details:has(input[name$=".reason"]) summary').first().click()
    await office.locator('main input[name^="reasons."][name$=".reason"]').first().fill('Nêu rõ tên 21 thôn.')
    await look(office)
    await office.locator('main form button.go').click()
    await office.waitForURL((url) => !url.pathname.endsWith('/tra-lai'))
    await officer.goto(`${at.initiative}/sua`)
    await look(officer)
    expect(await officer.locator('main').innerText()).toContain('Nêu rõ tên 21 thôn.')
    await officer.getByRole('button', { name: 'Gửi đăng ký' }).click()
    await officer.waitForURL(/mo-hinh\/[0-9a-f-]{36}$/)
    await head.goto(`${at.initiative}/xem-xet`)
    await passOn(head, '/dong-y')
    await office.goto(`${at.initiative}/xem-xet`)
    for (const box of await office.locator('[name=checklist]').all()) await box.check()
    await passOn(office, '/ho-so-du')
    await leader.goto(`${at.initiative}/xem-xet`)
    await look(leader)
    await passOn(leader, '/duyet')
    await officer.goto(at.initiative)
    expect(await officer.locator('main').innerText()).toContain('Được duyệt')
  })

  it('is carried out: milestones, figures, a diary with proof, what was given, the interim review', async () => {
    await later('2026-02-10T09:00:00+07:00')
    await officer.goto(`${at.initiative}/chi-tieu`)
    await fill(officer, {
      'milestones.0.name': 'Xong bộ tài liệu hai thứ tiếng',
      'milestones.0.dueOn': '31/03/2026',
      'outputs.0.name': 'Số buổi truyền thông',
      'outputs.0.measure': 'buổi',
      'outputs.0.target': '30',
    })
    await look(officer)
    await sendTo(officer, '/chi-tieu', 'Đã đặt mốc và chỉ tiêu')
    await officer.goto(`${at.initiative}/nhat-ky`)
    await look(officer)
    await fill(officer, {
      happenedOn: '09/02/2026',
      place: 'Thôn Suối Rớ, xã Phước Chính',
      attendances: '96',
      language: 'Raglai',
      text: 'Giải thích mức hỗ trợ nhà ở và nước sinh hoạt; hẹn làm giúp hồ sơ cho 14 hộ.',
      'values.0.value': '3',
    })
    await officer
      .locator('main [name=files]')
      .setInputFiles({ name: 'suoi-ro.png', mimeType: 'image/png', buffer: photo })
    await sendTo(officer, '/nhat-ky', 'Đã ghi')
    await officer.goto(`${at.initiative}/nhat-ky/dong-gop`)
    await fill(officer, { happenedOn: '10/02/2026', amount: '2500000', sourceName: 'Doanh nghiệp tư nhân Sông Pha' })
    await choose(officer, 'source', 'Doanh nghiệp')
    await sendTo(officer, '/nhat-ky/dong-gop', 'Đã ghi')
    await later('2026-06-30T09:00:00+07:00')
    await officer.goto(`${at.initiative}/nhat-ky/huong-loi`)
    await fill(officer, {
      happenedOn: '30/06/2026',
      people: '420',
      households: '130',
      text: 'Đếm theo sổ của trưởng thôn.',
    })
    await sendTo(officer, '/nhat-ky/huong-loi', 'Đã ghi')
    await leader.goto(`${at.initiative}/so-ket`)
    await choose(leader, 'standing', 'Đúng tiến độ')
    await fill(leader, { text: 'Giữ nhịp, thêm thôn xa.' })
    await look(leader)
    await sendTo(leader, '/so-ket', 'sơ kết')
    await officer.goto(at.initiative)
    await look(officer)
    expect(await officer.locator('main').textContent()).toContain('420')
    await officer.goto(`${at.initiative}/nhat-ky`)
    expect(await officer.locator('main').textContent()).toContain('Suối Rớ')
  })

  it('is assessed: own scores, two assessors blind to each other, a total anybody can add up', async () => {
    await later('2026-11-10T09:00:00+07:00')
    await officer.goto(`${at.initiative}/tu-cham`)
    await look(officer)
    await fillSheet(officer, 2)
    await officer.getByRole('button', { name: 'Nộp tự đánh giá' }).click()
    await officer.locator('main .problems').waitFor()
    expect(await officer.locator('main .problems').innerText()).toContain('điểm không nằm trong khoảng')
    await fillSheet(officer, 1)
    await officer.getByRole('button', { name: 'Nộp tự đánh giá' }).click()
    await officer.getByText('Đã nộp tự đánh giá').first().waitFor()
    await office.goto(`${at.initiative}/moi-tham-dinh`)
    await look(office)
    for (const box of await office.locator('main [name=personIds]').all()) await box.check()
    await sendTo(office, '/moi-tham-dinh', 'Đã mời')
    const [one, other] = assessors as [Page, Page]
    await one.goto('/tham-dinh')
    await look(one)
    await score(one, at.initiative, 1)
    await other.goto(`${at.initiative}/tham-dinh`)
    await look(other)
    expect(await other.locator('main').innerText()).toContain('chưa mở')
    await score(other, at.initiative, 0.9)
    await office.goto(`${at.initiative}/tham-dinh`)
    await look(office)
    expect(await office.locator('main').innerText()).toContain('÷ 2 =')
    await office.goto(`${at.initiative}/ket-luan`)
    await sendTo(office, '/ket-luan', 'Đã kết luận thẩm định')
  })

  it('is recognised by a decision, with a certificate that anybody can verify', async () => {
    await later('2026-12-11T09:00:00+07:00')
    await office.goto('/cong-nhan/moi')
    await look(office)
    await office.locator('main [name=initiativeIds]').first().check()
    await fill(office, { name: 'Đề nghị công nhận đợt 1 năm 2026' })
    await office.getByRole('button', { name: 'Lập danh sách đề nghị' }).click()
    await office.getByText('Đã lập danh sách').first().waitFor()
    const list = new URL(office.url()).pathname
    await leader.goto(list)
    await look(leader)
    await fill(leader, { serial: '125', bases: 'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022' })
    await sendTo(leader, '/quyet-dinh', 'Đã ban hành')
    await look(leader)
    await officer.goto(at.initiative)
    await look(officer)
    const code = await officer.locator('#cong-nhan a[href^="/xac-minh/"]').first().getAttribute('href')
    const villager = await openPage(site, { width: 360 })
    await villager.goto(code ?? '')
    await look(villager)
    expect(await villager.locator('main').innerText()).toContain('có thật và đang có giá trị')
    const pdf = await villager.request.get(`${code}/giay.pdf`)
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
  })

  it('is replicated by another unit, which tells what came of it', async () => {
    await officer.goto(`${at.initiative}/huong-dan`)
    await fill(officer, {
      conditions: 'Thôn có nhà cộng đồng và người có uy tín nói được tiếng Raglai.',
      steps: 'Chọn ngày nông nhàn; mời già làng nói trước; chiếu phim; hỏi lại.',
      costs: 'Khoảng 1,2 triệu đồng mỗi buổi.',
      pitfalls: 'Không đọc nguyên văn văn bản; loa hỏng thì dừng.',
      whoToAsk: 'Kiều Minh Tâm, Phòng Chính sách',
    })
    await officer.locator('main [name=published]').check()
    await look(officer)
    await sendTo(officer, '/huong-dan', 'Đã lưu tờ hướng dẫn')
    await look(officer)
    await office.goto('/nhan-rong')
    await look(office)
    await office.goto(`${at.initiative}/lam-theo`)
    await choose(office, 'unitId', 'Văn phòng')
    await choose(office, 'way', 'Làm thử')
    await look(office)
    await sendTo(office, '/lam-theo', 'Đã ghi nhận làm theo')
    await choose(office, 'state', 'Đạt kết quả')
    await fill(office, { outcome: 'Ba buổi, 210 lượt người, bà con hỏi nhiều.', sessions: '3' })
    await office.locator('main form button.go').click()
    await office.waitForLoadState()
    await officer.goto(at.initiative)
    await look(officer)
    expect(await officer.locator('main').innerText()).toContain('Văn phòng')
  })

  it('is tried by a commune below, which tells why it did not work there', async () => {
    await tryBelow(office, await openPage(site), at.initiative)
    await officer.goto(`${at.initiative}/nhan-rong`)
    await look(officer)

    expect(await officer.locator('main').innerText()).toContain('Loa hỏng giữa mùa')
  })

  it('is commended: proposed from the record, voted, decided, with the reward by law', async () => {
    await commend({ office, officer, head, leader }, at.initiative)

    expect(await officer.locator('main').innerText()).toContain('760.000')
  })

  it('goes on next year with one click, keeping identity and history', async () => {
    await office.goto(at.season)
    await sendTo(office, '/chep', 'Đã lập bản nháp cho năm sau')
    const next = new URL(office.url()).pathname
    await later('2027-01-15T09:00:00+07:00')
    await office.goto(next)
    await office.locator('summary', { hasText: 'Mở mùa thi đua' }).click()
    await sendTo(office, '/mo', 'Đã mở mùa thi đua')
    await officer.goto(`${at.initiative}/lam-tiep`)
    await look(officer)
    await sendTo(officer, '/lam-tiep', 'năm')
    await officer.waitForURL(/sua$/)
    await officer.getByRole('button', { name: 'Gửi đăng ký' }).click()
    await officer.waitForURL(/mo-hinh\/[0-9a-f-]{36}$/)
    await look(officer)
    const shown = await officer.locator('main').innerText()
    expect(shown).toContain('MH-2027-001')
    expect(shown).toContain('2026')
  })

  it('stands in the report of the year with figures that open', async () => {
    await office.goto(`/bao-cao/lap?planId=${at.plan.split('/').at(-1)}&year=2026`)
    await look(office)
    await office.locator('form:has([name=kind][value=year]) button').first().click()
    await office.waitForURL(/bao-cao\/[0-9a-f-]{36}$/)
    const report = new URL(office.url()).pathname
    await look(office)
    const said = await office.locator('main').innerText()
    expect(said).toContain('1 được công nhận')
    for (const name of ['registered', 'recognised', 'replicated', 'commended', 'attendances']) {
      await office.goto(`${report}/so-lieu/movement:${name}`)
      expect([name, await office.locator('main').innerText()]).not.toEqual([name, expect.stringContaining('Không có')])
    }
    await look(office)
    await office.locator('main a[href^="/mo-hinh/"]').first().click()
    await office.waitForURL(/mo-hinh\//)
  })
})
