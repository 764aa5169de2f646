import { anyAgency, idOf, ofAgency, ofPolicy, ofSelf, type Specimens } from './specimen.ts'

const steps = [{ when: 'before', days: 2, to: 'officer' }]

export const urgingSpecimens: Specimens = {
  'plans.remind': () => anyAgency({}),
  'plans.set-escalation': (world) => anyAgency({ version: world.versionOf(idOf(world, 'escalation_rule')), steps }),
  'plans.escalation': () => anyAgency({}),
  'plans.issue-urging-note': (world) => ofAgency({ turnIds: [world.tasks.late.turnId], text: 'Đề nghị trả lời' }),
  'plans.renew-calendar-feed': () => ofSelf({}),
  'plans.stop-calendar-feed': () => ofSelf({}),
  'plans.own-feed': () => ofSelf({}),
  'plans.own-calendar': () => anyAgency({}),
  'plans.list-urgent': () => anyAgency({}),
  'plans.export-urgent': () => anyAgency({}),
  'plans.urging-draft': (world) => anyAgency({ turnIds: [world.tasks.late.turnId] }),
  'plans.urging-notes': () => anyAgency({}),
  'plans.export-urging-notes': () => anyAgency({}),
  'plans.urging-note': (world) => ofPolicy({ noteId: idOf(world, 'urging_note') }),
}
