import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCalendar as calendar } from '../../../../test/support/shipped-calendar.ts'
import { addDays, day } from '../../../kernel/plain-date.ts'
import { derivationWords } from './derivation-words.ts'
import { ROLLS, rollDue } from './due.ts'
import { type Occurrence, occurrences, RHYTHMS, type Rhythm, rhythmRefusalWords } from './rhythm.ts'

const monthly: Rhythm = {
  rhythm: 'monthly',
  startsOn: day('2026-01-01'),
  endsOn: day('2026-12-31'),
  periods: 'calendar',
  due: { dayOfMonth: 14, monthsAfter: 0, roll: 'back' },
}

function found(rhythm: Rhythm): Occurrence[] {
  const verdict = occurrences(rhythm, calendar)
  if (!verdict.ok) throw new Error(verdict.reason)
  return verdict.outcome
}

describe('a task that comes round', () => {
  it('is due by the 14th of each month, earlier if that is off', () => {
    expect(found(monthly).map(({ dueOn }) => dueOn)).toEqual([
      '2026-01-14',
      '2026-02-13',
      '2026-03-13',
      '2026-04-14',
      '2026-05-14',
      '2026-06-12',
      '2026-07-14',
      '2026-08-14',
      '2026-09-14',
      '2026-10-14',
      '2026-11-13',
      '2026-12-14',
    ])
    expect(found(monthly)[1]).toMatchObject({ from: '2026-02-01', to: '2026-02-28', label: { vi: 'Tháng 2/2026' } })
  })

  it('can be due later instead, and says how', () => {
    const february = found({ ...monthly, due: { dayOfMonth: 14, monthsAfter: 0, roll: 'forward' } })[1]

    expect(february?.dueOn).toBe('2026-02-23')
    expect(february && derivationWords(february.derivation).vi).toBe(
      'Ngày 14 của tháng: rơi vào thứ Bảy 14/02/2026. Ngày cuối là ngày nghỉ (Cuối tuần thứ Bảy 14/02/2026 – Chủ nhật 15/02/2026; Tết Âm lịch thứ Hai 16/02/2026 – thứ Sáu 20/02/2026; Cuối tuần thứ Bảy 21/02/2026 – Chủ nhật 22/02/2026) nên hạn chuyển đến hết ngày làm việc tiếp theo, thứ Hai 23/02/2026.',
    )
  })

  it.each([
    ['quarterly', ['Quý I/2026', 'Quý II/2026', 'Quý III/2026', 'Quý IV/2026'], ['03-31', '06-30', '09-30', '12-31']],
    ['half-yearly', ['6 tháng đầu năm 2026', '6 tháng cuối năm 2026'], ['06-30', '12-31']],
    ['yearly', ['Năm 2026'], ['12-31']],
  ] as const)('comes %s, due on the last day of its last month', (rhythm, labels, dueDays) => {
    const each = found({ ...monthly, rhythm, due: { dayOfMonth: 31, monthsAfter: 0, roll: 'none' } })

    expect(each.map(({ label }) => label.vi)).toEqual(labels)
    expect(each.map(({ dueOn }) => dueOn.slice(5))).toEqual(dueDays)
    expect(each[0]?.basis.reason?.en).toBe('Last day of the month')
  })

  it('follows reporting periods, which end on the 14th', () => {
    const each = found({ ...monthly, rhythm: 'quarterly', periods: 'reporting', endsOn: day('2026-12-14') })

    expect(each.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2025-12-15 2026-03-14',
      '2026-03-15 2026-06-14',
      '2026-06-15 2026-09-14',
      '2026-09-15 2026-12-14',
    ])
  })

  it('starts with the first due day after its start, even in a reporting year that has begun', () => {
    const each = found({ ...monthly, periods: 'reporting', startsOn: day('2026-12-16'), endsOn: day('2027-02-20') })

    expect(each.map(({ label, dueOn }) => `${label.vi} ${dueOn}`)).toEqual([
      'Tháng 1/2027 2027-01-14',
      'Tháng 2/2027 2027-02-12',
      'Tháng 3/2027 2027-02-19',
    ])
  })

  it('may be due some months after a whole period, even after its end', () => {
    const each = found({
      ...monthly,
      rhythm: 'quarterly',
      startsOn: day('2026-07-01'),
      due: { dayOfMonth: 20, monthsAfter: 1, roll: 'none' },
    })

    expect(each.map(({ dueOn }) => dueOn)).toEqual(['2026-10-20', '2027-01-20'])
  })

  it('is due on its end when that comes inside a period', () => {
    const last = found({ ...monthly, endsOn: day('2026-12-10') }).at(-1)

    expect(last).toMatchObject({ dueOn: '2026-12-10', label: { vi: 'Tháng 12/2026' } })
    expect(last && derivationWords(last.derivation).vi).toBe('Ngày kết thúc công việc: đến hết thứ Năm 10/12/2026.')
  })

  it('comes once, on its last day', () => {
    const once = found({ ...monthly, rhythm: 'once', startsOn: day('2026-11-02'), endsOn: day('2026-11-29') })

    expect(once).toMatchObject([
      { from: '2026-11-02', to: '2026-11-29', dueOn: '2026-11-27', label: { vi: 'Một lần' } },
    ])
  })

  it('does not move back before its start', () => {
    const once = found({ ...monthly, rhythm: 'once', startsOn: day('2026-11-28'), endsOn: day('2026-11-29') })

    expect(once).toMatchObject([{ dueOn: '2026-11-30', basis: { roll: 'forward' } }])
  })

  it('comes for a period of which only one day is left, or has begun', () => {
    const due = { dayOfMonth: 31, monthsAfter: 0, roll: 'none' } as const

    expect(found({ ...monthly, startsOn: day('2026-11-30'), endsOn: day('2026-12-01'), due })).toMatchObject([
      { label: { vi: 'Tháng 11/2026' }, dueOn: '2026-11-30' },
      { label: { vi: 'Tháng 12/2026' }, dueOn: '2026-12-01' },
    ])
  })

  it('stays on its first day when that is where it rolls back to', () => {
    const once = found({ ...monthly, rhythm: 'once', startsOn: day('2026-11-27'), endsOn: day('2026-11-29') })

    expect(once).toMatchObject([{ dueOn: '2026-11-27', basis: { roll: 'back' } }])
  })

  it('lasts up to 20 years and up to the last day of planning', () => {
    const yearly = { ...monthly, rhythm: 'yearly' } as const

    expect(found({ ...yearly, endsOn: day('2046-01-01') })).toHaveLength(21)
    expect(found({ ...yearly, startsOn: day('2098-01-01'), endsOn: day('2098-12-31') })).toHaveLength(1)
    expect(found({ ...yearly, startsOn: day('1900-01-01'), endsOn: day('1900-12-31') })).toHaveLength(1)
  })

  it('does not come when no due day lies ahead', () => {
    expect(found({ ...monthly, startsOn: day('2026-11-20'), endsOn: day('2026-11-30') })).toEqual([])
  })

  it.each([
    ['rhythm-ends-before-start', { endsOn: day('2025-12-31') }],
    ['rhythm-outside-calendar', { startsOn: day('1899-12-31') }],
    ['rhythm-outside-calendar', { endsOn: day('2099-01-01') }],
    ['rhythm-too-long', { endsOn: day('2046-01-02') }],
    ['rhythm-day-of-month-wrong', { due: { dayOfMonth: 0, monthsAfter: 0, roll: 'back' } }],
    ['rhythm-day-of-month-wrong', { due: { dayOfMonth: 32, monthsAfter: 0, roll: 'back' } }],
    ['rhythm-day-of-month-wrong', { due: { dayOfMonth: 1.5, monthsAfter: 0, roll: 'back' } }],
    ['rhythm-months-after-wrong', { due: { dayOfMonth: 1, monthsAfter: 13, roll: 'back' } }],
  ] as const)('refuses with %s: %j', (reason, wrong) => {
    expect(occurrences({ ...monthly, ...wrong }, calendar)).toEqual({ ok: false, reason })
    expect(rhythmRefusalWords(reason).vi).toMatch(/\.$/)
  })

  it('gives due dates in order, not before its start, which their basis gives again', () => {
    const anyRhythm = fc.record({
      rhythm: fc.constantFrom(...RHYTHMS),
      startsOn: fc.integer({ min: 0, max: 3000 }).map((offset) => addDays(day('2022-01-01'), offset)),
      days: fc.integer({ min: 0, max: 1500 }),
      periods: fc.constantFrom('calendar', 'reporting'),
      due: fc.record({
        dayOfMonth: fc.integer({ min: 1, max: 31 }),
        monthsAfter: fc.integer({ min: 0, max: 3 }),
        roll: fc.constantFrom(...ROLLS),
      }),
    })
    fc.assert(
      fc.property(anyRhythm, ({ days, ...rhythm }) => {
        const each = found({ ...rhythm, endsOn: addDays(rhythm.startsOn, days) })
        const due = each.map(({ dueOn }) => dueOn)

        expect(due).toEqual(due.toSorted())
        expect(due.every((date) => date >= rhythm.startsOn)).toBe(true)
        expect(each.map(({ basis }) => rollDue({ ...basis, calendar }).dueOn)).toEqual(due)
        expect(rhythm.rhythm === 'once' ? each.length : 1).toBe(1)
      }),
    )
  })
})
