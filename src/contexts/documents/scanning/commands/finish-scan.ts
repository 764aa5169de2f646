import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { accept, refuse } from '../../../../kernel/verdict.ts'
import { postNotices } from '../../../messages/index.ts'
import { mostCharacters, tooLongWords } from '../../commands/start-reading.ts'
import { insertReading } from '../../store/readings.ts'
import { draftTitle } from '../../rules/correction/draft-title.ts'
import { saveOpenMarks } from '../../text-check/store/open-marks.ts'
import { holdsScan } from '../rules/scan-states.ts'
import { understandPages } from '../rules/understand-pages.ts'
import { getScanToFinish, saveCorrections, saveScanState } from '../store.ts'
import { holderRefusals, noTextFault, scanWords } from '../words.ts'
import { Change, mostChanges } from './correction-fields.ts'

const CorrectedPage = z.strictObject({
  number: z.number().int().min(1).max(10_000),
  text: z.string(),
  source: z.enum(['text-layer', 'corrected-text-layer', 'ocr']),
  changes: z.array(Change).max(mostChanges),
})

/** Makes a scan, of which every page is read and corrected, a reading that waits for a person. */
export const finishScan = defineCommand({
  name: 'documents.finish-scan',
  words: { vi: 'Hoàn thành đọc bản chụp', en: 'Finish reading a scan' },
  input: z.strictObject({ scanId: z.uuid(), holder: z.uuid(), pages: z.array(CorrectedPage).min(1).max(300) }),
  may: { system: 'agency' },
  refusals: {
    ...holderRefusals,
    'scan-pages-missing': {
      status: 409,
      words: { vi: 'Bản chụp còn trang chưa đọc.', en: 'Pages of the scan are not read yet.' },
    },
    'document-empty': { status: 422, words: noTextFault },
    'document-too-long': { status: 422, words: tooLongWords },
  },
  secret: ['pages'],
  load: (db, { scanId }, { actor }) => getScanToFinish(db, actor.agencyId, scanId),
  decide: (scan, { holder, pages: corrections }, { newId }) => {
    const held = holdsScan(scan, holder)
    if (!held.ok) return held
    const corrected = new Map(corrections.map((page) => [page.number, page.text]))
    if (scan.pages.some(({ number, isRead }) => !isRead || !corrected.has(number))) return refuse('scan-pages-missing')
    const pages = scan.pages.map(({ isRead: _read, ...page }) => ({ ...page, text: corrected.get(page.number) ?? '' }))
    const read = understandPages(pages, mostCharacters)
    return read.ok ? accept({ ...read.outcome, scan, corrections, readingId: newId() }) : read
  },
  save: async (db, { scan, corrections, readingId, ...read }, facts) => {
    const { agencyId } = facts.actor
    const { name, kind, notes, fileId, createdBy } = scan
    await saveCorrections(db, { agencyId, scanId: scan.id }, corrections)
    const known = { name, kind, notes, fileId, createdBy, createdAt: facts.at }
    await insertReading(db, { ...read, ...known, agencyId, id: readingId, scanId: scan.id })
    await saveOpenMarks(db, { agencyId, readingId, scanId: scan.id })
    await saveScanState(db, { agencyId, scanId: scan.id }, { state: 'done', at: facts.at })
    if (createdBy === null) return
    const { readDone } = scanWords.catalogue
    const title = draftTitle(read.firstDraft.head) ?? name
    const words = { vi: readDone.vi(title), en: readDone.en(title) }
    await postNotices(db, [{ personId: createdBy, kind: 'answer', words, href: `/doc-ke-hoach/${readingId}` }], facts)
  },
  subject: ({ scanId }) => ({ kind: 'scan', id: scanId }),
  answer: ({ readingId }) => ({ readingId }),
})
