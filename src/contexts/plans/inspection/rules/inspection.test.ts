import { describe, expect, it } from 'vitest'
import { day } from '../../../../kernel/plain-date.ts'
import { plainText } from '../../../documents/browser.ts'
import {
  closeRefusal,
  fillItem,
  findingRefusal,
  type Inspection,
  isOwnUnit,
  type Item,
  MOST_LINES,
  planInspection,
  type Planning,
  type PlanningFile,
} from './inspection.ts'
import { minutesOf, type MinutesOf } from './minutes.ts'

const planning: Planning = {
  title: 'Kiểm tra quý IV/2026',
  startsOn: day('2026-11-23'),
  endsOn: day('2026-11-23'),
  ledBy: 'l1',
  checklist: ['Tiến độ', 'Minh chứng'],
}
const task = { id: 'n1', planId: 'p1', leadUnitId: 'u1', isDropped: false }
const file: PlanningFile = {
  plan: { id: 'p1', code: 'KH43', isRunning: true },
  tasks: [task],
  unitsOfLeader: ['u9'],
  roundCount: 1,
}
const inspection: Inspection = { ...planning, id: 'k1', planId: 'p1', code: 'KH43-KT02', state: 'planned', version: 3 }
const item: Item = {
  id: 'm1',
  taskId: 'n1',
  leadUnitId: 'u1',
  answers: [
    { value: 'yes', note: '' },
    { value: 'no', note: 'Thiếu ảnh' },
  ],
  finding: 'Bổ sung ảnh\nvà danh sách',
  findingTaskId: null,
  version: 2,
}
const inspector = { unitIds: ['u9'], isLeader: false }
const own = { unitIds: ['u1'], isLeader: false }

describe('planning a round', () => {
  const reason = (changes: Partial<PlanningFile>, said: Partial<Planning> = {}) =>
    planInspection({ ...file, ...changes }, { ...planning, ...said }, () => 'id')

  it('counts its code on and begins with no answer', () => {
    expect(reason({ tasks: [{ ...task, leadUnitId: null }] })).toMatchObject({
      ok: true,
      outcome: { inspection: { code: 'KH43-KT02' }, items: [{ answers: [{ value: null }, { value: null }] }] },
    })
  })

  it('is refused when something is missing or does not fit', () => {
    const lines = Array.from({ length: MOST_LINES + 1 }, () => 'x')
    expect(reason({ plan: { ...file.plan, isRunning: false } })).toMatchObject({ reason: 'plan-closed' })
    expect(reason({}, { endsOn: day('2026-11-22') })).toMatchObject({ reason: 'inspection-ends-before-start' })
    expect(reason({}, { checklist: [] })).toMatchObject({ reason: 'inspection-without-checklist' })
    expect(reason({}, { checklist: lines })).toMatchObject({ reason: 'checklist-too-long' })
    expect(reason({ tasks: [] })).toMatchObject({ reason: 'inspection-without-tasks' })
    expect(reason({ tasks: [{ ...task, planId: 'p2' }] })).toMatchObject({ reason: 'task-of-other-plan' })
    expect(reason({ tasks: [{ ...task, isDropped: true }] })).toMatchObject({ reason: 'task-not-inspectable' })
    expect(reason({ unitsOfLeader: ['u1'] })).toMatchObject({ reason: 'led-by-inspected-unit' })
  })
})

describe('writing down, closing and following up', () => {
  const filling = { version: 2, answers: item.answers, finding: '', today: day('2026-11-23') }

  it('lets nobody write about their own unit but the leaders', () => {
    expect(fillItem({ inspection, item }, filling, inspector)).toMatchObject({ ok: true })
    expect(fillItem({ inspection, item }, filling, own)).toMatchObject({ reason: 'own-unit-inspected' })
    expect(isOwnUnit(item, { ...own, isLeader: true })).toBe(false)
    expect(isOwnUnit({ leadUnitId: null }, own)).toBe(false)
  })

  it('waits for the first day, as closing does', () => {
    expect(fillItem({ inspection, item }, { ...filling, today: day('2026-11-22') }, inspector)).toMatchObject({
      reason: 'inspection-not-begun',
    })
  })

  it('refuses what is closed, changed by somebody else, or not of the checklist', () => {
    const closed = { ...inspection, state: 'closed' } as const
    expect(fillItem({ inspection: closed, item }, filling, inspector)).toMatchObject({ reason: 'inspection-closed' })
    expect(fillItem({ inspection, item }, { ...filling, version: 1 }, inspector)).toMatchObject({
      reason: 'record-changed',
    })
    expect(fillItem({ inspection, item }, { ...filling, answers: [] }, inspector)).toMatchObject({
      reason: 'answers-not-of-checklist',
    })
  })

  it('closes once it has begun and all is answered', () => {
    const now = { version: 3, today: day('2026-11-23') }
    const open = { ...item, answers: [{ value: null, note: '' }] }
    expect(closeRefusal({ inspection, items: [item] }, now)).toBeUndefined()
    expect(closeRefusal({ inspection, items: [item, open] }, now)).toBe('inspection-not-answered')
    expect(closeRefusal({ inspection, items: [] }, { ...now, version: 1 })).toBe('record-changed')
    expect(closeRefusal({ inspection, items: [] }, { ...now, today: day('2026-11-20') })).toBe('inspection-not-begun')
    expect(closeRefusal({ inspection: { ...inspection, state: 'closed' }, items: [] }, now)).toBe('inspection-closed')
  })

  it('makes a task of a finding once', () => {
    const now = { version: 2, inspector }
    expect(findingRefusal(item, now)).toBeUndefined()
    expect(findingRefusal(item, { ...now, inspector: own })).toBe('own-unit-inspected')
    expect(findingRefusal({ ...item, findingTaskId: 'n2' }, now)).toBe('finding-has-task')
    expect(findingRefusal(item, { ...now, version: 1 })).toBe('record-changed')
    expect(findingRefusal({ ...item, finding: '' }, now)).toBe('finding-missing')
  })
})

