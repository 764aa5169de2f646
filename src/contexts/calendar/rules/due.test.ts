import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCalendar as calendar, shippedCalendarData } from '../../../../test/support/shipped-calendar.ts'
import { addDays, day, daysBetween } from '../../../kernel/plain-date.ts'
import { makeCalendar } from './calendar.ts'
import { derivationWords, nameDays, needsConfirmation } from './derivation-words.ts'
import { computeDue, dueFrom, rollDue } from './due.ts'

const feedback = {
  what: { vi: 'Nhận phản ánh', en: 'Feedback received' },
  day: { vi: 'Ngày nhận', en: 'The day of receipt' },
}
const article28 = { vi: 'Luật Tiếp công dân, Điều 28', en: 'Law on Citizen Reception, art. 28' }

describe('a clock in working days', () => {
  it('says how it was computed in plain sentences', () => {
    const due = computeDue({
      from: day('2024-10-31'),
      length: 10,
      unit: 'wd',
      event: feedback,
      law: article28,
      calendar,
    })

    expect(due.dueOn).toBe('2024-11-14')
    expect(derivationWords(due.derivation)).toEqual({
      vi: 'Nhận phản ánh thứ Năm 31/10/2024. Ngày nhận không tính. 10 ngày làm việc, bỏ 4 ngày cuối tuần, không có ngày lễ: đến hết thứ Năm 14/11/2024. Luật Tiếp công dân, Điều 28.',
      en: 'Feedback received Thursday 31/10/2024. The day of receipt does not count. 10 working days, leaving out 4 weekend days, no holiday: to the end of Thursday 14/11/2024. Law on Citizen Reception, art. 28.',
    })
    expect(needsConfirmation(due.derivation)).toBe(false)
  })

  it('names each holiday it passes over', () => {
    const due = computeDue({ from: day('2026-02-10'), length: 10, unit: 'wd', calendar })

    expect(due.dueOn).toBe('2026-03-03')
    expect(derivationWords(due.derivation).vi).toBe(
      'Tính từ thứ Ba 10/02/2026. Ngày này không tính. 10 ngày làm việc, bỏ 6 ngày cuối tuần, bỏ 5 ngày nghỉ (Tết Âm lịch thứ Hai 16/02/2026 – thứ Sáu 20/02/2026): đến hết thứ Ba 03/03/2026.',
    )
  })

  it('counts a make-up Saturday and passes over the day swapped for it', () => {
    const due = computeDue({ from: day('2025-12-31'), length: 6, unit: 'wd', calendar })

    expect(due.dueOn).toBe('2026-01-10')
    expect(derivationWords(due.derivation).en).toBe(
      "Counted from Wednesday 31/12/2025. That day does not count. 6 working days, leaving out 2 weekend days, leaving out 2 days off (New Year's Day Thursday 01/01/2026; Swapped day off Friday 02/01/2026), counting make-up working days (Make-up working day Saturday 10/01/2026): to the end of Saturday 10/01/2026.",
    )
  })

  it.each([
    [
      '2026-11-23',
      '1 working day, leaving out 1 day off (Vietnam Culture Day Tuesday 24/11/2026): to the end of Wednesday',
    ],
    ['2026-11-28', '1 working day, leaving out 1 weekend day, no holiday: to the end of Monday 30/11/2026.'],
  ])('names a single day passed over from %s', (from, sentence) => {
    const { derivation } = computeDue({ from: day(from), length: 1, unit: 'wd', calendar })

    expect(derivationWords(derivation).en).toContain(sentence)
  })

  it('says which days are to be confirmed', () => {
    const due = computeDue({ from: day('2026-11-20'), length: 1, unit: 'wd', calendar })

    expect(due.dueOn).toBe('2026-11-23')
    expect(needsConfirmation(due.derivation)).toBe(true)
    expect(derivationWords(due.derivation).vi).toContain(
      'Cần xác nhận: thứ Hai 23/11/2026 (Ngày làm việc, có đề nghị hoán đổi sang thứ Bảy 28/11/2026).',
    )
  })

  it('says a short count without weekends shortly', () => {
    const due = computeDue({ from: day('2026-06-01'), length: 1, unit: 'wd', calendar })

    expect(derivationWords(due.derivation).en).toBe(
      'Counted from Monday 01/06/2026. That day does not count. 1 working day, no holiday: to the end of Tuesday 02/06/2026.',
    )
  })
})

