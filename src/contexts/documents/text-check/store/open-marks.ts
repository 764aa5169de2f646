import type { Db } from '../../../../platform/database/tables.ts'
import { isOpenMark, textLayer } from '../rules/text-layer.ts'
import { listLayerPages } from './checked-reading.ts'

export interface NewlyRead {
  readonly agencyId: number
  readonly readingId: string
  readonly scanId: string
}

/** Keeps how many places of a scan that was just read wait for a person; decisions keep it up from then on. */
export async function saveOpenMarks(db: Db, { agencyId, readingId, scanId }: NewlyRead): Promise<void> {
  const { marks } = textLayer(await listLayerPages(db, agencyId, scanId), [])
  await db
    .updateTable('reading')
    .set({ openMarks: marks.filter(isOpenMark).length })
    .where('agencyId', '=', agencyId)
    .where('id', '=', readingId)
    .execute()
}
