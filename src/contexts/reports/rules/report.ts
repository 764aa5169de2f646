/** The life of a report: started for a period, worded, signed and frozen, corrected only by another one. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { periodsOfYear, type ReportingKind, type ReportingPeriod } from '../../calendar/browser.ts'
import type { AgencyFacts } from './facts.ts'
import { isComplete, type ReportHeading, startingHeading } from './heading.ts'
import type { FigureSpeech } from './figure-names.ts'
import { type Figures, unknownFigures, withKeys } from './template.ts'
import type { Texts } from './texts.ts'

export interface Report {
  readonly id: string
  readonly planId: string
  readonly kind: ReportingKind
  readonly year: number
  readonly index: number
  readonly state: 'draft' | 'submitted'
  readonly version: number
  readonly texts: Texts
  readonly heading: ReportHeading
  readonly replacesId: string | null
  readonly replacesReason: string
}

export interface PeriodAsked {
  readonly kind: ReportingKind
  readonly year: number
  readonly index: number
}

/** The period meant; undefined when a year has none such (a thirteenth month). */
export function findPeriod({ kind, year, index }: PeriodAsked): ReportingPeriod | undefined {
  return periodsOfYear(year).find((period) => period.kind === kind && period.index === index)
}

export interface PeriodToReport {
  readonly plan: { readonly id: string; readonly startsOn: PlainDate; readonly endsOn: PlainDate | null }
  /** Whether the period of the plan has a report already. */
  readonly taken: boolean
  readonly agency: AgencyFacts
  readonly lastHeading: ReportHeading | undefined
}

export type StartRefusal = 'period-wrong' | 'period-not-begun' | 'plan-not-in-period' | 'report-exists'

/** A new draft. One report for a plan and period; a further one only by correcting the submitted one. */
export function startReport(
  { plan, taken, agency, lastHeading }: PeriodToReport,
  asked: PeriodAsked,
  { today, newId }: { readonly today: PlainDate; readonly newId: () => string },
): Verdict<NewReport, StartRefusal> {
  const period = findPeriod(asked)
  if (period === undefined) return refuse('period-wrong')
  if (period.from > today) return refuse('period-not-begun')
  if (plan.startsOn > period.to || (plan.endsOn !== null && plan.endsOn < period.from))
    return refuse('plan-not-in-period')
  if (taken) return refuse('report-exists')
  return accept({ ...draftOf(newId(), plan.id, period), heading: startingHeading(agency, lastHeading) })
}

export interface NewReport extends Report {
  readonly period: ReportingPeriod
}

function draftOf(id: string, planId: string, period: ReportingPeriod): Omit<NewReport, 'heading'> {
  const { kind, year, index } = period
  const first = { state: 'draft', version: 1, texts: {}, replacesId: null, replacesReason: '' } as const
  return { id, planId, kind, year, index, period, ...first }
}

export interface ReportToCorrect {
  readonly report: Report
  /** Whether another report replaces it already. */
  readonly replaced: boolean
}

export type CorrectionRefusal = 'report-not-submitted' | 'report-replaced' | 'period-wrong'

/** The named exception to "one report a period": a draft that will replace a submitted report, with the reason. */
export function startCorrection(
  { report, replaced }: ReportToCorrect,
  reason: string,
  newId: () => string,
): Verdict<NewReport, CorrectionRefusal> {
  if (report.state !== 'submitted') return refuse('report-not-submitted')
  if (replaced) return refuse('report-replaced')
  const period = findPeriod(report)
  if (period === undefined) return refuse('period-wrong')
  return accept({
    ...draftOf(newId(), report.planId, period),
    texts: report.texts,
    heading: { ...report.heading, serial: null, date: null },
    replacesId: report.id,
    replacesReason: reason,
  })
}

type DraftRefusal = 'record-changed' | 'report-submitted'

/** A report is worked on only as a draft, and as the person saw it. */
function asDraft(report: Report, version: number): Verdict<Report, DraftRefusal> {
  if (report.state === 'submitted') return refuse('report-submitted')
  return report.version === version ? accept(report) : refuse('record-changed')
}

export interface TextEdit {
  readonly version: number
  readonly part: string
  /** Null brings back what is generated. */
  readonly text: string | null
}

export type EditRefusal = DraftRefusal | 'part-unknown' | 'figure-unknown'

export interface TextGround {
  readonly report: Report
  readonly parts: readonly string[]
  readonly figures: Figures
  readonly speech: FigureSpeech
}

/** Words a part anew. Figures may be named in it, and only such as exist; they are kept by key, for names change. */
export function editText(
  { report, parts, figures, speech }: TextGround,
  { version, part, text }: TextEdit,
): Verdict<Report, EditRefusal> {
  const draft = asDraft(report, version)
  if (!draft.ok) return draft
  if (!parts.includes(part)) return refuse('part-unknown')
  const { [part]: _former, ...others } = report.texts
  if (text === null) return accept({ ...report, texts: others })
  const kept = withKeys(text, speech)
  if (unknownFigures(kept, figures).length > 0) return refuse('figure-unknown')
  return accept({ ...report, texts: { ...others, [part]: kept } })
}

export type HeadingRefusal = DraftRefusal | 'authority-without-body'

export function setHeading(report: Report, version: number, heading: ReportHeading): Verdict<Report, HeadingRefusal> {
  const draft = asDraft(report, version)
  if (!draft.ok) return draft
  if (heading.authority !== 'none' && heading.authorityOf === '') return refuse('authority-without-body')
  return accept({ ...report, heading })
}

export type SubmissionRefusal = DraftRefusal | 'heading-incomplete' | 'period-not-over'

export interface Submission {
  readonly version: number
  /** Why it is closed before the legal day; null when it is not. */
  readonly earlyReason: string | null
}

/** Whether the report can be signed now. Before the cut-off day only as a named exception, with the reason. */
export function maySubmit(
  report: Report,
  { version, earlyReason }: Submission,
  { closed }: { readonly closed: boolean },
): Verdict<Report, SubmissionRefusal> {
  const draft = asDraft(report, version)
  if (!draft.ok) return draft
  if (!isComplete(report.heading)) return refuse('heading-incomplete')
  if (!closed && earlyReason === null) return refuse('period-not-over')
  return accept({ ...report, state: 'submitted' })
}
