import { readingInput, storedFile } from '../support/documents.ts'
import type { World } from '../support/world.ts'
import { textOf } from '../support/row-texts.ts'
import { anyAgency, idOf, ofAgency, ofPolicy, ofSelf, type Specimens } from './specimen.ts'
import { diarySpecimens } from './specimens-of-diary.ts'
import { assessmentSpecimens } from './specimens-of-assessment.ts'
import { organizationSpecimens } from './specimens-of-organization.ts'
import { registrationSpecimens } from './specimens-of-registration.ts'
import { commendationSpecimens } from './specimens-of-commendation.ts'
import { recognitionSpecimens } from './specimens-of-recognition.ts'
import { replicationSpecimens } from './specimens-of-replication.ts'
import { reportSpecimens } from './specimens-of-reports.ts'
import { scanSpecimens } from './specimens-of-scans.ts'
import { seasonSpecimens } from './specimens-of-seasons.ts'
import { inspectionSpecimens, urgingSpecimens } from './specimens-of-urging.ts'

const calendar: Specimens = {
  'calendar.set-day': () => anyAgency({ on: '05/12/2026', kind: 'SWAP_WORK', name: 'Làm bù', source: 'Thông báo' }),
  'calendar.unset-day': () => anyAgency({ on: '28/11/2026' }),
  'calendar.special-days': () => anyAgency({ year: 2026 }),
  'audit.prove-chain': () => anyAgency({}),
}

const messages: Specimens = {
  'messages.read-notices': (world) => ofSelf({ noticeIds: [noticeOf(world)] }),
  'messages.inbox': () => ofSelf({}),
  'messages.notice-target': (world) => ({ ...ofSelf({ noticeId: noticeOf(world) }), namesRecord: true }),
}

const documents: Specimens = {
  'documents.register-document': () =>
    anyAgency({ type: 'Công văn', number: '99/CV-X', title: 'Mới', own: false, file: storedFile('Mới') }),
  'documents.edit-document': (world) =>
    ofAgency({ documentId: world.made['document'], version: 2, type: 'Công văn', number: '78/CV-X', own: false }),
  'documents.set-standing': (world) =>
    ofAgency({ documentId: world.made['document'], version: 2, standing: 'expired', standingNote: 'Đã tra' }),
  'documents.attach-file': (world) =>
    ofAgency({ documentId: world.made['document'], version: 2, file: storedFile('Công văn') }),
  'documents.start-reading': () => anyAgency(readingInput('KẾ HOẠCH\nI. NHIỆM VỤ\n1. Họp thôn.\n')),
  'documents.correct-reading': (world) =>
    ofAgency({
      readingId: world.made['reading'],
      version: 1,
      edit: { op: 'set-head', field: 'title', value: 'Khác' },
    }),
  'documents.undo-correction': (world) => ofAgency({ readingId: world.made['correctedReading'], version: 2 }),
  'documents.drop-reading': (world) => ofAgency({ readingId: world.made['reading'], version: 1, reason: 'Nhầm' }),
  'documents.list-documents': (world) => anyAgency({ q: world.marker }),
  'documents.export-documents': () => anyAgency({}),
  'documents.document': (world) => ofAgency({ documentId: world.made['document'] }),
  'documents.file': (world) => ofAgency({ fileId: idOf(world, 'file') }),
  'documents.file-hashes': () => anyAgency({}),
  'documents.list-readings': () => anyAgency({}),
  'documents.reading': (world) => ofAgency({ readingId: world.made['correctedReading'] }),
  'documents.search-documents': (world) => anyAgency({ q: world.marker, limit: 50 }),
  ...scanSpecimens,
}

const version = (world: World, id: string) => ({ version: world.versionOf(id) })
const ofTask = (world: World, { id }: { id: string }, more: object = {}) =>
  ofPolicy({ taskId: id, ...version(world, id), ...more })
const ofTurn = (world: World, { turnId }: { turnId: string }, more: object = {}) =>
  ofPolicy({ turnId, ...version(world, turnId), ...more })

const assignment = { supportUnitIds: [], rhythm: 'once', endsOn: '18/12/2026' }

const tasks: Specimens = {
  'plans.add-sub-task': (world) =>
    ofPolicy({
      parentId: world.tasks.plain.id,
      title: 'Việc con',
      leadUnitId: world.agency.units.policy,
      ...assignment,
    }),
  'plans.edit-task': (world) => ofTask(world, world.tasks.plain, { title: 'Tên khác' }),
  'plans.move-task': (world) => ofTask(world, world.tasks.plain, { position: 3, reason: 'Sắp lại' }),
  'plans.split-task': (world) => ofTask(world, world.tasks.plain, { titles: 'Một\nHai', reason: 'Chia' }),
  'plans.assign-task': (world) =>
    ofTask(world, world.tasks.plain, {
      leadUnitId: world.agency.units.policy,
      officerId: world.agency.actors.otherOfficerOfPolicy.personId,
      ...assignment,
    }),
  'plans.bulk-assign': (world) =>
    ofPolicy({ taskIds: [world.tasks.plain.id, world.tasks.late.id], endsOn: '18/12/2026' }),
  'plans.set-figures': (world) => ofTask(world, world.tasks.plain, { figures: [{ name: 'Số buổi', measure: 'buổi' }] }),
  'plans.suspend-task': (world) => ofTask(world, world.tasks.plain, { reason: 'Chờ' }),
  'plans.resume-task': (world) => ofTask(world, world.tasks.suspended, { reason: 'Xong' }),
  'plans.drop-task': (world) => ofTask(world, world.tasks.plain, { reason: 'Thôi' }),
}

