import { sql } from 'kysely'
import { z } from 'zod'
import { defineQuery } from '../../../../commands/query.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { mayDo } from '../../rules/states.ts'
import { words } from '../words.ts'

export interface CertificateToWithdraw {
  readonly id: string
  readonly code: string
  readonly about: string
  readonly holderName: string
  readonly level: string
  readonly number: string
  readonly decidedOn: PlainDate
  readonly subjectId: string
  readonly version: number
  /** Whether the agency of the initiative withdrew its own recognition. */
  readonly isWithdrawnBelow: boolean
}

/** A certificate of our own for an initiative of an agency below, to be withdrawn. */
export const certificateWithdrawal = defineQuery({
  name: 'initiatives.certificate-withdrawal',
  words: words.catalogue.withdrawCertificate,
  input: z.strictObject({ certificateId: z.uuid() }),
  may: mayDo('withdraw-recognition'),
  run: async (db, { certificateId }, { actor: { agencyId } }): Promise<CertificateToWithdraw> => {
    const { rows } = await sql<CertificateToWithdraw>`
      select certificate.id, certificate.code, certificate.about, certificate.holder_name, certificate.level,
        certificate.number, certificate.decided_on, certificate.subject_id, certificate.version,
        exists (select from initiative_card as card where card.agency_id = certificate.subject_agency_id
          and card.id = certificate.subject_id and card.state = 'recognition_withdrawn') as is_withdrawn_below
      from certificate
      where certificate.agency_id = ${agencyId} and certificate.id = ${certificateId}::uuid
        and certificate.kind = 'recognition' and certificate.subject_agency_id <> ${agencyId}`.execute(db)
    const [certificate] = rows
    if (certificate === undefined) throw new RecordNotFound(`certificate ${certificateId}`)
    return certificate
  },
})
