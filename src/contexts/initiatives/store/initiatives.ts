import { type Selectable, sql } from 'kysely'
import { RecordNotFound } from '../../../commands/refusals.ts'
import { foldVietnamese } from '../../../kernel/vietnamese.ts'
import { idList } from '../../../platform/database/lists.ts'
import type { Db, ReadDb } from '../../../platform/database/tables.ts'
import type { Initiative } from '../rules/initiative.ts'
import { saveLikeness } from '../look-alikes/store/likeness.ts'
import { isPublished } from '../rules/states.ts'
import type { InitiativeTable } from '../tables.ts'

/** The initiative, locked until the transaction ends. Throws RecordNotFound. */
export async function getInitiativeForUpdate(db: Db, id: string): Promise<Initiative> {
  const row = await db.selectFrom('initiative').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new RecordNotFound(`initiative ${id}`)
  return toInitiative(row)
}

/** The initiative as it stands. Throws RecordNotFound. */
export async function getInitiative(db: ReadDb, id: string): Promise<Initiative> {
  const row = await db.selectFrom('initiative').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new RecordNotFound(`initiative ${id}`)
  return toInitiative(row)
}

export function toInitiative({ agencyId: _agencyId, ...initiative }: Selectable<InitiativeTable>): Initiative {
  return initiative
}

function rowOf({ formerHolderIds, ...columns }: Initiative) {
  return { ...columns, formerHolderIds: idList(formerHolderIds) }
}

/** Rows are sent in portions, because a statement takes 65,535 parameters at most. */
const PORTION = 500

/** Enters new initiatives and the cards of those that have a code. */
export async function insertInitiatives(db: Db, agencyId: number, initiatives: readonly Initiative[]): Promise<void> {
  for (let start = 0; start < initiatives.length; start += PORTION) {
    const rows = initiatives.slice(start, start + PORTION).map((initiative) => ({ ...rowOf(initiative), agencyId }))
    await db.insertInto('initiative').values(rows).execute()
  }
  await saveCards(db, agencyId, initiatives)
}

/** Writes what changed, with its card. The version goes up by one. */
export async function saveInitiative(db: Db, agencyId: number, initiative: Initiative): Promise<void> {
  const { id, version, ...columns } = rowOf(initiative)
  await db
    .updateTable('initiative')
    .set({ ...columns, version: version + 1 })
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
  await saveCards(db, agencyId, [initiative])
}

const GIST_LENGTH = 1_200

async function saveCards(db: Db, agencyId: number, initiatives: readonly Initiative[]): Promise<void> {
  const cards = initiatives.flatMap((initiative) =>
    initiative.code === null ? [] : [cardOf(initiative, initiative.code)],
  )
  for (let start = 0; start < cards.length; start += PORTION) {
    const portion = JSON.stringify(cards.slice(start, start + PORTION))
    await sql`
      insert into initiative_card (agency_id, id, identity_id, year, code, name, gist, kind, holder, field, level, state, published,
        unit_name, agency_name, place, origin_agency_id, origin_id, registered_on, decided_on, recognised_level, recognised_until, season_agency_id, season_id, search)
      select ${agencyId}, card.id, card.identity_id, card.year, card.code, card.name, card.gist, card.kind, card.holder, card.field,
        card.level, card.state, card.published, unit.name, agency.name, card.place, card.origin_agency_id, card.origin_id,
        card.registered_on, card.decided_on, card.recognised_level, card.recognised_until, card.season_agency_id, card.season_id, card.search
      from jsonb_to_recordset(${portion}::text::jsonb) as card (id uuid, identity_id uuid, year int, code text, name text, gist text, kind text,
        holder text, field text, level text, state text, published boolean, unit_id uuid, place text, origin_agency_id int,
        origin_id uuid, registered_on date, decided_on date, recognised_level text, recognised_until date, season_agency_id int, season_id uuid, search text)
        join unit on unit.agency_id = ${agencyId} and unit.id = card.unit_id
        join agency on agency.id = ${agencyId}
      on conflict (agency_id, id) do update set name = excluded.name, gist = excluded.gist, kind = excluded.kind, holder = excluded.holder,
        field = excluded.field, level = excluded.level, state = excluded.state, published = excluded.published,
        unit_name = excluded.unit_name, agency_name = excluded.agency_name, place = excluded.place, code = excluded.code,
        identity_id = excluded.identity_id, origin_agency_id = excluded.origin_agency_id, origin_id = excluded.origin_id,
        registered_on = excluded.registered_on, decided_on = excluded.decided_on,
        recognised_level = excluded.recognised_level, recognised_until = excluded.recognised_until, search = excluded.search`.execute(
      db,
    )
    await saveLikeness(db, agencyId, cards.slice(start, start + PORTION))
  }
}

function cardOf(initiative: Initiative, code: string) {
  const gist = [initiative.goals, initiative.content, initiative.outputs].filter((part) => part !== '').join('\n')
  const short = gist.length > GIST_LENGTH ? `${gist.slice(0, GIST_LENGTH - 2).trimEnd()} …` : gist
  return {
    id: initiative.id,
    identity_id: initiative.identityId,
    year: initiative.year,
    code,
    name: initiative.name,
    gist: short,
    kind: initiative.kind,
    holder: initiative.holder,
    field: initiative.field,
    level: initiative.level,
    state: initiative.state,
    published: isPublished(initiative.state),
    unit_id: initiative.unitId,
    place: initiative.place.slice(0, 300),
    origin_agency_id: initiative.originAgencyId,
    origin_id: initiative.originId,
    registered_on: initiative.registeredOn,
    decided_on: initiative.decidedOn,
    recognised_level: initiative.recognisedLevel,
    recognised_until: initiative.recognisedUntil,
    season_agency_id: initiative.seasonAgencyId,
    season_id: initiative.seasonId,
    search: foldVietnamese(`${initiative.name} ${short}`),
  }
}

/** The first of `count` numbers in a row, taken for this prefix and year; nobody else gets them. */
export async function takeNumbers(
  db: Db,
  agencyId: number,
  { prefix, year, count }: { prefix: string; year: number; count: number },
): Promise<number> {
  const row = await db
    .insertInto('initiativeNumber')
    .values({ agencyId, prefix, year, last: count })
    .onConflict((conflict) =>
      conflict
        .columns(['agencyId', 'prefix', 'year'])
        .doUpdateSet({ last: sql<number>`initiative_number.last + ${count}` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last - count + 1
}
