/**
 * Points: what may be given, what they add up to, how far assessors stand apart. The total is computed from recorded points
 * alone, so that anybody can do it again.
 */
import type { Words } from '../../../../kernel/words.ts'
import type { CriteriaContent, Criterion, Threshold } from '../../criteria/rules/criteria.ts'
import { criteriaIn, isOnStep, levelReached, mostPoints, POINT_STEP } from '../../criteria/rules/criteria.ts'

/** Points for one criterion; null while none are given. */
export interface Score {
  readonly id: string
  readonly points: number | null
  /** What shows it. */
  readonly note: string
}

/** Whether a veto holds; null while nobody has answered. */
export interface VetoAnswer {
  readonly id: string
  readonly hit: boolean | null
  readonly note: string
}

/** Why points stand far from those of the others. */
export interface Reason {
  readonly id: string
  readonly text: string
}

export interface Sheet {
  readonly scores: readonly Score[]
  readonly vetoes: readonly VetoAnswer[]
}

export interface SheetFault {
  /** Id of the criterion or veto. */
  readonly id: string
  readonly part: 'points' | 'note' | 'hit'
  readonly words: Words
}

export interface SheetRules {
  /** Whether everything must be answered, or it is a draft. */
  readonly complete: boolean
  /** Criteria that have a file as evidence; undefined when evidence is not this sheet's matter. */
  readonly proven?: ReadonlySet<string>
}

/** Everything that is wrong with a sheet, each naming its criterion. Points of other criteria do not count. */
export function sheetFaults(content: CriteriaContent, sheet: Sheet, rules: SheetRules): readonly SheetFault[] {
  const scoreOf = new Map(sheet.scores.map((score) => [score.id, score]))
  const answerOf = new Map(sheet.vetoes.map((answer) => [answer.id, answer]))
  return [
    ...criteriaIn(content).flatMap((criterion) => scoreFaults(criterion, scoreOf.get(criterion.id), rules)),
    ...content.vetoes.flatMap(({ id, text }) => vetoFaults({ id, text }, answerOf.get(id), rules)),
    ...twiceFaults(criteriaIn(content), sheet.scores, 'points'),
    ...twiceFaults(content.vetoes, sheet.vetoes, 'hit'),
  ]
}

/** The total adds up every row: one given twice would count twice, and only the last of them was looked at above. */
function twiceFaults(
  asked: readonly { readonly id: string; readonly text: string }[],
  given: readonly { readonly id: string }[],
  part: SheetFault['part'],
): readonly SheetFault[] {
  return asked
    .filter(({ id }) => given.filter((row) => row.id === id).length > 1)
    .map(({ id, text }) => ({
      id,
      part,
      words: {
        vi: `“${text}” ghi hai lần trong phiếu. Để lại một dòng.`,
        en: `“${text}” stands twice. Leave one line.`,
      },
    }))
}

function scoreFaults(criterion: Criterion, score: Score | undefined, rules: SheetRules): readonly SheetFault[] {
  const { id, text, most } = criterion
  const fault = (part: SheetFault['part'], vi: string, en: string): SheetFault => ({ id, part, words: { vi, en } })
  const points = score?.points ?? null
  if (points === null) {
    return rules.complete
      ? [fault('points', `Chấm điểm “${text}” (0 đến ${vn(most)}).`, `Score “${text}” (0 to ${most}).`)]
      : []
  }
  if (points < 0 || points > most) {
    const vi = `“${text}”: ${vn(points)} điểm không nằm trong khoảng 0 đến ${vn(most)}.`
    return [fault('points', vi, `“${text}”: ${points} is not between 0 and ${most}.`)]
  }
  if (!isOnStep(points)) {
    const vi = `“${text}”: điểm viết theo bước ${vn(POINT_STEP)} (ví dụ 7,25; 7,5; 7,75).`
    return [fault('points', vi, `“${text}”: points go in steps of ${POINT_STEP}.`)]
  }
  return lacksEvidence(criterion, score, rules)
    ? [
        fault(
          'note',
          `“${text}” cần minh chứng: ghi dẫn chứng hoặc đính kèm tệp.`,
          `“${text}” needs evidence: say what shows it or add a file.`,
        ),
      ]
    : []
}

/** Nothing needs proof for which no points are taken. */
function lacksEvidence(
  { id, evidence }: Criterion,
  score: Score | undefined,
  { complete, proven }: SheetRules,
): boolean {
  if (!complete || proven === undefined || evidence !== 'required') return false
  return (score?.points ?? 0) > 0 && score?.note === '' && !proven.has(id)
}

