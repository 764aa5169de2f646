import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { look } from './look.ts'
import { choose, fill, signIn } from './steps.ts'

/** An inspection round over one task: checklist, minutes, and a task with a date out of what was found. */
export async function inspectTask(office: Page, at: { plan: string; task: string }): Promise<void> {
  await office.goto('/kiem-tra')
  await look(office)
  await office.goto(`/kiem-tra/moi?plan=${at.plan.split('/').at(-1)}&task=${at.task.split('/').at(-1)}`)
  await look(office)
  await fill(office, { title: 'Kiểm tra quý I', startsOn: '20/03/2026', endsOn: '24/03/2026' })
  await choose(office, 'ledBy', 'Nguyễn Văn Bình')
  await fill(office, { checklist: 'Tiến độ bảo đảm\nMinh chứng đầy đủ' })
  await office.locator('main form[method=post] button.go').click()
  await office.waitForURL(/kiem-tra\/[0-9a-f-]{36}$/)
  const round = office.url()
  await look(office)
  await office
    .locator(`main a[href^="${new URL(round).pathname}/"]`, { hasText: 'quán triệt' })
    .first()
    .click()
  await look(office)
  const item = office.url()
  await office.locator('[name="answers.0.value"][value=yes]').check()
  await office.locator('[name="answers.1.value"][value=no]').check()
  await fill(office, { 'answers.1.note': 'Thiếu danh sách người dự', finding: 'Bổ sung danh sách người dự.' })
  await office.locator('main form[method=post] button.go').first().click()
  await office.waitForURL(round)
  await fill(office, { present: 'Ông Nguyễn Văn Bình, bà Lê Thị Hạnh', minutes: 'Cơ bản đạt.' })
  await office.locator('form[action$="/ket-thuc"] button[type=submit]').click()
  await office.waitForURL('**/bien-ban')
  await look(office)
  expect(await office.locator('article').innerText()).toContain('Thiếu danh sách người dự')
  await office.goto(item)
  await choose(office, 'leadUnitId', 'Phòng Chính sách')
  await fill(office, { dueOn: '10/04/2026' })
  await office.locator('form[action$="/nhiem-vu"] button[type=submit]').click()
  await office.locator('main a[href^="/nhiem-vu/"]', { hasText: 'NV11' }).first().waitFor()
}

/** The report of the first quarter: text set right, figures opened, files looked into, signed by the leader, proved. */
export async function writeReport(office: Page, { plan, leader }: { plan: string; leader: Page }): Promise<string> {
  await office.goto('/bao-cao')
  await look(office)
  await office.goto(`/bao-cao/lap?planId=${plan.split('/').at(-1)}&year=2026`)
  await look(office)
  await office.locator('form:has([name=kind][value=quarter]):has([name=index][value="1"]) button').click()
  await office.waitForURL(/bao-cao\/[0-9a-f-]{36}$/)
  const report = new URL(office.url()).pathname
  await look(office)
  expect(await office.locator('main').innerText()).toContain('Quý I')

  await office.locator('main a[href*="?sua="]').first().click()
  await office
    .locator('form[action$="/loi-van"] textarea')
    .first()
    .fill('Ban đã triển khai phong trào ngay từ đầu năm.')
  await office.locator('form[action$="/loi-van"] button.go, form[action$="/loi-van"] button').first().click()
  await office.getByText('ngay từ đầu năm').first().waitFor()

  await office.goto(`${report}/so-lieu/due`)
  await look(office)
  expect(await office.locator('main').innerText()).toContain('quán triệt')

  const word = await fileAt(office, `${report}.docx`)
  const { default: mammoth } = await import('mammoth')
  expect(word.subarray(0, 2).toString()).toBe('PK')
  expect((await mammoth.extractRawText({ buffer: word })).value).toContain('ngay từ đầu năm')
  expect((await fileAt(office, `${report}.pdf`)).subarray(0, 4).toString()).toBe('%PDF')

  await office.goto(report)
  const heading = office.locator('form[action$="/ban-hanh"]')
  await office.locator('#dau-de summary').click()
  await heading.locator('[name=date]').fill('20/03/2026')
  await heading.locator('[name=serial]').fill('07')
  await heading.locator('[name=signerName]').fill('Nguyễn Văn Bình')
  await heading.locator('button.btn[type=submit]').click()
  await office.waitForLoadState()
  await signIn(leader, 'binh@bdt.example')
  await leader.goto(report)
  await look(leader)
  await leader.locator('#ky-gui summary').click()
  await leader.locator('form[action$="/ky-gui"] button[type=submit]').click()
  await leader.locator('form[action$="/ky-gui"]').waitFor({ state: 'detached' })
  expect(await leader.locator('main').innerText()).not.toContain('Chưa lưu được')
  await leader.goto(`${report}/kiem-tra`)
  await look(leader)
  expect(await leader.locator('main').innerText()).toContain('Báo cáo còn nguyên vẹn')
  return report
}

/** What a link on the page would download. */
export async function fileAt(page: Page, path: string): Promise<Buffer> {
  const answer = await page.request.get(path)
  if (!answer.ok()) throw new Error(`download ${path}: expected 200, got ${answer.status()}`)
  return answer.body()
}
