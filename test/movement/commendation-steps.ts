import { typed } from './ground.ts'
import { type Row, text } from './records.ts'
import { decisionOf, type Maker, pick, type Standing } from './standing.ts'

const proposalIn = (standing: Standing, ...states: string[]) => {
  const proposal = pick(standing, 'commendation_proposal', (row) => states.includes(text(row, 'state')))
  return { proposalId: text(proposal, 'id'), version: Number(proposal['version']) }
}

const sessionIn = (standing: Standing) => {
  const session = pick(standing, 'commendation_session', ({ state }) => state === 'open')
  return { sessionId: text(session, 'id'), version: Number(session['version']) }
}

const members = ({ agency: { actors } }: Standing) => [
  actors.leader.personId,
  actors.office.personId,
  actors.headOfPropaganda.personId,
]

const agendaOf = (standing: Standing, sessionId: string): readonly Row[] =>
  standing.records.of('commendation_proposal').filter((row) => row['session_id'] === sessionId)

const meeting = (standing: Standing) => ({
  heldOn: typed(standing.today),
  memberIds: members(standing),
  chairId: members(standing)[0],
  secretaryId: members(standing)[1],
})

/** Most often as many votes as there are members that nothing ties to it; now and then one more. */
function ballotsOf(standing: Standing, sessionId: string): readonly object[] {
  const [session] = standing.records.of('commendation_session').filter(({ id }) => id === sessionId)
  const declared = JSON.stringify(session?.['interests'] ?? [])
  return agendaOf(standing, sessionId).map((row) => {
    const [initiative] = standing.records.of('initiative').filter(({ id }) => id === row['initiative_id'])
    const tied = [row['proposed_by'], initiative?.['person_id'], initiative?.['created_by']]
    const voters = members(standing).filter((id) => !tied.includes(id) && !declared.includes(id)).length
    const cast = voters + (standing.roll(8) === 0 ? 1 : 0)
    const inFavour = standing.roll(4) === 0 ? 0 : cast
    return { proposalId: row['id'], for: inFavour, against: cast - inFavour, abstained: 0 }
  })
}

/** Proposals, the council that votes on them, decisions. */
export const commendation: Readonly<Record<string, Maker>> = {
  'commendation.propose': (standing) => ({
    formId: 'giay-khen-so',
    holder: 'individual',
    personId: standing.agency.actors.officerOfPolicy.personId,
    initiativeId: text(standing.initiative, 'id'),
    achievement: 'Thành tích',
  }),
  'commendation.edit-proposal': (standing) => ({
    ...proposalIn(standing, 'proposed', 'on_agenda'),
    formId: standing.roll(2) === 0 ? 'giay-khen-so' : 'giay-khen-xa',
    initiativeId: text(standing.initiative, 'id'),
    achievement: 'Thành tích viết lại',
  }),
  'commendation.withdraw-proposal': (standing) => ({ ...proposalIn(standing, 'proposed'), reason: 'Nhầm' }),
  'commendation.call-council': (standing) => ({
    ...meeting(standing),
    proposalIds: [proposalIn(standing, 'proposed').proposalId],
  }),
  'commendation.change-council': (standing) => {
    const { sessionId, version } = sessionIn(standing)
    const kept = agendaOf(standing, sessionId).map(({ id }) => id)
    const added = standing.roll(2) === 0 ? [proposalIn(standing, 'proposed').proposalId] : []
    return { sessionId, version, ...meeting(standing), place: 'Hội trường', proposalIds: [...kept, ...added] }
  },
  'commendation.declare-interest': (standing) => {
    const { sessionId, version } = sessionIn(standing)
    const proposalIds = agendaOf(standing, sessionId).map(({ id }) => id)
    const interest = ['relative', 'other', 'none'][standing.roll(3)]
    return { sessionId, version, personId: members(standing)[2], proposalIds, interest }
  },
  'commendation.close-council': (standing) => {
    const { sessionId, version } = sessionIn(standing)
    return { sessionId, version, presentIds: members(standing), ballots: ballotsOf(standing, sessionId) }
  },
  'commendation.drop-council': (standing) => ({ ...sessionIn(standing), reason: 'Hoãn họp' }),
  'commendation.grant': (standing) => ({
    ...decisionOf(standing),
    proposalIds: [proposalIn(standing, 'passed').proposalId],
  }),
  'commendation.decline': (standing) => ({ ...proposalIn(standing, 'passed'), reason: 'Chưa đủ' }),
  'commendation.revoke': (standing) => ({ ...proposalIn(standing, 'granted'), number: '8/QĐ', reason: 'Khai sai' }),
}