describe('a clock in days, months or years', () => {
  it.each([
    { what: 'a plain end', from: '2026-01-23', length: 10, unit: 'cd', dueOn: '2026-02-02' },
    { what: 'an end on Saturday', from: '2026-06-03', length: 10, unit: 'cd', dueOn: '2026-06-15' },
    { what: 'an end in Tết', from: '2026-02-06', length: 10, unit: 'cd', dueOn: '2026-02-23' },
    { what: 'an end on a compensation day', from: '2026-04-17', length: 10, unit: 'cd', dueOn: '2026-04-28' },
    { what: 'an end on a swapped day', from: '2026-07-31', length: 31, unit: 'cd', dueOn: '2026-09-03' },
    { what: 'an end on a make-up Saturday', from: '2026-08-12', length: 10, unit: 'cd', dueOn: '2026-08-22' },
    { what: '30 days to lodge again', from: '2026-10-25', length: 30, unit: 'cd', dueOn: '2026-11-25' },
    { what: 'a month with that day', from: '2026-05-12', length: 1, unit: 'month', dueOn: '2026-06-12' },
    { what: 'a month without that day', from: '2026-03-31', length: 3, unit: 'month', dueOn: '2026-06-30' },
    { what: 'a February and a weekend', from: '2026-01-31', length: 1, unit: 'month', dueOn: '2026-03-02' },
    { what: 'a year', from: '2025-06-03', length: 1, unit: 'year', dueOn: '2026-06-03' },
    { what: 'a year from 29/2', from: '2024-02-29', length: 2, unit: 'year', dueOn: '2026-03-02' },
  ] as const)('meets $what: $from + $length $unit = $dueOn', ({ from, length, unit, dueOn }) => {
    expect(computeDue({ from: day(from), length, unit, calendar }).dueOn).toBe(dueOn)
  })

  it('tells why the last day moved, and the day without the swap', () => {
    const { derivation } = computeDue({ from: day('2026-07-31'), length: 31, unit: 'cd', calendar })

    expect(derivationWords(derivation).vi).toBe(
      'Tính từ thứ Sáu 31/07/2026. Ngày này không tính. 31 ngày, tính cả ngày nghỉ: rơi vào thứ Hai 31/08/2026. Ngày cuối là ngày nghỉ (Nghỉ hoán đổi thứ Hai 31/08/2026; Quốc khánh thứ Ba 01/09/2026 – thứ Tư 02/09/2026) nên hạn chuyển đến hết ngày làm việc tiếp theo, thứ Năm 03/09/2026. Nếu không tính ngày hoán đổi thì hạn là thứ Hai 31/08/2026.',
    )
  })

  it('shows the Monday too when the last day is a make-up Saturday', () => {
    const { derivation } = computeDue({ from: day('2026-08-12'), length: 10, unit: 'cd', calendar })

    expect(derivation.steps).toContainEqual({ step: 'without-swaps', endsOn: '2026-08-24' })
  })

  it('says a month that has the day without more', () => {
    expect(
      derivationWords(computeDue({ from: day('2026-05-12'), length: 1, unit: 'month', calendar }).derivation).vi,
    ).toBe('Tính từ thứ Ba 12/05/2026. Ngày này không tính. 1 tháng: đến hết thứ Sáu 12/06/2026.')
    expect(computeDue({ from: day('2026-05-12'), length: 10_000, unit: 'cd', calendar }).dueOn).toBe('2053-09-29')
  })

  it('says that a month lacks the day', () => {
    const words = derivationWords(
      computeDue({ from: day('2026-03-31'), length: 3, unit: 'month', calendar }).derivation,
    )

    expect(words.vi).toBe(
      'Tính từ thứ Ba 31/03/2026. Ngày này không tính. 3 tháng: đến hết thứ Ba 30/06/2026. Tháng này không có ngày 31 nên lấy ngày cuối tháng.',
    )
    expect(
      derivationWords(computeDue({ from: day('2025-06-03'), length: 1, unit: 'year', calendar }).derivation).en,
    ).toContain('1 year: to the end of Wednesday 03/06/2026.')
  })

  it('is unconfirmed only for the days on which it ends', () => {
    const plain = computeDue({ from: day('2027-01-10'), length: 50, unit: 'cd', calendar })
    const inTet = computeDue({ from: day('2027-01-10'), length: 26, unit: 'cd', calendar })

    expect(needsConfirmation(plain.derivation)).toBe(false)
    expect(inTet.dueOn).toBe('2027-02-11')
    expect(derivationWords(inTet.derivation).en).toContain(
      'To be confirmed: Friday 05/02/2027 – Monday 08/02/2027 (Lunar New Year); Tuesday 09/02/2027 – Wednesday 10/02/2027 (Compensation day for Lunar New Year)',
    )
  })

  it.each([0, -1, 1.5, 10_001, Number.NaN])('refuses a length of %d', (length) => {
    expect(() => computeDue({ from: day('2026-01-01'), length, unit: 'cd', calendar })).toThrow('from 1 to 10000')
  })

  it('ends on the first working day on or after its last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 400 }), (offset, length) => {
        const from = addDays(day('2021-01-01'), offset)
        const { dueOn } = computeDue({ from, length, unit: 'cd', calendar })

        expect(calendar.isWorkingDay(dueOn)).toBe(true)
        expect(daysBetween(addDays(from, length), dueOn)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(addDays(from, length), dueOn)).toBeLessThanOrEqual(10)
        for (let date = addDays(from, length); date < dueOn; date = addDays(date, 1)) {
          expect(calendar.isWorkingDay(date)).toBe(false)
        }
      }),
    )
  })

  it('agrees on the day however long the calendar has lived', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 100 }), (offset, length) => {
        const from = addDays(day('2021-01-01'), offset)
        const fresh = makeCalendar(shippedCalendarData.days, shippedCalendarData.rules)

        expect(computeDue({ from, length, unit: 'wd', calendar: fresh })).toEqual(
          computeDue({ from, length, unit: 'wd', calendar }),
        )
      }),
      { numRuns: 20 },
    )
  })
})

