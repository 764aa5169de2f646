import { describe, expect, it } from 'vitest'
import { properName } from './institutions.ts'

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

  it('stays as it is when it is printed in small letters', () => {
    expect(properName('Phòng dân tộc')).toBe('Phòng dân tộc')
  })
})
