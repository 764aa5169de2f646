import { describe, expect, it } from 'vitest'
import { onDay } from '../../../../test/support/task-file.ts'
import {
  countsByUnit,
  isWanted,
  sortRows,
  type TaskFilter,
  taskRows,
  type TreeTask,
  type TreeTurn,
} from './task-tree.ts'

const measure = {
  today: onDay('2026-11-23'),
  soonUntil: onDay('2026-11-30'),
  year: { from: onDay('2025-12-15'), to: onDay('2026-12-14') },
}
const task = (id: string, changes: Partial<TreeTask> = {}): TreeTask => ({
  id,
  parentId: null,
  code: `NV${id}`,
  position: 1,
  title: `Việc ${id}`,
  state: 'open',
  leadUnitId: 'u1',
  leadUnitName: 'Phòng Chính sách',
  officerId: 'p1',
  officerName: 'Trần Văn Sách',
  ...changes,
})
const turn = (taskId: string, dueOn: string | null, changes: Partial<TreeTurn> = {}): TreeTurn => ({
  id: `${taskId}-${dueOn}`,
  taskId,
  state: 'open',
  dueOn: dueOn === null ? null : onDay(dueOn),
  doneOn: null,
  handedInOn: null,
  periodFrom: onDay('2026-01-05'),
  hasProgress: false,
  ...changes,
})
const done = { state: 'confirmed', doneOn: onDay('2026-11-01'), handedInOn: onDay('2026-11-01') } as const

const tasks = [
  task('2', { position: 2, title: 'Ấp ủ' }),
  task('1', { title: 'Ăn ở' }),
  task('1.1', { parentId: '1' }),
  task('1.2', { parentId: '1', leadUnitId: 'u2', leadUnitName: 'Văn phòng', officerId: null, officerName: null }),
  task('3', { position: 3, state: 'suspended' }),
  task('4', { position: 4, state: 'dropped', leadUnitId: null, leadUnitName: null }),
  task('5', { position: 5, leadUnitId: null, leadUnitName: null, officerId: null, officerName: null }),
]
const turns = [
  turn('1.1', '2026-11-02', done),
  turn('1.2', '2026-11-25'),
  turn('2', '2026-11-20'),
  turn('3', '2026-11-20'),
  turn('4', '2026-11-20'),
  turn('5', null, { hasProgress: true }),
]
const rows = taskRows(tasks, turns, measure)
const rowOf = (id: string) => rows.find((row) => row.task.id === id)

describe('the tree of a plan', () => {
  it('puts parts after their task, in the order of the plan, and rolls up what they did', () => {
    expect(rows.map((row) => [row.task.id, row.depth])).toEqual([
      ['1', 0],
      ['1.1', 1],
      ['1.2', 1],
      ['2', 0],
      ['3', 0],
      ['4', 0],
      ['5', 0],
    ])
    expect(rowOf('1')).toMatchObject({
      hasParts: true,
      confirmed: 1,
      turns: 2,
      nextDueOn: '2026-11-25',
      standing: 'doing',
    })
    expect(rowOf('3')).toMatchObject({ confirmed: 0, turns: 0, nextDueOn: null })
  })

  it('says in one word where each stands', () => {
    expect(rows.map(({ standing }) => standing)).toEqual(['doing', 'doing', 'todo', 'late', 'halt', 'dropped', 'doing'])
    const asks = taskRows(
      [task('9')],
      [turn('9', '2026-12-01', { state: 'handed_in', handedInOn: onDay('2026-11-20') })],
      measure,
    )
    expect(asks[0]?.standing).toBe('ask')
    const finished = taskRows(
      [task('9'), task('9.1', { parentId: '9', state: 'done' }), task('9.2', { parentId: '9', state: 'dropped' })],
      [turn('9.1', '2026-11-02', done)],
      measure,
    )
    expect(finished.map(({ standing }) => standing)).toEqual(['done', 'done', 'dropped'])
  })

  it('still shows a task whose parent is not there', () => {
    expect(taskRows([task('7', { parentId: 'gone' })], [turn('7', null)], measure).map((row) => row.task.id)).toEqual([
      '7',
    ])
  })

  it.each([
    [{}, 7],
    [{ unitId: 'u2' }, 1],
    [{ officerId: 'p1' }, 5],
    [{ standing: 'late' }, 1],
    [{ standing: 'soon' }, 2],
    [{ standing: 'unassigned' }, 2],
    [{ dueFrom: onDay('2026-11-21') }, 2],
    [{ dueTo: onDay('2026-11-21') }, 1],
    [{ text: '' }, 7],
    [{ text: 'van phong' }, 1],
    [{ text: 'ắp, ủ' }, 1],
    [{ text: 'không có' }, 0],
    [{ text: 'AP U' }, 1],
  ] as const)('narrows by %o to %i', (filter, count) => {
    expect(rows.filter((row) => isWanted(row, filter as TaskFilter))).toHaveLength(count)
  })

  it('sorts in Vietnamese order, by unit, date and share, both ways', () => {
    const ids = (order: Parameters<typeof sortRows>[1]['order'], isDescending = false) =>
      sortRows(rows, { order, isDescending }).map((row) => row.task.id)
    expect(ids('plan')).toEqual(rows.map((row) => row.task.id))
    expect(ids('plan', true)).toEqual(rows.map((row) => row.task.id).toReversed())
    expect(ids('title').slice(0, 2)).toEqual(['1', '2'])
    expect(ids('due')[0]).toBe('2')
    expect(ids('share', true).slice(0, 2)).toEqual(['1.1', '1'])
    expect(ids('unit').slice(0, 2)).toEqual(['4', '5'])
  })

  it('counts each unit, units in Vietnamese order, what has none last', () => {
    expect(
      countsByUnit(tasks, [...turns, turn('gone', '2026-11-20')], measure).map(({ unitName, counts }) => [
        unitName,
        counts.given,
        counts.late,
      ]),
    ).toEqual([
      ['Phòng Chính sách', 2, 1],
      ['Văn phòng', 1, 0],
      [null, 1, 0],
    ])
    const nameless = [
      task('a', { leadUnitId: 'u8', leadUnitName: null }),
      task('b', { leadUnitId: 'u9', leadUnitName: null }),
    ]
    expect(countsByUnit(nameless, [turn('a', null), turn('b', null)], measure).map(({ unitId }) => unitId)).toEqual([
      'u8',
      'u9',
    ])
  })
})
