import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { packageRoot } from '../../../platform/package-root.ts'
import { type Corrector, loadCorrector } from './corrector.ts'

let corrector: Corrector

beforeAll(async () => {
  corrector = await loadCorrector()
})

/** A page with so many errors that what follows is taken for what an engine left, too. */
const badPage = readFileSync(join(packageRoot, 'test', 'fixtures', 'ocr-pairs', 'ninh-thuan', 'ocr.real.txt'), 'utf8')
const afterBadPage = (text: string): string => corrector.correct(`${badPage}\n\n${text}`).text.slice(-text.length - 40)

describe('what is right stays as it is, also where everything around it was read by an engine', () => {
  test.each([
    ['an abbreviation without the tone of its word', 'hiệu quả hoạt động của Ủy ban nhân dân (UBND) tỉnh và Mặt trận'],
    ['an abbreviation with a horn', 'các cơ quan Trung ương (TƯ) và địa phương'],
    ['a ministry in capitals', 'BỘ GIÁO DỤC VÀ ĐÀO TẠO'],
    ['capitals above a list', 'KT. BỘ TRƯỞNG\n- Như trên;\n- Bộ trưởng (để b/c);'],
    ['a colon in front of an address', 'đề nghị liên hệ; thư điện tử: lan.vp@suoibac.example, điện thoại'],
    ['the caption of an item', '- Mục tiêu: nâng cao nhận thức của nhân dân; giảm hộ nghèo'],
    ['a colon with nothing listed before it', 'Ở nơi khuyết chức danh thì làm theo thẩm quyền của tỉnh: giao Sở xem xét; trình cấp trên'],
    ['thanks, as some write them', 'Bộ Giáo dục và Đào tạo trân trọng cám ơn./.'],
    ['thanks at a line end', 'Bộ Giáo dục và Đào tạo trân trọng cám\nơn các đồng chí'],
    ['a word in capitals that is stressed', 'Các hộ KHÔNG được hỗ trợ; cho Ý kiến'],
    ['every year, as some write it', 'định kỳ hằng năm, hằng quý báo cáo; hàng tháng giao ban'],
    ['y where others write i', 'nằm trong tọa độ vỹ độ Bắc, kỹ sư, mỹ thuật, lý luận'],
    ['a measure in front of a stop', 'diện tích đất tự nhiên là 2.941,86 ha. dân số của xã'],
    ['a word behind a name', 'xã ven đầm phá Tam Giang - Cầu Hai nằm về phía Đông Nam huyện'],
    ['a word that nothing around it explains', 'tạo không khí phấn khởi trong nhân dân'],
    ['foreign words of two syllables', 'đăng ký logo, video và menu của cửa hàng'],
    ['names of laboratories', 'công trình F0, lớp 5A, đường 10C và 35km về hướng Tây'],
  ])('%s', (_, text) => {
    expect(afterBadPage(text)).toContain(text)
  }) // prettier-ignore
})

describe('what other programs lost', () => {
  test.each([
    [
      'a numeral, but not the TM. of who signs',
      'I. YÊU CẦU CHUNG\n1I. NHIỆM VỤ\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
      'II. NHIỆM VỤ\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
    ],
    ['the blank behind a comma', 'Thủ trưởng các sở,ngành tỉnh', 'Thủ trưởng các sở, ngành tỉnh'],
    ['the blank in front of a year', 'đến năm2020 và những năm sau', 'đến năm 2020 và những năm sau'],
    ['the blank behind a date', 'Chỉ thị ngày 26/7/2012của Bộ trưởng', 'Chỉ thị ngày 26/7/2012 của Bộ trưởng'],
    ['the blank behind a sentence', 'tự do, hạnh phúc.Thực hiện tốt', 'tự do, hạnh phúc. Thực hiện tốt'],
    ['a mark in front of a numeral', 'của Đảng bộ tỉnh lần thú XI, nhiệm kỳ', 'của Đảng bộ tỉnh lần thứ XI, nhiệm kỳ'],
    ['a letter every engine takes for another', 'các Phó Chủ lịch Ủy ban nhân dân', 'các Phó Chủ tịch Ủy ban nhân dân'],
    ['the second letter of an onset', 'ánh xạ các tường dữ liệu giữa', 'ánh xạ các trường dữ liệu giữa'],
    [
      'the office beside the name of the state',
      'ỦY BAN NHÂN ĐÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    ],
    ['the colon of an address', 'Kính gửi Ủy ban nhân dân các tỉnh', 'Kính gửi: Ủy ban nhân dân các tỉnh'],
    ['the small letter of a word that opens no name', 'của tỉnh cần Ưu tiên rà soát', 'của tỉnh cần ưu tiên rà soát'],
    ['the small letters of a short word', 'Ủy ban Mặt trận TỔ quốc Việt Nam', 'Ủy ban Mặt trận Tổ quốc Việt Nam'],
    ['the blank between two syllables', 'bạo lực gia đình, tiếptục ngăn chặn', 'bạo lực gia đình, tiếp tục ngăn chặn'],
    ['every mark of one word', 'thực hiện kết nối truoc ngày 30/9/2026', 'thực hiện kết nối trước ngày 30/9/2026'],
    ['a vowel', 'nhiệm vụ phát trin kinh tế - xã hội', 'nhiệm vụ phát triển kinh tế - xã hội'],
    ['the horn of a letter that has none', 'của Ủy ban nhân dân (ƯBND) tỉnh', 'của Ủy ban nhân dân (UBND) tỉnh'],
  ])('%s', (_, read, printed) => {
    expect(afterBadPage(read)).toContain(printed)
  })

  test('no figure is touched by it', () => {
    const { changes } = corrector.correct(`${badPage}\n\nđến năm2020, ngày 26/7/2012của Bộ; số12/QĐ, Điều5`)
    const own = changes.filter(({ sourceStart, applied }) => applied && sourceStart > badPage.length)
    expect(own.length).toBeGreaterThan(2)
    for (const { before, after } of own) expect(`${before}${after}`).not.toMatch(/\d/u)
  })
})

test.each([
  ['theo Đề án,\nĐiều 3. Các ông, bà', 'theo Đề án.\nĐiều 3. Các ông, bà'],
  ['trên toàn thành phố,\n2.1. Thống nhất', 'trên toàn thành phố.\n2.1. Thống nhất'],
  ['các cơ quan,\nThống nhất thực hiện', 'các cơ quan,\nThống nhất thực hiện'],
])('a sentence ends in front of an article or a part: %s', (read, printed) => {
  expect(corrector.correct(`${read}\n\n${badPage}`).text.startsWith(printed)).toBe(true)
})

test('a typed text keeps its lost blanks', () => {
  const text = 'Thủ trưởng các sở,ngành tỉnh đến năm2020 báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện Kế hoạch này.'
  expect(corrector.correct(text).text).toBe(text)
})
