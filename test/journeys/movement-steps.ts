import type { Page } from 'playwright-core'
import { choose, fill, signIn } from './steps.ts'

/** What people of the movement do in the browser, by the words and fields they see. */

/** Sends the form that stands under an address and waits for what the next page says. */
export async function sendTo(page: Page, action: string, says: string): Promise<void> {
  await page.locator(`main form[action$="${action}"] button[type=submit]`).first().click()
  await told(page, says)
}

/** Waits for what the page says; when it says something else, that is the fault. */
async function told(page: Page, says: string): Promise<void> {
  try {
    await page.getByText(says).first().waitFor({ timeout: 6_000 })
  } catch {
    const main = await page.locator('main').innerText()
    throw new Error(`wait for "${says}" at ${page.url()}: the page says\n${main.slice(0, 1_500)}`)
  }
}

/** Brings in people as the clipboard holds a list from Excel. */
export async function bringPeople(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.goto('/quan-tri/nguoi-dung/nhap')
  const head = 'Họ và tên\tChức vụ\tPhòng\tVai trò\tThư điện tử'
  await page.locator('[name=table]').fill([head, ...rows.map((row) => row.join('\t'))].join('\n'))
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByRole('button', { name: `Nhập ${rows.length} người` }).click()
  await page.getByText('Đã nhập danh sách').waitFor()
}

/** Makes a set of criteria from the sample and puts it into force. */
export async function publishCriteria(page: Page, name: string): Promise<void> {
  await page.goto('/bo-tieu-chi/moi')
  await fill(page, { name })
  await choose(page, 'sample', 'Mô hình tập thể')
  await page.locator('main form button.go').click()
  await page.waitForURL(/bo-tieu-chi\/\d+\/[0-9a-f-]{36}/)
  await page.locator('summary', { hasText: 'Ban hành' }).click()
  await sendTo(page, '/ban-hanh', 'Đã ban hành')
}

/** Drafts a season and opens it; gives its address. */
export async function openSeason(page: Page, criteria: string): Promise<string> {
  await page.goto('/mua-thi-dua/moi')
  await fill(page, {
    movement: 'Dân vận khéo',
    year: '2026',
    name: 'Phong trào thi đua “Dân vận khéo” năm 2026',
    registrationFrom: '05/01/2026',
    registrationTo: '31/03/2026',
    interimReviewOn: '30/06/2026',
    selfAssessmentTo: '20/11/2026',
    assessmentTo: '10/12/2026',
    recognitionOn: '20/12/2026',
  })
  await choose(page, 'criteriaId', criteria)
  await page.locator('main form button.go').click()
  await page.waitForURL(/mua-thi-dua\/\d+\/[0-9a-f-]{36}/)
  await page.locator('summary', { hasText: 'Mở mùa thi đua' }).click()
  await sendTo(page, '/mo', 'Đã mở mùa thi đua')
  return new URL(page.url()).pathname
}

/** The rest of the ten contents, for a model whose name the plan gave. */
export const contents = {
  reason: 'Bà con ở thôn xa ít được nghe về chính sách bằng tiếng của mình.',
  goals: 'Mỗi tháng 3 buổi ở 21 thôn; ít nhất 60% người nghe nói lại đúng mức hỗ trợ.',
  content: 'Nói chuyện tại nhà cộng đồng, chiếu phim ngắn, phát loa bằng tiếng Raglai và tiếng Chăm.',
  place: '21 thôn đặc biệt khó khăn của huyện Bác Ái và huyện Thuận Nam',
  beneficiaries: 'Đồng bào Raglai, Chăm; ưu tiên hộ nghèo, hộ cận nghèo',
  forces: 'Chủ trì: Phòng Chính sách. Phối hợp: UBND xã, già làng, người có uy tín.',
  resources: 'Kinh phí thường xuyên của Ban; loa, máy chiếu sẵn có.',
  schedule: 'Bắt đầu tháng 2, sơ kết tháng 6, tự đánh giá tháng 11.',
  outputs: '30 buổi, 2.500 lượt người nghe, 01 bộ tài liệu hai thứ tiếng.',
  sustaining: 'Người có uy tín ở thôn tiếp tục; tài liệu để lại nhà cộng đồng.',
  startsOn: '01/02/2026',
  endsOn: '30/11/2026',
}

/** Takes a step of the review on its page, and is back among what waits. */
export async function passOn(page: Page, action: string): Promise<void> {
  await page.locator(`main form[action$="${action}"] button[type=submit]`).first().click()
  await page.waitForURL('**/mo-hinh/cho-duyet')
}

/** Fills a sheet of scores: each criterion with so much of its maximum, every veto answered no, a proof beside each. */
export async function fillSheet(page: Page, share: number): Promise<void> {
  const inputs = page.locator('main input[name^="scores."][name$=".points"]')
  for (const input of await inputs.all()) {
    const label = await page.locator(`label[for="${await input.getAttribute('id')}"]`).innerText()
    const most = Number(/–([\d,]+)/.exec(label)?.[1]?.replace(',', '.') ?? 0)
    await input.fill(String(Math.floor(most * share)))
  }
  for (const note of await page.locator('main input[name^="scores."][name$=".note"]').all())
    await note.fill('Biên bản và ảnh trong nhật ký')
  for (const no of await page.locator('main input[name^="vetoes."][value=no]').all()) await no.check()
}

/** An assessor declares, scores and hands in. */
export async function score(page: Page, initiative: string, share: number): Promise<void> {
  await page.goto(`${initiative}/cham-diem`)
  await page.locator('main [name=interest][value=none], main select[name=interest]').first().waitFor()
  if ((await page.locator('main select[name=interest]').count()) > 0) await choose(page, 'interest', 'Không có gì')
  else await page.locator('main [name=interest][value=none]').check()
  await sendTo(page, '/khai-bao', 'Anh/chị có thể chấm điểm')
  await fillSheet(page, share)
  await page.getByRole('button', { name: 'Nộp phiếu chấm' }).click()
  await page.getByText('Đã nộp phiếu chấm').first().waitFor()
}

/** A picture of one dot. */
export const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export const assessorsOfTheYear = [
  ['Thập Văn Sơn', 'Chuyên viên', 'Văn phòng', 'Hội đồng thẩm định', 'son@bdt.example'],
  ['Pinăng Thị Ngân', 'Chuyên viên', 'Văn phòng', 'Hội đồng thẩm định', 'ngan@bdt.example'],
]

/** Each signs in with the first part of their address. */
export async function signInEverybody(people: Readonly<Record<string, Page>>): Promise<void> {
  for (const [name, page] of Object.entries(people)) await signIn(page, `${name}@bdt.example`)
}
