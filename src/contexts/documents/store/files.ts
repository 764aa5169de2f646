import type { Facts } from '../../../commands/command.ts'
import { personIdOf } from '../../../commands/actor.ts'
import type { StoredFile } from '../../../commands/fields.ts'
import type { Db } from '../../../platform/database/tables.ts'
import type { FileTable } from '../tables.ts'

/**
 * Enters stored files in the agency's books, in the transaction of the change they belong to. Gives their ids in the
 * same order; the contents lie in the file store already.
 */
export async function insertFiles(
  db: Db,
  storedFiles: readonly StoredFile[],
  facts: Pick<Facts, 'actor' | 'at' | 'newId'>,
): Promise<readonly string[]> {
  if (storedFiles.length === 0) return []
  const rows: FileTable[] = storedFiles.map(({ hash, name, mediaType, size }) => ({
    agencyId: facts.actor.agencyId,
    id: facts.newId(),
    hash,
    name,
    mediaType,
    size,
    addedBy: personIdOf(facts.actor),
    addedAt: facts.at,
  }))
  await db.insertInto('file').values(rows).execute()
  return rows.map(({ id }) => id)
}
