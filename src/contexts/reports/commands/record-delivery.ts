import { z } from 'zod'
import { personIdOf } from '../../../commands/actor.ts'
import { defineCommand } from '../../../commands/command.ts'
import { carried, choice, dayField, file, line, optional, prose } from '../../../commands/fields.ts'
import { accept } from '../../../kernel/verdict.ts'
import { insertFiles } from '../../documents/index.ts'
import { deliveryWayWords } from '../rules/delivery.ts'
import { mayRecordDelivery } from '../rules/delivery-rules.ts'
import { preparing } from '../rules/permissions.ts'
import { getReport, insertDelivery } from '../store.ts'
import { refusalsFor } from '../refusals.ts'

export const RecordDelivery = z.strictObject({
  reportId: carried(),
  recipient: line({ label: { vi: 'Nơi nhận', en: 'Recipient' }, max: 200 }),
  way: choice({ label: { vi: 'Gửi qua', en: 'Sent by' }, options: deliveryWayWords }),
  sentOn: dayField({ label: { vi: 'Ngày gửi', en: 'Sent on' } }),
  receivedOn: optional(dayField({ label: { vi: 'Ngày nhận', en: 'Received on' } })),
  note: optional(
    prose({
      label: { vi: 'Ghi chú', en: 'Note' },
      hint: {
        vi: 'Ví dụ: mã gửi trên trục liên thông, số bưu gửi.',
        en: 'Such as the code on the axis or of the parcel.',
      },
      max: 500,
    }),
  ),
  receipt: optional(file({ label: { vi: 'Minh chứng đã nhận (ảnh, PDF)', en: 'Proof of receipt (photo, PDF)' } })),
})

/** Records that a submitted report was sent to a recipient, with the proof when it is there. */
export const recordDelivery = defineCommand({
  name: 'reports.record-delivery',
  words: { vi: 'Ghi việc gửi', en: 'Record sending' },
  input: RecordDelivery,
  may: preparing,
  refusals: refusalsFor('report-not-submitted', 'received-before-sent', 'sent-in-the-future'),
  load: (db, { reportId }) => getReport(db, reportId),
  decide: (report, input, { today, newId }) => {
    const verdict = mayRecordDelivery(report, input, today)
    return verdict.ok ? accept({ ...input, id: newId() }) : verdict
  },
  save: async (db, { receipt, note, ...delivery }, facts) => {
    const [receiptFileId = null] = receipt === null ? [] : await insertFiles(db, [receipt], facts)
    await insertDelivery(db, {
      ...delivery,
      agencyId: facts.actor.agencyId,
      note: note ?? '',
      receiptNote: '',
      receiptFileId,
      recordedBy: personIdOf(facts.actor),
      recordedAt: facts.at,
      version: 1,
    })
  },
  subject: ({ reportId }) => ({ kind: 'report', id: reportId }),
  answer: ({ id }) => ({ deliveryId: id }),
})
