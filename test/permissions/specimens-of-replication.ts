import type { World } from '../support/world.ts'
import { anyAgency, ofAgency, ofPolicy, type Specimen, type Specimens } from './specimen.ts'

const recognised = ({ made }: World, more: object = {}) => ({ initiativeId: made['initiative-recognised'], ...more })

/** What is recognised may be read and taken up by every agency. */
const open = (input: unknown): Specimen => ({ input, stands: 'agency', namesRecord: false })

const sheet = { version: 1, conditions: 'a', steps: 'b', costs: 'c', pitfalls: 'd', whoToAsk: 'đ', published: true }

export const replicationSpecimens: Specimens = {
  'initiatives.look-alikes': () => anyAgency({ name: 'Truyền thông về Chương trình mục tiêu quốc gia', gist: '' }),
  'initiatives.look-alikes-of': ({ made }) => ofPolicy({ initiativeId: made['initiative-registered'] }),
  'initiatives.judge-look-alike': ({ made, agency }) =>
    ofPolicy({
      initiativeId: made['initiative-registered'],
      otherAgencyId: agency.agencyId,
      otherId: made['initiative-running'],
      verdict: 'replicates',
    }),
  'initiatives.describe-how-to': (world) => ofPolicy(recognised(world, sheet)),
  'initiatives.answer-life-check': (world) => ofPolicy(recognised(world, { answer: 'alive' })),
  'initiatives.ask-life-checks': () => anyAgency({}),
  // Officers take things up for their own unit only.
  'initiatives.adopt': ({ agency, made }) =>
    ofAgency({
      originAgencyId: agency.agencyId,
      originId: made['initiative-recognised'],
      unitId: agency.units.office,
      way: 'trial',
    }),
  'initiatives.tell-adoption': ({ made }) =>
    ofPolicy({ adoptionId: made['adoption'], version: 1, state: 'worked', outcome: 'Tốt' }),
  'initiatives.continue': (world) => ({ ...ofPolicy(recognised(world)), mayBeRefused: true }),
  'initiatives.continue-unit': ({ agency }) => ({ ...open({ unitId: agency.units.policy }), mayBeRefused: true }),
  'initiatives.replication': (world) => open(recognised(world)),
  'initiatives.how-to-draft': (world) => ofPolicy(recognised(world)),
  'initiatives.how-to-sheet': (world) => ofAgency(recognised(world)),
  'initiatives.adopt-draft': (world) => open(recognised(world)),
  'initiatives.adoption': ({ made }) => ofPolicy({ adoptionId: made['adoption'] }),
  'initiatives.own-adoptions': () => anyAgency({}),
  'initiatives.adoptable': () => anyAgency({}),
  'initiatives.export-adoptable': () => anyAgency({}),
  'initiatives.units-to-continue': () => anyAgency({}),
}
