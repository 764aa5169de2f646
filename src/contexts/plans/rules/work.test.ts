import { describe, expect, it } from 'vitest'
import { firstTurn, givenTaskFile, nowAt, onDay, withTurn } from '../../../../test/support/task-file.ts'
import {
  askExtension,
  decideExtension,
  recomputedDates,
  recomputedTurn,
  resume,
  suspend,
  withdrawExtension,
} from './postponing.ts'
import type { TaskFile } from './task.ts'
import { confirm, handIn, mayRecord, mayWithdraw, reopenTurn, returnTurn, turnFor, withdrawHandIn } from './work.ts'

const now = nowAt('2026-11-23')
const head = nowAt('2026-11-23', 'head-1')
const file = givenTaskFile()
const turn = firstTurn(file)
const asked = { turnId: turn.id, version: 1 }
const closed: TaskFile = { ...file, plan: { ...file.plan, state: 'closed' } }
const handedIn = withTurn(file, { state: 'handed_in', handedInBy: 'officer-1', handedInOn: onDay('2026-11-20') })

describe('the work of a turn', () => {
  it('is of the task, as it stands and as it was seen', () => {
    expect(turnFor(file, asked, 'record')).toMatchObject({ ok: true })
    expect(turnFor(file, { turnId: 'other', version: 1 }, 'record')).toEqual({ ok: false, reason: 'turn-not-of-task' })
    expect(turnFor(file, { ...asked, version: 2 }, 'record')).toEqual({ ok: false, reason: 'record-changed' })
    expect(turnFor(closed, asked, 'record')).toEqual({ ok: false, reason: 'plan-closed' })
  })

  it.each([
    [undefined, {}],
    ['progress-without-evidence', { evidenceCount: 0 }],
    ['progress-in-the-future', { doneOn: onDay('2026-11-24') }],
    ['figure-not-of-task', { figureIds: ['f9'] }],
    ['turn-not-of-task', { turnId: 'other' }],
  ] as const)('is recorded, or refused with %s', (reason, changes) => {
    const recording = { turnId: turn.id, doneOn: onDay('2026-11-23'), evidenceCount: 1, figureIds: ['f1'], ...changes }
    const answer = mayRecord({ ...file, figureIds: ['f1'] }, recording, now)
    expect(answer.ok ? undefined : answer.reason).toBe(reason)
  })

  it('is withdrawn once, while it is not handed in', () => {
    const progress = { turnId: turn.id, isWithdrawn: false }
    const given = { progressId: 'p1', reason: 'Nhầm' }
    expect(mayWithdraw(file, progress, given)).toEqual({ ok: true, outcome: { ...given, taskId: 'task-1' } })
    expect(mayWithdraw(file, { ...progress, isWithdrawn: true }, given)).toMatchObject({ reason: 'progress-withdrawn' })
    expect(mayWithdraw(handedIn, progress, given)).toMatchObject({ reason: 'progress-counted' })
    expect(mayWithdraw(withTurn(file, { state: 'confirmed' }), progress, given)).toMatchObject({
      reason: 'progress-counted',
    })
    expect(mayWithdraw(file, { ...progress, turnId: 'gone' }, given)).toMatchObject({ reason: 'turn-not-of-task' })
  })

  it('is handed in with evidence, taken back, confirmed by another, returned, opened again', () => {
    const result = { result: 'Xong', obstacles: '', proposals: '' }
    expect(handIn(file, { ...asked, ...result }, now)).toMatchObject({ reason: 'hand-in-without-evidence' })
    expect(handIn(closed, { ...asked, ...result }, now)).toMatchObject({ reason: 'plan-closed' })
    const given = handIn({ ...file, evidencedTurnIds: [turn.id] }, { ...asked, ...result }, now)
    expect(given).toMatchObject({
      ok: true,
      outcome: { turns: [{ state: 'handed_in', handedInBy: 'officer-1' }], tellings: [{ to: ['head-1'] }] },
    })
    expect(withdrawHandIn(handedIn, asked)).toMatchObject({
      ok: true,
      outcome: { turns: [{ state: 'open', handedInOn: null }] },
    })
    expect(withdrawHandIn(file, asked)).toMatchObject({ reason: 'turn-not-handed-in' })
    expect(confirm(handedIn, asked, head)).toMatchObject({
      ok: true,
      outcome: { task: { state: 'done' }, turns: [{ doneOn: '2026-11-20' }] },
    })
    expect(confirm(handedIn, asked, now)).toMatchObject({ reason: 'own-hand-in' })
    expect(confirm(handedIn, asked, nowAt('2026-11-23', null))).toMatchObject({ ok: true })
    expect(confirm(file, asked, head)).toMatchObject({ reason: 'turn-not-handed-in' })
    expect(returnTurn(handedIn, { ...asked, reason: 'Thiếu' })).toMatchObject({
      ok: true,
      outcome: { turns: [{ returnReason: 'Thiếu' }] },
    })
    expect(returnTurn(file, { ...asked, reason: 'Thiếu' })).toMatchObject({ ok: false })
    const confirmed = withTurn({ ...file, task: { ...file.task, state: 'done' } }, { state: 'confirmed' })
    expect(reopenTurn(confirmed, { ...asked, reason: 'Nhầm' })).toMatchObject({
      ok: true,
      outcome: { task: { state: 'open' }, taskChanged: true },
    })
    expect(reopenTurn(file, { ...asked, reason: 'Nhầm' })).toMatchObject({ ok: false })
  })

  it('leaves a task open while other turns wait or more will come', () => {
    const monthly = givenTaskFile({ rhythm: 'monthly', endsOn: null }, '2026-10-20')
    const first = withTurn(monthly, { state: 'handed_in', handedInBy: 'officer-1' })
    const last = { ...first, turns: first.turns.slice(0, 1) }
    const one = { turnId: firstTurn(first).id, version: 1 }
    expect(confirm(first, one, head)).toMatchObject({ ok: true, outcome: { task: { state: 'open' } } })
    expect(confirm(last, one, head)).toMatchObject({ ok: true, outcome: { task: { state: 'open' } } })
  })
})

