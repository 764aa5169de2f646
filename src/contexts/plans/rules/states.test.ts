import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { givenTaskFile, nowAt } from '../../../../test/support/task-file.ts'
import { addDays } from '../../../kernel/plain-date.ts'
import type { Verdict } from '../../../kernel/verdict.ts'
import { taskActsOpen, turnActsOpen } from './acts.ts'
import { assign } from './assignment.ts'
import { askExtension, decideExtension, recomputedDates, resume, suspend, withdrawExtension } from './postponing.ts'
import { drop, edit } from './shaping.ts'
import {
  taskActRefusal,
  taskAfter,
  taskMoves,
  taskStates,
  turnActRefusal,
  turnActsWhile,
  turnAfter,
  turnMoves,
  turnStates,
  whoMay,
} from './states.ts'
import { changeOf, type TaskChange, type TaskFile, type Turn } from './task.ts'
import { missingTurns } from './turn-planning.ts'
import { confirm, handIn, reopenTurn, returnTurn, turnFor, withdrawHandIn } from './work.ts'

describe('the table of states', () => {
  it('leads only to states there are, and says for each act who may', () => {
    const reached = [...Object.values(taskMoves), ...Object.values(turnMoves)].flatMap((moves) => Object.entries(moves))
    for (const [act, state] of reached) {
      expect([...taskStates, ...turnStates]).toContain(state)
      expect(Object.keys(whoMay)).toContain(act)
    }
    expect(Object.keys(turnActsWhile)).toEqual([...taskStates])
  })

  it('says why an act may not happen, whatever the state', () => {
    expect(taskActRefusal('closed', 'open', 'assign')).toBe('plan-closed')
    expect(taskActRefusal('running', 'open', 'assign')).toBeUndefined()
    expect(taskActRefusal('running', 'open', 'resume')).toBe('task-not-suspended')
    expect(taskActRefusal('running', 'suspended', 'assign')).toBe('task-suspended')
    expect(taskActRefusal('running', 'done', 'assign')).toBe('task-done')
    expect(taskActRefusal('running', 'dropped', 'edit')).toBe('task-dropped')
    expect(turnActRefusal('closed', { task: 'open', turn: 'open' }, 'record')).toBe('plan-closed')
    expect(turnActRefusal('running', { task: 'suspended', turn: 'open' }, 'record')).toBe('task-suspended')
    expect(turnActRefusal('running', { task: 'open', turn: 'open' }, 'record')).toBeUndefined()
    expect(turnActRefusal('running', { task: 'open', turn: 'open' }, 'confirm')).toBe('turn-not-handed-in')
    expect(turnActRefusal('running', { task: 'open', turn: 'handed_in' }, 'record')).toBe('turn-waits-for-confirmation')
    expect(turnActRefusal('running', { task: 'open', turn: 'confirmed' }, 'record')).toBe('turn-confirmed')
    expect(turnActRefusal('running', { task: 'open', turn: 'cancelled' }, 'record')).toBe('turn-cancelled')
    expect(taskAfter('dropped', 'resume')).toBeUndefined()
    expect(turnAfter('handed_in', 'confirm')).toBe('confirmed')
  })

  it('offers on pages exactly what may happen', () => {
    expect(taskActsOpen('closed', 'open')).toEqual([])
    expect(taskActsOpen('running', 'suspended')).toEqual(['edit', 'resume', 'drop'])
    expect(turnActsOpen('running', { task: 'open', turn: 'handed_in' })).toEqual([
      'withdraw-hand-in',
      'confirm',
      'return',
      'decide-extension',
    ])
    expect(turnActsOpen('running', { task: 'done', turn: 'confirmed' })).toEqual(['reopen-turn'])
  })
})

type Step = (file: TaskFile, today: string, pick: number) => Verdict<TaskChange, string> | TaskFile

