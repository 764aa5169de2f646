/**
 * The outcome with which an initiative goes on a list for recognition: what was concluded of it, until the Office says
 * otherwise. Its reason is the conclusion itself, in the words of the decision.
 */
import { namedIn, type Level } from '../../rules/season.ts'
import type { Outcome } from './recognition-list.ts'

/** How an assessment ended, with what decided it. */
export interface Concluded {
  readonly total: number
  readonly most: number
  readonly levelByPoints: string | null
  /** What the council decided; null when none did. */
  readonly council: {
    readonly passed: boolean
    readonly level: string | null
    readonly for: number
    readonly against: number
    readonly abstain: number
  } | null
  /** Points that the criteria ask for each level. */
  readonly thresholds: readonly { readonly level: string; readonly least: number }[]
}

export interface LineOutcome {
  readonly outcome: Outcome
  readonly reason: string
}

export interface LevelAsked {
  /** Of the list. */
  readonly level: string
  /** Of the season, lowest first. */
  readonly levels: readonly Level[]
}

const recognised: LineOutcome = { outcome: 'recognised', reason: '' }

/** Not recognised when the council voted it down or its points do not reach the level; else recognised. */
export function outcomeOf(concluded: Concluded | undefined, asked: LevelAsked): LineOutcome {
  if (concluded === undefined) return recognised
  const reason =
    concluded.council === null ? reasonByPoints(concluded, asked) : reasonByCouncil(concluded.council, asked)
  return reason === undefined ? recognised : { outcome: 'not_recognised', reason }
}

function reasonByCouncil(council: NonNullable<Concluded['council']>, asked: LevelAsked) {
  const { passed, level } = council
  if (!passed)
    return `Hội đồng không thông qua: ${council.for} tán thành, ${council.against} không tán thành, ${council.abstain} ý kiến khác`
  if (level === null || reaches(level, asked)) return undefined
  return `Hội đồng thông qua ở ${nameOf(level, asked)}, chưa phải ${nameOf(asked.level, asked)}`
}

function reasonByPoints({ total, most, levelByPoints, thresholds }: Concluded, asked: LevelAsked): string | undefined {
  const least = thresholds.find(({ level }) => level === asked.level)?.least
  const points = `${typed(total)}/${typed(most)} điểm`
  if (least !== undefined && total < least)
    return `Thẩm định được ${points}, dưới ngưỡng ${typed(least)} điểm của ${nameOf(asked.level, asked)}`
  if (levelByPoints !== null)
    return least !== undefined || reaches(levelByPoints, asked)
      ? undefined
      : `Thẩm định được ${points}, đạt ${nameOf(levelByPoints, asked)}, chưa phải ${nameOf(asked.level, asked)}`
  return thresholds.some((each) => total >= each.least)
    ? `Thẩm định được ${points} nhưng gặp điều kiện loại`
    : `Thẩm định được ${points}, chưa đạt ngưỡng cấp nào`
}

/** Whether a level is the one asked, or above it. */
function reaches(level: string, asked: LevelAsked): boolean {
  const rank = (id: string) => asked.levels.findIndex((each) => each.id === id)
  return level === asked.level || rank(level) > rank(asked.level)
}

function nameOf(level: string, { levels }: LevelAsked): string {
  return namedIn(levels, level).vi.toLocaleLowerCase('vi')
}

/** A number as it is written in Vietnamese. */
function typed(value: number): string {
  return String(value).replace('.', ',')
}
