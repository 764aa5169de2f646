import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CriteriaContent, mostPoints, usualRules } from '../../criteria/rules/criteria.ts'
import { compute, median, outliersOf, panelTotal, sheetFaults, spreadOf, totalOf, vetoesHit } from './scores.ts'

const content: CriteriaContent = {
  groups: [
    {
      id: 'g',
      name: 'Nhóm',
      criteria: [
        { id: 'c1', text: 'Sáng tạo', most: 10, evidence: 'none', guide: '' },
        { id: 'c2', text: 'Đầu ra', most: 20, evidence: 'required', guide: '' },
      ],
    },
  ],
  vetoes: [{ id: 'v1', text: 'Sai sự thật' }],
  thresholds: [
    { level: 'base', vi: 'Cấp cơ sở', en: 'Base', least: 15 },
    { level: 'province', vi: 'Cấp tỉnh', en: 'Province', least: 25 },
  ],
  ...usualRules,
}
const sheet = (c1: number | null, c2: number | null, hit = false, note = 'Biên bản') => ({
  scores: [
    { id: 'c1', points: c1, note: '' },
    { id: 'c2', points: c2, note },
  ],
  vetoes: [{ id: 'v1', hit, note: hit ? 'Kết luận thanh tra' : '' }],
})
const by = (assessorId: string, c1: number, c2: number, hit = false) => ({
  ...sheet(c1, c2, hit),
  assessorId,
  reasons: [],
})

describe('a sheet', () => {
  const faults = (given: ReturnType<typeof sheet>, complete = true, proven: ReadonlySet<string> = new Set()) =>
    sheetFaults(content, given, { complete, proven }).map(({ id, part, words }) => `${id} ${part}: ${words.vi}`)

  it('is whole when every criterion and veto is answered within bounds', () => {
    expect(faults(sheet(7.25, 20))).toEqual([])
    expect(faults(sheet(null, null), false)).toEqual([])
  })

  it('names the criterion of every fault', () => {
    expect(faults(sheet(10.25, -1))).toEqual([
      'c1 points: “Sáng tạo”: 10,25 điểm không nằm trong khoảng 0 đến 10.',
      'c2 points: “Đầu ra”: -1 điểm không nằm trong khoảng 0 đến 20.',
    ])
    expect(faults(sheet(7.3, null))).toEqual([
      'c1 points: “Sáng tạo”: điểm viết theo bước 0,25 (ví dụ 7,25; 7,5; 7,75).',
      'c2 points: Chấm điểm “Đầu ra” (0 đến 20).',
    ])
    expect(faults({ scores: sheet(1, 1).scores, vetoes: [] })).toEqual([
      'v1 hit: Trả lời điều kiện loại “Sai sự thật”.',
    ])
  })

  it('needs evidence where it is asked and points are taken, in words or as a file', () => {
    const bare = sheet(5, 5, false, '')
    expect(faults(bare)).toEqual(['c2 note: “Đầu ra” cần minh chứng: ghi dẫn chứng hoặc đính kèm tệp.'])
    expect(faults(bare, true, new Set(['c2']))).toEqual([])
    expect(faults(sheet(5, 0, false, ''))).toEqual([])
    expect(sheetFaults(content, bare, { complete: true })).toEqual([])
    const veto = { ...sheet(5, 5), vetoes: [{ id: 'v1', hit: true, note: '' }] }
    expect(faults(veto)).toEqual(['v1 note: Ghi căn cứ vì sao có “Sai sự thật”.'])
  })
})

describe('the total', () => {
  const points = (most: number) => fc.integer({ min: 0, max: most * 4 }).map((quarters) => quarters / 4)
  const sheets = fc.array(
    fc.tuple(points(10), points(20)).map(([c1, c2]) => sheet(c1, c2)),
    { minLength: 1, maxLength: 9 },
  )

  it('lies between nothing and all points, and between the lowest and the highest sheet', () => {
    fc.assert(
      fc.property(sheets, (panel) => {
        const total = panelTotal(content, panel)
        const each = panel.map(({ scores }) => totalOf(content, scores))
        return (
          total >= 0 &&
          total <= mostPoints(content) &&
          total >= Math.min(...each) - 0.005 &&
          total <= Math.max(...each) + 0.005
        )
      }),
    )
  })

  it('is the same whoever computes it, in whatever order the sheets come', () => {
    fc.assert(fc.property(sheets, (panel) => panelTotal(content, panel) === panelTotal(content, panel.toReversed())))
  })

  it('is rounded half up to hundredths, and counts no unknown criteria', () => {
    expect(panelTotal(content, [sheet(1, 0), sheet(1, 0), sheet(1.25, 0)])).toBe(1.08)
    expect(panelTotal(content, [])).toBe(0)
    expect(totalOf(content, [{ id: 'c9', points: 100, note: '' }])).toBe(0)
  })

  it('gives the level of the highest threshold reached, and none when a veto holds for more than half', () => {
    expect(compute(content, [sheet(10, 15)])).toMatchObject({ total: 25, most: 30, level: { level: 'province' } })
    expect(compute(content, [sheet(5, 10)])).toMatchObject({ level: { level: 'base' } })
    expect(compute(content, [sheet(4, 10)]).level).toBeUndefined()
    expect(compute(content, []).level).toBeUndefined()
    expect(vetoesHit(content, [by('a', 1, 1, true), by('b', 1, 1)])).toEqual([])
    expect(compute(content, [by('a', 10, 20, true), by('b', 10, 20, true), by('c', 10, 20)])).toMatchObject({
      vetoes: ['v1'],
      level: undefined,
    })
  })
})

describe('the spread', () => {
  it('has a middle', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1])).toBe(2.5)
    expect(() => median([])).toThrow('expected a value')
    expect(spreadOf([4, 1, 1])).toEqual({ least: 1, most: 4, median: 1, mean: 2 })
    expect(spreadOf([])).toBeUndefined()
  })

  it('shows who stands further from it than the share of the maximum', () => {
    const panel = [by('a', 8, 10), by('b', 8, 14), by('c', 5.75, 14.25)]
    expect(outliersOf(content, panel)).toEqual([
      { assessorId: 'c', criterionId: 'c1', points: 5.75, median: 8, reason: '' },
    ])
    expect(outliersOf(content, [by('a', 6, 10), by('b', 8, 14), by('c', 8, 14)])).toEqual([])
    expect(outliersOf(content, [by('a', 1, 1)])).toEqual([])
    const explained = { ...by('c', 1, 14), reasons: [{ id: 'c1', text: 'Chưa thấy điểm mới' }] }
    expect(outliersOf(content, [by('a', 8, 14), by('b', 8, 14), explained])).toMatchObject([
      { assessorId: 'c', reason: 'Chưa thấy điểm mới' },
    ])
  })
})
