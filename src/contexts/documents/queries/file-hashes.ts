import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'

export interface KeptHash {
  readonly hash: string
  readonly name: string
}

const hashesAtOnce = 1_000

/** What content the agency keeps, by hash, a thousand at a time: for the check that every file is still there and whole. */
export const fileHashes = defineQuery({
  name: 'documents.file-hashes',
  words: { vi: 'Mã băm các tệp đang giữ', en: 'Hashes of the files kept' },
  input: z.strictObject({ after: z.string().max(64).default('') }),
  may: { operator: 'agency', admin: 'agency' },
  run: (db, { after }): Promise<KeptHash[]> =>
    db
      .selectFrom('file')
      .select((eb) => ['hash', eb.fn.min('name').as('name')])
      .where('hash', '>', after)
      .groupBy('hash')
      .orderBy('hash')
      .limit(hashesAtOnce)
      .execute(),
})