describe('more time', () => {
  const request = { ...asked, toDueOn: onDay('2026-12-18'), reason: 'Chờ ý kiến' }
  const answer = askExtension(file, request, now)
  const waiting: TaskFile = { ...file, asked: answer.ok ? answer.outcome.extensions : [] }
  const extensionId = waiting.asked[0]?.id ?? ''

  it.each([
    ['turn-without-date', givenTaskFile({ endsOn: null }), '2026-12-18'],
    ['extension-not-later', file, '2026-12-04'],
    ['extension-not-later', withTurn(file, { dueOn: onDay('2026-11-10') }), '2026-11-20'],
    ['extension-already-asked', waiting, '2026-12-18'],
    ['plan-closed', closed, '2026-12-18'],
  ] as const)('is refused with %s', (reason, given, toDueOn) => {
    const turnId = firstTurn(given).id
    expect(askExtension(given, { ...request, turnId, toDueOn: onDay(toDueOn) }, now)).toEqual({ ok: false, reason })
  })

  it('moves the date when granted, and says why; the asker does not decide', () => {
    const grant = { extensionId, grants: true, answer: '' }
    const granted = decideExtension(waiting, grant, head)
    expect(granted).toMatchObject({
      ok: true,
      outcome: {
        task: { endsOn: '2026-12-18' },
        turns: [{ dueOn: '2026-12-18', periodTo: '2026-12-18' }],
        extensions: [{ state: 'granted' }],
      },
    })
    expect(decideExtension(waiting, grant, now)).toMatchObject({ reason: 'own-extension' })
    expect(decideExtension(waiting, { ...grant, extensionId: 'x' }, head)).toMatchObject({
      reason: 'extension-not-waiting',
    })
    expect(decideExtension({ ...waiting, turns: [] }, grant, head)).toMatchObject({ reason: 'extension-not-waiting' })
    expect(decideExtension({ ...waiting, plan: closed.plan }, grant, head)).toMatchObject({ reason: 'plan-closed' })
    expect(decideExtension(waiting, { ...grant, grants: false }, head)).toMatchObject({
      reason: 'refusal-without-answer',
    })
    expect(decideExtension(waiting, { ...grant, grants: false, answer: 'Không' }, head)).toMatchObject({
      ok: true,
      outcome: { turns: [], extensions: [{ state: 'refused' }] },
    })
  })

  it('is answered after the turn was handed in, too, and settled when it is confirmed unanswered', () => {
    const given = withTurn(waiting, { state: 'handed_in', handedInBy: 'officer-1', handedInOn: onDay('2026-12-10') })
    const granted = decideExtension(given, { extensionId, grants: true, answer: '' }, head)
    const confirmed = confirm(given, asked, head)

    expect(granted).toMatchObject({
      ok: true,
      outcome: {
        turns: [{ state: 'handed_in', dueOn: '2026-12-18', handedInOn: '2026-12-10' }],
        extensions: [{ state: 'granted' }],
      },
    })
    expect(confirmed).toMatchObject({
      ok: true,
      outcome: {
        turns: [{ state: 'confirmed' }],
        extensions: [{ id: extensionId, state: 'withdrawn', decidedBy: 'head-1', answer: /xác nhận/ }],
      },
    })
    expect(
      decideExtension(withTurn(waiting, { state: 'confirmed' }), { extensionId, grants: true, answer: '' }, head),
    ).toEqual({ ok: false, reason: 'turn-confirmed' })
  })

  it('keeps the period of a rhythm', () => {
    const monthly = givenTaskFile({ rhythm: 'monthly', endsOn: null })
    const given = askExtension(monthly, { ...request, turnId: firstTurn(monthly).id }, nowAt('2026-11-23', null))
    const granted = decideExtension(
      { ...monthly, asked: given.ok ? given.outcome.extensions : [] },
      { extensionId: given.ok ? (given.outcome.extensions[0]?.id ?? '') : '', grants: true, answer: '' },
      head,
    )
    expect(granted).toMatchObject({
      ok: true,
      outcome: { taskChanged: false, turns: [{ dueOn: '2026-12-18', periodTo: '2026-12-14' }] },
    })
  })

  it('is taken back while nobody has answered', () => {
    expect(withdrawExtension(waiting, extensionId)).toMatchObject({
      ok: true,
      outcome: { extensions: [{ state: 'withdrawn' }] },
    })
    expect(withdrawExtension(file, extensionId)).toMatchObject({ reason: 'extension-not-waiting' })
    expect(withdrawExtension(closed, extensionId)).toMatchObject({ reason: 'plan-closed' })
  })
})

