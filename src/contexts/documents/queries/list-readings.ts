import { sql } from 'kysely'
import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'
import { officeWork } from '../commands/permissions.ts'
import type { Draft } from '../rules/correction/draft.ts'
import { draftTitle } from '../rules/correction/draft-title.ts'
import { countOpenMarks } from '../text-check/store/open-marks.ts'

export interface ReadingListed {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly createdAt: Date
  readonly by: string | null
  /** Doubts and places of a scan's text that nobody has looked at yet. */
  readonly doubts: number
}

const mostOpen = 100

/** Readings that wait for a person to accept or drop them, newest first. */
export const listReadings = defineQuery({
  name: 'documents.list-readings',
  words: { vi: 'Bản đọc đang chờ', en: 'Readings in waiting' },
  input: z.strictObject({}),
  may: officeWork,
  run: async (db, _input, { actor: { agencyId } }): Promise<ReadingListed[]> => {
    const rows = await db
      .selectFrom('reading')
      .leftJoin('person', (join) =>
        join.onRef('person.agencyId', '=', 'reading.agencyId').onRef('person.id', '=', 'reading.createdBy'),
      )
      .select(['reading.id', 'reading.name', 'reading.createdAt', 'reading.openMarks', 'person.name as by'])
      .select([
        sql<Draft['head']>`reading.corrected -> 'head'`.as('head'),
        sql<number>`(select count(*)::int from jsonb_array_elements(reading.corrected -> 'doubts') d
          where not (d ->> 'settled')::boolean and not (d ->> 'repaired')::boolean)`.as('doubts'),
      ])
      .where('reading.agencyId', '=', agencyId)
      .where('reading.state', '=', 'open')
      .orderBy('reading.createdAt', 'desc')
      .orderBy('reading.id')
      .limit(mostOpen)
      .execute()
    const uncounted = rows.flatMap(({ id, openMarks }) => (openMarks === null ? [id] : []))
    const counted = await countOpenMarks(db, agencyId, uncounted)
    return rows.map(({ openMarks, doubts, head, ...row }) => {
      const title = draftTitle(head) ?? null
      return { ...row, title, doubts: doubts + (openMarks ?? counted.get(row.id) ?? 0) }
    })
  },
})
