import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCalendar as calendar, shippedCalendarData } from '../../../../test/support/shipped-calendar.ts'
import { addDays, day } from '../../../kernel/plain-date.ts'
import type { CalendarDay } from './calendar-day.ts'
import { makeCalendar } from './calendar.ts'
import { type DueBasis, dueFrom } from './due.ts'
import { movedWords, type OpenDate, recompute } from './recompute.ts'

const notice = 'Thông báo về hoán đổi ngày làm việc'
const swap: CalendarDay[] = [
  {
    on: day('2026-11-23'),
    kind: 'SWAP_OFF',
    name: { vi: 'Nghỉ hoán đổi', en: 'Swapped day off' },
    source: notice,
    confirmed: true,
    swappedWith: day('2026-11-28'),
  },
  {
    on: day('2026-11-28'),
    kind: 'SWAP_WORK',
    name: { vi: 'Làm bù', en: 'Make-up working day' },
    source: notice,
    confirmed: true,
    swappedWith: day('2026-11-23'),
  },
]
const swapped = makeCalendar(
  [...shippedCalendarData.days.filter(({ on }) => !swap.some((each) => each.on === on)), ...swap],
  shippedCalendarData.rules,
)

function open(id: string, basis: DueBasis): OpenDate {
  return { id, dueOn: dueFrom(basis, calendar).dueOn, basis }
}

describe('a late change of the calendar', () => {
  const clock = open('clock', { kind: 'clock', from: day('2026-11-20'), length: 2, unit: 'wd' })
  const beyond = open('beyond', { kind: 'clock', from: day('2026-11-20'), length: 10, unit: 'wd' })
  const set = open('set', { kind: 'set-day', on: day('2026-11-24'), roll: 'back' })
  const far = open('far', { kind: 'clock', from: day('2026-12-01'), length: 5, unit: 'wd' })

  it('moves the dates it touches, and says why', () => {
    const moved = recompute([clock, beyond, set, far], calendar, swapped)

    expect(moved.map(({ id, before, after }) => ({ id, before, after }))).toEqual([
      { id: 'clock', before: '2026-11-25', after: '2026-11-26' },
      { id: 'set', before: '2026-11-23', after: '2026-11-20' },
    ])
    expect(moved[0] && movedWords(moved[0])).toEqual({
      vi: 'Lịch thay đổi: hạn chuyển từ thứ Tư 25/11/2026 sang thứ Năm 26/11/2026, vì thứ Hai 23/11/2026 trước là “Ngày làm việc, có đề nghị hoán đổi sang thứ Bảy 28/11/2026”, nay là “Nghỉ hoán đổi”.',
      en: 'The calendar changed: the due date moves from Wednesday 25/11/2026 to Thursday 26/11/2026, because Monday 23/11/2026 was “Working day, a swap with Saturday 28/11/2026 was proposed”, is now “Swapped day off”.',
    })
    expect(moved[0]?.derivation.dueOn).toBe('2026-11-26')
    expect(moved[1]?.because.map(({ after }) => after.on)).toEqual(['2026-11-23'])
  })

  it('leaves a date that was set by hand', () => {
    expect(recompute([{ ...clock, dueOn: day('2026-11-30') }], calendar, swapped)).toEqual([])
  })

  it('takes a step back when the change is taken back', () => {
    const [moved] = recompute([clock], calendar, swapped)
    const back = recompute([{ ...clock, dueOn: moved?.after ?? clock.dueOn }], swapped, calendar)

    expect(back).toMatchObject([{ before: '2026-11-26', after: '2026-11-25' }])
  })

  it('always names at least one changed day, and moves nothing under the same calendar', () => {
    const anyBasis = fc
      .record({
        offset: fc.integer({ min: 0, max: 40 }),
        length: fc.integer({ min: 1, max: 30 }),
        unit: fc.constantFrom('cd', 'wd'),
      })
      .map(
        ({ offset, length, unit }) =>
          ({ kind: 'clock', from: addDays(day('2026-11-01'), offset), length, unit }) as const,
      )
    fc.assert(
      fc.property(fc.array(anyBasis, { maxLength: 20 }), (bases) => {
        const dates = bases.map((basis, index) => open(`${index}`, basis))

        expect(recompute(dates, calendar, calendar)).toEqual([])
        for (const moved of recompute(dates, calendar, swapped)) {
          expect(moved.because.length).toBeGreaterThan(0)
          expect(moved.after).not.toBe(moved.before)
        }
      }),
    )
  })
})
