import { sql } from 'kysely'
import { z } from 'zod'
import { participantsAndOnlookers } from '../../../../commands/circles.ts'
import { mayEver } from '../../../../commands/permission.ts'
import { defineQuery } from '../../../../commands/query.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Words } from '../../../../kernel/words.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import type { OfficialDocument } from '../../../documents/browser.ts'
import type { Signer } from '../../../organization/browser.ts'
import { listSigners } from '../../../organization/index.ts'
import { listProposed, type Proposed } from '../../assessment/door.ts'
import { namedIn } from '../../rules/season.ts'
import { mayDo } from '../../rules/states.ts'
import { runningTheYear } from '../commands/permissions.ts'
import { type CandidateShown, usualSymbol } from '../rules/recognition.ts'
import type { RecognitionLine } from '../rules/recognition-list.ts'
import { outcomeOf } from '../rules/outcome-of-conclusion.ts'
import { listCandidates } from '../store.ts'
import { words } from '../words.ts'

export interface LineShown extends RecognitionLine {
  /** What the assessment concluded; null for those of agencies below. */
  readonly points: Pick<Proposed, 'total' | 'most'> | null
  readonly certificateCode: string | null
  readonly own: boolean
  /** Of its certificate; null while there is none, and while it was not withdrawn. */
  readonly withdrawn: { readonly on: PlainDate; readonly reason: string; readonly number: string } | null
  /** Whether the agency of an initiative below withdrew its own recognition. */
  readonly isWithdrawnBelow: boolean
}

export interface ListShown {
  readonly id: string
  readonly name: string
  readonly year: number
  readonly movement: string
  readonly level: Words
  readonly state: 'open' | 'decided' | 'dropped'
  readonly number: string | null
  readonly decidedOn: PlainDate | null
  readonly validUntil: PlainDate | null
  readonly document: OfficialDocument | null
  readonly version: number
  readonly lines: readonly LineShown[]
  /** What else could be put on it; empty for those who may not, and once it is decided. */
  readonly candidates: readonly CandidateShown[]
  /** Who may sign, and the usual symbol; for those who may decide. */
  readonly signers: readonly Signer[]
  readonly symbol: string
}

/** A list with its lines, and what the viewer can do with it. */
export const recognitionListPage = defineQuery({
  name: 'initiatives.recognition-list',
  words: words.catalogue.seeList,
  input: z.strictObject({ listId: z.uuid() }),
  may: participantsAndOnlookers,
  run: async (db, { listId }, { actor, today }): Promise<ListShown> => {
    const { agencyId } = actor
    const { levels, levelId, seasonId, ...list } = await getList(db, listId)
    const open = list.state === 'open'
    const candidates =
      open && mayEver(runningTheYear, actor)
        ? await listCandidates(db, { agencyId, seasonId, level: levelId, on: today })
        : []
    const free = candidates.filter(({ ready, listed }) => ready && !listed)
    const lines = await linesOf(db, listId, agencyId)
    const concluded = await concludedOf(db, [
      ...lines.filter(({ own }) => own).map((line) => line.initiativeId),
      ...free.map(({ id }) => id),
    ])
    const asked = { level: levelId, levels }
    return {
      ...list,
      level: namedIn(levels, levelId),
      lines: lines.map((line) => ({ ...line, points: pointsOf(concluded.get(line.initiativeId)) })),
      candidates: free.map((each) => ({ ...each, startsAs: outcomeOf(concluded.get(each.id), asked) })),
      signers: open && mayEver(mayDo('recognise'), actor) ? await listSigners(db, today) : [],
    }
  },
})

/** The decision as it was issued. */
export const recognitionDecision = defineQuery({
  name: 'initiatives.recognition-decision',
  words: words.catalogue.seeDecision,
  input: z.strictObject({ listId: z.uuid() }),
  may: participantsAndOnlookers,
  run: async (db, { listId }): Promise<{ id: string; name: string; document: OfficialDocument }> => {
    const row = await db
      .selectFrom('recognitionList')
      .select(['id', 'name', 'document'])
      .where('id', '=', listId)
      .executeTakeFirst()
    if (!row?.document) throw new RecordNotFound(`decision ${listId}`)
    return { id: row.id, name: row.name, document: row.document }
  },
})

type Found = Omit<ListShown, 'level' | 'lines' | 'candidates' | 'signers'> & {
  levelId: string
  seasonId: string
  levels: readonly (Words & { id: string })[]
}

async function getList(db: ReadDb, listId: string): Promise<Found> {
  const { rows } = await sql<Omit<Found, 'symbol'> & { agencySymbol: string }>`
    select list.id, list.name, list.year, season.movement, list.level as level_id, season.levels, list.season_id, list.state,
      case when list.serial is null then null else list.serial || '/' || list.symbol end as number, list.decided_on,
      list.valid_until, list.document, list.version, agency.symbol as agency_symbol
    from recognition_list list
      join season on season.agency_id = list.season_agency_id and season.id = list.season_id
      join agency on agency.id = list.agency_id
    where list.id = ${listId}::uuid limit 1`.execute(db)
  const [row] = rows
  if (row === undefined) throw new RecordNotFound(`recognition list ${listId}`)
  const { agencySymbol, ...list } = row
  return { ...list, symbol: usualSymbol(agencySymbol) }
}

/** What was concluded of these, by initiative, in one statement. */
async function concludedOf(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, Proposed>> {
  return new Map((await listProposed(db, ids)).map((each) => [each.initiativeId, each]))
}

/** Only what the line says: the rest of a conclusion is for those who may open the assessment. */
function pointsOf(concluded: Proposed | undefined): LineShown['points'] {
  return concluded === undefined ? null : { total: concluded.total, most: concluded.most }
}

async function linesOf(db: ReadDb, listId: string, agencyId: number): Promise<Omit<LineShown, 'points'>[]> {
  const { rows } = await sql<Omit<LineShown, 'points'>>`
    select line.id, line.initiative_agency_id, line.initiative_id, line.position, line.code, line.name, line.holder_name,
      line.place, line.outcome, line.reason, line.certificate_id, certificate.code as certificate_code,
      line.initiative_agency_id = ${agencyId} as own,
      case when certificate.withdrawn_on is null then null else json_build_object('on', certificate.withdrawn_on,
        'reason', certificate.withdrawn_reason, 'number', certificate.withdrawn_number) end as withdrawn,
      line.initiative_agency_id <> ${agencyId} and coalesce(card.state = 'recognition_withdrawn', false) as is_withdrawn_below
    from recognition_line line
      left join certificate on certificate.agency_id = line.agency_id and certificate.id = line.certificate_id
      left join initiative_card as card on card.agency_id = line.initiative_agency_id and card.id = line.initiative_id
    where line.list_id = ${listId}::uuid
    order by line.position, line.id limit 500`.execute(db)
  return rows
}
