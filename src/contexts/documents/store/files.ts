import type { Facts } from '../../../commands/command.ts'
import { personIdOf } from '../../../commands/actor.ts'
import type { StoredFile } from '../../../commands/fields.ts'
import type { Db, WholeDb } from '../../../platform/database/tables.ts'
import type { FileTable } from '../tables.ts'

/** Those of these hashes whose content some agency of the installation keeps: for the clean-up of what nobody does. */
export async function listKeptHashes(db: WholeDb, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await db.selectFrom('file').select('hash').distinct().where('hash', 'in', hashes).execute()
  return new Set(rows.map(({ hash }) => hash))
}

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
