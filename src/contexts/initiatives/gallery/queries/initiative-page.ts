import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../../../commands/actor.ts'
import { mayAt } from '../../../../commands/permission.ts'
import { defineQuery } from '../../../../commands/query.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { calendarOf, workingDaysBetween } from '../../../calendar/index.ts'
import { actsOpenTo, type Initiative, placeOf } from '../../rules/initiative.ts'
import type { Season } from '../../rules/season.ts'
import { type InitiativeAct, type InitiativeState, mayDo } from '../../rules/states.ts'
import type { InitiativeCardTable } from '../../tables.ts'
import { nextStep, type NextStep, type PanelStanding, wayOf, type WayStep } from '../rules/way.ts'
import { words } from '../words.ts'
import { readers } from './readers.ts'

export interface HistoryLine {
  readonly at: Date
  readonly command: string
  readonly actorName: string | null
  /** The reason given, where the command asks for one. */
  readonly reason: string | null
}

export interface YearOfIdentity {
  readonly id: string
  readonly year: number
  readonly state: InitiativeState
}

/** What is said of it beside its own row. */
interface Beside {
  readonly season: Season
  readonly agencyName: string
  readonly unitName: string
  readonly personName: string
  readonly createdByName: string | null
  readonly documentName: string | null
  readonly planTitle: string | null
  /** The same through the years, first year first. */
  readonly years: readonly YearOfIdentity[]
  /** What it was replicated from, as its agency shows it. */
  readonly origin: { readonly id: string; readonly name: string; readonly agencyName: string } | null
  readonly panel: PanelStanding
}

export interface InitiativePageResult extends Beside {
  readonly initiative: Initiative
  /** Newest first, at most `HISTORY_SHOWN`. */
  readonly history: readonly HistoryLine[]
  readonly historyCount: number
  readonly way: readonly WayStep[]
  readonly next: NextStep
  readonly workingDaysLeft: number | null
  readonly acts: readonly InitiativeAct[]
}

/** An initiative of another agency: its card, and nothing else. */
export interface CardShown {
  readonly card: Selectable<InitiativeCardTable>
  readonly season: null
}

const HISTORY_SHOWN = 30

/** An initiative with where it stands, what is next for whoever asks, and its history; of another agency, its card. */
export const initiativePage = defineQuery({
  name: 'initiatives.initiative',
  words: words.catalogue.initiative,
  input: z.strictObject({ initiativeId: z.uuid() }),
  may: readers,
  run: async (db, { initiativeId }, { actor, today }): Promise<InitiativePageResult | CardShown> => {
    const found = await findInitiative(db, initiativeId, today)
    if (found === undefined) return { card: await getCard(db, initiativeId), season: null }
    const { initiative, season } = found
    if (!maySee(initiative, actor)) throw new RecordNotFound(`initiative ${initiativeId}`)
    const acts = actsOpenTo(initiative, actor)
    const next = nextStep(initiative, { season, today, acts, panel: found.panel })
    const { dueOn } = next
    const workingDaysLeft = dueOn === null ? null : workingDaysBetween(today, dueOn, await calendarOf(db))
    return { ...found, way: wayOf(initiative, season, today), next, workingDaysLeft, acts }
  },
})

/** What was never sent in is seen by those who work on it. */
function maySee(initiative: Initiative, actor: Actor): boolean {
  const isPrivate = initiative.registeredOn === null
  return !isPrivate || actor.kind === 'operator' || mayAt(mayDo('edit'), actor, placeOf(initiative))
}

interface FoundInitiative extends Beside {
  readonly initiative: Initiative
  readonly history: readonly HistoryLine[]
  readonly historyCount: number
}

interface Row {
  readonly initiative: Readonly<Record<string, unknown>>
  readonly season: Readonly<Record<string, unknown>>
  readonly history: readonly { at: string; command: string; actorName: string | null; input: string }[]
}

