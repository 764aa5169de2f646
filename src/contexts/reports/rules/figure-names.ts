import type { Words } from '../../../kernel/words.ts'
import { type Standing, standings } from './standing.ts'

/** The figures that every report has, in the order in which they are shown. */
export const mainKeys = [
  'tasks',
  'tasks-done',
  'due',
  ...standings,
  'carried-over',
  'carried-over-done',
  'progress',
  'evidence',
  'next-due',
] as const
export type MainKey = (typeof mainKeys)[number]

/** What each figure is called, in both languages. */
export const figureNames: Readonly<Record<MainKey, Words>> = {
  tasks: { vi: 'Nhiệm vụ của kế hoạch', en: 'Tasks of the plan' },
  'tasks-done': { vi: 'Nhiệm vụ đã hoàn thành', en: 'Tasks completed' },
  due: { vi: 'Việc đến hạn trong kỳ', en: 'Work due in the period' },
  'on-time': { vi: 'Hoàn thành đúng hạn', en: 'Done on time' },
  'late-done': { vi: 'Hoàn thành sau hạn', en: 'Done late' },
  waiting: { vi: 'Đã nộp, chờ xác nhận', en: 'Handed in, to be confirmed' },
  overdue: { vi: 'Quá hạn, chưa hoàn thành', en: 'Overdue, not done' },
  running: { vi: 'Chưa đến hạn', en: 'Not yet due' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  'carried-over': { vi: 'Việc quá hạn từ kỳ trước còn tồn', en: 'Overdue from before, still open' },
  'carried-over-done': { vi: 'Việc tồn từ kỳ trước đã hoàn thành', en: 'Overdue from before, now done' },
  progress: { vi: 'Lượt kết quả đã ghi nhận', en: 'Results recorded' },
  evidence: { vi: 'Minh chứng kèm theo', en: 'Pieces of evidence' },
  'next-due': { vi: 'Việc đến hạn kỳ tới', en: 'Work due in the next period' },
}

/** `Đơn vị …: hoàn thành đúng hạn`. A unit without a name is work that nobody leads yet. */
export function unitFigureName(unit: string | null, key: Standing | 'due'): Words {
  const name = unit === null ? { vi: 'Chưa giao đơn vị', en: 'No unit yet' } : { vi: unit, en: unit }
  return {
    vi: `${name.vi}: ${lowerFirst(figureNames[key].vi)}`,
    en: `${name.en}: ${lowerFirst(figureNames[key].en)}`,
  }
}

/** A sum without the noise of binary fractions: 0,1 + 0,2 is 0,3. */
export function sumOf(amounts: readonly number[]): number {
  return Number(amounts.reduce((sum, amount) => sum + amount, 0).toFixed(6))
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1)
}