describe('the minutes', () => {
  const about: MinutesOf = {
    agency: { name: 'Ban Dân tộc', superiorName: 'UBND tỉnh', symbol: 'BDT', place: 'Ví Dụ', style: 'state' },
    planTitle: 'Kế hoạch số 43/KH-BDT',
    leader: { name: 'Kiều Văn Trưởng', jobTitle: 'Trưởng ban' },
    tasks: new Map([['n1', { code: 'KH43-NV01', title: 'Tuyên truyền', unitName: 'Phòng Chính sách' }]]),
  }
  const written = { minutes: 'Cơ bản đạt.', present: 'Bà Liên', closedOn: day('2026-11-23') }
  const textOf = (document: ReturnType<typeof minutesOf>) =>
    document.blocks
      .flatMap((block) => {
        if (block.kind === 'heading') return [block.text]
        if (block.kind === 'paragraph') return [plainText(block.text)]
        return block.kind === 'table' ? block.rows.map((row) => row.map(plainText).join('|')) : []
      })
      .join('\n')

  it('say who, when, and what was found at each line of each task', () => {
    const document = minutesOf({ inspection, items: [item] }, about, written)
    const text = textOf(document)

    expect(document).toMatchObject({ superior: 'UBND tỉnh', date: '2026-11-23', type: 'biên bản' })
    expect(text).toContain('Ngày 23/11/2026, Ban Dân tộc kiểm tra việc thực hiện Kế hoạch số 43/KH-BDT')
    expect(text).toContain('Kiều Văn Trưởng, Trưởng ban.')
    expect(text).toContain('KH43-NV01: Tuyên truyền (Phòng Chính sách)')
    expect(text).toContain('2|Minh chứng|Chưa đạt|Thiếu ảnh')
    expect(text).toContain('Phát hiện, kiến nghị: Bổ sung ảnh\nvà danh sách')
    expect(text).toContain('NHẬN XÉT CHUNG\nCơ bản đạt.')
  })

  it.each([
    ['Thực hiện phong trào “Dân vận khéo”', 'kiểm tra việc thực hiện phong trào “Dân vận khéo” ('],
    ['THỰC HIỆN  phong trào', 'kiểm tra việc thực hiện phong trào ('],
    ['Việc thực hiện phong trào', 'kiểm tra việc thực hiện phong trào ('],
    ['Triển khai thực hiện phong trào', 'kiểm tra việc thực hiện Triển khai thực hiện phong trào ('],
    ['Thực hiện', 'kiểm tra việc thực hiện Thực hiện ('],
  ])('do not say twice what the title of the plan begins with: %s', (planTitle, said) => {
    expect(textOf(minutesOf({ inspection, items: [item] }, { ...about, planTitle }, written))).toContain(said)
  })

  it('are a draft until the round is closed, with room for what is missing', () => {
    const bare: MinutesOf = {
      ...about,
      agency: { ...about.agency, superiorName: '' },
      leader: { name: 'Kiều Văn Trưởng', jobTitle: '' },
      tasks: new Map([['n1', { code: 'KH43-NV01', title: 'Tuyên truyền', unitName: '' }]]),
    }
    const round = { ...inspection, endsOn: day('2026-11-27') }
    const empty = { ...item, answers: [{ value: null, note: '' }], finding: '' }
    const strange = { ...item, taskId: 'n9', finding: ' \n ' }
    const draft = { minutes: '', present: '', closedOn: null }
    const document = minutesOf({ inspection: round, items: [empty, strange] }, bare, draft)

    expect(document).toMatchObject({ draft: true })
    expect(document).not.toHaveProperty('superior')
    expect(textOf(document)).toContain('Từ ngày 23/11/2026 đến ngày 27/11/2026')
    expect(textOf(document)).toContain('1|Tiến độ||\n2|Minh chứng||')
    expect(textOf(document)).not.toContain('NHẬN XÉT CHUNG')
  })
})
