import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { scoreCorrection } from '../../../../bench/ocr-measure.ts'
import { packageRoot } from '../../../platform/package-root.ts'
import { type Corrected, type Corrector, loadCorrector, looksLikeOcr } from './corrector.ts'

const pairs = join(packageRoot, 'test', 'fixtures', 'ocr-pairs')
const fixture = (name: string, file: string): string => readFileSync(join(pairs, name, file), 'utf8')

let corrector: Corrector

beforeAll(async () => {
  corrector = await loadCorrector()
})

/** A page with so many errors that it is taken for OCR, to stand in front of what a test is about. */
const badPage = fixture('ninh-thuan', 'ocr.real.txt')
const afterBadPage = (text: string): string =>
  corrector.correct(`${badPage}\n\n${text}`).text.split('\n\n').at(-1) ?? ''
const changesAfterBadPage = (text: string) => {
  const { changes } = corrector.correct(`${badPage}\n\n${text}`)
  return changes.filter(({ sourceStart }) => sourceStart > badPage.length)
}

describe('real scans of other engines', () => {
  test.each(['ninh-thuan', 'real02'])('%s loses at least 85 % of its wrong words and no right one', (name) => {
    const read = fixture(name, 'ocr.real.txt')
    const score = scoreCorrection(fixture(name, 'gold.txt'), read, corrector.correct(read).text)
    expect(1 - score.after / score.before).toBeGreaterThanOrEqual(0.85)
    expect(score.damaged).toBe(0)
  })

  test('nothing with a digit in it is changed, only proposed', () => {
    const { text, changes } = corrector.correct(badPage)
    expect(text).toContain('đến năm 202S')
    expect(text).toContain('5584/KH-ƯBND')
    expect(changes).toContainEqual(
      expect.objectContaining({ before: '202S', after: '2025', kind: 'date', applied: false }),
    )
    expect(changes).toContainEqual(
      expect.objectContaining({ before: 'KH-ƯBND', after: 'KH-UBND', kind: 'symbol', applied: false }),
    )
  })
})

describe('clean texts', () => {
  const clean = [
    'dev01',
    'dev02',
    'dev03',
    'dev04',
    'dev05',
    'dev06',
    'dev07',
    'dev08',
    'dev09',
    'dev10',
    'dev11',
    'dev12',
  ]

  test.each([...clean, 'real02', 'ninh-thuan'])('%s comes back byte for byte', (name) => {
    const text = fixture(name, 'gold.txt')
    expect(corrector.correct(text).text).toBe(text)
  })

  test('both places of the tone, other alphabets, foreign words and abbreviations stay', () => {
    const text =
      'Uỷ ban nhân dân xã Hoà Bình, website https://hoabinh.gov.vn, e-mail vp@hoabinh.gov.vn, IoT, AI, TTg; Москва 日本 😀.\r\n'
    expect(corrector.correct(text).text).toBe(text)
  })

  test('decomposed letters stay decomposed', () => {
    const text = 'Ủy ban nhân dân tỉnh ban hành Kế hoạch thực hiện.'.normalize('NFD')
    expect(corrector.correct(text).text).toBe(text)
  })

  test('are told from what OCR left', async () => {
    expect(await looksLikeOcr(fixture('dev01', 'gold.txt'))).toBe(false)
    expect(await looksLikeOcr(fixture('ninh-thuan', 'gold.txt'))).toBe(false)
    expect(await looksLikeOcr(badPage)).toBe(true)
    expect(await looksLikeOcr(fixture('dev01', 'ocr.scan150.txt'))).toBe(true)
    expect(await looksLikeOcr('')).toBe(false)
  })
})

