import { describe, expect, it } from 'vitest'
import { criteriaIn, emptyContent, isOnStep, levelReached, mostPoints, publishFault } from './criteria.ts'
import { contentOfRows, type CriteriaRows } from './criteria-rows.ts'
import { copyCriteria, type CriteriaSet, editCriteria, publishCriteria, retireCriteria } from './criteria-set.ts'

const rows: CriteriaRows = {
  groups: [
    { key: 'g1', name: 'Cách làm' },
    { key: 'g2', name: 'Kết quả' },
  ],
  criteria: [
    { key: 'c1', group: 'g1', text: 'Sáng tạo', most: 12.5, evidence: 'asked', guide: '' },
    { key: 'c2', group: 'g2', text: 'Đầu ra', most: 17.75, evidence: 'required', guide: '' },
    { key: 'c3', group: 'g9', text: 'Không có nhóm', most: 1, evidence: 'none', guide: '' },
  ],
  vetoes: [{ key: 'v1', text: 'Sai sự thật' }],
  thresholds: [
    { level: 'cấp tỉnh', least: 25 },
    { level: 'Cấp cơ sở', least: 15 },
    { level: 'Cấp cụm', least: 20 },
  ],
  outlierPercent: 20,
  leastAssessors: 2,
  quorumPercent: 67,
  passPercent: 51,
}
const content = contentOfRows(rows)
const set: CriteriaSet = {
  agencyId: 7,
  id: 'i1',
  setId: 's1',
  versionNumber: 2,
  name: 'Bộ tiêu chí 2026',
  kind: null,
  state: 'draft',
  sample: false,
  source: '',
  content,
  version: 3,
}

describe('a set of criteria', () => {
  it('adds up its points and knows its levels by name', () => {
    expect(mostPoints(content)).toBe(30.25)
    expect(criteriaIn(content).map(({ id }) => id)).toEqual(['c1', 'c2'])
    expect(content.thresholds.map(({ level }) => level)).toEqual(['province', 'base', 'cap-cum'])
  })

  it.each([
    [14.99, undefined],
    [15, 'base'],
    [24.75, 'cap-cum'],
    [30.25, 'province'],
  ])('gives %d points the level %s', (total, level) => {
    expect(levelReached(content, total)?.level).toBe(level)
  })

  it('is published when it can be used', () => {
    expect(publishFault(content)).toBeUndefined()
    expect(publishFault(emptyContent)).toBe('criteria-missing')
    expect(publishFault({ ...content, thresholds: [] })).toBe('threshold-missing')
    const empty = { id: 'g3', name: 'Trống', criteria: [] }
    expect(publishFault({ ...content, groups: [...content.groups, empty] })).toBe('group-without-criteria')
    const high = { level: 'x', vi: 'X', en: 'X', least: 31 }
    expect(publishFault({ ...content, thresholds: [high] })).toBe('threshold-above-total')
  })

  it('stays as it is once published, and goes on as a copy', () => {
    const published = publishCriteria(set, 3)
    const inForce: CriteriaSet = { ...set, state: 'published' }
    let made = 0
    const of = { agencyId: 7, newId: () => `n${(made += 1)}`, lastVersion: 4 }

    expect(published).toMatchObject({ ok: true, outcome: { state: 'published' } })
    expect(publishCriteria(set, 2)).toMatchObject({ reason: 'record-changed' })
    expect(publishCriteria(inForce, 3)).toMatchObject({ reason: 'criteria-published' })
    expect(editCriteria(inForce, set)).toMatchObject({ reason: 'criteria-published' })
    expect(editCriteria(set, { ...set, version: 1 })).toMatchObject({ reason: 'record-changed' })
    const twins = { ...content, vetoes: [...content.vetoes, ...content.vetoes] }
    expect(editCriteria(set, { ...set, content: twins })).toMatchObject({ reason: 'criterion-named-twice' })
    expect(retireCriteria(set, 3)).toMatchObject({ reason: 'criteria-not-published' })
    expect(retireCriteria(inForce, 3)).toMatchObject({ outcome: { state: 'retired' } })
    expect(copyCriteria(inForce, of)).toMatchObject({ id: 'n1', setId: 's1', versionNumber: 5, state: 'draft' })
    expect(copyCriteria({ ...inForce, agencyId: 1 }, of)).toMatchObject({ agencyId: 7, setId: 'n3', versionNumber: 1 })
  })

  it('counts points in quarters', () => {
    expect([0, 0.25, 1.5, 12.75].every(isOnStep)).toBe(true)
    expect([0.1, 1.3, 0.125].some(isOnStep)).toBe(false)
  })
})
