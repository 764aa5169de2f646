import { z } from 'zod'
import { sql } from 'kysely'
import { type Actor, roles } from '../../../../commands/actor.ts'
import { participantsAndOnlookers } from '../../../../commands/circles.ts'
import { type May, mayEver } from '../../../../commands/permission.ts'
import { defineQuery } from '../../../../commands/query.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { type Certificate, type CertificateStanding, readCode, standingOf } from '../rules/certificate.ts'
import { mayDo } from '../../rules/states.ts'
import type { Outcome } from '../rules/recognition-list.ts'
import { isOfBelow } from '../rules/withdrawal.ts'
import { toCertificate } from '../store.ts'
import { words } from '../words.ts'

/** A certificate is public: whoever holds it may have it verified. */
const anybody: May = {
  anonymous: 'agency',
  operator: 'agency',
  ...(Object.fromEntries(roles.map((role) => [role, 'agency'])) as Record<(typeof roles)[number], 'agency'>),
}

export type Verified =
  | { readonly status: 'wrong-code' }
  | { readonly status: 'unknown-code' }
  | { readonly status: 'found'; readonly standing: CertificateStanding; readonly certificate: Certificate }

/** What a code stands for: the certificate and whether it holds today, or that there is none. */
export const verifyCertificate = defineQuery({
  name: 'initiatives.verify-certificate',
  words: words.catalogue.verify,
  input: z.strictObject({ code: z.string().max(100) }),
  may: anybody,
  run: async (db, asked, { today }): Promise<Verified> => {
    const code = readCode(asked.code)
    if (code === undefined) return { status: 'wrong-code' }
    const row = await db.selectFrom('certificate').selectAll().where('code', '=', code).executeTakeFirst()
    if (!row) return { status: 'unknown-code' }
    const certificate = toCertificate(row)
    return { status: 'found', standing: standingOf(certificate, today), certificate }
  },
})

export interface RecognitionSectionData {
  readonly certificates: readonly (Certificate & {
    readonly standing: CertificateStanding
    /** One of our own for an initiative of an agency below, that the viewer may withdraw. */
    readonly mayWithdraw: boolean
  })[]
  /** Lists of our own it stands on, newest first. */
  readonly lists: readonly {
    readonly id: string
    readonly name: string
    readonly state: 'open' | 'decided'
    readonly outcome: Outcome
    readonly reason: string
  }[]
}

/** All that was decided about an initiative: certificates of any agency, and the lists of our own it stands on. */
export const recognitionSection = defineQuery({
  name: 'initiatives.recognition-section',
  words: words.catalogue.section,
  input: z.strictObject({ initiativeId: z.uuid() }),
  may: participantsAndOnlookers,
  run: (db, { initiativeId }, { today, actor }): Promise<RecognitionSectionData> =>
    recognitionOf(db, { initiativeId, actor }, today),
})

/** Certificates and lists in one statement. */
async function recognitionOf(
  db: ReadDb,
  { initiativeId, actor }: { initiativeId: string; actor: Actor },
  today: Certificate['decidedOn'],
): Promise<RecognitionSectionData> {
  const { agencyId } = actor
  const { rows } = await sql<{
    certificates: (Certificate & { agencyId: number })[]
    lists: RecognitionSectionData['lists']
  }>`
    select coalesce((select json_agg(json_build_object('agencyId', c.agency_id, 'id', c.id, 'code', c.code, 'kind', c.kind, 'form', c.form,
          'holderName', c.holder_name, 'about', c.about, 'level', c.level, 'subjectAgencyId', c.subject_agency_id,
          'subjectId', c.subject_id, 'issuer', c.issuer, 'superiorName', c.superior_name, 'place', c.place, 'style', c.style,
          'number', c.number, 'decidedOn', c.decided_on, 'signature', c.signature, 'validUntil', c.valid_until,
          'withdrawnOn', c.withdrawn_on, 'withdrawnReason', c.withdrawn_reason, 'withdrawnNumber', c.withdrawn_number,
          'version', c.version) order by c.decided_on desc, c.id)
        from certificate c where c.subject_id = ${initiativeId}::uuid), '[]') as certificates,
      coalesce((select json_agg(json_build_object('id', list.id, 'name', list.name, 'state', list.state, 'outcome', line.outcome,
          'reason', line.reason) order by list.made_on desc, list.id desc)
        from recognition_line line join recognition_list list on list.agency_id = line.agency_id and list.id = line.list_id
        where line.agency_id = ${agencyId} and line.initiative_id = ${initiativeId}::uuid and list.state <> 'dropped'), '[]') as lists`.execute(
    db,
  )
  const [found = { certificates: [], lists: [] }] = rows
  const mayDecide = mayEver(mayDo('withdraw-recognition'), actor)
  return {
    certificates: found.certificates.map(({ agencyId: issuerId, ...each }) => ({
      ...each,
      standing: standingOf(each, today),
      mayWithdraw: mayDecide && issuerId === agencyId && isOfBelow(each, agencyId) && each.withdrawnOn === null,
    })),
    lists: found.lists,
  }
}
