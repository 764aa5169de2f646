import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { BrowserSite } from '../support/browser-site.ts'

/** What one person does in the browser, step by step, by the words and fields that person sees. */

export const password = 'ruộng lúa chín vàng'

const people = [
  { name: 'Nguyễn Văn Bình', title: 'Trưởng ban', unit: '', role: 'Lãnh đạo', email: 'binh@bdt.example' },
  {
    name: 'Đàng Thị Mỹ Hương',
    title: 'Trưởng phòng',
    unit: 'Phòng Chính sách',
    role: 'Trưởng phòng',
    email: 'huong@bdt.example',
  },
  {
    name: 'Kiều Minh Tâm',
    title: 'Chuyên viên',
    unit: 'Phòng Chính sách',
    role: 'Công chức',
    email: 'tam@bdt.example',
  },
  { name: 'Võ Thị Lan', title: 'Chuyên viên', unit: 'Văn phòng', role: 'Văn phòng', email: 'lan@bdt.example' },
] as const

/** A page of somebody's own browser: no session of anybody else in it. */
export async function openPage(
  { browser, origin }: { browser: Browser; origin: string },
  more: { width?: number; javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const { width = 1280, javaScriptEnabled = true } = more
  const viewport = { width, height: 800 }
  const context: BrowserContext = await browser.newContext({ baseURL: origin, viewport, javaScriptEnabled })
  const page = await context.newPage()
  page.setDefaultTimeout(8_000)
  return page
}

/** The first visit: the agency and its administrator. */
export async function setUpAgency(page: Page): Promise<void> {
  await page.goto('/')
  await fill(page, {
    name: 'Ban Dân tộc tỉnh Ninh Thuận',
    shortName: 'Ban Dân tộc',
    superiorName: 'Ủy ban nhân dân tỉnh Ninh Thuận',
    symbol: 'BDT',
    place: 'Ninh Thuận',
    personName: 'Lê Thị Hạnh',
    jobTitle: 'Chánh Văn phòng',
    email: 'hanh@bdt.example',
    newPassword: password,
    newPasswordAgain: password,
  })
  await page.locator('[name=style]').selectOption('state')
  await page.getByRole('button', { name: 'Thiết lập cơ quan' }).click()
  await page.waitForURL('**/thiet-lap/nguoi')
}

/** The second step of set-up: the list as Excel puts it on the clipboard, looked at, then taken over. */
async function pastePeople(page: Page): Promise<void> {
  const lines = people.map(({ name, title, unit, role, email }) => [name, title, unit, role, email].join('\t'))
  await page.locator('[name=table]').fill(['Họ và tên\tChức vụ\tPhòng\tVai trò\tThư điện tử', ...lines].join('\n'))
  await page.locator('[name=createsUnits]').check()
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByRole('button', { name: `Nhập ${people.length} người` }).click()
  await page.getByText('Đã nhập danh sách').waitFor()
}

/** Invites everybody who has no account yet, and gives the links as the administrator would copy them. */
export async function inviteEverybody(page: Page): Promise<Map<string, string>> {
  await page.goto('/quan-tri/nguoi-dung?state=not-yet')
  for (const box of await page.locator('tbody input[type=checkbox]').all()) await box.check()
  await page.locator('[form=moi][type=submit], .bulk button[type=submit]').first().click()
  await page.waitForURL('**/quan-tri/loi-moi')
  const links = new Map<string, string>()
  for (const block of await page
    .locator('main li')
    .filter({ has: page.locator('code') })
    .all()) {
    links.set((await block.locator('b').textContent()) ?? '', (await block.locator('code').textContent()) ?? '')
  }
  return links
}

/** Opens an invitation, chooses a password, and is signed in. */
export async function acceptInvitation(page: Page, link: string | undefined): Promise<void> {
  await page.goto(link ?? '/no-link')
  await fill(page, { newPassword: password, newPasswordAgain: password })
  await page.locator('main button[type=submit]').click()
  // Where one starts depends on the role.
  await page.waitForURL(({ pathname }) => !pathname.startsWith('/moi/') && pathname !== '/')
}

export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/dang-nhap')
  await fill(page, { email, password })
  await page.locator('main button[type=submit]').first().click()
  await page.waitForURL(({ pathname }) => pathname !== '/dang-nhap' && pathname !== '/')
}

/** Fills fields of the page by their names. */
export async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await page.locator(`main [name="${name}"]`).first().fill(text)
}

/** Chooses by the words of an option, also where script has put a search box over the list. */
export async function choose(page: Page, name: string, label: string): Promise<void> {
  const value = await page
    .locator(`main select[name="${name}"] option`, { hasText: label })
    .first()
    .getAttribute('value')
  await page.locator(`main select[name="${name}"]`).selectOption(value ?? '', { force: true })
}

/** Sends the main form of the page and waits for what the next page says. */
export async function send(page: Page, says: string): Promise<void> {
  await page.locator('main form button.go[type=submit], main button[type=submit]:not(search *)').first().click()
  await page.getByText(says).first().waitFor()
}

export interface Office {
  readonly site: BrowserSite
  readonly office: Page
  readonly links: ReadonlyMap<string, string>
}

/** A set-up agency with everybody invited. */
export async function setUpEverybody(site: BrowserSite, page: Page): Promise<Office> {
  await setUpAgency(page)
  await pastePeople(page)
  const links = await inviteEverybody(page)
  return { site, office: page, links }
}

/** Reads the sample plan and accepts it as it was understood; gives the address of the plan. */
export async function startSamplePlan(page: Page): Promise<string> {
  await page.goto('/doc-ke-hoach')
  await page.locator('#f-file').setInputFiles('data/sample/ninh-thuan.txt')
  await page.locator('main form button.go').first().click()
  await page.waitForURL(/doc-ke-hoach\/./)
  await page.getByRole('button', { name: 'Chấp nhận tất cả và giao việc' }).click()
  await page.waitForURL('**/ke-hoach/*')
  return new URL(page.url()).pathname
}

/** Gives a task of a plan to the officer until a day; gives the address of the task. */
export async function giveTask(
  page: Page,
  { plan, text, until }: { plan: string; text: string; until: string },
): Promise<string> {
  await page.goto(plan)
  await page.locator('main tbody a', { hasText: text }).click()
  await page.waitForURL('**/nhiem-vu/*')
  const task = new URL(page.url()).pathname
  await page.goto(`${task}/giao-viec`)
  await choose(page, 'leadUnitId', 'Phòng Chính sách')
  await choose(page, 'officerId', 'Kiều Minh Tâm')
  await choose(page, 'rhythm', 'Một lần')
  await fill(page, { endsOn: until })
  await page.locator('main form button.go').click()
  await page.waitForURL((url) => url.pathname === task)
  return task
}
