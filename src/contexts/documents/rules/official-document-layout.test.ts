import { expect, it } from 'vitest'
import { day } from '../../../kernel/plain-date.ts'
import { type Block, type OfficialDocument, paragraphsOf, plainText } from './official-document.ts'
import { layOut } from './official-document-layout.ts'

const REPORT: OfficialDocument = {
  style: 'state',
  superior: 'UBND tỉnh Ninh Thuận',
  issuer: 'Ban Dân tộc',
  number: { serial: '1', symbol: 'BC-BDT' },
  place: 'Ninh Thuận',
  date: day('2026-01-05'),
  type: 'báo cáo',
  abstract: 'Kết quả năm 2025',
  bases: ['Căn cứ Luật số 72/2025/QH15,', 'Căn cứ Kế hoạch số 5584/KH-UBND;'],
  blocks: [{ kind: 'paragraph', text: 'Trân trọng báo cáo.' }],
  signature: { deputyOf: 'Trưởng ban', title: 'Phó Trưởng ban', name: 'Đạo Văn Thành' },
  recipients: ['- Sở Nội vụ.', 'Lãnh đạo Ban', '', 'Lưu: VT, VP'],
}

function laidTable(block: Block) {
  const laid = layOut({ ...REPORT, blocks: [block] }).body[0]
  if (laid?.kind !== 'table') throw new Error('lay out a table: expected a table')
  return laid
}

it('writes the head of a State document as Decree 30/2020/NĐ-CP does', () => {
  expect(layOut(REPORT)).toMatchObject({
    superior: 'UBND TỈNH NINH THUẬN',
    issuer: 'BAN DÂN TỘC',
    crown: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    numberLine: 'Số: 01/BC-BDT',
    placeAndDate: 'Ninh Thuận, ngày 05 tháng 01 năm 2026',
    typeName: 'BÁO CÁO',
    title: 'Báo cáo số 01/BC-BDT: Kết quả năm 2025',
  })
})

it('writes the head of a Party document without colon and with the symbol behind a dash', () => {
  const layout = layOut({ ...REPORT, style: 'party', number: { serial: '6', symbol: 'CT/TU' } })

  expect(layout.crown).toEqual(['ĐẢNG CỘNG SẢN VIỆT NAM'])
  expect(layout.numberLine).toBe('Số 06-CT/TU')
})

it.each([
  ['9', 'Số: 09/BC-BDT'],
  ['10', 'Số: 10/BC-BDT'],
  ['07', 'Số: 07/BC-BDT'],
  ['5a', 'Số: 05a/BC-BDT'],
  ['5584', 'Số: 5584/BC-BDT'],
])('prints the serial %s with a zero only below ten', (serial, line) => {
  expect(layOut({ ...REPORT, number: { serial, symbol: 'BC-BDT' } }).numberLine).toBe(line)
})

it.each([
  ['2026-02-28', 'ngày 28 tháng 02 năm 2026'],
  ['2026-03-01', 'ngày 01 tháng 3 năm 2026'],
  ['2026-11-23', 'ngày 23 tháng 11 năm 2026'],
])('writes the day %s with zeros where the decree asks for them', (date, words) => {
  expect(layOut({ ...REPORT, date: day(date) }).placeAndDate).toBe(`Ninh Thuận, ${words}`)
})

it('keeps room for a number and a day that are not known yet', () => {
  const { date: _, ...undated } = REPORT
  const layout = layOut({ ...undated, number: { symbol: 'BC-BDT' } })

  expect(layout.numberLine).toMatch(/^Số: \u00a0+\/BC-BDT$/)
  expect(layout.placeAndDate).toMatch(/^Ninh Thuận, ngày\u00a0+tháng\u00a0+năm/)
})

it('closes enumerations with semicolons and a last full stop, whatever was typed', () => {
  const layout = layOut(REPORT)

  expect(layout.bases).toEqual(['Căn cứ Luật số 72/2025/QH15;', 'Căn cứ Kế hoạch số 5584/KH-UBND.'])
  expect(layout.recipients).toEqual(['- Sở Nội vụ;', '- Lãnh đạo Ban;', '- Lưu: VT, VP.'])
})

it('names one addressee on the line and several behind dashes', () => {
  expect(layOut({ ...REPORT, addressees: ['Văn phòng'] }).addressees).toEqual(['Văn phòng'])
  expect(layOut({ ...REPORT, addressees: ['Văn phòng', 'Thanh tra'] }).addressees).toEqual([
    '- Văn phòng;',
    '- Thanh tra.',
  ])
})

it('puts the abstract of a letter under its number', () => {
  const letter = { ...REPORT, type: 'công văn', abstract: 'V/v đôn đốc nhiệm vụ quá hạn' }

  expect(layOut(letter)).toMatchObject({ typeName: '', abstract: '', letterSubject: 'V/v đôn đốc nhiệm vụ quá hạn' })
  expect(layOut({ ...letter, style: 'party' }).letterSubject).toBe('về việc đôn đốc nhiệm vụ quá hạn')
})

