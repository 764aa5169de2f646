import { describe, expect, it } from 'vitest'
import { shippedCalendar as calendar } from '../../../../../test/support/shipped-calendar.ts'
import { day } from '../../../../kernel/plain-date.ts'
import { defaultRule, type Rung } from './escalation.ts'
import { peopleOn, remindersDue, type RoleOnDay, type WaitingTurn } from './reminding.ts'
import { stepInWords } from './words.ts'

const turn: WaitingTurn = {
  turnId: 't1',
  taskId: 'n1',
  code: 'KH43-NV08',
  title: 'Nắm bắt tâm tư, nguyện vọng',
  label: { vi: 'Tháng 11/2026', en: 'November 2026' },
  isOnce: false,
  leadUnitId: 'u1',
  unitName: 'Phòng Chính sách',
  officerId: 'p1',
  officerName: 'Trần Văn Sách',
  dueOn: day('2026-12-04'),
  isSuspended: false,
  done: [],
}
const roles: RoleOnDay[] = [
  { personId: 'h1', role: 'unit_head', unitId: 'u1' },
  { personId: 'h2', role: 'unit_head', unitId: 'u2' },
  { personId: 'o1', role: 'office', unitId: 'u3' },
  { personId: 'l1', role: 'leader', unitId: null },
]
const due = (today: string, changes: Partial<WaitingTurn> = {}, held = roles) =>
  remindersDue({ rule: defaultRule, turns: [{ ...turn, ...changes }], roles: held, calendar }, day(today))

describe('what is said when a step has come', () => {
  it('names the task, its period, the date and how far it is', () => {
    const [reminder] = due('2026-12-02')

    expect(reminder).toMatchObject({ step: 'truoc-2', kind: 'reminder', to: ['p1'] })
    expect(reminder?.words).toEqual({
      vi: 'KH43-NV08 Nắm bắt tâm tư, nguyện vọng (Tháng 11/2026): hạn 04/12/2026, còn 2 ngày làm việc.',
      en: 'KH43-NV08 Nắm bắt tâm tư, nguyện vọng (November 2026): due 04/12/2026, 2 working days left.',
    })
  })

  it('is an urging after the date, and tells those above who it is about', () => {
    const [reminder] = due('2026-12-07', { isOnce: true })

    expect(reminder).toMatchObject({ step: 'qua-1', kind: 'urging', to: ['h1'] })
    expect(reminder?.words.vi).toBe(
      'KH43-NV08 Nắm bắt tâm tư, nguyện vọng: hạn 04/12/2026, quá hạn 1 ngày làm việc. Phòng Chính sách chủ trì, Trần Văn Sách thực hiện.',
    )
  })

  it('says so when there is no unit and nobody who works on it', () => {
    const [reminder] = due('2026-12-07', { leadUnitId: null, unitName: '', officerId: null, officerName: '' })

    expect(reminder?.to).toEqual(['o1'])
    expect(reminder?.words.vi).toContain('Chưa có đơn vị chủ trì, chưa có người làm.')
    expect(reminder?.words.en).toContain('No lead unit yet, no officer yet.')
  })

  it('goes one rung up where nobody stands, and waits when nobody is there at all', () => {
    const on = (rung: Rung, held: readonly RoleOnDay[], officerId: string | null = null) =>
      peopleOn(rung, { officerId, leadUnitId: 'u1' }, held)

    expect(on('officer', roles)).toEqual(['h1'])
    expect(on('officer', roles.slice(2))).toEqual(['o1'])
    expect(on('unit_head', roles.slice(1))).toEqual(['o1'])
    expect(on('leader', roles)).toEqual(['l1'])
    expect(on('office', [])).toEqual([])
    expect(due('2026-12-07', {}, [])).toEqual([])
  })
})

describe('a step in words', () => {
  it('says when and whom', () => {
    expect(defaultRule.map((step) => stepInWords(step).vi)).toEqual([
      'Trước hạn 5 ngày làm việc: nhắc công chức phụ trách',
      'Trước hạn 2 ngày làm việc: nhắc công chức phụ trách',
      'Đúng ngày hạn: nhắc công chức phụ trách',
      'Đúng ngày hạn: nhắc trưởng phòng',
      'Quá hạn 1 ngày làm việc: đôn đốc tới trưởng phòng',
      'Quá hạn 3 ngày làm việc: đôn đốc tới Văn phòng',
      'Quá hạn 5 ngày làm việc: đôn đốc tới lãnh đạo',
    ])
    expect(stepInWords({ key: 'x', offset: 1, to: 'leader' }).en).toBe('1 working day after the date: urge the leaders')
    expect(stepInWords({ key: 'x', offset: -1, to: 'officer' }).en).toContain('1 working day before')
  })
})
