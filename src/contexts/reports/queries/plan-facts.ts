import { sql } from 'kysely'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Db, ReadDb } from '../../../platform/database/tables.ts'
import type { ReportingPeriod } from '../../calendar/index.ts'
import { fileHref } from '../../documents/index.ts'
import type {
  AgencyFacts,
  CitedDocument,
  DatedTurn,
  EvidenceFacts,
  PlanFacts,
  ProgressFacts,
  ReportFacts,
  TaskFacts,
  TurnFacts,
} from '../rules/facts.ts'
import { nextPeriod } from '../rules/figures.ts'

export interface FactsAsked {
  readonly agencyId: number
  readonly planId: string
  readonly period: ReportingPeriod
  readonly today: PlainDate
  /** The last day that counts, when it is another than the cut-off or today. */
  readonly asOf?: PlainDate | undefined
}

/** A plan of an agency holds far fewer; a figure over cut-off lists would be wrong, so more than this is a fault. */
const mostRows = 50_000

/** All that a report on a plan is written from, in four statements. Throws RecordNotFound when there is no such plan. */
export async function loadFacts(db: Db | ReadDb, asked: FactsAsked): Promise<ReportFacts> {
  const { period, today } = asked
  const last = today > period.to ? period.to : today
  const asOf = asked.asOf !== undefined && asked.asOf < last ? asked.asOf : last
  const closed = today > period.to && asOf === period.to
  const { agency, plan } = await getPlan(db, asked)
  const tasks = await listTasks(db, asked)
  const turns = await listTurns(db, asked)
  const progress = await listProgress(db, { ...asked, asOf })
  const undated = turns.filter(({ dueOn }) => dueOn === null)
  return { agency, plan, period, asOf, closed, tasks, turns: turns.filter(isDated), undated, progress }
}

function isDated(turn: TurnFacts): turn is DatedTurn {
  return turn.dueOn !== null
}

interface PlanRow {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly document: CitedDocument
  readonly bases: readonly CitedDocument[]
  readonly agency: AgencyFacts
}

const cited = (alias: string) =>
  sql.raw(`json_build_object('type', ${alias}.type, 'number', ${alias}.number, 'issuedOn', ${alias}.issued_on,
    'issuer', ${alias}.issuer, 'title', ${alias}.title, 'name', ${alias}.name)`)

async function getPlan(
  db: Db | ReadDb,
  { agencyId, planId }: FactsAsked,
): Promise<{ agency: AgencyFacts; plan: PlanFacts }> {
  const { rows } = await sql<PlanRow>`
    select p.id, p.code, p.title, ${cited('d')} as document,
      coalesce((select json_agg(${cited('b')} order by c.span_start nulls last, c.id)
        from (select distinct on (cited_id) * from citation
              where agency_id = p.agency_id and citing_id = p.document_id and role = 'basis'
              order by cited_id, span_start nulls last, id) c
        join document b on b.agency_id = c.agency_id and b.id = c.cited_id), '[]') as bases,
      json_build_object('name', a.name, 'shortName', a.short_name, 'symbol', a.symbol, 'superiorName', a.superior_name,
        'place', a.place, 'style', a.style) as agency
    from plan p
    join document d on d.agency_id = p.agency_id and d.id = p.document_id
    join agency a on a.id = p.agency_id
    where p.agency_id = ${agencyId} and p.id = ${planId}`.execute(db)
  const [row] = rows
  if (!row) throw new RecordNotFound(`plan ${planId}`)
  const { agency, ...plan } = row
  return { agency, plan }
}

async function listTasks(db: Db | ReadDb, { agencyId, planId }: FactsAsked): Promise<TaskFacts[]> {
  const { rows } = await sql<TaskFacts>`
    select t.id, t.parent_id, t.code, t.title, t.state, t.lead_unit_id, u.name as lead_unit, p.name as officer,
      coalesce((select json_agg(s.name order by s.position, s.id) from task_support ts
        join unit s on s.agency_id = ts.agency_id and s.id = ts.unit_id
        where ts.agency_id = t.agency_id and ts.task_id = t.id), '[]') as support_units,
      coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'measure', f.measure, 'target', f.target)
        order by f.position, f.id) from task_figure f
        where f.agency_id = t.agency_id and f.task_id = t.id), '[]') as figures
    from task t
    left join unit u on u.agency_id = t.agency_id and u.id = t.lead_unit_id
    left join person p on p.agency_id = t.agency_id and p.id = t.officer_id
    where t.agency_id = ${agencyId} and t.plan_id = ${planId}
    order by t.position, t.code, t.id limit ${mostRows + 1}`.execute(db)
  return whole(rows, 'tasks')
}

