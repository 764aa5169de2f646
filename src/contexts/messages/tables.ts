export type NoticeKind = 'reminder' | 'urging' | 'request' | 'answer' | 'change'

export interface NoticeTable {
  agencyId: number
  id: string
  personId: string
  kind: NoticeKind
  textVi: string
  textEn: string
  /** Where it leads in the application. */
  href: string
  aboutKind: string | null
  aboutId: string | null
  at: Date
  readAt: Date | null
  mailAfter: Date | null
  mailState: 'none' | 'waiting' | 'sent' | 'failed'
  mailSentAt: Date | null
  mailAttempts: number
  mailError: string | null
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    notice: NoticeTable
  }
}
