/**
 * The movement of an agency in a period, as figures: each is a list of rows with a link and its evidence, and its value is
 * the sum of its rows, so that a figure can always be opened. Pure: the records are handed in.
 */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import { initiativeHref } from './act-paths.ts'
import type { Holder, Kind } from './initiative.ts'
import type { InitiativeState } from './states.ts'

export interface MovementEvidence {
  readonly id: string
  readonly kind: 'file' | 'photo' | 'link' | 'document'
  readonly title: string
  readonly href: string
}

export interface MovementInitiative {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly year: number
  readonly kind: Kind
  readonly holder: Holder
  /** Id of the season's field and its name. */
  readonly field: string
  readonly fieldName: string
  readonly level: string
  readonly levelName: string
  readonly state: InitiativeState
  readonly unitName: string
  readonly personName: string
  readonly registeredOn: PlainDate
  readonly approvedOn: PlainDate | null
  readonly decidedOn: PlainDate | null
  readonly recognisedLevel: string | null
  /** Belongs to no plan, so that reports on every plan tell of it; left out by reports frozen before this was asked. */
  readonly isOfNoPlan?: boolean
  /** The day somebody last said that it still lives. */
  readonly aliveOn: PlainDate | null
}

export interface MovementEntry {
  readonly id: string
  readonly initiativeId: string
  readonly kind: 'session' | 'reach' | 'contribution' | 'milestone' | 'review'
  readonly on: PlainDate
  readonly text: string
  readonly personName: string
  readonly attendances: number | null
  readonly people: number | null
  readonly households: number | null
  readonly evidence: readonly MovementEvidence[]
}

/** A place where an initiative of the agency was taken up. */
export interface MovementCopy {
  readonly id: string
  readonly originId: string
  readonly place: string
  readonly on: PlainDate
}

export interface MovementFacts {
  /** First and last day that count. */
  readonly from: PlainDate
  readonly to: PlainDate
  /** The year whose initiatives are told of. */
  readonly year: number
  /** Those of the year, and those to which something happened in the period. */
  readonly initiatives: readonly MovementInitiative[]
  /** What stands in their diaries up to the last day, by day. */
  readonly entries: readonly MovementEntry[]
  readonly copies: readonly MovementCopy[]
}

export const movementNames = [
  'registered',
  'approved',
  'carried-out',
  'recognised',
  'replicated',
  'alive',
  'sessions',
  'attendances',
  'people',
  'households',
] as const
export type MovementName = (typeof movementNames)[number]

export const movementWords: Readonly<Record<MovementName, Words>> = {
  registered: { vi: 'Mô hình, điển hình đăng ký trong kỳ', en: 'Initiatives registered in the period' },
  approved: { vi: 'Mô hình, điển hình được duyệt trong kỳ', en: 'Initiatives approved in the period' },
  'carried-out': { vi: 'Mô hình, điển hình có triển khai trong kỳ', en: 'Initiatives carried out in the period' },
  recognised: { vi: 'Mô hình, điển hình được công nhận trong kỳ', en: 'Initiatives recognised in the period' },
  replicated: { vi: 'Nơi làm theo trong kỳ', en: 'Places that adopted one in the period' },
  alive: { vi: 'Mô hình được công nhận còn duy trì', en: 'Recognised initiatives that still live' },
  sessions: { vi: 'Buổi, hoạt động của các mô hình trong kỳ', en: 'Sessions held in the period' },
  attendances: { vi: 'Lượt người dự trong kỳ', en: 'Attendances in the period' },
  people: { vi: 'Người hưởng lợi, đếm đến cuối kỳ', en: 'People reached up to the end of the period' },
  households: { vi: 'Hộ hưởng lợi, đếm đến cuối kỳ', en: 'Households reached up to the end of the period' },
}

/** A record that a figure stands on. */
export interface MovementRow {
  /** `registered:ID`, `session:ID`: one for each record and what it is counted as. */
  readonly id: string
  readonly initiativeId: string
  /** Code and name of the initiative. */
  readonly label: string
  readonly href: string
  /** What of it; '' when the initiative itself is what is counted. */
  readonly detail: string
  readonly unitName: string | null
  readonly personName: string | null
  readonly on: PlainDate
  readonly value: number
  readonly evidence: readonly MovementEvidence[]
}