describe('what is put right', () => {
  test.each([
    ['marks', 'nâng cao nhận thức về quan điếm của Đảng', 'nâng cao nhận thức về quan điểm của Đảng'],
    ['marks in capitals', 'TỐ CHỨC THỤC HIỆN', 'TỔ CHỨC THỰC HIỆN'],
    ['a syllable torn apart', 'của ủ y ban nhân dân tỉnh', 'của Ủy ban nhân dân tỉnh'],
    ['case inside a word', 'phát triển doanh nghiỆp trên địa bàn', 'phát triển doanh nghiệp trên địa bàn'],
    ['a short word in capitals', 'Kết luận của BỘ Chính trị', 'Kết luận của Bộ Chính trị'],
    ['base letters', 'tổ chức thực biện Kế hoạch này', 'tổ chức thực hiện Kế hoạch này'],
    ['the first letter lost', 'các đảng ủy rực thuộc Trung ương', 'các đảng ủy trực thuộc Trung ương'],
    ['a horn in pieces', 'mọi ngirời dân đirợc hirởng lợi từ dự án', 'mọi người dân được hưởng lợi từ dự án'],
    ['two letters for one', 'chủ trương của Tmng ương Đảng', 'chủ trương của Trung ương Đảng'],
    ['a small letter of a body', 'trình ủy ban nhân dân tỉnh quyết định', 'trình Ủy ban nhân dân tỉnh quyết định'],
    ['an L in pieces', 'Luật I.âm nghiệp và các văn bản', 'Luật Lâm nghiệp và các văn bản'],
    ['two syllables glued', 'phong trào xâydựng nông thôn mới', 'phong trào xây dựng nông thôn mới'],
    ['two words glued before a large letter', 'Quyết định củaThủ tướng', 'Quyết định của Thủ tướng'],
    ['a letter read in both cases', 'tiến độ củỦa nhữỮng công việc', 'tiến độ của những công việc'],
    ['a large I for a small l', 'các cơ quan Iập kế hoạch', 'các cơ quan lập kế hoạch'],
    [
      'marks lost along a line',
      'to chuc trien khai thuc hien nghiem tuc Ke hoach nay',
      'tổ chức triển khai thực hiện nghiêm túc Kế hoạch này',
    ],
    ['a speck for a blank', 'cơ quan hành chính nhà‘nước và', 'cơ quan hành chính nhà nước và'],
    [
      'a stop for a comma',
      'nâng cao thu nhập cho người lao động. đồng hành cùng',
      'nâng cao thu nhập cho người lao động, đồng hành cùng',
    ],
    ['a dash', '~ Ủy ban nhân dân các xã', '- Ủy ban nhân dân các xã'],
    [
      'an abbreviation of the words before it',
      'thuế tiêu thụ đặc biệt (TTDB) đối với',
      'thuế tiêu thụ đặc biệt (TTĐB) đối với',
    ],
  ])('%s', (_, read, printed) => {
    expect(afterBadPage(read)).toBe(printed)
  })

  test('tones stay where the author puts them', () => {
    expect(afterBadPage('tạo sự lan toả, hoà bình, ổn đinh và phát triển')).toBe(
      'tạo sự lan toả, hoà bình, ổn định và phát triển',
    )
  })

  test('numerals of headings, letters and numbers of items continue', () => {
    const read = [
      '1. MỤC ĐÍCH, YÊU CẦU', '4) Phát huy sức mạnh', 'b) Tổ chức phát động', '€) Thông qua đợt thi đua', '1I. NỘI DUNG THI ĐUA', '1. Sở Nội vụ',
      '3. Sở Tài chính', '3. Công an tỉnh', 'HI. TỔ CHỨC THỰC HIỆN',
    ] // prettier-ignore
    expect(afterBadPage(read.join('\n')).split('\n')).toEqual([
      'I. MỤC ĐÍCH, YÊU CẦU', 'a) Phát huy sức mạnh', 'b) Tổ chức phát động', 'c) Thông qua đợt thi đua', 'II. NỘI DUNG THI ĐUA', '1. Sở Nội vụ',
      '2. Sở Tài chính', '3. Công an tỉnh', 'III. TỔ CHỨC THỰC HIỆN',
    ]) // prettier-ignore
  })
})

test('names in a line that lost its marks are only proposed', () => {
  const line = 'Giao dong chi Nguyen Thi Man, Pho Chu tich, chu tri to chuc thuc hien'
  expect(afterBadPage(line)).toContain('Nguyen Thi Man')
})

test('a foreign sentence and a line of short words stay', () => {
  const text =
    'Theo quy mô cho vay hai năm nay, phong trào \u201cDân vận khéo\u201d; The Asian Development Bank will provide a loan.'
  expect(afterBadPage(text)).toBe(text)
})

describe('what is only proposed', () => {
  test.each([
    {
      what: 'names of places',
      read: 'Ủy ban nhân dân tỉnh Quẳng Trị ban hành',
      before: 'Quẳng',
      after: 'Quảng',
      kind: 'name',
    },
    {
      what: 'a day there is none',
      read: 'Kế hoạch ngày 31/6/2025 của tỉnh',
      before: '31/6/2025',
      after: '21/6/2025',
      kind: 'date',
    },
    {
      what: 'a Roman numeral in the text',
      read: 'Đại hội lần thứ XIH của Đảng',
      before: 'XIH',
      after: 'XIII',
      kind: 'roman',
    },
    { what: 'a digit in a word', read: 'tổ chức 1ập kế hoạch', before: '1ập', after: 'lập', kind: 'digit' },
    { what: 'a body’s code', read: 'Quyết định số 766/QĐ-TT8 ngày', before: 'QĐ-TT8', after: 'QĐ-TTg', kind: 'symbol' },
  ])('$what', ({ read, ...change }) => {
    expect(afterBadPage(read)).toBe(read)
    const { what: _, ...expected } = change
    expect(changesAfterBadPage(read)).toContainEqual(expect.objectContaining({ ...expected, applied: false }))
  })
})

