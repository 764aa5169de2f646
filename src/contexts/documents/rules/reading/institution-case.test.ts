import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { properName } from './institutions.ts'

/** Names with a capital inside a word (`KBang`) cannot be told from their capitals. */
const listed = readFileSync('data/language/place-names.txt', 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[0] ?? '')
  .filter((name) => /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)*$/u.test(name))

const written = (names: readonly string[]) => names.map((name) => properName(name.toUpperCase()))

describe('the name of a body printed in capitals', () => {
  it('has capitals where its kind, its function and its field begin', () => {
    const names = [
      'Phòng Dân tộc',
      'Phòng Y tế',
      'Sở Nội vụ',
      'Ủy ban nhân dân tỉnh Ninh Thuận',
      'Chi cục Kiểm lâm',
      'Ban An toàn giao thông tỉnh',
      'Hội Người cao tuổi',
      'Trung tâm Phục vụ hành chính công',
      'Văn phòng Điều phối nông thôn mới',
      'Hội đồng Sáng kiến tỉnh',
      'Học viện Chính trị',
    ]
    expect(written(names)).toEqual(names)
  })

  it('has them again for a second field, not for a second verb', () => {
    const names = [
      'Sở Lao động, Thương binh và Xã hội',
      'Phòng Kinh tế - Hạ tầng huyện Ninh Sơn',
      'Phòng Nông nghiệp và Phát triển nông thôn',
      'Cục Phòng, chống tệ nạn xã hội',
      'Ban Chỉ đạo phòng, chống tham nhũng',
    ]
    expect(written(names)).toEqual(names)
  })

  it('takes no part of another word for a level of the State, and no field inside a name for a name', () => {
    const names = ['Phòng Quản lý đô thị', 'Ban Quản lý khu kinh tế', 'Liên minh Hợp tác xã tỉnh']
    expect(written(names)).toEqual(names)
  })

  it('keeps the names of places and schools, and abbreviations', () => {
    const names = [
      'Phòng Văn hóa - Xã hội xã Phước Hà',
      'Trường Tiểu học Phước Hà',
      'Trường THPT Nguyễn Du',
      'Công ty TNHH một thành viên cấp nước',
      'Phòng Tư pháp quận 1',
    ]
    expect(written(names)).toEqual(names)
  })

  it('takes XÃ behind a body for a commune, and for that of XÃ HỘI elsewhere, however a scan spells it', () => {
    const names = [
      'UBND xã Hội An',
      'Công an xã Hội Sơn',
      'Trường Tiểu học xã Hồi Xuân',
      'Bảo hiểm xã hội tỉnh',
      'Phòng Lao động - Thương binh và Xã hội',
    ]
    expect(written(names)).toEqual(names)
    expect(properName('PHÒNG VĂN HÓA - XÃ HÔI')).toBe('Phòng Văn hóa - Xã hội')
    expect(properName('UBND XÀ TÂN AN')).toBe('UBND xà Tân An')
    expect(properName('ỦY BAN NHÂN DÂN TỈNH NINH THUÂN')).toBe('Ủy ban nhân dân tỉnh Ninh Thuận')
  })

  it('tells numerals and levels from the syllables of names', () => {
    const names = [
      'UBND xã Tà Xi Láng',
      'UBND xã Thạnh Hóa huyện Quan Sơn',
      'UBND xã Thượng Thôn',
      'UBND xã Phước Tỉnh',
      'UBND xã Trung Tâm',
      'UBND thị xã Đông Triều tỉnh Quảng Ninh',
      'Kho bạc Nhà nước khu vực XI',
      'Kho bạc Nhà nước khu vực VIII',
    ]
    expect(written(names)).toEqual(names)
  })

  it('names the place behind a body of the Party or the Youth Union', () => {
    const names = [
      'Huyện ủy Thuận Bắc',
      'Tỉnh đoàn Lâm Đồng',
      'Đảng ủy xã Đồng Tâm',
      'Đảng ủy Khối các cơ quan tỉnh',
      'Ban Dân vận Huyện ủy Ninh Sơn',
      'Ban Dân vận Tỉnh ủy',
    ]
    expect(written(names)).toEqual(names)
  })

  it.each(['UBND xã', 'Ủy ban nhân dân phường', 'Trường Tiểu học', 'Huyện ủy'])(
    'writes the names of communes behind %s as they are listed',
    (body) => {
      const names = listed.map((name) => `${body} ${name}`)
      const wrong = written(names).filter((name, index) => name !== names[index])
      // `Phường Đúc` behind another level could be a second one.
      expect(wrong.filter((name) => !name.endsWith('phường Đúc'))).toEqual([])
    },
  )

  it('stays as it is when it is printed in small letters', () => {
    expect(properName('Phòng dân tộc')).toBe('Phòng dân tộc')
  })
})
