import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { look } from './look.ts'
import { sendTo } from './movement-steps.ts'
import { acceptInvitation, choose, fill } from './steps.ts'

/** A commune below is founded, tries what was recognised above, and tells why it did not work there. */
export async function tryBelow(superior: Page, commune: Page, initiative: string): Promise<void> {
  await superior.goto('/quan-tri/co-quan/them')
  await fill(superior, {
    name: 'Ủy ban nhân dân xã Phước Kháng',
    shortName: 'UBND xã Phước Kháng',
    symbol: 'UBND',
    place: 'Phước Kháng',
    validFrom: '01/07/2025',
    personName: 'Katơr Thị Nhung',
    jobTitle: 'Công chức Văn hóa – Xã hội',
    email: 'nhung@phuockhang.example',
  })
  await choose(superior, 'units', 'Như Ủy ban nhân dân xã')
  await superior.locator('main form button.go').click()
  await superior.getByText('Đã lập 1 cơ quan.').waitFor()
  const [link] = await superior.locator('main li code').allInnerTexts()
  await acceptInvitation(commune, link)
  await commune.goto('/nhan-rong')
  await look(commune)
  expect(await commune.locator('main').innerText()).toContain('Ban Dân tộc tỉnh Ninh Thuận')
  await commune.goto(`${initiative}/lam-theo`)
  await look(commune)
  const units = commune.locator('main select[name=unitId] option')
  await commune.locator('main select[name=unitId]').selectOption({ index: (await units.count()) - 1 }, { force: true })
  await choose(commune, 'way', 'Làm thử')
  await sendTo(commune, '/lam-theo', 'Đã ghi nhận làm theo')
  await choose(commune, 'state', 'Đã thử, chưa thành')
  await fill(commune, { outcome: 'Loa hỏng giữa mùa, chưa có người nói tiếng Raglai.' })
  await commune.locator('main form button.go').click()
  await commune.getByText('Đã ghi kết quả làm theo').first().waitFor()
}
