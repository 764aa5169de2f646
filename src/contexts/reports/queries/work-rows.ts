import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { idLiteral } from '../../../platform/database/lists.ts'
import type { Db, ReadDb } from '../../../platform/database/tables.ts'
import type { ReportingPeriod } from '../../calendar/index.ts'
import { fileHref } from '../../documents/index.ts'
import type { EvidenceFacts, ProgressFacts, TurnFacts } from '../rules/facts.ts'
import { nextPeriod } from '../rules/figures.ts'

/** A plan holds far fewer; a figure counted over a list that was cut off would be wrong, so more than this is a fault. */
const mostRows = 50_000

export interface WorkAsked {
  readonly agencyId: number
  readonly period: ReportingPeriod
  readonly asOf: PlainDate
  readonly taskIds: readonly string[]
}

export interface WorkRows {
  readonly turns: readonly Omit<TurnFacts, 'evidence'>[]
  readonly progress: readonly Omit<ProgressFacts, 'evidence' | 'values'>[]
  readonly attached: readonly AttachedRow[]
}

/** A piece of evidence, or a value of a figure. */
interface AttachedRow {
  readonly id: string
  readonly progressId: string
  readonly kind: EvidenceFacts['kind'] | 'value'
  readonly fileId: string | null
  readonly reference: string
  readonly title: string
  readonly figureId: string | null
  readonly value: number | null
}

/** Turns, what was recorded for them or in the period, and what is attached to that: three statements. */
export async function listRows(db: Db | ReadDb, asked: WorkAsked): Promise<WorkRows> {
  const turns = await listTurns(db, asked)
  const turnIds = turns.map(({ id }) => id)
  const progress = await listProgress(db, { ...asked, turnIds })
  const attached = await listAttached(
    db,
    asked.agencyId,
    progress.map(({ id }) => id),
  )
  return { turns, progress, attached }
}

/** The turns with the evidence of everything recorded for them. */
export function turnsOf({ turns, progress, attached }: WorkRows): TurnFacts[] {
  const evidence = evidenceByProgress(attached)
  const byTurn = grouped(progress, ({ turnId }) => turnId)
  return turns.map((turn) => ({
    ...turn,
    evidence: (byTurn.get(turn.id) ?? []).flatMap(({ id }) => evidence.get(id) ?? []),
  }))
}

/** What was done between two days, with its evidence and values. */
export function progressOf(
  { progress, attached }: WorkRows,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): ProgressFacts[] {
  const evidence = evidenceByProgress(attached)
  const values = grouped(attached, ({ progressId }) => progressId)
  return progress
    .filter(({ doneOn }) => from <= doneOn && doneOn <= to)
    .map((each) => ({
      ...each,
      evidence: evidence.get(each.id) ?? [],
      values: (values.get(each.id) ?? []).flatMap(({ id, figureId, value }) =>
        figureId === null || value === null ? [] : [{ id, figureId, value }],
      ),
    }))
}

/** Turns due in the period or the next, still open when the period began, or without a date and handed in during it. */
async function listTurns(db: Db | ReadDb, { agencyId, period, taskIds }: WorkAsked): Promise<WorkRows['turns']> {
  const until = nextPeriod({ period }).to
  const { rows } = await sql<WorkRows['turns'][number]>`
    select id, task_id, label->>'vi' as label, due_on, state, handed_in_on, done_on, result, obstacles, proposals
    from turn
    where agency_id = ${agencyId} and task_id = any(${idLiteral(taskIds)}) and state <> 'cancelled'
      and (case when due_on is null then handed_in_on between ${period.from}::date and ${period.to}::date
        else due_on <= ${until}::date
          and (due_on >= ${period.from}::date or not (state = 'confirmed' and done_on < ${period.from}::date)) end)
    order by due_on, id limit ${mostRows + 1}`.execute(db)
  return whole(rows, 'turns')
}

async function listProgress(
  db: Db | ReadDb,
  { agencyId, period, asOf, taskIds, turnIds }: WorkAsked & { readonly turnIds: readonly string[] },
): Promise<WorkRows['progress']> {
  const { rows } = await sql<WorkRows['progress'][number]>`
    select g.id, g.task_id, g.turn_id, g.done_on, p.name as person, g.text
    from progress g join person p on p.agency_id = g.agency_id and p.id = g.person_id
    where g.agency_id = ${agencyId} and g.task_id = any(${idLiteral(taskIds)}) and g.withdrawn_reason is null
      and (g.turn_id = any(${idLiteral(turnIds)}) or g.done_on between ${period.from}::date and ${asOf}::date)
    order by g.done_on, g.at, g.id limit ${mostRows + 1}`.execute(db)
  return whole(rows, 'progress')
}

async function listAttached(db: Db | ReadDb, agencyId: number, ids: readonly string[]): Promise<AttachedRow[]> {
  const { rows } = await sql<AttachedRow>`
    select e.id, e.progress_id, e.kind, e.file_id, e.reference, null::uuid as figure_id, null::numeric as value,
      coalesce(nullif(e.note, ''), nullif(e.reference, ''), f.name, e.kind) as title
    from evidence e left join file f on f.agency_id = e.agency_id and f.id = e.file_id
    where e.agency_id = ${agencyId} and e.progress_id = any(${idLiteral(ids)})
    union all
    select id, progress_id, 'value', null, '', figure_id, value, ''
    from figure_value where agency_id = ${agencyId} and progress_id = any(${idLiteral(ids)})
    order by progress_id, id limit ${4 * mostRows + 1}`.execute(db)
  if (rows.length > 4 * mostRows)
    throw new RangeError(`read the evidence of a report: expected at most ${4 * mostRows}`)
  return rows
}

function evidenceByProgress(attached: readonly AttachedRow[]): Map<string, EvidenceFacts[]> {
  const found = new Map<string, EvidenceFacts[]>()
  for (const row of attached) {
    if (row.kind === 'value') continue
    const evidence = { id: row.id, kind: row.kind, title: row.title, href: hrefOf(row) }
    const others = found.get(row.progressId)
    if (others === undefined) found.set(row.progressId, [evidence])
    else others.push(evidence)
  }
  return found
}

/** Files open themselves and links lead out; a document that is only named is looked for in the register. */
function hrefOf({ fileId, kind, reference }: AttachedRow): string | null {
  if (fileId !== null) return fileHref(fileId)
  if (kind === 'link') return /^https?:\/\//.test(reference) ? reference : null
  return reference === '' ? null : `/van-ban?q=${encodeURIComponent(reference)}`
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  return groups
}

function whole<Row>(rows: Row[], what: string): Row[] {
  if (rows.length > mostRows) throw new RangeError(`read the ${what} of a report: expected at most ${mostRows}`)
  return rows
}
