import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { EntryKind, Reckoned, Source, Standing } from './rules/diary.ts'

export interface InitiativeOutputTable {
  agencyId: number
  id: string
  initiativeId: string
  position: number
  name: string
  measure: string
  target: number | null
  reckoned: Reckoned
  retired: boolean
  version: number
}

export interface InitiativeMilestoneTable {
  agencyId: number
  id: string
  initiativeId: string
  position: number
  name: string
  dueOn: PlainDate
  retired: boolean
  version: number
}

export interface DiaryEntryTable {
  agencyId: number
  id: string
  initiativeId: string
  kind: EntryKind
  happenedOn: PlainDate
  text: string
  place: string
  language: string
  attendances: number | null
  obstacles: string
  people: number | null
  households: number | null
  amount: number | null
  inKind: string
  source: Source | null
  sourceName: string
  milestoneId: string | null
  standing: Standing | null
  personId: string
  at: Date
  withdrawnReason: string | null
  withdrawnBy: string | null
  withdrawnOn: PlainDate | null
  version: number
}

interface DiaryValueTable {
  agencyId: number
  id: string
  entryId: string
  outputId: string
  value: number
}

interface DiaryEvidenceTable {
  agencyId: number
  id: string
  entryId: string
  kind: 'file' | 'photo' | 'link' | 'document'
  fileId: string | null
  reference: string
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    initiativeOutput: InitiativeOutputTable
    initiativeMilestone: InitiativeMilestoneTable
    diaryEntry: DiaryEntryTable
    diaryValue: DiaryValueTable
    diaryEvidence: DiaryEvidenceTable
  }
}