const turns: Specimens = {
  'plans.record-progress': (world) =>
    ofPolicy({
      turnId: world.tasks.plain.turnId,
      text: 'Đã họp',
      doneOn: '20/11/2026',
      files: [storedFile('Biên bản')],
      documents: 'Biên bản 01',
    }),
  'plans.withdraw-progress': (world) =>
    ofPolicy({ progressId: world.made[`progress-${world.tasks.worked.id}`], reason: 'Nhầm' }),
  'plans.ask-extension': (world) => ofTurn(world, world.tasks.plain, { toDueOn: '20/12/2026', reason: 'Mưa lũ' }),
  'plans.withdraw-extension': (world) =>
    ofPolicy({ extensionId: idOf(world, 'extension'), turnId: world.tasks.asked.turnId }),
  'plans.decide-extension': (world) =>
    ofPolicy({ extensionId: idOf(world, 'extension'), turnId: world.tasks.asked.turnId, decision: 'grant' }),
  'plans.hand-in': (world) => ofTurn(world, world.tasks.worked, { result: 'Xong' }),
  'plans.withdraw-hand-in': (world) => ofTurn(world, world.tasks.handedIn),
  'plans.confirm-turn': (world) => ofTurn(world, world.tasks.handedIn),
  'plans.return-turn': (world) => ofTurn(world, world.tasks.handedIn, { reason: 'Thiếu ảnh' }),
  'plans.reopen-turn': (world) => ofTurn(world, world.tasks.confirmed, { reason: 'Nhầm' }),
}

const plans: Specimens = {
  'plans.start-plan': (world) =>
    ofAgency({
      documentId: world.made['document'],
      title: 'Kế hoạch mới',
      period: '2026',
      startsOn: '01/12/2026',
      tasks: [{ path: 'I/1', title: 'Họp', wording: 'Họp', supportUnitIds: [], rhythm: 'once', span: null }],
    }),
  'plans.add-task': (world) => ofAgency({ planId: world.plan.planId, title: 'Việc thêm', ...assignment }),
  'plans.close-plan': (world) =>
    ofAgency({ planId: world.made['endedPlan'], ...version(world, world.made['endedPlan'] ?? ''), note: 'Xong' }),
  'plans.recompute-dates': () => anyAgency({}),
  'plans.roll-over': () => anyAgency({}),
  'plans.my-work': () => anyAgency({}),
  'plans.plans': () => anyAgency({}),
  'plans.plan': (world) => ofAgency({ planId: world.plan.planId }),
  'plans.plan-rows': (world) => ofAgency({ planId: world.plan.planId }),
  'plans.late-turns': () => anyAgency({}),
  'plans.task': (world) => ofAgency({ taskId: world.tasks.worked.id }),
  'plans.assignees': () => anyAgency({}),
  'plans.task-choices': (world) => anyAgency({ planId: world.plan.planId }),
  'plans.accept-reading': (world) => ofAgency({ readingId: world.made['reading'], version: 1, startsOn: '01/12/2026' }),
  'plans.search-tasks': (world) => anyAgency({ q: world.marker }),
  'plans.first-dues': () =>
    anyAgency({
      startsOn: '2026-01-01',
      endsOn: null,
      rhythms: [{ rhythm: 'quarterly', startsOn: null, endsOn: null, dueDay: 20, dueMonth: null }],
    }),
  'plans.plans-of-document': (world) => anyAgency({ documentId: world.plan.documentId }),
}

function noticeOf({ rows, agency }: World): string {
  const notice = rows.get('notice')?.find((row) => row['person_id'] === agency.actors.officerOfPolicy.personId)
  return textOf(notice?.['id'])
}

/** One for every command and query that the program has; a test fails when one is missing. */
export const specimens: Specimens = {
  ...calendar,
  ...messages,
  ...documents,
  ...tasks,
  ...turns,
  ...plans,
  ...organizationSpecimens,
  ...urgingSpecimens,
  ...inspectionSpecimens,
  ...registrationSpecimens,
  ...diarySpecimens,
  ...recognitionSpecimens,
  ...replicationSpecimens,
  ...commendationSpecimens,
  ...seasonSpecimens,
  ...assessmentSpecimens,
  ...reportSpecimens,
}
