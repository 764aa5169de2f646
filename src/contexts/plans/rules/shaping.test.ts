import { describe, expect, it } from 'vitest'
import { givenPlanHead, givenTaskFile, nowAt, onDay, withTurn } from '../../../../test/support/task-file.ts'
import { assign, type Assignment, assignMany } from './assignment.ts'
import { type FigureFile, setFigures } from './figures.ts'
import { closePlan } from './plan-end.ts'
import { type AddFile, addTasks, drop, edit, move, partLike } from './shaping.ts'

const now = nowAt('2026-11-23', 'head-1')
const file = givenTaskFile()
const addFile = (changes: Partial<AddFile> = {}): AddFile => ({
  plan: givenPlanHead,
  parent: null,
  codes: ['KH43-NV01', 'KH43-NV07', 'KH43-NVx', 'KH43-NV01.1'],
  lastPosition: 7,
  dates: file.dates,
  headsOf: () => ['head-1', 'head-2'],
  ...changes,
})
const part = { ...partLike(file.task, 'Soạn tờ rơi'), leadUnitId: 'unit-1' }
const all = { ownUnits: null }

describe('adding tasks', () => {
  it('numbers on from the greatest code, tells the officer and the heads', () => {
    const added = addTasks(addFile(), { parts: [part, part], ...all, inspectionId: 'i1' }, now)
    expect(added).toMatchObject({ ok: true, outcome: { taskChanged: false } })
    const outcome = added.ok ? added.outcome : undefined
    expect(outcome?.newTasks.map(({ code, position, inspectionId }) => [code, position, inspectionId])).toEqual([
      ['KH43-NV08', 8, 'i1'],
      ['KH43-NV09', 9, 'i1'],
    ])
    expect(outcome?.tellings.flatMap(({ to }) => to)).toEqual([
      'officer-1',
      'head-1',
      'head-2',
      'officer-1',
      'head-1',
      'head-2',
    ])
    const unled = addTasks(addFile(), { parts: [{ ...part, leadUnitId: null, endsOn: null }], ...all }, now)
    expect(unled.ok && unled.outcome.tellings[1]?.to).toEqual([])
  })

  it('cancels what is open of the task that gets its first part', () => {
    const added = addTasks(addFile({ parent: file }), { parts: [part], ...all }, now)
    expect(added.ok && added.outcome.turns.map(({ taskId, state }) => [taskId, state])).toEqual([
      ['task-1', 'cancelled'],
      [added.ok ? added.outcome.newTasks[0]?.id : '', 'open'],
    ])
    expect(added.ok && added.outcome.newTasks[0]?.code).toBe('KH43-NV01.2')
  })

  it.each([
    ['plan-closed', addFile({ plan: { ...givenPlanHead, state: 'closed' } }), part, null],
    ['task-suspended', addFile({ parent: givenTaskFile({ state: 'suspended' }) }), part, null],
    ['turn-waits-for-confirmation', addFile({ parent: withTurn(file, { state: 'handed_in' }) }), part, null],
    ['unit-leads-and-supports', addFile(), { ...part, supportUnitIds: ['unit-1'] }, null],
    ['unit-not-yours', addFile(), part, ['unit-2']],
    ['unit-not-yours', addFile(), { ...part, leadUnitId: null }, ['unit-2']],
    ['task-ends-before-start', addFile(), { ...part, startsOn: onDay('2026-12-31') }, null],
  ] as const)('refuses with %s', (reason, given, wanted, ownUnits) => {
    expect(addTasks(given, { parts: [wanted], ownUnits }, now)).toEqual({ ok: false, reason })
  })

  it('refuses to add nothing', () => {
    expect(addTasks(addFile(), { parts: [], ...all }, now)).toMatchObject({ ok: false })
  })
})

