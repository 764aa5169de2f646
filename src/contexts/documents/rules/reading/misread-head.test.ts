import { describe, expect, it } from 'vitest'
import { parseReferenceNumber } from './reference-grammar.ts'
import { readDocument } from './read-document.ts'

function headOf(...lines: string[]) {
  const verdict = readDocument([...lines, 'KẾ HOẠCH', 'Trồng cây đầu năm', 'I. NHIỆM VỤ', '1. Sở Nội vụ báo cáo kết quả./.'].join('\n'))
  if (!verdict.ok) throw new Error('the document says nothing')
  return verdict.outcome
} // prettier-ignore

describe('a day in the head', () => {
  it.each([
    ['Sơn La, ngày T2 tháng [T năm 2026', '2026-11-12'],
    ['Sơn La, ngày 2t thông 0T nữm 202%', '2025-01-21'],
    ['Sơn La, ngày 05 tháng 3 năm 32026', '2026-03-05'],
  ])('%s, with a doubt', (line, day) => {
    const { document, doubts } = headOf('ỦY BAN NHÂN DÂN', 'TỈNH SƠN LA', 'Số: 12/KH-UBND', line)
    expect(document.issuedOn?.value).toBe(day)
    expect(doubts.map(({ kind }) => kind)).toContain('digit-repaired')
  })

  it('a clean one has none', () => {
    const { doubts } = headOf('ỦY BAN NHÂN DÂN', 'TỈNH SƠN LA', 'Số: 12/KH-UBND', 'Sơn La, ngày 12 tháng 11 năm 2026')
    expect(doubts.map(({ kind }) => kind)).not.toContain('digit-repaired')
  })
})

describe('an issuer that cannot be read', () => {
  it('is told from the symbol and the province, with a doubt', () => {
    const { document, doubts } = headOf('DƯ ƯN GA PẠ', 'Số: 12/KH-UBND', 'Sơn La, ngày 12 tháng 11 năm 2026')
    expect(document.issuer?.value).toBe('Ủy ban nhân dân tỉnh Sơn La')
    expect(doubts.map(({ kind }) => kind)).toContain('issuer-inferred')
  })

  it.each([
    [['SỞ NỘI VỤ', 'Số: 12/KH-SNV', 'Sơn La, ngày 12 tháng 11 năm 2026'], 'Sở Nội vụ'],
    [['ỦY BAN NHÂN DÂN', 'XÃ MƯỜNG BÚ', 'Số: 12/KH-UBND', 'Sơn La, ngày 12 tháng 11 năm 2026'], 'Ủy ban nhân dân xã Mường Bú'],
  ])('one that can is kept', (lines, issuer) => {
    expect(headOf(...lines).document.issuer?.value).toBe(issuer)
  }) // prettier-ignore
})

it.each([
  ['05⁄CT-TTg', '05/CT-TTg'],
  ['339-(QĐ/TW', '339-QĐ/TW'],
  ['136/2025/NĐ.CP', '136/2025/NĐ-CP'],
  ['1850/QĐ- -TTg', '1850/QĐ-TTg'],
  ['0124/KH-UBNO', '0124/KH-UBND'],
  ['06/CT-UBNĐD', '06/CT-UBND'],
])('reads the number %s as %s', (raw, number) => {
  expect(parseReferenceNumber(raw)?.number).toBe(number)
})

it('keeps codes that only look like known ones', () => {
  expect(parseReferenceNumber('12/KH-BCT')?.number).toBe('12/KH-BCT')
  expect(parseReferenceNumber('12/KH-VHXH')?.number).toBe('12/KH-VHXH')
})
