import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'
import { readers } from './readers.ts'

const mostPlans = 50

/** The plans that are carried out from a document. */
export const plansOfDocument = defineQuery({
  name: 'plans.plans-of-document',
  words: { vi: 'Kế hoạch từ văn bản', en: 'Plans from a document' },
  input: z.strictObject({ documentId: z.uuid() }),
  may: readers,
  run: (db, { documentId }, { actor }) =>
    db
      .selectFrom('plan')
      .select(['id', 'code', 'title'])
      .where('agencyId', '=', actor.agencyId)
      .where('documentId', '=', documentId)
      .orderBy('code')
      .limit(mostPlans)
      .execute(),
})
