import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'
import type { Item, Reading } from './reading.ts'

function read(text: string): Reading {
  const verdict = readDocument(text)
  if (!verdict.ok) throw new Error('the document says nothing')
  return verdict.outcome
}

const HEAD =
  'ỦY BAN NHÂN DÂN\nXÃ SUỐI BẠC\nSố: 12/KH-UBND\nSuối Bạc, ngày 3 tháng 3 năm 2026\nKẾ HOẠCH\nTrồng cây đầu năm\n'

function items(body: string): Item[] {
  const all = (some: readonly Item[]): Item[] => some.flatMap((item) => [item, ...all(item.children)])
  return read(HEAD + body).sections.flatMap((section) => all(section.items))
}

const units = (text: string): string[] =>
  items(`I. TỔ CHỨC THỰC HIỆN\n1. ${text}\n2. Công an xã báo cáo./.`)[0]?.responsible.map(
    ({ role, unit }) => `${role} ${unit}`,
  ) ?? []

describe('who is charged', () => {
  it.each([
    ['Chỉ đạo Sở Y tế chủ trì phối hợp với Công an tỉnh rà soát.', ['lead Sở Y tế', 'coordinate Công an tỉnh']],
    ['Chỉ đạo Sở Tư pháp kết hợp với Công an tỉnh thực hiện.', ['lead Sở Tư pháp', 'coordinate Công an tỉnh']],
    ['Kết thúc cuộc bầu cử, Ban Thường trực xã chịu trách nhiệm tổng hợp.', ['lead Ban Thường trực xã']],
    ['Ban công tác Mặt trận thôn chủ trì thực hiện.', ['lead Ban công tác Mặt trận thôn']],
    [
      'Văn phòng Đảng ủy xây dựng kế hoạch; tổ chức chủ trì, phối hợp với Công an xã kiểm tra.',
      ['lead Văn phòng Đảng ủy', 'coordinate Công an xã'],
    ],
    ['Chuyển ngay đến Ủy ban nhân dân xã để giải quyết.', ['addressed Ủy ban nhân dân xã']],
    [
      'Đề nghị Thường trực HĐND, UBND xã thường xuyên phối hợp, trao đổi thông tin.',
      ['coordinate Thường trực HĐND', 'coordinate UBND xã'],
    ],
  ])('%s', (text, expected) => {
    expect(units(text)).toEqual(expected)
  })

  it('a change in the work of offices is sent to nobody', () => {
    expect(units('Tạo chuyển biến đến các cơ quan, đơn vị trên địa bàn.')).toEqual([])
  })
})

it('“trong ngày …” is a date by which', () => {
  const [item] = items(
    'I. TỔ CHỨC THỰC HIỆN\n1. Công an xã báo cáo nhanh trong ngày 15/3/2026.\n2. Sở Nội vụ báo cáo./.',
  )
  expect(item?.deadlines).toMatchObject([{ text: 'trong ngày 15/3/2026', kind: 'by', on: '2026-03-15' }])
})

it('an hour before the day is part of the date', () => {
  const [item] = items(
    'I. TỔ CHỨC THỰC HIỆN\n1. Các thôn báo cáo chậm nhất là 17 giờ 00 ngày 30/01/2026 để tổng hợp.\n2. Sở Nội vụ báo cáo./.',
  )
  expect(item?.deadlines).toMatchObject([
    { text: 'chậm nhất là 17 giờ 00 ngày 30/01/2026', kind: 'by', on: '2026-01-30' },
  ])
})

describe('labels that were misread', () => {
  it('‡ and † are plus signs, a speck beside a letter is no digit', () => {
    const found = items(
      'I. NHIỆM VỤ\n1. Kiểm tra:\na4) Nội dung kiểm tra:\n- Ban hành quyết định bao gồm:\n‡ Trưởng đoàn: Chủ tịch.\n+ Thành viên đoàn: Phó Chủ tịch.\nb) Nội dung giám sát.\n2. Báo cáo./.',
    )
    expect(found.map(({ path }) => path)).toEqual([
      'I/1',
      'I/1/a',
      'I/1/a/-1',
      'I/1/a/-1/+1',
      'I/1/a/-1/+2',
      'I/1/b',
      'I/2',
    ])
  })
})

