import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/plain-date.ts'
import { type MovementEntry, type MovementInitiative, movementRows } from './movement.ts'

const registeredOn = day('2025-02-10')

function given(id: string, year: number): MovementInitiative {
  return {
    id,
    code: `MH-${String(year)}-001`,
    name: 'Tiếng loa Raglai mỗi sớm thứ hai',
    year,
    kind: 'model',
    holder: 'collective',
    field: 'culture',
    fieldName: 'Văn hóa - xã hội',
    level: 'base',
    levelName: 'Cấp cơ sở',
    state: 'recognised',
    unitName: 'Văn phòng',
    personName: 'Tain Thị Sương',
    registeredOn,
    approvedOn: null,
    decidedOn: null,
    recognisedLevel: 'base',
    aliveOn: null,
  }
}

function counted(initiativeId: string, on: string, people: number): MovementEntry {
  return {
    id: `${initiativeId}-${on}`,
    initiativeId,
    kind: 'reach',
    on: day(on),
    text: '',
    personName: 'Tain Thị Sương',
    attendances: null,
    people,
    households: null,
    evidence: [],
  }
}

describe('people reached', () => {
  const peopleOf = (entries: readonly MovementEntry[]) =>
    movementRows({
      from: day('2025-12-15'),
      to: day('2026-12-14'),
      year: 2026,
      initiatives: [given('before', 2025), given('now', 2026)],
      entries,
      copies: [],
    }).people.map(({ initiativeId, value }) => [initiativeId, value])

  it('leaves out what an earlier year counted, so that nobody is counted in both years', () => {
    expect(peopleOf([counted('before', '2025-10-06', 1870), counted('now', '2026-10-19', 2040)])).toEqual([
      ['now', 2040],
    ])
  })

  it('takes one of an earlier year that was counted again in the period', () => {
    expect(peopleOf([counted('before', '2025-10-06', 1870), counted('before', '2026-03-02', 1900)])).toEqual([
      ['before', 1900],
    ])
  })
})