const turnAt = (file: TaskFile, pick: number): Turn | undefined => file.turns[pick % Math.max(1, file.turns.length)]
const asked = (file: TaskFile, pick: number) => ({
  turnId: turnAt(file, pick)?.id ?? '',
  version: turnAt(file, pick)?.version ?? 0,
})
const rhythms = ['once', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const

/** Everything that can be asked of one task, with any turn, by the officer or the head. */
const steps: Record<string, Step> = {
  record: (file, _today, pick) => {
    const { turnId, version } = asked(file, pick)
    return turnFor(file, { turnId, version }, 'record').ok
      ? { ...file, evidencedTurnIds: [...file.evidencedTurnIds, turnId] }
      : file
  },
  handIn: (file, today, pick) =>
    handIn(file, { ...asked(file, pick), result: 'Xong', obstacles: '', proposals: '' }, nowAt(today)),
  withdrawHandIn: (file, _today, pick) => withdrawHandIn(file, asked(file, pick)),
  confirm: (file, today, pick) => confirm(file, asked(file, pick), nowAt(today, 'head-1')),
  confirmOwn: (file, today, pick) => confirm(file, asked(file, pick), nowAt(today)),
  return: (file, _today, pick) => returnTurn(file, { ...asked(file, pick), reason: 'Thiếu' }),
  reopen: (file, _today, pick) => reopenTurn(file, { ...asked(file, pick), reason: 'Nhầm' }),
  suspend: (file, today) => suspend(file, { version: file.task.version, reason: 'Chờ' }, nowAt(today)),
  resume: (file, today) => resume(file, { version: file.task.version, reason: 'Tiếp' }, nowAt(today)),
  drop: (file, _today, pick) =>
    drop(file, { version: file.task.version, reason: 'Thôi', openParts: pick % 4 === 0 ? 0 : 1 }),
  edit: (file) => edit(file, { version: file.task.version, title: 'Tên', wording: '', expectedOutput: '' }),
  ask: (file, today, pick) => {
    const toDueOn = addDays(turnAt(file, pick)?.dueOn ?? nowAt(today).today, 1 + (pick % 20))
    return askExtension(file, { ...asked(file, pick), toDueOn, reason: 'Chờ' }, nowAt(today))
  },
  decide: (file, today, pick) =>
    decideExtension(
      file,
      { extensionId: file.asked[0]?.id ?? '', grants: pick % 2 === 0, answer: 'Lý do' },
      nowAt(today, 'head-1'),
    ),
  withdrawAsk: (file) => withdrawExtension(file, file.asked[0]?.id ?? ''),
  assign: (file, today, pick) => {
    const { leadUnitId, supportUnitIds, officerId, expectedOutput } = file.task
    const rhythm = rhythms[pick % rhythms.length] ?? 'once'
    const endsOn = pick % 3 === 0 ? null : addDays(nowAt(today).today, pick - 20)
    const assignment = {
      leadUnitId,
      supportUnitIds,
      officerId,
      expectedOutput,
      rhythm,
      startsOn: null,
      endsOn,
      dueDay: null,
      dueMonth: null,
    }
    return assign(file, { assignment, version: file.task.version, ownUnits: null }, nowAt(today))
  },
  rollOver: (file, today) => ({
    ok: true,
    outcome: changeOf(file.task, { taskChanged: false, turns: missingTurns(file, nowAt(today)) }),
  }),
  recompute: (file) => ({
    ok: true,
    outcome: recomputedDates([file])[0] ?? changeOf(file.task, { taskChanged: false }),
  }),
}

function after(file: TaskFile, change: TaskChange): TaskFile {
  const changed = new Map(change.turns.map((turn) => [turn.id, { ...turn, version: turn.version + 1 }]))
  const known = new Set(file.turns.map(({ id }) => id))
  const decided = new Map(change.extensions.map((extension) => [extension.id, extension]))
  const waiting = new Set(file.asked.map(({ id }) => id))
  return {
    ...file,
    task: { ...change.task, version: file.task.version + (change.taskChanged ? 1 : 0) },
    turns: [
      ...file.turns.map((turn) => changed.get(turn.id) ?? turn),
      ...change.turns.filter(({ id }) => !known.has(id)),
    ],
    asked: [
      ...file.asked.map((extension) => decided.get(extension.id) ?? extension),
      ...change.extensions.filter(({ id }) => !waiting.has(id)),
    ].filter(({ state }) => state === 'asked'),
  }
}

function allowed(from: string, to: string, moves: Record<string, Partial<Record<string, string>>>): boolean {
  return from === to || Object.values(moves[from] ?? {}).includes(to)
}

const isIn = ({ state }: Turn): boolean => state === 'handed_in' || state === 'confirmed'

/** What must hold of every turn, whatever was done before. */
const turnLaws: Record<string, (turn: Turn, file: TaskFile) => boolean> = {
  'handed in by somebody': (turn) => !isIn(turn) || (turn.handedInBy !== null && turn.handedInOn !== null),
  'handed in with evidence': (turn, file) => !isIn(turn) || file.evidencedTurnIds.includes(turn.id),
  'done when confirmed': (turn) => (turn.state === 'confirmed') === (turn.doneOn !== null),
  'confirmed by another': (turn) => turn.state !== 'confirmed' || turn.confirmedBy !== turn.handedInBy,
  'open means not handed in': (turn) =>
    turn.state !== 'open' || (turn.handedInOn === null && turn.confirmedBy === null),
  'a date has its derivation': (turn) => (turn.dueOn === null) === (turn.derivation === null),
  'periods end after they begin': (turn) => turn.periodFrom <= turn.periodTo,
}

const waitsFor = ({ turns }: TaskFile): boolean => turns.some(({ state }) => state === 'open' || state === 'handed_in')

/** What must hold of every task. */
const taskLaws: Record<string, (file: TaskFile) => boolean> = {
  'done means nothing waits': (file) => file.task.state !== 'done' || !waitsFor(file),
  'done means confirmed': ({ task, turns }) =>
    task.state !== 'done' || turns.some(({ state }) => state === 'confirmed'),
  'dropped means nothing waits': (file) => file.task.state !== 'dropped' || !waitsFor(file),
  'suspended since a day': ({ task }) => (task.state === 'suspended') === (task.suspendedOn !== null),
  'once means one open turn': ({ task, turns }) =>
    task.rhythm !== 'once' || turns.filter(({ state }) => state === 'open').length <= 1,
}

function faultsOf(before: TaskFile, file: TaskFile): string[] {
  const moved = file.turns.filter((turn) => {
    const earlier = before.turns.find(({ id }) => id === turn.id)
    return earlier !== undefined && !allowed(earlier.state, turn.state, turnMoves)
  })
  const turnFaults = file.turns.flatMap((turn) =>
    Object.entries(turnLaws).flatMap(([law, holds]) => (holds(turn, file) ? [] : [law])),
  )
  const taskFaults = Object.entries(taskLaws).flatMap(([law, holds]) => (holds(file) ? [] : [law]))
  const leap = allowed(before.task.state, file.task.state, taskMoves)
    ? []
    : [`task ${before.task.state} to ${file.task.state}`]
  return [...leap, ...moved.map(({ state }) => `turn to ${state}`), ...turnFaults, ...taskFaults]
}

function next(file: TaskFile, answer: ReturnType<Step>): TaskFile {
  if (!('ok' in answer)) return answer
  return answer.ok ? after(file, answer.outcome) : file
}

describe('sequences of commands', () => {
  it('never reach an impossible state, and reach every possible one', () => {
    const names = Object.keys(steps)
    const step = fc.record({ name: fc.constantFrom(...names), pick: fc.nat(60), days: fc.nat(25) })
    const reached = new Set<string>()
    fc.assert(
      fc.property(fc.constantFrom(...rhythms), fc.array(step, { minLength: 5, maxLength: 60 }), (rhythm, sequence) => {
        let today = nowAt('2026-03-02').today
        let file = givenTaskFile({ rhythm, endsOn: rhythm === 'once' ? addDays(today, 60) : null }, today)
        for (const { name, pick, days } of sequence) {
          today = addDays(today, days)
          const later = next(file, steps[name]?.(file, today, pick) ?? file)
          expect(faultsOf(file, later)).toEqual([])
          file = later
          for (const { state } of [file.task, ...file.turns]) reached.add(state)
        }
      }),
      { numRuns: 600, seed: 42 },
    )
    expect([...reached].toSorted()).toEqual([...new Set([...taskStates, ...turnStates])].toSorted())
  })
})
