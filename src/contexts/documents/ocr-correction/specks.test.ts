import { expect, test } from 'vitest'
import { applyEdits } from './rules/edits.ts'
import { speckEdits } from './specks.ts'
import { pageOf } from './text-lines.ts'
import { tokensOf } from './tokens.ts'

const cleaned = (text: string): string => applyEdits(text, speckEdits(pageOf(text, tokensOf(text)))).text

test.each([
  ['Ban Chỉ đạo xã Suối Bạc; ^ ^\n- Các thôn', 'Ban Chỉ đạo xã Suối Bạc;\n- Các thôn'],
  ['đáp ứng yêu cầu. :\nXã Suối Bạc có', 'đáp ứng yêu cầu.\nXã Suối Bạc có'],
  ['các cơ quan, đơn vị\n| phục vụ hoạt động', 'các cơ quan, đơn vị\nphục vụ hoạt động'],
  ['chất lượng phục ` vụ người dân', 'chất lượng phục vụ người dân'],
  ['đoàn kết toàn dân, ; động viên', 'đoàn kết toàn dân, động viên'],
  ["giải quyết 'TTHC của xã", 'giải quyết TTHC của xã'],
])('%s', (read, printed) => {
  expect(cleaned(read)).toBe(printed)
})

test.each([
  'Kính gửi : các thôn',
  'Nơi nhận :\n- Như trên;',
  "khẩu hiệu 'Sạch làng, đẹp ngõ' của thôn",
  'ông Y Wang, bà K’ Brôi và K\'Brôi',
  'kinh tế - xã hội; quốc phòng -\nan ninh',
  'Nhà máy A & B, đất 5 % và + 2 độ',
  'gọi là “Dân vận khéo” .',
  '*\n* *\nBÁO CÁO',
  '| thôn | số hộ |\n| Đồng Lau | 35 |',
])('%s stays', (printed) => {
  expect(cleaned(printed)).toBe(printed)
}) // prettier-ignore
