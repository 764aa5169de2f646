import { expect, it } from 'vitest'
import { parseReferenceNumber, referenceKey } from './reference-grammar.ts'

it.each([
  ['5584/KH-UBND', 'state', '5584/KH-UBND', 'KH', 'UBND'],
  ['33/CT-TTg', 'state', '33/CT-TTg', 'CT', 'TTg'],
  ['237/NQ-UBTVQH16', 'state', '237/NQ-UBTVQH16', 'NQ', 'UBTVQH16'],
  ['123/KH-UBND-NC', 'state', '123/KH-UBND-NC', 'KH', 'UBND-NC'],
  ['15/QYĐ-UBND', 'state', '15/QyĐ-UBND', 'QyĐ', 'UBND'],
  ['30/2020/NĐ-CP', 'normative', '30/2020/NĐ-CP', 'NĐ', 'CP'],
  ['190/2025/NQ-QH15', 'normative', '190/2025/NQ-QH15', 'NQ', 'QH15'],
  ['66.4/2025/NQ-CP', 'normative', '66.4/2025/NQ-CP', 'NQ', 'CP'],
  [
    '403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
    'normative',
    '403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
    'NQLT',
    'UBTVQH14-CP-ĐCTUBTWMTTQVN',
  ],
  ['72/2025/QH15', 'assembly', '72/2025/QH15', null, 'QH15'],
  ['105/2025/UBTVQH15', 'assembly', '105/2025/UBTVQH15', null, 'UBTVQH15'],
  ['35-CT/TU', 'party', '35-CT/TU', 'CT', 'TU'],
  ['11-QĐi/TW', 'party', '11-QĐi/TW', 'QĐi', 'TW'],
  ['29-HD/ĐUK', 'party', '29-HD/ĐUK', 'HD', 'ĐUK'],
  ['249/MTTQ-BTT', 'letter', '249/MTTQ-BTT', null, 'MTTQ-BTT'],
  ['8935/BNV-CTTN&BĐG', 'letter', '8935/BNV-CTTN&BĐG', null, 'BNV-CTTN&BĐG'],
])('reads %s as %s', (raw, ...expected) => {
  const [style, number, typeCode, issuerCode] = expected

  expect(parseReferenceNumber(raw)).toMatchObject({ style, number, typeCode, issuerCode, repairs: [] })
})

it.each([
  ['5584/KH-ƯBND', '5584/KH-UBND', ['symbol']],
  ['06/2021QĐ-UBND', '06/2021/QĐ-UBND', ['symbol']],
  ["0124'KH-UBND", '0124/KH-UBND', ['symbol']],
  ['5S84/KH-UBND', '5584/KH-UBND', ['digit']],
  ['2437/Q\u00d0-TTg', '2437/QĐ-TTg', ['symbol']],
  ['339-QĐ/EW', '339-QĐ/TW', ['symbol']],
  ['17/2025/QĐ-UbND', '17/2025/QĐ-UBND', []],
])('sets %s right as %s', (raw, number, repairs) => {
  expect(parseReferenceNumber(raw)).toMatchObject({ number, repairs })
})

it('reads a number after "Số" with and without colon, with a long dash, and decomposed', () => {
  expect(parseReferenceNumber('Số: 0124/KH-UBND')?.number).toBe('0124/KH-UBND')
  expect(parseReferenceNumber('Số 06–CT/TU')?.number).toBe('06-CT/TU')
  expect(parseReferenceNumber('131/2025/NĐ-CP'.normalize('NFD'))?.number).toBe('131/2025/NĐ-CP')
})

it('keeps the zeros and the letter of a serial, and both ways to write the Centre', () => {
  expect(parseReferenceNumber('0124a/KH-UBND')?.serial).toBe('0124a')
  expect(parseReferenceNumber('01-KL/TƯ')?.number).toBe('01-KL/TƯ')
})

it('takes no fraction, date or percentage for a number', () => {
  for (const text of ['24/7', '56/93 nhiệm vụ', '12/6/2025', '4/100.000 trẻ', 'KH-UBND', '']) {
    expect(parseReferenceNumber(text)).toBeUndefined()
  }
})

it('knows the same document by its key, whatever zeros, dashes and marks it is written with', () => {
  const key = referenceKey({ number: '0124/KH-UBND', date: '2025-11-18' })

  expect(referenceKey({ number: '124/KH–ƯBND', date: '2025-11-18' })).toBe(key)
  expect(referenceKey({ number: '124/KH-UBND', date: '2024-11-18' })).not.toBe(key)
})

it('tells Party papers with one number apart by issuer, State papers not', () => {
  const party = (issuer: string) => referenceKey({ number: '35-CT/TU', date: '2022-11-02', issuer })
  const state = (issuer: string) => referenceKey({ number: '35/CT-TTg', date: '2022-11-02', issuer })

  expect(party('Ban Thường vụ Tỉnh ủy Ninh Thuận')).not.toBe(party('Ban Thường vụ Tỉnh ủy Gia Lai'))
  expect(state('Thủ tướng Chính phủ')).toBe(state('Thủ tướng'))
})
