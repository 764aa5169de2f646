import { storedFile } from '../support/documents.ts'
import { pageRead, scanHolder } from '../support/world-scans.ts'
import { anyAgency, idOf, ofAgency, type Specimens } from './specimen.ts'

const page = { number: 1, file: 0, pageInFile: 1, origin: 'engine', text: '' }
const text = 'KẾ HOẠCH\nI. NHIỆM VỤ\n1. Họp thôn.'
const corrected = { number: 1, text, source: 'ocr', changes: [] }
const fault = { vi: 'Trang 1: ảnh hỏng', en: 'Page 1: damaged' }

export const scanSpecimens: Specimens = {
  'documents.start-scan': () =>
    anyAgency({ files: [storedFile('Trang 1')], name: 'a.jpg', kind: 'picture', pages: [page], notes: [] }),
  'documents.stop-scan': ({ made }) => ofAgency({ scanId: made['waitingScan'], version: 1 }),
  'documents.resume-scan': ({ made }) => ofAgency({ scanId: made['stoppedScan'], version: 2 }),
  'documents.drop-scan': ({ made }) => ofAgency({ scanId: made['stoppedScan'], version: 2 }),
  'documents.take-scan': () => anyAgency({ holder: scanHolder, alone: false }),
  'documents.keep-scan-page': ({ made }) =>
    ofAgency({
      scanId: made['scanUnderWay'],
      holder: scanHolder,
      page: pageRead(text),
      image: storedFile('Ảnh', 'trang-1.jpg'),
    }),
  'documents.keep-page-picture': ({ made }) =>
    ofAgency({
      scanId: made['scanUnderWay'],
      holder: scanHolder,
      number: 1,
      image: storedFile('Ảnh', 'trang-1.jpg'),
    }),
  'documents.finish-scan': ({ made }) =>
    ofAgency({ scanId: made['scanUnderWay'], holder: scanHolder, pages: [corrected] }),
  'documents.fail-scan': ({ made }) => ofAgency({ scanId: made['scanUnderWay'], holder: scanHolder, fault }),
  'documents.list-scans': () => anyAgency({}),
  'documents.scan': ({ made }) => ofAgency({ scanId: made['scanUnderWay'] }),
  'documents.scan-work': ({ made }) => ofAgency({ scanId: made['waitingScan'] }),
  'documents.scan-text': ({ made }) => ofAgency({ scanId: made['scanUnderWay'] }),
  'documents.decide-changes': ({ made }) =>
    ofAgency({ readingId: made['scannedReading'], version: 1, decision: 'accept', changeIds: ['c1-1'] }),
  'documents.add-terms': () => anyAgency({ terms: 'Phước Hà' }),
  'documents.drop-term': (world) => ofAgency({ termId: idOf(world, 'document_term') }),
  'documents.list-terms': (world) => anyAgency({ q: world.marker }),
  'documents.term-texts': () => anyAgency({}),
}
