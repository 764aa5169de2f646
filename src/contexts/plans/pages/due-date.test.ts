import { describe, expect, it } from 'vitest'
import { onDay } from '../../../../test/support/task-file.ts'
import { DueDate } from './due-date.tsx'

const overdue = { language: 'vi', today: onDay('2026-11-23'), dueOn: onDay('2026-11-10'), workingDaysLeft: -9 } as const
const handedIn = (on: string, came: 'on-time' | 'late' | 'undated', workingDaysLate = 0) => ({
  on: onDay(on),
  came,
  workingDaysLate,
})
const shown = (changes: Partial<Parameters<typeof DueDate>[0]>) =>
  (DueDate({ ...overdue, ...changes }) as { toString(): string }).toString()

describe('how far a date is', () => {
  it('is late while nothing was handed in', () => {
    expect(shown({})).toContain('Quá hạn 9 ngày làm việc')
  })

  it('is judged by the day of handing in while it waits for confirmation', () => {
    const inTime = shown({ handedIn: handedIn('2026-11-09', 'on-time') })
    expect(inTime).toContain('Nộp ngày 09/11/2026, đúng hạn · chờ xác nhận')
    expect(inTime).not.toContain('late')
    const late = shown({ handedIn: handedIn('2026-11-12', 'late', 2) })
    expect(late).toContain('Nộp ngày 12/11/2026, muộn 2 ngày làm việc · chờ xác nhận')
    expect(shown({ handedIn: handedIn('2026-11-15', 'late') })).toContain('Nộp ngày 15/11/2026, muộn · chờ')
    expect(shown({ dueOn: null, handedIn: handedIn('2026-11-15', 'undated') })).toContain('Nộp ngày 15/11/2026 · chờ')
  })
})
