import { scoredCriteria, sheetOfShare } from '../support/assessment.ts'
import { storedFile } from '../support/documents.ts'
import type { World } from '../support/world.ts'
import { anyAgency, ofPolicy, ofSelf, type Specimens } from './specimen.ts'

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
}