describe('standing still', () => {
  const pausing = { version: 1, reason: 'Chờ hướng dẫn' }
  const paused = (suspendedOn: string | null, given = file): TaskFile => ({
    ...given,
    task: { ...given.task, state: 'suspended', suspendedOn: suspendedOn === null ? null : onDay(suspendedOn) },
  })

  it('is asked with a reason, from the version seen, when nothing waits', () => {
    expect(suspend(file, pausing, now)).toMatchObject({
      ok: true,
      outcome: { task: { state: 'suspended', suspendedOn: '2026-11-23' } },
    })
    expect(suspend(file, { ...pausing, version: 2 }, now)).toMatchObject({ reason: 'record-changed' })
    expect(suspend(handedIn, pausing, now)).toMatchObject({ reason: 'turn-waits-for-confirmation' })
    expect(suspend(closed, pausing, now)).toMatchObject({ reason: 'plan-closed' })
    expect(resume(file, pausing, now)).toMatchObject({ reason: 'task-not-suspended' })
  })

  it('moves dates by the working days it lasted, not those that had passed before', () => {
    expect(resume(paused('2026-11-16'), pausing, now)).toMatchObject({
      ok: true,
      outcome: { task: { endsOn: '2026-12-11' }, turns: [{ dueOn: '2026-12-11' }] },
    })
    expect(resume(paused('2026-12-07'), pausing, nowAt('2026-12-09'))).toMatchObject({
      ok: true,
      outcome: { turns: [], task: { endsOn: '2026-12-04' } },
    })
    expect(resume(paused(null), pausing, now)).toMatchObject({ ok: true, outcome: { turns: [] } })
    expect(resume(paused('2026-11-16', withTurn(file, { state: 'cancelled' })), pausing, now)).toMatchObject({
      ok: true,
      outcome: { turns: [] },
    })
    const monthly = givenTaskFile({ rhythm: 'monthly', endsOn: null })
    expect(resume(paused('2026-11-16', monthly), pausing, now)).toMatchObject({
      ok: true,
      outcome: { task: { endsOn: null }, turns: [{ periodTo: '2026-12-14' }] },
    })
  })
})

describe('dates under a changed calendar', () => {
  it('move with their basis, and only open ones', () => {
    const moved = withTurn(file, { dueOn: onDay('2026-12-03') })
    expect(recomputedDates([moved, file])).toMatchObject([
      { turns: [{ dueOn: '2026-12-04' }], tellings: [{ to: ['officer-1', 'head-1'] }] },
    ])
    expect(recomputedTurn({ ...firstTurn(moved), state: 'handed_in' }, file.dates)).toBeUndefined()
    expect(recomputedTurn({ ...firstTurn(moved), dueOn: null }, file.dates)).toBeUndefined()
    expect(recomputedTurn({ ...firstTurn(moved), basis: null }, file.dates)).toBeUndefined()
  })
})
