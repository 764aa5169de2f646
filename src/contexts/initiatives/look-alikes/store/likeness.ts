import { sql } from 'kysely'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import { hashOf, keyFeatures } from '../rules/features.ts'
import type { InitiativeState } from '../../rules/states.ts'
import { vocabulary } from '../vocabulary.ts'

/** What is kept of a card to find it by. */
export interface Findable {
  readonly id: string
  readonly name: string
  readonly gist: string
  readonly published: boolean
}

/** Keeps by what cards are found among all that are like them; what has not changed is not written. */
export async function saveLikeness(db: Db, agencyId: number, cards: readonly Findable[]): Promise<void> {
  await saveInto('initiative_likeness', db, { agencyId, cards: cards.filter(({ published }) => published) })
  await saveInto('initiative_likeness_hidden', db, { agencyId, cards: cards.filter(({ published }) => !published) })
}

const otherOf = {
  initiative_likeness: 'initiative_likeness_hidden',
  initiative_likeness_hidden: 'initiative_likeness',
} as const

async function saveInto(
  table: keyof typeof otherOf,
  db: Db,
  { agencyId, cards }: { agencyId: number; cards: readonly Findable[] },
): Promise<void> {
  if (cards.length === 0) return
  const rows = cards.map(({ id, name, gist }) => {
    const features = [...keyFeatures(name, gist, vocabulary()).keys()].map(hashOf)
    return { id, features: `{${[...new Set(features)].join(',')}}` }
  })
  await sql`
    with given as (
      select found.id, found.features::int[] as features
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as found (id uuid, features text)
    ), moved as (
      delete from ${sql.table(otherOf[table])} using given
      where ${sql.table(otherOf[table])}.agency_id = ${agencyId} and ${sql.table(otherOf[table])}.id = given.id
    )
    insert into ${sql.table(table)} as kept (agency_id, id, features)
    select ${agencyId}, given.id, given.features from given
    on conflict (agency_id, id) do update set features = excluded.features where kept.features <> excluded.features`.execute(
    db,
  )
}

/** A card as it is compared and shown. */
export interface LikeCard {
  readonly agencyId: number
  readonly id: string
  readonly identityId: string
  readonly year: number
  readonly code: string
  readonly name: string
  readonly gist: string
  readonly kind: string
  readonly field: string
  readonly state: InitiativeState
  readonly unitName: string
  readonly agencyName: string
  readonly place: string
}

/** How often features stand in the initiatives that are published, and how many those are. */
export interface Frequencies {
  readonly cards: number
  readonly of: ReadonlyMap<number, number>
}

/** The count of all stands under this feature. */
const ALL = 0

export async function getFrequencies(db: ReadDb, features: readonly number[]): Promise<Frequencies> {
  const rows = await db
    .selectFrom('likenessFrequency')
    .selectAll()
    .where('feature', 'in', [ALL, ...features])
    .execute()
  const of = new Map(rows.map(({ feature, cards }) => [feature, cards]))
  return { cards: of.get(ALL) ?? 0, of }
}

/** A feature to look for, and how much it counts. */
export interface Probe {
  readonly feature: number
  readonly weight: number
}

/** The cards one may see that share most with the probes, best first. */
export async function listLikeCards(db: ReadDb, probes: readonly Probe[], most: number): Promise<readonly LikeCard[]> {
  if (probes.length === 0) return []
  const wanted = `{${probes.map(({ feature }) => feature).join(',')}}`
  const weights = `{${probes.map(({ weight }) => weight.toFixed(4)).join(',')}}`
  const { rows } = await sql<LikeCard>`
    select card.agency_id, card.id, card.identity_id, card.year, card.code, card.name, card.gist, card.kind, card.field, card.state,
      card.unit_name, card.agency_name, card.place
    from kheo_look_alikes(${wanted}::text::int[], ${weights}::text::real[], ${most}) as found
      join initiative_card card on card.agency_id = found.agency_id and card.id = found.id
    order by found.shared desc, card.agency_id, card.id`.execute(db)
  return rows
}
