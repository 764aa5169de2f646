import { textOf } from './row-texts.ts'
import type { InitiativesMaking } from './world-making.ts'

/** A proposal in each state worth seeing, an open and a closed meeting, a decision: `made['proposal-granted']` and so on. */
export async function keepCommendation({ agency, marker, made, done }: InitiativesMaking): Promise<void> {
  const { headOfPolicy, headOfPropaganda, office, leader, officerOfPolicy } = agency.actors
  const propose = async (name: string) => {
    const input = {
      formId: 'giay-khen-so',
      holder: 'individual',
      personId: officerOfPolicy.personId,
      achievement: `Thành tích ${name} ${marker}`,
    }
    const answer = await done('commendation.propose', headOfPolicy, input)
    made[`proposal-${name}`] = textOf(answer?.['proposalId'])
    return made[`proposal-${name}`] ?? ''
  }
  // Whom a proposal is for does not vote on it, nor does who wrote it.
  const present = [leader.personId, office.personId, headOfPropaganda.personId]
  const memberIds = [...present, officerOfPolicy.personId]
  const call = async (proposalIds: readonly string[]) => {
    const chosen = { heldOn: '20/11/2026', place: `Phòng họp ${marker}`, memberIds, proposalIds }
    const chairs = { chairId: leader.personId, secretaryId: office.personId }
    const answer = await done('commendation.call-council', office, { ...chosen, ...chairs })
    return textOf(answer?.['sessionId'])
  }
  await propose('waiting')
  made['openCouncil'] = await call([await propose('on-agenda')])
  const droppedId = await call([made['proposal-waiting'] ?? ''])
  made['droppedCouncil'] = droppedId
  await done('commendation.drop-council', office, { sessionId: droppedId, version: 1, reason: `Hoãn ${marker}` })
  const voted = [await propose('passed'), await propose('granted')]
  made['closedCouncil'] = await call(voted)
  const ballots = voted.map((proposalId) => ({ proposalId, for: 3, against: 0, abstained: 0 }))
  const closing = { sessionId: made['closedCouncil'], version: 1, presentIds: present, ballots }
  await done('commendation.close-council', office, { ...closing, minutes: `Ý kiến ${marker}` })
  const granted = await done('commendation.grant', leader, {
    proposalIds: [made['proposal-granted']],
    serial: '21',
    symbol: 'QĐ-BDT',
    decidedOn: '20/11/2026',
    signerId: leader.personId,
    bases: `Căn cứ ${marker}`,
  })
  made['commendationDecision'] = textOf(granted?.['decisionId'])
  const source = `Quy chế ${marker}`
  const form = {
    version: 1,
    name: `Giấy khen ${marker}`,
    title: 'Giấy khen',
    from: '01/01/2026',
    source,
    confirmed: false,
  }
  await done('commendation.save-form', office, form)
  await done('commendation.set-voting', office, { version: 0, quorumPercent: 67, passPercent: 50, source })
}
