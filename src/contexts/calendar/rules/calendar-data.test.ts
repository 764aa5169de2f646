import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import holidays from '../../../../data/calendar/holidays.json' with { type: 'json' }
import { parseCalendarData } from './calendar-data.ts'

const LEFT_OUT = Symbol('left out')

/** The shipped file with other values at places such as `years[4].days[0].on`. */
function changed(changes: Readonly<Record<string, unknown>>): unknown {
  const file: unknown = structuredClone(holidays)
  for (const [place, value] of Object.entries(changes)) {
    const keys = place.split(/[.[\]]+/).filter((key) => key !== '')
    const last = keys.pop() ?? ''
    const node = keys.reduce((each, key) => (each as Record<string, unknown>)[key], file) as Record<string, unknown>
    if (value === LEFT_OUT) delete node[last]
    else node[last] = value
  }
  return file
}

function fieldsOf(json: unknown): string[] {
  const result = parseCalendarData(json)
  return result.ok ? [] : result.problems.map(({ field }) => field)
}

describe('calendar data', () => {
  it('reads the shipped file', () => {
    const result = parseCalendarData(holidays)

    expect(result).toMatchObject({ ok: true, data: { rules: { announcedYears: [2022, 2023, 2024, 2025, 2026] } } })
  })

  it('keeps notes out of what the rules use', () => {
    const result = parseCalendarData(
      changed({ 'years[0].days[0].note': { vi: 'Ghi chú', en: 'Note' }, 'rules[0].validTo': '2030-12-31' }),
    )

    expect(result.ok && result.data.days[0]).not.toHaveProperty('note')
    expect(result.ok && result.data.rules.holidays[0]).toMatchObject({ code: 'TDL', validTo: '2030-12-31' })
  })

  it.each<[string, string, unknown]>([
    ['years[4].days[0].on', 'Cần một ngày có thật', '2026-02-31'],
    ['years[4].days[0].on', 'Cần một ngày có thật', '1800-01-01'],
    ['years[4].days[0].on', 'Cần một ngày có thật', 20260101],
    ['years[4].days[0].on', 'không thuộc năm', '2025-01-01'],
    ['years[4].days[1].on', 'đã ghi ở trên', '2026-01-01'],
    ['years[4].days[0].kind', 'Loại ngày phải là', 'FEAST'],
    ['years[4].days[0].kind', 'không hợp với thứ', 'WEEKEND'],
    ['years[4].days[0].confirmed', 'true', 'yes'],
    ['years[4].days[0].name.en', 'Cần một đoạn chữ', ' '],
    ['years[4].days[0].name', 'cả tiếng Việt', 'Tết'],
    ['years[4].days[0].source', 'Cần một đoạn chữ', LEFT_OUT],
    ['years[4].days[0].colour', 'Không có mục nào', 'red'],
    ['years[4].days[0].swappedWith', 'phải ghi ngày của nhau', '2026-01-10'],
    ['years[4].days', 'Cần một danh sách', {}],
    ['years[5].year', 'đã ghi ở trên', 2026],
    ['years[5].year', 'từ 1900 đến 2100', 3000],
    ['rules[1].daysBefore', 'đúng bảy giá trị', [1, 1, 2]],
    ['rules[1].days', 'từ 0 đến 15', 99],
    ['rules[2].day', 'từ 1 đến 30', 31],
    ['rules[3].month', 'từ 1 đến 12', 13],
    ['rules[3].day', 'không có ngày như vậy', 31],
    ['rules[5].otherDay[0]', 'liền trước', 2],
    ['rules[5].day', 'không có ngày như vậy', 31],
    ['rules[0].kind', 'Loại quy tắc', 'sometimes'],
    ['rules[3].day', 'từ 1 đến 31', 32],
    ['rules[3].day', 'từ 1 đến 31', 0],
    ['rules[1].daysBefore[0]', 'từ 0 đến 15', -1],
    ['rules[0].name.vi', 'Cần một đoạn chữ', 'x'.repeat(501)],
    ['about', 'cả tiếng Việt', LEFT_OUT],
    ['weekend', 'Thiếu mục này', LEFT_OUT],
  ])('says what is wrong at %s: %s', (place, message, value) => {
    const result = parseCalendarData(changed({ [place]: value }))

    const told = result.ok ? [] : result.problems.filter(({ field }) => field === place)
    expect(told.map((problem) => problem.message.vi).join()).toContain(message)
  })

  it('takes the least and the most that it allows', () => {
    const edges = changed({
      'rules[1].daysBefore[0]': 0,
      'rules[3].day': 1,
      'rules[4].name.vi': 'x',
      'rules[5].month': 12,
    })

    expect(fieldsOf(edges)).toEqual([])
  })

  it('names both days of a swap that do not name each other', () => {
    expect(fieldsOf(changed({ 'years[4].days[1].swappedWith': '2026-08-22' }))).toEqual([
      'years[4].days[1].swappedWith',
      'years[4].days[2].swappedWith',
    ])
    expect(fieldsOf(changed({ 'years[4].days[1].swappedWith': LEFT_OUT }))).toHaveLength(2)
  })

  it('tells all problems at once', () => {
    const broken = changed({ 'rules[0].month': 0, 'years[0].days[0].kind': '', 'years[1].days[0].on': 'Tết' })

    expect(fieldsOf(broken)).toEqual(['rules[0].month', 'years[0].days[0].kind', 'years[1].days[0].on'])
  })

  it.each([null, undefined, 7, 'lịch', [], {}])('refuses %j', (json) => {
    expect(parseCalendarData(json).ok).toBe(false)
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        expect(parseCalendarData(json).ok).toBe(false)
      }),
    )
  })
})