describe('a day that was set', () => {
  const reason = { vi: 'Ngày 14 của tháng', en: 'Day 14 of the month' }

  it.each([
    ['back', '2026-02-13'],
    ['forward', '2026-02-23'],
    ['none', '2026-02-14'],
  ] as const)('rolls %s from Saturday 14/02/2026 to %s', (roll, dueOn) => {
    expect(rollDue({ on: day('2026-02-14'), roll, calendar }).dueOn).toBe(dueOn)
  })

  it('tells how it moved', () => {
    const { derivation } = rollDue({ on: day('2026-11-14'), roll: 'back', reason, law: article28, calendar })

    expect(derivationWords(derivation)).toEqual({
      vi: 'Ngày 14 của tháng: rơi vào thứ Bảy 14/11/2026. Ngày này là ngày nghỉ (Cuối tuần thứ Bảy 14/11/2026) nên hạn lùi về ngày làm việc trước đó, hết thứ Sáu 13/11/2026. Luật Tiếp công dân, Điều 28.',
      en: 'Day 14 of the month: falls on Saturday 14/11/2026. That is a day off (Weekend Saturday 14/11/2026), so the end moves back to the working day before, Friday 13/11/2026. Law on Citizen Reception, art. 28.',
    })
    expect(derivationWords(rollDue({ on: day('2026-11-13'), roll: 'back', calendar }).derivation).vi).toBe(
      'Ngày đã đặt: đến hết thứ Sáu 13/11/2026.',
    )
  })

  it('is computed again from what was kept', () => {
    const clock = { kind: 'clock', from: day('2024-10-31'), length: 10, unit: 'wd' } as const
    const set = { kind: 'set-day', on: day('2026-11-14'), roll: 'back' } as const

    expect(dueFrom(JSON.parse(JSON.stringify(clock)), calendar).dueOn).toBe('2024-11-14')
    expect(dueFrom(set, calendar)).toEqual(rollDue({ on: day('2026-11-14'), roll: 'back', calendar }))
  })
})

it('names days as ranges, whatever their order', () => {
  const days = ['2026-02-17', '2026-02-16', '2026-02-19'].map((text) => calendar.kindOf(day(text)))

  expect(nameDays(days, 'vi')).toBe(
    'Tết Âm lịch thứ Hai 16/02/2026 – thứ Ba 17/02/2026; Tết Âm lịch thứ Năm 19/02/2026',
  )
})