test('names of people and places in a bad scan are left as they are', () => {
  const families = 'Nguyễn Trần Phan Hà Lò Giàng Quàng Kpă Nông Hồ'.split(' ')
  const middles = 'Thị Văn Ngọc Mỹ Bá Thế Hữu'.split(' ')
  const given = 'Thúy Quyên Sử Tuất Mão Điệp Mận Nhàn Sáu Thơ Yến Ánh Lợi Ngoan'.split(' ')
  const communes =
    'Phố Bảng,Cồn Cỏ,Chư Sê,Mù Cang Chải,Sìn Hồ,Quản Bạ,Bác Ái,Cà Ná,Gio Linh,Ba Tơ,Củ Chi,Kế Sách,Năm Căn'.split(',')
  const people = given.map((name, at) => `${families[at % 10]} ${middles[at % 7]} ${name}`)
  const lines = [
    ...people.map((name) => `Giao đồng chí ${name}, Phó Chủ tịch Ủy ban nhân dân xã, chủ trì thực hiện.`),
    ...people.map((name) => `Theo đề nghị của ông ${name} và các hộ dân.`),
    ...communes.map((name) => `Ủy ban nhân dân xã ${name} tổ chức thực hiện Kế hoạch này.`),
    ...communes.map((name) => `ỦY BAN NHÂN DÂN XÃ ${name.toUpperCase()}`),
  ]
  const scan = fixture('dev05', 'ocr.low100.txt')
  const { text } = corrector.correct(`${scan}\n\n${lines.join('\n')}`)
  expect(text.endsWith(lines.join('\n'))).toBe(true)
})

describe('the agency’s own terms', () => {
  test('are kept where they are right, and proposed where a mark is missing', () => {
    const terms = ['Cồn Cỏ', 'Trần Thị Diệu Thúy']
    const { text, changes } = corrector.correct('Đặc khu Cốn Cỏ. Trần Thị Diệu Thúy ký.', { terms })
    expect(text).toBe('Đặc khu Cốn Cỏ. Trần Thị Diệu Thúy ký.')
    expect(changes).toEqual([expect.objectContaining({ before: 'Cốn', after: 'Cồn', kind: 'name', applied: false })])
  })
})

describe('any text', () => {
  const printable = fc.string({ unit: 'grapheme', maxLength: 300 })
  const vietnamese = fc.array(
    fc.constantFrom('ủ', 'y', 'ban', 'Ke', 'hoạch', '202S', '5584/KH-ƯBND', 'XIH', '\n', '- ', '“', '”', '. ', '1I.', 'BỘ', 'a)', '4)', 'nghiỆp', '\u0301'),
    { maxLength: 60 },
  ) // prettier-ignore
  const texts = fc.oneof(
    printable,
    vietnamese.map((parts) => parts.join(' ')),
    fc.integer({ min: 0, max: 6000 }).map((from) => badPage.slice(from, from + 700)),
  )

  test('is corrected without a fault, and every change says where it stands in both texts', () => {
    fc.assert(
      fc.property(texts, (source) => {
        const corrected = corrector.correct(source)
        expect(rebuilt(source, corrected)).toBe(corrected.text)
        for (const { start, end, sourceStart, sourceEnd, before, after, applied, confidence } of corrected.changes) {
          expect(source.slice(sourceStart, sourceEnd)).toBe(before)
          expect(corrected.text.slice(start, end)).toBe(applied ? after : before)
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('keeps its lines', () => {
    fc.assert(
      fc.property(texts, (source) => {
        expect(corrector.correct(source).text.split('\n')).toHaveLength(source.split('\n').length)
      }),
      { numRuns: 100 },
    )
  })

  test('keeps its figures', () => {
    const figures = (text: string): string => text.replace(/^\s*\S{1,5}[.,)]?\s/gmu, '').replace(/\D/gu, '')
    fc.assert(
      fc.property(texts, (source) => {
        expect(figures(corrector.correct(source).text)).toBe(figures(source))
      }),
      { numRuns: 100 },
    )
  })

  test('a corrected text is hardly changed again', () => {
    const once = corrector.correct(badPage).text
    const again = corrector.correct(once).changes.filter(({ applied }) => applied)
    expect(again.length).toBeLessThanOrEqual(1)
  })

  test.each([
    ['one word without end', 'a'.repeat(400_000)],
    ['letters of two cases', 'aB'.repeat(200_000)],
    ['nothing but signs', '“~-. '.repeat(100_000)],
    ['labels without end', '1. Sở\n3. Ban\n4) Hội\nI. NỘI DUNG THI ĐUA\n'.repeat(10_000)],
    ['one word without end beside a letter of another alphabet', `${'a'.repeat(400_000)} о'`],
    ['nothing but apostrophes and signs for letters', "co' tô' €ác |ập củaThủ ".repeat(20_000)],
    ['one line of figures', '31/6/2025 202S '.repeat(30_000)],
  ])('%s is done in a moment', (_, hostile) => {
    const from = performance.now()
    corrector.correct(hostile)
    expect(performance.now() - from).toBeLessThan(8000)
  })
})

/** The corrected text put together from the source and the changes alone. */
function rebuilt(source: string, { changes }: Corrected): string {
  let text = ''
  let at = 0
  for (const { sourceStart, sourceEnd, before, after, applied } of changes) {
    text += source.slice(at, sourceStart) + (applied ? after : before)
    at = sourceEnd
  }
  return text + source.slice(at)
}
