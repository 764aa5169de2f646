import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'
import type { Item, Reading } from './reading.ts'

const HEAD = [
  'ỦY BAN NHÂN DÂN',
  'HUYỆN TÂN SƠN',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 18/KH-UBND',
  'Tân Sơn, ngày 02 tháng 3 năm 2026',
]
const TITLE = ['KẾ HOẠCH', 'Thực hiện phong trào thi đua năm 2026']

function read(body: readonly string[], head = HEAD, title = TITLE): Reading {
  const result = readDocument([...head, ...title, ...body].join('\n'))
  if (!result.ok) throw new Error('unreadable')
  return result.outcome
}

/** The provisions under "II. TỔ CHỨC THỰC HIỆN" by their path. */
function under(lines: readonly string[], heading = 'TỔ CHỨC THỰC HIỆN'): Map<string, Item> {
  const reading = read(['I. MỤC ĐÍCH', '1. Nâng cao nhận thức của cán bộ.', `II. ${heading}`, ...lines])
  const found = new Map<string, Item>()
  const walk = (item: Item): void => {
    found.set(item.path, item)
    item.children.forEach(walk)
  }
  reading.sections.flatMap((section) => section.items).forEach(walk)
  return found
}

function charged(items: ReadonlyMap<string, Item>, path: string): string[] {
  return (items.get(path)?.responsible ?? []).map(({ role, unit }) => `${role} ${unit}`)
}

function times(items: ReadonlyMap<string, Item>, path: string): string[] {
  return (items.get(path)?.deadlines ?? []).map(({ kind, text }) => `${kind} ${text}`)
}

describe('who is charged in a plan', () => {
  it('reads the fields of a task, with one body alone in charge', () => {
    const items = under([
      '1. Tuyên truyền trên hệ thống loa',
      'Cơ quan chủ trì: Sở Tư pháp.',
      'Cơ quan phối hợp: Báo Tân Sơn, Đài Phát thanh và Truyền hình tỉnh.',
      '2. Tổ chức hội thi. Phân công: Phòng Nội vụ chủ trì; Hội Nông dân huyện, Đoàn Thanh niên huyện phối hợp.',
      '3. Viết tin bài. Đơn vị thực hiện: Phòng Văn hóa và Thông tin.',
      '4. Mở lớp. Cơ quan chủ trì: Sở Y tế; cơ quan phối hợp: Sở Du lịch; thời gian thực hiện: Hàng năm.',
    ])

    expect(charged(items, 'II/1')).toEqual([
      'lead Sở Tư pháp',
      'coordinate Báo Tân Sơn',
      'coordinate Đài Phát thanh và Truyền hình tỉnh',
    ])
    expect(charged(items, 'II/2')).toEqual([
      'lead Phòng Nội vụ',
      'coordinate Hội Nông dân huyện',
      'coordinate Đoàn Thanh niên huyện',
    ])
    expect(charged(items, 'II/3')).toEqual(['lead Phòng Văn hóa và Thông tin'])
    expect(charged(items, 'II/4')).toEqual(['lead Sở Y tế', 'coordinate Sở Du lịch'])
  })

  it('reads a field whose colon a scan lost', () => {
    const items = under([
      '1. Ban hành văn bản',
      '- Cơ quan chủ trì Sở Tư pháp (Cơ quan Thường trực).',
      '- Thời gian: Quý II/2026.',
    ])

    expect(charged(items, 'II/1')).toEqual(['lead Sở Tư pháp (Cơ quan Thường trực)'])
    expect(charged(items, 'II/1/-1')).toEqual([])
  })

  it('parts several units of a heading, and repeats them where a bullet names the way', () => {
    const items = under([
      '1. Các phòng, ban, ngành, Ủy ban nhân dân các xã, thị trấn',
      '- Xây dựng kế hoạch của đơn vị.',
      '- Báo cáo Ủy ban nhân dân huyện (qua Phòng Nội vụ) theo quy định.',
      '2. Đối với Phòng Nội vụ',
      '- Theo dõi, đôn đốc việc thực hiện.',
      '- Giao Bộ phận Thi đua tổng hợp kết quả.',
    ])

    const both = ['implement Các phòng, ban, ngành', 'implement Ủy ban nhân dân các xã, thị trấn']
    expect(charged(items, 'II/1')).toEqual(both)
    expect(charged(items, 'II/1/-2')).toEqual([...both, 'via Phòng Nội vụ'])
    expect(charged(items, 'II/2')).toEqual(['lead Phòng Nội vụ'])
    expect(charged(items, 'II/2/-2')).toEqual(['lead Bộ phận Thi đua'])
  })

  it('tells "trực thuộc Sở xây dựng kế hoạch" from the department of construction', () => {
    const items = under(['1. Các đơn vị trực thuộc Sở xây dựng kế hoạch.', '2. Sở Xây dựng thẩm định hồ sơ.'])

    expect(charged(items, 'II/1')).toEqual(['implement Các đơn vị trực thuộc Sở'])
    expect(charged(items, 'II/2')).toEqual(['lead Sở Xây dựng'])
  })

  it('leaves the field of one person whole', () => {
    const items = under(['1. Chuyên viên phụ trách lĩnh vực Hành chính, Văn phòng', '- Chuẩn bị tài liệu.'])

    expect(charged(items, 'II/1')).toEqual(['lead Chuyên viên phụ trách lĩnh vực Hành chính, Văn phòng'])
  })

  it('finds the units behind a topic, a semicolon and a time, and whom they work with', () => {
    const items = under([
      '1. Trong xây dựng hệ thống chính trị: Phòng Nội vụ tham mưu đẩy mạnh cải cách hành chính.',
      '2. Các sở, ban, ngành; Ủy ban nhân dân các huyện căn cứ điều kiện thực tế lựa chọn hình thức phù hợp.',
      '3. Trước ngày 30/4/2026, các cơ quan, đơn vị gửi đăng ký về Phòng Nội vụ.',
      '4. Giao Văn phòng chủ trì tham mưu Kế hoạch; phối hợp với Phòng Tài chính chuẩn bị các điều kiện.',
      '5. Hội đồng phối hợp phổ biến pháp luật huyện tổ chức kiểm tra.',
    ])

    expect(charged(items, 'II/1')).toEqual(['lead Phòng Nội vụ'])
    expect(charged(items, 'II/2')).toEqual(['implement Các sở, ban, ngành', 'implement Ủy ban nhân dân các huyện'])
    expect(charged(items, 'II/3')).toEqual(['implement các cơ quan, đơn vị', 'addressed Phòng Nội vụ'])
    expect(charged(items, 'II/4')).toEqual(['lead Văn phòng', 'coordinate Phòng Tài chính'])
    expect(charged(items, 'II/5')[0]).toContain('Hội đồng phối hợp')
  })
})

