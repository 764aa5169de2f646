import { sql } from 'kysely'
import { canonicalJson, sha256 } from '../../commands/canonical.ts'
import { RecordNotFound } from '../../commands/refusals.ts'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { Db, ReadDb } from '../../platform/database/tables.ts'
import type { AgencyFacts } from './rules/facts.ts'
import type { FrozenReport, PreviousReport } from './rules/frozen.ts'
import type { ReportHeading } from './rules/heading.ts'
import type { NewReport, PeriodAsked, Report } from './rules/report.ts'
import type { ReportDeliveryTable, ReportFileTable, ReportFrozenTable, ReportTable } from './tables.ts'

type AnyDb = Db | ReadDb

type ReportRow = Omit<ReportTable, 'texts' | 'heading'> & {
  readonly texts: Report['texts']
  readonly heading: ReportHeading
}

/** Throws RecordNotFound when there is no such report. */
export async function getReport(db: AnyDb, id: string): Promise<Report & { readonly agencyId: number }> {
  return toReport(
    await getRow((db as ReadDb).selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst(), id),
  )
}

/** The same, locked until the transaction ends, so that two people cannot write over each other. */
export async function getReportForUpdate(db: Db, id: string): Promise<Report & { readonly agencyId: number }> {
  return toReport(
    await getRow(db.selectFrom('report').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(), id),
  )
}

async function getRow(found: Promise<ReportRow | undefined>, id: string): Promise<ReportRow> {
  const row = await found
  if (!row) throw new RecordNotFound(`report ${id}`)
  return row
}

function toReport(row: ReportRow): Report & { readonly agencyId: number } {
  const { agencyId, id, planId, kind, year, index, state, version, texts, heading, replacesId, replacesReason } = row
  return { agencyId, id, planId, kind, year, index, state, version, texts, heading, replacesId, replacesReason }
}

export interface PlanToReport {
  readonly id: string
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate | null
}

