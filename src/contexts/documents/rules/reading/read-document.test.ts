import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'
import { toStructure } from './structure.ts'
import type { Item, Reading, Span } from './reading.ts'

const HEAD = 'KẾ HOẠCH\nThực hiện công tác năm 2026\n\n'

it.each(['', '   \n\t\r\n ', '\u200b\ufeff', '---\n***\n'])('refuses a text that says nothing', (text) => {
  expect(readDocument(text)).toEqual({ ok: false, reason: 'document-empty' })
})

it('reads a text without numbered tasks as paragraphs, with a doubt', () => {
  const reading = read('Thưa các đồng chí,\nHôm nay trời đẹp. Chúng ta họp lúc bảy giờ.')

  expect(reading.sections.every((section) => section.items.length === 0)).toBe(true)
  expect(reading.doubts.map((doubt) => doubt.kind)).toEqual(
    expect.arrayContaining(['type-missing', 'no-numbered-tasks']),
  )
})

describe('lines', () => {
  it('joins wrapped lines, also over page numbers and form feeds', () => {
    const reading = read(
      `${HEAD}1. Tổ chức quán triệt trong cán bộ, đảng viên, công chức và người lao\n\n- 2 -\n\fđộng của cơ quan về công tác dân vận.\n2. Báo cáo.`,
    )

    expect(texts(reading)).toEqual([
      'Tổ chức quán triệt trong cán bộ, đảng viên, công chức và người lao động của cơ quan về công tác dân vận.',
      'Báo cáo.',
    ])
  })

  it('joins a number that was broken at its hyphen', () => {
    const reading = read(`${HEAD}1. Thực hiện Thông báo số 196-\nTB/TW ngày 16/3/2015 của Ban Bí thư.`)

    expect(reading.references[0]?.number).toBe('196-TB/TW')
  })

  it('takes a dash inside a sentence for no bullet', () => {
    const reading = read(`${HEAD}1. Phát triển kinh tế\n- xã hội giai đoạn 2021\n- 2025 của tỉnh.`)

    expect(texts(reading)).toHaveLength(1)
  })

  it('reads decomposed text, old line ends and odd blanks, with places in the text as given', () => {
    const text = `${HEAD}1. Sở Nội vụ chủ trì.\n2. Sở Y tế phối hợp.`
      .normalize('NFD')
      .replaceAll('\n', '\r\n')
      .replaceAll(' ', '\u00a0')
    const reading = read(text)

    expect(texts(reading)).toEqual(['Sở Nội vụ chủ trì.', 'Sở Y tế phối hợp.'])
    expect(slice(text, reading.sections[0]?.items[1]?.span)).toContain('2.\u00a0Sở'.normalize('NFD'))
  })
})

describe('labels that OCR misread', () => {
  it('are set right by their order', () => {
    const reading = read(
      `${HEAD}1. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n4) Phát huy.\nb) Tổ chức.\n€) Thông qua.\n2, Yêu cầu\nIH. NỘI DUNG\n1. Chủ đề.\n1II. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ.`,
    )

    expect(paths(reading)).toEqual(['I/1', 'I/1/a', 'I/1/b', 'I/1/c', 'I/2', 'II/1', 'III/1'])
    expect(reading.doubts.some((doubt) => doubt.kind === 'label-repaired')).toBe(true)
  })

  it('are told when one seems to be missing or comes twice', () => {
    const reading = read(`${HEAD}1. Một.\n3. Ba.\n1. Lại một.`)

    expect(paths(reading)).toEqual(['1', '3', '1~2'])
    expect(reading.doubts.map((doubt) => doubt.kind)).toEqual(['numbering-gap', 'numbering-repeated'])
  })
})

