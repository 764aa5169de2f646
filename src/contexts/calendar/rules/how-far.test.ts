import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCalendar as calendar } from '../../../../test/support/shipped-calendar.ts'
import { addDays, day } from '../../../kernel/plain-date.ts'
import { distanceWords, howFar } from './how-far.ts'

describe('how far a due date is', () => {
  it.each([
    {
      today: '2024-11-18',
      dueOn: '2024-11-14',
      state: 'late',
      vi: 'quá hạn 2 ngày làm việc',
      en: '2 working days overdue',
    },
    {
      today: '2024-11-18',
      dueOn: '2024-11-15',
      state: 'late',
      vi: 'quá hạn 1 ngày làm việc',
      en: '1 working day overdue',
    },
    {
      today: '2024-11-16',
      dueOn: '2024-11-15',
      state: 'late',
      vi: 'vừa quá hạn, chưa qua ngày làm việc nào',
      en: 'just overdue, no working day has passed',
    },
    { today: '2024-11-18', dueOn: '2024-11-18', state: 'today', vi: 'hạn hôm nay', en: 'due today' },
    {
      today: '2024-11-16',
      dueOn: '2024-11-17',
      state: 'soon',
      vi: 'không còn ngày làm việc nào',
      en: 'no working day left',
    },
    { today: '2024-11-18', dueOn: '2024-11-19', state: 'soon', vi: 'còn 1 ngày làm việc', en: '1 working day left' },
    { today: '2024-11-18', dueOn: '2024-11-22', state: 'soon', vi: 'còn 4 ngày làm việc', en: '4 working days left' },
    { today: '2024-11-18', dueOn: '2024-11-25', state: 'far', vi: 'còn 5 ngày làm việc', en: '5 working days left' },
    { today: '2024-11-18', dueOn: '2024-11-29', state: 'far', vi: 'còn 9 ngày làm việc', en: '9 working days left' },
    { today: '2026-02-13', dueOn: '2026-02-26', state: 'soon', vi: 'còn 4 ngày làm việc', en: '4 working days left' },
  ])('from $today to $dueOn says “$vi”', ({ today, dueOn, state, vi, en }) => {
    const distance = howFar(day(today), day(dueOn), calendar)

    expect(distance.state).toBe(state)
    expect(distanceWords(distance)).toEqual({ vi, en })
  })

  it('only comes nearer as days pass', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: -60, max: 60 }), (offset, length) => {
        const today = addDays(day('2022-01-01'), offset)
        const dueOn = addDays(today, length)

        const now = howFar(today, dueOn, calendar).workingDays
        const tomorrow = howFar(addDays(today, 1), dueOn, calendar).workingDays

        expect([0, 1]).toContain(now - tomorrow)
      }),
    )
  })
})
