import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import * as fc from 'fast-check'
import JSZip from 'jszip'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toTcvn3 } from '../rules/encodings/tcvn3.ts'
import { toVni } from '../rules/encodings/vni.ts'
import { closeReader } from './reader-processes.ts'
import { readPages, type ReadPagesOptions } from './read-pages.ts'

const plan = 'KẾ HOẠCH\nThực hiện phong trào thi đua “Dân vận khéo”\n1. Quán triệt chủ trương của Đảng.'

async function read(bytes: Uint8Array, options?: ReadPagesOptions) {
  const verdict = await readPages({ name: 'whatever.docx', bytes }, options)
  if (!verdict.ok) throw new Error(`${verdict.reason}: ${verdict.words.vi}`)
  return verdict.outcome
}

async function reasonFor(bytes: Uint8Array, options?: ReadPagesOptions): Promise<string> {
  const verdict = await readPages({ name: 'kế hoạch.docx', bytes }, options)
  return verdict.ok ? 'read' : verdict.reason
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

afterAll(closeReader)

describe('a text file', () => {
  it('is read as its pages', async () => {
    const { kind, pages, notes } = await read(Buffer.from(`${plan}\r\nHết\f2. Trang hai\f`))

    expect(kind).toBe('txt')
    expect(pages).toEqual([
      { number: 1, text: `${plan}\nHết` },
      { number: 2, text: '2. Trang hai' },
    ])
    expect(notes).toEqual([])
  })

  it('is read from UTF-16, NFD, TCVN3 and VNI, and says when it converted', async () => {
    const plain = plan.replace(/[“”]/g, '"')
    expect((await read(Buffer.from(`\ufeff${plan}`, 'utf16le'))).pages[0]?.text).toBe(plan)
    expect((await read(Buffer.from(plan.normalize('NFD')))).pages[0]?.text).toBe(plan)
    const tcvn3 = await read(latin1(toTcvn3(plain)))
    expect(tcvn3.pages[0]?.text).toBe(plain)
    expect(tcvn3.notes[0]?.vi).toContain('TCVN3')
    expect((await read(latin1(toVni(plain)))).pages[0]?.text).toBe(plain)
  })
})

function paragraph(text: string, list?: { reference: string; level: number; instance?: number }): Paragraph {
  return new Paragraph({ children: [new TextRun(text)], ...(list === undefined ? {} : { numbering: list }) })
}

function level(at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return { level: at, format, text, alignment: AlignmentType.LEFT }
}

async function wordFile(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  const config = [
    {
      reference: 'outline',
      levels: [
        level(0, LevelFormat.UPPER_ROMAN, '%1.'),
        level(1, LevelFormat.DECIMAL, '%2.'),
        level(2, LevelFormat.LOWER_LETTER, '%3)'),
        level(3, LevelFormat.BULLET, '-'),
      ],
    },
    { reference: 'dotted', levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.DECIMAL, '%1.%2.')] },
  ]
  return await Packer.toBuffer(new Document({ numbering: { config }, sections: [{ children }] }))
}

