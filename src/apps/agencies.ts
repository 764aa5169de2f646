import type { Door } from '../commands/run-command.ts'
import type { Installation } from '../platform/installation.ts'

/** Those that have not ended: the work of ended agencies is only read any more. */
export async function listAgencies({ connection }: Installation, door: Door): Promise<readonly number[]> {
  const today = door.dayOf(door.clock())
  const agencies = await connection.db
    .selectFrom('agency')
    .select('id')
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', today)]))
    .orderBy('id')
    .execute()
  return agencies.map(({ id }) => id)
}
