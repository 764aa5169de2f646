import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, dayField, file, optional, prose, rowVersion } from '../../../commands/fields.ts'
import { accept, refuse } from '../../../kernel/verdict.ts'
import { insertFiles } from '../../documents/index.ts'
import { checkDays } from '../rules/delivery-rules.ts'
import { preparing } from '../rules/permissions.ts'
import { getDeliveryForUpdate, saveReceipt } from '../store.ts'
import { refusalsFor } from '../refusals.ts'

export const RecordReceipt = z.strictObject({
  deliveryId: carried(),
  version: rowVersion(),
  receivedOn: dayField({ label: { vi: 'Ngày nhận', en: 'Received on' } }),
  note: optional(prose({ label: { vi: 'Ghi chú', en: 'Note' }, max: 500 })),
  receipt: optional(file({ label: { vi: 'Minh chứng đã nhận (ảnh, PDF)', en: 'Proof of receipt (photo, PDF)' } })),
})

/** Records that what was sent has arrived. */
export const recordReceipt = defineCommand({
  name: 'reports.record-receipt',
  words: { vi: 'Ghi đã nhận', en: 'Record receipt' },
  input: RecordReceipt,
  may: preparing,
  refusals: refusalsFor('received-before-sent', 'sent-in-the-future'),
  load: (db, { deliveryId }) => getDeliveryForUpdate(db, deliveryId),
  decide: (delivery, { version, receivedOn, note, receipt }, { today }) => {
    if (delivery.version !== version) return refuse('record-changed')
    const verdict = checkDays({ sentOn: delivery.sentOn, receivedOn }, today)
    return verdict.ok ? accept({ delivery: { ...delivery, receivedOn, receiptNote: note ?? '' }, receipt }) : verdict
  },
  save: async (db, { delivery, receipt }, facts) => {
    const [receiptFileId = delivery.receiptFileId] = receipt === null ? [] : await insertFiles(db, [receipt], facts)
    await saveReceipt(db, { ...delivery, receiptFileId })
  },
  subject: (_input, { delivery }) => ({ kind: 'report', id: delivery.reportId }),
})
