import { sql } from 'kysely'
import { idList, numberList } from '../../../../platform/database/lists.ts'
import type { Db } from '../../../../platform/database/tables.ts'
import type { RecognitionLine, RecognitionList } from '../rules/recognition-list.ts'

/**
 * Which of those of agencies below are no longer recognised there: withdrawn since they were put on the list. None of them is
 * withdrawn from here until the transaction ends.
 */
export async function goneBelow(db: Db, agencyId: number, { lines }: RecognitionList): Promise<ReadonlySet<string>> {
  const below = lines.filter(({ initiativeAgencyId }) => initiativeAgencyId !== agencyId)
  if (below.length === 0) return new Set()
  await holdRecognitions(db, below)
  const { rows } = await sql<{ id: string }>`
    select asked.id from unnest(${numberList(below.map(({ initiativeAgencyId }) => initiativeAgencyId))},
        ${idList(below.map(({ initiativeId }) => initiativeId))}) as asked (agency_id, id)
      left join initiative_card as card on card.agency_id = asked.agency_id and card.id = asked.id
    where card.state is distinct from 'recognised'`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/**
 * Lets nobody else withdraw these recognitions, nor give a further one on them, until the transaction ends: the two are done
 * by different agencies, and whichever comes second has to see the other.
 */
export async function holdRecognitions(db: Db, of: readonly Pick<RecognitionLine, 'initiativeId'>[]): Promise<void> {
  // In one order everywhere, so that two decisions never wait for each other.
  const ids = [...new Set(of.map(({ initiativeId }) => initiativeId))].toSorted()
  await sql`select pg_advisory_xact_lock(hashtextextended(held.id::text, ${sql.lit(RECOGNITION_LOCK)}))
    from unnest(${idList(ids)}) as held (id)`.execute(db)
}

/** Keeps these locks apart from others made of an id. */
const RECOGNITION_LOCK = 7_304_004
