import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, line, optional, rowVersion } from '../../../commands/fields.ts'
import { accept, refuse } from '../../../kernel/verdict.ts'
import { getDocumentForUpdate, saveDocument } from '../store/documents.ts'
import { standingChoice } from './document-fields.ts'
import { officeWork } from './permissions.ts'

/** Says whether a document is still in force. Only a person says so; Khéo never asserts it. */
export const setStanding = defineCommand({
  name: 'documents.set-standing',
  words: { vi: 'Ghi hiệu lực', en: 'Say whether it is in force' },
  input: z.strictObject({
    documentId: carried(),
    version: rowVersion(),
    standing: standingChoice,
    standingNote: optional(
      line({
        label: { vi: 'Căn cứ', en: 'Ground' },
        hint: {
          vi: 'Văn bản sửa đổi, thay thế hoặc nơi đã tra cứu.',
          en: 'The amending or replacing document, or where it was looked up.',
        },
        max: 500,
      }),
    ),
  }),
  may: officeWork,
  refusals: {},
  load: (db, { documentId }, { actor }) => getDocumentForUpdate(db, actor.agencyId, documentId),
  decide: (document, { version, standing, standingNote }) =>
    document.version === version
      ? accept({ id: document.id, standing, standingNote: standingNote ?? '' })
      : refuse('record-changed'),
  save: (db, change, { actor }) => saveDocument(db, actor.agencyId, change),
  subject: (_input, { id }) => ({ kind: 'document', id }),
})
