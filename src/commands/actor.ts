import type { Words } from '../kernel/words.ts'

/** Who uses Khéo inside an agency (product.md, roles). A person may hold several, each in a unit. */
export const roles = [
  'officer',
  'unit_head',
  'office',
  'leader',
  'assessor',
  'receptionist',
  'overseer',
  'superior',
  'admin',
] as const
export type Role = (typeof roles)[number]

export const roleWords: Record<Role, Words> = {
  officer: { vi: 'Công chức', en: 'Officer' },
  unit_head: { vi: 'Trưởng phòng', en: 'Head of unit' },
  office: { vi: 'Văn phòng', en: 'Office' },
  leader: { vi: 'Lãnh đạo', en: 'Leader' },
  assessor: { vi: 'Hội đồng thẩm định', en: 'Assessor' },
  receptionist: { vi: 'Cán bộ tiếp dân', en: 'Receptionist' },
  overseer: { vi: 'Giám sát viên', en: 'Overseer' },
  superior: { vi: 'Cơ quan cấp trên', en: 'Superior body' },
  admin: { vi: 'Quản trị', en: 'Administrator' },
}

export interface RoleHeld {
  readonly role: Role
  /** The unit it is held in and all units below it; empty when held for the whole agency. */
  readonly unitIds: readonly string[]
}

/** A signed-in person, in one agency. */
export interface Person {
  readonly kind: 'person'
  readonly personId: string
  readonly agencyId: number
  readonly roles: readonly RoleHeld[]
  /** True when the agency has ended: its people still read, and change nothing. */
  readonly isReadOnly?: boolean
}

/** Khéo itself, doing what time brings: reminders, escalation, recomputed dates. */
export interface SystemActor {
  readonly kind: 'system'
  readonly agencyId: number
}

/** Whoever has the machine's own command line: may read and import, and is named so in the audit. */
export interface Operator {
  readonly kind: 'operator'
  readonly agencyId: number
}

export interface Anonymous {
  readonly kind: 'anonymous'
  /** The agency whose public pages are visited; 0 before any agency exists. */
  readonly agencyId: number
}

export type Actor = Person | SystemActor | Operator | Anonymous

export const anonymous: Anonymous = { kind: 'anonymous', agencyId: 0 }

export function holds(actor: Actor, role: Role): boolean {
  return actor.kind === 'person' && actor.roles.some((held) => held.role === role)
}

export function personIdOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.personId : null
}
