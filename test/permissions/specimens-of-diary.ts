import type { World } from '../support/world.ts'
import { anyAgency, ofAgency, ofPolicy, type Specimens } from './specimen.ts'

const running = ({ made }: World, more: object = {}) =>
  ofPolicy({ initiativeId: made['initiative-running'], files: [], ...more })
const versioned = (world: World, state: string, more: object = {}) => {
  const id = world.made[`initiative-${state}`]
  const row = world.rows.get('initiative')?.find((each) => each['id'] === id)
  return ofPolicy({ initiativeId: id, version: Number(row?.['version'] ?? 1), ...more })
}

export const diarySpecimens: Specimens = {
  'initiatives.start': (world) => versioned(world, 'approved'),
  'initiatives.stop': (world) => versioned(world, 'running', { reason: 'Thôn sáp nhập' }),
  'initiatives.set-outputs': (world) =>
    versioned(world, 'running', { milestones: [{ name: 'Mốc khác', dueOn: '30/11/2026' }] }),
  'initiatives.record-session': (world) =>
    running(world, {
      happenedOn: '20/11/2026',
      text: 'Đã làm',
      values: [{ outputId: world.made['diaryOutput'], value: '2' }],
    }),
  'initiatives.record-reach': (world) => running(world, { happenedOn: '20/11/2026', people: 4, text: 'Ký nhận' }),
  'initiatives.record-contribution': (world) =>
    running(world, { happenedOn: '20/11/2026', source: 'people', amount: 1000 }),
  'initiatives.reach-milestone': (world) =>
    running(world, { happenedOn: '20/11/2026', milestoneId: world.made['openMilestone'] }),
  'initiatives.review-interim': (world) =>
    running(world, { happenedOn: '20/11/2026', standing: 'on-track', text: 'Đúng tiến độ' }),
  'initiatives.withdraw-entry': ({ made }) => ofPolicy({ entryId: made['diaryEntry'], reason: 'Ghi nhầm' }),
  'initiatives.diary': ({ made }) => ofAgency({ initiativeId: made['initiative-running'] }),
  // Approved ones show others their card; what was only registered is nobody else's.
  'initiatives.initiative': ({ made }) => ofAgency({ initiativeId: made['initiative-registered'] }),
  'initiatives.list': () => anyAgency({ tab: 'all' }),
  'initiatives.count-waiting': () => anyAgency({}),
  'initiatives.export-list': () => anyAgency({ tab: 'all' }),
  'initiatives.search': (world) => anyAgency({ q: world.marker, limit: 50 }),
  'initiatives.recognised': () => anyAgency({}),
  'initiatives.below': () => anyAgency({}),
  'initiatives.export-below': () => anyAgency({}),
  'initiatives.figures': () => anyAgency({ rows: 'unit', across: 'state' }),
}
