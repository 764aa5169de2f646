import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Adoption } from './rules/adoption.ts'
import type { HowTo } from './rules/how-to.ts'
import type { LifeAnswer } from './rules/life.ts'

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

export interface HowToSheetTable extends Mutable<HowTo> {
  agencyId: number
  writtenBy: string | null
}

export interface AdoptionTable extends Mutable<Adoption> {
  agencyId: number
}

export interface LifeCheckTable {
  agencyId: number
  id: string
  initiativeId: string
  askedOn: PlainDate | null
  answer: LifeAnswer | null
  note: string
  answeredBy: string | null
  answeredOn: PlainDate | null
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    howToSheet: HowToSheetTable
    adoption: AdoptionTable
    lifeCheck: LifeCheckTable
  }
}
