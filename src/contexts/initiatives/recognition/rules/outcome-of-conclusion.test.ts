import { describe, expect, it } from 'vitest'
import { usualLevels } from '../../rules/season.ts'
import { type Concluded, outcomeOf } from './outcome-of-conclusion.ts'

const thresholds = [
  { level: 'base', least: 50 },
  { level: 'province', least: 80 },
]
const base = { level: 'base', levels: usualLevels }
const province = { level: 'province', levels: usualLevels }
const byPoints = (total: number, levelByPoints: string | null): Concluded => ({
  total,
  most: 100,
  levelByPoints,
  council: null,
  thresholds,
})
const byCouncil = (passed: boolean, level: string): Concluded => ({
  ...byPoints(90, 'province'),
  council: { passed, level, for: 1, against: 2, abstain: 1 },
})

describe('the outcome with which an initiative goes on a list', () => {
  it('is recognised when nothing was concluded: one of an agency below', () => {
    expect(outcomeOf(undefined, base)).toEqual({ outcome: 'recognised', reason: '' })
  })

  it.each([
    ['points of the level', byPoints(50, 'base'), base],
    ['points above it', byPoints(92.5, 'province'), base],
    ['the council at this level', byCouncil(true, 'base'), base],
    ['the council at a higher level', byCouncil(true, 'province'), base],
  ])('is recognised by %s', (_what, concluded, asked) => {
    expect(outcomeOf(concluded, asked)).toEqual({ outcome: 'recognised', reason: '' })
  })

  it.each([
    [
      'voted down, whatever the points',
      byCouncil(false, 'province'),
      base,
      'Hội đồng không thông qua: 1 tán thành, 2 không tán thành, 1 ý kiến khác',
    ],
    [
      'passed for a lower level only',
      byCouncil(true, 'base'),
      province,
      'Hội đồng thông qua ở cấp cơ sở, chưa phải cấp tỉnh',
    ],
    [
      'below the threshold',
      byPoints(49.75, null),
      base,
      'Thẩm định được 49,75/100 điểm, dưới ngưỡng 50 điểm của cấp cơ sở',
    ],
    [
      'below the threshold of a higher level',
      byPoints(60, 'base'),
      province,
      'Thẩm định được 60/100 điểm, dưới ngưỡng 80 điểm của cấp tỉnh',
    ],
    ['vetoed', byPoints(90, null), base, 'Thẩm định được 90/100 điểm nhưng gặp điều kiện loại'],
    [
      'without a threshold of the level',
      { ...byPoints(60, 'base'), thresholds: thresholds.slice(0, 1) },
      province,
      'Thẩm định được 60/100 điểm, đạt cấp cơ sở, chưa phải cấp tỉnh',
    ],
  ])('is not recognised when %s', (_what, concluded, asked, reason) => {
    expect(outcomeOf(concluded, asked)).toEqual({ outcome: 'not_recognised', reason })
  })
})
