import { sql } from 'kysely'
import { personIdOf } from '../../../../commands/actor.ts'
import type { Facts } from '../../../../commands/command.ts'
import type { StoredFile } from '../../../../commands/fields.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import type { OfficialDocument } from '../../../documents/browser.ts'
import { insertFiles } from '../../../documents/index.ts'
import type { Visit } from '../rules/papers.ts'

export interface VisitListed {
  readonly id: string
  readonly visitedOn: PlainDate
  readonly place: string
  readonly conclusion: string
  readonly madeByName: string
  readonly files: readonly { readonly id: string; readonly name: string; readonly mediaType: string }[]
}

/** The visits that were paid to an initiative, newest first. */
export async function listVisits(db: ReadDb, initiativeId: string): Promise<readonly VisitListed[]> {
  const { rows } = await sql<VisitListed>`
    select visit.id, visit.visited_on, visit.place, visit.conclusion, coalesce(person.name, '') as made_by_name,
      coalesce((select json_agg(json_build_object('id', file.id, 'name', file.name, 'mediaType', file.media_type) order by file.id)
        from file where file.agency_id = visit.agency_id
          and file.id::text in (select jsonb_array_elements_text(visit.file_ids))), '[]') as files
    from site_visit as visit
      left join person on person.agency_id = visit.agency_id and person.id = visit.made_by
    where visit.initiative_id = ${initiativeId}::uuid
    order by visit.visited_on desc, visit.id desc limit 50`.execute(db)
  return rows
}

export interface NewVisit extends Visit {
  readonly id: string
  readonly initiativeId: string
  readonly round: number
  readonly files: readonly StoredFile[]
  readonly document: OfficialDocument
}

export async function insertVisit(db: Db, visit: NewVisit, facts: Facts): Promise<void> {
  const { files, document, ...columns } = visit
  const fileIds = await insertFiles(db, files, facts)
  await db
    .insertInto('siteVisit')
    .values({
      ...columns,
      agencyId: facts.actor.agencyId,
      fileIds: JSON.stringify(fileIds),
      document: JSON.stringify(document),
      madeBy: personIdOf(facts.actor),
      madeOn: facts.today,
      version: 1,
    })
    .execute()
}
