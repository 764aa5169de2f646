import type { Selectable } from 'kysely'
import { personIdOf } from '../../../../commands/actor.ts'
import type { Facts } from '../../../../commands/command.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import type { HowTo } from '../rules/how-to.ts'
import type { HowToSheetTable } from '../tables.ts'

/** The sheet of an initiative, when there is one to be seen. */
export async function findHowTo(db: ReadDb, initiativeId: string): Promise<HowTo | undefined> {
  const row = await db.selectFrom('howToSheet').selectAll().where('initiativeId', '=', initiativeId).executeTakeFirst()
  return row && toHowTo(row)
}

function toHowTo({ agencyId: _agency, writtenBy: _by, ...sheet }: Selectable<HowToSheetTable>): HowTo {
  return sheet
}

export async function saveHowTo(db: Db, sheet: HowTo, { actor }: Facts): Promise<void> {
  const { id: _id, ...columns } = sheet
  const row = { ...sheet, agencyId: actor.agencyId, writtenBy: personIdOf(actor) }
  await db
    .insertInto('howToSheet')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['agencyId', 'id']).doUpdateSet({ ...columns, writtenBy: row.writtenBy }),
    )
    .execute()
}
