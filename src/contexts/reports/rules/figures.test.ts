import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../../kernel/plain-date.ts'
import { reportingPeriod } from '../../calendar/browser.ts'
import { differences } from './differences.ts'
import type { DatedTurn, ProgressFacts, ReportFacts, TaskFacts } from './facts.ts'
import { type FigureSet, figuresOf } from './figures.ts'
import { standingOf } from './standing.ts'

const period = reportingPeriod('month', 2026, 11)
const document = { type: 'kế hoạch', number: null, issuedOn: null, issuer: null, title: null, name: null }
const agency = { name: 'Ban', shortName: '', symbol: 'B', superiorName: '', place: 'X', style: 'state' } as const

const someDay = fc.integer({ min: -60, max: 90 }).map((days) => addDays(period.from, days))

const someTask = (id: number) =>
  fc
    .record({ state: fc.constantFrom('open', 'suspended', 'done', 'dropped'), unit: fc.constantFrom('a', 'b', null) })
    .map(({ state, unit }): TaskFacts => ({
      id: `t${id}`,
      parentId: id > 2 ? 't0' : null,
      code: `NV${id}`,
      title: 'Việc',
      state,
      leadUnitId: unit,
      leadUnit: unit === null ? null : `Phòng ${unit}`,
      supportUnits: [],
      officer: null,
      figures: id === 1 ? [{ id: 'f', name: 'Người dự', measure: 'lượt', target: 10 }] : [],
    }))

const someTurn = fc
  .record({
    id: fc.uuid(),
    task: fc.integer({ min: 0, max: 4 }),
    dueOn: someDay,
    state: fc.constantFrom('open', 'handed_in', 'confirmed'),
    handedIn: someDay,
  })
  .map(({ id, task, dueOn, state, handedIn }): DatedTurn => ({
    id,
    taskId: `t${task}`,
    label: 'Tháng',
    dueOn,
    state,
    handedInOn: state === 'open' ? null : handedIn,
    doneOn: state === 'confirmed' ? handedIn : null,
    result: '',
    obstacles: '',
    proposals: '',
    evidence: [],
  }))

const someProgress = fc
  .record({ id: fc.uuid(), value: fc.double({ min: 0, max: 1000, noNaN: true }) })
  .map(({ id, value }): ProgressFacts => ({
    id,
    taskId: 't1',
    turnId: 'n',
    doneOn: period.from,
    person: 'A',
    text: 'x',
    values: [{ id: `v${id}`, figureId: 'f', value: Math.round(value * 100) / 100 }],
    evidence: [{ id: `e${id}`, kind: 'document', title: 'BB', href: null }],
  }))

const someFacts = fc
  .record({
    tasks: fc.tuple(someTask(0), someTask(1), someTask(2), someTask(3), someTask(4)),
    turns: fc.array(someTurn, { maxLength: 20 }),
    progress: fc.array(someProgress, { maxLength: 5 }),
    closed: fc.boolean(),
    daysIn: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ tasks, turns, progress, closed, daysIn }): ReportFacts => ({
    agency,
    plan: { id: 'p', code: 'KH', title: 'KH', document, bases: [] },
    period,
    asOf: closed ? period.to : addDays(period.from, daysIn),
    closed,
    tasks,
    turns,
    undated: [],
    progress,
  }))

const valueOf = ({ figures }: FigureSet, key: string) => figures.find((figure) => figure.key === key)?.value ?? 0
const parts = ['on-time', 'late-done', 'waiting', 'overdue', 'running']

