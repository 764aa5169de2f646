import { describe, expect, it } from 'vitest'
import { readDocument } from '../reading/read-document.ts'
import { applyEdit } from './apply-edit.ts'
import type { Draft } from './draft.ts'
import { draftFromReading } from './draft-from-reading.ts'
import type { Edit } from './edit.ts'
import { type KnownPerson, personNamed } from './officer-proposals.ts'
import { openDoubts } from './settle-doubts.ts'
import { assignmentOf, type Directory } from './unit-proposals.ts'

const person = (id: string, name: string, jobTitle = '', unitId: string | null = null): KnownPerson => ({
  id,
  name,
  jobTitle,
  roles: [{ unitId }],
})

const people = [
  person('p1', 'Pi Năng Thị Thủy', 'Trưởng phòng', 'u2'),
  person('p2', 'Lê Thị Hiền', 'Chuyên viên', 'u2'),
  person('p3', 'Lê Thị Hiên', 'Kế toán', 'u1'),
  person('p4', 'Nguyễn Văn Hòa', 'Trưởng ban', 'u0'),
  person('p5', 'Nguyễn Văn Hòa', 'Phó Trưởng ban', 'u0'),
  person('p6', 'K’Brểu', 'Chuyên viên', 'u1'),
  person('p7', 'Trần Văn Sách', 'Chuyên viên', 'u2'),
]
const directory: Directory = {
  units: [
    { id: 'u0', name: 'Lãnh đạo Ban', shortName: '', kind: 'leadership' },
    { id: 'u1', name: 'Văn phòng', shortName: 'VP', kind: 'office' },
    { id: 'u2', name: 'Phòng Chính sách', shortName: 'CS', kind: 'department' },
  ],
  people,
}

describe('who is meant by a name', () => {
  it.each([
    ['Pi Năng Thị Thủy', null, 'p1'],
    ['Pinăng Thị Thuỷ', null, 'p1'],
    ['PI NANG THI THUY', null, 'p1'],
    ['Lê Thị Hiền', null, 'p2'],
    ['Lê Thị Hiên', 'chuyên viên', 'p3'],
    ['Le Thi Hien', null, undefined],
    ['Le Thi Hien', 'kế toán', 'p3'],
    ['Nguyễn Văn Hòa', null, undefined],
    ['Nguyễn Văn Hoà', 'Phó Trưởng ban', 'p5'],
    ['Nguyễn Văn Hòa', 'Trưởng ban', 'p4'],
    ["K' Brểu", null, 'p6'],
    ['Sách', null, 'p7'],
    ['Hòa', null, undefined],
    ['Trần Văn Sạch', null, undefined],
    ['Trần Văn Sạch', 'chuyên viên Phòng Chính sách', 'p7'],
    ['Đàng Thị Lạ', null, undefined],
  ])('%s, %s', (name, title, expected) => {
    expect(personNamed({ name, title }, people)?.id).toBe(expected)
  })
})

function draftOf(task: string): Draft {
  const verdict = readDocument(`KẾ HOẠCH\nDân vận khéo năm 2026\n\nII. NHIỆM VỤ\n1. ${task}`)
  if (!verdict.ok) throw new Error(verdict.reason)
  return draftFromReading(verdict.outcome)
}

function after(draft: Draft, edit: Edit): Draft {
  const verdict = applyEdit(draft, edit, '')
  if (!verdict.ok) throw new Error(verdict.reason)
  return verdict.outcome
}

function proposed(draft: Draft) {
  const [item] = draft.items
  if (item === undefined) throw new Error('expected a provision')
  const { leadUnitId, officerId } = assignmentOf(item, directory)
  return [leadUnitId, officerId]
}

describe('what the text proposes', () => {
  it.each([
    ['Giao đồng chí Trần Văn Sách chủ trì.', ['u2', 'p7']],
    ['Văn phòng chủ trì (đ/c Trần Văn Sách phụ trách).', ['u1', 'p7']],
    ['Tuyên truyền (ông Nguyễn Văn Hòa, Trưởng ban, chỉ đạo; bà Lê Thị Hiền thực hiện).', ['u2', 'p2']],
    ['Tuyên truyền (ông Nguyễn Văn Hòa, Trưởng ban, chỉ đạo).', [null, 'p4']],
    ['Giao đồng chí Đàng Thị Lạ chủ trì.', [null, null]],
    ['Giao đồng chí Đàng Thị Lạ và đồng chí Trần Văn Sách chủ trì.', ['u2', 'p7']],
    ['Sở Nội vụ chủ trì, đồng chí Trần Văn Sách phối hợp.', [null, null]],
  ])('%s', (task, expected) => {
    expect(proposed(draftOf(task))).toEqual(expected)
  })

  it('follows what a person sets right, drops and brings back', () => {
    const misread = draftOf('Giao đồng chí Trần Vàn Sách chủ trì.')
    const officerId = misread.items[0]?.officers[0]?.id ?? ''
    const right = after(misread, { op: 'set-officer', officerId, name: 'Trần Văn Sách', title: null, role: 'lead' })
    const dropped = after(right, { op: 'drop-officer', officerId })

    expect(proposed(misread)).toEqual([null, null])
    expect(proposed(right)).toEqual(['u2', 'p7'])
    expect(proposed(dropped)).toEqual([null, null])
    expect(proposed(after(dropped, { op: 'restore-officer', officerId }))).toEqual(['u2', 'p7'])
    expect(applyEdit(right, { op: 'drop-officer', officerId: 'o99' }, '')).toEqual({
      ok: false,
      reason: 'part-not-found',
    })
  })

  it('settles the doubt about a name when somebody looks at it', () => {
    const draft = draftOf('Tổng hợp (anh Hùng).')
    const officerId = draft.items[0]?.officers[0]?.id ?? ''
    const unsure = (given: Draft) => openDoubts(given).filter(({ kind }) => kind === 'officer-unsure').length

    expect(unsure(draft)).toBe(1)
    expect(unsure(after(draft, { op: 'drop-officer', officerId }))).toBe(0)
    expect(unsure(after(draft, { op: 'set-officer', officerId, name: 'Lê Hùng', title: null, role: 'lead' }))).toBe(0)
  })
})
