import { scoredCriteria, sheetOfShare } from '../support/assessment.ts'
import { storedFile } from '../support/documents.ts'
import type { World } from '../support/world.ts'
import { anyAgency, ofAgency, ofPolicy, ofSelf, type Specimens } from './specimen.ts'

const running = ({ made }: World) => ({ initiativeId: made['initiative-running'], version: 0 })
const declared = ({ made }: World) => ({ initiativeId: made['toScore'], version: 2 })
const sheet = sheetOfShare(0.5)

export const assessmentSpecimens: Specimens = {
  'initiatives.save-self-assessment': (world) => ofPolicy({ ...running(world), ...sheet }),
  'initiatives.hand-in-self-assessment': (world) => ofPolicy({ ...running(world), ...sheet, summary: 'Tốt' }),
  'initiatives.add-assessment-evidence': ({ made }) =>
    ofPolicy({
      initiativeId: made['initiative-running'],
      criterionId: scoredCriteria[0]?.id,
      files: [storedFile('Ảnh')],
    }),
  'initiatives.drop-assessment-evidence': ({ made }) => ofPolicy({ evidenceId: made['evidence'] }),
  'initiatives.reopen-self-assessment': ({ made }) =>
    ofPolicy({ initiativeId: made['toDeclare'], until: '10/12/2026', reason: 'Thiếu ảnh' }),
  'initiatives.appoint-assessors': ({ made, agency }) =>
    ofPolicy({
      initiativeId: made['initiative-self_assessed'],
      personIds: [agency.actors.officerOfPropaganda.personId],
      dueOn: '30/11/2026',
    }),
  'initiatives.remove-assessor': ({ made }) => ofPolicy({ assessorId: made['assessor'], version: 1, reason: 'Bận' }),
  'initiatives.declare-interest': ({ made }) => ofPolicy({ initiativeId: made['toDeclare'], interest: 'none' }),
  'initiatives.save-scores': (world) => ofPolicy({ ...declared(world), ...sheet }),
  'initiatives.hand-in-scores': (world) => ofPolicy({ ...declared(world), ...sheet }),
  'initiatives.explain-outliers': ({ made }) => ({
    ...ofPolicy({ initiativeId: made['toConclude'], reasons: [{ id: scoredCriteria[0]?.id, text: 'Lý do' }] }),
    mayBeRefused: true,
  }),
  'initiatives.conclude-assessment': ({ made }) => ofPolicy({ initiativeId: made['toConclude'], version: 1 }),
  'initiatives.ask-another-look': ({ made }) =>
    ofPolicy({ initiativeId: made['initiative-not_recognised'], version: 1, reason: 'Bổ sung minh chứng' }),
  'initiatives.assessment': ({ made }) => ofPolicy({ initiativeId: made['toScore'] }),
  'initiatives.assessment-section': ({ made }) => ofPolicy({ initiativeId: made['toConclude'] }),
  'initiatives.recorded-points': ({ made }) => ofPolicy({ initiativeId: made['toConclude'] }),
  'initiatives.assessor-choices': ({ made }) => ofPolicy({ initiativeId: made['initiative-self_assessed'] }),
  'initiatives.assessments': () => anyAgency({}),
  'initiatives.waiting-assessments': () => ofSelf({}),
  'initiatives.record-site-visit': ({ made }) =>
    ofPolicy({
      initiativeId: made['toScore'],
      visitedOn: '20/11/2026',
      place: 'Nhà cộng đồng',
      present: 'Bà Liên',
      findings: 'Đúng như báo cáo',
      conclusion: 'Đề nghị công nhận',
      files: [],
    }),
  'initiatives.site-visit': ({ made }) => ofPolicy({ visitId: made['siteVisit'] }),
  'initiatives.plan-council': (world) => ofAgency(council(world)),
  'initiatives.change-council': (world) => {
    const { initiativeIds: _ids, quorumPercent: _quorum, passPercent: _pass, ...plan } = council(world)
    return ofAgency({ sessionId: world.made['council'], version: 2, ...plan })
  },
  'initiatives.cancel-council': ({ made }) => ofAgency({ sessionId: made['council'], version: 2, reason: 'Hoãn' }),
  'initiatives.add-council-cases': ({ made }) =>
    ofAgency({ sessionId: made['council'], initiativeIds: [made['initiative-assessed']] }),
  'initiatives.drop-council-case': ({ made }) => ofAgency({ caseId: made['councilCase'] }),
  'initiatives.set-council-present': (world) =>
    ofAgency({ sessionId: world.made['council'], version: 2, presentIds: membersOf(world) }),
  'initiatives.decide-council-case': (world) =>
    ofAgency({
      caseId: world.made['councilCase'],
      version: 1,
      level: 'base',
      votes: membersOf(world).map((personId) => ({ personId, vote: 'for' })),
    }),
  'initiatives.close-council': ({ made }) => ofAgency({ sessionId: made['council'], version: 2, minutes: 'Nhất trí' }),
  'initiatives.councils': () => anyAgency({}),
  'initiatives.council': ({ made }) => ofAgency({ sessionId: made['council'] }),
  'initiatives.council-minutes': ({ made }) => ofAgency({ sessionId: made['council'] }),
  'initiatives.council-draft': () => anyAgency({}),
  'initiatives.council-plan': ({ made }) => ofAgency({ sessionId: made['council'] }),
  'initiatives.draw-sample': ({ made }) =>
    ofAgency({ seasonId: made['season'], seed: '20/11/2026-123456', seedSource: 'Xổ số', size: 1 }),
  'initiatives.sample-draws': () => anyAgency({}),
  'initiatives.sample-draw': ({ made }) => ofAgency({ drawId: made['sampleDraw'] }),
  'initiatives.sample-draft': () => anyAgency({}),
}

function membersOf({ agency: { actors } }: World): readonly string[] {
  return [actors.leader, actors.office, actors.headOfPropaganda].map(({ personId }) => personId)
}

function council(world: World) {
  const { actors } = world.agency
  return {
    title: 'Phiên 3',
    heldOn: '01/12/2026',
    place: 'Phòng họp',
    chairId: actors.leader.personId,
    secretaryId: actors.office.personId,
    memberIds: [actors.headOfPropaganda.personId],
    initiativeIds: [world.made['toConclude']],
    quorumPercent: 67,
    passPercent: 51,
  }
}