function vetoFaults(
  { id, text }: { id: string; text: string },
  answer: VetoAnswer | undefined,
  { complete }: SheetRules,
): readonly SheetFault[] {
  const hit = answer?.hit ?? null
  if (hit === null) {
    const words = { vi: `Trả lời điều kiện loại “${text}”.`, en: `Answer the veto “${text}”.` }
    return complete ? [{ id, part: 'hit', words }] : []
  }
  if (!hit || answer?.note !== '') return []
  const words = { vi: `Ghi căn cứ vì sao có “${text}”.`, en: `Say why “${text}” holds.` }
  return [{ id, part: 'note', words }]
}

function vn(points: number): string {
  return String(points).replace('.', ',')
}

/** The points of a sheet; those of unknown criteria do not count. Multiples of 0.25 add up exactly. */
export function totalOf(content: CriteriaContent, scores: readonly Score[]): number {
  const known = new Set(criteriaIn(content).map(({ id }) => id))
  return scores.reduce((sum, { id, points }) => sum + (known.has(id) ? (points ?? 0) : 0), 0)
}

/** How the total of several assessors is made; recorded with each conclusion. */
export type TotalRule = 'mean'

/** The mean of the assessors' totals, rounded half up to hundredths; 0 without assessors. */
export function panelTotal(content: CriteriaContent, sheets: readonly Pick<Sheet, 'scores'>[]): number {
  if (sheets.length === 0) return 0
  const sum = sheets.reduce((all, { scores }) => all + totalOf(content, scores), 0)
  return Math.round((sum * 100) / sheets.length) / 100
}

/** The middle one, or the mean of the two in the middle. Throws on an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  if (low === undefined || high === undefined) throw new RangeError('take the median of "[]": expected a value')
  return (low + high) / 2
}

export interface Spread {
  readonly least: number
  readonly most: number
  readonly median: number
  readonly mean: number
}

/** Of one criterion or of totals; undefined when nobody scored. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { least: Math.min(...values), most: Math.max(...values), median: median(values), mean }
}

export interface SheetBy extends Sheet {
  readonly assessorId: string
  readonly reasons: readonly Reason[]
}

export interface Outlier {
  readonly assessorId: string
  readonly criterionId: string
  readonly points: number
  readonly median: number
  /** Empty while none is given. */
  readonly reason: string
}

/** Points further from the median than the set's share of the criterion's maximum. */
export function outliersOf(content: CriteriaContent, sheets: readonly SheetBy[]): readonly Outlier[] {
  return criteriaIn(content).flatMap(({ id, most }) => {
    const given = sheets.flatMap(({ assessorId, scores, reasons }) => {
      const points = scores.find((score) => score.id === id)?.points ?? null
      const reason = reasons.find((each) => each.id === id)?.text ?? ''
      return points === null ? [] : [{ assessorId, points, reason }]
    })
    if (given.length < 2) return []
    const middle = median(given.map(({ points }) => points))
    const far = (most * content.outlierPercent) / 100
    return given
      .filter(({ points }) => Math.abs(points - middle) > far)
      .map((each) => ({ ...each, criterionId: id, median: middle }))
  })
}

/** Vetoes that more than half of the assessors say hold. */
export function vetoesHit(content: CriteriaContent, sheets: readonly Sheet[]): readonly string[] {
  return content.vetoes
    .filter(({ id }) => {
      const hits = sheets.filter(({ vetoes }) => vetoes.some((answer) => answer.id === id && answer.hit === true))
      return hits.length * 2 > sheets.length
    })
    .map(({ id }) => id)
}

export interface Computed {
  readonly rule: TotalRule
  readonly total: number
  readonly most: number
  readonly vetoes: readonly string[]
  /** What the points give; undefined when no threshold is reached or a veto holds. */
  readonly level: Threshold | undefined
}

/** What the recorded points come to: the same for whoever computes it. */
export function compute(content: CriteriaContent, sheets: readonly Sheet[]): Computed {
  const total = panelTotal(content, sheets)
  const vetoes = vetoesHit(content, sheets)
  const level = sheets.length === 0 || vetoes.length > 0 ? undefined : levelReached(content, total)
  return { rule: 'mean', total, most: mostPoints(content), vetoes, level }
}
