/** How a season is drafted, opened, moved and closed. */
import { addMonths, formatDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import type { Season } from '../../rules/season.ts'

export const dateNames = [
  'registrationFrom',
  'registrationTo',
  'interimReviewOn',
  'selfAssessmentTo',
  'assessmentTo',
  'recognitionOn',
] as const
export type DateName = (typeof dateNames)[number]
export type SeasonDates = Pick<Season, DateName>

/** Each day after the first, as the refusal that says it stands before the one it should follow. */
const tooEarly = {
  registrationTo: 'registration-ends-too-early',
  interimReviewOn: 'interim-review-too-early',
  selfAssessmentTo: 'self-assessment-too-early',
  assessmentTo: 'assessment-too-early',
  recognitionOn: 'recognition-too-early',
} as const satisfies Readonly<Record<Exclude<DateName, 'registrationFrom'>, string>>
export type DateRefusal = (typeof tooEarly)[keyof typeof tooEarly]
export const dateRefusals = Object.values(tooEarly)

/** The first day that stands before the one it should follow; undefined when all are in order. Days may coincide. */
export function dateOutOfOrder(dates: SeasonDates): DateRefusal | undefined {
  let before: PlainDate | undefined
  for (const name of dateNames) {
    const date = dates[name]
    if (date === null) continue
    if (before !== undefined && name !== 'registrationFrom' && date < before) return tooEarly[name]
    before = date
  }
  return undefined
}

/** Everything of a season that is written while it is a draft. */
export type SeasonContent = Omit<Season, 'agencyId' | 'id' | 'state' | 'version' | 'datesChangedOn'>

/** Seasons of the agency so far, to tell two of the same movement and year apart. */
export type Known = readonly Pick<Season, 'id' | 'movement' | 'year'>[]

export type ContentRefusal = DateRefusal | 'dates-outside-year' | 'fields-missing' | 'levels-missing' | 'season-exists'

/** Why a season may not say this; undefined when it may. */
export function contentRefusal(
  content: SeasonContent,
  known: Known,
  ownId: string | undefined,
): ContentRefusal | undefined {
  const misplaced = dateOutOfOrder(content)
  if (misplaced !== undefined) return misplaced
  if (isOutsideYear(content)) return 'dates-outside-year'
  if (content.fields.length === 0) return 'fields-missing'
  if (content.levels.length === 0) return 'levels-missing'
  const { movement, year } = content
  const same = known.some((each) => each.id !== ownId && each.movement === movement && each.year === year)
  return same ? 'season-exists' : undefined
}

/** Registration may begin in the year before (Thanh Khê collected by 25/10 for the next year), recognition end in the next. */
function isOutsideYear({ year, registrationFrom, recognitionOn }: SeasonContent): boolean {
  const [first, last] = [Number(registrationFrom.slice(0, 4)), Number(recognitionOn.slice(0, 4))]
  return first < year - 1 || last > year + 1
}

export type NotDraft = 'record-changed' | 'season-not-draft'
export type NotOpen = 'record-changed' | 'season-not-open'

/** Writes a draft anew. */
export function editSeason(
  season: Season,
  { content, version, known }: { content: SeasonContent; version: number; known: Known },
): Verdict<Season, NotDraft | ContentRefusal> {
  if (season.state !== 'draft') return refuse('season-not-draft')
  if (season.version !== version) return refuse('record-changed')
  const refusal = contentRefusal(content, known, season.id)
  return refusal === undefined ? accept({ ...season, ...content }) : refuse(refusal)
}

/** Opens it for all it holds for. */
export function openSeason(
  season: Season,
  { version, today }: { version: number; today: PlainDate },
): Verdict<Season, NotDraft | 'season-over'> {
  if (season.state !== 'draft') return refuse('season-not-draft')
  if (season.version !== version) return refuse('record-changed')
  return season.recognitionOn < today ? refuse('season-over') : accept({ ...season, state: 'open' })
}

export interface SeasonChange {
  readonly dates: SeasonDates
  readonly version: number
  readonly note: string
  readonly criteria: CriteriaOfSeason
  /** Whether somebody has begun to score by the criteria so far. */
  readonly isScored: boolean
}

export type CriteriaOfSeason = Pick<
  Season,
  'criteriaSetAgencyId' | 'criteriaSetId' | 'exemplarSetAgencyId' | 'exemplarSetId'
>

export type ChangeRefusal = NotOpen | DateRefusal | 'dates-outside-year' | 'criteria-in-use'

/** Moves the dates of an open season, and may give it other criteria as long as nobody was scored by them. */
export function changeSeason(
  season: Season,
  { version, isScored, criteria, note, dates }: SeasonChange,
  today: PlainDate,
): Verdict<Season, ChangeRefusal> {
  if (season.state !== 'open') return refuse('season-not-open')
  if (season.version !== version) return refuse('record-changed')
  const misplaced = dateOutOfOrder(dates)
  if (misplaced !== undefined) return refuse(misplaced)
  const changed: Season = { ...season, ...criteria, ...dates, note }
  if (isOutsideYear(changed)) return refuse('dates-outside-year')
  if (isScored && swapsCriteria(season, criteria)) return refuse('criteria-in-use')
  return accept(movedDates(season, dates).length === 0 ? changed : { ...changed, datesChangedOn: today })
}

function swapsCriteria(season: Season, criteria: CriteriaOfSeason): boolean {
  const swaps = (from: string | null, to: string | null) => from !== null && from !== to
  return swaps(season.criteriaSetId, criteria.criteriaSetId) || swaps(season.exemplarSetId, criteria.exemplarSetId)
}

export interface MovedDate {
  readonly name: DateName
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

/** Which dates are other than they were. */
export function movedDates(before: SeasonDates, after: SeasonDates): readonly MovedDate[] {
  return dateNames.flatMap((name) =>
    before[name] === after[name] ? [] : [{ name, from: before[name], to: after[name] }],
  )
}

/** A day of a season as written; a dash for none. */
export function dateText(date: PlainDate | null): string {
  return date === null ? '–' : formatDate(date)
}

export function closeSeason(season: Season, version: number): Verdict<Season, NotOpen> {
  if (season.state !== 'open') return refuse('season-not-open')
  return season.version === version ? accept({ ...season, state: 'closed' }) : refuse('record-changed')
}

/** The same season for the year after: its dates a year on, a draft to look through. */
export function nextSeason(season: Season, newId: () => string): Season {
  const on = (date: PlainDate) => addMonths(date, 12)
  return {
    ...season,
    id: newId(),
    year: season.year + 1,
    name: season.name.replaceAll(String(season.year), String(season.year + 1)),
    state: 'draft',
    registrationFrom: on(season.registrationFrom),
    registrationTo: on(season.registrationTo),
    interimReviewOn: season.interimReviewOn === null ? null : on(season.interimReviewOn),
    selfAssessmentTo: on(season.selfAssessmentTo),
    assessmentTo: on(season.assessmentTo),
    recognitionOn: on(season.recognitionOn),
    documentId: null,
    datesChangedOn: null,
    version: 1,
  }
}
