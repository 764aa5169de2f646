import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { packageRoot } from '../../../platform/package-root.ts'
import { type Corrector, loadCorrector } from './corrector.ts'

// Stands in front of the list, so that the text is known to be what OCR left.
const badPage = readFileSync(join(packageRoot, 'test/fixtures/ocr-pairs/ninh-thuan/ocr.real.txt'), 'utf8')

let corrector: Corrector

beforeAll(async () => {
  corrector = await loadCorrector()
})

test.each([
  ['- Thường trực Đảng ủy (bíC);', '- Thường trực Đảng ủy (b/c);'],
  ['- Thường trực HĐND, UBND xã (plh);', '- Thường trực HĐND, UBND xã (p/h);'],
  ['- Đíc Bí thư Thành ủy;', '- Đ/c Bí thư Thành ủy;'],
  ['- Thường trực Đảng ủy (b/c);', '- Thường trực Đảng ủy (b/c);'],
  ['- Thường trực Đảng ủy (bác);', '- Thường trực Đảng ủy (b/c);'],
  ['- Thường trực Đảng ủy (để b/C);', '- Thường trực Đảng ủy (để b/c);'],
  ['- Thường trực Đảng ủy (b/c): PHÓ CHỦ TỊCH', '- Thường trực Đảng ủy (b/c); PHÓ CHỦ TỊCH'],
  ['-Công an xã (p/h);', '- Công an xã (p/h);'],
  ['- Công an xã (p/h):', '- Công an xã (p/h);'],
])('%s among recipients', (line, printed) => {
  const { text } = corrector.correct(
    `${badPage}\n\nNơi nhận:\n- Như trên;\n- Các thôn;\n- Các hội;\n${line}\n- Lưu: VT.`,
  )
  expect(text.split('\n').at(-2)).toBe(printed)
})

test('a digit among them is only asked about', () => {
  const { text, changes } = corrector.correct(`${badPage}\n\nNơi nhận:\n- Như trên;\n- Các thôn (t1h);\n- Lưu: VT.`)
  expect(text.split('\n').at(-2)).toBe('- Các thôn (t1h);')
  expect(changes).toContainEqual(expect.objectContaining({ before: '1h', after: '/h', kind: 'digit', applied: false }))
})

test('outside the recipients such letters stay as they are', () => {
  const { text } = corrector.correct(`Mục (bíC) của ông Đíc.\n${badPage}`)
  expect(text.split('\n')[0]).toContain('Đíc')
})

const above = (lines: string): string => corrector.correct(`${lines}\n\n${badPage}`).text.slice(0, lines.length)

test('the bases of a decision end with semicolons', () => {
  const printed = 'Căn cứ Luật Thanh niên;\nCăn cứ Quy chế làm việc của xã Suối Bạc;\nTheo đề nghị của công an xã.'
  expect(above(printed.replace('niên;', 'niên:'))).toBe(printed)
})

test('a comma in front of the next item is a stop where items are sentences, and stays where they are not', () => {
  const items = Array.from({ length: 7 }, (_, at) => `- Các hộ ở thôn ${at + 1} tham gia trồng cây.`).join('\n')
  expect(above(items.replace('4 tham gia trồng cây.', '4 tham gia trồng cây,'))).toBe(items)
  const clauses = items.replaceAll('cây.', 'cây,')
  expect(above(clauses)).toBe(clauses)
})

test.each(['số: 12/KH-UBND', 'SỐ: 12/KH-UBND'])('%s at a line’s start', (read) => {
  expect(above(`${read}\nSuối Bạc, ngày 5 tháng 7 năm 2025`)).toContain('Số: 12/KH-UBND')
})

test('a misread numeral that stuck to its heading gets its blank back', () => {
  const lines = 'I. MỤC ĐÍCH, YÊU CẦU\nCác hộ cùng làm.\nH.TỔ CHỨC THỰC HIỆN\nCác thôn cùng làm.'
  expect(above(lines)).toContain('\nII. TỔ CHỨC THỰC HIỆN')
})

test('a number that the line above announces is no label', () => {
  const printed =
    '1. Các thôn họp.\n2. Xã làm theo quy định tại khoản\n1 Điều 80 của quy chế.\n3. Các hội cùng làm.\n4. Công an xã giữ trật tự.'
  expect(above(printed)).toBe(printed)
})
