import type { Actor } from '../../src/commands/actor.ts'
import { mayAt } from '../../src/commands/permission.ts'
import { proposalActs, proposalAfter, type ProposalState } from '../../src/contexts/commendation/rules/states.ts'
import { initiativeActs, type InitiativeState, moveOf } from '../../src/contexts/initiatives/rules/states.ts'
import type { PlainDate } from '../../src/kernel/plain-date.ts'
import { secretMark } from './ground.ts'
import { type Records, type Row, text } from './records.ts'

/** What a command came to, for those who hold it against the rules. */
export interface Step {
  readonly before: Records
  readonly after: Records
  readonly isDone: boolean
  readonly actor: Actor
}

/** Everything that must never be, in words; empty when all is well. */
export function faultsOf(step: Step): readonly string[] {
  const { before, after, isDone } = step
  if (!isDone) return before.fingerprint === after.fingerprint ? [] : ['what was not done changed something']
  return [
    ...courseFaults(step),
    ...proposalFaults(step),
    ...after.of('initiative').flatMap(stampFaults),
    ...certificateFaults(after),
    ...voteFaults(after),
    ...onceFaults(after),
    ...listFaults(after),
  ]
}

function courseFaults({ before, after, actor }: Step): readonly string[] {
  const known = new Map(before.of('initiative').map((row) => [row['id'], row]))
  const gone = known.size - after.of('initiative').filter(({ id }) => known.has(id)).length
  const strays = after.of('initiative').flatMap((row) => {
    const from = known.get(row['id'])
    if (from === undefined)
      return ['draft', 'registered'].includes(text(row, 'state')) ? [] : [`begins as ${state(row)}`]
    if (from['state'] === row['state'] || isMove(from, row, actor)) return []
    return [`goes from ${state(from)} to ${state(row)} by ${JSON.stringify(actor)}`]
  })
  return gone > 0 ? [...strays, `${gone} initiatives are gone`] : strays
}

const state = (row: Row) => text(row, 'state') as InitiativeState

/** Whether the table of states knows a step between the two that this actor may take. */
function isMove(from: Row, to: Row, actor: Actor): boolean {
  const place = {
    unitIds: [text(from, 'unit_id')],
    personIds: [text(from, 'person_id'), text(from, 'created_by')],
  }
  if (actor.agencyId !== from['agency_id']) return false
  return initiativeActs.some((act) => {
    const move = moveOf(state(from), act)
    return move !== undefined && move.to === to['state'] && mayAt(move.may, actor, place)
  })
}

function proposalFaults({ before, after }: Step): readonly string[] {
  const known = new Map(before.of('commendation_proposal').map((row) => [row['id'], text(row, 'state')]))
  return after.of('commendation_proposal').flatMap((row) => {
    const [from, to] = [known.get(row['id']), text(row, 'state')]
    if (from === undefined) return to === 'proposed' ? [] : [`a proposal begins as ${to}`]
    const leads = proposalActs.some((act) => proposalAfter(from as ProposalState, act) === to)
    return from === to || leads ? [] : [`a proposal goes from ${from} to ${to}`]
  })
}

const stampsOf: Readonly<Partial<Record<InitiativeState, number>>> = {
  registered: 1,
  endorsed: 1,
  checked: 1,
  approved: 2,
  running: 3,
  self_assessed: 4,
  assessed: 5,
  recognised: 6,
  not_recognised: 6,
  recognition_withdrawn: 7,
}
const stamps = ['registered', 'approved', 'started', 'self_assessed', 'assessed', 'decided', 'ended']

/** The days that its state says it has been through, in their order and none missing. */
function stampFaults(row: Row): readonly string[] {
  const days = stamps.slice(0, stampsOf[state(row)] ?? 0).map((name) => text(row, `${name}_on`))
  const isInOrder = days.every((on, at) => on !== '' && on >= (days[at - 1] ?? ''))
  return isInOrder ? [] : [`${state(row)} with the days ${days.join(', ')}`]
}

/** Recognised or granted: exactly those have a certificate that holds. */
function certificateFaults(after: Records): readonly string[] {
  const valid = after.of('certificate').filter((row) => row['withdrawn_on'] === null)
  const held = (row: Row) =>
    valid.filter((each) => each['subject_id'] === row['id'] && each['agency_id'] === row['agency_id']).length
  const owing = [
    ...after.of('initiative').map((row) => ({ row, should: row['state'] === 'recognised' ? 1 : 0 })),
    ...after.of('commendation_proposal').map((row) => ({ row, should: row['state'] === 'granted' ? 1 : 0 })),
  ]
  return owing.flatMap(({ row, should }) =>
    held(row) === should ? [] : [`${text(row, 'state')} with ${held(row)} certificates`],
  )
}

