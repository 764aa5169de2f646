import { describe, expect, it } from 'vitest'
import { day } from '../../../../kernel/plain-date.ts'
import { planDays } from './plan-days.ts'

const signed = day('2025-12-20')
const of = (period: string | null, text = '', issuedOn: typeof signed | null = signed) =>
  planDays({ period, issuedOn, text })

describe('the first and the last day of a plan', () => {
  it('are those that its words name', () => {
    const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' }
    expect(of('từ ngày 01/01/2026 đến hết ngày 31/12/2026')).toMatchObject(year)
    expect(of('từ ngày 01 tháng 01 năm 2026 đến ngày 31 tháng 12 năm 2026')).toMatchObject(year)
    expect(of('từ ngày 01/01 đến ngày 31/12/2026')).toMatchObject(year)
    expect(of('từ tháng 02/2026 đến hết tháng 11 năm 2026')).toMatchObject({
      startsOn: '2026-02-01',
      endsOn: '2026-11-30',
    })
    expect(of('từ quý II/2026 đến hết quý III/2027')).toMatchObject({ startsOn: '2026-04-01', endsOn: '2027-09-30' })
    expect(of('từ ngày 15/01/2026').startsOn).toBe('2026-01-15')
  })

  it('begin with the year that is named, or with the signing when that comes later', () => {
    expect(of('năm 2026')).toEqual({ startsOn: '2026-01-01', endsOn: '2026-12-31', startWorded: 'năm 2026' })
    const later = day('2026-02-12')
    expect(of('năm 2026', '', later)).toEqual({ startsOn: later, endsOn: '2026-12-31', startWorded: null })
    expect(of('giai đoạn 2021 - 2025', '', day('2023-03-01')).startsOn).toBe('2023-03-01')
    expect(of('năm 2026 và những năm tiếp theo')).toMatchObject({ startsOn: '2026-01-01', endsOn: undefined })
    expect(of('năm 2024', '', signed).startsOn).toBe('2024-01-01')
  })

  it('do not begin with a year that is the last one, nor leave the signing where the words name it', () => {
    expect(of('đến năm 2030')).toMatchObject({ startsOn: signed, endsOn: '2030-12-31', startWorded: null })
    expect(of('từ ngày ký đến hết năm 2026')).toMatchObject({ startsOn: signed, endsOn: '2026-12-31' })
    expect(of(null)).toEqual({ startsOn: signed, endsOn: undefined, startWorded: null })
    expect(of('từ ngày 31/02/2026').startsOn).toBe('2026-01-01')
    expect(of(null, '', null).startsOn).toBeUndefined()
  })

  it('are found in the sentence about the whole plan, not in that of a task', () => {
    const whole = 'I. MỤC ĐÍCH\nKế hoạch này được thực hiện từ ngày 01/3/2026\nđến ngày 30/11/2026.'
    expect(of('năm 2026', whole)).toEqual({
      startsOn: '2026-03-01',
      endsOn: '2026-11-30',
      startWorded: 'từ ngày 01/3/2026 đến ngày 30/11/2026',
    })
    const tasks = '1. Hội thi\nThời gian thực hiện: từ ngày 05/5/2026 đến ngày 10/5/2026.'
    expect(of('năm 2026', tasks).startsOn).toBe('2026-01-01')
    const two = 'Kế hoạch thực hiện từ ngày 01/3/2026. Kế hoạch thực hiện từ ngày 01/4/2026.'
    expect(of('năm 2026', two).startsOn).toBe('2026-01-01')
  })

  it('keep those of the head when a sentence only begins like one about days', () => {
    const year = { startsOn: '2026-01-01', endsOn: '2026-12-31', startWorded: 'năm 2026' }
    const sentences = [
      'Kế hoạch được triển khai từ tỉnh đến cơ sở, bảo đảm thống nhất.',
      'Kế hoạch triển khai từ tỉnh đến cơ sở, đầu tư 10/12 xã.',
      'Kinh phí thực hiện kế hoạch này được thực hiện từ nguồn ngân sách năm 2025 chuyển sang.',
      'Đánh giá kết quả kế hoạch thực hiện từ năm 2021 đến năm 2025.',
      'Báo cáo kết quả kế hoạch thực hiện từ ngày 15/12/2025 đến ngày 14/12/2026 gửi Sở Nội vụ.',
      'Thời gian thực hiện phong trào từ ngày 01/3/2024 đến 01/3/2025 đã đạt kết quả.',
      'Kế hoạch thực hiện từ thứ 2 đến thứ 6.',
    ]
    expect(sentences.map((sentence) => of('năm 2026', sentence))).toEqual(sentences.map(() => year))
  })

  it('lie in the year before for a first day that comes later in the year than the last', () => {
    expect(of('từ ngày 15/11 đến ngày 15/3/2026')).toMatchObject({ startsOn: '2025-11-15', endsOn: '2026-03-15' })
    expect(of('từ tháng 11 đến tháng 3/2026')).toMatchObject({ startsOn: '2025-11-01', endsOn: '2026-03-31' })
    expect(of('từ ngày 15/11/2025 đến ngày 15/3')).toMatchObject({ startsOn: '2025-11-15', endsOn: '2026-03-15' })
  })

  it('are the months and quarters that are named, also with their year at the end only', () => {
    const days = (period: string) => {
      const { startsOn, endsOn } = of(period)
      return `${startsOn} ${endsOn}`
    }
    expect(days('từ tháng 3 đến tháng 12 năm 2026')).toBe('2026-03-01 2026-12-31')
    expect(days('từ 02/2026 đến 11/2026')).toBe('2026-02-01 2026-11-30')
    expect(days('từ quý I đến quý III/2026')).toBe('2026-01-01 2026-09-30')
    expect(days('từ quý IV/2025 đến quý I/2026')).toBe('2025-10-01 2026-03-31')
    expect(days('tháng 3 năm 2026')).toBe('2026-03-01 2026-03-31')
    expect(days('quý II/2026')).toBe('2026-04-01 2026-06-30')
    expect(days('6 tháng đầu năm 2026')).toBe('2026-01-01 2026-06-30')
    expect(days('6 tháng cuối năm 2026')).toBe('2026-07-01 2026-12-31')
    expect(days('tháng 10/2025 - 3/2026')).toBe('2025-10-01 2026-03-31')
  })

  it('are told to follow from the words only where these say so', () => {
    expect(of('thứ tư 5/3/2026')).toEqual({ startsOn: '2026-01-01', endsOn: '2026-12-31', startWorded: null })
    expect(of('trong 3 tháng của năm 2026').startWorded).toBeNull()
    expect(of('từ ngày 31/02/2026').startWorded).toBeNull()
    expect(of('tháng 3 năm 2026').startWorded).toBe('tháng 3 năm 2026')
    expect(of('giai đoạn 2026 - 2030').startWorded).toBe('giai đoạn 2026 - 2030')
  })

  it('do not reach to what the plan only looks out to', () => {
    const plan = { startsOn: '2026-01-01', endsOn: '2030-12-31' }
    expect(of('giai đoạn 2026 - 2030, định hướng đến năm 2035')).toMatchObject(plan)
    expect(of('đến năm 2028, tầm nhìn 2030')).toMatchObject({ startsOn: signed, endsOn: '2028-12-31' })
  })
})
