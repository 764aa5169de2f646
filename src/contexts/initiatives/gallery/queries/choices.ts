import { sql } from 'kysely'
import type { QueryFacts } from '../../../../commands/query.ts'
import type { Option } from '../../../../kernel/form.ts'
import type { Words } from '../../../../kernel/words.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'

/** What lists can be narrowed by. */
export interface Choices {
  readonly years: readonly Option[]
  readonly seasons: readonly Option[]
  readonly fields: readonly Option[]
  readonly levels: readonly Option[]
  readonly units: readonly Option[]
  /** Whether other agencies stand below this one. */
  readonly hasBelow: boolean
}

export interface Named extends Words {
  readonly id: string
}

export interface ChoicesRow {
  readonly years: readonly number[]
  readonly seasons: readonly Named[]
  readonly fields: readonly Named[]
  readonly levels: readonly Named[]
  readonly units: readonly Named[]
  readonly hasBelow: boolean
}

const nothing: ChoicesRow = { years: [], seasons: [], fields: [], levels: [], units: [], hasBelow: false }

/** Years, seasons, fields, levels and units that this agency's initiatives have. */
export async function findChoices(db: ReadDb, { actor: { agencyId } }: Pick<QueryFacts, 'actor'>): Promise<Choices> {
  const { rows } = await sql<ChoicesRow>`
    with ${usedSeasons(agencyId)} select ${choiceColumns(agencyId)}`.execute(db)
  return toChoices(rows[0] ?? nothing)
}

/** The seasons that this agency's initiatives belong to, as the `with` of a statement that asks for `choiceColumns`. */
export const usedSeasons = (agencyId: number) => sql`used as (
  select distinct season.agency_id, season.id, season.name, season.year, season.fields, season.levels
  from season where exists (select 1 from initiative where initiative.agency_id = ${agencyId}
    and initiative.season_agency_id = season.agency_id and initiative.season_id = season.id)
)`

/** The columns of a `ChoicesRow`. */
export const choiceColumns = (agencyId: number) => sql`
  coalesce((select json_agg(distinct year) from used), '[]') as years,
  coalesce((select json_agg(json_build_object('id', id, 'vi', name, 'en', name) order by year desc, name, id) from used), '[]') as seasons,
  ${namesOf('fields')} as fields, ${namesOf('levels')} as levels,
  coalesce((select json_agg(json_build_object('id', unit.id, 'vi', unit.name, 'en', unit.name) order by unit.position, unit.id)
    from unit where unit.agency_id = ${agencyId} and exists (select 1 from initiative
      where initiative.agency_id = unit.agency_id and initiative.unit_id = unit.id)), '[]') as units,
  exists (select 1 from agency where parent_id = ${agencyId}) as has_below`

export function toChoices({ years, seasons, fields, levels, units, hasBelow }: ChoicesRow): Choices {
  return {
    years: years.toSorted((a, b) => b - a).map((year) => ({ value: String(year), label: both(String(year)) })),
    seasons: seasons.map(toOption),
    fields: fields.map(toOption),
    levels: levels.map(toOption),
    units: units.map(toOption),
    hasBelow,
  }
}

/** The newest name of each field or level of the seasons `used`, in the order of its season. */
export const namesOf = (
  list: 'fields' | 'levels',
) => sql`coalesce((select json_agg(json_build_object('id', id, 'vi', vi, 'en', en) order by place, id)
  from (select distinct on (item ->> 'id') item ->> 'id' as id, item ->> 'vi' as vi, item ->> 'en' as en, place
    from used, jsonb_array_elements(used.${sql.raw(list)}) with ordinality as listed (item, place)
    order by item ->> 'id', used.year desc, used.id) as newest), '[]')`

const both = (text: string): Words => ({ vi: text, en: text })
export const toOption = ({ id, vi, en }: Named): Option => ({ value: id, label: { vi, en } })
