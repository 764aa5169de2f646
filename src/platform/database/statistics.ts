import type { Connection } from './connect.ts'

/** Tells the planner how large the tables have become: at start, each hour, and after much has come in at once. */
export async function keepStatistics(connection: Connection): Promise<void> {
  await connection.run('analyze')
}
