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

/** What the unit of an initiative is called; empty when it is not known. */
export async function loadUnitName(db: ReadDb, unitId: string): Promise<string> {
  const unit = await db.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirst()
  return unit?.name ?? ''
}
