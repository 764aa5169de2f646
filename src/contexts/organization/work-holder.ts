import type { Facts } from '../../commands/command.ts'
import type { Words } from '../../kernel/words.ts'
import type { Db, ReadDb } from '../../platform/database/tables.ts'

/**
 * A kind of work that people and units hold: tasks, petitions, …. Later contexts tell the organization of theirs, so that
 * nobody leaves and no unit closes while something still hangs on them. This context may not look into those.
 */
export interface WorkHolder {
  /** What is held, as it follows a number: “nhiệm vụ”. */
  readonly name: Words
  countOpen(db: ReadDb, of: { readonly agencyId: number; readonly personId: string }): Promise<number>
  /** Gives all open work of one person to another; runs in the transaction of the change. */
  handOver(
    db: Db,
    given: { readonly fromPersonId: string; readonly toPersonId: string; readonly facts: Facts },
  ): Promise<unknown>
  /** The same for the work that a unit leads or supports. */
  readonly ofUnits?: {
    countOpen(db: ReadDb, of: { readonly agencyId: number; readonly unitId: string }): Promise<number>
    handOver(
      db: Db,
      given: { readonly fromUnitId: string; readonly toUnitId: string; readonly facts: Facts },
    ): Promise<unknown>
  }
}

/** Open work of one kind, for the form that asks for a successor. */
export interface OpenWork {
  readonly name: Words
  readonly count: number
}

export async function openWorkOf(
  db: ReadDb,
  holders: readonly WorkHolder[],
  of: { readonly agencyId: number; readonly personId: string },
): Promise<OpenWork[]> {
  const all: OpenWork[] = []
  for (const holder of holders) all.push({ name: holder.name, count: await holder.countOpen(db, of) })
  return all.filter(({ count }) => count > 0)
}

export async function openWorkOfUnit(
  db: ReadDb,
  holders: readonly WorkHolder[],
  of: { readonly agencyId: number; readonly unitId: string },
): Promise<OpenWork[]> {
  const all: OpenWork[] = []
  for (const { name, ofUnits } of holders) {
    if (ofUnits) all.push({ name, count: await ofUnits.countOpen(db, of) })
  }
  return all.filter(({ count }) => count > 0)
}

export const sumOf = (work: readonly OpenWork[]): number => work.reduce((sum, { count }) => sum + count, 0)