describe('a Word file', () => {
  it('is read with the labels that Word counts', async () => {
    const outline = (text: string, at: number) => paragraph(text, { reference: 'outline', level: at })
    const dotted = (text: string, at: number, instance: number) =>
      paragraph(text, { reference: 'dotted', level: at, instance })
    const bytes = await wordFile([
      outline('MỤC ĐÍCH', 0),
      outline('Mục đích', 1),
      outline('Một', 2),
      outline('Hai', 2),
      outline('Yêu cầu', 1),
      outline('Một', 2),
      outline('Gạch', 3),
      outline('NHIỆM VỤ', 0),
      outline('Tuyên truyền', 1),
      dotted('A', 0, 1),
      dotted('B', 1, 1),
      dotted('C', 1, 1),
      dotted('D', 0, 2),
    ])

    expect((await read(bytes)).pages[0]?.text.split('\n')).toEqual([
      'I. MỤC ĐÍCH',
      '1. Mục đích',
      'a) Một',
      'b) Hai',
      '2. Yêu cầu',
      'a) Một',
      '- Gạch',
      'II. NHIỆM VỤ',
      '1. Tuyên truyền',
      '1. A',
      '1.1. B',
      '1.2. C',
      '1. D',
    ])
  })

  it('is read with its head table cell by cell and its page breaks', async () => {
    const cell = (...lines: string[]) => new TableCell({ children: lines.map((line) => paragraph(line)) })
    const head = new Table({
      rows: [
        new TableRow({
          children: [cell('ỦY BAN NHÂN DÂN', 'TỈNH NINH THUẬN'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')],
        }),
        new TableRow({ children: [cell('Số: 12/KH-UBND'), cell('Ninh Thuận, ngày 5 tháng 3 năm 2023')] }),
      ],
    })
    const bytes = await wordFile([
      head,
      paragraph('KẾ HOẠCH'),
      new Paragraph({ children: [new PageBreak()] }),
      paragraph('Phụ lục'),
    ])

    const { kind, pages } = await read(bytes)

    expect(kind).toBe('docx')
    expect(pages.map(({ text }) => text.trim())).toEqual([
      'ỦY BAN NHÂN DÂN\nTỈNH NINH THUẬN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND\nNinh Thuận, ngày 5 tháng 3 năm 2023\nKẾ HOẠCH',
      'Phụ lục',
    ])
  })

  it('typed in .VnTime, .VnTimeH or VNI-Times comes out in Unicode', async () => {
    const run = (text: string, font: string) => new TextRun({ text, font })
    const bytes = await wordFile([
      new Paragraph({ children: [run(toTcvn3('ủy ban nhân dân tỉnh'), '.VnTimeH')] }),
      new Paragraph({ children: [run('§', '.VnTime'), run('¶ng ', '.VnTime'), run('và Nhà nước', 'Times New Roman')] }),
      new Paragraph({ children: [run(toVni('Thực hiện kế hoạch'), 'VNI-Times')] }),
    ])

    const { pages, notes } = await read(bytes)

    expect(pages[0]?.text).toBe('ỦY BAN NHÂN DÂN TỈNH\nĐảng và Nhà nước\nThực hiện kế hoạch')
    expect(notes).toHaveLength(1)
  })

  it('that is cut short, emptied or nonsense inside is refused as damaged', async () => {
    const bytes = await wordFile([paragraph('Nội dung')])
    const broken = await JSZip.loadAsync(bytes)
    broken.file('word/document.xml', '<w:document><w:body><w:p>')

    expect(await reasonFor(bytes.subarray(0, bytes.length / 2))).toBe('docx-damaged')
    expect(await reasonFor(await broken.generateAsync({ type: 'uint8array' }))).toBe('docx-damaged')
    expect(await reasonFor(await wordFile([]))).toBe('document-without-text')
  })

  it('that would unpack to an abnormal size is not unpacked', async () => {
    const bomb = await JSZip.loadAsync(await wordFile([paragraph('Nội dung')]))
    bomb.file('word/document.xml', Buffer.alloc(30_000_000, 0x20), { compression: 'DEFLATE' })

    expect(await reasonFor(await bomb.generateAsync({ type: 'uint8array' }))).toBe('archive-too-large')
  })
})

const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json')))

function typeset(body: string): Uint8Array {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] })
  const setting =
    '#set page(paper: "a4", margin: (left: 3cm, right: 2cm, y: 2cm))\n#set text(font: "Tinos", size: 13pt)\n'
  return compiler.pdf({ mainFileContent: setting + body })
}

