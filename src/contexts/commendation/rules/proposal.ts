/** A proposal for a commendation, from its first wording to the line of the register it becomes. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { foldVietnamese } from '../../../kernel/vietnamese.ts'
import type { Holder } from '../../initiatives/browser.ts'
import { type CommendationForm, isInUse, suits } from './forms.ts'
import { proposalAfter, type ProposalAct, type ProposalState } from './states.ts'

/** Something the record says in favour, with where it stands. */
export interface Ground {
  readonly text: string
  readonly href: string
}

export interface Votes {
  readonly for: number
  readonly against: number
  readonly abstained: number
}

export interface Proposal {
  readonly id: string
  readonly code: string
  readonly year: number
  readonly formId: string
  readonly form: CommendationForm
  readonly holder: Holder
  readonly personId: string | null
  readonly unitId: string | null
  readonly holderName: string
  readonly holderKey: string
  readonly initiativeId: string | null
  readonly achievement: string
  readonly achievementKey: string
  readonly grounds: readonly Ground[]
  readonly proposingUnitId: string | null
  readonly proposedBy: string | null
  /** Who rewrote it besides, each once. */
  readonly editedBy: readonly string[]
  readonly proposedOn: PlainDate
  readonly state: ProposalState
  readonly stateReason: string
  readonly sessionId: string | null
  readonly votes: Votes | null
  readonly decisionId: string | null
  readonly decidedOn: PlainDate | null
  readonly rewardVnd: number | null
  readonly certificateId: string | null
  readonly version: number
}

export type MoveRefusal = 'proposal-elsewhere'

/** Who rewrote a proposal, once this person has; whoever made it is known anyway. */
export function editorsWith({ proposedBy, editedBy }: Proposal, personId: string | null): readonly string[] {
  return personId === null || personId === proposedBy || editedBy.includes(personId)
    ? editedBy
    : [...editedBy, personId]
}

/** Moves a proposal along its course; nothing else of it changes. */
export function movedBy(proposal: Proposal, act: ProposalAct, stateReason = ''): Verdict<Proposal, MoveRefusal> {
  const state = proposalAfter(proposal.state, act)
  return state === undefined ? refuse('proposal-elsewhere') : accept({ ...proposal, state, stateReason })
}

/** Who is to be honoured: a person or a unit of the agency, or somebody outside by name. */
export interface HolderTyped {
  readonly holder: Holder
  readonly person: { readonly id: string; readonly name: string } | null
  readonly unit: { readonly id: string; readonly name: string } | null
  readonly name: string | null
}

export interface HolderFound {
  readonly holder: Holder
  readonly personId: string | null
  readonly unitId: string | null
  readonly holderName: string
  readonly holderKey: string
}

export type HolderRefusal = 'holder-missing' | 'holder-twice' | 'holder-of-other-kind'

/** Exactly one holder, of the kind the commendation is for. */
function holderOf({ holder, person, unit, name }: HolderTyped): Verdict<HolderFound, HolderRefusal> {
  const named = [person, unit, name].filter((each) => each !== null)
  if (named.length !== 1) return refuse(named.length === 0 ? 'holder-missing' : 'holder-twice')
  const notSuch = holder === 'collective' ? person : unit
  return notSuch === null ? accept(holderNamed({ holder, person, unit, name })) : refuse('holder-of-other-kind')
}

function holderNamed({ holder, person, unit, name }: HolderTyped): HolderFound {
  const none = { holder, personId: null, unitId: null }
  if (person !== null)
    return { ...none, personId: person.id, holderName: person.name, holderKey: `person:${person.id}` }
  if (unit !== null) return { ...none, unitId: unit.id, holderName: unit.name, holderKey: `unit:${unit.id}` }
  const typed = name ?? ''
  return { ...none, holderName: typed, holderKey: `name:${holder}:${keyOf(typed)}` }
}

/** What an initiative was commended for is the initiative through all its years; else the wording tells. */
function achievementKeyOf(achievement: string, initiative: { identityId: string; year: number } | null): string {
  return initiative === null
    ? `text:${keyOf(achievement).slice(0, 400)}`
    : `initiative:${initiative.identityId}:${initiative.year}`
}

/** What tells one achievement from another. */
export interface Merit {
  readonly achievement: string
  readonly achievementKey: string
}

/**
 * Whether two proposals are about the same achievement: the same initiative in the same year, or the same wording, also when
 * only one of them names the initiative. Two initiatives are two achievements, however alike the sentence on the paper.
 */
export function isSameMerit(one: Merit, other: Merit): boolean {
  if (one.achievementKey === other.achievementKey) return true
  if ([one, other].every(({ achievementKey }) => achievementKey.startsWith('initiative:'))) return false
  return keyOf(one.achievement) === keyOf(other.achievement)
}

/** A text as it is compared, without marks and signs. */
function keyOf(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

export type ProposeRefusal = HolderRefusal | 'form-unknown' | 'form-for-other-holder' | 'commended-already'

export interface ProposalTyped extends HolderTyped {
  readonly form: CommendationForm | undefined
  readonly achievement: string
  readonly initiative: { readonly id: string; readonly identityId: string; readonly year: number } | null
}

/** What a proposal is made of, once its parts are checked against each other. */
export function checkProposal(
  typed: ProposalTyped,
  today: PlainDate,
): Verdict<HolderFound & { form: CommendationForm; achievementKey: string }, ProposeRefusal> {
  const { form, achievement, initiative } = typed
  if (form === undefined || !isInUse(form, today)) return refuse('form-unknown')
  if (!suits(form, typed.holder)) return refuse('form-for-other-holder')
  const found = holderOf(typed)
  if (!found.ok) return found
  return accept({ ...found.outcome, form, achievementKey: achievementKeyOf(achievement, initiative) })
}
