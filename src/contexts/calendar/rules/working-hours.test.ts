import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCalendar as calendar } from '../../../../test/support/shipped-calendar.ts'
import { vietnamDay } from '../../../kernel/plain-date.ts'
import { afterQuietHours, nextWorkingMoment } from './working-hours.ts'

/** An instant by the clock in Vietnam. */
const at = (text: string) => new Date(`${text}:00+07:00`)

describe('the next working moment', () => {
  it.each([
    ['2026-11-23T07:29', '2026-11-23T07:30'],
    ['2026-11-23T07:30', '2026-11-23T07:30'],
    ['2026-11-23T10:00', '2026-11-23T10:00'],
    ['2026-11-23T11:30', '2026-11-23T13:30'],
    ['2026-11-23T16:59', '2026-11-23T16:59'],
    ['2026-11-23T17:00', '2026-11-25T07:30'],
    ['2026-11-24T09:00', '2026-11-25T07:30'],
    ['2026-02-13T18:00', '2026-02-23T07:30'],
    ['2026-01-09T18:00', '2026-01-10T07:30'],
    ['2026-11-23T00:30', '2026-11-23T07:30'],
  ])('after %s is %s', (from, to) => {
    expect(nextWorkingMoment(at(from), calendar)).toEqual(at(to))
  })

  it('follows the hours it is given', () => {
    const mornings = [{ from: '08:00', to: '12:00' }]

    expect(nextWorkingMoment(at('2026-11-25T12:00'), calendar, mornings)).toEqual(at('2026-11-26T08:00'))
  })

  it('is never earlier, lies on a working day, and is its own next', () => {
    fc.assert(
      fc.property(
        fc.date({ min: at('2022-01-01T00:00'), max: at('2035-01-01T00:00'), noInvalidDate: true }),
        (moment) => {
          const next = nextWorkingMoment(moment, calendar)

          expect(next >= moment).toBe(true)
          expect(calendar.isWorkingDay(vietnamDay(next))).toBe(true)
          expect(nextWorkingMoment(next, calendar)).toEqual(next)
        },
      ),
    )
  })

  it('refuses hours that are none', () => {
    expect(() => nextWorkingMoment(at('2026-11-23T09:00'), calendar, [])).toThrow('at least one session')
    expect(() => nextWorkingMoment(at('2026-11-23T09:00'), calendar, [{ from: '7h30', to: '11:30' }])).toThrow(
      'expected HH:MM',
    )
  })
})

describe('quiet hours', () => {
  it.each([
    ['2026-11-23T19:59', '2026-11-23T19:59'],
    ['2026-11-23T20:00', '2026-11-24T06:30'],
    ['2026-11-24T00:10', '2026-11-24T06:30'],
    ['2026-11-24T06:30', '2026-11-24T06:30'],
  ])('over midnight: %s waits until %s', (from, to) => {
    expect(afterQuietHours(at(from))).toEqual(at(to))
  })

  it.each([
    ['2026-11-23T11:59', '2026-11-23T11:59'],
    ['2026-11-23T12:00', '2026-11-23T13:00'],
    ['2026-11-23T13:00', '2026-11-23T13:00'],
  ])('at noon: %s waits until %s', (from, to) => {
    expect(afterQuietHours(at(from), { from: '12:00', to: '13:00' })).toEqual(at(to))
  })
})
