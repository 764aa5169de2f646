import { datesOf } from '../../src/contexts/plans/dates.ts'
import type { Now, PlanHead, Task, TaskFile, Turn } from '../../src/contexts/plans/rules/task.ts'
import { replanTurns } from '../../src/contexts/plans/rules/turn-planning.ts'
import { day, type PlainDate } from '../../src/kernel/plain-date.ts'
import { shippedCalendar } from './shipped-calendar.ts'

let made = 0

/** Who acts in tests of rules: ids count up, so that a failing run can be repeated. */
export function nowAt(today: string, by: string | null = 'officer-1'): Now {
  return { today: day(today), by, newId: () => `id-${(made += 1)}` }
}

export const givenPlanHead: PlanHead = {
  id: 'plan-1',
  code: 'KH43',
  title: 'Kế hoạch Dân vận khéo',
  state: 'running',
  startsOn: day('2026-01-05'),
  endsOn: day('2026-12-31'),
  version: 1,
}

const givenTaskFacts: Task = {
  id: 'task-1',
  planId: 'plan-1',
  parentId: null,
  code: 'KH43-NV01',
  position: 1,
  path: 'II/1',
  title: 'Quán triệt Kế hoạch 5584',
  wording: '',
  leadUnitId: 'unit-1',
  supportUnitIds: [],
  officerId: 'officer-1',
  expectedOutput: '',
  rhythm: 'once',
  startsOn: null,
  endsOn: day('2026-12-04'),
  dueDay: null,
  dueMonth: null,
  state: 'open',
  stateReason: '',
  suspendedOn: null,
  inspectionId: null,
  span: null,
  version: 1,
}

/** A task with its turns as the rules make them, on the calendar that is shipped. */
export function givenTaskFile(task: Partial<Task> = {}, on = '2026-11-23', plan: Partial<PlanHead> = {}): TaskFile {
  const file: TaskFile = {
    plan: { ...givenPlanHead, ...plan },
    task: { ...givenTaskFacts, ...task },
    turns: [],
    childCount: 0,
    evidencedTurnIds: [],
    asked: [],
    headIds: ['head-1'],
    officeIds: ['office-1'],
    dates: datesOf(shippedCalendar),
  }
  const planned = replanTurns(file, nowAt(on))
  return { ...file, turns: planned.ok ? planned.outcome : [] }
}

/** The first turn, changed. */
export function withTurn(file: TaskFile, changes: Partial<Turn>): TaskFile {
  return { ...file, turns: file.turns.map((turn, index) => (index === 0 ? { ...turn, ...changes } : turn)) }
}

export function firstTurn(file: TaskFile): Turn {
  const [turn] = file.turns
  if (turn === undefined) throw new Error('expected a turn')
  return turn
}

export const onDay = (text: string): PlainDate => day(text)
