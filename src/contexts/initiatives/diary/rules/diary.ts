/** The diary of carrying out an initiative: what may be written in it, and when. */
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { actRefusal, type Initiative, moved, type MoveFacts, type MoveRefusal } from '../../rules/initiative.ts'
import type { Season } from '../../rules/season.ts'

/** A session held, a count of whom it reaches, something given, a milestone reached, an interim review. */
const entryKinds = ['session', 'reach', 'contribution', 'milestone', 'review'] as const
export type EntryKind = (typeof entryKinds)[number]

/** Who gave: the state budget, the people, a business, an organisation. */
export const sources = ['state', 'people', 'business', 'organisation', 'other'] as const
export type Source = (typeof sources)[number]

const standings = ['on-track', 'slow', 'stuck'] as const
export type Standing = (typeof standings)[number]

/** Values add up over the year, or the last one measured holds. */
export type Reckoned = 'sum' | 'last'

export interface Output {
  readonly id: string
  readonly name: string
  readonly measure: string
  readonly target: number | null
  readonly reckoned: Reckoned
  readonly retired: boolean
}

export interface Milestone {
  readonly id: string
  readonly name: string
  readonly dueOn: PlainDate
  readonly retired: boolean
  /** An entry that still stands says it was reached. */
  readonly isDone: boolean
}

/** What is on record of an initiative before something is written in its diary. */
export interface DiaryFile {
  readonly initiative: Initiative
  readonly season: Pick<Season, 'registrationFrom' | 'recognitionOn' | 'interimReviewOn'>
  readonly outputs: readonly Output[]
  readonly milestones: readonly Milestone[]
  readonly entryCount: number
}

/** More than three a day, all year: what a page can still add up. */
export const MOST_ENTRIES = 1_000

export interface NewEntry {
  readonly happenedOn: PlainDate
  readonly links: readonly string[]
  readonly values: readonly { readonly outputId: string }[]
}

export type RecordRefusal =
  | MoveRefusal
  | 'entry-in-the-future'
  | 'entry-before-the-year'
  | 'link-not-an-address'
  | 'output-not-of-initiative'
  | 'diary-full'

/** Whether this may be written in the diary now. The initiative that comes back runs: the first record starts it. */
export function recorded(file: DiaryFile, entry: NewEntry, facts: MoveFacts): Verdict<Initiative, RecordRefusal> {
  const refusal = actRefusal(file.initiative, 'record', facts.actor) ?? entryRefusal(file, entry, facts.today)
  return refusal === undefined ? moved(file.initiative, 'record', facts) : refuse(refusal)
}

export function entryRefusal(
  { initiative, season, outputs, entryCount }: DiaryFile,
  { happenedOn, links, values }: NewEntry,
  today: PlainDate,
): Exclude<RecordRefusal, MoveRefusal> | undefined {
  if (happenedOn > today) return 'entry-in-the-future'
  if (happenedOn < earliest(season.registrationFrom, initiative.startsOn)) return 'entry-before-the-year'
  if (!links.every(isWebAddress)) return 'link-not-an-address'
  const known = new Set(outputs.filter(({ retired }) => !retired).map(({ id }) => id))
  const named = values.map(({ outputId }) => outputId)
  if (named.some((id) => !known.has(id)) || new Set(named).size < named.length) return 'output-not-of-initiative'
  return entryCount >= MOST_ENTRIES ? 'diary-full' : undefined
}

/** Work may begin before the season does, when the registration says so. */
function earliest(seasonFrom: PlainDate, startsOn: PlainDate | null): PlainDate {
  return startsOn !== null && startsOn < seasonFrom ? startsOn : seasonFrom
}

const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

export type MilestoneRefusal = 'milestone-not-of-initiative' | 'milestone-reached'

export function milestoneRefusal({ milestones }: DiaryFile, milestoneId: string): MilestoneRefusal | undefined {
  const milestone = milestones.find(({ id, retired }) => id === milestoneId && !retired)
  if (milestone === undefined) return 'milestone-not-of-initiative'
  return milestone.isDone ? 'milestone-reached' : undefined
}

export interface WrittenEntry {
  readonly kind: EntryKind
  readonly personId: string
  readonly isWithdrawn: boolean
}

export type WithdrawalRefusal = MoveRefusal | 'entry-withdrawn'

/** Whoever may write an entry may take it back while the diary is open; a review belongs to those who review. */
export function withdrawn(
  initiative: Initiative,
  entry: WrittenEntry,
  { actor }: MoveFacts,
): Verdict<undefined, WithdrawalRefusal> {
  const refusal = actRefusal(initiative, entry.kind === 'review' ? 'review-interim' : 'record', actor)
  if (refusal !== undefined) return refuse(refusal)
  return entry.isWithdrawn ? refuse('entry-withdrawn') : accept(undefined)
}

export interface PlannedMilestone {
  readonly id: string | null
  readonly name: string
  readonly dueOn: PlainDate
}

export interface PlannedOutput {
  readonly id: string | null
  readonly name: string
  readonly measure: string
  readonly target: number | null
  readonly reckoned: Reckoned
}

export type PlanRefusal =
  | MoveRefusal
  | 'milestone-outside-the-year'
  | 'milestone-not-of-initiative'
  | 'output-not-of-initiative'
  | 'named-twice'

/** Whether these may be the milestones and expected outputs from now on; those left out retire, what was recorded stays. */
export function planned(
  file: DiaryFile,
  plan: { readonly milestones: readonly PlannedMilestone[]; readonly outputs: readonly PlannedOutput[] },
  facts: MoveFacts,
): Verdict<undefined, PlanRefusal> {
  const refusal = actRefusal(file.initiative, 'set-outputs', facts.actor) ?? planRefusal(file, plan)
  return refusal === undefined ? accept(undefined) : refuse(refusal)
}

function planRefusal(
  { initiative, season, milestones, outputs }: DiaryFile,
  plan: Parameters<typeof planned>[1],
): Exclude<PlanRefusal, MoveRefusal> | undefined {
  const from = earliest(season.registrationFrom, initiative.startsOn)
  const isOutside = ({ dueOn }: PlannedMilestone) => dueOn < from || dueOn > season.recognitionOn
  if (plan.milestones.some(isOutside)) return 'milestone-outside-the-year'
  if (!areOf(milestones, plan.milestones)) return 'milestone-not-of-initiative'
  if (!areOf(outputs, plan.outputs)) return 'output-not-of-initiative'
  return hasTwins(plan.milestones) || hasTwins(plan.outputs) ? 'named-twice' : undefined
}

function areOf(known: readonly { readonly id: string }[], rows: readonly { readonly id: string | null }[]): boolean {
  const ids = new Set(known.map(({ id }) => id))
  return rows.every(({ id }) => id === null || ids.has(id))
}

function hasTwins(rows: readonly { readonly id: string | null; readonly name: string }[]): boolean {
  const names = rows.map(({ name }) => name.toLocaleLowerCase('vi'))
  const ids = rows.flatMap(({ id }) => (id === null ? [] : [id]))
  return new Set(names).size < names.length || new Set(ids).size < ids.length
}
