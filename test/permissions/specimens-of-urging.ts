import type { World } from '../support/world.ts'
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

const answers = [
  { line: 0, value: 'partly' },
  { line: 1, value: 'yes' },
]
const led = (world: World, more: object) => ({ itemId: world.made['ledItem'], version: 2, ...more })

export const inspectionSpecimens: Specimens = {
  'plans.plan-inspection': (world) =>
    ofAgency({
      planId: world.plan.planId,
      title: 'Kiểm tra cuối năm',
      startsOn: '01/12/2026',
      endsOn: '05/12/2026',
      ledBy: world.agency.actors.leader.personId,
      taskIds: [world.tasks.worked.id],
      checklist: 'Có hồ sơ',
    }),
  'plans.fill-inspection-item': (world) => ofPolicy(led(world, { answers, finding: 'Thiếu ảnh' })),
  'plans.close-inspection': (world) =>
    ofAgency({ inspectionId: world.made['ledInspection'], version: 1, present: 'Các thành viên' }),
  'plans.finding-to-task': (world) =>
    ofAgency(led(world, { title: 'Bổ sung hồ sơ', leadUnitId: world.agency.units.propaganda, dueOn: '18/12/2026' })),
  'plans.task-proof': (world) => ofPolicy({ taskId: world.tasks.late.id }),
  'plans.list-inspections': () => anyAgency({}),
  'plans.export-inspections': () => anyAgency({}),
  'plans.inspection': (world) => ofPolicy({ inspectionId: world.made['inspection'] }),
  'plans.inspection-minutes': (world) => ofPolicy({ inspectionId: world.made['inspection'] }),
  'plans.inspection-draft': (world) => anyAgency({ plan: world.plan.planId }),
  'plans.follow-up-choices': () => anyAgency({}),
}
