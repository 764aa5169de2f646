import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { foldVietnamese } from '../../../kernel/vietnamese.ts'
import { type AgencyFields, tidy } from './agency.ts'
import { isValidOn, type Validity } from './validity.ts'

/** Levels below the topmost agency; the State has four, and a bound keeps every walk through the tree short. */
export const mostLevels = 12

export interface AgencyKept extends Validity {
  readonly id: number
  readonly parentId: number | null
  readonly name: string
  readonly shortName: string
  readonly version: number
}

/** What an agency sees of the tree: itself, first, and all agencies below it, ended ones too. */
export interface Tree {
  readonly ownId: number
  /** How many agencies stand above the own one. */
  readonly levelsAbove: number
  readonly agencies: readonly AgencyKept[]
}

export type PlaceRefusal =
  | 'superior-unknown'
  | 'superior-ended'
  | 'agency-in-circle'
  | 'agency-name-taken'
  | 'tree-too-deep'

/** Why an agency can not stand there; undefined when it can. `id` is null for one that is still to be founded. */
export function placeRefusal(
  tree: Tree,
  { id, name, parentId }: { id: number | null; name: string; parentId: number },
  on: PlainDate,
): PlaceRefusal | undefined {
  const walk = walkOf(tree)
  const parent = walk.byId.get(parentId)
  if (!parent) return 'superior-unknown'
  if (parent.validTo !== null && parent.validTo < on) return 'superior-ended'
  const line = lineTo(walk, parentId)
  if (id !== null && line.includes(id)) return 'agency-in-circle'
  const height = id === null ? 0 : heightBelow(walk, id)
  if (tree.levelsAbove + line.length + height > mostLevels) return 'tree-too-deep'
  const folded = foldVietnamese(name)
  const siblings = (walk.below.get(parentId) ?? []).filter((other) => other.id !== id && isOpenOn(other, on))
  return siblings.some((other) => foldVietnamese(other.name) === folded) ? 'agency-name-taken' : undefined
}

interface Walk {
  readonly ownId: number
  readonly byId: ReadonlyMap<number, AgencyKept>
  readonly below: ReadonlyMap<number, readonly AgencyKept[]>
}

function walkOf({ ownId, agencies }: Tree): Walk {
  const below = new Map<number, AgencyKept[]>()
  for (const agency of agencies) {
    if (agency.parentId === null || agency.id === ownId) continue
    const siblings = below.get(agency.parentId)
    if (siblings) siblings.push(agency)
    else below.set(agency.parentId, [agency])
  }
  return { ownId, byId: new Map(agencies.map((agency) => [agency.id, agency])), below }
}

/** The agency with those above it, up to the own one. */
function lineTo({ ownId, byId }: Walk, id: number): readonly number[] {
  const line: number[] = []
  for (let at: number | null = id; at !== null && line.length <= mostLevels; at = byId.get(at)?.parentId ?? null) {
    line.push(at)
    if (at === ownId) break
  }
  return line
}

/** How many levels hang below an agency. */
function heightBelow({ below }: Walk, id: number): number {
  let level = below.get(id) ?? []
  let height = 0
  while (level.length > 0 && height <= mostLevels) {
    height += 1
    level = level.flatMap((agency) => below.get(agency.id) ?? [])
  }
  return height
}

const isOpenOn = ({ validTo }: AgencyKept, on: PlainDate): boolean => validTo === null || validTo >= on

/** Whether the own agency with all below it may go one level down. */
export function hasRoomAbove(tree: Tree): boolean {
  return tree.levelsAbove + heightBelow(walkOf(tree), tree.ownId) < mostLevels
}

export interface Moving {
  readonly agencyIds: readonly number[]
  readonly parentId: number
}

/** Puts agencies under another one. All or none; each is looked at as if those before it had been moved. */
export function moveAgencies(
  tree: Tree,
  { agencyIds, parentId }: Moving,
  on: PlainDate,
): Verdict<Moving, PlaceRefusal> {
  let moved = tree
  for (const id of agencyIds) {
    const name = tree.agencies.find((agency) => agency.id === id)?.name ?? ''
    const refusal = placeRefusal(moved, { id, name, parentId }, on)
    if (refusal) return refuse(refusal)
    moved = {
      ...moved,
      agencies: moved.agencies.map((agency) => (agency.id === id ? { ...agency, parentId } : agency)),
    }
  }
  return accept({ agencyIds, parentId })
}

export interface LowerChange {
  readonly agencyId: number
  readonly version: number
  readonly fields: AgencyFields
  readonly validFrom: PlainDate
}

/** Changes what an agency below is called, and since when it exists. */
export function changeLower(
  { agencies }: Tree,
  change: LowerChange,
  on: PlainDate,
): Verdict<LowerChange, 'record-changed' | 'agency-name-taken' | 'day-after-end'> {
  const agency = agencies.find(({ id }) => id === change.agencyId)
  if (agency?.version !== change.version) return refuse('record-changed')
  if (agency.validTo !== null && change.validFrom > agency.validTo) return refuse('day-after-end')
  const folded = foldVietnamese(change.fields.name)
  const isTaken = agencies.some(
    (other) =>
      other.id !== agency.id &&
      other.parentId === agency.parentId &&
      isOpenOn(other, on) &&
      foldVietnamese(other.name) === folded,
  )
  return isTaken ? refuse('agency-name-taken') : accept({ ...change, fields: tidy(change.fields) })
}

export interface AgencyEnding {
  readonly agencyId: number
  readonly version: number
  /** Null takes an ending back. */
  readonly lastOn: PlainDate | null
  readonly successorId: number | null
  readonly reason: string
}

/**
 * Ends an agency: its people still read from the next day on, and change nothing. What stands below it goes elsewhere
 * before. May be repeated with another day, or taken back.
 */
export function endAgency(
  { agencies }: Tree,
  ending: AgencyEnding,
): Verdict<
  AgencyEnding,
  'record-changed' | 'agency-not-ended' | 'day-before-start' | 'agencies-still-below' | 'agency-successor-unknown'
> {
  const { agencyId, lastOn } = ending
  const agency = agencies.find(({ id }) => id === agencyId)
  if (agency?.version !== ending.version) return refuse('record-changed')
  if (lastOn === null) {
    return agency.validTo === null ? refuse('agency-not-ended') : accept({ ...ending, successorId: null })
  }
  if (lastOn < agency.validFrom) return refuse('day-before-start')
  const next = addDays(lastOn, 1)
  const isHolding = agencies.some((other) => other.parentId === agencyId && isOpenOn(other, next))
  if (isHolding) return refuse('agencies-still-below')
  return mayTakeOver(agencies, ending, next) ? accept(ending) : refuse('agency-successor-unknown')
}

/** Whether the agency named, if any, is another one that exists on the day. */
function mayTakeOver(agencies: readonly AgencyKept[], { agencyId, successorId }: AgencyEnding, on: PlainDate): boolean {
  if (successorId === null) return true
  const successor = agencies.find(({ id }) => id === successorId)
  return successor !== undefined && successorId !== agencyId && isValidOn(successor, on)
}
