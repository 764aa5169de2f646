import { sql } from 'kysely'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { noticesAbout, type NoticeProof } from '../../../messages/index.ts'

/**
 * All that was said about a task: reminders, urgings and urging notes, to whom, when it was sent and read; the newest 200.
 * Two statements.
 */
export async function listTaskProof(db: ReadDb, taskId: string): Promise<readonly NoticeProof[]> {
  const { rows } = await sql<{ id: string }>`
    select note.id from urging_note as note
    where note.turn_ids && array(select turn.id from turn where turn.task_id = ${taskId}::uuid)
    order by note.issued_on desc, note.id limit 100`.execute(db)
  return noticesAbout(db, [taskId, ...rows.map(({ id }) => id)])
}
