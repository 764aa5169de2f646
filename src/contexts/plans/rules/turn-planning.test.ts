import { describe, expect, it } from 'vitest'
import { firstTurn, givenPlanHead, givenTaskFile, nowAt, onDay, withTurn } from '../../../../test/support/task-file.ts'
import { endsWith, missingTurns, replanTurns } from './turn-planning.ts'

const now = nowAt('2026-11-23')
const due = (file: ReturnType<typeof givenTaskFile>) => file.turns.map(({ dueOn }) => dueOn)

describe('the turns of a task', () => {
  it('is one for a task done once, on a working day', () => {
    expect(due(givenTaskFile({ endsOn: onDay('2026-12-05') }))).toEqual(['2026-12-07'])
    expect(due(givenTaskFile({ endsOn: null }))).toEqual([null])
    expect(firstTurn(givenTaskFile({ startsOn: onDay('2026-11-25') }))).toMatchObject({ periodFrom: '2026-11-25' })
    expect(firstTurn(givenTaskFile({ endsOn: onDay('2026-01-02') }))).toMatchObject({ periodFrom: '2026-01-02' })
  })

  it.each([
    ['hoàn thành trước ngày 15/12/2026.', '2026-12-15', '2026-12-15', 'trước ngày 15/12/2026'],
    ['báo cáo trước ngày 05 tháng 12 năm 2026.', '2026-12-05', '2026-12-04', 'trước ngày 05 tháng 12 năm 2026'],
    ['Trước 15-12, gửi kế hoạch.', '2026-12-15', '2026-12-15', 'Trước 15-12'],
    ['trước ngày 15/12/2026', '2026-12-18', '2026-12-18', undefined],
    ['trước ngày 15/12/2025', '2026-12-15', '2026-12-15', undefined],
    ['chậm nhất ngày 15/12/2026', '2026-12-15', '2026-12-15', undefined],
  ] as const)('quotes the plan where it says “trước”: %s', (wording, endsOn, dueOn, quote) => {
    const turn = firstTurn(givenTaskFile({ wording, endsOn: onDay(endsOn) }))
    const [, quoted] = /Văn bản ghi “([^”]*)”/.exec(JSON.stringify(turn.derivation)) ?? []

    expect([turn.dueOn, quoted]).toEqual([dueOn, quote])
  })

  it.each([
    ['monthly', 12, '2026-01-14'],
    ['quarterly', 4, '2026-03-13'],
    ['half-yearly', 2, '2026-06-12'],
    ['yearly', 1, '2026-12-14'],
  ] as const)('is %s until the reporting year ends: %i, the first due %s', (rhythm, count, first) => {
    const dates = due(givenTaskFile({ rhythm, endsOn: null }, '2026-01-05'))
    expect([dates.length, dates[0]]).toEqual([count, first])
  })

  it('keeps to the due day asked for and to the end of the task', () => {
    expect(due(givenTaskFile({ rhythm: 'monthly', dueDay: 25, endsOn: onDay('2026-03-14') }, '2026-01-05'))).toEqual([
      '2026-01-23',
      '2026-02-25',
      '2026-03-13',
    ])
  })

  it.each([
    [15, 11, '2026-11-13'],
    [25, 12, '2026-12-25'],
    [20, 1, '2026-01-20'],
    [null, null, '2026-12-14'],
  ] as const)('comes round every year on the day of the month that is named: %s/%s', (dueDay, dueMonth, dueOn) => {
    const task = { rhythm: 'yearly', dueDay, dueMonth, endsOn: null } as const
    expect(due(givenTaskFile(task, '2026-01-05', { endsOn: null }))).toEqual([dueOn])
    // The plan's own end lies behind the reporting year's.
    expect(due(givenTaskFile(task, '2026-01-05', { endsOn: onDay('2026-12-31') }))).toEqual([dueOn])
  })

  it('is due on the 25th of the last month, too, though the reporting year ends on the 14th', () => {
    const dates = due(givenTaskFile({ rhythm: 'quarterly', dueDay: 25, endsOn: null }, '2026-01-05', { endsOn: null }))
    expect(dates).toEqual(['2026-03-25', '2026-06-25', '2026-09-25', '2026-12-25'])
  })

  it('begins in a year to come when the task does', () => {
    const dates = due(
      givenTaskFile({ rhythm: 'quarterly', startsOn: onDay('2027-01-04'), endsOn: null }, '2026-11-23', {
        endsOn: null,
      }),
    )
    expect(dates).toEqual(['2027-03-12', '2027-06-14', '2027-09-14', '2027-12-14'])
  })

  it('changes only what is open: dates follow, what fell away is cancelled, what was done stays', () => {
    const monthly = withTurn(givenTaskFile({ rhythm: 'monthly', endsOn: null }, '2026-09-20'), { state: 'confirmed' })
    const quarterly = replanTurns({ ...monthly, task: { ...monthly.task, rhythm: 'quarterly' } }, now)
    expect(quarterly.ok && quarterly.outcome.map(({ state, label }) => [state, label.vi])).toEqual([
      ['open', 'Quý IV/2026'],
      ['cancelled', 'Tháng 11/2026'],
      ['cancelled', 'Tháng 12/2026'],
    ])
    expect(replanTurns(monthly, now)).toEqual({ ok: true, outcome: [] })
  })

  it('moves the one turn of a task done once, unless it was handed in', () => {
    const file = givenTaskFile()
    const later = { ...file, task: { ...file.task, endsOn: onDay('2026-12-18') } }
    expect(replanTurns(later, now)).toMatchObject({
      ok: true,
      outcome: [{ id: firstTurn(file).id, dueOn: '2026-12-18' }],
    })
    expect(replanTurns(withTurn(later, { state: 'handed_in' }), now)).toEqual({ ok: true, outcome: [] })
    expect(replanTurns(withTurn(later, { state: 'cancelled' }), now)).toMatchObject({
      ok: true,
      outcome: [{ state: 'open' }],
    })
  })

  it('refuses days that make no turns', () => {
    const refused = (task: Parameters<typeof givenTaskFile>[0]) => {
      const file = givenTaskFile()
      return replanTurns({ ...file, task: { ...file.task, ...task } }, now)
    }
    expect(refused({ startsOn: onDay('2026-12-31') })).toMatchObject({ reason: 'task-ends-before-start' })
    expect(refused({ rhythm: 'monthly', startsOn: onDay('2026-12-31'), endsOn: onDay('2026-12-05') })).toMatchObject({
      reason: 'task-ends-before-start',
    })
    expect(refused({ endsOn: onDay('1899-12-31') })).toMatchObject({ reason: 'date-outside-calendar' })
    expect(refused({ rhythm: 'monthly', dueDay: 40 })).toMatchObject({ reason: 'rhythm-not-possible' })
  })

  it('adds the turns of a year that has begun, once', () => {
    const file = givenTaskFile({ rhythm: 'quarterly', endsOn: null }, '2026-11-23', { endsOn: null })
    const next = nowAt('2026-12-15')
    const added = missingTurns(file, next)
    expect(added.map(({ dueOn }) => dueOn)).toEqual(['2027-03-12', '2027-06-14', '2027-09-14', '2027-12-14'])
    expect(missingTurns({ ...file, turns: [...file.turns, ...added] }, next)).toEqual([])
    expect(missingTurns(givenTaskFile(), next)).toEqual([])
    expect(missingTurns({ ...file, task: { ...file.task, state: 'suspended' } }, next)).toEqual([])
    expect(missingTurns({ ...file, task: { ...file.task, dueDay: 40 } }, next)).toEqual([])
  })

  it('knows when none will follow', () => {
    const file = givenTaskFile({ rhythm: 'quarterly', endsOn: null })
    expect(endsWith(file.task, file.turns, givenPlanHead)).toBe(true)
    expect(endsWith(file.task, file.turns, { ...givenPlanHead, endsOn: null })).toBe(false)
    expect(endsWith(file.task, file.turns, { ...givenPlanHead, endsOn: onDay('2027-06-30') })).toBe(false)
    const whole = givenTaskFile({ rhythm: 'quarterly', endsOn: null }, '2026-01-05')
    expect(endsWith(whole.task, whole.turns.toReversed(), givenPlanHead)).toBe(true)
    expect(endsWith(givenTaskFile().task, [], givenPlanHead)).toBe(true)
  })
})