/** As many votes on a proposal as people in the room whom nothing ties to it; a cancelled session decides nothing. */
function voteFaults(after: Records): readonly string[] {
  const sessions = new Map(after.of('commendation_session').map((row) => [row['id'], row]))
  const tied = after.of('commendation_proposal').flatMap((row) => {
    const session = sessions.get(row['session_id'])
    if (session === undefined || row['votes_for'] === null) return []
    const present = session['present_ids'] as readonly string[]
    const interests = session['interests'] as readonly Row[]
    const voters = present.filter(
      (id) => !interests.some((each) => each['proposalId'] === row['id'] && each['personId'] === id),
    )
    const cast = ['votes_for', 'votes_against', 'votes_abstained'].reduce((sum, name) => sum + Number(row[name]), 0)
    const ownVote = [row['proposed_by'], row['person_id']].some((id) => voters.includes(String(id)))
    return cast === voters.length && !ownVote ? [] : [`${cast} votes of ${voters.length} on a proposal`]
  })
  const cancelled = new Set(
    after.of('council_session').flatMap((row) => (row['state'] === 'cancelled' ? [row['id']] : [])),
  )
  const decided = after.of('council_case').filter((row) => cancelled.has(row['session_id']) && row['state'] !== 'open')
  return [...tied, ...decided.map((row) => `a cancelled session has ${text(row, 'state')} cases`)]
}

function onceFaults(after: Records): readonly string[] {
  const initiatives = after.of('initiative')
  const living = initiatives.filter((row) => row['state'] !== 'withdrawn' && row['continues_id'] !== null)
  const honoured = after.of('commendation_proposal').filter((row) => row['state'] === 'granted')
  return [
    ...repeated(initiatives, (row) => text(row, 'code'), 'a code'),
    ...repeated(living, (row) => text(row, 'continues_id'), 'a continuation'),
    ...repeated(honoured, (row) => `${text(row, 'holder_key')} ${text(row, 'achievement_key')}`, 'a reward'),
    ...repeated(after.of('certificate'), (row) => text(row, 'code'), 'the code of a certificate'),
  ]
}

/** A list that was taken back was never answered, and an initiative stands once with a superior until it is returned. */
function listFaults(after: Records): readonly string[] {
  const recalled = new Set(after.of('superior_list_recall').map(({ id }) => id))
  const lines = after.of('superior_list_line')
  const answered = lines.filter((line) => recalled.has(line['list_id']) && line['decision'] !== null)
  const standing = lines.filter((line) => !recalled.has(line['list_id']) && line['decision'] !== 'returned')
  const keyOf = (line: Row) => `${text(line, 'initiative_id')} ${text(line, 'to_agency_id')}`
  return [
    ...answered.map((line) => `${text(line, 'code')} was answered in a list that was taken back`),
    ...repeated(standing, keyOf, 'an initiative with a superior'),
  ]
}

function repeated(rows: readonly Row[], keyOf: (row: Row) => string, what: string): readonly string[] {
  const keys = rows.map((row) => [text(row, 'agency_id'), keyOf(row)]).filter(([, key]) => key !== '')
  const each = new Set(keys.map((key) => key.join(' ')))
  return each.size === keys.length ? [] : [`${what} stands twice`]
}

/** Whose points on an initiative a viewer must not find in anything they are given: said from the records alone. */
export function hiddenMarks(records: Records, initiative: Row, { viewer, today }: { viewer: Actor; today: PlainDate }) {
  const panel = records.of('assessor').filter((row) => row['initiative_id'] === initiative['id'])
  const concluded = new Set(
    records.of('assessment_result').flatMap((row) => (row['initiative_id'] === initiative['id'] ? [row['round']] : [])),
  )
  const viewerId = viewer.kind === 'person' ? viewer.personId : ''
  return panel.flatMap((row) => {
    const personId = text(row, 'person_id')
    const peers = panel.filter((each) => each['round'] === row['round'] && isCounting(each))
    const isOpen = peers.every((each) => each['state'] === 'handed_in' || today > text(each, 'due_on'))
    const mustScore = peers.some((each) => each['person_id'] === viewerId && each['state'] !== 'handed_in')
    const isShown = row['state'] === 'handed_in' && (concluded.has(row['round']) || (isOpen && !mustScore))
    return personId === viewerId || isShown ? [] : [secretMark(personId, text(initiative, 'id'))]
  })
}

/** Who voted how in any council, as it would stand in what a query gives: that is for its minutes alone. */
export function voteMarks(records: Records): readonly string[] {
  const votes = records.of('council_case').flatMap((row) => row['votes'] as readonly Row[])
  return [...new Set(votes.map((each) => JSON.stringify(each).slice(1, -1)))]
}

const isCounting = (row: Row) => row['state'] !== 'excused' && row['state'] !== 'removed'
