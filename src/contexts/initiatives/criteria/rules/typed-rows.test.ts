import { describe, expect, it } from 'vitest'
import { changeRows, rowsOfContent, rowsOfTyped, typedOfRows } from './typed-rows.ts'
import { emptyContent } from './criteria.ts'

const typed = {
  name: 'Bộ 2026',
  'groups.0.key': 'g1',
  'groups.0.name': 'Cách làm',
  'criteria.2.key': 'c2',
  'criteria.2.group': 'g1',
  'criteria.2.text': 'Thứ hai',
  'criteria.0.key': 'c1',
  'criteria.0.group': 'g1',
  'criteria.0.text': 'Thứ nhất',
  'vetoes.0.text': 'Sai sự thật',
}
const { rows, rest } = rowsOfTyped(typed)
const names = (changed: typeof rows) => changed.criteria.map(({ text }) => text)

describe('rows of a form', () => {
  it('are read in their order and written back', () => {
    expect(rest).toEqual({ name: 'Bộ 2026' })
    expect(names(rows)).toEqual(['Thứ nhất', 'Thứ hai'])
    expect(rowsOfTyped(typedOfRows(rows, rest))).toEqual({ rows, rest })
    expect(rowsOfContent(emptyContent)).toEqual({ groups: [], criteria: [], vetoes: [], thresholds: [] })
  })

  it('are added, taken away and moved up', () => {
    expect(changeRows(rows, 'add-group', 'n1')).toMatchObject({
      groups: [{ key: 'g1' }, { key: 'n1' }],
      criteria: [{}, {}, { group: 'n1', text: '' }],
    })
    expect(changeRows(rows, 'add-criterion:g1', 'n1').criteria).toHaveLength(3)
    expect(changeRows(rows, 'add-veto', 'n1').vetoes).toHaveLength(2)
    expect(changeRows(rows, 'add-threshold', 'n1').thresholds).toHaveLength(1)
    expect(names(changeRows(rows, 'drop-criteria:0', 'n1'))).toEqual(['Thứ hai'])
    expect(names(changeRows(rows, 'up-criteria:1', 'n1'))).toEqual(['Thứ hai', 'Thứ nhất'])
    expect(changeRows(rows, 'up-criteria:0', 'n1')).toEqual(rows)
    expect(changeRows(rows, 'drop-group:g1', 'n1')).toMatchObject({ groups: [], criteria: [] })
    expect(changeRows(rows, 'drop-vetoes:0', 'n1').vetoes).toEqual([])
    expect(changeRows(rows, '', 'n1')).toEqual(rows)
  })
})
