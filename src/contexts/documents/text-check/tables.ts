/** A name or term of the agency that OCR must not damage: put in by hand, or learned when somebody set a text right. */
export interface DocumentTermTable {
  agencyId: number
  id: string
  term: string
  /** The term in small letters: the same one is kept once. */
  key: string
  origin: 'learned' | 'added'
  addedBy: string | null
  addedAt: Date
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    documentTerm: DocumentTermTable
  }
}
