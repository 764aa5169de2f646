import type { PairVerdict } from './rules/judging.ts'

export interface InitiativeLikenessTable {
  agencyId: number
  id: string
  features: number[]
}

export interface LikenessFrequencyTable {
  feature: number
  cards: number
}

export interface LookAlikeVerdictTable {
  agencyId: number
  id: string
  initiativeId: string
  otherAgencyId: number
  otherId: string
  verdict: PairVerdict
  note: string
  judgedBy: string | null
  judgedAt: Date
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    initiativeLikeness: InitiativeLikenessTable
    initiativeLikenessHidden: InitiativeLikenessTable
    likenessFrequency: LikenessFrequencyTable
    lookAlikeVerdict: LookAlikeVerdictTable
  }
}
