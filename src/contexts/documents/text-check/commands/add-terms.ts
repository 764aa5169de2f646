import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { prose } from '../../../../commands/fields.ts'
import { officeWork } from '../../commands/permissions.ts'
import { addTerms as add } from '../rules/terms.ts'
import { insertTerms, listTermKeys } from '../store/terms.ts'
import { termRefusals } from '../words.ts'

/** Adds names and terms to the agency's list, one a line; what is there already stays. */
export const addTerms = defineCommand({
  name: 'documents.add-terms',
  words: { vi: 'Thêm từ ngữ', en: 'Add terms' },
  input: z.strictObject({
    terms: prose({
      label: { vi: 'Thêm từ ngữ', en: 'Add terms' },
      hint: {
        vi: 'Mỗi dòng một từ, hoặc dán cả cột từ Excel. Viết đúng dấu và chữ hoa.',
        en: 'One a line, or paste a column from Excel. Write marks and large letters as they should be.',
      },
      max: 200_000,
    }),
  }),
  may: officeWork,
  refusals: { 'terms-missing': termRefusals['terms-missing'], 'too-many-terms': termRefusals['too-many-terms'] },
  load: (db, _input, { actor }) => listTermKeys(db, actor.agencyId),
  decide: (kept, { terms }, { newId }) => add(terms, kept, newId),
  save: (db, terms, facts) => insertTerms(db, { terms, origin: 'added' }, facts),
  subject: () => ({ kind: 'term', id: null }),
  answer: (terms) => ({ added: terms.length }),
})