describe('by when, in a plan', () => {
  it('takes the time that stands where the work would', () => {
    const items = under(
      [
        '1. Tháng 5/2026: Phát động phong trào.',
        '2. Giai đoạn 1 (2026 - 2027)',
        'a) Năm 2027: Tổ chức sơ kết.',
        '3. Từ tháng 6 đến tháng 8/2026 tổ chức khảo sát.',
      ],
      'TIẾN ĐỘ THỰC HIỆN',
    )

    expect(times(items, 'II/1')).toEqual(['period Tháng 5/2026'])
    expect(times(items, 'II/2')).toEqual(['period 2026 - 2027'])
    expect(times(items, 'II/2/a')).toEqual(['period Năm 2027'])
    expect(times(items, 'II/3')).toEqual(['period Từ tháng 6 đến tháng 8/2026'])
  })

  it('knows rhythms by their number and leaves a mere "định kỳ" beside a day', () => {
    const items = under([
      '1. Phòng Nội vụ báo cáo hằng quý, 6 tháng và năm.',
      '2. Trạm truyền thanh phát tin 02 lần/tuần.',
      '3. Các xã định kỳ báo cáo trước ngày 20 hằng tháng.',
      '4. Quán triệt trong sinh hoạt định kỳ của chi bộ.',
      '5. Trình nghị quyết. Thời hạn hoàn thành: Kỳ họp giữa năm 2026.',
    ])

    expect(times(items, 'II/1')).toEqual(['recurring hằng quý, 6 tháng và năm'])
    expect(times(items, 'II/2')).toEqual(['recurring 02 lần/tuần'])
    expect(times(items, 'II/3')).toEqual(['recurring trước ngày 20 hằng tháng'])
    expect(times(items, 'II/4')).toEqual([])
    expect(times(items, 'II/5')).toEqual(['by Kỳ họp giữa năm 2026'])
  })

  it('keeps the wording of a misread quarter and takes only the year from it', () => {
    const items = under(['1. Phòng Nội vụ hoàn thành trong Quý I1/2026.'])

    expect(times(items, 'II/1')).toEqual(['by hoàn thành trong Quý I1/2026'])
    expect(items.get('II/1')?.deadlines[0]?.end).toBe('2026')
  })
})

