import type { ColumnType, Generated } from 'kysely'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { Words } from '../../kernel/words.ts'
import type { Page } from './rules/page.ts'
import type { Draft } from './rules/correction/draft.ts'
import type { LoggedEdit } from './text-check/rules/rebuild.ts'
import type { Reading } from './rules/reading/reading.ts'

export interface FileTable {
  agencyId: number
  id: string
  hash: string
  name: string
  mediaType: string
  size: number
  addedBy: string | null
  addedAt: Date
}

/** Whether a document is still in force, as far as a person has confirmed it. */
export type Standing = 'unknown' | 'in_force' | 'amended' | 'expired'

export interface DocumentTable {
  agencyId: number
  id: string
  /** What makes two citations the same document. */
  key: string
  type: string
  typeCode: string | null
  number: string | null
  serial: string | null
  symbol: string | null
  issuer: string | null
  issuedOn: PlainDate | null
  title: string | null
  /** For laws and codes, which are cited by name. */
  name: string | null
  /** What other mentions of it are looked up by; '' when it has none. */
  numberKey: string
  nameKey: string
  standing: Standing
  standingNote: string
  fileId: string | null
  /** Issued by this agency. */
  own: boolean
  /** Folded text that the list is searched by. */
  search: string
  addedAt: Date
  version: number
}

export interface CitationTable {
  agencyId: number
  id: string
  citingId: string
  citedId: string
  role: 'basis' | 'body'
  raw: string
  /** Path of the provision, such as `II/1`. */
  path: string | null
  spanStart: number | null
  spanEnd: number | null
}

/** Columns of type jsonb are written as JSON text and come out parsed. */
type Json<Parsed> = ColumnType<Parsed, string, string>

export interface ReadingTable {
  agencyId: number
  id: string
  fileId: string
  /** The scan it was read from, with the pictures of its pages; null for typed documents. */
  scanId: string | null
  name: string
  kind: string
  state: 'open' | 'accepted' | 'dropped'
  pages: Json<readonly Page[]>
  text: string
  notes: Json<readonly Words[]>
  understood: Json<Reading>
  firstDraft: Json<Draft>
  corrected: Json<Draft>
  /** Places of a scan's text that wait for a person; null when they were never counted. */
  openMarks: Generated<number | null>
  documentId: string | null
  createdBy: string | null
  createdAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  reason: string
  version: number
}

export interface ReadingEditTable {
  agencyId: number
  readingId: string
  sequence: number
  edit: Json<LoggedEdit>
  madeBy: string | null
  madeAt: Date
  undoneBy: string | null
  undoneAt: Date | null
  /** False when the part it was about is gone since the text was set right. */
  fits: Generated<boolean>
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    file: FileTable
    document: DocumentTable
    citation: CitationTable
    reading: ReadingTable
    readingEdit: ReadingEditTable
  }
}
