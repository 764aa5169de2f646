import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
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
  readonly accountId: string
}

export interface Founding {
  readonly agency: AgencyFields
  readonly administrator: FirstAdministrator
  readonly units: readonly {
    readonly id: string
    readonly name: string
    readonly kind: 'leadership' | 'office' | 'department'
  }[]
  readonly personId: string
  readonly roleIds: readonly [string, string]
  readonly on: PlainDate
}

/** Units nearly every agency has; they are renamed and added to afterwards. */
const firstUnits = [
  { name: 'Lãnh đạo cơ quan', kind: 'leadership' },
  { name: 'Văn phòng', kind: 'office' },
  { name: 'Phòng Nghiệp vụ', kind: 'department' },
] as const

/**
 * Founds the one agency of an installation with its first units and its first administrator, who also works in the Office,
 * so that one person alone can begin with the plan.
 */
export function found(
  { isFounded }: { isFounded: boolean },
  given: { agency: AgencyFields; administrator: FirstAdministrator; on: PlainDate; newId: () => string },
): Verdict<Founding, 'agency-already-exists'> {
  if (isFounded) return refuse('agency-already-exists')
  const { agency, administrator, on, newId } = given
  const units = firstUnits.map((unit) => ({ ...unit, id: newId() }))
  return accept({ agency: tidy(agency), administrator, units, personId: newId(), roleIds: [newId(), newId()], on })
}

/** Symbols are written in capitals and without blanks: `BDT`, `BDT-VP`. */
function tidy(agency: AgencyFields): AgencyFields {
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
