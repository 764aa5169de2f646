import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, line, prose, rowVersion } from '../../../../commands/fields.ts'
import { mayDo } from '../../rules/states.ts'
import { certificateRefusals } from '../refusals.ts'
import { withdrawCertificate } from '../rules/withdrawal.ts'
import { getCertificateForUpdate, saveCertificateWithdrawn } from '../store/withdrawals.ts'
import { words } from '../words.ts'

const labels = words.catalogue

/** Withdraws a certificate that this agency gave to an initiative of an agency below; the reason is read by all who verify it. */
export const withdrawCertificateOf = defineCommand({
  name: 'initiatives.withdraw-certificate',
  words: labels.withdrawCertificate,
  input: z.strictObject({
    certificateId: carried(),
    version: rowVersion(),
    number: line({ label: labels.withdrawNumber, hint: labels.withdrawNumberHint, max: 60 }),
    reason: prose({ label: labels.reason, hint: labels.withdrawReasonHint, max: 1_000 }),
  }),
  may: mayDo('withdraw-recognition'),
  refusals: certificateRefusals,
  load: (db, { certificateId }, { actor }) => getCertificateForUpdate(db, actor.agencyId, certificateId),
  decide: (certificate, { version, number, reason }, { actor, today }) =>
    withdrawCertificate(certificate, { version, number, reason }, { agencyId: actor.agencyId, today }),
  save: saveCertificateWithdrawn,
  subject: ({ certificateId }) => ({ kind: 'certificate', id: certificateId }),
  answer: ({ subjectId, code }) => ({ initiativeId: subjectId, code }),
})
