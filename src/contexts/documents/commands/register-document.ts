import { defineCommand } from '../../../commands/command.ts'
import { file, optional } from '../../../commands/fields.ts'
import { accept } from '../../../kernel/verdict.ts'
import { entryOf, registerDocument as register } from '../rules/register-changes.ts'
import { insertDocuments, listAlike, lockRegister } from '../store/documents.ts'
import { insertFiles } from '../store/files.ts'
import { DocumentInput } from './document-fields.ts'
import { officeWork } from './permissions.ts'
import { registerRefusals } from './refusals.ts'

/** Enters a document, ours or another body's, that somebody describes by hand. */
export const registerDocument = defineCommand({
  name: 'documents.register-document',
  words: { vi: 'Vào sổ văn bản', en: 'Register a document' },
  input: DocumentInput.extend({ file: optional(file({ label: { vi: 'Tệp văn bản', en: 'File' } })) }),
  may: officeWork,
  refusals: registerRefusals,
  load: async (db, input, { actor }) => {
    await lockRegister(db, actor.agencyId)
    return listAlike(db, actor.agencyId, [entryOf(input, '')])
  },
  decide: (alike, { file: stored, own, ...facts }, { newId }) => {
    const id = newId()
    const verdict = register(facts, alike, id)
    return verdict.ok ? accept({ ...verdict.outcome, id, own, stored }) : verdict
  },
  save: async (db, { stored, ...document }, facts) => {
    const [fileId = null] = await insertFiles(db, stored === null ? [] : [stored], facts)
    await insertDocuments(db, [{ ...document, fileId }], { agencyId: facts.actor.agencyId, at: facts.at })
  },
  subject: (_input, { id }) => ({ kind: 'document', id }),
  answer: ({ id }) => ({ documentId: id }),
})
