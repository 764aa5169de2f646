import type { Facts } from '../../../../commands/command.ts'
import type { Db } from '../../../../platform/database/tables.ts'
import type { Initiative } from '../../rules/initiative.ts'
import { saveInitiative } from '../../store/initiatives.ts'
import type { PlannedMilestone, PlannedOutput } from '../rules/diary.ts'

export interface Plan {
  readonly initiative: Initiative
  readonly milestones: readonly PlannedMilestone[]
  readonly outputs: readonly PlannedOutput[]
}

/** Milestones and outputs as planned from now on: those named stay or come, all others retire. */
export async function savePlan(db: Db, { initiative, milestones, outputs }: Plan, facts: Facts): Promise<void> {
  const of = { agencyId: facts.actor.agencyId, initiativeId: initiative.id }
  const placed = <Row extends { readonly id: string | null }>(row: Row, position: number) => ({
    ...row,
    ...of,
    id: row.id ?? facts.newId(),
    position,
    retired: false,
    version: 1,
  })
  for (const table of ['initiativeMilestone', 'initiativeOutput'] as const) {
    await db
      .updateTable(table)
      .set({ retired: true })
      .where('agencyId', '=', of.agencyId)
      .where('initiativeId', '=', of.initiativeId)
      .execute()
  }
  for (const row of milestones.map(placed)) {
    const { name, dueOn, position, retired } = row
    await db
      .insertInto('initiativeMilestone')
      .values(row)
      .onConflict((conflict) => conflict.columns(['agencyId', 'id']).doUpdateSet({ name, dueOn, position, retired }))
      .execute()
  }
  for (const row of outputs.map(placed)) {
    const { name, measure, target, reckoned, position, retired } = row
    await db
      .insertInto('initiativeOutput')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['agencyId', 'id']).doUpdateSet({ name, measure, target, reckoned, position, retired }),
      )
      .execute()
  }
  // The version moves on, so that two people who plan at once do not overwrite one another.
  await saveInitiative(db, of.agencyId, initiative)
}
