/** How an assessment ends. */
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Initiative } from '../../rules/initiative.ts'
import type { CriteriaContent } from '../../criteria/rules/criteria.ts'
import type { CouncilCase } from './council.ts'
import { type Assessor, isActive, isOwnOf, isPanelOpen } from './panel.ts'
import { compute, type Computed, outliersOf, type SheetBy } from './scores.ts'

export interface Conclusion {
  readonly id: string
  readonly initiativeId: string
  readonly round: number
  readonly rule: string
  readonly total: number
  readonly most: number
  readonly levelByPoints: string | null
  readonly remark: string
  readonly concludedOn: PlainDate
  readonly concludedBy: string | null
  readonly version: number
}

export interface ConcludeFile {
  readonly initiative: Pick<Initiative, 'personId' | 'createdBy' | 'formerHolderIds'>
  readonly content: CriteriaContent
  /** Of this round. */
  readonly panel: readonly Assessor[]
  readonly decided: CouncilCase | undefined
}

export type ConcludeRefusal =
  | 'scores-not-open'
  | 'sheet-of-own-initiative'
  | 'too-few-assessors'
  | 'outlier-unexplained'

/** Sheets that were handed in, as the total counts them. */
export function sheetsOf(panel: readonly Assessor[]): readonly SheetBy[] {
  return panel
    .filter((assessor) => isActive(assessor) && assessor.state === 'handed_in')
    .map(({ id, scores, vetoes, reasons }) => ({ assessorId: id, scores, vetoes, reasons }))
}

/** Sheets that count by people whose own initiative it has become since they scored: nobody's points stand for their own. */
export function ownSheetsOf(initiative: ConcludeFile['initiative'], panel: readonly Assessor[]): readonly Assessor[] {
  return panel.filter(
    (assessor) => isActive(assessor) && assessor.state === 'handed_in' && isOwnOf(initiative, assessor.personId),
  )
}

/** Why an assessment may not be concluded now; a council that decided settles what was left unexplained. */
export function concludeRefusal(
  { initiative, content, panel, decided }: ConcludeFile,
  today: PlainDate,
): ConcludeRefusal | undefined {
  if (!isPanelOpen(panel, today)) return 'scores-not-open'
  if (ownSheetsOf(initiative, panel).length > 0) return 'sheet-of-own-initiative'
  const sheets = sheetsOf(panel)
  if (sheets.length < content.leastAssessors) return 'too-few-assessors'
  const unexplained = outliersOf(content, sheets).some(({ reason }) => reason === '')
  return unexplained && decided === undefined ? 'outlier-unexplained' : undefined
}

/** What the panel's points come to. */
export function computeOf({ content, panel }: Pick<ConcludeFile, 'content' | 'panel'>): Computed {
  return compute(content, sheetsOf(panel))
}

/** The level that goes on to recognition: the council's word where it decided, else that of the points; null for none. */
export function proposedLevel(
  conclusion: Pick<Conclusion, 'levelByPoints'>,
  decided: Pick<CouncilCase, 'state' | 'level'> | undefined,
): string | null {
  if (decided === undefined || decided.state === 'open') return conclusion.levelByPoints
  return decided.state === 'passed' ? decided.level : null
}
