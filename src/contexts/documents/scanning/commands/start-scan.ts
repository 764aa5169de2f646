import { z } from 'zod'
import { defineCommand, loadNothing } from '../../../../commands/command.ts'
import { personIdOf } from '../../../../commands/actor.ts'
import { files, line } from '../../../../commands/fields.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { officeWork } from '../../commands/permissions.ts'
import { mostCharacters, tooLongWords } from '../../commands/start-reading.ts'
import type { CorrectionChange } from '../../ocr-correction/rules/edits.ts'
import type { Page } from '../../rules/page.ts'
import { insertReading } from '../../store/readings.ts'
import { textLayer } from '../../text-check/rules/text-layer.ts'
import { saveOpenMarks } from '../../text-check/store/open-marks.ts'
import { type Understood, understandPages } from '../rules/understand-pages.ts'
import { type IncomingPage as PageComing, insertScan, saveCorrections, saveScanState } from '../store.ts'
import { noTextFault } from '../words.ts'
import { areOf, Change, mostChanges } from './correction-fields.ts'

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
 * the background. Text that another program recognised comes with its corrections and is a reading at once. Nothing counts
 * until a person has accepted the reading.
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
    corrections: z.array(z.array(Change).max(mostChanges)).max(300).exactOptional(),
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
    'corrections-not-of-text': {
      status: 422,
      words: {
        vi: 'Các chỗ sửa gửi kèm không khớp với chữ của trang. Gửi lại tệp để chương trình đọc và sửa lại từ đầu.',
        en: 'The corrections that came along do not fit the text of the page. Send the file again to have it read and corrected anew.',
      },
    },
    'document-empty': { status: 422, words: noTextFault },
    'document-too-long': { status: 422, words: tooLongWords },
  },
  // The audit keeps the hashes of the files; the pages follow from them.
  secret: ['pages', 'corrections'],
  load: loadNothing,
  decide: (_nothing, input, { newId }) => {
    const areNumbered = input.pages.every(({ number }, index) => number === index + 1)
    const haveFiles = input.files.length > 0 && input.pages.every(({ file }) => file < input.files.length)
    if (!areNumbered || !haveFiles) return refuse('pages-without-file')
    const { corrections = [], ...scan } = input
    if (!corrections.every((changes, index) => areOf(scan.pages[index]?.text ?? '', changes))) {
      return refuse('corrections-not-of-text')
    }
    const read = readAtOnce(scan.pages, corrections)
    return read.ok ? accept({ ...scan, id: newId(), readingId: newId(), read: read.outcome }) : read
  },
  save: async (db, { read, readingId, ...scan }, facts) => {
    const [fileId = ''] = await insertScan(db, scan, facts)
    if (read === undefined) return
    const { agencyId } = facts.actor
    const { corrected, ...understood } = read
    const place = { agencyId, scanId: scan.id }
    await saveCorrections(
      db,
      place,
      corrected.map((page) => ({ ...page, source: 'corrected-text-layer' })),
    )
    const { name, kind, notes } = scan
    const known = { name, kind, notes, fileId, createdBy: personIdOf(facts.actor), createdAt: facts.at }
    await insertReading(db, { ...understood, ...known, agencyId, id: readingId, scanId: scan.id })
    await saveOpenMarks(db, { agencyId, readingId, scanId: scan.id })
    await saveScanState(db, place, { state: 'done', at: facts.at })
  },
  subject: (_input, { id }) => ({ kind: 'scan', id }),
  answer: ({ id, readingId, read }) => (read === undefined ? { scanId: id } : { scanId: id, readingId }),
})

interface ReadAtOnce extends Understood {
  readonly corrected: readonly CorrectedText[]
}

interface CorrectedText {
  readonly number: number
  readonly text: string
  readonly changes: readonly CorrectionChange[]
}

/** What text that came along with its corrections says; nothing yet while an engine or the correction has work to do. */
function readAtOnce(
  pages: readonly PageComing[],
  corrections: readonly (readonly CorrectionChange[])[],
): Verdict<ReadAtOnce | undefined, 'document-empty' | 'document-too-long'> {
  if (corrections.length !== pages.length || pages.some(({ origin }) => origin === 'engine')) return accept(undefined)
  const layers = pages.map(({ number, text: rawText }, index) => ({
    number,
    rawText,
    changes: corrections[index] ?? [],
    unsure: [],
    leftOut: [],
  }))
  const { pages: texts } = textLayer(layers, [])
  const corrected = layers.map(({ number, changes }, index) => ({ number, changes, text: texts[index] ?? '' }))
  const plain = pages.map(({ number, width, height, lines }, index): Page => {
    const layout = width === undefined || height === undefined ? {} : { width, height, lines: lines ?? [] }
    return { number, text: texts[index] ?? '', ...layout }
  })
  const read = understandPages(plain, mostCharacters)
  return read.ok ? accept({ ...read.outcome, corrected }) : read
}
