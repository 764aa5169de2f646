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
])('%s among recipients', (line, printed) => {
  const { text } = corrector.correct(`${badPage}\n\nNơi nhận:\n- Như trên;\n${line}\n- Lưu: VT.`)
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
