import type { Selectable } from 'kysely'
import { foldVietnamese } from '../../../kernel/vietnamese.ts'
import type { Extension, PlanHead, Task, Turn } from '../rules/task.ts'
import type { ExtensionTable, PlanTable, TaskTable, TurnTable } from '../tables.ts'

export function toPlanHead(row: Selectable<PlanTable>): PlanHead {
  const { id, code, title, state, startsOn, endsOn, version } = row
  return { id, code, title, state, startsOn, endsOn, version }
}

export function toTask(row: Selectable<TaskTable>, supportUnitIds: readonly string[]): Task {
  const { agencyId: _agency, search: _search, spanStart, spanEnd, ...task } = row
  const span = spanStart === null || spanEnd === null ? null : { start: spanStart, end: spanEnd }
  return { ...task, span, supportUnitIds }
}

export function fromTask({ span, supportUnitIds: _support, ...task }: Task, agencyId: number): TaskTable {
  return {
    ...task,
    agencyId,
    spanStart: span?.start ?? null,
    spanEnd: span?.end ?? null,
    search: foldVietnamese(`${task.code} ${task.title} ${task.wording}`).slice(0, 8_000),
  }
}

export function toTurn(row: Selectable<TurnTable>): Turn {
  const { agencyId: _agency, ...turn } = row
  return turn
}

export function fromTurn(turn: Turn, agencyId: number) {
  const json = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value))
  return {
    ...turn,
    agencyId,
    label: JSON.stringify(turn.label),
    basis: json(turn.basis),
    derivation: json(turn.derivation),
  }
}

export function toExtension(row: Selectable<ExtensionTable>): Extension {
  const { agencyId: _agency, ...extension } = row
  return extension
}
