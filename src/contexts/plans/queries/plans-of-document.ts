import { z } from 'zod'
import type { May } from '../../../commands/permission.ts'
import { defineQuery } from '../../../commands/query.ts'

const everyone: May = {
  officer: 'agency',
  unit_head: 'agency',
  office: 'agency',
  leader: 'agency',
  assessor: 'agency',
  receptionist: 'agency',
  overseer: 'agency',
  superior: 'agency',
  admin: 'agency',
}

const mostPlans = 50

/** The plans that are carried out from a document. */
export const plansOfDocument = defineQuery({
  name: 'plans.plans-of-document',
  words: { vi: 'Kế hoạch từ văn bản', en: 'Plans from a document' },
  input: z.strictObject({ documentId: z.uuid() }),
  may: everyone,
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