/** The smallest PDF: one page with that content, and what is put into the trailer. */
function smallPdf(content: string, trailer = ''): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return latin1(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 6${trailer}>>\n%%EOF`)
}

describe('a PDF', () => {
  const head = `#grid(columns: (40%, 60%), align: center)[ỦY BAN NHÂN DÂN \\ *TỈNH NINH THUẬN* \\ Số: 123/KH-UBND][*CỘNG HÒA XÃ HỘI* \\ *Độc lập - Tự do - Hạnh phúc* \\ #emph[Ninh Thuận, ngày 5 tháng 3]]\n#align(center)[*KẾ HOẠCH*]\n`
  const foot = `\n#grid(columns: (50%, 50%))[#set text(size: 11pt)\n*Nơi nhận:* \\ - Như trên; \\ - Lưu: VT.][#align(center)[*TM. ỦY BAN NHÂN DÂN* \\ *CHỦ TỊCH* \\ Trần Văn Mẫu]]`

  it('is read in reading order, the head and the foot column by column', async () => {
    const { kind, pages } = await read(typeset(`${head}1. Diện tích 30 m#super[2] trên địa bàn tỉnh.${foot}`))

    expect(kind).toBe('pdf')
    expect(pages[0]?.text.split('\n')).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH NINH THUẬN',
      'Số: 123/KH-UBND',
      'CỘNG HÒA XÃ HỘI',
      'Độc lập - Tự do - Hạnh phúc',
      'Ninh Thuận, ngày 5 tháng 3',
      'KẾ HOẠCH',
      '1. Diện tích 30 m2 trên địa bàn tỉnh.',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Trần Văn Mẫu',
    ])
    expect(pages[0]?.lines?.map(({ text }) => text).join('\n')).toBe(pages[0]?.text)
    expect(pages[0]?.lines?.[7]).toMatchObject({ x: 85 })
  })

  it('loses page numbers, unless they are asked for', async () => {
    const numbered = `#set page(numbering: "1")\n${'Nội dung của kế hoạch này rất dài. #pagebreak()\n'.repeat(3)}Hết.`
    const bytes = typeset(numbered)

    expect((await read(bytes)).pages.map(({ text }) => text)).not.toContainEqual(expect.stringMatching(/\d/))
    expect((await read(bytes, { keepRunningHeads: true })).pages[1]?.text).toMatch(/2$/)
  })

  it('without text is handed on to be scanned', async () => {
    expect(await read(smallPdf('0 0 100 100 re f'))).toMatchObject({ toScan: [1], pages: [{ number: 1, text: '' }] })
  })

  it('with a password is refused', async () => {
    const key = '00'.repeat(32)
    const encrypt = `/Encrypt<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>/ID[<00><00>]`
    expect(await reasonFor(smallPdf('BT /F1 12 Tf (secret) Tj ET', encrypt))).toBe('pdf-password-protected')
  })

  it('that is damaged is refused', async () => {
    expect(await reasonFor(latin1('%PDF-1.7\nnothing of the kind'))).toBe('pdf-damaged')
  })
})

describe('limits', () => {
  let longPdf: Uint8Array
  beforeAll(() => {
    longPdf = typeset('Trang này có một ít nội dung. #pagebreak() Trang này cũng vậy. #pagebreak() Hết kế hoạch.')
  })

  it('refuse the empty and the large at once', async () => {
    const before = performance.now()
    expect(await reasonFor(new Uint8Array())).toBe('file-empty')
    expect(await reasonFor(new Uint8Array(50_000_000))).toBe('file-too-large')
    expect(performance.now() - before).toBeLessThan(1000)
  })

  it('hold for pages and time, and the next file is read all the same', async () => {
    expect(await reasonFor(longPdf, { maxPages: 2 })).toBe('too-many-pages')
    expect(await reasonFor(longPdf, { timeoutMs: 1 })).toBe('reading-took-too-long')
    expect(await reasonFor(longPdf)).toBe('read')
  })

  it('let many files be read at a time', async () => {
    const reasons = await Promise.all(Array.from({ length: 20 }, () => reasonFor(Buffer.from(plan))))
    expect(new Set(reasons)).toEqual(new Set(['read']))
  })
})

describe('damage of any kind', () => {
  it('is answered in time and in words', async () => {
    const seeds = [
      await wordFile([paragraph('Nội dung của kế hoạch')]),
      typeset('Nội dung của kế hoạch này'),
      Buffer.from(plan),
    ]
    const damage = fc.record({
      seed: fc.constantFrom(...seeds),
      keep: fc.double({ min: 0, max: 1, noNaN: true }),
      at: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { maxLength: 20 }),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ seed, keep, at }) => {
        const bytes = Uint8Array.from(seed.subarray(0, Math.ceil(seed.length * keep)))
        for (const [place, byte] of at) bytes[Math.floor(bytes.length * place)] = byte
        expect(await reasonFor(bytes, { timeoutMs: 2000 })).not.toMatch(/^reading-/)
      }),
      { numRuns: 150 },
    )
  })

  it('and bytes at random are refused or read', async () => {
    const starts = [
      '',
      '%PDF-1.5\n',
      'PK\u0003\u0004',
      '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
      '\u00ff\u00fe',
      '{\\rtf',
      '<?xml',
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 600 }), async (start, rest) => {
        expect(await reasonFor(Buffer.concat([latin1(start), rest]), { timeoutMs: 2000 })).not.toMatch(/^reading-/)
      }),
      { numRuns: 150 },
    )
  })
})
