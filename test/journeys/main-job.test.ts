import { Document, Packer, Paragraph } from 'docx'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '../../src/commands/audit.ts'
import { runReminders } from '../../src/contexts/plans/index.ts'
import { type BrowserSite, openBrowserSite } from '../support/browser-site.ts'
import { fileAt, inspectTask, writeReport } from './follow-steps.ts'
import { look } from './look.ts'
import { acceptInvitation, choose, fill, openPage, send, setUpEverybody, signIn } from './steps.ts'

const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The main job as people do it, one after the other, in one installation: each step stands on those before it. */
describe('the main job of Khéo', () => {
  let site: BrowserSite
  let office: Page
  let officer: Page
  let head: Page
  let leader: Page
  let links: ReadonlyMap<string, string>
  const at = { plan: '', task: '', late: '', report: '' }

  beforeAll(async () => {
    site = await openBrowserSite('2026-01-12')
    office = await openPage(site)
    officer = await openPage(site)
    head = await openPage(site)
    leader = await openPage(site)
  })
  afterAll(() => site.close())

  it('starts with the agency, its people, and links by which they choose their passwords', async () => {
    links = (await setUpEverybody(site, office)).links
    await acceptInvitation(officer, links.get('Kiều Minh Tâm'))
    await acceptInvitation(head, links.get('Đàng Thị Mỹ Hương'))
    await acceptInvitation(leader, links.get('Nguyễn Văn Bình'))

    expect(links.size).toBe(4)
    expect(await officer.locator('main').innerText()).toContain('Việc của tôi')
    await look(officer)
  })

  it('reads a plan that a scanner recognised, lights up what belongs together, and lets everything be set right', async () => {
    await office.goto('/doc-ke-hoach')
    await look(office)
    await office.locator('#f-file').setInputFiles('data/sample/ninh-thuan.txt')
    await office.locator('main form button.go').first().click()
    await office.waitForURL(/doc-ke-hoach\/./)
    const reading = office.url()
    await look(office)

    await office.locator('li[data-span=i6]').hover()
    expect(await office.locator('[data-span=i6].lit').count()).toBe(2)
    await office.locator('.b-item[data-span=i5]').hover()
    expect(await office.locator('[data-span=i5].lit').count()).toBe(2)

    await office.getByText('Sửa Số, ký hiệu').click()
    await office.locator('#u-h-number input[name=value]').fill('12/KH-BDT')
    await office.locator('#u-h-number').getByRole('button', { name: 'Ghi' }).click()
    await office.locator('#u-h-number', { hasText: '12/KH-BDT' }).waitFor()

    const items = () => office.locator('li.it:not(.gone)').count()
    const change = async (item: string, op: string, option?: number) => {
      await office.goto(`${reading}?sua=${item}`)
      const form = office.locator(`#u-${item} form:has([name=op][value=${op}])`)
      if (option !== undefined) {
        await office.locator(`#u-${item} summary`, { hasText: 'Tách' }).click()
        await form.locator('[name=at]').selectOption({ index: option })
      }
      await form.getByRole('button').last().click()
      await office.waitForURL((url) => !url.searchParams.has('sua'))
    }
    const undo = async () => {
      await office.getByRole('button', { name: 'Hoàn tác' }).click()
      await office.waitForLoadState()
    }
    expect(await items()).toBe(13)
    await change('i9', 'split-item', 1)
    expect(await items()).toBe(14)
    await undo()
    expect(await items()).toBe(13)
    await change('i9', 'join-item')
    expect(await items()).toBe(12)
    await undo()
    await change('i9', 'drop-item')
    await office.locator('#u-i9', { hasText: 'đã bỏ' }).waitFor()
    await undo()

    await office.keyboard.press('n')
    // The file was recognised by a scanner: the first thing to look at is a place of its text.
    expect(new URL(office.url()).hash).toBe('#u-c1-1')
    await office.getByRole('button', { name: 'Chấp nhận tất cả và giao việc' }).click()
    await office.getByText('Kế hoạch bắt đầu được thực hiện').waitFor()
    at.plan = new URL(office.url()).pathname
    expect(await office.locator('main').innerText()).toContain('10 nhiệm vụ')
    await look(office)
  })

  it('reads a plan written in Word just the same', async () => {
    const lines = [
      'BAN DÂN TỘC',
      'Số: 31/KH-BDT',
      'Ninh Thuận, ngày 05 tháng 01 năm 2026',
      'KẾ HOẠCH',
      'Tổ chức đối thoại với nhân dân năm 2026',
      'I. NHIỆM VỤ',
      '1. Tổ chức hai cuộc đối thoại tại xã Phước Hà.',
      '2. Tổng hợp kiến nghị sau đối thoại.',
      'Nơi nhận:',
      '- Sở Nội vụ;',
      '- Lưu: VT.',
    ]
    const word = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })
    const buffer = await Packer.toBuffer(word)
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    await office.goto('/doc-ke-hoach')
    await office.locator('#f-file').setInputFiles({ name: 'ke-hoach.docx', mimeType, buffer })
    await office.locator('main form button.go').first().click()
    await office.waitForURL(/doc-ke-hoach\/./)

    expect(await office.locator('main').innerText()).toContain('2 nhiệm vụ')
    expect(await office.locator('#u-h-number').innerText()).toContain('31/KH-BDT')
    await office.getByRole('button', { name: 'Chấp nhận tất cả và giao việc' }).click()
    await office.getByText('Kế hoạch bắt đầu được thực hiện').waitFor()
  })

  it('gives tasks a unit, an officer, a rhythm, figures, sub-tasks, one by one and many at once', async () => {
    const taskAt = async (text: string) => {
      await office.goto(at.plan)
      await office.locator('main tbody a', { hasText: text }).click()
      await office.waitForURL('**/nhiem-vu/*')
      return new URL(office.url()).pathname
    }
    at.task = await taskAt('Tổ chức quán triệt')
    await look(office)
    await office.goto(`${at.task}/giao-viec`)
    await look(office)
    await choose(office, 'leadUnitId', 'Phòng Chính sách')
    await office.locator('label', { hasText: /^Văn phòng$/ }).click()
    await choose(office, 'officerId', 'Kiều Minh Tâm')
    await choose(office, 'rhythm', 'Hằng quý')
    await fill(office, { startsOn: '01/01/2026', endsOn: '31/12/2026', expectedOutput: 'Biên bản hội nghị' })
    await send(office, 'Đã giao việc')
    expect(await office.locator('main').innerText()).toContain('13/03/2026')

    await office.goto(`${at.task}/so-lieu`)
    await look(office)
    await fill(office, { 'figures.0.name': 'Người dự', 'figures.0.measure': 'người', 'figures.0.target': '40' })
    await send(office, 'Đã lưu')

    at.late = await taskAt('đạo đức công vụ')
    await office.goto(`${at.late}/viec-con`)
    await fill(office, { title: 'Ký cam kết thực hiện văn hóa công sở' })
    await choose(office, 'leadUnitId', 'Phòng Chính sách')
    await choose(office, 'officerId', 'Kiều Minh Tâm')
    await choose(office, 'rhythm', 'Một lần')
    await fill(office, { startsOn: '12/01/2026', endsOn: '06/03/2026' })
    await send(office, 'Đã thêm')

    await office.goto(at.plan)
    for (const text of ['Lồng ghép', 'Luật Tiếp cận thông tin']) {
      await office.locator('tbody tr', { hasText: text }).getByRole('checkbox').check()
    }
    await office.locator('button[type=submit][value=chon]').click()
    await look(office)
    await choose(office, 'leadUnitId', 'Phòng Chính sách')
    await choose(office, 'officerId', 'Kiều Minh Tâm')
    await fill(office, { endsOn: '27/02/2026' })
    await send(office, 'Đã giao việc')
  })

  it('lets the officer record what was done with evidence of every kind, and ask for more time', async () => {
    await officer.goto('/viec-cua-toi')
    expect(await officer.locator('main').innerText()).toContain('Tổ chức quán triệt')
    await look(officer)
    await officer.goto(at.task)
    const record = officer.locator('main a[href*="/ghi?ky="]').first()
    await record.click()
    await look(officer)
    await fill(officer, {
      text: 'Tổ chức hội nghị quán triệt tại cơ quan.',
      links: 'https://ninhthuan.example/hoi-nghi',
      documents: '15/BB-BDT',
      'values.0.value': '42',
    })
    await officer
      .locator('input[name=files]')
      .setInputFiles({ name: 'hoi-nghi.png', mimeType: 'image/png', buffer: photo })
    await send(officer, 'Đã ghi')
    const shown = await officer.locator('main').innerText()
    for (const each of ['hoi-nghi.png', 'ninhthuan.example', '15/BB-BDT', '42']) expect(shown).toContain(each)
    await look(officer)

    await officer.locator('main a[href*="/gia-han?ky="]').first().click()
    await fill(officer, { toDueOn: '20/03/2026', reason: 'Chờ tài liệu của tỉnh.' })
    await send(officer, 'Đã gửi')
  })

  it('lets the unit head grant it, return what was handed in with a reason, and confirm the second time', async () => {
    await head.goto(at.task)
    await look(head)
    await head.locator('main a[href*="/tra-loi-gia-han?ky="]').first().click()
    await head.locator('[name=decision]').selectOption('grant')
    await send(head, 'Đã trả lời')
    await officer.goto(at.task)
    expect(await officer.locator('main').innerText()).toContain('20/03/2026')
    await officer.locator('main a[href*="/ket-qua?ky="]').first().click()
    await look(officer)
    await fill(officer, { obstacles: 'Tài liệu đến muộn.' })
    await send(officer, 'Đã nộp')
    await head.goto(at.task)
    await head.locator('main a[href*="/xac-nhan?ky="]').first().click()
    await look(head)
    await head.locator('main a[href*="/tra-lai?ky="]').click()
    await fill(head, { reason: 'Ghi rõ số người dự của từng phòng.' })
    await send(head, 'Đã trả lại')

    await officer.goto('/viec-cua-toi')
    expect(await officer.locator('main').innerText()).toContain('Ghi rõ số người dự')
    await officer.goto(at.task)
    await officer.locator('main a[href*="/ket-qua?ky="]').first().click()
    await fill(officer, { result: 'Đã quán triệt: Phòng Chính sách 22 người, Văn phòng 20 người.' })
    await send(officer, 'Đã nộp')

    await head.goto('/viec-cua-toi')
    await look(head)
    await head.goto(at.task)
    await head.locator('main a[href*="/xac-nhan?ky="]').first().click()
    await send(head, 'Đã xác nhận')
  })

  it('reminds before the day and after it, shows who is late and that notices were read', async () => {
    const { agencyId } = (await site.connection.query('select id as "agencyId" from agency')).rows[0] as {
      agencyId: number
    }
    const remindOn = async (day: string) => {
      site.at(day)
      return runReminders(site.site.door, agencyId)
    }
    expect(await remindOn('2026-02-24')).toBeGreaterThan(0)
    expect(await remindOn('2026-03-20')).toBeGreaterThan(0)

    await signIn(officer, 'tam@bdt.example')
    await officer.goto('/thong-bao')
    await look(officer)
    await signIn(office, 'hanh@bdt.example')
    await office.goto('/ke-hoach/qua-han')
    await look(office)
    expect(await office.locator('main').innerText()).toContain('Ký cam kết')
    await office.goto('/don-doc')
    await look(office)
    expect(await office.locator('main').innerText()).toContain('20/03/2026 08:00')
  })

  it('makes the urging note with one click, ready to print', async () => {
    await office.locator('main form[action="/don-doc/phieu"] button').last().click()
    await office.waitForURL('**/phieu-don-doc/*')
    await look(office)
    await office.emulateMedia({ media: 'print' })
    expect(await office.locator('nav').first().isVisible()).toBe(false)
    expect(await office.locator('article').first().isVisible()).toBe(true)
    await office.emulateMedia({ media: 'screen' })
    expect((await fileAt(office, `${new URL(office.url()).pathname}/phieu.docx`)).subarray(0, 2).toString()).toBe('PK')
  })

  it('inspects chosen tasks with a checklist, and makes a task with a date of what was found', async () => {
    await inspectTask(office, at)
    expect(await office.locator('main').innerText()).toContain('NV11')
  })

  it('writes the report of the quarter, each figure opening what it stands on, and freezes it', async () => {
    at.report = await writeReport(office, { plan: at.plan, leader })
    expect(await leader.locator('main').innerText()).toContain('Báo cáo còn nguyên vẹn')
  })

  it('keeps the submitted report as it was when records change, and the chain of changes whole', async () => {
    const before = await fileAt(office, `${at.report}.docx`)
    await office.goto(`${at.task}/sua`)
    await fill(office, { title: 'Quán triệt lại từ đầu' })
    await send(office, 'Đã lưu')
    await office.goto(at.report)

    expect(await office.locator('main').innerText()).not.toContain('Quán triệt lại từ đầu')
    expect((await fileAt(office, `${at.report}.docx`)).equals(before)).toBe(true)
    const { agencyId } = (await site.connection.query('select id as "agencyId" from agency')).rows[0] as {
      agencyId: number
    }
    const proof = await verifyChain(site.connection.db, agencyId)
    expect(proof.faults).toEqual([])
    expect(proof.lines).toBeGreaterThan(30)
  })

  it('speaks English on the main pages, as clean as in Vietnamese', async () => {
    await office.goto('/viec-cua-toi')
    await office.getByRole('link', { name: 'English' }).click()
    for (const path of [
      '/viec-cua-toi',
      '/thong-bao',
      at.plan,
      at.task,
      '/don-doc',
      '/kiem-tra',
      at.report,
      '/van-ban',
      '/lich',
    ]) {
      await office.goto(path)
      expect(await office.locator('html').getAttribute('lang')).toBe('en')
      await look(office)
    }
  })
})
