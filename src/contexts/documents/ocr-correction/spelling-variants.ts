/** Words that are rightly written in two ways: which of them stands there is the author's choice, not a misreading. Pure. */
import { partsOf } from './letters.ts'

/** One way of writing, the other, and the words before which both are right. */
const pairs: readonly (readonly [one: string, other: string, next: readonly string[]])[] = [
  ['hàng', 'hằng', ['ngày', 'tuần', 'tháng', 'quý', 'quí', 'năm', 'kỳ']],
  ['cám', 'cảm', ['ơn']],
  ['nề', 'nền', ['nếp']],
]

/** Whether two keys are two ways of writing one word, `next` being the key of the word after it: kỳ and kì, hằng năm and hàng năm. */
export function areVariants(one: string, other: string, next: string): boolean {
  if (differInYOnly(one, other)) return true
  return pairs.some(([a, b, before]) => {
    return ((one === a && other === b) || (one === b && other === a)) && before.includes(next)
  })
}

/** kỹ and kĩ, lý and lí, quý and quí; not mai and may, whose vowels sound differently. */
function differInYOnly(one: string, other: string): boolean {
  const [onset, rest] = [one.slice(0, -1), other.slice(0, -1)]
  if (onset !== rest || !/[^aăâeêioôơưuy]$|^qu$/u.test(onset)) return false
  const [a, b] = [partsOf(one.slice(-1)), partsOf(other.slice(-1))]
  return a.tone === b.tone && `${a.base}${b.base}`.replace(/^(?:iy|yi)$/, '') === ''
}
