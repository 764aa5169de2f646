import { expect, it } from 'vitest'
import { HOSTILE_TEXT, hostileDocument } from './sample-hostile.ts'
import { sampleReport } from './sample-report.ts'
import { renderScreen } from './screen.tsx'

it('shows the document with its figures as links to their evidence', async () => {
  const html = String(await renderScreen(sampleReport()))

  expect(html).toContain('<p>Số: 01/BC-BDT</p>')
  expect(html).toContain('<i>Ninh Thuận, ngày 05 tháng 01 năm 2026</i>')
  expect(html).toContain('<a class="fig" href="/figures/40%2F47" data-figure="sample.40/47">40/47</a>')
  expect(html).toContain('<th scope="colgroup" colspan="2">Đúng hạn</th>')
  expect(html).toContain('kính trình Ủy ban nhân dân tỉnh xem xét./.</p>')
})

it('shows typed text as it is and lets none of it become markup', async () => {
  const html = String(await renderScreen(hostileDocument()))
  const escaped = HOSTILE_TEXT.normalize('NFC')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

  expect(html).not.toContain('<script')
  expect(html).not.toContain('"><b>"')
  expect(html.split(escaped).length).toBeGreaterThan(5)
})
