import { type RawBuilder, sql } from 'kysely'
import type { Facts } from '../../../commands/command.ts'
import type { Words } from '../../../kernel/words.ts'
import type { Db, ReadDb } from '../../../platform/database/tables.ts'
import type { OpenWork } from '../open-work.ts'

/**
 * A kind of work that people and units hold: tasks, petitions, …. Later contexts tell the organization of theirs, so that
 * nobody leaves and no unit closes while something still hangs on them. This context may not look into those.
 */
export interface WorkHolder {
  /** What is held, as it follows a number: “nhiệm vụ”. */
  readonly name: Words
  /** How much of it is open, as an expression: all kinds are counted in one statement. */
  openCount(of: { readonly agencyId: number; readonly personId: string }): RawBuilder<number>
  /** Gives all open work of one person to another; runs in the transaction of the change. */
  handOver(
    db: Db,
    given: { readonly fromPersonId: string; readonly toPersonId: string; readonly facts: Facts },
  ): Promise<unknown>
  /** The same for the work that a unit leads or supports. */
  readonly ofUnits?: {
    openCount(of: { readonly agencyId: number; readonly unitId: string }): RawBuilder<number>
    handOver(
      db: Db,
      given: { readonly fromUnitId: string; readonly toUnitId: string; readonly facts: Facts },
    ): Promise<unknown>
  }
}

export function openWorkOf(
  db: ReadDb,
  holders: readonly WorkHolder[],
  of: { readonly agencyId: number; readonly personId: string },
): Promise<OpenWork[]> {
  return counted(
    db,
    holders.map((holder) => ({ name: holder.name, count: holder.openCount(of) })),
  )
}

export function openWorkOfUnit(
  db: ReadDb,
  holders: readonly WorkHolder[],
  of: { readonly agencyId: number; readonly unitId: string },
): Promise<OpenWork[]> {
  return counted(
    db,
    holders.flatMap(({ name, ofUnits }) => (ofUnits ? [{ name, count: ofUnits.openCount(of) }] : [])),
  )
}

interface Counting {
  readonly name: Words
  readonly count: RawBuilder<number>
}

/** Those of which something is open. */
async function counted(db: ReadDb, kinds: readonly Counting[]): Promise<OpenWork[]> {
  if (kinds.length === 0) return []
  const counts = sql.join(kinds.map(({ count }) => count))
  const { rows } = await sql<{ counts: number[] }>`select json_build_array(${counts}) as counts`.execute(db)
  return kinds.map(({ name }, at) => ({ name, count: rows[0]?.counts[at] ?? 0 })).filter(({ count }) => count > 0)
}
