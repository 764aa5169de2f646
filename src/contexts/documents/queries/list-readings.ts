import { sql } from 'kysely'
import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'
import { officeWork } from '../commands/permissions.ts'

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
  run: (db, _input, { actor }): Promise<ReadingListed[]> =>
    db
      .selectFrom('reading')
      .leftJoin('person', (join) =>
        join.onRef('person.agencyId', '=', 'reading.agencyId').onRef('person.id', '=', 'reading.createdBy'),
      )
      .select(['reading.id', 'reading.name', 'reading.createdAt', 'person.name as by'])
      .select([
        sql<string | null>`reading.corrected #>> '{head,title,value}'`.as('title'),
        sql<number>`reading.open_marks + (select count(*)::int from jsonb_array_elements(reading.corrected -> 'doubts') d
          where not (d ->> 'settled')::boolean and not (d ->> 'repaired')::boolean)`.as('doubts'),
      ])
      .where('reading.agencyId', '=', actor.agencyId)
      .where('reading.state', '=', 'open')
      .orderBy('reading.createdAt', 'desc')
      .orderBy('reading.id')
      .limit(mostOpen)
      .execute(),
})
