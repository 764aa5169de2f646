/** Taking up what was recognised elsewhere (làm theo): who may, what becomes of it, and that a failure is kept with its reason. */
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import type { InitiativeState } from '../../rules/states.ts'

const adoptionStates = ['trying', 'registered', 'worked', 'did_not_work'] as const
export type AdoptionState = (typeof adoptionStates)[number]

/** Counted results, to be compared between the original and its copies. */
export interface Figures {
  readonly sessions: number | null
  /** Persons count once for each session they came to. */
  readonly attendances: number | null
  /** Different persons. */
  readonly people: number | null
  readonly households: number | null
}
export const figureNames = ['sessions', 'attendances', 'people', 'households'] as const

export interface Adoption extends Figures {
  readonly id: string
  readonly originAgencyId: number
  readonly originId: string
  readonly originIdentityId: string
  readonly unitId: string
  readonly personId: string
  readonly agencyName: string
  readonly unitName: string
  readonly place: string
  readonly state: AdoptionState
  readonly initiativeId: string | null
  readonly outcome: string
  readonly beganOn: PlainDate
  readonly toldOn: PlainDate | null
  readonly version: number
}

/** What is taken up, as its agency shows it. */
export interface Origin {
  readonly agencyId: number
  readonly id: string
  readonly identityId: string
  readonly state: InitiativeState
  /** The unit it stands with, when it is one's own agency's. */
  readonly unitId: string | null
}

export interface AdoptFile {
  readonly origin: Origin
  /** Units the actor may act for; null: all. */
  readonly ownUnitIds: readonly string[] | null
  /** Whether this unit is trying it or has registered it already. */
  readonly isGoingOn: boolean
}

export type AdoptRefusal =
  | 'origin-recognition-withdrawn'
  | 'origin-not-recognised-now'
  | 'adopted-already'
  | 'unit-does-it-already'
  | 'unit-not-yours'

/** Why this unit may not take it up; undefined when it may. */
export function adoptRefusal({ origin, ownUnitIds, isGoingOn }: AdoptFile, unitId: string): AdoptRefusal | undefined {
  if (origin.state === 'recognition_withdrawn') return 'origin-recognition-withdrawn'
  if (origin.state !== 'recognised') return 'origin-not-recognised-now'
  if (ownUnitIds !== null && !ownUnitIds.includes(unitId)) return 'unit-not-yours'
  if (origin.unitId === unitId) return 'unit-does-it-already'
  return isGoingOn ? 'adopted-already' : undefined
}

/** What an adoption begins with. */
export interface Beginning {
  readonly id: string
  readonly unitId: string
  readonly personId: string
  readonly agencyName: string
  readonly unitName: string
  readonly place: string
  /** The registration made of it; null for a trial. */
  readonly initiativeId: string | null
  readonly beganOn: PlainDate
}

export function beginAdoption(origin: Origin, beginning: Beginning): Adoption {
  return {
    ...beginning,
    originAgencyId: origin.agencyId,
    originId: origin.id,
    originIdentityId: origin.identityId,
    state: beginning.initiativeId === null ? 'trying' : 'registered',
    outcome: '',
    sessions: null,
    attendances: null,
    people: null,
    households: null,
    toldOn: null,
    version: 1,
  }
}

export interface Told extends Figures {
  readonly version: number
  readonly state: 'trying' | 'worked' | 'did_not_work'
  readonly outcome: string
  readonly place: string
}

export type TellRefusal = 'why-missing' | 'record-changed'

/** What came of it. "Did not work" needs its reason: the next one learns from it. A registered one that still goes on stays registered. */
export function told(adoption: Adoption, said: Told, today: PlainDate): Verdict<Adoption, TellRefusal> {
  if (adoption.version !== said.version) return refuse('record-changed')
  if (said.state === 'did_not_work' && said.outcome === '') return refuse('why-missing')
  const goesOn = adoption.initiativeId === null ? 'trying' : 'registered'
  return accept({ ...adoption, ...said, state: said.state === 'trying' ? goesOn : said.state, toldOn: today })
}
