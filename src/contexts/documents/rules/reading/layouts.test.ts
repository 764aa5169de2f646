import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'
import type { Item, Reading } from './reading.ts'

describe('a Party plan', () => {
  const reading = readFixture('party-plan')

  it('has its head in any order of lines', () => {
    expect(reading.document).toMatchObject({
      type: { value: 'kế hoạch' },
      number: { value: '12-KH/ĐU' },
      issuer: { value: 'Đảng ủy xã Đức Trọng' },
      parentBody: { value: 'Đảng bộ tỉnh Lâm Đồng' },
      place: { value: 'Đức Trọng' },
      issuedOn: { value: '2026-03-05' },
      signer: { authority: [{ value: 'T/M BAN THƯỜNG VỤ' }, { value: 'PHÓ BÍ THƯ THƯỜNG TRỰC' }] },
    })
  })

  it('shares type, date and issuer in a list of numbers', () => {
    const list = reading.references.filter((reference) => reference.number?.endsWith('-NQ/TU'))

    expect(list.map(({ number, type, issuedOn, issuer }) => [number, type, issuedOn, issuer])).toEqual([
      ['10-NQ/TU', 'nghị quyết', '2025-03-12', 'Ban Chấp hành Đảng bộ tỉnh'],
      ['11-NQ/TU', 'nghị quyết', '2025-03-12', 'Ban Chấp hành Đảng bộ tỉnh'],
    ])
  })

  it('doubts a day that does not exist', () => {
    expect(reading.references.find((reference) => reference.number === '45-KH/TU')?.issuedOn).toBeNull()
    expect(reading.doubts).toMatchObject([{ kind: 'date-not-real', words: { vi: 'Không có ngày “31/2/2026”.' } }])
  })

  it('reads labels with a dash', () => {
    expect(pathsOf(reading)).toEqual([
      'I/1',
      'I/2',
      'II/1',
      'II/1/1.1',
      'II/1/1.2',
      'II/2',
      'II/2/+1',
      'II/2/+2',
      'III/1',
      'III/2',
    ])
  })

  it('reads who, through whom and by when', () => {
    expect(item(reading, 'III/2')).toMatchObject({
      responsible: [
        { unit: 'Các chi bộ, đảng bộ trực thuộc', role: 'implement' },
        { unit: 'Văn phòng Đảng ủy', role: 'via' },
        { unit: 'Đảng ủy', role: 'addressed' },
      ],
      deadlines: [{ text: 'trước ngày 30/4/2026', kind: 'by', on: '2026-04-30' }],
    })
  })
})

describe('a plan whose number and day are still blank', () => {
  const reading = readFixture('blank-number')

  it('has no number and no date, but a symbol and a doubt', () => {
    expect(reading.document).toMatchObject({ number: null, symbol: 'KH-SDTTG', typeCode: 'KH', issuedOn: null })
    expect(reading.doubts).toMatchObject([{ kind: 'date-incomplete' }])
  })

  it('names a department with the place of the committee above it', () => {
    expect(reading.document.issuer?.value).toBe('Sở Dân tộc và Tôn giáo tỉnh Khánh Hòa')
  })

  it('lists the models registered under a provision that registers models', () => {
    expect(reading.models.map((model) => model.name)).toEqual(['Tiếng Raglai trên loa thôn', 'Chuyến xe tri thức'])
  })

  it('takes the fields of a task apart', () => {
    expect(item(reading, 'II/1/c')?.responsible).toMatchObject([
      { unit: 'Phòng Chính sách', role: 'lead' },
      { unit: 'Văn phòng Sở', role: 'coordinate' },
      { unit: 'Thanh tra Sở', role: 'coordinate' },
    ])
    expect(item(reading, 'II/1/b')?.deadlines).toMatchObject([{ text: 'Thường xuyên', kind: 'ongoing' }])
  })

  it('keeps the closing apart from the last provision', () => {
    expect(reading.closing).toHaveLength(1)
    expect(item(reading, 'IV/2')?.text).toBe('Các phòng chuyên môn thuộc Sở: Triển khai thực hiện Kế hoạch.')
  })
})

