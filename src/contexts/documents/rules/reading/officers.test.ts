import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'
import { toStructure } from './structure.ts'
import type { Item, NamedOfficer, Reading } from './reading.ts'

const HEAD =
  'ỦY BAN NHÂN DÂN XÃ VÍ DỤ\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nThực hiện công tác dân vận năm 2026\n\nII. NHIỆM VỤ\n'
const TAIL = '\n\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn Ký'

function read(text: string): Reading {
  const verdict = readDocument(text)
  if (!verdict.ok) throw new Error(verdict.reason)
  return verdict.outcome
}

function allItems(reading: Reading): Item[] {
  const below = (item: Item): Item[] => [item, ...item.children.flatMap(below)]
  return reading.sections.flatMap(({ items }) => items.flatMap(below))
}

function officersOf(body: string): readonly NamedOfficer[] {
  return allItems(read(`${HEAD}${body}${TAIL}`)).flatMap(({ officers }) => officers)
}

/** `role name (title)`, with `?` when a person has to look. */
function told(officers: readonly NamedOfficer[]): string[] {
  return officers.map(
    ({ role, name, title, sure }) => `${role} ${name}${title === null ? '' : ` (${title})`}${sure ? '' : ' ?'}`,
  )
}

describe('people charged by name', () => {
  it.each([
    ['Giao đồng chí Nguyễn Văn A, Trưởng phòng Chính sách, chủ trì.', ['lead Nguyễn Văn A (Trưởng phòng Chính sách)']],
    ['Tổ chức hội nghị (đ/c Trần Thị B phụ trách).', ['lead Trần Thị B']],
    ['Ra mắt mô hình; ông Chamaléa Bốc – Phó Trưởng ban trực tiếp chỉ đạo.', ['direct Chamaléa Bốc (Phó Trưởng ban)']],
    [
      'Rà soát. Người thực hiện: Pi Năng Thị Thủy, K’Brểu và Y Thông. Thời gian: quý II.',
      ['lead Pi Năng Thị Thủy', 'lead K’Brểu', 'lead Y Thông'],
    ],
    [
      'Cán bộ phụ trách: đ/c Lê Văn C (chuyên viên), bà Katơr Thị D.',
      ['lead Lê Văn C (chuyên viên)', 'lead Katơr Thị D'],
    ],
    [
      'Trưởng phòng Chính sách Lê Thị Thu Hà chủ trì, phối hợp với đồng chí Đoàn Văn Công – Chánh Văn phòng thực hiện.',
      ['lead Lê Thị Thu Hà (Trưởng phòng Chính sách)', 'support Đoàn Văn Công (Chánh Văn phòng)'],
    ],
    [
      'Phân công: đ/c Nguyễn Hữu Tài – PBT chủ trì, các đ/c Lê A, Trần B phối hợp.',
      ['lead Nguyễn Hữu Tài (PBT)', 'support Lê A', 'support Trần B'],
    ],
    ['Do đồng chí Phó Chủ tịch HĐND xã Kiều Thị N làm Trưởng đoàn.', ['lead Kiều Thị N (Phó Chủ tịch HĐND xã)']],
    ['Chủ tịch UBND xã Phước Hà, ông Pinăng Văn Bảy chịu trách nhiệm.', ['lead Pinăng Văn Bảy']],
    ['Nguyễn Văn Bình, Phó Trưởng ban, phụ trách chung.', ['lead Nguyễn Văn Bình (Phó Trưởng ban)']],
    ['Tổng hợp báo cáo (anh Hùng).', ['lead Hùng ?']],
    ['Vận động nhân dân.\nNGƯỜI THỰC HIỆN: LÊ VĂN TÁM', ['lead Lê Văn Tám']],
    ['Ông (bà) Tạ Yên Thị Liên giúp việc Ban Chỉ đạo.', ['support Tạ Yên Thị Liên']],
    ['Rơ Châm H’Phik – chuyên viên, theo dõi.', ['lead Rơ Châm H’Phik (chuyên viên)']],
  ])('%s', (text, expected) => {
    expect(told(officersOf(`1. ${text}`))).toEqual(expected)
  })

  it('are read from the bullets and the table below a provision', () => {
    const list = officersOf(
      '1. Rà soát hộ nghèo\n- Nội dung: rà soát.\n- Người thực hiện: Đàng Thị Hoa, công chức Văn hóa - Xã hội\n- Người phối hợp: Các đồng chí cấp ủy',
    )
    const table = officersOf(
      'TT | Nội dung | Người thực hiện | Thời gian\n1. Quán triệt | Nguyễn Văn An | Quý I\n2. Tuyên truyền | đ/c Trần Thị Bé, Lê Văn Cư | Quý II',
    )

    expect(told(list)).toEqual(['lead Đàng Thị Hoa (công chức Văn hóa - Xã hội)'])
    expect(told(table)).toEqual(['lead Nguyễn Văn An ?', 'lead Trần Thị Bé', 'lead Lê Văn Cư'])
  })

  it('stand with the provision above the field, and are no unit of it', () => {
    const [item] = allItems(read(`${HEAD}1. Tuyên truyền.\n- Phụ trách: đồng chí Nguyễn Văn A.${TAIL}`))

    expect(told(item?.officers ?? [])).toEqual(['lead Nguyễn Văn A'])
    expect(item?.responsible).toEqual([])
  })

  it('are told in the exchange schema, with a doubt where it may be nobody', () => {
    const reading = read(`${HEAD}1. Tổng hợp (anh Hùng).\n2. Nêu gương.${TAIL}`)
    const [first, second] = toStructure(reading).sections[0]?.items ?? []

    expect(first?.officers).toEqual([{ name: 'Hùng', title: null, role: 'lead' }])
    expect(second).not.toHaveProperty('officers')
    expect(reading.doubts.filter(({ kind }) => kind === 'officer-unsure')).toHaveLength(1)
  })
})

