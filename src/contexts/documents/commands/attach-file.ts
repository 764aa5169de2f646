import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, file, rowVersion } from '../../../commands/fields.ts'
import { accept, refuse } from '../../../kernel/verdict.ts'
import { getDocumentForUpdate, saveDocument } from '../store/documents.ts'
import { insertFiles } from '../store/files.ts'
import { officeWork } from './permissions.ts'

/** Puts the file of a document beside its entry. The original of a plan that was read is never replaced. */
export const attachFile = defineCommand({
  name: 'documents.attach-file',
  words: { vi: 'Gắn tệp văn bản', en: 'Attach the file' },
  input: z.strictObject({
    documentId: carried(),
    version: rowVersion(),
    file: file({ label: { vi: 'Tệp văn bản', en: 'File' } }),
  }),
  may: officeWork,
  refusals: {
    'original-is-kept': {
      status: 409,
      words: {
        vi: 'Bản gốc của văn bản đã đọc được giữ nguyên, không thay được.',
        en: 'The original of a document that was read is kept as it is and cannot be replaced.',
      },
    },
  },
  load: (db, { documentId }, { actor }) => getDocumentForUpdate(db, actor.agencyId, documentId),
  decide: (document, input) => {
    if (document.version !== input.version) return refuse('record-changed')
    return document.wasRead ? refuse('original-is-kept') : accept({ id: document.id, stored: input.file })
  },
  save: async (db, { id, stored }, facts) => {
    const [fileId] = await insertFiles(db, [stored], facts)
    if (fileId !== undefined) await saveDocument(db, facts.actor.agencyId, { id, fileId })
  },
  subject: (_input, { id }) => ({ kind: 'document', id }),
})
