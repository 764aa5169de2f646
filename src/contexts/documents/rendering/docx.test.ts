import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import mammoth from 'mammoth'
import { expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { renderDocx } from './docx.ts'
import { HOSTILE_TEXT, hostileDocument } from './sample-hostile.ts'
import { sampleReport } from './sample-report.ts'
import { withFixedZipTimes } from './zip-times.ts'

async function readText(bytes: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
}

async function unzip(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(bytes))
  const parts = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString())
  }
  return parts
}

it('holds the Vietnamese text from head to recipients', async () => {
  const text = await readText(await renderDocx(sampleReport()))

  for (const words of [
    'UBND TỈNH NINH THUẬN',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 01/BC-BDT',
    'Ninh Thuận, ngày 05 tháng 01 năm 2026',
    'II. TIẾN ĐỘ THEO ĐƠN VỊ',
    'KT. TRƯỞNG BAN',
    '- Lưu: VT, VP.',
  ]) {
    expect(text).toContain(words)
  }
})

it('sets page, margins, hidden first number and landscape appendix as prescribed', async () => {
  const parts = await unzip(await renderDocx(sampleReport({ appendixRows: 3 })))
  const xml = parts.get('word/document.xml') ?? ''
  const [first = '', second = ''] = xml.match(/<w:sectPr.*?<\/w:sectPr>/g) ?? []

  expect(first).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
  expect(first).toContain('w:top="1134" w:right="850" w:bottom="1134" w:left="1701"')
  expect(second).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
  for (const section of [first, second]) {
    expect(section).toContain('<w:titlePg/>')
    expect(section).toContain('<w:pgNumType w:start="1"/>')
  }
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3)
  expect(parts.get('word/styles.xml')).toContain('Times New Roman')
})

it('gives the same bytes for the same document at another moment', async () => {
  const first = await renderDocx(sampleReport({ appendixRows: 5 }))
  await setTimeout(2_100) // Zip times are counted in steps of two seconds.

  expect(Buffer.compare(await renderDocx(sampleReport({ appendixRows: 5 })), first)).toBe(0)
})

it('shows typed text as it is and stays well-formed', async () => {
  const bytes = await renderDocx(hostileDocument())
  const text = await readText(bytes)
  const parts = await unzip(bytes)
  const core = parts.get('docProps/core.xml') ?? ''

  expect(text.split(HOSTILE_TEXT.normalize('NFC')).length).toBeGreaterThan(5)
  expect(parts.get('word/document.xml')).toMatch(/dòng một<\/w:t><\/w:r><w:r><w:br\/><w:t[^>]*>dòng hai 😀/)
  expect(core).toContain('&lt;script&gt;')
  expect(core).not.toContain('<script')
})

it('refuses to set the times of what is no zip file', () => {
  expect(() => withFixedZipTimes(new Uint8Array(5))).toThrow(RangeError)
  expect(() => withFixedZipTimes(new Uint8Array(100))).toThrow(RangeError)
})
