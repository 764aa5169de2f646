import { z } from 'zod'
import { defineCommand, loadNothing } from '../../../../commands/command.ts'
import { files, line } from '../../../../commands/fields.ts'
import { accept, refuse } from '../../../../kernel/verdict.ts'
import { officeWork } from '../../commands/permissions.ts'
import { insertScan } from '../store.ts'

export const Place = z.object({
  x: z.number().min(-1e6).max(1e6),
  y: z.number().min(-1e6).max(1e6),
  width: z.number().min(0).max(1e6),
  height: z.number().min(0).max(1e6),
})
export const Line = Place.extend({ text: z.string().max(20_000) })

const IncomingPage = z.object({
  number: z.number().int().min(1).max(10_000),
  file: z.number().int().min(0),
  pageInFile: z.number().int().min(1),
  origin: z.enum(['file', 'over-picture', 'engine']),
  text: z.string().max(600_000),
  width: z.number().min(0).max(1e6).exactOptional(),
  height: z.number().min(0).max(1e6).exactOptional(),
  lines: z.array(Line).exactOptional(),
})

/**
 * Takes in a document that has to be scanned: its files as they came, and which pages an engine has to read. They are read in
 * the background; nothing counts until they are and a person has accepted the reading.
 */
export const startScan = defineCommand({
  name: 'documents.start-scan',
  words: { vi: 'Đọc bản chụp', en: 'Read the scan' },
  input: z.strictObject({
    files: files({ label: { vi: 'Tệp', en: 'Files' }, max: 100 }),
    name: line({ label: { vi: 'Tên tệp', en: 'File name' }, max: 200 }),
    kind: line({ label: { vi: 'Loại tệp', en: 'Kind' }, max: 20 }),
    pages: z.array(IncomingPage).min(1).max(300),
    notes: z.array(z.strictObject({ vi: z.string().max(500), en: z.string().max(500) })).max(50),
  }),
  may: { ...officeWork, operator: 'agency' },
  refusals: {
    'pages-without-file': {
      status: 422,
      words: {
        vi: 'Có trang không thuộc tệp nào đã gửi. Chọn lại các tệp rồi gửi lại.',
        en: 'A page belongs to no file that was sent. Choose the files again and send them.',
      },
    },
  },
  // The audit keeps the hashes of the files; the pages follow from them.
  secret: ['pages'],
  load: loadNothing,
  decide: (_nothing, input, { newId }) => {
    const areNumbered = input.pages.every(({ number }, index) => number === index + 1)
    const haveFiles = input.files.length > 0 && input.pages.every(({ file }) => file < input.files.length)
    return areNumbered && haveFiles ? accept({ ...input, id: newId() }) : refuse('pages-without-file')
  },
  save: insertScan,
  subject: (_input, { id }) => ({ kind: 'scan', id }),
  answer: ({ id }) => ({ scanId: id }),
})
