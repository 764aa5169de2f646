import type { Facts } from '../../../../commands/command.ts'
import type { Db } from '../../../../platform/database/tables.ts'
import { insertInitiatives } from '../../store/initiatives.ts'
import type { Entered } from '../rules/imported-initiatives.ts'
import { tellImport } from '../sheets/import-progress.ts'
import { insertReviews } from './reviews.ts'
import { tellNext } from './tell.ts'

/** Between two portions the progress can be seen. */
const PORTION = 250

/** Enters a whole list, and tells the heads of its units. */
export async function saveImported(
  db: Db,
  { initiatives, reviews, importId }: Entered & { readonly importId: string },
  facts: Facts,
): Promise<void> {
  const { agencyId } = facts.actor
  for (let start = 0; start < initiatives.length; start += PORTION) {
    tellImport(importId, agencyId, { phase: 'writing', done: start, total: initiatives.length })
    await insertInitiatives(db, agencyId, initiatives.slice(start, start + PORTION))
  }
  await insertReviews(db, agencyId, reviews)
  const byId = new Map(initiatives.map((initiative) => [initiative.id, initiative]))
  const reviewed = reviews.flatMap((review) => {
    const initiative = byId.get(review.initiativeId)
    return initiative === undefined ? [] : [{ initiative, review }]
  })
  if (reviewed.length > 0) await tellNext(db, reviewed, facts)
}
