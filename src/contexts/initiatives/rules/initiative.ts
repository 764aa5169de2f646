/** An initiative in one year, and how it moves. */
import type { Actor } from '../../../commands/actor.ts'
import { mayAt, type Place } from '../../../commands/permission.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { actsIn, type InitiativeAct, type InitiativeState, moveOf } from './states.ts'

/** A model (mô hình) is a way of doing; an exemplar (điển hình) is somebody to be followed. */
export const kinds = ['model', 'exemplar'] as const
export type Kind = (typeof kinds)[number]

export const holders = ['collective', 'individual'] as const
export type Holder = (typeof holders)[number]

/** Where the model lives (registration form of 249/MTTQ-BTT, 2026). */
const settings = ['residential', 'agency'] as const
export type Setting = (typeof settings)[number]

/** The ten contents of the registration form (249/MTTQ-BTT, 2026), the name being the first; forces and resources carry two. */
export const contentNames = [
  'reason',
  'goals',
  'content',
  'place',
  'beneficiaries',
  'forces',
  'resources',
  'schedule',
  'outputs',
  'sustaining',
] as const
export type ContentName = (typeof contentNames)[number]

export interface Initiative extends Readonly<Record<ContentName, string>> {
  readonly id: string
  /** The same through all the years it is continued. */
  readonly identityId: string
  readonly seasonAgencyId: number
  readonly seasonId: string
  readonly year: number
  /** MH-2026-003; given when it is registered first. */
  readonly code: string | null
  readonly kind: Kind
  readonly holder: Holder
  readonly setting: Setting
  /** Ids of the season's fields and levels. */
  readonly field: string
  readonly level: string
  readonly name: string
  /** The person or collective it stands for, in words; empty: the unit. */
  readonly holderName: string
  readonly unitId: string
  readonly personId: string
  readonly createdBy: string | null
  /** Who was in charge before it was handed over, in that order. */
  readonly formerHolderIds: readonly string[]
  readonly legalBasis: string
  readonly documentId: string | null
  readonly planId: string | null
  readonly startsOn: PlainDate | null
  readonly endsOn: PlainDate | null
  /** Last year's row. */
  readonly continuesId: string | null
  /** What it was replicated from, in which agency. */
  readonly originAgencyId: number | null
  readonly originId: string | null
  readonly state: InitiativeState
  readonly stateReason: string
  /** Of assessment; 2 after another look was asked for. */
  readonly round: number
  readonly registeredOn: PlainDate | null
  readonly approvedOn: PlainDate | null
  readonly startedOn: PlainDate | null
  readonly selfAssessedOn: PlainDate | null
  readonly assessedOn: PlainDate | null
  /** Recognised, or not. */
  readonly decidedOn: PlainDate | null
  readonly endedOn: PlainDate | null
  readonly recognisedLevel: string | null
  readonly recognisedUntil: PlainDate | null
  readonly version: number
}

/** What a new draft has not got yet: no number, no days, nobody who had it before, nothing decided. */
export const notYet = {
  code: null,
  formerHolderIds: [],
  state: 'draft',
  stateReason: '',
  round: 1,
  registeredOn: null,
  approvedOn: null,
  startedOn: null,
  selfAssessedOn: null,
  assessedOn: null,
  decidedOn: null,
  endedOn: null,
  recognisedLevel: null,
  recognisedUntil: null,
  version: 1,
} as const satisfies Partial<Initiative>

/** An initiative stands with its unit; it is its officer's and its author's. */
export function placeOf({ unitId, personId, createdBy }: Pick<Initiative, 'unitId' | 'personId' | 'createdBy'>): Place {
  return { unitIds: [unitId], personIds: [personId, createdBy] }
}

export type MoveRefusal = 'not-in-this-state' | 'not-your-step'

/** What tells whose turn it is. */
export type Placed = Pick<Initiative, 'state' | 'unitId' | 'personId' | 'createdBy'>

/** Why an act may not happen to it now, by this actor; undefined when it may. */
export function actRefusal(initiative: Placed, act: InitiativeAct, actor: Actor): MoveRefusal | undefined {
  const move = moveOf(initiative.state, act)
  if (move === undefined) return 'not-in-this-state'
  return mayAt(move.may, actor, placeOf(initiative)) ? undefined : 'not-your-step'
}

/** What this actor can do to it now. */
export function actsOpenTo(initiative: Placed, actor: Actor): readonly InitiativeAct[] {
  return actsIn(initiative.state).filter((act) => actRefusal(initiative, act, actor) === undefined)
}

export interface MoveFacts {
  readonly actor: Actor
  readonly today: PlainDate
}

/** Moves it along the course and stamps the day; nothing else of it changes. */
export function moved(
  initiative: Initiative,
  act: InitiativeAct,
  { actor, today }: MoveFacts,
  stateReason = '',
): Verdict<Initiative, MoveRefusal> {
  const refusal = actRefusal(initiative, act, actor)
  if (refusal !== undefined) return refuse(refusal)
  const to = moveOf(initiative.state, act)?.to ?? initiative.state
  const arrived = to === initiative.state ? {} : stampOf(to, initiative, today)
  return accept({
    ...initiative,
    ...arrived,
    state: to,
    stateReason: to === initiative.state ? initiative.stateReason : stateReason,
  })
}

type Stamp = 'registeredOn' | 'approvedOn' | 'startedOn' | 'selfAssessedOn' | 'assessedOn' | 'decidedOn' | 'endedOn'

/** Which day reaching a state leaves behind. */
const stamps: Readonly<Record<InitiativeState, Stamp | null>> = {
  draft: null,
  registered: 'registeredOn',
  endorsed: null,
  checked: null,
  returned: null,
  rejected: 'endedOn',
  approved: 'approvedOn',
  running: 'startedOn',
  self_assessed: 'selfAssessedOn',
  assessed: 'assessedOn',
  recognised: 'decidedOn',
  not_recognised: 'decidedOn',
  recognition_withdrawn: 'endedOn',
  stopped: 'endedOn',
  withdrawn: 'endedOn',
}

/** Stamps that keep the first day, however often the state is reached again. */
const lasting: ReadonlySet<Stamp> = new Set(['registeredOn', 'startedOn'])

function stampOf(to: InitiativeState, initiative: Initiative, today: PlainDate): Partial<Initiative> {
  const stamp = stamps[to]
  if (stamp === null || (lasting.has(stamp) && initiative[stamp] !== null)) return {}
  return { [stamp]: today }
}