/** The rows of every figure. */
export function movementRows(facts: MovementFacts): Readonly<Record<MovementName, readonly MovementRow[]>> {
  const { initiatives, copies, from, to } = facts
  const entriesOf = Map.groupBy(facts.entries, ({ initiativeId }) => initiativeId)
  const within = (on: PlainDate | null): on is PlainDate => on !== null && from <= on && on <= to
  const known = new Map(initiatives.map((each) => [each.id, each]))
  const sessions = facts.entries.filter(({ kind, on }) => kind === 'session' && within(on))
  const entryRows = (value: (entry: MovementEntry) => number) =>
    sessions.flatMap((entry) => {
      const initiative = known.get(entry.initiativeId)
      return initiative === undefined || value(entry) === 0 ? [] : [entryRow(initiative, entry, value(entry))]
    })
  const dayRows = (name: MovementName, dayOf: (initiative: MovementInitiative) => PlainDate | null) =>
    initiatives.flatMap((initiative) => {
      const on = dayOf(initiative)
      const evidence = (entriesOf.get(initiative.id) ?? []).flatMap((entry) => entry.evidence)
      return on === null ? [] : [initiativeRow(name, initiative, { on, value: 1, evidence })]
    })
  return {
    registered: dayRows('registered', ({ registeredOn }) => (within(registeredOn) ? registeredOn : null)),
    approved: dayRows('approved', ({ approvedOn }) => (within(approvedOn) ? approvedOn : null)),
    'carried-out': dayRows('carried-out', ({ id }) => workedOn(entriesOf.get(id) ?? [], within)),
    recognised: dayRows('recognised', ({ state, decidedOn }) =>
      state === 'recognised' && within(decidedOn) ? decidedOn : null,
    ),
    replicated: copies.flatMap((copy) => (within(copy.on) ? [copyRow(copy, known.get(copy.originId))] : [])),
    alive: dayRows('alive', ({ state, aliveOn }) =>
      state === 'recognised' && aliveOn !== null && aliveOn <= to ? aliveOn : null,
    ),
    sessions: entryRows(() => 1),
    attendances: entryRows(({ attendances }) => attendances ?? 0).map((row) => ({ ...row, id: `attended:${row.id}` })),
    people: reachRows('people', facts, entriesOf),
    households: reachRows('households', facts, entriesOf),
  }
}

/** The last day in the period on which work was recorded. */
function workedOn(entries: readonly MovementEntry[], within: (on: PlainDate) => boolean): PlainDate | null {
  return entries.findLast(({ kind, on }) => (kind === 'session' || kind === 'milestone') && within(on))?.on ?? null
}

/**
 * The last count of each initiative up to the last day; counts are never added over time. One of an earlier year counts
 * only when it was counted again in the period: whoever goes on with it counts the same people anew.
 */
function reachRows(
  name: 'people' | 'households',
  { initiatives, from, year }: MovementFacts,
  entriesOf: ReadonlyMap<string, readonly MovementEntry[]>,
): MovementRow[] {
  return initiatives.flatMap((initiative) => {
    const last = (entriesOf.get(initiative.id) ?? []).findLast((entry) => entry[name] !== null)
    if (last === undefined || (initiative.year !== year && last.on < from)) return []
    const counted = { on: last.on, value: last[name] ?? 0, evidence: last.evidence }
    return [{ ...initiativeRow(name, initiative, counted), detail: last.text }]
  })
}

function labelOf({ code, name }: MovementInitiative): string {
  return `${code} ${name}`
}

function initiativeRow(
  name: MovementName,
  initiative: MovementInitiative,
  counted: Pick<MovementRow, 'on' | 'value' | 'evidence'>,
): MovementRow {
  return {
    id: `${name}:${initiative.id}`,
    initiativeId: initiative.id,
    label: labelOf(initiative),
    href: initiativeHref(initiative.id),
    detail: '',
    unitName: initiative.unitName,
    personName: initiative.personName,
    ...counted,
  }
}

function entryRow(initiative: MovementInitiative, entry: MovementEntry, value: number): MovementRow {
  return {
    ...initiativeRow('sessions', initiative, { on: entry.on, value, evidence: entry.evidence }),
    id: `session:${entry.id}`,
    href: `${initiativeHref(initiative.id, 'record')}#muc-${entry.id}`,
    detail: entry.text,
    personName: entry.personName,
  }
}

function copyRow(copy: MovementCopy, origin: MovementInitiative | undefined): MovementRow {
  return {
    id: `replicated:${copy.id}`,
    initiativeId: copy.originId,
    label: origin === undefined ? copy.place : labelOf(origin),
    href: initiativeHref(copy.originId),
    detail: copy.place,
    unitName: null,
    personName: null,
    on: copy.on,
    value: 1,
    evidence: [],
  }
}

/** Where initiatives of the year stand, in few words: the columns of the table of reports. */
export const stages = [
  'registered',
  'approved',
  'running',
  'assessed',
  'recognised',
  'not-recognised',
  'ended',
] as const
export type Stage = (typeof stages)[number]

export const stageWords: Readonly<Record<Stage, Words>> = {
  registered: { vi: 'Chờ duyệt', en: 'To be approved' },
  approved: { vi: 'Được duyệt', en: 'Approved' },
  running: { vi: 'Đang triển khai', en: 'Under way' },
  assessed: { vi: 'Đang thẩm định', en: 'Being assessed' },
  recognised: { vi: 'Được công nhận', en: 'Recognised' },
  'not-recognised': { vi: 'Không công nhận', en: 'Not recognised' },
  ended: { vi: 'Dừng, không duyệt', en: 'Stopped or not approved' },
}

export const stageOf: Readonly<Record<InitiativeState, Stage>> = {
  draft: 'registered',
  registered: 'registered',
  endorsed: 'registered',
  checked: 'registered',
  returned: 'registered',
  rejected: 'ended',
  approved: 'approved',
  running: 'running',
  self_assessed: 'assessed',
  assessed: 'assessed',
  recognised: 'recognised',
  not_recognised: 'not-recognised',
  recognition_withdrawn: 'not-recognised',
  stopped: 'ended',
  withdrawn: 'ended',
}
