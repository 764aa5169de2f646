import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { Db } from '../../../../platform/database/tables.ts'
import type { Initiative } from '../../rules/initiative.ts'
import { saveInitiative, toInitiative } from '../../store/initiatives.ts'
import type { Review, Reviewed } from '../rules/review.ts'

/** The initiatives chosen in a list, locked in one order for all. Throws RecordNotFound when one is missing. */
export async function loadChosen(db: Db, ids: readonly string[]): Promise<readonly Initiative[]> {
  const wanted = [...new Set(ids)]
  const rows = await db
    .selectFrom('initiative')
    .selectAll()
    .where('id', 'in', wanted)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (rows.length < wanted.length) throw new RecordNotFound('initiatives chosen')
  return rows.map(toInitiative)
}

/** Moves them on, with what was said. */
export async function saveReviewed(db: Db, agencyId: number, reviewed: readonly Reviewed[]): Promise<void> {
  for (const { initiative } of reviewed) await saveInitiative(db, agencyId, initiative)
  await insertReviews(
    db,
    agencyId,
    reviewed.map(({ review }) => review),
  )
}

/** Rows are sent in portions, because a statement takes 65,535 parameters at most. */
const PORTION = 1_000

export async function insertReviews(db: Db, agencyId: number, reviews: readonly Review[]): Promise<void> {
  for (let start = 0; start < reviews.length; start += PORTION) {
    const rows = reviews.slice(start, start + PORTION).map(({ checklist, reasons, ...review }) => ({
      ...review,
      agencyId,
      checklist: JSON.stringify(checklist),
      reasons: JSON.stringify(reasons),
    }))
    await db.insertInto('initiativeReview').values(rows).execute()
  }
}
