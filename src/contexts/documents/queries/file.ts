import { z } from 'zod'
import { everybody } from '../../../commands/circles.ts'
import { defineQuery } from '../../../commands/query.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { FileShown } from './document-page.ts'

/** A file of this agency by its id; `documentId` asks that it be an original of that document: the one it shows, or another page of it. */
export const fileOfAgency = defineQuery({
  name: 'documents.file',
  words: { vi: 'Tệp', en: 'File' },
  input: z.strictObject({ fileId: z.uuid(), documentId: z.uuid().optional() }),
  may: everybody,
  run: async (db, { fileId, documentId }, { actor }): Promise<FileShown> => {
    let query = db
      .selectFrom('file')
      .select(['id', 'name', 'mediaType', 'size', 'hash'])
      .where('agencyId', '=', actor.agencyId)
      .where('id', '=', fileId)
    if (documentId !== undefined) {
      query = query.where((where) =>
        where.or([
          where.exists(
            where
              .selectFrom('document')
              .select('document.id')
              .whereRef('document.agencyId', '=', 'file.agencyId')
              .whereRef('document.fileId', '=', 'file.id')
              .where('document.id', '=', documentId),
          ),
          where.exists(
            where
              .selectFrom('reading')
              .innerJoin('scanFile', (join) =>
                join
                  .onRef('scanFile.agencyId', '=', 'reading.agencyId')
                  .onRef('scanFile.scanId', '=', 'reading.scanId'),
              )
              .select('reading.id')
              .whereRef('reading.agencyId', '=', 'file.agencyId')
              .whereRef('scanFile.fileId', '=', 'file.id')
              .where('reading.documentId', '=', documentId)
              .where('reading.state', '=', 'accepted'),
          ),
        ]),
      )
    }
    const file = await query.executeTakeFirst()
    if (!file) throw new RecordNotFound()
    return file
  },
})
