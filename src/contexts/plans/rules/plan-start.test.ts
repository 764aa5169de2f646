import { describe, expect, it } from 'vitest'
import { givenTaskFile, nowAt, onDay } from '../../../../test/support/task-file.ts'
import { type AcceptedPlan, type AcceptedTask, startOf, type StartFile } from './plan-start.ts'
import { changeOf, overseersOf } from './task.ts'
import { both, dueText, named } from './words.ts'

const { dates } = givenTaskFile()
const file = (changes: Partial<StartFile> = {}): StartFile => ({
  codeWanted: 'KH43',
  codesTaken: [],
  isStarted: false,
  dates,
  headsOf: () => ['head-1'],
  ...changes,
})
const task = (path: string, changes: Partial<AcceptedTask> = {}): AcceptedTask => ({
  path,
  title: `Nhiệm vụ ${path}`,
  wording: '',
  supportUnitIds: [],
  rhythm: 'once',
  span: null,
  ...changes,
})
const plan = (tasks: readonly AcceptedTask[], changes: Partial<AcceptedPlan> = {}): AcceptedPlan => ({
  documentId: 'document-1',
  title: 'Kế hoạch',
  period: 'năm 2026',
  startsOn: onDay('2026-01-05'),
  tasks,
  ...changes,
})
const now = nowAt('2026-11-23')

describe('starting a plan', () => {
  it('numbers tasks in the order of the document and parts under their task', () => {
    const accepted = [
      task('1'),
      task('1.a', { parentPath: '1' }),
      task('1.b', { parentPath: '1' }),
      task('2'),
      task('', { parentPath: 'gone' }),
    ]
    const started = startOf(file(), plan(accepted), now)
    expect(started.ok && started.outcome.tasks.map(({ code, path }) => [code, path])).toEqual([
      ['KH43-NV01', '1'],
      ['KH43-NV01.1', '1.a'],
      ['KH43-NV01.2', '1.b'],
      ['KH43-NV02', '2'],
      ['KH43-NV03', null],
    ])
    expect(started.ok && started.outcome.turns).toHaveLength(4)
  })

  it('finds a code that is free', () => {
    const started = startOf(file({ codesTaken: ['KH43', 'KH43.2'] }), plan([task('1')]), now)
    expect(started).toMatchObject({ ok: true, outcome: { plan: { code: 'KH43.3', endsOn: null } } })
  })

  it('tells officers and heads, and nobody where nobody was named', () => {
    const owned = task('1', {
      leadUnitId: 'u1',
      officerId: 'o1',
      supportUnitIds: ['u1', 'u2', 'u2'],
      dueOn: onDay('2026-12-04'),
    })
    const started = startOf(file(), plan([owned, task('2')]), now)
    expect(started.ok && started.outcome.tellings.map(({ to }) => to)).toEqual([['o1'], ['head-1']])
    expect(started.ok && started.outcome.tellings[0]?.words.vi).toContain('hạn 04/12/2026')
    expect(started.ok && started.outcome.tasks[0]?.supportUnitIds).toEqual(['u2'])
  })

  it.each([
    ['plan-already-started', file({ isStarted: true }), plan([task('1')])],
    ['plan-without-tasks', file(), plan([])],
    ['plan-too-long', file(), plan(Array.from({ length: 2_001 }, (_, index) => task(`${index}`)))],
    ['plan-ends-before-start', file(), plan([task('1')], { endsOn: onDay('2026-01-01') })],
    ['date-outside-calendar', file(), plan([task('1', { dueOn: onDay('2100-01-01') })])],
  ] as const)('refuses with %s', (reason, given, accepted) => {
    expect(startOf(given, accepted, now)).toEqual({ ok: false, reason })
  })
})

describe('small words of the rules', () => {
  it('tells the Office where a unit has no head', () => {
    expect(overseersOf({ headIds: [], officeIds: ['office-1'] })).toEqual(['office-1'])
    expect(overseersOf({ headIds: ['head-1'], officeIds: ['office-1'] })).toEqual(['head-1'])
    expect(changeOf(givenTaskFile().task)).toMatchObject({ taskChanged: true, turns: [] })
  })

  it('shortens a long title', () => {
    expect(named({ code: 'NV01', title: 'a'.repeat(90) })).toBe(`NV01 “${'a'.repeat(78)} …”`)
    expect(both((say) => say.handedOver(3))).toEqual({
      vi: 'Anh/chị nhận bàn giao 3 nhiệm vụ đang mở.',
      en: '3 open tasks were handed over to you.',
    })
  })

  it('names a date only where there is one', () => {
    expect(both((say) => dueText(say, null))).toEqual({ vi: '', en: '' })
    expect(both((say) => dueText(say, undefined))).toEqual({ vi: '', en: '' })
    expect(both((say) => dueText(say, onDay('2026-12-04')))).toEqual({ vi: ', hạn 04/12/2026', en: ', due 04/12/2026' })
  })
})