describe('nobody is charged', () => {
  it.each([
    'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.',
    'Chủ tịch Hồ Chí Minh chỉ đạo cách mạng; đồng chí Võ Nguyên Giáp lãnh đạo quân đội.',
    'Kỷ niệm ngày sinh đồng chí Nguyễn Văn Linh; phát huy vai trò của đồng chí Bí thư chi bộ.',
    'Báo cáo đồng chí Trưởng ban xem xét, chỉ đạo.',
    'Giao đồng chí Trưởng phòng Chính sách chủ trì.',
    'Thực hiện ý kiến chỉ đạo của đồng chí Nguyễn Văn Q, Bí thư Tỉnh ủy tại Thông báo số 5-TB/TU.',
    'Bàn giao nhà cho bà Nguyễn Thị Tư tại thôn 2.',
    'Thăm hỏi gia đình ông Mang Văn X xây dựng nhà.',
    'Trường Võ Nguyên Giáp tổ chức lễ; đường Trần Phú thực hiện chỉnh trang.',
    'Các phường: Đào Long, Phước Mỹ thực hiện chỉnh trang đô thị.',
    'Thành phố Hồ Chí Minh thực hiện, tỉnh Lâm Đồng phối hợp; An Giang tham gia.',
    'Giao Ban Dân tộc chủ trì; Thanh tra tỉnh theo dõi; Thành Đoàn phối hợp.',
    'Ba là, đẩy mạnh tuyên truyền. Ông bà, cha mẹ phối hợp; Anh hùng lao động thực hiện.',
    'Gửi về Văn phòng (đồng chí Trần Văn X, điện thoại 0912) trước ngày 10.',
    'Giáo dục truyền thống; cử tri Nguyễn Văn B kiến nghị.',
    'Phụ trách: Phòng Chính sách. Thực hiện: các đơn vị.',
  ])('%s', (text) => {
    expect(told(officersOf(`1. ${text}`))).toEqual([])
  })

  it('by the signature, also where its head cannot be read', () => {
    expect(told(officersOf('1. Tổ chức thực hiện./.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn Ký'))).toEqual([])
    expect(told(officersOf('1. Theo dõi, đôn đốc.\nPhó Chủ tịch\nNguyễn Văn Ký'))).toEqual([])
  })

  it('by an aim', () => {
    const reading = read(`${HEAD.replace('NHIỆM VỤ', 'MỤC ĐÍCH')}1. Giao đồng chí Nguyễn Văn A chủ trì.${TAIL}`)

    expect(allItems(reading).flatMap(({ officers }) => officers)).toEqual([])
  })
})

describe('any name in any frame', () => {
  const family = fc.constantFrom('Nguyễn', 'Trần', 'Chamaléa', 'Pi Năng', 'Katơr', 'Đàng', 'Lò', 'Rơ Châm', 'Thập')
  const middle = fc.constantFrom('Văn', 'Thị', 'Thị Thanh', 'Minh', 'A')
  const last = fc.constantFrom('Hòa', 'Bốc', 'Thủy', 'Sơn', 'Phử', 'B')
  const names = fc.tuple(family, middle, last).map((parts) => parts.join(' '))
  const title = fc.constantFrom('', ', Trưởng phòng Chính sách', ' – Phó Trưởng ban', ' (chuyên viên Văn phòng)')
  const honorific = fc.constantFrom('đồng chí', 'đ/c', 'ông', 'bà', 'anh', 'chị')
  const frame = fc.constantFrom(
    (person: string) => `Tổ chức hội nghị; giao ${person} chủ trì.`,
    (person: string) => `Tuyên truyền (${person} phụ trách).`,
    (person: string) => `Báo cáo quý. Người thực hiện: ${person}.`,
    (person: string) => `Kiểm tra, ${person} trực tiếp theo dõi.`,
  )

  it('is found once, and its place holds it', () => {
    fc.assert(
      fc.property(fc.record({ name: names, title, honorific, frame, decomposed: fc.boolean() }), (given) => {
        const plain = `${HEAD}1. ${given.frame(`${given.honorific} ${given.name}${given.title}`)}${TAIL}`
        const text = given.decomposed ? plain.normalize('NFD').replaceAll('\n', '\r\n') : plain
        const officers = allItems(read(text)).flatMap((item) => item.officers)

        expect(officers.map((officer) => officer.name)).toEqual([given.name])
        for (const { span, raw } of officers) {
          expect(text.slice(span.start, span.end)).toBe(raw)
          expect(raw.normalize('NFC').startsWith(given.name)).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('never points outside the text, whatever the text is', () => {
    const scraps = fc.constantFrom(
      'giao ',
      'đồng chí ',
      'Nguyễn Văn A',
      ', ',
      '(',
      ')',
      ' chủ trì',
      '\n1. ',
      ': ',
      'Người thực hiện',
      ' | ',
      'Trưởng phòng ',
      'Y ',
      'K’',
      '– ',
      'bà ',
    )
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 40 }), (parts) => {
        const text = `${HEAD}1. ${parts.join('')}`
        for (const { raw, span, name } of allItems(read(text)).flatMap((item) => item.officers)) {
          expect(text.slice(span.start, span.end)).toBe(raw)
          expect(name).not.toBe('')
        }
      }),
      { numRuns: 200 },
    )
  })

  it('takes time in proportion to the text', () => {
    const hostile = `${HEAD}1. ${'giao đồng chí Nguyễn Văn A, (đ/c Trần Thị B, '.repeat(20_000)}`
    const from = performance.now()
    read(hostile)

    expect(performance.now() - from).toBeLessThan(20_000)
  })
})