describe('the figures of a report', () => {
  it('are the sums of rows that exist, each row once', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { figures, rows } = figuresOf(facts)
        const amounts = new Map(rows.map(({ id, amount }) => [id, amount]))
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
        for (const { value, rowIds } of figures) {
          expect(new Set(rowIds).size).toBe(rowIds.length)
          expect(rowIds.reduce((sum, id) => sum + (amounts.get(id) ?? Number.NaN), 0)).toBeCloseTo(value, 4)
        }
      }),
    )
  })

  it('part what was due by standing, and each part by unit', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const set = figuresOf(facts)
        const units = ['a', 'b', 'none']
        expect(parts.reduce((sum, key) => sum + valueOf(set, key), 0)).toBe(valueOf(set, 'due'))
        for (const key of ['due', ...parts]) {
          expect(units.reduce((sum, unit) => sum + valueOf(set, `unit:${unit}:${key}`), 0)).toBe(valueOf(set, key))
        }
        expect(facts.closed ? valueOf(set, 'running') : 0).toBe(0)
      }),
    )
  })

  it('differ from those of another report by exactly what the named tasks bring', () => {
    fc.assert(
      fc.property(someFacts, someFacts, (before, after) => {
        const [old, now] = [figuresOf(before), figuresOf(after)]
        const found = differences(old, now)
        for (const each of found) {
          const explained = each.tasks.reduce((sum, task) => sum + task.after - task.before, 0)
          expect(explained).toBeCloseTo(each.after - each.before, 4)
        }
        const named = new Set(found.map(({ key }) => key))
        const unnamed = now.figures.filter(({ key }) => !named.has(key))
        expect(unnamed.filter(({ key, value }) => valueOf(old, key) !== value)).toEqual([])
        expect(differences(now, now)).toEqual([])
      }),
    )
  })
})

describe('where a turn stands', () => {
  const turn: DatedTurn = {
    id: 'n',
    taskId: 't',
    label: '',
    dueOn: day('2026-11-14'),
    state: 'open',
    handedInOn: null,
    doneOn: null,
    result: '',
    obstacles: '',
    proposals: '',
    evidence: [],
  }
  const open = { state: 'open' } as const
  const closed = { asOf: day('2026-11-14'), closed: true }

  it('is overdue at the end of its last day, and not while that day runs', () => {
    expect(standingOf(turn, open, closed)).toBe('overdue')
    expect(standingOf(turn, open, { ...closed, closed: false })).toBe('running')
    expect(standingOf(turn, open, { asOf: day('2026-11-15'), closed: false })).toBe('overdue')
  })

  it('goes by the day of handing in of what was confirmed, as far as the report counts', () => {
    const done = { ...turn, state: 'confirmed', handedInOn: day('2026-11-14'), doneOn: day('2026-11-14') } as const
    expect(standingOf(done, open, closed)).toBe('on-time')
    expect(standingOf({ ...done, dueOn: day('2026-11-13') }, open, closed)).toBe('late-done')
    expect(standingOf({ ...done, state: 'handed_in', doneOn: null }, open, closed)).toBe('waiting')
    const later = { ...done, handedInOn: day('2026-11-15'), doneOn: day('2026-11-15') }
    expect(standingOf(later, open, closed)).toBe('overdue')
    expect(standingOf(turn, { state: 'suspended' }, closed)).toBe('suspended')
  })
})

it('counts a task as done when it is, or when all its living sub-tasks are, as the page of the plan does', () => {
  const [task] = fc.sample(someTask(0), 1)
  const [facts] = fc.sample(someFacts, 1)
  if (task === undefined || facts === undefined) throw new Error('expected samples')
  const given = (id: string, parentId: string | null, state: TaskFacts['state']): TaskFacts => ({
    ...task,
    id,
    parentId,
    state,
  })
  const tasks = [
    given('whole', null, 'open'),
    given('whole-1', 'whole', 'done'),
    given('whole-2', 'whole', 'dropped'),
    given('half', null, 'open'),
    given('half-1', 'half', 'done'),
    given('half-2', 'half', 'open'),
    given('alone', null, 'done'),
    given('still', null, 'suspended'),
    given('still-1', 'still', 'done'),
  ]
  const { figures } = figuresOf({ ...facts, tasks, turns: [], undated: [], progress: [] })
  const rowsOf = (key: string) => figures.find((figure) => figure.key === key)?.rowIds

  expect(rowsOf('tasks')).toEqual(['task:whole', 'task:half', 'task:alone', 'task:still'])
  expect(rowsOf('tasks-done')).toEqual(['task:whole', 'task:alone'])
})
