/** The way of an initiative through its year, as the steps its page shows, and whose turn it is. */
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Initiative } from '../../rules/initiative.ts'
import type { Season } from '../../rules/season.ts'
import type { InitiativeAct, InitiativeState } from '../../rules/states.ts'
import type { Waits } from './waits.ts'

const wayNames = [
  'registration',
  'approval',
  'carrying-out',
  'self-assessment',
  'assessment',
  'recognition',
  'replication',
] as const
export type WayName = (typeof wayNames)[number]

export interface WayStep {
  readonly name: WayName
  readonly standing: 'done' | 'now' | 'todo'
  /** The day it was done; null when that is not known. */
  readonly doneOn: PlainDate | null
  /** Until when the season asks for it. */
  readonly dueOn: PlainDate | null
}

type SeasonDays = Pick<Season, 'registrationTo' | 'selfAssessmentTo' | 'assessmentTo' | 'recognitionOn'>

/** At which step a state stands; `ended` ones go no further. */
const at: Readonly<Record<InitiativeState, { readonly step: WayName; readonly ended?: true }>> = {
  draft: { step: 'registration' },
  returned: { step: 'registration' },
  registered: { step: 'approval' },
  endorsed: { step: 'approval' },
  checked: { step: 'approval' },
  rejected: { step: 'approval', ended: true },
  approved: { step: 'carrying-out' },
  running: { step: 'carrying-out' },
  self_assessed: { step: 'assessment' },
  assessed: { step: 'recognition' },
  recognised: { step: 'replication' },
  not_recognised: { step: 'recognition', ended: true },
  recognition_withdrawn: { step: 'recognition', ended: true },
  stopped: { step: 'carrying-out', ended: true },
  withdrawn: { step: 'registration', ended: true },
}

/** The seven steps with where it stands; nothing is "now" once it has ended. */
export function wayOf(initiative: Initiative, season: SeasonDays, today: PlainDate): readonly WayStep[] {
  const { ended } = at[initiative.state]
  const now = wayNames.indexOf(stepOf(initiative, season, today))
  return wayNames.map((name, index) => ({
    name,
    standing: standingOf(index, now, ended === true),
    doneOn: index < now ? doneOn(name, initiative) : null,
    dueOn: index < now ? null : dueOn(name, season),
  }))
}

function standingOf(index: number, now: number, ended: boolean): WayStep['standing'] {
  if (index < now) return 'done'
  return index === now && !ended ? 'now' : 'todo'
}

/** The work is followed by scoring oneself: from then on, that is the step one stands at. */
function stepOf(initiative: Initiative, season: SeasonDays, today: PlainDate): WayName {
  return isTimeToSelfAssess(initiative, season, today) ? 'self-assessment' : at[initiative.state].step
}

const DAYS_TO_SELF_ASSESS = 30

/** It runs, and its end has passed or the season wants the self-assessment within a month. */
function isTimeToSelfAssess(initiative: Initiative, season: SeasonDays, today: PlainDate): boolean {
  if (initiative.state !== 'running') return false
  const days = (Date.parse(season.selfAssessmentTo) - Date.parse(today)) / 86_400_000
  return days <= DAYS_TO_SELF_ASSESS || (initiative.endsOn !== null && initiative.endsOn < today)
}

function doneOn(name: WayName, initiative: Initiative): PlainDate | null {
  const days: Readonly<Record<WayName, PlainDate | null>> = {
    registration: initiative.registeredOn,
    approval: initiative.approvedOn,
    'carrying-out': initiative.startedOn,
    'self-assessment': initiative.selfAssessedOn,
    assessment: initiative.assessedOn,
    recognition: initiative.decidedOn,
    replication: null,
  }
  return days[name]
}

function dueOn(name: WayName, season: SeasonDays): PlainDate | null {
  const days: Partial<Record<WayName, PlainDate>> = {
    registration: season.registrationTo,
    'self-assessment': season.selfAssessmentTo,
    assessment: season.assessmentTo,
    recognition: season.recognitionOn,
  }
  return days[name] ?? null
}

/** Whose turn it is to bring it on; undefined when nobody's. */
export type Turn = 'holder' | 'head' | 'office' | 'leader' | 'assessors'

/** The act that brings it on from each state, and whose turn that is. */
const turns: Readonly<Partial<Record<InitiativeState, { readonly act: InitiativeAct; readonly turn: Turn }>>> = {
  draft: { act: 'register', turn: 'holder' },
  returned: { act: 'edit', turn: 'holder' },
  registered: { act: 'endorse', turn: 'head' },
  endorsed: { act: 'check', turn: 'office' },
  checked: { act: 'approve', turn: 'leader' },
  approved: { act: 'record', turn: 'holder' },
  running: { act: 'record', turn: 'holder' },
  self_assessed: { act: 'assess', turn: 'assessors' },
  assessed: { act: 'recognise', turn: 'leader' },
}

/** How many assess it in this round, and of how many the sheet is still awaited. */
export interface PanelStanding {
  readonly members: number
  readonly awaited: number
}

export interface NextStep {
  /** The one obvious thing to do for whoever looks; undefined when they wait for somebody else. */
  readonly main: Waits | undefined
  readonly others: readonly InitiativeAct[]
  readonly turn: Turn | undefined
  readonly dueOn: PlainDate | null
}

interface Standing {
  readonly season: SeasonDays
  readonly today: PlainDate
  readonly panel: PanelStanding
  /** What this person can do. */
  readonly acts: readonly InitiativeAct[]
}

/** What comes next, among what this person can do. */
export function nextStep(initiative: Initiative, { season, today, panel, acts }: Standing): NextStep {
  const first: readonly InitiativeAct[] = isTimeToSelfAssess(initiative, season, today) ? ['self-assess'] : []
  const main =
    initiative.state === 'self_assessed'
      ? assessingStep(panel, acts)
      : [...first, ...leading].find((act) => acts.includes(act))
  return {
    main,
    others: acts.filter((act) => act !== main),
    turn: initiative.state === 'self_assessed' && panel.awaited === 0 ? 'office' : turns[initiative.state]?.turn,
    dueOn: wayOf(initiative, season, today).find(({ standing }) => standing === 'now')?.dueOn ?? null,
  }
}

/** Assessors are appointed, score, and their points are concluded: each when the one before is done. */
function assessingStep({ members, awaited }: PanelStanding, acts: readonly InitiativeAct[]): Waits | undefined {
  const isOffice = acts.includes('conclude-assessment')
  if (isOffice && members === 0) return 'appoint-assessors'
  if (isOffice && awaited === 0) return 'conclude-assessment'
  return acts.includes('assess') ? 'assess' : undefined
}

/** What brings it on stands before what merely can be done. */
const leading: readonly InitiativeAct[] = [
  'register',
  'endorse',
  'check',
  'approve',
  'describe-how-to',
  'record',
  'recognise',
  'ask-another-look',
  'continue',
  'answer-life-check',
  'adopt',
  'edit',
]