describe('editing, moving and dropping', () => {
  const texts = { title: 'Tên', wording: '', expectedOutput: '' }
  const child = givenTaskFile({ id: 'task-2', parentId: 'task-1' })

  it('edits what is open or suspended, from the version seen', () => {
    expect(edit(file, { version: 1, ...texts })).toMatchObject({ ok: true, outcome: { task: { title: 'Tên' } } })
    expect(edit(file, { version: 2, ...texts })).toEqual({ ok: false, reason: 'record-changed' })
    expect(edit(givenTaskFile({ state: 'done' }), { version: 1, ...texts })).toEqual({ ok: false, reason: 'task-done' })
  })

  it('moves under another task of the plan, whose own open turns fall away', () => {
    const moved = move(child, { file, aboveIds: [] }, { version: 1, position: 3 })
    expect(moved).toMatchObject({
      ok: true,
      outcome: { task: { parentId: 'task-1', position: 3 }, turns: [{ state: 'cancelled' }] },
    })
    expect(move(child, null, { version: 1, position: 3 })).toMatchObject({
      ok: true,
      outcome: { task: { parentId: null } },
    })
  })

  it.each([
    ['record-changed', child, { file, aboveIds: [] }, 2],
    ['task-dropped', givenTaskFile({ state: 'dropped' }), null, 1],
    ['task-under-itself', file, { file, aboveIds: [] }, 1],
    ['task-under-itself', file, { file: child, aboveIds: ['task-1'] }, 1],
    ['task-of-other-plan', child, { file: givenTaskFile({ planId: 'plan-2' }), aboveIds: [] }, 1],
    ['turn-waits-for-confirmation', child, { file: withTurn(file, { state: 'handed_in' }), aboveIds: [] }, 1],
    ['task-done', child, { file: givenTaskFile({ state: 'done' }), aboveIds: [] }, 1],
  ] as const)('refuses to move with %s', (reason, given, parent, version) => {
    expect(move(given, parent, { version, position: 1 })).toEqual({ ok: false, reason })
  })

  it('drops with a reason, keeping what was confirmed', () => {
    const monthly = withTurn(givenTaskFile({ rhythm: 'monthly', endsOn: null }, '2026-10-01'), { state: 'confirmed' })
    const dropped = drop(monthly, { version: 1, reason: 'Thôi', openParts: 0 })
    expect(dropped.ok && dropped.outcome.turns.map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
    expect(drop(file, { version: 1, reason: 'Thôi', openParts: 1 })).toEqual({
      ok: false,
      reason: 'task-has-open-parts',
    })
    expect(drop(file, { version: 9, reason: 'Thôi', openParts: 0 })).toEqual({ ok: false, reason: 'record-changed' })
    expect(drop(withTurn(file, { state: 'handed_in' }), { version: 1, reason: 'Thôi', openParts: 0 })).toMatchObject({
      ok: false,
    })
    expect(drop(givenTaskFile({ state: 'done' }), { version: 1, reason: 'Thôi', openParts: 0 })).toMatchObject({
      ok: false,
    })
  })
})

describe('giving tasks', () => {
  const assignment = (changes: Partial<Assignment> = {}): Assignment => ({
    leadUnitId: 'unit-1',
    supportUnitIds: [],
    officerId: 'officer-1',
    rhythm: 'once',
    startsOn: null,
    endsOn: onDay('2026-12-04'),
    dueDay: null,
    dueMonth: null,
    expectedOutput: '',
    ...changes,
  })
  const asked = (changes: Partial<Assignment> = {}, ownUnits: readonly string[] | null = null) => ({
    assignment: assignment(changes),
    version: 1,
    ownUnits,
  })

  it('keeps dates that nobody changed, so that an extension stays', () => {
    const given = assign(file, asked({ officerId: 'officer-2', leadUnitId: 'unit-2' }), now)
    expect(given.ok && given.outcome.turns).toEqual([])
    expect(given.ok && given.outcome.tellings.map(({ to }) => to)).toEqual([['officer-2'], ['officer-1'], ['head-1']])
    const nobody = assign(file, asked({ officerId: null, endsOn: null }), now)
    expect(nobody.ok && nobody.outcome.turns).toMatchObject([{ dueOn: null, derivation: null }])
  })

  it('makes turns for a task that has none, except when it is done through parts', () => {
    expect(assign({ ...file, turns: [] }, asked(), now)).toMatchObject({
      ok: true,
      outcome: { turns: [{ dueOn: '2026-12-04' }] },
    })
    expect(assign({ ...file, childCount: 1 }, asked({ endsOn: onDay('2026-12-11') }), now)).toMatchObject({
      ok: true,
      outcome: { turns: [] },
    })
  })

  it.each([
    ['unit-leads-and-supports', asked({ supportUnitIds: ['unit-1'] })],
    ['unit-not-yours', asked({}, ['unit-2'])],
    ['unit-not-yours', asked({ leadUnitId: null }, ['unit-2'])],
    ['task-ends-before-start', asked({ startsOn: onDay('2026-12-31') })],
    ['task-ends-before-start', asked({ rhythm: 'monthly', startsOn: onDay('2026-12-31') })],
    ['date-outside-calendar', asked({ endsOn: onDay('1900-12-04') })],
    ['date-outside-calendar', asked({ endsOn: onDay('2100-12-04') })],
    ['record-changed', { ...asked(), version: 3 }],
  ] as const)('refuses with %s', (reason, given) => {
    expect(assign(file, given, now)).toEqual({ ok: false, reason })
  })

  it('gives many or none', () => {
    const own = { partly: { officerId: 'officer-2' }, ownUnits: ['unit-1'] }
    expect(assignMany([file], own, now)).toMatchObject({ ok: true, outcome: [{ task: { officerId: 'officer-2' } }] })
    expect(assignMany([file, givenTaskFile({ leadUnitId: null })], own, now)).toMatchObject({
      reason: 'unit-not-yours',
    })
    expect(assignMany([file, givenTaskFile({ leadUnitId: 'unit-9' })], own, now)).toMatchObject({
      reason: 'unit-not-yours',
    })
    expect(assignMany([file, givenTaskFile({ state: 'done' })], own, now)).toMatchObject({ reason: 'task-done' })
    expect(assignMany([file], { partly: {}, ownUnits: null }, now)).toMatchObject({ reason: 'nothing-to-change' })
    const supported = givenTaskFile({ supportUnitIds: ['unit-2', 'unit-3'] })
    const led = assignMany([supported], { partly: { leadUnitId: 'unit-2' }, ownUnits: null }, now)
    expect(led).toMatchObject({ ok: true, outcome: [{ task: { leadUnitId: 'unit-2', supportUnitIds: ['unit-3'] } }] })
  })
})

describe('figures and the end of a plan', () => {
  const figure = { id: 'f1', name: 'Số buổi', measure: 'buổi', target: 7, position: 0 }
  const figureFile = (changes: Partial<FigureFile> = {}): FigureFile => ({
    ...file,
    figures: [figure],
    recordedFigureIds: [],
    ...changes,
  })
  const wanted = (name: string, figureId: string | null = null) => ({ figureId, name, measure: 'buổi', target: null })

  it('keeps, adds and removes figures', () => {
    expect(
      setFigures(figureFile(), { version: 1, figures: [wanted('Số buổi', 'f1'), wanted('Số người')] }, () => 'f2'),
    ).toMatchObject({
      ok: true,
      outcome: { figures: [{ id: 'f1' }, { id: 'f2', position: 1 }], removedIds: [] },
    })
    expect(setFigures(figureFile(), { version: 1, figures: [] }, () => '')).toMatchObject({
      ok: true,
      outcome: { removedIds: ['f1'] },
    })
  })

  it.each([
    ['record-changed', figureFile(), { version: 2, figures: [] }],
    ['figure-has-values', figureFile({ recordedFigureIds: ['f1'] }), { version: 1, figures: [] }],
    ['figure-named-twice', figureFile(), { version: 1, figures: [wanted('Số buổi'), wanted('so buoi')] }],
    ['figure-not-of-task', figureFile(), { version: 1, figures: [wanted('Khác', 'f9')] }],
    ['task-suspended', figureFile({ task: { ...file.task, state: 'suspended' } }), { version: 1, figures: [] }],
  ] as const)('refuses with %s', (reason, given, asked) => {
    expect(setFigures(given, asked, () => 'new')).toEqual({ ok: false, reason })
  })

  it('closes a plan once nothing is open', () => {
    expect(closePlan(givenPlanHead, { version: 1, openTasks: 0 })).toMatchObject({
      ok: true,
      outcome: { state: 'closed' },
    })
    expect(closePlan(givenPlanHead, { version: 1, openTasks: 1 })).toMatchObject({ reason: 'plan-has-open-tasks' })
    expect(closePlan(givenPlanHead, { version: 2, openTasks: 0 })).toMatchObject({ reason: 'record-changed' })
    expect(closePlan({ ...givenPlanHead, state: 'closed' }, { version: 1, openTasks: 0 })).toMatchObject({
      reason: 'plan-closed',
    })
  })
})
