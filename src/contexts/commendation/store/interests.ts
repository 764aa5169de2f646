import { sql } from 'kysely'
import { idList } from '../../../platform/database/lists.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import type { Session } from '../rules/council.ts'
import type { Concerned } from '../rules/interest.ts'

/**
 * Whom the proposals on a meeting's agenda concern, in one statement. Somebody who worked in the unit proposed at any time
 * since the proposal belongs to it, wherever they have gone since.
 */
export async function listConcerned(
  db: ReadDb,
  { id, memberIds, heldOn }: Pick<Session, 'id' | 'memberIds' | 'heldOn'>,
): Promise<readonly Concerned[]> {
  const { rows } = await sql<Concerned>`
    with recursive line as (
      select p.id as proposal_id, p.proposed_on, unit.agency_id, unit.id, unit.parent_id, 1 as depth from commendation_proposal as p
        join unit on unit.agency_id = p.agency_id and unit.id = p.unit_id where p.session_id = ${id}::uuid
      union all
      select line.proposal_id, line.proposed_on, unit.agency_id, unit.id, unit.parent_id, line.depth + 1 from line
        join unit on unit.agency_id = line.agency_id and unit.id = line.parent_id where line.depth < 10
    )
    select p.id, p.person_id as holder_id, p.proposed_by, to_json(p.edited_by) as edited_by,
      case when i.id is null then '[]' else to_json(array[i.person_id, i.created_by] || i.former_holder_ids) end as author_ids,
      coalesce((select json_agg(distinct r.person_id) from role_held as r
          join line on line.agency_id = r.agency_id and line.id = r.unit_id
        where line.proposal_id = p.id and r.role <> 'leader' and r.person_id = any(${idList(memberIds)})
          and r.valid_from <= ${heldOn}::date and (r.valid_to is null or r.valid_to >= line.proposed_on)), '[]') as insider_ids
    from commendation_proposal as p
      left join initiative as i on i.agency_id = p.agency_id and i.id = p.initiative_id
    where p.session_id = ${id}::uuid order by p.code, p.id limit 500`.execute(db)
  return rows
}