it('marks by what right a person signs, in the way of State and Party', () => {
  const signature = { onBehalfOf: 'Ủy ban nhân dân', deputyOf: 'Chủ tịch', title: 'Phó Chủ tịch', name: 'Trần Văn An' }

  expect(layOut({ ...REPORT, signature }).signature).toEqual({
    lines: [
      { text: 'TM. ỦY BAN NHÂN DÂN', bold: true },
      { text: 'KT. CHỦ TỊCH', bold: true },
      { text: 'PHÓ CHỦ TỊCH', bold: true },
    ],
    name: 'Trần Văn An',
  })
  const acting = { byOrderOf: 'Ban Thường vụ', acting: true, title: 'Chánh Văn phòng' }
  expect(layOut({ ...REPORT, style: 'party', signature: acting }).signature.lines).toEqual([
    { text: 'T/L BAN THƯỜNG VỤ', bold: true },
    { text: 'Q. CHÁNH VĂN PHÒNG', bold: false },
  ])
})

it('ends the body with the mark of the forms, once', () => {
  const lastText = (text: string) => layOut({ ...REPORT, blocks: paragraphsOf(text) }).body.at(-1)

  expect(lastText('Trân trọng báo cáo.')).toEqual({ kind: 'paragraph', runs: [{ text: 'Trân trọng báo cáo./.' }] })
  expect(lastText('Trân trọng báo cáo./.')).toEqual({ kind: 'paragraph', runs: [{ text: 'Trân trọng báo cáo./.' }] })
})

it('numbers several appendices and says what they belong to', () => {
  const appendix = { title: 'Danh mục', blocks: [] }

  const [only] = layOut({ ...REPORT, appendices: [appendix] }).appendices
  const four = layOut({ ...REPORT, appendices: [appendix, appendix, appendix, appendix] }).appendices

  expect(only).toMatchObject({
    heading: 'PHỤ LỤC',
    attachedTo: '(Kèm theo Báo cáo số 01/BC-BDT ngày 05 tháng 01 năm 2026 của Ban Dân tộc)',
  })
  expect(four.map(({ heading }) => heading)).toEqual(['PHỤ LỤC I', 'PHỤ LỤC II', 'PHỤ LỤC III', 'PHỤ LỤC IV'])
})

it('drops what cannot be printed and keeps every letter', () => {
  const typed = 'A\u0000B\u001b\ud800C\u202eD\ufffe\ufeff \u{1f600} Mường'.normalize('NFD')
  const [block] = layOut({ ...REPORT, blocks: [{ kind: 'paragraph', text: typed }, ...REPORT.blocks] }).body

  expect(block).toEqual({ kind: 'paragraph', runs: [{ text: 'ABCD \u{1f600} Mường'.normalize('NFC') }] })
})

it.each(['javascript:alert(1)', 'https://example.org/', '//example.org/', '/\\example.org', ' /x', ''])(
  'prints a figure without link when it leads to %j',
  (href) => {
    const text = [{ kind: 'figure', value: '40/47', href, key: 'tasks.on-time' }] as const
    const [block] = layOut({ ...REPORT, blocks: [{ kind: 'paragraph', text }, ...REPORT.blocks] }).body

    expect(block).toEqual({ kind: 'paragraph', runs: [{ text: '40/47' }] })
  },
)

it('puts grouped columns under one head and the others over two lines', () => {
  const columns = [
    { title: 'Đơn vị' },
    { title: 'Số', group: 'Đúng hạn' },
    { title: '%', group: 'Đúng hạn' },
    { title: 'Trễ' },
  ]

  expect(laidTable({ kind: 'table', columns, rows: [] }).head).toEqual([
    [
      { text: 'Đơn vị', columns: 1, lines: 2 },
      { text: 'Đúng hạn', columns: 2, lines: 1 },
      { text: 'Trễ', columns: 1, lines: 2 },
    ],
    [
      { text: 'Số', columns: 1, lines: 1 },
      { text: '%', columns: 1, lines: 1 },
    ],
  ])
})

it('fills short rows and refuses long ones', () => {
  const columns = [
    { title: 'A', width: 0 },
    { title: 'B', width: 2 },
  ]

  expect(laidTable({ kind: 'table', columns, rows: [['1']] }).rows).toEqual([[[{ text: '1' }], []]])
  expect(() => laidTable({ kind: 'table', columns, rows: [['1', '2', '3']] })).toThrow(RangeError)
})

it('splits a typed text into its paragraphs', () => {
  expect(paragraphsOf(' Một \r\n\r\nHai\n').map(({ text }) => plainText(text))).toEqual(['Một', 'Hai'])
})