describe('a guideline in parts with bullets', () => {
  const reading = readFixture('guideline-in-parts')

  it('counts Roman numerals anew in each part, and bullets of each kind by themselves', () => {
    expect(reading.sections.map((section) => section.path)).toEqual([
      'Phần thứ nhất',
      'Phần thứ nhất/I',
      'Phần thứ nhất/II',
      'Phần thứ hai',
      'Phần thứ hai/I',
      'Phần thứ hai/II',
    ])
    expect(item(reading, 'Phần thứ nhất/I/1/*1/-2')?.text).toBe('Báo Phụ nữ Việt Nam.')
    expect(item(reading, 'Phần thứ nhất/I/1/*2/-1')?.text).toBe('Hội Liên hiệp Phụ nữ các tỉnh, thành phố.')
  })
})

describe('an official letter', () => {
  const reading = readFixture('official-letter')

  it('has its subject for a title and its addressees apart from the recipients', () => {
    expect(reading.document).toMatchObject({
      type: { value: 'công văn' },
      typeCode: null,
      number: { value: '1234/UBND-NC' },
      title: { value: 'Triển khai thực hiện công tác dân vận năm 2026' },
    })
    expect(reading.addressees.map((addressee) => addressee.text)).toEqual([
      'Các sở, ban, ngành',
      'UBND các xã, phường, đặc khu',
    ])
    expect(reading.recipients[0]?.text).toBe('Như trên')
  })

  it('has provisions without a section', () => {
    expect(reading.sections).toMatchObject([{ path: '', label: null, items: [{ path: '1' }, { path: '2' }] }])
  })
})

describe('a plan of the Front with lettered parts', () => {
  const reading = readFixture('front-plan')

  it('reads the decision it is attached to, the title and the joint resolution', () => {
    expect(reading.references.map((reference) => reference.number ?? reference.name)).toEqual([
      '04/2025/NQ-HĐND',
      '15/QĐ-MTTQ-BTT',
      'Luật Mặt trận Tổ quốc Việt Nam',
      '217-QĐ/TW',
      '218-QĐ/TW',
      '403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
    ])
  })

  it('nests Roman sections in lettered parts', () => {
    expect(item(reading, 'B/II/1')?.deadlines).toMatchObject([
      { kind: 'period', start: '2025-09-15', end: '2025-09-30' },
    ])
    expect(item(reading, 'C/1/b')?.deadlines).toMatchObject([{ kind: 'relative', days: 15 }])
  })
})

describe('a plan copied from a web page', () => {
  const reading = readFixture('copied-from-web')

  it('has its head read from flattened columns, the lost province inferred from the place', () => {
    expect(reading.document).toMatchObject({
      number: { value: '194/KH-UBND' },
      issuer: { value: 'Ủy ban nhân dân tỉnh Ninh Bình' },
      title: { value: 'Phát triển chính quyền số tỉnh Ninh Bình năm 2023' },
      period: { value: 'năm 2023' },
    })
    expect(reading.doubts).toMatchObject([{ kind: 'issuer-inferred' }])
  })

  it('keeps the appendix out of the provisions', () => {
    expect(pathsOf(reading)).toEqual(['I/-1', 'I/-2', 'II/1', 'II/2'])
    expect(reading.appendix[0]?.text).toBe('PHỤ LỤC I')
  })

  it('takes the day of a count for no deadline', () => {
    expect(item(reading, 'II/1')?.deadlines).toEqual([])
    expect(item(reading, 'II/2')?.deadlines).toMatchObject([{ on: '2023-12-31' }])
  })
})

function readFixture(name: string): Reading {
  const verdict = readDocument(readFileSync(join(import.meta.dirname, 'fixtures', `${name}.txt`), 'utf8'))
  if (!verdict.ok) throw new Error(verdict.reason)
  return verdict.outcome
}

function allItems(items: readonly Item[]): Item[] {
  return items.flatMap((one) => [one, ...allItems(one.children)])
}

function itemsOf(reading: Reading): Item[] {
  return reading.sections.flatMap((section) => allItems(section.items))
}

function pathsOf(reading: Reading): string[] {
  return itemsOf(reading).map((one) => one.path)
}

function item(reading: Reading, path: string): Item | undefined {
  return itemsOf(reading).find((one) => one.path === path)
}
