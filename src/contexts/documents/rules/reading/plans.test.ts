import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { f1, measure, total, type Measure } from '../../../../../bench/plan-measure.ts'
import { readDocument } from './read-document.ts'
import { toStructure } from './structure.ts'
import type { Reading } from './reading.ts'

const directory = join(import.meta.dirname, '../../../../../test/fixtures/plans')

const names = ['dev01', 'dev02', 'dev03', 'dev04', 'ninh-thuan', 'luong-minh', 'bhxh-296']

describe.each(names)('the plan %s', (name) => {
  it('has its provisions, references, head and recipients found', () => {
    const measured = measureOf(name)

    expect(f1(measured.provisions)).toBeGreaterThanOrEqual(0.95)
    expect(f1(measured.references)).toBeGreaterThanOrEqual(0.95)
    expect(f1(measured.head)).toBeGreaterThanOrEqual(0.95)
    expect(f1(measured.recipients)).toBeGreaterThanOrEqual(0.95)
    expect(f1(measured.models)).toBe(1)
  })
})

it('finds who is charged and by when over all plans', () => {
  const all = total(names.map(measureOf))

  expect(f1(all.responsible)).toBeGreaterThanOrEqual(0.85)
  expect(f1(all.deadlines)).toBeGreaterThanOrEqual(0.85)
})

describe('the sample plan as OCR left it', () => {
  const reading = read('ninh-thuan')

  it('has every cited document with type, number, date and issuer, misread letters set right', () => {
    expect(
      reading.references.map(({ type, number, name, issuedOn, issuer }) => [type, number ?? name, issuedOn, issuer]),
    ).toEqual([
      ['kế hoạch', '5584/KH-UBND', '2022-12-23', 'Ủy ban nhân dân tỉnh'],
      ['kế hoạch', '43/KH-BDVTU', '2022-12-07', 'Ban Thường vụ Tỉnh ủy Ninh Thuận'],
      ['chỉ thị', '33/CT-TTg', '2021-11-26', 'Thủ tướng Chính phủ'],
      ['chỉ thị', '35-CT/TU', '2022-11-02', 'Ban Thường vụ Tỉnh ủy'],
      ['kết luận', '01-KL/TW', '2021-05-18', 'Bộ Chính trị'],
      ['chỉ thị', '05-CT/TW', '2016-05-15', 'Bộ Chính trị'],
      ['nghị quyết', '76/NQ-CP', '2021-07-15', 'Chính phủ'],
      ['luật', 'Luật Tiếp cận thông tin', null, 'Quốc hội'],
    ])
  })

  it('keeps every place where a document is cited, and says what was set right', () => {
    const [first] = reading.references

    expect(first?.mentions.map((mention) => mention.where)).toEqual(['preamble', 'II/1'])
    expect(first?.mentions[0]?.raw).toContain('5584/KH-ƯBND')
    expect(first?.doubts.map((doubt) => doubt.kind)).toEqual(['symbol-repaired', 'words-repaired', 'words-repaired'])
  })

  it('knows type, title and issuer without a head', () => {
    expect(reading.document.type?.value).toBe('kế hoạch')
    expect(reading.document.title?.value).toContain('đến năm 2025 và những năm tiếp theo')
    expect(reading.document.issuer?.value).toBe('Ban Dân tộc')
    expect(reading.doubts.map((doubt) => doubt.kind)).toContain('issuer-inferred')
  })

  it('has all recipients and the model', () => {
    expect(reading.recipients.map((recipient) => recipient.text)).toEqual([
      'Ban Dân vận tỉnh ủy',
      'Sở Nội vụ',
      'Lãnh đạo Ban',
      'Các Phòng thuộc Ban',
      'Lưu: VT, VP',
    ])
    expect(reading.models).toMatchObject([{ registeredBy: 'Ban Dân tộc', item: 'III' }])
  })
})

function text(name: string): string {
  return readFileSync(join(directory, name === 'ninh-thuan' ? 'ninh-thuan.ocr.txt' : `${name}.txt`), 'utf8')
}

function read(name: string): Reading {
  const verdict = readDocument(text(name))
  if (!verdict.ok) throw new Error(verdict.reason)
  return verdict.outcome
}

function measureOf(name: string): Measure {
  const gold = JSON.parse(readFileSync(join(directory, `${name}.json`), 'utf8')) as Record<string, unknown>
  return measure(gold, { ...toStructure(read(name)) })
}
