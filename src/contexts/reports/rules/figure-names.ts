import { foldVietnamese } from '../../../kernel/vietnamese.ts'
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
  tasks: { vi: 'Nhiệm vụ của kế hoạch (không kể nhiệm vụ con)', en: 'Tasks of the plan (sub-tasks not counted)' },
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

/** The short names by which the words of a report hold figures: `{đúng hạn}`. */
const spokenNames: Readonly<Record<MainKey, string>> = {
  tasks: 'nhiệm vụ',
  'tasks-done': 'nhiệm vụ đã xong',
  due: 'đến hạn',
  'on-time': 'đúng hạn',
  'late-done': 'sau hạn',
  waiting: 'chờ xác nhận',
  overdue: 'quá hạn',
  running: 'chưa đến hạn',
  suspended: 'tạm dừng',
  'carried-over': 'tồn kỳ trước',
  'carried-over-done': 'tồn kỳ trước đã xong',
  progress: 'lượt kết quả',
  evidence: 'minh chứng',
  'next-due': 'đến hạn kỳ tới',
}

interface Named {
  readonly key: string
  readonly name: Words
}

/** Figures by the names people write between braces, and back. */
export interface FigureSpeech {
  /** The key meant by what was typed: a name, with or without marks, or the key itself. */
  readonly keyOf: (typed: string) => string | undefined
  /** The name to show; the key where two figures would be called the same. */
  readonly nameOf: (key: string) => string
}

/** How the figures of a report are called in its words. `Phòng Chính sách: đúng hạn` for that of a unit. */
export function figureSpeech(figures: readonly Named[]): FigureSpeech {
  const keys = new Map<string, string | null>()
  const names = new Map<string, string>()
  for (const { key, name } of figures) {
    const spoken = spokenName(key, name)
    names.set(key, spoken)
    // A name that several figures bear means none of them.
    for (const each of new Set([spoken, bracesAside(name.vi)].map(folded))) keys.set(each, keys.has(each) ? null : key)
  }
  const known = new Set(figures.map(({ key }) => key))
  const keyOf = (typed: string) => (known.has(typed.trim()) ? typed.trim() : (keys.get(folded(typed)) ?? undefined))
  const nameOf = (key: string) => {
    const name = names.get(key)
    return name !== undefined && keyOf(name) === key ? name : key
  }
  return { keyOf, nameOf }
}

function spokenName(key: string, { vi }: Words): string {
  const main = mainKeys.find((each) => each === key)
  if (main !== undefined) return spokenNames[main]
  const part = mainKeys.find(
    (each) => key.startsWith('unit:') && key.endsWith(`:${each}`) && vi.endsWith(lowerFirst(figureNames[each].vi)),
  )
  const unit = part === undefined ? vi : `${vi.slice(0, -figureNames[part].vi.length)}${spokenNames[part]}`
  return bracesAside(unit)
}

/** Signs that mean something in the words of a report. */
function bracesAside(name: string): string {
  return name.replace(/[{}%]/g, ' ').replace(/\s+/g, ' ').replaceAll(' :', ':').trim()
}

function folded(name: string): string {
  return foldVietnamese(bracesAside(name))
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
