import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { participants } from '../../../../commands/circles.ts'
import { defineQuery } from '../../../../commands/query.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import type { InitiativeState } from '../../rules/states.ts'
import type { Figures } from '../rules/adoption.ts'
import { type Branch, type Lineage, lineageOf, MOST_DEPTH, MOST_NODES } from '../rules/lineage.ts'
import type { LifeAnswer } from '../rules/life.ts'
import { words } from '../words.ts'

/** What an initiative came to in one of its years; of other agencies nothing is known. */
export interface YearReckoned extends Figures {
  readonly id: string
  readonly year: number
  readonly state: InitiativeState
}

export interface LifeShown {
  readonly askedOn: PlainDate | null
  readonly answer: LifeAnswer | null
  readonly note: string
  readonly answeredOn: PlainDate | null
}

/** Everything replication has to say of an initiative, of one's own or another agency. */
export interface ReplicationShown {
  readonly agencyId: number
  readonly initiativeId: string
  readonly code: string
  readonly name: string
  readonly year: number
  readonly state: InitiativeState
  /** Undefined when there is no sheet, or none to be seen. */
  readonly sheetIsPublished: boolean | undefined
  readonly lineage: Lineage
  readonly life: LifeShown | null
  readonly years: readonly YearReckoned[]
}

/** Where an initiative was adopted, how to do it, whether it lives, and what it came to over the years: one statement. */
export const replicationSection = defineQuery({
  name: 'initiatives.replication',
  words: words.catalogue.seeSection,
  input: z.strictObject({ initiativeId: z.uuid() }),
  may: participants,
  run: (db, { initiativeId }): Promise<ReplicationShown> => getReplication(db, initiativeId),
})

interface Row extends Omit<ReplicationShown, 'lineage' | 'sheetIsPublished'> {
  readonly published: boolean | null
  readonly branches: readonly Branch[]
}

/** Throws RecordNotFound when the card is not there, or not to be seen. */
export async function getReplication(db: ReadDb, initiativeId: string): Promise<ReplicationShown> {
  const { rows } = await sql<Row>`
    ${treeFrom(initiativeId)}${branches}
    select asked.agency_id, asked.id as initiative_id, asked.code, asked.name, asked.year, asked.state, sheet.published,
      (select json_agg(row_to_json(branches) order by depth, since, node) from branches) as branches, ${lifeAndYears}
    from asked left join how_to_sheet sheet on sheet.agency_id = asked.agency_id and sheet.initiative_id = asked.id`.execute(
    db,
  )
  const [row] = rows
  if (row === undefined) throw new RecordNotFound(`initiative ${initiativeId}`)
  const { published, branches: grown, ...shown } = row
  return { ...shown, sheetIsPublished: published ?? undefined, lineage: lineageOf(grown) }
}

/** From the one asked for up to the first, and from there down to all copies of copies. */
function treeFrom(initiativeId: string): RawBuilder<unknown> {
  return sql`with recursive asked as (
      select agency_id, id, identity_id, code, name, year, state from initiative_card where id = ${initiativeId}::uuid limit 1
    ), above (agency_id, identity_id, depth) as (
      select agency_id, identity_id, 0 from asked
      union
      select origin.agency_id, origin.identity_id, above.depth + 1 from above
        join initiative_card card on card.agency_id = above.agency_id and card.identity_id = above.identity_id
        join initiative_card origin on origin.agency_id = card.origin_agency_id and origin.id = card.origin_id
      where above.depth < ${sql.lit(MOST_DEPTH)}
    ), root as (
      select agency_id, identity_id from above order by depth desc, agency_id, identity_id limit 1
    ), tree (agency_id, identity_id, node, parent, adoption_agency_id, adoption_id, depth) as (
      select agency_id, identity_id, agency_id || ':' || identity_id, null::text, null::int, null::uuid, 0 from root
      union
      select copy.agency_id, copy.identity_id, copy.agency_id || ':' || coalesce(copy.identity_id, copy.adoption_id), tree.node,
        copy.adoption_agency_id, copy.adoption_id, tree.depth + 1
      from tree cross join lateral (
        select adoption.agency_id, own.identity_id, adoption.agency_id as adoption_agency_id, adoption.id as adoption_id
        from adoption left join initiative_card own
          on own.agency_id = adoption.agency_id and own.id = adoption.initiative_id
        where adoption.origin_agency_id = tree.agency_id and adoption.origin_identity_id = tree.identity_id
        union all
        select card.agency_id, card.identity_id, null::int, null::uuid
        from initiative_card origin
          join initiative_card card on card.origin_agency_id = origin.agency_id and card.origin_id = origin.id
        where origin.agency_id = tree.agency_id and origin.identity_id = tree.identity_id
          and not exists (select from adoption
            where adoption.agency_id = card.agency_id and adoption.initiative_id = card.id)
      ) copy
      where tree.depth < ${sql.lit(MOST_DEPTH + 1)}
    ), bounded as (
      select * from tree order by depth, adoption_id, node limit ${sql.lit(MOST_NODES * 2)}`
}

/** Each place of the tree with what is known of it. */
const branches = sql`), branches as (
      select bounded.depth, bounded.node, bounded.parent, bounded.agency_id as "agencyId",
        coalesce(adoption.agency_name, newest.agency_name) as "agencyName",
        coalesce(adoption.unit_name, newest.unit_name) as "unitName",
        coalesce(nullif(adoption.place, ''), newest.place, '') as place,
        newest.id as "initiativeId", newest.state, adoption.state as adoption, coalesce(adoption.outcome, '') as outcome,
        coalesce(adoption.began_on, newest.first_on) as since,
        coalesce(adoption.sessions, sheet.sessions) as sessions,
        coalesce(adoption.attendances, sheet.attendances) as attendances,
        coalesce(adoption.people, sheet.people) as people, coalesce(adoption.households, sheet.households) as households
      from bounded
        left join adoption on adoption.agency_id = bounded.adoption_agency_id and adoption.id = bounded.adoption_id
        left join lateral (select card.id, card.state, card.agency_name, card.unit_name, card.place,
            min(coalesce(card.decided_on, card.registered_on)) over () as first_on
          from initiative_card card
          where card.agency_id = bounded.agency_id and card.identity_id = bounded.identity_id
          order by card.state = 'recognised' desc, card.year desc, card.id limit 1) newest on true
        left join how_to_sheet sheet on sheet.agency_id = bounded.agency_id and sheet.initiative_id = newest.id
    )`

const lifeAndYears = sql`(select json_build_object('askedOn', asked_on, 'answer', answer, 'note', note, 'answeredOn', answered_on)
        from life_check where life_check.agency_id = asked.agency_id and life_check.initiative_id = asked.id
        order by coalesce(answered_on, asked_on) desc, id desc limit 1) as life,
      coalesce((select json_agg(json_build_object('id', same.id, 'year', same.year, 'state', same.state,
          'sessions', counted.sessions, 'attendances', counted.attendances,
          'people', counted.people, 'households', counted.households) order by same.year, same.id)
        from initiative same left join lateral (
          select count(*) filter (where entry.kind = 'session') as sessions, sum(entry.attendances) as attendances,
            max(entry.people) as people, max(entry.households) as households
          from diary_entry entry where entry.agency_id = same.agency_id and entry.initiative_id = same.id
            and entry.withdrawn_reason is null) counted on true
        where same.agency_id = asked.agency_id and same.identity_id = asked.identity_id and same.state <> 'withdrawn'), '[]') as years`
