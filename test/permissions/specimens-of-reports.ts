import { storedFile } from '../support/documents.ts'
import type { World } from '../support/world.ts'
import { anyAgency, ofAgency, type Specimens } from './specimen.ts'

const draft = (world: World) => reportNamed(world, 'report')
const submitted = (world: World) => reportNamed(world, 'submittedReport')
const reportNamed = (world: World, name: string) => {
  const reportId = world.made[name] ?? ''
  return { reportId, version: world.versionOf(reportId) }
}
const heading = {
  symbol: 'BC-BDT',
  place: 'Ví Dụ',
  authority: 'none',
  signerTitle: 'Trưởng ban',
  recipients: 'Lưu: VT.',
  appendix: false,
}
const september = { kind: 'month', year: 2026, index: 9 }

export const reportSpecimens: Specimens = {
  'reports.start-report': (world) => ofAgency({ planId: world.plan.planId, kind: 'quarter', year: 2026, index: 2 }),
  'reports.edit-text': (world) => ofAgency({ ...draft(world), part: 'situation', text: 'Kết quả tốt.' }),
  'reports.set-heading': (world) => ofAgency({ ...draft(world), ...heading }),
  'reports.submit-report': (world) => ofAgency({ ...reportNamed(world, 'nearlySubmitted'), earlyReason: 'Kịp họp' }),
  'reports.start-correction': (world) => ofAgency({ reportId: submitted(world).reportId, reason: 'Bổ sung' }),
  'reports.record-delivery': (world) =>
    ofAgency({ reportId: submitted(world).reportId, recipient: 'Sở Nội vụ', way: 'mail', sentOn: '17/11/2026' }),
  'reports.record-receipt': (world) =>
    ofAgency({
      deliveryId: world.made['delivery'],
      version: 1,
      receivedOn: '18/11/2026',
      receipt: storedFile('Đã nhận'),
    }),
  'reports.figures': (world) => ofAgency({ planId: world.plan.planId, ...september }),
  'reports.periods': () => anyAgency({}),
  'reports.list': () => anyAgency({}),
  'reports.file': (world) => ofAgency({ reportId: submitted(world).reportId, kind: 'docx' }),
  'reports.draft': (world) => ofAgency({ reportId: draft(world).reportId }),
  'reports.verify': (world) => ofAgency({ reportId: submitted(world).reportId }),
}
