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
    ['the second page first', [2, 0, 3], 2],
    ['the last two exchanged', [0, 3, 2], 1],
    ['the last two exchanged, with one behind them unread', [0, 3, 2, 0], 1],
    ['the last page first', [3, 0, 2], 0],
    ['one left out', [0, 2, 4], 2],
    ['the second left out', [0, 3, 4], 1],
    ['a page sent twice', [0, 2, 2, 3], 2],
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
    ['one number alone, which may be a figure', [0, 0, 7]],
    ['an annex whose second page was not read', [0, 2, 3, 0, 0, 3]],
    ['a part of a document of which one page was not read', [5, 0, 7]],
    ['a part of a document whose last page was not read', [5, 6, 0]],
    ['a part with an annex', [5, 6, 7, 0, 2]],
  ])('are no question: %s', (_, numbers) => {
    expect(pageOrderDoubts(pages(numbers))).toEqual([])
  })

  it.each(['2026', '1.250', '85%', '12345', '120'])('takes no figure of a table for one: %s', (figure) => {
    const last = { number: 3, text: `Tổng cộng\n${figure}` }
    expect(pageOrderDoubts([...pages([0, 2]), last])).toEqual([])
  })

  it('takes no figure inside the text for a page number', () => {
    const texts = ['Kế hoạch\n7 nhiệm vụ', '3 mô hình\nđược công nhận năm 2026', 'Lưu: VT, 5 bản']
    expect(pageOrderDoubts(texts.map((text, index) => ({ number: index + 1, text })))).toEqual([])
  })
})