interface EvidenceRow extends Omit<EvidenceFacts, 'href'> {
  readonly fileId: string | null
  readonly reference: string
}

/** What a piece of evidence is called: the file's name, the number of the document, the note or the address of a link. */
const evidenceJson =
  sql.raw(`json_build_object('id', e.id, 'kind', e.kind, 'fileId', e.file_id, 'reference', e.reference,
  'title', coalesce(nullif(e.note, ''), f.name, nullif(e.reference, ''), e.kind))`)

function toEvidence({ id, kind, title, fileId, reference }: EvidenceRow): EvidenceFacts {
  if (fileId !== null) return { id, kind, title, href: fileHref(fileId) }
  return { id, kind, title, href: kind === 'link' && /^https?:\/\//.test(reference) ? reference : null }
}

type WithEvidence<Row extends { readonly evidence: readonly EvidenceFacts[] }> = Omit<Row, 'evidence'> & {
  readonly evidence: readonly EvidenceRow[]
}

/** Turns due in the period or the next, still open when the period began, or without a date and handed in during it. */
async function listTurns(db: Db | ReadDb, { agencyId, planId, period }: FactsAsked): Promise<TurnFacts[]> {
  const until = nextPeriod({ period }).to
  const { rows } = await sql<WithEvidence<TurnFacts>>`
    select n.id, n.task_id, n.label->>'vi' as label, n.due_on, n.state, n.handed_in_on, n.done_on, n.result, n.obstacles,
      n.proposals, coalesce(k.evidence, '[]') as evidence
    from task t
    join turn n on n.agency_id = t.agency_id and n.task_id = t.id
    left join lateral (
      select json_agg(${evidenceJson} order by g.done_on, e.id) as evidence
      from progress g join evidence e on e.agency_id = g.agency_id and e.progress_id = g.id
      left join file f on f.agency_id = e.agency_id and f.id = e.file_id
      where g.agency_id = n.agency_id and g.turn_id = n.id and g.withdrawn_reason is null
    ) k on true
    where t.agency_id = ${agencyId} and t.plan_id = ${planId} and n.state <> 'cancelled'
      and (case when n.due_on is null then n.handed_in_on between ${period.from}::date and ${period.to}::date
        else n.due_on <= ${until}::date
          and (n.due_on >= ${period.from}::date or not (n.state = 'confirmed' and n.done_on < ${period.from}::date)) end)
    order by n.due_on, t.position, n.id limit ${mostRows + 1}`.execute(db)
  return whole(rows, 'turns').map((row) => ({ ...row, evidence: row.evidence.map((each) => toEvidence(each)) }))
}

async function listProgress(
  db: Db | ReadDb,
  { agencyId, planId, period, asOf }: FactsAsked & { readonly asOf: PlainDate },
): Promise<ProgressFacts[]> {
  const { rows } = await sql<WithEvidence<ProgressFacts>>`
    select g.id, g.task_id, g.turn_id, g.done_on, p.name as person, g.text,
      coalesce((select json_agg(json_build_object('id', v.id, 'figureId', v.figure_id, 'value', v.value) order by v.id)
        from figure_value v where v.agency_id = g.agency_id and v.progress_id = g.id), '[]') as values,
      coalesce((select json_agg(${evidenceJson} order by e.id) from evidence e
        left join file f on f.agency_id = e.agency_id and f.id = e.file_id
        where e.agency_id = g.agency_id and e.progress_id = g.id), '[]') as evidence
    from task t
    join progress g on g.agency_id = t.agency_id and g.task_id = t.id
    join person p on p.agency_id = g.agency_id and p.id = g.person_id
    where t.agency_id = ${agencyId} and t.plan_id = ${planId} and g.withdrawn_reason is null
      and g.done_on between ${period.from}::date and ${asOf}::date
    order by g.done_on, g.at, g.id limit ${mostRows + 1}`.execute(db)
  return whole(rows, 'progress').map((row) => ({ ...row, evidence: row.evidence.map((each) => toEvidence(each)) }))
}

function whole<Row>(rows: Row[], what: string): Row[] {
  if (rows.length > mostRows) throw new RangeError(`read the ${what} of a report: expected at most ${mostRows}`)
  return rows
}
