import type { ColumnType } from 'kysely'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { Initiative, Kind } from './rules/initiative.ts'
import type { Level, SeasonField } from './rules/season.ts'
import type { InitiativeState } from './rules/states.ts'

/** jsonb: written as text, read parsed. */
export type Json<Value> = ColumnType<Value, string, string>

export interface CriteriaSetTable {
  agencyId: number
  id: string
  setId: string
  versionNumber: number
  name: string
  kind: Kind | null
  state: 'draft' | 'published' | 'retired'
  sample: boolean
  source: string
  confirmed: boolean
  content: Json<unknown>
  madeBy: string | null
  madeAt: Date
  version: number
}

export interface SeasonTable {
  agencyId: number
  id: string
  movement: string
  year: number
  name: string
  codePrefix: string
  state: 'draft' | 'open' | 'closed'
  cascades: boolean
  registrationFrom: PlainDate
  registrationTo: PlainDate
  interimReviewOn: PlainDate | null
  selfAssessmentTo: PlainDate
  assessmentTo: PlainDate
  recognitionOn: PlainDate
  fields: Json<readonly SeasonField[]>
  levels: Json<readonly Level[]>
  criteriaSetAgencyId: number | null
  criteriaSetId: string | null
  exemplarSetAgencyId: number | null
  exemplarSetId: string | null
  datesChangedOn: PlainDate | null
  documentId: string | null
  note: string
  openedBy: string | null
  openedOn: PlainDate | null
  closedOn: PlainDate | null
  version: number
}

export interface SeasonAskTable {
  agencyId: number
  id: string
  seasonId: string
  unitId: string | null
  belowAgencyId: number | null
  least: number
  dueOn: PlainDate
  note: string
  version: number
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

export interface InitiativeTable extends Mutable<Omit<Initiative, 'formerHolderIds'>> {
  agencyId: number
  /** uuid[]: written as `{…}` text by the store. */
  formerHolderIds: ColumnType<readonly string[], unknown, unknown>
}

export interface InitiativeCardTable {
  agencyId: number
  id: string
  identityId: string
  year: number
  code: string
  name: string
  gist: string
  kind: string
  holder: string
  field: string
  level: string
  state: InitiativeState
  published: boolean
  unitName: string
  agencyName: string
  place: string
  originAgencyId: number | null
  originId: string | null
  registeredOn: PlainDate | null
  decidedOn: PlainDate | null
  recognisedLevel: string | null
  recognisedUntil: PlainDate | null
  seasonAgencyId: number | null
  seasonId: string | null
  search: string
}

export interface InitiativeNumberTable {
  agencyId: number
  prefix: string
  year: number
  last: number
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    criteriaSet: CriteriaSetTable
    season: SeasonTable
    seasonAsk: SeasonAskTable
    initiative: InitiativeTable
    initiativeCard: InitiativeCardTable
    initiativeNumber: InitiativeNumberTable
  }
}
