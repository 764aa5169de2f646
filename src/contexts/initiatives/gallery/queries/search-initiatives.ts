import { sql } from 'kysely'
import { z } from 'zod'
import { defineQuery } from '../../../../commands/query.ts'
import { foldVietnamese } from '../../../../kernel/vietnamese.ts'
import { words } from '../words.ts'
import { escaped, visibleTo } from './conditions.ts'
import { readers } from './readers.ts'

export interface InitiativeHit {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly year: number
  readonly unitName: string
}

const WORDS_MOST = 10

/** Initiatives of the agency whose code, name, holder or place hold all the words, typed with or without diacritics. */
export const searchInitiatives = defineQuery({
  name: 'initiatives.search',
  words: words.catalogue.searchInitiatives,
  input: z.strictObject({ q: z.string().max(200), limit: z.coerce.number().int().min(1).max(100).default(20) }),
  may: readers,
  run: async (db, { q, limit }, { actor }): Promise<readonly InitiativeHit[]> => {
    const looked = foldVietnamese(q).split(' ').filter(Boolean).slice(0, WORDS_MOST)
    if (looked.length === 0) return []
    const holdsAll = looked.map((word) => sql`text.folded like ${`%${escaped(word)}%`}`)
    const { rows } = await sql<InitiativeHit>`
      select initiative.id, initiative.code, initiative.name, initiative.year, unit.name as unit_name
      from initiative join unit on unit.agency_id = initiative.agency_id and unit.id = initiative.unit_id
        cross join lateral (select kheo_fold(coalesce(initiative.code, '') || ' ' || initiative.name || ' '
          || initiative.holder_name || ' ' || initiative.place) as folded) as text
      where ${visibleTo(actor)} and ${sql.join(holdsAll, sql` and `)}
      order by initiative.year desc, initiative.code, initiative.id limit ${limit}`.execute(db)
    return rows
  },
})
