import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { foldVietnamese } from '../../../kernel/vietnamese.ts'
import { isValidOn, type Validity } from './validity.ts'

export type UnitKind = 'leadership' | 'office' | 'department' | 'other'

export interface Unit extends Validity {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly position: number
  readonly version: number
}

export interface UnitFields {
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  readonly parentId: string | null
}

/** What part a unit plays, as its name tells: "Lãnh đạo Ban", "Văn phòng", else a department. */
export function kindByName(name: string): UnitKind {
  const folded = foldVietnamese(name)
  if (/^(ban )?lanh dao\b/.test(folded)) return 'leadership'
  return /^van phong\b/.test(folded) ? 'office' : 'department'
}

type PlaceRefusal = 'unit-name-taken' | 'unit-unknown' | 'unit-in-circle'

/** Adds a unit at the end of the agency's order. */
export function addUnit(
  units: readonly Unit[],
  fields: UnitFields,
  on: PlainDate,
): Verdict<UnitFields & { position: number }, PlaceRefusal> {
  const refusal = refusalOf(units, { id: '', ...fields }, on)
  if (refusal) return refuse(refusal)
  return accept({ ...fields, position: Math.max(0, ...units.map(({ position }) => position + 1)) })
}

export function changeUnit(
  units: readonly Unit[],
  change: UnitFields & { id: string; version: number },
  on: PlainDate,
): Verdict<UnitFields, PlaceRefusal | 'record-changed' | 'unit-closed'> {
  const unit = units.find(({ id }) => id === change.id)
  if (!unit || unit.version !== change.version) return refuse('record-changed')
  if (!isValidOn(unit, on)) return refuse('unit-closed')
  const refusal = refusalOf(units, change, on)
  if (refusal) return refuse(refusal)
  const { name, shortName, kind, parentId } = change
  return accept({ name, shortName, kind, parentId })
}

function refusalOf(
  units: readonly Unit[],
  wanted: { id: string; name: string; parentId: string | null },
  on: PlainDate,
): PlaceRefusal | undefined {
  const open = units.filter((unit) => isValidOn(unit, on))
  const folded = foldVietnamese(wanted.name)
  if (open.some((unit) => unit.id !== wanted.id && foldVietnamese(unit.name) === folded)) return 'unit-name-taken'
  if (wanted.parentId === null) return undefined
  if (!open.some(({ id }) => id === wanted.parentId)) return 'unit-unknown'
  return isAtOrBelow(units, wanted.parentId, wanted.id) ? 'unit-in-circle' : undefined
}

/** Whether a unit is `topId` or stands somewhere below it. */
function isAtOrBelow(units: readonly Unit[], unitId: string, topId: string): boolean {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]))
  let current: string | null | undefined = unitId
  for (let steps = 0; current && steps <= units.length; steps += 1) {
    if (current === topId) return true
    current = parents.get(current)
  }
  return false
}

/** The new order after moving a unit one place up or down among the open ones; the same order at either end. */
export function moveUnit(
  units: readonly Unit[],
  { unitId, direction }: { unitId: string; direction: 'up' | 'down' },
  on: PlainDate,
): Verdict<readonly string[], 'unit-closed'> {
  const order = units.filter((unit) => isValidOn(unit, on)).map(({ id }) => id)
  const from = order.indexOf(unitId)
  if (from === -1) return refuse('unit-closed')
  const to = direction === 'up' ? from - 1 : from + 1
  const neighbour = order[to]
  if (neighbour === undefined) return accept(order)
  const swapped = new Map([
    [from, neighbour],
    [to, unitId],
  ])
  return accept(order.map((id, index) => swapped.get(index) ?? id))
}

/** What still hangs on a unit that is to close. */
export interface UnitHeld {
  readonly unit: Unit
  readonly units: readonly Unit[]
  readonly people: number
  readonly openWork: number
}

export interface UnitClosing {
  readonly unitId: string
  readonly lastOn: PlainDate
  readonly successorId: string | null
}

/** Closes a unit. Its people, the units below it and its open work go to another unit; none is left without one. */
export function closeUnit(
  { unit, units, people, openWork }: UnitHeld,
  closing: UnitClosing & { version: number; today: PlainDate },
): Verdict<
  UnitClosing,
  | 'record-changed'
  | 'unit-closed'
  | 'day-before-start'
  | 'day-not-reached'
  | 'successor-unit-needed'
  | 'unit-unknown'
  | 'unit-in-circle'
> {
  const { lastOn, successorId, today, version } = closing
  if (unit.version !== version) return refuse('record-changed')
  if (unit.validTo !== null) return refuse('unit-closed')
  if (lastOn < unit.validFrom) return refuse('day-before-start')
  if (lastOn > today) return refuse('day-not-reached')
  const below = units.filter((other) => other.parentId === unit.id && isValidOn(other, addDays(lastOn, 1)))
  if (people + openWork + below.length > 0 && successorId === null) return refuse('successor-unit-needed')
  const refusal = successorId === null ? undefined : successorRefusal({ unit, units }, successorId, addDays(lastOn, 1))
  if (refusal) return refuse(refusal)
  return accept({ unitId: unit.id, lastOn, successorId })
}

function successorRefusal(
  { unit, units }: Pick<UnitHeld, 'unit' | 'units'>,
  successorId: string,
  from: PlainDate,
): 'unit-unknown' | 'unit-in-circle' | undefined {
  const successor = units.find(({ id }) => id === successorId)
  if (!successor || successor.id === unit.id || !isValidOn(successor, from)) return 'unit-unknown'
  return isAtOrBelow(units, successorId, unit.id) ? 'unit-in-circle' : undefined
}
