import type { Db } from '../../../../platform/database/tables.ts'
import type { Initiative } from '../../rules/initiative.ts'
import { insertInitiatives, saveInitiative } from '../../store/initiatives.ts'

export interface Written {
  readonly initiative: Initiative
  readonly isNew: boolean
}

/** Enters a new initiative, or what changed in one. */
export async function saveWritten(db: Db, agencyId: number, { initiative, isNew }: Written): Promise<void> {
  await (isNew ? insertInitiatives(db, agencyId, [initiative]) : saveInitiative(db, agencyId, initiative))
}