describe('the outline of a plan', () => {
  it('takes a line "- 100% …" for a bullet, but not the second half of a range', () => {
    const items = under(
      ['1. Mục tiêu cụ thể', '- 100% thủ tục được công khai.', '- 95% hồ sơ đúng hạn.'],
      'NHIỆM VỤ GIAI ĐOẠN',
    )

    expect(items.get('II/1')?.text).toBe('Mục tiêu cụ thể')
    expect(items.get('II/1/-2')?.text).toBe('95% hồ sơ đúng hạn.')
  })

  it("keeps a name together that a line's end tore at its dash", () => {
    const items = under([
      '1. Tuyên truyền',
      '- Cơ quan phối hợp với đơn vị chủ trì là Báo Tân Sơn, Đài Phát thanh',
      '- Truyền hình tỉnh cùng các cơ quan thông tin, báo chí trên địa bàn',
      'toàn huyện.',
      '- Thời gian: Hằng tháng.',
    ])

    expect(items.get('II/1')?.children).toHaveLength(2)
    expect(items.get('II/1/-1')?.text).toContain('Đài Phát thanh - Truyền hình tỉnh cùng')
  })

  it.each([
    ['Lĩnh vực kinh tế', 'Xã hội hóa các nguồn lực làm đường.'],
    ['Công tác tổ chức', 'Kiểm tra việc thực hiện ở các xã.'],
    ['Công tác thi đua', 'Khen thưởng các mô hình tiêu biểu.'],
    ['Khối văn hóa', 'Thông tin lưu động về thôn, bản.'],
    ['Về quốc phòng', 'An ninh thôn bản được giữ vững.'],
  ])('gives a field the bullets below it, whatever pair of words they make: %s', (field, bullet) => {
    const items = under([`1. ${field}`, `- ${bullet}`, '- Hỗ trợ hộ nghèo.'])
    expect(items.get('II/1')?.text).toBe(field)
    expect(items.get('II/1')?.children.map(({ text }) => text)).toEqual([bullet, 'Hỗ trợ hộ nghèo.'])
  })

  it('sets right a numeral and a number that a scan took for others', () => {
    const reading = read([
      'I- MỤC ĐÍCH',
      '1- Nâng cao nhận thức của cán bộ.',
      'II- NHIỆM VỤ',
      '1- Tuyên truyền sâu rộng.',
      'II- TỔ CHỨC THỰC HIỆN',
      '1- Phòng Nội vụ theo dõi.',
      '2- Phòng Tài chính bố trí kinh phí.',
      '8- Công an huyện giữ gìn trật tự.',
      '4- Các xã báo cáo kết quả.',
    ])

    expect(reading.sections.map((section) => section.path)).toEqual(['I', 'II', 'III'])
    expect(reading.sections[2]?.items.map((item) => item.path)).toEqual(['III/1', 'III/2', 'III/3', 'III/4'])
    expect(reading.doubts.filter((doubt) => doubt.kind === 'label-repaired')).toHaveLength(2)
  })

  it('goes on with a title behind a semicolon and behind quotation marks', () => {
    const title = ['KẾ HOẠCH', 'Phổ biến pháp luật; phong trào "Dân vận khéo"', 'trên địa bàn huyện năm 2026']

    expect(read(['I. MỤC ĐÍCH', '1. Nâng cao nhận thức.'], HEAD, title).document.title?.value).toBe(
      'Phổ biến pháp luật; phong trào "Dân vận khéo" trên địa bàn huyện năm 2026',
    )
  })
})

describe("a nation's name or motto in two lines of the head", () => {
  const issuerOf = (...lines: string[]): string | undefined =>
    read(['I. MỤC ĐÍCH', '1. Nâng cao nhận thức.'], [...lines, 'Số: 9/KH-UBND', 'Hòa An, ngày 02 tháng 3 năm 2026'])
      .document.issuer?.value

  it('stays out of the issuer', () => {
    const motto = 'Độc lập - Tự do - Hạnh phúc'

    expect(issuerOf('ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'XÃ HÒA AN VIỆT NAM', motto)).toBe(
      'Ủy ban nhân dân xã Hòa An',
    )
    expect(issuerOf('ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'VIỆT NAM', 'XÃ HÒA AN', motto)).toBe(
      'Ủy ban nhân dân xã Hòa An',
    )
    expect(
      issuerOf('ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI', 'XÃ HÒA AN CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do -', 'Hạnh phúc'),
    ).toBe('Ủy ban nhân dân xã Hòa An')
  })

  it('leaves the name of a body that ends in it', () => {
    expect(issuerOf('ỦY BAN MTTQ VIỆT NAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'XÃ HÒA AN VIỆT NAM')).toBe(
      'Ủy ban MTTQ Việt Nam xã Hòa An',
    )
    expect(issuerOf('ỦY BAN CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'MẶT TRẬN TỔ QUỐC VIỆT NAM VIỆT NAM', 'XÃ HÒA AN')).toBe(
      'Ủy ban Mặt trận Tổ quốc Việt Nam xã Hòa An',
    )
  })
})

it('parts the signer from the last recipient, whose family name is no office', () => {
  const reading = read([
    'I. MỤC ĐÍCH',
    '1. Nâng cao nhận thức.',
    'Nơi nhận:',
    '- Các chi bộ trực thuộc;',
    '- Lưu VPĐU. Vũ Thị Hạnh',
    'CHỦ TỊCH',
  ])

  expect(reading.recipients.map((recipient) => recipient.text)).toEqual(['Các chi bộ trực thuộc', 'Lưu VPĐU'])
})