/** The plan, locked, so that two people cannot start a report on the same period at once. */
export async function getPlanForReport(db: Db, id: string): Promise<PlanToReport> {
  const plan = await db
    .selectFrom('plan')
    .select(['id', 'startsOn', 'endsOn'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!plan) throw new RecordNotFound(`plan ${id}`)
  return plan
}

export async function getAgencyFacts(db: AnyDb, agencyId: number): Promise<AgencyFacts> {
  return (db as ReadDb)
    .selectFrom('agency')
    .select(['name', 'shortName', 'symbol', 'superiorName', 'place', 'style'])
    .where('id', '=', agencyId)
    .executeTakeFirstOrThrow()
}

export async function isPeriodTaken(db: AnyDb, planId: string, asked: PeriodAsked): Promise<boolean> {
  const found = await (db as ReadDb)
    .selectFrom('report')
    .select('id')
    .where('planId', '=', planId)
    .where('kind', '=', asked.kind)
    .where('year', '=', asked.year)
    .where('index', '=', asked.index)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export async function isReplaced(db: AnyDb, id: string): Promise<boolean> {
  const found = await (db as ReadDb)
    .selectFrom('report')
    .select('id')
    .where('replacesId', '=', id)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** The heading of the newest report of the agency, whose signer and recipients are likely the same again. */
export async function findLastHeading(db: AnyDb, planId: string): Promise<ReportHeading | undefined> {
  const last = await (db as ReadDb)
    .selectFrom('report')
    .select('heading')
    .orderBy(sql`plan_id = ${planId}`, 'desc')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.heading
}

/** The submitted report of the same kind on the period before, in its last correction. */
export async function findPrevious(
  db: AnyDb,
  { planId, kind, year, index }: PeriodAsked & { readonly planId: string },
): Promise<PreviousReport | undefined> {
  const found = await (db as ReadDb)
    .selectFrom('reportFrozen')
    .select(['reportId', 'hash', 'content'])
    .where('planId', '=', planId)
    .where('kind', '=', kind)
    .where((where) =>
      where.or([where('year', '<', year), where.and([where('year', '=', year), where('index', '<', index)])]),
    )
    .orderBy('year', 'desc')
    .orderBy('index', 'desc')
    .orderBy('submittedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found && toPrevious(found)
}

/** One submitted report, as what another was compared with. */
export async function findSubmitted(db: AnyDb, reportId: string): Promise<PreviousReport | undefined> {
  const found = await (db as ReadDb)
    .selectFrom('reportFrozen')
    .select(['reportId', 'hash', 'content'])
    .where('reportId', '=', reportId)
    .executeTakeFirst()
  return found && toPrevious(found)
}

/** A kept report as what another is compared with. */
export function toPrevious(row: Pick<ReportFrozenTable, 'reportId' | 'hash' | 'content'>): PreviousReport {
  const { figures, rows } = JSON.parse(row.content) as FrozenReport
  return { reportId: row.reportId, hash: row.hash, figures: { figures, rows } }
}

export async function insertReport(
  db: Db,
  report: NewReport,
  by: { agencyId: number; personId: string | null; at: Date },
) {
  const { period, texts, heading, ...row } = report
  await db
    .insertInto('report')
    .values({
      ...row,
      agencyId: by.agencyId,
      periodFrom: period.from,
      periodTo: period.to,
      texts: JSON.stringify(texts),
      heading: JSON.stringify(heading),
      createdBy: by.personId,
      createdAt: by.at,
    })
    .execute()
}

/** Keeps a changed draft; the version moves on. */
export async function saveReport(db: Db, { id, state, version, texts, heading }: Report): Promise<void> {
  await db
    .updateTable('report')
    .set({ state, texts: JSON.stringify(texts), heading: JSON.stringify(heading), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .returning('id') // Without it, an update of no rows does not throw.
    .executeTakeFirstOrThrow()
}

/** The bytes of a submission with their hashes, ready to be kept. */
export interface SubmittedFiles {
  readonly content: string
  readonly hash: string
  readonly docx: KeptBytes
  readonly pdf: KeptBytes
}

export interface KeptBytes {
  readonly bytes: Uint8Array
  readonly hash: string
}

/** Canonical JSON of what is frozen and its SHA-256: the bytes that were hashed are the bytes that are kept. */
export function sealed(frozen: FrozenReport): { content: string; hash: string } {
  const content = canonicalJson(frozen)
  return { content, hash: sha256(content) }
}

export async function insertFrozen(
  db: Db,
  frozen: FrozenReport,
  { files, by }: { files: SubmittedFiles; by: { agencyId: number; personId: string | null; at: Date } },
): Promise<void> {
  const { reportId, planId, kind, year, index, asOf, earlyReason } = frozen
  const { agencyId, personId, at } = by
  const { content, hash, docx, pdf } = files
  await db
    .insertInto('reportFrozen')
    .values({
      agencyId,
      reportId,
      planId,
      kind,
      year,
      index,
      asOf,
      earlyReason,
      content,
      hash,
      docxHash: docx.hash,
      pdfHash: pdf.hash,
      submittedBy: personId,
      submittedAt: at,
    })
    .execute()
  const kept = [
    { kind: 'docx', ...docx },
    { kind: 'pdf', ...pdf },
  ] as const
  await db
    .insertInto('reportFile')
    .values(kept.map((each) => ({ agencyId, reportId, kind: each.kind, hash: each.hash, content: bytea(each.bytes) })))
    .execute()
}

function bytea(bytes: Uint8Array) {
  return sql<Uint8Array>`decode(${Buffer.from(bytes).toString('base64')}, 'base64')`
}

/** The kept bytes as base64, in which megabytes pass through both engines fastest. */
export async function findReportFile(
  db: AnyDb,
  reportId: string,
  kind: ReportFileTable['kind'],
): Promise<string | undefined> {
  const found = await (db as ReadDb)
    .selectFrom('reportFile')
    .select(sql<string>`replace(encode(content, 'base64'), chr(10), '')`.as('base64'))
    .where('reportId', '=', reportId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return found?.base64
}

/**
 * The SHA-256 of the kept bytes of a report, computed anew; and under `audit` the hash of its content as the audit chain
 * holds it: who changes the report would have to change the chain as well.
 */
export async function hashReportFiles(
  db: AnyDb,
  reportId: string,
): Promise<ReadonlyMap<ReportFileTable['kind'] | 'audit', string>> {
  const { rows } = await sql<{ kind: ReportFileTable['kind'] | 'audit'; hash: string | null }>`
    select kind, encode(sha256(content), 'hex') as hash from report_file where report_id = ${reportId}::uuid
    union all
    select 'audit', outcome::jsonb ->> 'hash' from (
      select outcome from audit_line where subject_id = ${reportId}::uuid and command = 'reports.submit-report'
      order by sequence limit 1) submitted`.execute(db)
  return new Map(rows.map(({ kind, hash }) => [kind, hash ?? '']))
}

export async function insertDelivery(db: Db, delivery: ReportDeliveryTable): Promise<void> {
  await db.insertInto('reportDelivery').values(delivery).execute()
}

export async function getDeliveryForUpdate(db: Db, id: string): Promise<ReportDeliveryTable> {
  const row = await db.selectFrom('reportDelivery').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new RecordNotFound(`delivery ${id}`)
  return row
}

export async function saveReceipt(
  db: Db,
  { id, version, receivedOn, receiptNote, receiptFileId }: ReportDeliveryTable,
): Promise<void> {
  await db
    .updateTable('reportDelivery')
    .set({ receivedOn, receiptNote, receiptFileId, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirstOrThrow()
}
