import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, yearOf } from '../../../kernel/plain-date.ts'
import { periodContaining, periodsOfYear, reportingPeriod, reportingYear } from './reporting-periods.ts'

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays(day('1990-01-01'), offset))

describe('reporting periods (Decree 09/2019/NĐ-CP, art. 12)', () => {
  it.each([
    ['month', 1, '2025-12-15', '2026-01-14', 'Tháng 1/2026'],
    ['month', 3, '2026-02-15', '2026-03-14', 'Tháng 3/2026'],
    ['month', 12, '2026-11-15', '2026-12-14', 'Tháng 12/2026'],
    ['quarter', 1, '2025-12-15', '2026-03-14', 'Quý I/2026'],
    ['quarter', 4, '2026-09-15', '2026-12-14', 'Quý IV/2026'],
    ['six-months', 1, '2025-12-15', '2026-06-14', '6 tháng đầu năm 2026'],
    ['second-six-months', 1, '2026-06-15', '2026-12-14', '6 tháng cuối năm 2026'],
    ['nine-months', 1, '2025-12-15', '2026-09-14', '9 tháng năm 2026'],
    ['year', 1, '2025-12-15', '2026-12-14', 'Năm 2026'],
  ] as const)('%s %i of 2026 runs %s – %s', (...row) => {
    const [kind, index, from, to, label] = row

    expect(reportingPeriod(kind, 2026, index)).toMatchObject({
      kind,
      index,
      year: 2026,
      from,
      to,
      label: { vi: label },
    })
  })

  it('takes the first where a year has one, and marks nine months as not in the decree', () => {
    expect(reportingPeriod('year', 2026)).toEqual(reportingPeriod('year', 2026, 1))
    expect(reportingPeriod('year', 2026)).toMatchObject({ confirmed: true, source: 'Nghị định 09/2019/NĐ-CP, Điều 12' })
    expect(reportingPeriod('nine-months', 2026).confirmed).toBe(false)
  })

  it.each([0, 13, 1.5, Number.NaN])('refuses month %d', (index) => {
    expect(() => reportingPeriod('month', 2026, index)).toThrow('expected 1 to 12')
  })

  it('begins the next reporting year on 15 December', () => {
    expect([
      reportingYear(day('2026-12-14')),
      reportingYear(day('2026-12-15')),
      reportingYear(day('2026-11-23')),
    ]).toEqual([2026, 2027, 2026])
  })

  it('finds no nine months or half year where a day lies in none', () => {
    expect(periodContaining('nine-months', day('2026-09-15'))).toBeUndefined()
    expect(periodContaining('six-months', day('2026-06-15'))).toBeUndefined()
    expect(periodContaining('second-six-months', day('2026-06-14'))).toBeUndefined()
    expect(periodContaining('second-six-months', day('2026-06-15'))?.label.en).toBe('Last six months of 2026')
  })

  it('puts each day into exactly one month, quarter, half and year', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const containing = (kind: string) =>
          [yearOf(date), yearOf(date) + 1]
            .flatMap((year) => periodsOfYear(year))
            .filter((period) => period.kind === kind && period.from <= date && date <= period.to)

        for (const kind of ['month', 'quarter', 'year'] as const) {
          expect(containing(kind)).toEqual([periodContaining(kind, date)])
        }
        expect(containing('six-months').length + containing('second-six-months').length).toBe(1)
      }),
    )
  })

  it('has 20 periods a year, each ending the day before the next begins', () => {
    const periods = periodsOfYear(2026)
    const months = periods.filter(({ kind }) => kind === 'month')

    expect(periods).toHaveLength(20)
    expect(months.slice(1).map(({ from }) => from)).toEqual(months.slice(0, -1).map(({ to }) => addDays(to, 1)))
  })
})
