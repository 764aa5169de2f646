import { z } from 'zod'
import { defineQuery } from '../../../../commands/query.ts'
import { foldVietnamese } from '../../../../kernel/vietnamese.ts'
import { officeWork } from '../../commands/permissions.ts'
import { pageSize } from '../../rules/paging.ts'
import { listTermTexts } from '../store/terms.ts'
import type { DocumentTermTable } from '../tables.ts'

/** The filter of the list of terms as its address says it. */
export const TermFilter = z.object({
  q: z.string().max(100).catch('').default(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
})
export type TermFilter = z.infer<typeof TermFilter>

export interface TermListed {
  readonly id: string
  readonly term: string
  readonly origin: DocumentTermTable['origin']
  readonly addedAt: Date
}

export interface TermList {
  readonly rows: readonly TermListed[]
  readonly total: number
}

/** The agency's names and terms in alphabetical order, by pages. */
export const listTerms = defineQuery({
  name: 'documents.list-terms',
  words: { vi: 'Từ ngữ của cơ quan', en: 'Names and terms of the agency' },
  input: TermFilter,
  may: officeWork,
  run: async (db, { q, page }, { actor }): Promise<TermList> => {
    const all = await db
      .selectFrom('documentTerm')
      .select(['id', 'term', 'origin', 'addedAt'])
      .where('agencyId', '=', actor.agencyId)
      .orderBy('key')
      .execute()
    // At most a few thousand short rows: looked through here, where marks can be left out of the comparison.
    const wanted = foldVietnamese(q)
    const found = wanted === '' ? all : all.filter(({ term }) => foldVietnamese(term).includes(wanted))
    return { rows: found.slice((page - 1) * pageSize, page * pageSize), total: found.length }
  },
})

/** All terms, for the process that corrects what was read. */
export const termTexts = defineQuery({
  name: 'documents.term-texts',
  words: { vi: 'Từ ngữ cho máy đọc', en: 'Terms for the reader' },
  input: z.strictObject({}),
  may: { system: 'agency' },
  run: (db, _input, { actor }): Promise<readonly string[]> => listTermTexts(db, actor.agencyId),
})
