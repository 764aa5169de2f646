import { expect, test } from 'vitest'
import { numeralsElsewhere } from './numerals-elsewhere.ts'
import { pageOf } from './text-lines.ts'
import { tokensOf } from './tokens.ts'

const proposals = (text: string): string[] =>
  numeralsElsewhere(pageOf(text, tokensOf(text))).map(
    ({ start, end, after, applied }) => `${text.slice(start, end)}→${after} ${String(applied)}`,
  )
const right = 'Nghị quyết Đại hội lần thứ XIII của Đảng; chào mừng Đại hội lần thứ XIII\ncủa Đảng; '

test('a numeral that the same phrase holds otherwise elsewhere is asked about', () => {
  expect(proposals(`${right}theo Đại hội lần thứ XI của Đảng.`)).toEqual(['XI→XIII false'])
})

test('not where both may be meant', () => {
  expect(proposals(`${right}chuẩn bị Đại hội lần thứ XIV của Đảng.`)).toEqual([])
  expect(proposals('theo Đại hội lần thứ XI của Đảng và Đại hội lần thứ XII của Đảng.')).toEqual([])
})
