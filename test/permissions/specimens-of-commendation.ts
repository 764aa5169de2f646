import type { World } from '../support/world.ts'
import { anyAgency, idOf, ofAgency, ofPolicy, type Specimens } from './specimen.ts'

const proposal = (world: World, name: string, more: object = {}) => {
  const proposalId = world.made[`proposal-${name}`] ?? ''
  return { proposalId, version: world.versionOf(proposalId), ...more }
}
const members = ({ agency: { actors } }: World) => {
  const { leader, office, headOfPropaganda } = actors
  return [leader.personId, office.personId, headOfPropaganda.personId]
}

export const commendationSpecimens: Specimens = {
  'commendation.propose': ({ agency: { actors } }) =>
    ofPolicy({
      formId: 'giay-khen-so',
      holder: 'individual',
      personId: actors.officerOfPolicy.personId,
      achievement: 'Thành tích khác',
    }),
  'commendation.edit-proposal': (world) =>
    ofPolicy(proposal(world, 'waiting', { formId: 'giay-khen-xa', achievement: 'Thành tích viết lại' })),
  'commendation.proposal-edit': (world) => ofPolicy({ proposalId: world.made['proposal-waiting'] }),
  'commendation.council-plan': ({ made }) => ofAgency({ sessionId: made['openCouncil'] }),
  'commendation.withdraw-proposal': (world) => ofPolicy(proposal(world, 'waiting', { reason: 'Nhầm' })),
  'commendation.call-council': (world) =>
    ofAgency({
      heldOn: '25/11/2026',
      memberIds: members(world),
      chairId: world.agency.actors.leader.personId,
      secretaryId: world.agency.actors.office.personId,
      proposalIds: [world.made['proposal-waiting']],
    }),
  'commendation.close-council': (world) =>
    ofAgency({
      sessionId: world.made['openCouncil'],
      version: 1,
      presentIds: members(world),
      ballots: [{ proposalId: world.made['proposal-on-agenda'], for: 2, against: 1, abstained: 0 }],
    }),
  'commendation.change-council': (world) =>
    ofAgency({
      sessionId: world.made['openCouncil'],
      version: 1,
      heldOn: '26/11/2026',
      place: 'Hội trường',
      memberIds: members(world),
      chairId: world.agency.actors.leader.personId,
      secretaryId: world.agency.actors.office.personId,
      proposalIds: [world.made['proposal-on-agenda'], world.made['proposal-waiting']],
    }),
  'commendation.declare-interest': (world) =>
    ofPolicy({
      sessionId: world.made['openCouncil'],
      version: 1,
      personId: world.agency.actors.officerOfPolicy.personId,
      proposalIds: [world.made['proposal-on-agenda']],
      interest: 'relative',
    }),
  'commendation.drop-council': ({ made }) =>
    ofAgency({ sessionId: made['openCouncil'], version: 1, reason: 'Hoãn họp' }),
  'commendation.grant': ({ made, agency: { actors } }) =>
    ofAgency({
      proposalIds: [made['proposal-passed']],
      serial: '22',
      symbol: 'QĐ-BDT',
      decidedOn: '21/11/2026',
      signerId: actors.leader.personId,
    }),
  'commendation.decline': (world) => ofAgency(proposal(world, 'passed', { reason: 'Chưa đủ' })),
  'commendation.revoke': (world) => ofAgency(proposal(world, 'granted', { number: '23/QĐ', reason: 'Khai sai' })),
  'commendation.save-form': (world) =>
    ofAgency({
      formId: idOf(world, 'commendation_form'),
      version: 1,
      name: 'Giấy khen',
      title: 'Giấy khen',
      from: '01/01/2026',
      source: 'Quy chế',
      confirmed: false,
    }),
  'commendation.set-voting': () => anyAgency({ version: 1, quorumPercent: 80, passPercent: 60, source: 'Quy chế' }),
  'commendation.register': () => anyAgency({}),
  'commendation.export-register': () => anyAgency({}),
  'commendation.proposal': (world) => ofAgency({ proposalId: world.made['proposal-granted'] }),
  'commendation.proposal-draft': () => anyAgency({}),
  'commendation.councils': () => anyAgency({}),
  'commendation.council': ({ made }) => ofAgency({ sessionId: made['openCouncil'] }),
  'commendation.minutes': ({ made }) => ofAgency({ sessionId: made['closedCouncil'] }),
  'commendation.council-draft': () => anyAgency({}),
  'commendation.decisions': () => anyAgency({}),
  'commendation.decision': ({ made }) => ofAgency({ decisionId: made['commendationDecision'] }),
  'commendation.grant-draft': () => anyAgency({}),
  'commendation.forms': () => anyAgency({}),
}
