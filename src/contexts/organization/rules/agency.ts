import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { UnitKind } from './units.ts'
import { type AgencySettings, isInOrder } from './settings.ts'

export interface AgencyFields {
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  readonly superiorName: string
  readonly place: string
  readonly style: 'state' | 'party'
}

export interface FirstAdministrator {
  readonly name: string
  readonly jobTitle: string
  readonly email: string
  /** Null until they accept the invitation. */
  readonly accountId: string | null
}

export interface Founding {
  readonly agency: AgencyFields
  readonly administrator: FirstAdministrator
  readonly units: readonly FirstUnit[]
  readonly personId: string
  readonly roleIds: readonly [string, string]
  /** From when on the units, the person and the roles hold. */
  readonly on: PlainDate
}

export interface FirstUnit {
  readonly id: string
  readonly name: string
  readonly kind: UnitKind
}

/** Units that agencies of a kind nearly all have; they are renamed and added to afterwards. */
export const unitTemplates = {
  usual: [
    { name: 'Lãnh đạo cơ quan', kind: 'leadership' },
    { name: 'Văn phòng', kind: 'office' },
    { name: 'Phòng Nghiệp vụ', kind: 'department' },
  ],
  commune: [
    { name: 'Lãnh đạo xã', kind: 'leadership' },
    { name: 'Văn phòng HĐND và UBND', kind: 'office' },
    { name: 'Phòng Kinh tế', kind: 'department' },
    { name: 'Phòng Văn hóa – Xã hội', kind: 'department' },
    { name: 'Trung tâm Phục vụ hành chính công', kind: 'other' },
  ],
  none: [],
} as const satisfies Readonly<Record<string, readonly Omit<FirstUnit, 'id'>[]>>
export type UnitTemplate = keyof typeof unitTemplates

/**
 * Founds the first agency of an installation with its first units and its first administrator, who also works in the
 * Office, so that one person alone can begin with the plan.
 */
export function found(
  { isFounded }: { isFounded: boolean },
  given: { agency: AgencyFields; administrator: FirstAdministrator; on: PlainDate; newId: () => string },
): Verdict<Founding, 'agency-already-exists'> {
  if (isFounded) return refuse('agency-already-exists')
  return accept(foundingOf({ ...given, template: 'usual' }))
}

/** Everything a new agency begins with. */
export function foundingOf(given: {
  agency: AgencyFields
  administrator: FirstAdministrator
  template: UnitTemplate
  on: PlainDate
  newId: () => string
}): Founding {
  const { agency, administrator, template, on, newId } = given
  const units = unitTemplates[template].map((unit) => ({ ...unit, id: newId() }))
  return { agency: tidy(agency), administrator, units, personId: newId(), roleIds: [newId(), newId()], on }
}

/** Symbols are written in capitals and without blanks: `BDT`, `BDT-VP`. */
export function tidy(agency: AgencyFields): AgencyFields {
  return { ...agency, symbol: agency.symbol.toUpperCase().replace(/\s+/g, '') }
}

export interface AgencyChange {
  readonly fields: AgencyFields
  readonly settings: AgencySettings
}

export function changeAgency(
  stored: { version: number },
  change: AgencyChange & { version: number },
): Verdict<AgencyChange, 'record-changed' | 'hours-not-in-order'> {
  if (stored.version !== change.version) return refuse('record-changed')
  if (!isInOrder(change.settings.workingHours)) return refuse('hours-not-in-order')
  return accept({ fields: tidy(change.fields), settings: change.settings })
}
