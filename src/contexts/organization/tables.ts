import type { PlainDate } from '../../kernel/plain-date.ts'
import type { Language } from '../../kernel/words.ts'
import type { Role } from '../../commands/actor.ts'

export interface AgencyTable {
  id: number
  name: string
  shortName: string
  symbol: string
  superiorName: string
  place: string
  parentId: number | null
  style: 'state' | 'party'
  settings: unknown
  validFrom: PlainDate
  validTo: PlainDate | null
  successorId: number | null
  endReason: string | null
  enteredOn: PlainDate | null
  version: number
}

export type UnitKind = 'leadership' | 'office' | 'department' | 'other'

export interface UnitTable {
  agencyId: number
  id: string
  name: string
  shortName: string
  kind: UnitKind
  parentId: string | null
  position: number
  validFrom: PlainDate
  validTo: PlainDate | null
  version: number
}

export interface PersonTable {
  agencyId: number
  id: string
  name: string
  jobTitle: string
  email: string | null
  phone: string | null
  accountId: string | null
  language: Language
  wantsMail: boolean
  validFrom: PlainDate
  validTo: PlainDate | null
  version: number
}

export interface RoleHeldTable {
  agencyId: number
  id: string
  personId: string
  unitId: string | null
  role: Role
  validFrom: PlainDate
  validTo: PlainDate | null
}

export interface SignInLinkTable {
  agencyId: number
  id: string
  personId: string
  purpose: 'invitation' | 'reset'
  createdAt: Date
  expiresAt: Date
  usedAt: Date | null
  withdrawnAt: Date | null
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    agency: AgencyTable
    unit: UnitTable
    person: PersonTable
    roleHeld: RoleHeldTable
    signInLink: SignInLinkTable
  }
}
