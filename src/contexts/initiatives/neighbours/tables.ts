export interface AgencyNoticeTable {
  agencyId: number
  id: string
  toAgencyId: number
  kind: 'request' | 'answer' | 'change'
  textVi: string
  textEn: string
  href: string
  aboutKind: 'initiative' | 'superior-list'
  aboutId: string
  at: Date
  handedOutAt: Date | null
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    agencyNotice: AgencyNoticeTable
  }
}
