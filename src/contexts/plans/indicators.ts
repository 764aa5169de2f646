import type { Indicator } from './indicators/indicator.ts'
import { progress } from './indicators/progress.ts'
import { taskIndicators } from './indicators/tasks.ts'
import { turnIndicators } from './indicators/turns.ts'

/** Every figure on a plan's turns, tasks and progress. */
export const indicators: readonly Indicator[] = [...taskIndicators, ...turnIndicators, progress]

export { type Indicator, type IndicatorAsked, type IndicatorRow, valueOf } from './indicators/indicator.ts'
export { type FigureIndicator, figureIndicators } from './indicators/progress.ts'