describe('citations', () => {
  it('gives the same document one record with both places', () => {
    const reading = read(
      `${HEAD}Căn cứ Kế hoạch số 0124/KH-UBND ngày 18/11/2025 của UBND tỉnh;\n1. Thực hiện Kế hoạch số 124/KH–ƯBND ngày 18 tháng 11 năm 2025.`,
    )

    expect(reading.references).toHaveLength(1)
    expect(reading.references[0]).toMatchObject({ role: 'basis', mentions: [{ where: 'preamble' }, { where: '1' }] })
  })

  it('keeps two documents with one number but two dates apart, with a doubt', () => {
    const reading = read(`${HEAD}1. Chỉ thị số 35-CT/TU ngày 02/11/2022; Chỉ thị số 35-CT/TU ngày 05/01/2018.`)

    expect(reading.references.map((reference) => reference.issuedOn)).toEqual(['2022-11-02', '2018-01-05'])
    expect(reading.doubts.map((doubt) => doubt.kind)).toContain('same-number-other-date')
  })

  it('joins a law cited by name with the same law cited by number', () => {
    const reading = read(
      `${HEAD}Căn cứ Luật Việc làm số 74/2025/QH15;\n1. Phổ biến Luật Việc làm và các văn bản hướng dẫn.`,
    )

    expect(reading.references).toMatchObject([
      { type: 'luật', number: '74/2025/QH15', name: 'Luật Việc làm', issuer: 'Quốc hội' },
    ])
  })

  it('ends the name of a law where it ends', () => {
    const reading = read(
      `${HEAD}1. Theo Luật Thi đua, khen thưởng, Luật Ngân sách nhà nước, nguồn chi khác; Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân và các văn bản; pháp luật về đất đai; Luật này.`,
    )

    expect(reading.references.map((reference) => reference.name)).toEqual([
      'Luật Thi đua, khen thưởng',
      'Luật Ngân sách nhà nước',
      'Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân',
    ])
  })

  it('reads the subject to its natural end, and what is cited inside it', () => {
    const reading = read(
      `${HEAD}1. Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị khóa XIII về tiếp tục thực hiện Chỉ thị số 05-CT/TW về học tập và làm theo Bác; tổ chức tốt.`,
    )

    expect(reading.references.map(({ number, about }) => [number, about])).toEqual([
      ['01-KL/TW', 'tiếp tục thực hiện Chỉ thị số 05-CT/TW về học tập và làm theo Bác'],
      ['05-CT/TW', 'học tập và làm theo Bác'],
    ])
  })

  it('tells who must have issued a document when the text does not', () => {
    const reading = read(`${HEAD}1. Theo Nghị định số 131/2025/NĐ-CP ngày 12/6/2025.`)

    expect(reading.references[0]).toMatchObject({ issuer: null, inferredIssuer: 'Chính phủ' })
  })
})

describe('units charged', () => {
  const charged = (text: string) =>
    read(`${HEAD}1. ${text}\n2. Báo cáo.`).sections[0]?.items[0]?.responsible.map(({ role, unit }) => `${role} ${unit}`)

  it('hold the unit that a partner directs', () => {
    expect(
      charged(
        'Sở Văn hóa: Phối hợp với Ban Tuyên giáo Tỉnh ủy chỉ đạo Đài Phát thanh Ví Dụ thường xuyên tuyên truyền.',
      ),
    ).toEqual(['lead Sở Văn hóa', 'coordinate Ban Tuyên giáo Tỉnh ủy', 'coordinate Đài Phát thanh Ví Dụ'])
    expect(charged('Sở Văn hóa: Phối hợp với Ban Tuyên giáo Tỉnh ủy chỉ đạo tuyên truyền.')).toEqual([
      'lead Sở Văn hóa',
      'coordinate Ban Tuyên giáo Tỉnh ủy',
    ])
  })

  it('hold who makes a publication, but nobody whose resolution is carried out', () => {
    expect(charged('Bản tin của Ban Dân vận Tỉnh ủy được biên soạn hằng tháng.')).toEqual(['lead Ban Dân vận Tỉnh ủy'])
    expect(charged('Tập sách của các cơ quan, đơn vị được xuất bản.')).toEqual(['implement các cơ quan, đơn vị'])
    expect(charged('Nghị quyết của Ban Thường vụ Tỉnh ủy được triển khai kịp thời.')).toEqual([])
  })
})

it('takes Thanh tra for a unit where it leads or joins in, not where the word is of an inspection', () => {
  const reading = read(
    `${HEAD}1. Thanh tra: chủ trì tiếp công dân.\n2. Giao Thanh tra phối hợp với Văn phòng.\n3. Thanh tra việc thu chi quỹ.`,
  )
  const items = reading.sections.flatMap((section) => flat(section.items))

  expect(items.map(({ responsible }) => responsible.some(({ unit }) => unit === 'Thanh tra'))).toEqual([
    true,
    true,
    false,
  ])
})

describe('recipients and signature in mixed columns', () => {
  it('are taken apart', () => {
    const reading = read(
      `${HEAD}1. Báo cáo./.\nNơi nhận: KT. CHỦ TỊCH\n- TT. Tỉnh ủy (b/c);\n- Các sở, ban, ngành; PHÓ CHỦ TỊCH\n- Báo và Phát thanh,\nTruyền hình tỉnh;\nNguyễn Văn An\n- Lưu: VT.`,
    )

    expect(reading.recipients.map((recipient) => recipient.text)).toEqual([
      'TT. Tỉnh ủy (b/c)',
      'Các sở, ban, ngành',
      'Báo và Phát thanh, Truyền hình tỉnh',
      'Lưu: VT',
    ])
    expect(reading.document.signer).toMatchObject({
      authority: [{ value: 'KT. CHỦ TỊCH' }, { value: 'PHÓ CHỦ TỊCH' }],
      name: { value: 'Nguyễn Văn An' },
    })
  })
})

