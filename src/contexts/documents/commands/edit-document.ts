import { defineCommand } from '../../../commands/command.ts'
import { carried, rowVersion } from '../../../commands/fields.ts'
import { accept } from '../../../kernel/verdict.ts'
import { editDocument as edit, entryOf } from '../rules/register-changes.ts'
import { getDocumentForUpdate, listAlike, lockRegister, saveDocument } from '../store/documents.ts'
import { DocumentInput } from './document-fields.ts'
import { officeWork } from './permissions.ts'
import { registerRefusals } from './refusals.ts'

/** Sets right what the register says of a document. */
export const editDocument = defineCommand({
  name: 'documents.edit-document',
  words: { vi: 'Sửa thông tin văn bản', en: 'Correct the entry' },
  input: DocumentInput.extend({ documentId: carried(), version: rowVersion() }),
  may: officeWork,
  refusals: registerRefusals,
  load: async (db, input, { actor }) => {
    await lockRegister(db, actor.agencyId)
    const document = await getDocumentForUpdate(db, actor.agencyId, input.documentId)
    return { document, alike: await listAlike(db, actor.agencyId, [entryOf(input, document.id)]) }
  },
  decide: ({ document, alike }, { documentId, version, own, ...facts }) => {
    const verdict = edit(document, { facts, version }, alike)
    return verdict.ok ? accept({ id: documentId, entry: verdict.outcome, own }) : verdict
  },
  save: (db, change, { actor }) => saveDocument(db, actor.agencyId, change),
  subject: (_input, { id }) => ({ kind: 'document', id }),
})
