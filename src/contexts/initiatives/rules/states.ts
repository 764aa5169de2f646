/**
 * Where an initiative may stand in its year, what may happen to it there, where that leads, and who may do it: the only
 * table that says so. An initiative (mô hình, điển hình) is registered anew each year; its identity lasts through them.
 */
import type { Role } from '../../../commands/actor.ts'
import { byDuty, staff } from '../../../commands/circles.ts'
import type { Scope } from '../../../commands/permission.ts'

export const initiativeStates = [
  'draft',
  'registered',
  'endorsed',
  'checked',
  'returned',
  'rejected',
  'approved',
  'running',
  'self_assessed',
  'assessed',
  'recognised',
  'not_recognised',
  'recognition_withdrawn',
  'stopped',
  'withdrawn',
] as const
export type InitiativeState = (typeof initiativeStates)[number]

export const initiativeActs = [
  'edit',
  'register',
  'withdraw',
  'endorse',
  'check',
  'approve',
  'return',
  'reject',
  'start',
  'record',
  'set-outputs',
  'review-interim',
  'stop',
  'self-assess',
  'reopen-self-assessment',
  'assess',
  'conclude-assessment',
  'recognise',
  'decline',
  'ask-another-look',
  'withdraw-recognition',
  'describe-how-to',
  'adopt',
  'answer-life-check',
  'continue',
] as const
export type InitiativeAct = (typeof initiativeActs)[number]

export type Allowed = Readonly<Partial<Record<Role | 'system', Scope>>>

/** Where an act leads, and whose it is there. */
export interface Move {
  readonly to: InitiativeState
  readonly may: Allowed
}

const endorsing = { unit_head: 'unit', leader: 'agency' } as const
const checking = { office: 'agency' } as const
const deciding = { leader: 'agency' } as const
const runningTheYear = { office: 'agency', leader: 'agency' } as const
/** Assessors are appointed initiative by initiative; the Office takes minutes and follows. */
const assessing = { assessor: 'agency', office: 'agency', leader: 'agency' } as const
/** Whoever belongs to an agency may learn from what was recognised. */
const learning = staff

const move = (to: InitiativeState, may: Allowed): Move => ({ to, may })

export const course = {
  draft: {
    edit: move('draft', byDuty),
    register: move('registered', byDuty),
    withdraw: move('withdrawn', byDuty),
  },
  registered: {
    endorse: move('endorsed', endorsing),
    return: move('returned', endorsing),
    withdraw: move('withdrawn', byDuty),
  },
  endorsed: {
    check: move('checked', checking),
    return: move('returned', checking),
    withdraw: move('withdrawn', byDuty),
  },
  checked: {
    approve: move('approved', deciding),
    reject: move('rejected', deciding),
    return: move('returned', deciding),
    withdraw: move('withdrawn', byDuty),
  },
  returned: {
    edit: move('returned', byDuty),
    register: move('registered', byDuty),
    withdraw: move('withdrawn', byDuty),
  },
  rejected: {},
  approved: {
    start: move('running', byDuty),
    // The first record of work starts it.
    record: move('running', byDuty),
    'set-outputs': move('approved', byDuty),
    withdraw: move('withdrawn', byDuty),
  },
  running: {
    record: move('running', byDuty),
    'set-outputs': move('running', byDuty),
    'review-interim': move('running', runningTheYear),
    'self-assess': move('self_assessed', byDuty),
    stop: move('stopped', byDuty),
  },
  self_assessed: {
    'reopen-self-assessment': move('running', runningTheYear),
    assess: move('self_assessed', assessing),
    'conclude-assessment': move('assessed', runningTheYear),
    stop: move('stopped', byDuty),
  },
  assessed: {
    recognise: move('recognised', deciding),
    decline: move('not_recognised', deciding),
  },
  recognised: {
    'withdraw-recognition': move('recognition_withdrawn', deciding),
    'describe-how-to': move('recognised', byDuty),
    adopt: move('recognised', learning),
    'answer-life-check': move('recognised', byDuty),
    continue: move('recognised', byDuty),
    record: move('recognised', byDuty),
  },
  not_recognised: {
    // Once: the rule looks at the round.
    'ask-another-look': move('self_assessed', byDuty),
    continue: move('not_recognised', byDuty),
  },
  recognition_withdrawn: {},
  stopped: { continue: move('stopped', byDuty) },
  withdrawn: {},
} as const satisfies Record<InitiativeState, Partial<Record<InitiativeAct, Move>>>

/** What an act leads to from a state; undefined when it may not happen there. */
export function moveOf(state: InitiativeState, act: InitiativeAct): Move | undefined {
  const moves: Partial<Record<InitiativeAct, Move>> = course[state]
  return moves[act]
}

/** From when on other agencies see its face: it was approved. */
const publishedStates: ReadonlySet<InitiativeState> = new Set([
  'approved',
  'running',
  'self_assessed',
  'assessed',
  'recognised',
  'not_recognised',
  'recognition_withdrawn',
  'stopped',
])

/** Whether other agencies see the card of an initiative in this state. */
export function isPublished(state: InitiativeState): boolean {
  return publishedStates.has(state)
}

/** What can happen in a state, whoever asks. */
export function actsIn(state: InitiativeState): readonly InitiativeAct[] {
  return initiativeActs.filter((act) => moveOf(state, act) !== undefined)
}

/** In which states an act can happen. */
export function statesFor(act: InitiativeAct): readonly InitiativeState[] {
  return initiativeStates.filter((state) => moveOf(state, act) !== undefined)
}

const width: Record<Scope, number> = { own: 0, unit: 1, agency: 2 }

/** Who may do an act in any state at all: what a command declares. Whose turn it is, `actRefusal` says. */
export function mayDo(act: InitiativeAct): Allowed {
  const widest: Partial<Record<Role | 'system', Scope>> = {}
  for (const state of initiativeStates) {
    const may: Allowed = moveOf(state, act)?.may ?? {}
    for (const role of Object.keys(may) as (keyof Allowed)[]) {
      const [scope, known] = [may[role], widest[role]]
      if (scope !== undefined && (known === undefined || width[scope] > width[known])) widest[role] = scope
    }
  }
  return widest
}
