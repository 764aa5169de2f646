import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { look } from './look.ts'
import { sendTo } from './movement-steps.ts'
import { choose, fill } from './steps.ts'

export interface Honouring {
  readonly office: Page
  readonly officer: Page
  readonly head: Page
  readonly leader: Page
}

/** Commends the officer: proposed from the record, voted, decided; the register lies open with the officer at the end. */
export async function commend({ office, officer, head, leader }: Honouring, initiative: string): Promise<void> {
  await head.goto(`/khen-thuong/de-nghi?mo-hinh=${initiative.split('/').at(-1)}`)
  await choose(head, 'formId', 'Giấy khen của Giám đốc sở')
  await choose(head, 'holder', 'Cá nhân')
  await choose(head, 'personId', 'Kiều Minh Tâm')
  await fill(head, { achievement: 'Có thành tích xuất sắc trong phong trào “Dân vận khéo” năm 2026' })
  await look(head)
  await sendTo(head, '/de-nghi', 'Đã gửi đề nghị')
  const proposal = new URL(head.url()).pathname
  expect(await head.locator('main').innerText()).toContain('Được công nhận')
  await office.goto('/khen-thuong/hoi-dong/moi')
  for (const name of ['Nguyễn Văn Bình', 'Lê Thị Hạnh', 'Đàng Thị Mỹ Hương'])
    await office.locator('main label', { hasText: name }).locator('[name=memberIds]').check()
  await choose(office, 'chairId', 'Nguyễn Văn Bình')
  await choose(office, 'secretaryId', 'Lê Thị Hạnh')
  await look(office)
  await sendTo(office, '/hoi-dong/moi', 'Đã lập phiên họp')
  await look(office)
  // The head wrote the proposal, and does not vote on it.
  expect(await office.locator('main').innerText()).toContain('Đàng Thị Mỹ Hương (người viết đề nghị)')
  await fill(office, { 'ballots.0.for': '2' })
  await sendTo(office, '/ket-thuc', 'Đã ghi kết quả')
  await leader.goto('/khen-thuong/quyet-dinh/moi')
  await fill(leader, { serial: '126' })
  await look(leader)
  await sendTo(leader, '/quyet-dinh/moi', 'Đã ban hành')
  await officer.goto(proposal)
  await look(officer)
  expect(await officer.locator('main').innerText()).toContain('760.000')
  await officer.goto('/khen-thuong?state=granted')
  await look(officer)
}
