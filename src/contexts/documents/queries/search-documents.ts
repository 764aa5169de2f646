import { z } from 'zod'
import { everybody } from '../../../commands/circles.ts'
import { defineQuery } from '../../../commands/query.ts'
import { foldVietnamese } from '../../../kernel/vietnamese.ts'
import { contains } from './list-documents.ts'

export interface DocumentHit {
  readonly id: string
  readonly type: string
  readonly number: string | null
  readonly name: string | null
  readonly title: string | null
  readonly issuer: string | null
  readonly issuedOn: string | null
}

/** Documents whose number, name, subject or issuer hold all the words, typed with or without diacritics. */
export const searchDocuments = defineQuery({
  name: 'documents.search-documents',
  words: { vi: 'Tìm văn bản', en: 'Find documents' },
  input: z.strictObject({ q: z.string().max(200), limit: z.number().int().min(1).max(100).default(20) }),
  may: everybody,
  run: async (db, { q, limit }, { actor }): Promise<DocumentHit[]> => {
    const words = foldVietnamese(q)
      .split(' ')
      .filter((word) => word !== '')
    if (words.length === 0) return []
    let query = db
      .selectFrom('document')
      .select(['id', 'type', 'number', 'name', 'title', 'issuer', 'issuedOn'])
      .where('agencyId', '=', actor.agencyId)
    for (const word of words.slice(0, 10)) query = query.where(contains(word))
    return query.orderBy('issuedOn', 'desc').orderBy('id').limit(limit).execute()
  },
})
