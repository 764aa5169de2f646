import type { Facts } from '../../../../commands/command.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import { getAgencyHead } from '../../../organization/index.ts'
import { tellAgency } from '../../neighbours/door.ts'
import type { Initiative } from '../../rules/initiative.ts'
import type { Certificate } from '../rules/certificate.ts'
import { certificateWithdrawnWords, withdrawnBelowWords } from '../rules/withdrawal.ts'
import { saveWithdrawn, toCertificate } from '../store.ts'

/** A certificate of this agency, locked until the transaction ends. Throws RecordNotFound. */
export async function getCertificateForUpdate(db: Db, agencyId: number, id: string): Promise<Certificate> {
  const row = await db
    .selectFrom('certificate')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`certificate ${id}`)
  return toCertificate(row)
}

/** Writes that it was withdrawn, and tells the agency whose initiative it is for. */
export async function saveCertificateWithdrawn(db: Db, certificate: Certificate, facts: Facts): Promise<void> {
  await saveWithdrawn(db, [certificate])
  const { subjectAgencyId, subjectId } = certificate
  const told = {
    toAgencyId: subjectAgencyId,
    kind: 'change',
    words: certificateWithdrawnWords(certificate),
    href: `/mo-hinh/${subjectId}`,
    about: { kind: 'initiative', id: subjectId },
  } as const
  await tellAgency(db, [told], facts)
}

/** Certificates that other agencies gave to an initiative and that were not withdrawn. */
async function listGivenAbove(db: ReadDb, { agencyId, id }: { agencyId: number; id: string }) {
  const rows = await db
    .selectFrom('certificate')
    .selectAll()
    .where('subjectAgencyId', '=', agencyId)
    .where('subjectId', '=', id)
    .where('agencyId', '<>', agencyId)
    .where('kind', '=', 'recognition')
    .where('withdrawnOn', 'is', null)
    .orderBy('id')
    .limit(100)
    .execute()
  return rows
}

/** Tells the agencies above that recognised it, too: each withdraws its own certificate, or lets it stand. */
export async function tellAbove(db: Db, { id, stateReason }: Initiative, facts: Facts): Promise<void> {
  const { agencyId } = facts.actor
  const given = await listGivenAbove(db, { agencyId, id })
  if (given.length === 0) return
  const { name } = await getAgencyHead(db, agencyId)
  const told = given.map((row) => ({
    toAgencyId: row.agencyId,
    kind: 'change' as const,
    words: withdrawnBelowWords(toCertificate(row), { agency: name, reason: stateReason }),
    href: `/mo-hinh/${id}`,
    about: { kind: 'initiative' as const, id },
  }))
  await tellAgency(db, told, facts)
}
