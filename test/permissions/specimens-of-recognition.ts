import type { World } from '../support/world.ts'
import { textOf } from '../support/row-texts.ts'
import { anyAgency, ofAgency, type Specimen, type Specimens } from './specimen.ts'

/** Verifying is for everybody with the code in hand, whichever agency issued it. */
const open = (input: unknown): Specimen => ({ input, stands: 'agency', namesRecord: false, isPublic: true })

const codeOf = ({ rows }: World) => textOf(rows.get('certificate')?.[0]?.['code'])

export const recognitionSpecimens: Specimens = {
  'initiatives.propose-recognition': ({ made }) =>
    ofAgency({
      seasonId: made['season'],
      level: 'base',
      name: 'Đợt 2',
      initiativeIds: [made['initiative-assessed']],
    }),
  'initiatives.add-recognition-lines': ({ made }) =>
    ofAgency({ listId: made['openList'], version: 1, initiativeIds: [made['initiative-assessed']] }),
  'initiatives.set-recognition-line': ({ made }) =>
    ofAgency({
      listId: made['openList'],
      lineId: made['openLine'],
      version: 1,
      outcome: 'not_recognised',
      reason: 'Thiếu minh chứng',
    }),
  'initiatives.drop-recognition-list': ({ made }) => ofAgency({ listId: made['openList'], version: 1 }),
  'initiatives.decide-recognition': ({ made, agency }) =>
    ofAgency({
      listId: made['openList'],
      version: 1,
      serial: '13',
      symbol: 'QĐ-BDT',
      decidedOn: '21/11/2026',
      signerId: agency.actors.leader.personId,
    }),
  'initiatives.withdraw-recognition': ({ made }) =>
    ofAgency({ initiativeId: made['recognisedByDecision'], version: 2, number: '14/QĐ-BDT', reason: 'Sai số liệu' }),
  'initiatives.withdraw-certificate': ({ made }) =>
    ofAgency({
      certificateId: made['certificateOfBelow'],
      version: 1,
      number: '15/QĐ-BDT',
      reason: 'Cơ quan cấp dưới đã thu hồi',
    }),
  'initiatives.certificate-withdrawal': ({ made }) => ofAgency({ certificateId: made['certificateOfBelow'] }),
  'initiatives.recognition-lists': () => anyAgency({}),
  'initiatives.export-recognition-lists': () => anyAgency({}),
  'initiatives.recognition-list': ({ made }) => ofAgency({ listId: made['openList'] }),
  'initiatives.recognition-decision': ({ made }) => ofAgency({ listId: made['decidedList'] }),
  'initiatives.recognition-draft': () => anyAgency({}),
  'initiatives.withdrawal-draft': ({ made }) => ofAgency({ initiativeId: made['recognisedByDecision'] }),
  // Certificates are public, lists are not: another agency gets the one and none of the other.
  'initiatives.recognition-section': ({ made }) => anyAgency({ initiativeId: made['initiative-assessed'] }),
  'initiatives.verify-certificate': (world) => open({ code: codeOf(world) }),
}