it('gives places that lie in the text and say what was found there, for whatever text it gets', () => {
  fc.assert(
    fc.property(documents(), (text) => {
      const verdict = readDocument(text)
      if (!verdict.ok) return
      for (const { span, raw } of places(verdict.outcome)) {
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeGreaterThanOrEqual(span.start)
        expect(span.end).toBeLessThanOrEqual(text.length)
        expect(text.slice(span.start, span.end)).toBe(raw ?? text.slice(span.start, span.end))
      }
      const allPaths = paths(verdict.outcome)
      expect(new Set(allPaths).size).toBe(allPaths.length)
      expect(JSON.parse(JSON.stringify(toStructure(verdict.outcome)))).toBeTruthy()
    }),
    { numRuns: 400 },
  )
})

it('reads long hostile texts in bounded time', () => {
  for (const part of [
    '1. A:\n',
    'II. ABC\n',
    '- ',
    '“',
    'số 1/KH-A ngày ',
    'Luật ',
    'của ',
    'Nơi nhận:\n',
    'a\u0301\u0301\u0301',
    '(',
    '. ',
  ]) {
    expect(readDocument(part.repeat(20_000 / part.length)).ok).toBeDefined()
  }
})

/** Texts made of what documents are made of, in any order, and of anything else. */
function documents(): fc.Arbitrary<string> {
  const pieces = [
    'KẾ HOẠCH',
    'ỦY BAN NHÂN DÂN',
    'TỈNH ĐẮK LẮK',
    'Số: 0124/KH-UBND',
    'Số:   /KH-UBND',
    'ngày 31/2/2026',
    'ngày 18 tháng 11 năm 2025',
    'Căn cứ ',
    'I. MỤC ĐÍCH',
    'II. ',
    '1. ',
    '1.1. ',
    'a) ',
    '- ',
    '+ ',
    '* ',
    'Điều 1. ',
    'Phần thứ nhất',
    'Sở Nội vụ chủ trì, phối hợp với ',
    'các cơ quan, đơn vị',
    'Luật Việc làm',
    'Luật ',
    'Chỉ thị số 35-CT/TU',
    ' của Ban Thường vụ Tỉnh ủy',
    ' về việc ',
    '“',
    '”',
    '(qua ',
    ')',
    'trước ngày 25/12 hằng năm',
    'định kỳ ',
    'mô hình “Dân vận”',
    'đăng ký ',
    'Nơi nhận:',
    '- Lưu: VT.',
    'KT. CHỦ TỊCH',
    'Nguyễn Văn An',
    'Kính gửi: ',
    'V/v ',
    'Thời gian thực hiện: ',
    'ủ y  ban',
    '\n',
    '\r\n',
    '\f',
    ' ',
    ';',
    '.',
    ':',
    './.',
    'ô\u0323',
    '\u00d0',
    '\u200b',
    '\ud83d',
  ]
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  )
  return fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''))
}

function places(reading: Reading): { span: Span; raw?: string }[] {
  const { document } = reading
  const fields = [
    document.type,
    document.number,
    document.issuer,
    document.parentBody,
    document.place,
    document.issuedOn,
    document.title,
    document.period,
  ]
  const signer = document.signer === null ? [] : [...document.signer.authority, document.signer.name]
  const items = reading.sections.flatMap((section) => flat(section.items))
  return [
    ...[...fields, ...signer].filter((field) => field !== null),
    ...reading.references.flatMap((reference) => reference.mentions),
    ...items.flatMap((one) => [{ span: one.span }, ...one.responsible, ...one.deadlines.map(({ span }) => ({ span }))]),
    ...reading.models,
    ...[
      ...reading.preamble,
      ...reading.closing,
      ...reading.recipients,
      ...reading.addressees,
      ...reading.appendix,
      ...reading.doubts,
      ...reading.sections,
    ].map(({ span }) => ({ span })),
  ]
}

function read(text: string): Reading {
  const verdict = readDocument(text)
  if (!verdict.ok) throw new Error(verdict.reason)
  return verdict.outcome
}

function flat(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...flat(item.children)])
}

function texts(reading: Reading): string[] {
  return reading.sections.flatMap((section) => flat(section.items)).map((item) => item.text)
}

function paths(reading: Reading): string[] {
  return reading.sections.flatMap((section) => flat(section.items)).map((item) => item.path)
}

function slice(text: string, span: Span | undefined): string {
  return span === undefined ? '' : text.slice(span.start, span.end)
}
