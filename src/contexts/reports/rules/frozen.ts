/** A submitted report as it is kept for good: values, the rows they stood on, the words and the whole document. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ReportingKind } from '../../calendar/browser.ts'
import type { OfficialDocument } from '../../documents/browser.ts'
import type { ReportFacts } from './facts.ts'
import { type Figure, type FigureRow, figuresOf, type FigureSet } from './figures.ts'
import { layoutReport } from './layout-report.ts'
import type { Report } from './report.ts'
import type { Texts } from './texts.ts'

export interface FrozenReport {
  /** Counts up when the shape of what is frozen changes. */
  readonly format: 1
  readonly reportId: string
  readonly planId: string
  readonly kind: ReportingKind
  readonly year: number
  readonly index: number
  readonly from: PlainDate
  readonly to: PlainDate
  readonly asOf: PlainDate
  readonly earlyReason: string
  readonly replacesId: string | null
  readonly replacesReason: string
  readonly texts: Texts
  readonly figures: readonly Figure[]
  readonly rows: readonly FigureRow[]
  /** The report it was compared with. */
  readonly previous: { readonly reportId: string; readonly hash: string } | null
  readonly document: OfficialDocument
}

export interface PreviousReport {
  readonly reportId: string
  readonly hash: string
  readonly figures: FigureSet
}

export interface Drawn {
  readonly figures: FigureSet
  readonly document: OfficialDocument
}

/** Where a figure of a report opens. */
export function figureHref(reportId: string, key: string): string {
  return `/bao-cao/${reportId}/so-lieu/${encodeURIComponent(key)}`
}

/** The place of a figure on the paper, for the address to come back to. */
export function figurePlace(key: string): string {
  return `f-${key.replace(/[^a-z0-9-]/g, '-')}`
}

/** The report as it stands: figures counted from the facts, and the document around them. */
export function drawReport(
  facts: ReportFacts,
  report: Pick<Report, 'id' | 'texts' | 'heading' | 'state'>,
  previous: PreviousReport | undefined,
): Drawn {
  const figures = figuresOf(facts)
  const document = layoutReport(facts, {
    heading: report.heading,
    texts: report.texts,
    figures,
    previous: previous?.figures,
    draft: report.state === 'draft',
    figureHref: (key) => figureHref(report.id, key),
  })
  return { figures, document }
}

/** Everything that stays, of a report that may be submitted. */
export function freeze(
  facts: ReportFacts,
  report: Report,
  { previous, earlyReason }: { readonly previous: PreviousReport | undefined; readonly earlyReason: string },
): FrozenReport {
  const { figures, document } = drawReport(facts, { ...report, state: 'submitted' }, previous)
  const { id, planId, kind, year, index, replacesId, replacesReason, texts } = report
  return {
    format: 1,
    reportId: id,
    planId,
    kind,
    year,
    index,
    from: facts.period.from,
    to: facts.period.to,
    asOf: facts.asOf,
    earlyReason,
    replacesId,
    replacesReason,
    texts,
    figures: figures.figures,
    rows: figures.rows,
    previous: previous === undefined ? null : { reportId: previous.reportId, hash: previous.hash },
    document,
  }
}
