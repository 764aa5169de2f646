import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { renderPdf } from './pdf.ts'
import { HOSTILE_TEXT, hostileDocument } from './sample-hostile.ts'
import { sampleReport } from './sample-report.ts'

interface ReadPdf {
  readonly pages: readonly string[]
  readonly title: unknown
  readonly language: unknown
  /** Roles of the tags on the first page. */
  readonly roles: string
}

async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 })
  const pdf = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent()
    pages.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
  }
  const { info } = await pdf.getMetadata()
  const roles = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
  await loading.destroy()
  const facts = info as Record<string, unknown>
  return { pages, title: facts['Title'], language: facts['Language'], roles }
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ')
}

it('prints the Vietnamese text, tagged, with title and language', async () => {
  const pdf = await readPdf(await renderPdf(sampleReport()))
  const text = folded(pdf.pages.join('\n'))

  expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  expect(text).toContain('Số: 01/BC-BDT')
  expect(text).toContain('Ninh Thuận, ngày 05 tháng 01 năm 2026')
  expect(text).toContain('8. Truyền thông về Chương trình mục tiêu quốc gia vùng đồng bào dân tộc thiểu số và miền núi')
  expect(text).toContain('KT. TRƯỞNG BAN')
  expect(text).toContain('- Lưu: VT, VP.')
  expect(pdf.language).toBe('vi-VN')
  expect(pdf.roles).toContain('"role":"H1"')
  expect(pdf.title).toMatch(/^Báo cáo số 01\/BC-BDT: Kết quả/)
})

it('numbers the pages of each part apart and hides the number of its first page', async () => {
  const { pages } = await readPdf(await renderPdf(sampleReport({ appendixRows: 60 })))
  const firstLines = pages.map((page) => page.trimStart().split('\n')[0])
  const appendix = pages.findIndex((page) => page.includes('PHỤ LỤC'))

  expect(pages.length).toBeGreaterThan(appendix + 2)
  expect(firstLines.slice(0, 3)).toEqual([expect.stringContaining('UBND TỈNH'), '2', '3'])
  expect(firstLines.slice(appendix, appendix + 3)).toEqual(['PHỤ LỤC', '2', '3'])
})

it('repeats the head of a long table on every page', async () => {
  const { pages } = await readPdf(await renderPdf(sampleReport({ appendixRows: 60 })))
  const appendix = pages.slice(pages.findIndex((page) => page.includes('PHỤ LỤC')))

  expect(appendix.filter((page) => !page.includes('Minh chứng'))).toEqual([])
  expect(appendix.at(-1)).toContain('số 60/BB-')
})

it('gives the same bytes for the same document, whatever was drawn between', async () => {
  const first = await renderPdf(sampleReport({ appendixRows: 5 }))
  await renderPdf(sampleReport())

  expect(Buffer.compare(await renderPdf(sampleReport({ appendixRows: 5 })), first)).toBe(0)
})

it('shows typed text as it is and never reads it as Typst code', async () => {
  const { pages } = await readPdf(await renderPdf(hostileDocument()))
  const text = pages.join('').replace(/\s+/g, '')

  // As a letter heading, a paragraph, a list item, and in a table.
  expect(text.split(HOSTILE_TEXT.replace(/\s+/g, '')).length).toBeGreaterThan(5)
})

it('breaks words that no line holds instead of printing over the edge', async () => {
  const word = 'A'.repeat(5_000)
  const { pages } = await readPdf(await renderPdf({ ...sampleReport(), blocks: [{ kind: 'paragraph', text: word }] }))
  const lines = pages.flatMap((page) => page.split('\n')).filter((line) => line.startsWith('AAAA'))

  expect(lines.length).toBeGreaterThan(50)
})

it('prints a Party document in the Party layout', async () => {
  const { pages } = await readPdf(
    await renderPdf({ ...sampleReport(), style: 'party', number: { serial: '6', symbol: 'BC/BDVTU' } }),
  )

  expect(pages[0]).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
  expect(pages[0]).toContain('Số 06-BC/BDVTU')
  expect(pages[0]).not.toContain('CỘNG HÒA')
})
