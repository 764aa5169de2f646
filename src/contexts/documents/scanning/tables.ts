import type { ColumnType } from 'kysely'
import type { Words } from '../../../kernel/words.ts'
import type { PageLine } from '../rules/page.ts'
import type { CorrectionChange } from '../ocr-correction/rules/edits.ts'
import type { PageToCorrect, TextSource } from './correct-pages.ts'
import type { MarkedRegion } from './rules/ink.ts'
import type { ReadWord } from './rules/page-text.ts'

/** Columns of type jsonb are written as JSON text and come out parsed. */
type Json<Parsed> = ColumnType<Parsed, string, string>

export type ScanState = 'waiting' | 'reading' | 'done' | 'stopped' | 'failed' | 'dropped'

export interface ScanTable {
  agencyId: number
  id: string
  name: string
  kind: string
  state: ScanState
  pageCount: number
  notes: Json<readonly Words[]>
  fault: ColumnType<Words | null, string | null, string | null>
  heldBy: string | null
  heldUntil: Date | null
  createdBy: string | null
  createdAt: Date
  endedAt: Date | null
  version: number
}

export interface ScanFileTable {
  agencyId: number
  scanId: string
  sequence: number
  fileId: string
}

export interface ScanPageTable {
  agencyId: number
  scanId: string
  number: number
  sequence: number
  pageInFile: number
  origin: PageToCorrect['origin']
  readAt: Date | null
  source: TextSource | null
  width: number | null
  height: number | null
  imageId: string | null
  rawText: string
  text: string
  lines: Json<readonly PageLine[]>
  words: Json<readonly ReadWord[]>
  regions: Json<readonly MarkedRegion[]>
  changes: Json<readonly CorrectionChange[]>
  engine: string
  seconds: number | null
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    scan: ScanTable
    scanFile: ScanFileTable
    scanPage: ScanPageTable
  }
}
