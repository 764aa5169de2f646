/** Figures a task brings, each with its target for one turn. */
import { foldVietnamese } from '../../../kernel/vietnamese.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { taskActRefusal, type TaskStands } from './states.ts'
import type { TaskFile } from './task.ts'

export interface Figure {
  readonly id: string
  readonly name: string
  readonly measure: string
  readonly target: number | null
  readonly position: number
}

export interface FigureWanted {
  /** Of a figure that is kept; null for a new one. */
  readonly figureId?: string | null | undefined
  readonly name: string
  readonly measure: string
  readonly target: number | null
}

export interface FigureFile extends TaskFile {
  readonly figures: readonly Figure[]
  /** Figures for which somebody has recorded a value. */
  readonly recordedFigureIds: readonly string[]
}

export interface FigureChange {
  readonly task: TaskFile['task']
  readonly figures: readonly Figure[]
  readonly removedIds: readonly string[]
}

export type FigureRefusal =
  | TaskStands
  | 'record-changed'
  | 'figure-named-twice'
  | 'figure-has-values'
  | 'figure-not-of-task'

export function setFigures(
  file: FigureFile,
  { version, figures }: { version: number; figures: readonly FigureWanted[] },
  newId: () => string,
): Verdict<FigureChange, FigureRefusal> {
  const refusal = taskActRefusal(file.plan.state, file.task.state, 'set-figures') ?? wantedRefusal(file, figures)
  if (refusal !== undefined) return refuse(refusal)
  if (file.task.version !== version) return refuse('record-changed')
  const kept = new Set(figures.map(({ figureId }) => figureId))
  const removedIds = file.figures.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  if (removedIds.some((id) => file.recordedFigureIds.includes(id))) return refuse('figure-has-values')
  const wanted = figures.map(({ figureId, name, measure, target }, position) => ({
    id: figureId ?? newId(),
    name,
    measure,
    target,
    position,
  }))
  return accept({ task: file.task, figures: wanted, removedIds })
}

function wantedRefusal(file: FigureFile, figures: readonly FigureWanted[]): FigureRefusal | undefined {
  const names = figures.map(({ name }) => foldVietnamese(name))
  if (new Set(names).size < names.length) return 'figure-named-twice'
  const known = file.figures.map(({ id }) => id)
  return figures.some(({ figureId }) => figureId != null && !known.includes(figureId))
    ? 'figure-not-of-task'
    : undefined
}
