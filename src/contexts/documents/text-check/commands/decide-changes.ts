import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, choice, integer, line, optional, rowVersion } from '../../../../commands/fields.ts'
import { officeWork } from '../../commands/permissions.ts'
import { readingRefusals } from '../../commands/refusals.ts'
import { decideChanges as decide } from '../rules/decide-changes.ts'
import { longestTerm } from '../rules/terms.ts'
import { getReadingToCheck, saveDecision } from '../store/checked-reading.ts'
import { learnTerm } from '../store/terms.ts'
import { decisionRefusals, kindWords } from '../words.ts'

/**
 * Decides about places of a scan's text that the program changed, proposes to change or was unsure of: accepts, gives the
 * original back, or writes what the paper says. The text is read again; corrections made before stay.
 */
export const decideChanges = defineCommand({
  name: 'documents.decide-changes',
  words: { vi: 'Quyết định về chữ đã đọc', en: 'Decide about the text as read' },
  input: z.strictObject({
    readingId: carried(),
    version: rowVersion(),
    decision: choice({
      label: { vi: 'Quyết định', en: 'Decision' },
      options: {
        accept: { vi: 'Chấp nhận', en: 'Accept' },
        restore: { vi: 'Giữ chữ gốc', en: 'Keep the original' },
        write: { vi: 'Viết khác', en: 'Write something else' },
      },
    }),
    changeIds: z
      .array(z.string().regex(/^[cwl]\d{1,4}-\d{1,6}$/))
      .max(5_000)
      .default([]),
    kind: optional(choice({ label: { vi: 'Loại', en: 'Kind' }, options: kindWords })),
    atLeast: optional(integer({ label: { vi: 'Tin cậy từ (%)', en: 'Confidence from (%)' }, max: 100 })),
    text: optional(line({ label: { vi: 'Chữ đúng trên giấy', en: 'What the paper says' }, max: 500 })),
    term: optional(line({ label: { vi: 'Từ cần nhớ', en: 'Term to remember' }, max: longestTerm })),
  }),
  may: officeWork,
  refusals: { ...readingRefusals, ...decisionRefusals },
  load: (db, { readingId }, { actor }) => getReadingToCheck(db, actor.agencyId, readingId),
  decide,
  save: async (db, decided, facts) => {
    await saveDecision(db, decided, facts)
    if (decided.term !== null) await learnTerm(db, decided.term, facts)
  },
  subject: ({ readingId }) => ({ kind: 'reading', id: readingId }),
  answer: ({ unfit }) => ({ unfit: unfit.length }),
})