async function findInitiative(db: ReadDb, id: string, today: PlainDate): Promise<FoundInitiative | undefined> {
  const { rows } = await sql<Omit<Beside, 'season'> & Row & { historyCount: number }>`
    select row_to_json(initiative) as initiative, row_to_json(season) as season, agency.name as agency_name,
      unit.name as unit_name, person.name as person_name, author.name as created_by_name,
      trim(concat_ws(' ', document.type, coalesce(document.number, document.name))) as document_name,
      plan.title as plan_title,
      (select json_agg(json_build_object('id', same.id, 'year', same.year, 'state', same.state) order by same.year, same.id)
        from initiative as same where same.agency_id = initiative.agency_id and same.identity_id = initiative.identity_id
          and (same.state <> 'withdrawn' or same.id = initiative.id)) as years,
      (select json_build_object('id', card.id, 'name', card.name, 'agencyName', card.agency_name) from initiative_card as card
        where card.agency_id = initiative.origin_agency_id and card.id = initiative.origin_id) as origin,
      (select json_build_object('members', count(*), 'awaited', count(*) filter (where
          assessor.state in ('appointed', 'declared') and assessor.due_on >= ${today}::date))
        from assessor where assessor.agency_id = initiative.agency_id and assessor.initiative_id = initiative.id
          and assessor.round = initiative.round and assessor.state not in ('excused', 'removed')) as panel,
      (select count(*)::int from audit_line where audit_line.agency_id = initiative.agency_id
        and audit_line.subject_id = initiative.id) as history_count,
      coalesce((select json_agg(line) from (select audit_line.at, audit_line.command, worker.name as "actorName", audit_line.input
        from audit_line left join person as worker
          on worker.agency_id = audit_line.agency_id and worker.id = audit_line.actor_id
        where audit_line.agency_id = initiative.agency_id and audit_line.subject_id = initiative.id
        order by audit_line.sequence desc limit ${HISTORY_SHOWN}) as line), '[]') as history
    from initiative
      join season on season.agency_id = initiative.season_agency_id and season.id = initiative.season_id
      join agency on agency.id = initiative.agency_id
      join unit on unit.agency_id = initiative.agency_id and unit.id = initiative.unit_id
      join person on person.agency_id = initiative.agency_id and person.id = initiative.person_id
      left join person as author on author.agency_id = initiative.agency_id and author.id = initiative.created_by
      left join document on document.agency_id = initiative.agency_id and document.id = initiative.document_id
      left join plan on plan.agency_id = initiative.agency_id and plan.id = initiative.plan_id
    where initiative.id = ${id}::uuid`.execute(db)
  const [row] = rows
  if (row === undefined) return undefined
  return {
    ...row,
    initiative: inCamelCase(row.initiative) as unknown as Initiative,
    season: inCamelCase(row.season) as unknown as Season,
    documentName: row.documentName === '' ? null : row.documentName,
    history: row.history.map(({ at, command, actorName, input }) => ({
      at: new Date(at),
      command,
      actorName,
      reason: reasonIn(command, input),
    })),
  }
}

/** Rows inside JSON keep the names of their columns. */
function inCamelCase(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_sign, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )
}

/** Scores are given blind: of assessing, not even the reasons are told here. */
const tellsNothing = /assess|score|vote|conflict/

function reasonIn(command: string, input: string): string | null {
  if (tellsNothing.test(command)) return null
  const { reason } = JSON.parse(input) as { reason?: unknown }
  return typeof reason === 'string' && reason !== '' ? reason : null
}

async function getCard(db: ReadDb, id: string): Promise<Selectable<InitiativeCardTable>> {
  const card = await db
    .selectFrom('initiativeCard')
    .selectAll()
    .where('id', '=', id)
    .where('published', '=', true)
    .executeTakeFirst()
  if (!card) throw new RecordNotFound(`initiative ${id}`)
  return card
}
