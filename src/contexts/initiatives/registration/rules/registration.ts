/**
 * A registration: the form of ten contents (249/MTTQ-BTT, 2026) with field, kind, holder, level, unit, person in charge, legal
 * basis and plan. A draft may lack anything; what is registered is whole and stands in its season.
 */
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import {
  type ContentName,
  contentNames,
  type Holder,
  type Initiative,
  type Kind,
  notYet,
  type Setting,
} from '../../rules/initiative.ts'
import type { Season } from '../../rules/season.ts'
import { type RegistrationProblem, seasonProblems } from './season-problems.ts'

export const registrationFields = [
  'seasonId',
  'name',
  'kind',
  'holder',
  'holderName',
  'setting',
  'field',
  'level',
  'unitId',
  'personId',
  ...contentNames,
  'startsOn',
  'endsOn',
  'legalBasis',
  'documentId',
  'planId',
  'continuesId',
  'origin',
] as const
export type RegistrationField = (typeof registrationFields)[number]

/** What was typed; null is left empty. */
export interface Typed extends Readonly<Record<ContentName, string | null>> {
  readonly name: string | null
  readonly kind: Kind | null
  readonly holder: Holder | null
  readonly holderName: string | null
  readonly setting: Setting | null
  readonly field: string | null
  readonly level: string | null
  readonly unitId: string | null
  readonly personId: string | null
  readonly startsOn: PlainDate | null
  readonly endsOn: PlainDate | null
  readonly legalBasis: string | null
  readonly documentId: string | null
  readonly planId: string | null
}

/** Last year's initiative that this one continues. */
export interface Previous {
  readonly id: string
  readonly identityId: string
  readonly year: number
  /** Whether it came to an end that can be continued, and nobody else continues it. */
  readonly isOpen: boolean
}

/** The initiative it was replicated from, of any agency. */
export interface Origin {
  readonly agencyId: number
  readonly id: string
  readonly isRecognised: boolean
}

/** What a registration is held against. */
export interface Ground {
  readonly season: Season
  /** The initiative as it stands; undefined for a new one. */
  readonly initiative: Initiative | undefined
  /** Units the person may register for; null: all of the agency. */
  readonly ownUnitIds: readonly string[] | null
  /** Taken when no unit was chosen; null when the agency has none. */
  readonly usualUnitId: string | null
  readonly previous: Previous | undefined
  readonly origin: Origin | undefined
}

export interface WriterFacts {
  readonly initiativeId: string
  readonly personId: string | null
}

export type WritingRefusal =
  | 'season-not-open'
  | 'season-fixed'
  | 'unit-missing'
  | 'unit-not-yours'
  | 'person-missing'
  | 'continues-not-possible'
  | 'origin-not-recognised'

/** The initiative with what was typed: a new draft, or the same one changed. Its state stays. */
export function writtenInto(typed: Typed, ground: Ground, facts: WriterFacts): Verdict<Initiative, WritingRefusal> {
  const { season, initiative } = ground
  const usual = initiative ?? { unitId: ground.usualUnitId, personId: facts.personId }
  const unitId = typed.unitId ?? usual.unitId
  const personId = typed.personId ?? usual.personId
  if (unitId === null) return refuse('unit-missing')
  if (personId === null) return refuse('person-missing')
  const refusal = refusalOf(ground, unitId)
  if (refusal !== undefined) return refuse(refusal)
  return accept({
    ...(initiative ?? blank(facts)),
    ...inSeason(season),
    ...textsOf(typed),
    ...lineage(ground, facts.initiativeId),
    ...natureOf(typed),
    unitId,
    personId,
    documentId: typed.documentId,
    planId: typed.planId,
    startsOn: typed.startsOn,
    endsOn: typed.endsOn,
  })
}

function refusalOf(ground: Ground, unitId: string): WritingRefusal | undefined {
  const { season, initiative } = ground
  if (hasCode(initiative) && initiative.seasonId !== season.id) return 'season-fixed'
  if (season.state !== 'open') return 'season-not-open'
  if (!mayHaveUnit(ground, unitId)) return 'unit-not-yours'
  if (!mayContinue(ground)) return 'continues-not-possible'
  return mayFollow(ground) ? undefined : 'origin-not-recognised'
}

function hasCode(initiative: Initiative | undefined): initiative is Initiative {
  return initiative !== undefined && initiative.code !== null
}

function mayHaveUnit({ initiative, ownUnitIds }: Ground, unitId: string): boolean {
  return unitId === initiative?.unitId || ownUnitIds === null || ownUnitIds.includes(unitId)
}

function mayContinue({ season, initiative, previous }: Ground): boolean {
  if (previous === undefined || previous.id === initiative?.continuesId) return true
  return previous.isOpen && previous.year < season.year
}

/** What was taken over once stays, also when its recognition is withdrawn later. */
function mayFollow({ initiative, origin }: Ground): boolean {
  return origin === undefined || origin.id === initiative?.originId || origin.isRecognised
}

function inSeason({ agencyId, id, year }: Season) {
  return { seasonAgencyId: agencyId, seasonId: id, year }
}

const textNames = ['name', 'holderName', 'field', 'level', 'legalBasis', ...contentNames] as const
type TextName = (typeof textNames)[number]

function textsOf(typed: Typed): Record<TextName, string> {
  return Object.fromEntries(textNames.map((name) => [name, typed[name] ?? ''])) as Record<TextName, string>
}

function natureOf({ kind, holder, setting }: Typed) {
  return { kind: kind ?? 'model', holder: holder ?? 'collective', setting: setting ?? 'residential' } as const
}

/** A continued initiative keeps its identity through the years. */
function lineage({ initiative, previous, origin }: Ground, id: string) {
  const own = initiative !== undefined && initiative.continuesId === null ? initiative.identityId : id
  const followed = origin
    ? { originAgencyId: origin.agencyId, originId: origin.id }
    : { originAgencyId: null, originId: null }
  return { ...followed, identityId: previous?.identityId ?? own, continuesId: previous?.id ?? null }
}

function blank({ initiativeId, personId }: WriterFacts) {
  return {
    id: initiativeId,
    createdBy: personId,
    ...notYet,
  } as const
}

/** What keeps a written initiative from being registered in this season on this day; every field with its problem. */
export function problemsOf(initiative: Initiative, season: Season, today: PlainDate): readonly RegistrationProblem[] {
  // Returned ones come back when they are put right, also after the last day.
  const isFirst = initiative.code === null
  return seasonProblems(initiative, season, isFirst ? today : null)
}

/** MH-2026-003: prefix of the season, year, number. */
export function codeOf({ codePrefix, year }: Pick<Season, 'codePrefix' | 'year'>, number: number): string {
  return `${codePrefix}-${year}-${String(number).padStart(3, '0')}`
}

/** Whether an initiative of this level needs the approval of the agency above: any level but the lowest. */
export function needsSuperior(level: string, { levels }: Pick<Season, 'levels'>): boolean {
  return levels.findIndex(({ id }) => id === level) > 0
}
