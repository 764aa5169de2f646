import { expect, it } from 'vitest'
import { attachmentHeader, documentFileName } from './file-name.ts'
import { hostileDocument } from './sample-hostile.ts'
import { sampleReport } from './sample-report.ts'

it('names a file by type, number and day, or by its abstract', () => {
  const report = sampleReport()

  expect(documentFileName(report, 'pdf')).toBe('bao-cao-01-bc-bdt-2026-01-05.pdf')
  expect(documentFileName({ ...report, number: { symbol: 'BC-BDT' }, abstract: 'Đôn đốc: quý I/2026' }, 'docx')).toBe(
    'bao-cao-don-doc-quy-i-2026-2026-01-05.docx',
  )
})

it('gives a safe and short name to any document', () => {
  expect(documentFileName(hostileDocument(), 'pdf')).toMatch(/^[a-z0-9][a-z0-9-]{0,100}\.pdf$/)
})

it('carries an ASCII and a UTF-8 name and lets no line end into the header', () => {
  expect(attachmentHeader('Báo cáo đợt 1 (bản cuối).pdf')).toBe(
    `attachment; filename="Bao cao dot 1 (ban cuoi).pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%C4%91%E1%BB%A3t%201%20%28b%E1%BA%A3n%20cu%E1%BB%91i%29.pdf`,
  )
  expect(attachmentHeader('../a"b\r\nSet-Cookie: x\ud800.pdf')).not.toMatch(/[\r\n/]|"b/)
})
