import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { day } from '../../../kernel/plain-date.ts'
import { baseSalaryOn, rewardVnd } from './reward.ts'

const salaries = [
  { from: day('2023-07-01'), vnd: 1_800_000, source: '', confirmed: true },
  { from: day('2026-07-01'), vnd: 2_530_000, source: '', confirmed: true },
  { from: day('2024-07-01'), vnd: 2_340_000, source: '', confirmed: true },
]

describe('reward money', () => {
  it.each([
    [1_500, 3_800_000],
    [3_000, 7_590_000],
    [300, 760_000],
    [600, 1_520_000],
    [150, 380_000],
  ])('is 2,530,000 đ × %i/1000, rounded up: %i đ', (thousandths, vnd) => {
    expect(rewardVnd(2_530_000, thousandths)).toBe(vnd)
  })

  it('is never less than the product, and less than ten thousand above it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 10_000_000 }), fc.integer({ min: 0, max: 20_000 }), (base, share) => {
        const money = rewardVnd(base, share)

        expect(money % 10_000).toBe(0)
        expect(money * 1_000 - base * share).toBeGreaterThanOrEqual(0)
        expect(money * 1_000 - base * share).toBeLessThan(10_000_000)
      }),
    )
  })

  it.each([
    ['2026-06-30', 2_340_000],
    ['2026-07-01', 2_530_000],
    ['2023-07-01', 1_800_000],
  ])('takes the base salary in force on the day of the decision: %s', (on, vnd) => {
    expect(baseSalaryOn(salaries, day(on))?.vnd).toBe(vnd)
  })

  it('knows no base salary before the first', () => {
    expect(baseSalaryOn(salaries, day('2023-06-30'))).toBeUndefined()
  })
})
