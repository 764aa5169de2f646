import { z } from 'zod'
import { personIdOf } from '../../../commands/actor.ts'
import { defineCommand, loadNothing } from '../../../commands/command.ts'
import { file, line } from '../../../commands/fields.ts'
import { inWords } from '../../../commands/problems.ts'
import { accept } from '../../../kernel/verdict.ts'
import type { Words } from '../../../kernel/words.ts'
import { draftFromReading } from '../rules/correction/draft-from-reading.ts'
import { textOfPages } from '../rules/pages-text.ts'
import { readDocument } from '../rules/reading/read-document.ts'
import { insertFiles } from '../store/files.ts'
import { insertReading } from '../store/readings.ts'
import { officeWork } from './permissions.ts'

/** About three hundred printed pages; more is no plan, and would keep others waiting. */
export const mostCharacters = 600_000

export const tooLongWords: Words = {
  vi: 'Văn bản dài hơn 600.000 ký tự (khoảng 300 trang). Tách phần kế hoạch ra khỏi phụ lục rồi gửi lại.',
  en: 'The text is longer than 600,000 characters (about 300 pages). Separate the plan from its annexes and send it again.',
}
const tooLong = inWords(tooLongWords)

const Place = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
const PageInput = z.object({
  number: z.number().int().min(1),
  // NUL can not be kept in a text column; nobody misses it.
  text: z
    .string()
    .max(mostCharacters, tooLong)
    .transform((text) => text.replaceAll('\0', '')),
  width: z.number().exactOptional(),
  height: z.number().exactOptional(),
  lines: z.array(Place.extend({ text: z.string() })).exactOptional(),
})

/**
 * Takes in a document: the original file, and its pages as text. Typed files bring their text along; a scan comes in by
 * the same door with the text an OCR engine has seen. What is understood waits for a person; nothing counts yet.
 */
export const startReading = defineCommand({
  name: 'documents.start-reading',
  words: { vi: 'Đọc văn bản', en: 'Read the document' },
  input: z.strictObject({
    file: file({ label: { vi: 'Tệp', en: 'File' } }),
    name: line({ label: { vi: 'Tên tệp', en: 'File name' }, max: 200 }),
    kind: line({ label: { vi: 'Loại tệp', en: 'Kind' }, max: 20 }),
    pages: z
      .array(PageInput)
      .min(1)
      .max(2_000)
      .refine((pages) => textOfPages(pages).length <= mostCharacters, tooLong),
    notes: z.array(z.strictObject({ vi: z.string().max(500), en: z.string().max(500) })).max(50),
  }),
  may: { ...officeWork, operator: 'agency' },
  refusals: {
    'document-empty': {
      status: 422,
      words: {
        vi: 'Không có chữ nào để đọc. Kiểm tra lại tệp, hoặc dán nội dung vào ô.',
        en: 'There is no text to read. Check the file, or paste the text.',
      },
    },
  },
  // The audit keeps the hash of the file; the pages follow from it.
  secret: ['pages'],
  load: loadNothing,
  decide: (_nothing, { file: stored, ...input }, { newId }) => {
    const text = textOfPages(input.pages)
    const verdict = readDocument(text)
    if (!verdict.ok) return verdict
    const understood = verdict.outcome
    return accept({ ...input, id: newId(), stored, text, understood, firstDraft: draftFromReading(understood) })
  },
  save: async (db, { stored, ...reading }, facts) => {
    const [fileId = ''] = await insertFiles(db, [stored], facts)
    const { agencyId } = facts.actor
    await insertReading(db, {
      ...reading,
      agencyId,
      fileId,
      scanId: null,
      createdBy: personIdOf(facts.actor),
      createdAt: facts.at,
    })
  },
  subject: (_input, { id }) => ({ kind: 'reading', id }),
  answer: ({ id }) => ({ readingId: id }),
})
