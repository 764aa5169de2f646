import type { PlainDate } from '../../kernel/plain-date.ts'

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

declare module '../../platform/database/tables.ts' {
  interface Tables {
    file: FileTable
    document: DocumentTable
    citation: CitationTable
  }
}
