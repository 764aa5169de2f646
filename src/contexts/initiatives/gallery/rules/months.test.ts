import { describe, expect, it } from 'vitest'
import { day } from '../../../../kernel/plain-date.ts'
import { everyMonth } from './months.ts'

const today = day('2026-08-03')
const found = [
  { month: '2026-02', count: 3 },
  { month: '2026-05', count: 1 },
]
const shown = (months: ReturnType<typeof everyMonth>) => months.map(({ month, count }) => `${month.slice(2)}:${count}`)

describe('the months of a chart', () => {
  it('leave none out between the first and the last', () => {
    expect(shown(everyMonth(found, { year: null, today }))).toEqual(['26-02:3', '26-03:0', '26-04:0', '26-05:1'])
  })

  it('are all of the year that is asked for, up to today', () => {
    const months = shown(everyMonth(found, { year: 2026, today }))
    expect(months).toHaveLength(8)
    expect([months[0], months[1], months.at(-1)]).toEqual(['26-01:0', '26-02:3', '26-08:0'])
    expect(everyMonth(found, { year: 2026, today: day('2027-03-01') })).toHaveLength(12)
  })

  it('begin before the year where its initiatives were registered before', () => {
    const early = [{ month: '2025-12', count: 2 }, ...found]
    expect(shown(everyMonth(early, { year: 2026, today }))[0]).toBe('25-12:2')
  })

  it('are the last two years of a long time, and none where nothing was registered', () => {
    const long = [
      { month: '2019-01', count: 1 },
      { month: '2026-05', count: 1 },
    ]
    const months = everyMonth(long, { year: null, today })
    expect([months.length, months[0]?.month, months.at(-1)?.month]).toEqual([24, '2024-06', '2026-05'])
    expect(everyMonth([], { year: 2026, today })).toEqual([])
  })
})
