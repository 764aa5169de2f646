import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/plain-date.ts'
import { type CertificatePaper, renderCertificate } from './certificate.ts'

const paper: CertificatePaper = {
  style: 'state',
  superior: 'Ủy ban nhân dân tỉnh Ví Dụ',
  issuer: 'Ban Dân tộc',
  place: 'Ví Dụ',
  form: 'Giấy chứng nhận',
  holderName: 'Phòng Chính sách',
  about: ['Mô hình “Truyền thông về Chương trình mục tiêu quốc gia” được công nhận năm 2026, cấp cơ sở'],
  byDecision: 'Theo Quyết định số 125/QĐ-BDT ngày 28/12/2026',
  date: day('2026-12-28'),
  signature: { title: 'Trưởng ban', name: 'Kiều Văn Trưởng' },
  code: '7F3K-92QD-X0MB-4',
  verifyUrl: 'https://kheo.example.vn/xac-minh/7F3K-92QD-X0MB-4',
}

describe('a certificate on paper', () => {
  it('is one page, and the same for the same content', async () => {
    const [first, second] = [await renderCertificate(paper), await renderCertificate(paper)]

    const text = Buffer.from(first).toString('latin1')
    expect(text.slice(0, 5)).toBe('%PDF-')
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  it('shows typed text as text, whatever it looks like', async () => {
    const odd = { ...paper, holderName: '#panic("x") $x$ *a* _b_ `c` <d> @e', about: ['#set page(width: 1cm)', '\\'] }

    expect((await renderCertificate(odd)).length).toBeGreaterThan(1_000)
  })

  it('keeps to one page with the longest names', async () => {
    const long = {
      ...paper,
      holderName: 'Ủy ban nhân dân xã '.repeat(15),
      about: ['Truyền thông về chính sách '.repeat(14)],
    }

    const text = Buffer.from(await renderCertificate(long)).toString('latin1')
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
  })
})