it('below a mere heading the last paragraph before the closing one is its text', () => {
  const { closing, sections } = read(
    `${HEAD}I. TỔ CHỨC THỰC HIỆN\n1. Công an xã\nGiữ gìn trật tự.\n2. Ban công tác Mặt trận các thôn\nCăn cứ Kế hoạch này, chủ động phối hợp thực hiện.\nTrên đây là Kế hoạch trồng cây./.`,
  )
  expect(sections[0]?.items[1]?.text).toContain('Căn cứ Kế hoạch này')
  expect(closing.map(({ text }) => text)).toEqual(['Trên đây là Kế hoạch trồng cây./.'])
})

describe('laws cited by part of their name', () => {
  const named = (text: string) => read(`${HEAD}${text}\nI. NHIỆM VỤ\n1. Báo cáo./.`).references.map(({ name }) => name)
  it.each([
    ['Căn cứ Luật Bảo hiểm y tế; thực hiện Điều 22 Luật BHYT đối với người bệnh.', ['Luật Bảo hiểm y tế']],
    [
      'Căn cứ Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân; theo Luật Bầu cử và Luật Tố cáo.',
      ['Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân', 'Luật Tố cáo'],
    ],
    ['Căn cứ Luật Đầu tư; Luật Đấu thầu; theo Luật ĐT và Luật ĐT.', ['Luật Đầu tư', 'Luật Đấu thầu', 'Luật ĐT']],
    [
      'Căn cứ Luật Đầu tư; Luật Đấu thầu; Luật Điện toán; theo Luật Đấu thầu.',
      ['Luật Đầu tư', 'Luật Đấu thầu', 'Luật Điện toán'],
    ],
    ['Căn cứ Luật Đầu tư công; theo Luật Đầu tư và Luật KCB.', ['Luật Đầu tư công', 'Luật Đầu tư', 'Luật KCB']],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })
})

it('an addressee may need a second line', () => {
  const { addressees, sections } = read(
    'VĂN PHÒNG CHÍNH PHỦ\nSố: 3722/VPCP-CN\nHà Nội, ngày 28 tháng 4 năm 2026\nKính gửi:\n- Các Bộ: Công an, Tư pháp, Nông nghiệp và Môi\ntrường;\n- Ủy ban nhân dân tỉnh Đồng Nai.\nXét đề nghị của Bộ Tài chính, Văn phòng Chính phủ có ý kiến như sau:\n1. Giao Bộ Tài chính báo cáo./.',
  )
  expect(addressees.map(({ text }) => text)).toEqual([
    'Các Bộ: Công an, Tư pháp, Nông nghiệp và Môi trường',
    'Ủy ban nhân dân tỉnh Đồng Nai',
  ])
  expect(sections[0]?.items.map(({ path }) => path)).toEqual(['1'])
})

it('the line of a number that cannot be read is no part of the issuer', () => {
  const { document } = read(
    'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI\nSố: QĐÐ-UBND Hà Nội, ngày 2 tháng 3 năm 2026\nQUYẾT ĐỊNH\nPhê duyệt kế hoạch\nĐiều 1. Phê duyệt kế hoạch.',
  )
  expect(document.issuer?.value).toBe('Ủy ban nhân dân thành phố Hà Nội')
})

it('the title of a decision goes on to the line of who decides', () => {
  const { document } = read(
    'THỦ TƯỚNG CHÍNH PHỦ\nSố: 729/QĐ-TTg\nHà Nội, ngày 23 tháng 4 năm 2026\nQUYẾT ĐỊNH\nPhê chuẩn kết quả bầu chức vụ Chủ tịch\nỦy ban nhân dân thành phố Đà Nẵng nhiệm kỳ 2026 - 2031\nTHỦ TƯỚNG CHÍNH PHỦ\nCăn cứ Luật Tổ chức Chính phủ;\nĐiều 1. Phê chuẩn kết quả.',
  )
  expect(document.title?.value).toBe(
    'Phê chuẩn kết quả bầu chức vụ Chủ tịch Ủy ban nhân dân thành phố Đà Nẵng nhiệm kỳ 2026 - 2031',
  )
})
