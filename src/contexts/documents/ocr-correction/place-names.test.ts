import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { packageRoot } from '../../../platform/package-root.ts'
import { type Corrector, loadCorrector } from './corrector.ts'
import { COMMUNE, DISTRICT, Gazetteer } from './gazetteer.ts'

const list = readFileSync(join(packageRoot, 'data', 'language', 'place-names.txt'), 'utf8')
const badPage = readFileSync(join(packageRoot, 'test', 'fixtures', 'ocr-pairs', 'ninh-thuan', 'ocr.real.txt'), 'utf8')

let corrector: Corrector

beforeAll(async () => {
  corrector = await loadCorrector()
})

/** What is changed or proposed in a text behind a page so bad that it is taken for OCR. */
function changesIn(text: string) {
  const { changes } = corrector.correct(`${badPage}\n\n${text}`)
  return changes.filter(({ sourceStart }) => sourceStart > badPage.length)
}

describe('the list of places', () => {
  const [head = '', ...lines] = list.trimEnd().split('\n')
  const names = lines.map((line) => line.split('\t')[0] ?? '')

  test('has its names once, in NFC, in order, and no numbers', () => {
    expect(head.split('\t')).toHaveLength(63)
    expect(new Set(names).size).toBe(names.length)
    expect(names.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(names)
    expect(names.filter((name) => name !== name.normalize('NFC') || /\d/u.test(name))).toEqual([])
  })

  test('knows names before and since July 2025, however the tone is placed', () => {
    const gazetteer = new Gazetteer(list)
    expect(gazetteer.exact(['ma', 'nới'])?.levels).toBe(COMMUNE)
    expect(gazetteer.exact(['ninh', 'sơn'])?.levels).toBe(COMMUNE | DISTRICT)
    expect(gazetteer.exact(['hòa', 'sơn'])).toBeDefined()
    expect(gazetteer.exact(['hoàn', 'kiếm'])).toBeDefined()
    expect(gazetteer.exact(['ma', 'ní'])).toBeUndefined()
  })
})

describe('names that are known', () => {
  test.each([
    ['Hội nghị tổ chức tại Yang Tao ngày 3/4/2026', 'Tao'],
    ['Đường đi từ Thanh Bính về trung tâm', 'Bính'],
  ])('are only asked about where no word tells that they are places: %s', (text, word) => {
    const found = changesIn(text).filter(({ before }) => before === word)
    expect(found.every(({ applied, kind }) => !applied && kind === 'name')).toBe(true)
    expect(corrector.correct(`${badPage}\n\n${text}`).text.endsWith(text)).toBe(true)
  })

  test.each([
    'Ủy ban nhân dân xã Ma Nới chủ trì, phối hợp với xã Hoà Sơn và xã Lâm Sơn tổ chức thực hiện.',
    'Các xã: Phước Hà, Nhị Hà, Ma Nới, Phước Dinh và Lợi Hải báo cáo kết quả.',
    'ỦY BAN NHÂN DÂN XÃ MA NỚI HUYỆN NINH SƠN TỈNH NINH THUẬN',
    'Đảng ủy xã Ea H’leo, xã Cư Dliê M’nông, phường Chân Mây - Lăng Cô, xã Đắk R’Măng, đặc khu Cồn Cỏ.',
    'UBND TP. Phan Rang - Tháp Chàm, thị trấn Phước Dân, huyện Bác Ái, quận Ô Môn',
    'Ủy ban nhân dân xã Ứng Hòa, xã Phù Ủng, xã Chiềng Ơn và xã Tứ Quận chủ trì',
    'thị xã Gò\nCông; xã Tân\nSơn và các xã Chà Là, Xín Cái, Ẳng Tở, Pờ Ê, Mường Ảng',
  ])('are neither changed nor questioned: %s', (text) => {
    expect(changesIn(text)).toEqual([])
  })
})

describe('names that are nearly known', () => {
  test.each([
    ['Ủy ban nhân dân xã Phươc Hà chủ trì thực hiện.', 'Phươc', 'Phước'],
    ['Đề nghị Ủy ban nhân dân huyện Ninh Sơm chỉ đạo.', 'Sơm', 'Sơn'],
    ['Các xã: Ma Nới, Phước Hà, Lợi Hái và Nhị Hà báo cáo.', 'Hái', 'Hải'],
    ['Đảng ủy xã Phước Dính, xã Nhị Hà.', 'Dính', 'Dinh'],
    ['ỦY BAN NHÂN DÂN XÃ MA NƠI', 'NƠI', 'NỚI'],
    ['tại thị trấn Phước Dàn, huyện Ninh Phước', 'Dàn', 'Dân'],
    ['UBND huyện Bác Ai, huyện Ninh Hải', 'Ai', 'Ái'],
    ['Ủy ban nhân dân xã Hoà Sơm chủ trì', 'Sơm', 'Sơn'],
  ])('bring a proposal and stay as they are: %s', (text, before, after) => {
    const changes = changesIn(text)
    expect(changes).toEqual([expect.objectContaining({ before, after, kind: 'name', applied: false })])
  })

  test('stay without one where no name is near, and in a text that was typed', () => {
    expect(
      changesIn('xã Anh hùng, xã Nông thôn mới, phường Văn hóa; kinh tế - xã Hội; VĂN BẢN QUY PHẠM, XÃ HỘI'),
    ).toEqual([])
    const typed = readFileSync(join(packageRoot, 'test', 'fixtures', 'ocr-pairs', 'dev05', 'gold.txt'), 'utf8')
    expect(corrector.correct(`${typed}\nỦy ban nhân dân xã Ma Nơi.`).changes).toEqual([])
  })

  test.each([
    'CỦA XÃ HÌNH THÀNH TỪ NĂM',
    'CÁC PHƯỜNG CÒN LẠI',
    'CẤP XÃ TRONG THỜI GIAN TỚI',
    'TỈNH GIAI ĐOẠN',
    'HUYỆN ĐỂ THAM MƯU',
  ])('are not seen in headings: %s', (heading) => {
    expect(changesIn(`${heading}\n`)).toEqual([])
  })

  test('stand in no way of what else such a word begins', () => {
    expect(changesIn('CỘNG HÒA XÃ HỐI CHỦ NGHĨA VIỆT NAM')).toEqual([
      expect.objectContaining({ before: 'HỐI', after: 'HỘI', applied: true }),
    ])
  })

  test('are seen in villages, too, where the text names the place rightly elsewhere', () => {
    expect(changesIn('xã Ma Nới, huyện Ninh Sơn; tại thôn Ma Nơi')).toEqual([
      expect.objectContaining({ before: 'Nơi', after: 'Nới', kind: 'name', applied: false }),
    ])
    expect(changesIn('xã Ma Nới, huyện Ninh Sơn; thôn Gia Rót, thôn Tà Nôi, thôn Ú, thôn Hà Dài')).toEqual([])
  })

  test('are names also where they begin like a common word', () => {
    expect(changesIn('ỦY BAN NHÂN DÂN XÃ HỘI AN')).toEqual([])
    expect(changesIn('ỦY BAN NHÂN DÂN XÃ HỒI NINH')).toEqual([])
    expect(changesIn('ỦY BAN NHÂN DÂN XÃ LÂM\nỦY BAN NHÂN DÂN')).toEqual([])
    expect(changesIn('ỦY BAN NHÂN DÂN XÃ HỘÌ AN').filter(({ applied }) => applied)).toEqual([])
  })

  test('keep to the province of the document', () => {
    const of = (province: string): string[] => {
      const page = readFileSync(join(packageRoot, 'test', 'fixtures', 'ocr-pairs', 'dev05', 'ocr.scan150.txt'), 'utf8')
      const text = `ỦY BAN NHÂN DÂN TỈNH ${province}\n${page}\nỦy ban nhân dân xã Tân Hái chủ trì.`
      return corrector
        .correct(text)
        .changes.filter(({ before }) => before.endsWith('Hái'))
        .map(({ after }) => after)
    }
    expect(of('NINH THUẬN')).toEqual(['Hải'])
  })
})

describe('names of people and villages', () => {
  test.each([
    ['Bà KatØr Thị Nhiên, Phó Trưởng ban.', 'KatØr', 'Katơr'],
    ['Giao ông Nguyễn Văn Đ6 theo dõi.', 'Đ6', 'Đô'],
    ['tại thôn HÖ Vang, xã Ma Nới', 'HÖ', 'Hơ'],
  ])('with letters that no name has are doubted: %s', (text, before, after) => {
    expect(changesIn(text)).toContainEqual(expect.objectContaining({ before, after, kind: 'name', applied: false }))
  })

  const people =
    'Katơr Thị Nhiên|Chamaléa Văn Bình|Pi Năng Thiên|Pinăng Thị Hồng|K’Brôi|K’ Tiêng|H’Hen Niê|Y Ban Kbuôr|Y Wang Mlô Duôn Du|Ksor Phước|KSor Nham|Rmah Hân|Rơ Châm Hlek|Siu Yôn|Nay Hwin|Kpă Đô|Hồ A Thắp|Giàng A Páo|Vàng Thị Sua|Lò Văn Pâng|Lường Thị Inh|Sùng A Chống|Mùa A Vừ|Thào A Dế|Lý Seo Páo|Điểu K’Ré|Điểu Sơn|Thạch Sa Rươnl|Kim Sa Rên|Danh Út|Sơn Phước Hoan|Đàng Năng Thọ|Quảng Đại Hồng|Bá Trung Phụ|Bríu Pố|Alăng Bhuôch|Zơrâm Kiêng|Pơloong Thị Nhói|Đinh Hrum|Phạm Văn Rơm|Lò Kha Xé|Mạc Thị Kình|Kră Jăn Plin|Cil Múp Ha Bang|Liêng Hót Ha Hai|Bon Tô Sa Nga'
  test('of the minorities bring no doubt, neither in typed text nor behind a bad page', () => {
    const text = people
      .split('|')
      .map((name) => `Giao bà ${name}, thôn ${name.split(' ').at(-1)}, theo dõi.`)
      .join('\n')
    expect(corrector.correct(text).changes).toEqual([])
    expect(changesIn(text)).toEqual([])
  })

  test('are left alone behind the worst scan, and hardly questioned', () => {
    const scan = readFileSync(join(packageRoot, 'test', 'fixtures', 'ocr-pairs', 'dev05', 'ocr.low100.txt'), 'utf8')
    const lines = people.split('|').flatMap((name) => [`Theo đề nghị của bà ${name} và các hộ dân.`, `${name};`])
    const { changes } = corrector.correct(`${scan}\n\n${lines.join('\n')}`)
    const inNames = changes.filter(({ sourceStart }) => sourceStart > scan.length)
    expect(inNames.filter(({ applied }) => applied)).toEqual([])
    expect(inNames.length).toBeLessThanOrEqual(4)
  })
})

test('the agency’s own names come first', () => {
  const text = `${badPage}\n\nỦy ban nhân dân xã Phươc Hà`
  const own = corrector.correct(text, { terms: ['Phươc Hà'] }).changes.filter(({ before }) => before === 'Phươc')
  expect(own).toEqual([])
  const other = corrector.correct(text, { terms: ['Phược Hà'] }).changes.filter(({ before }) => before === 'Phươc')
  expect(other).toEqual([expect.objectContaining({ after: 'Phược', applied: false })])
})

test.each([
  ['places without end', 'xã Phươc Hă, Ma Nới, Tăn Sơm, Hải Ă và '.repeat(10_000)],
  ['a thousand different names', Array.from({ length: 20_000 }, (_, at) => `xã ${String.fromCharCode(65 + (at % 26))}a${'bcdgh'.charAt(at % 5)} Sơ${'mnp'.charAt(at % 3)}${'aeo'.charAt(at % 7)}`).join(', ')],
])('%s are looked at in a moment', (_, hostile) => {
  const from = performance.now()
  corrector.correct(`${badPage}\n\n${hostile}`)
  expect(performance.now() - from).toBeLessThan(8000)
}) // prettier-ignore
