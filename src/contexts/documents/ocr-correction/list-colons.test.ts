import { expect, test } from 'vitest'
import { applyEdits } from './rules/edits.ts'
import { colonEdits } from './list-colons.ts'
import { pageOf } from './text-lines.ts'
import { tokensOf } from './tokens.ts'

const corrected = (text: string, others = 0): string =>
  applyEdits(text, colonEdits(pageOf(text, tokensOf(text)), others)).text

const misread =
  'Tuyên truyền để người dân hiểu rõ chủ trương của Đảng: vận động các hộ cùng làm: nhân rộng cách làm hay ở các\n' +
  'thôn trong toàn xã:\nkịp thời biểu dương.'

test('where the same scan surely shows that misreading, others are asked about, not changed: they may announce something', () => {
  const edits = colonEdits(pageOf(misread, tokensOf(misread)), 1)
  expect(edits).toHaveLength(3)
  expect(edits.filter(({ applied }) => applied)).toEqual([])
})

test('without a sure one they stay, also where one stands behind a semicolon', () => {
  expect(corrected(misread)).toBe(misread)
  expect(corrected(misread.replace('Đảng:', 'Đảng;'))).toContain('trong toàn xã:')
})

test('what a sentence is about keeps its colon, and so does what announces a list', () => {
  const printed =
    '2. Về mở rộng trường học ở thôn Đồng Lau: giao phòng Văn hóa xem xét.\nĐối với các hộ nghèo: hỗ trợ một lần.\n' +
    'Trong đó: hộ nghèo giảm; gồm: lợn, gà. Kính gửi: các thôn'
  expect(corrected(printed, 9)).toBe(printed)
})

test('behind a semicolon of the same sentence, also where a name stands before it', () => {
  expect(corrected('Vận động các hộ; học tập Bác theo lời của Đảng: tiếp tục nhân rộng')).toContain('Đảng; tiếp tục')
})
