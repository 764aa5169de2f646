import { describe, expect, it } from 'vitest'
import { pageOrderDoubts } from './page-order.ts'

/** Pages that bear these numbers, 0 for none. */
function pages(numbers: readonly number[]) {
  return numbers.map((number, index) => ({
    number: index + 1,
    text: `${number === 0 ? '' : `${number}\n`}Các xã, phường báo cáo kết quả\ntrước ngày 15 hằng tháng.`,
  }))
}

describe('pages in an order that their numbers contradict', () => {
  it.each([
    ['the second page first', [2, 0, 3], 0],
    ['the last two exchanged', [0, 3, 2], 1],
    ['the last two exchanged, one of them unread', [0, 3, 0], 1],
    ['the second left out, its follower unread', [0, 0, 4], 2],
    ['the last page first', [3, 0, 2], 0],
    ['one left out', [0, 2, 4], 2],
  ])('are asked about: %s', (_, numbers, at) => {
    const sent = pages(numbers)
    const [asked, ...others] = pageOrderDoubts(sent)

    const text = sent.map((page) => page.text).join('\n')
    expect(asked?.kind).toBe('pages-out-of-order')
    expect(text.slice(asked?.span.start, asked?.span.end)).toBe(String(numbers[at]))
    expect(asked?.words.vi).toContain(numbers.map((number) => (number === 0 ? '–' : number)).join(', '))
    expect(others).toEqual([])
  })

  it.each([
    ['the usual one', [0, 2, 3]],
    ['a number that was not read', [0, 2, 0, 4]],
    ['an annex with numbers of its own', [0, 2, 3, 0, 2]],
    ['an annex that begins with 1', [0, 2, 1, 2]],
    ['a part of a document', [5, 6, 7]],
    ['no numbers at all', [0, 0, 0]],
    ['a single page', [4]],
  ])('are no question: %s', (_, numbers) => {
    expect(pageOrderDoubts(pages(numbers))).toEqual([])
  })

  it('takes no figure inside the text for a page number', () => {
    const texts = ['Kế hoạch\n7 nhiệm vụ', '3 mô hình\nđược công nhận năm 2026', 'Lưu: VT, 5 bản']
    expect(pageOrderDoubts(texts.map((text, index) => ({ number: index + 1, text })))).toEqual([])
  })
})
