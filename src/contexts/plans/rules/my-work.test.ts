import { describe, expect, it } from 'vitest'
import { onDay } from '../../../../test/support/task-file.ts'
import { type Looker, waitingOf, type WorkRow } from './my-work.ts'

const me: Looker = {
  personId: 'me',
  headOf: [],
  overseesAll: false,
  today: onDay('2026-11-23'),
  soonUntil: onDay('2026-11-30'),
}
const head: Looker = { ...me, headOf: ['u1'] }
const office: Looker = { ...me, overseesAll: true }
const row = (changes: Partial<WorkRow> = {}): WorkRow => ({
  turnId: 't1',
  turnVersion: 1,
  turnState: 'open',
  label: { vi: 'Một lần', en: 'Once' },
  dueOn: onDay('2026-11-25'),
  derivation: null,
  handedInBy: null,
  handedInByName: null,
  handedInOn: null,
  returnReason: '',
  taskId: 'n1',
  code: 'KH43-NV01',
  title: 'Việc',
  officerId: 'other',
  officerName: null,
  leadUnitId: 'u1',
  leadUnitName: null,
  extensionId: null,
  askedBy: null,
  askedByName: null,
  askedOn: null,
  toDueOn: null,
  askedReason: null,
  hasProgress: false,
  hasOtherHead: true,
  ...changes,
})

describe('what a turn asks of me', () => {
  it.each([
    ['nothing, when it is another’s', row(), me, []],
    ['to record, when it is mine', row({ officerId: 'me' }), me, ['record']],
    ['to hand in, once something is recorded', row({ officerId: 'me', hasProgress: true }), me, ['hand-in']],
    [
      'to wait, once handed in',
      row({ officerId: 'me', turnState: 'handed_in', handedInBy: 'other' }),
      me,
      ['await-confirmation'],
    ],
    [
      'to wait for what I handed in for another',
      row({ turnState: 'handed_in', handedInBy: 'me' }),
      me,
      ['await-confirmation'],
    ],
    ['to wait for an answer', row({ extensionId: 'e', askedBy: 'me' }), me, ['await-extension']],
    ['to confirm, as head', row({ turnState: 'handed_in', handedInBy: 'other' }), head, ['confirm']],
    ['not to confirm my own', row({ turnState: 'handed_in', handedInBy: 'me' }), head, ['await-confirmation']],
    ['to decide, as head', row({ extensionId: 'e', askedBy: 'other' }), head, ['decide-extension']],
    ['not to decide my own', row({ extensionId: 'e', askedBy: 'me' }), head, ['await-extension']],
    ['to find an officer', row({ officerId: null }), head, ['assign']],
    ['nothing of the Office while there is a head', row({ turnState: 'handed_in', handedInBy: 'other' }), office, []],
    [
      'the Office where no other head can',
      row({ turnState: 'handed_in', handedInBy: 'other', hasOtherHead: false }),
      office,
      ['confirm'],
    ],
    [
      'the Office where there is no unit',
      row({ officerId: null, leadUnitId: null, hasOtherHead: false }),
      office,
      ['assign'],
    ],
  ] as const)('asks %s', (_name, work, looker, acts) => {
    expect(waitingOf(work, looker).map(({ act }) => act)).toEqual(acts)
  })

  it.each([
    ['2026-11-20', 'late'],
    ['2026-11-23', 'this-week'],
    ['2026-11-30', 'this-week'],
    ['2026-12-01', 'later'],
    [null, 'later'],
  ] as const)('due on %s comes under %s', (dueOn, group) => {
    const mine = row({ officerId: 'me', dueOn: dueOn === null ? null : onDay(dueOn) })
    expect(waitingOf(mine, me)[0]?.group).toBe(group)
  })

  it.each([
    ['on its date', '2026-11-09', '2026-11-09', 'this-week'],
    ['after its date', '2026-11-09', '2026-11-10', 'late'],
    ['long before its date', '2026-12-31', '2026-11-10', 'later'],
  ] as const)('is judged by the day it was handed in: %s', (_name, dueOn, handedInOn, group) => {
    const sent = {
      turnState: 'handed_in',
      handedInBy: 'other',
      dueOn: onDay(dueOn),
      handedInOn: onDay(handedInOn),
    } as const
    expect(waitingOf(row(sent), head)[0]?.group).toBe(group)
  })
})
