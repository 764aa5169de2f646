import { contentNames } from '../../src/contexts/initiatives/rules/initiative.ts'
import { checklistPoints } from '../../src/contexts/initiatives/registration/rules/review.ts'
import type { World } from '../support/world.ts'
import { newId } from '../support/scenario.ts'
import { storedFile } from '../support/documents.ts'
import { anyAgency, ofAgency, ofPolicy, type Specimens } from './specimen.ts'

const seen = (world: World, state: string) => [`${world.made[`initiative-${state}`]}@1`]
const draft = (world: World) => ({
  initiativeId: world.made['initiative-draft'],
  version: 1,
  seasonId: world.made['season'],
  name: 'Mô hình khác',
  unitId: world.agency.units.policy,
  personId: world.agency.actors.officerOfPolicy.personId,
})
const contents = Object.fromEntries(contentNames.map((name) => [name, `Viết lại ${name}`]))

const received = (world: World) => ({ senderId: Number(world.made['listSender']), listId: world.made['receivedList'] })

/** An answer of the world's agency that was put right once. */
const answered = (world: World) => ({
  senderId: Number(world.made['listSender']),
  listId: world.made['answeredList'],
  lineId: world.made['answeredLine'],
})

export const registrationSpecimens: Specimens = {
  'initiatives.save-draft': (world) => ofPolicy(draft(world)),
  'initiatives.register': (world) =>
    ofPolicy({
      ...draft(world),
      ...contents,
      kind: 'model',
      holder: 'collective',
      setting: 'agency',
      field: 'culture',
      level: 'base',
      startsOn: '01/12/2026',
      endsOn: '31/12/2026',
    }),
  'initiatives.endorse': (world) => ofPolicy({ chosen: seen(world, 'registered') }),
  'initiatives.check': (world) => ofPolicy({ chosen: seen(world, 'endorsed'), checklist: [...checklistPoints] }),
  'initiatives.approve': (world) => ofPolicy({ chosen: seen(world, 'checked') }),
  'initiatives.return': (world) =>
    ofPolicy({ chosen: seen(world, 'registered'), reasons: [{ field: 'outputs', reason: 'Ghi số' }] }),
  'initiatives.reject': (world) => ofPolicy({ chosen: seen(world, 'checked'), note: 'Trùng' }),
  'initiatives.withdraw': (world) => ofPolicy({ chosen: seen(world, 'registered'), note: 'Thôi' }),
  'initiatives.import': (world) =>
    ofAgency({
      importId: newId(),
      seasonId: world.made['season'],
      as: 'draft',
      file: storedFile('Danh sách'),
      // The world marks the names of its units.
      rows: [{ line: 2, cells: { name: 'Mô hình mới', unit: `Phòng Chính sách ${world.marker}` } }],
    }),
  'initiatives.import-ground': (world) => ofAgency({ seasonId: world.made['season'] }),
  'initiatives.import-seasons': () => anyAgency({}),
  // The agency of the world stands at the top by now; what its list would do, the tests of lists say.
  'initiatives.send-list': (world) => ({
    ...ofAgency({
      seasonId: world.made['season'],
      toAgencyId: Number(world.made['superior']),
      initiativeIds: [world.made['initiative-approved']],
      sentOn: '23/11/2026',
    }),
    mayBeRefused: true,
  }),
  'initiatives.answer-list': (world) => ofAgency({ ...received(world), version: 1, answers: [], approvesRest: true }),
  'initiatives.recall-list': ({ made }) => ofAgency({ listId: made['sentList'], version: 1, reason: 'Gửi nhầm mùa' }),
  'initiatives.correct-list-answer': (world) =>
    ofAgency({
      ...answered(world),
      version: 3,
      decision: 'approved',
      correction: 'Đã có danh sách người thụ hưởng',
    }),
  'initiatives.answered-line': (world) => {
    const { senderId: agencyId, listId, lineId } = answered(world)
    return ofAgency({ agencyId, listId, lineId })
  },
  'initiatives.hand-out-notices': () => anyAgency({}),
  'initiatives.waiting-lists': () => anyAgency({}),
  'initiatives.superior-lists': () => anyAgency({ view: 'received' }),
  'initiatives.export-superior-lists': () => anyAgency({ view: 'received' }),
  'initiatives.superior-list': (world) => {
    const { senderId: agencyId, listId } = received(world)
    return ofAgency({ agencyId, listId })
  },
  'initiatives.superior-list-draft': (world) => anyAgency({ seasonId: world.made['season'] }),
  'initiatives.registration-start': () => anyAgency({}),
  'initiatives.registration-draft': (world) => ofPolicy({ initiativeId: world.made['initiative-draft'] }),
  'initiatives.registration-review': (world) => ofPolicy({ initiativeId: world.made['returnedInitiative'] }),
  'initiatives.registration-section': (world) => ofPolicy({ initiativeId: world.made['returnedInitiative'] }),
  'initiatives.review-queue': () => anyAgency({}),
  'initiatives.export-review-queue': () => anyAgency({ step: 'endorsed' }),
}
