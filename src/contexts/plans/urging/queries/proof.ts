import { sql } from 'kysely'
import { z } from 'zod'
import { byDuty } from '../../../../commands/circles.ts'
import { defineQuery } from '../../../../commands/query.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { NoticeProof } from '../../../messages/index.ts'
import { words } from '../words.ts'

export interface TaskProof {
  readonly leadUnitId: string | null
  readonly officerId: string | null
  /** Newest first. */
  readonly proof: readonly NoticeProof[]
}

/** Times inside JSON come out as text. */
interface ProofRow extends Omit<NoticeProof, 'at' | 'readAt' | 'mailSentAt'> {
  readonly at: string
  readonly readAt: string | null
  readonly mailSentAt: string | null
}

const MOST_SHOWN = 100

/** Every reminder, urging and urging note about a task: to whom, when it was sent and read. One statement. */
export const taskProof = defineQuery({
  name: 'plans.task-proof',
  words: words.catalogue.proofTitle,
  input: z.strictObject({ taskId: z.uuid() }),
  may: byDuty,
  run: async (db, { taskId }): Promise<TaskProof> => {
    const { rows } = await sql<{ leadUnitId: string | null; officerId: string | null; proof: readonly ProofRow[] }>`
      select task.lead_unit_id, task.officer_id, coalesce((
        select json_agg(json_build_object('id', told.id, 'personId', told.person_id, 'personName', told.name,
            'kind', told.kind, 'textVi', told.text_vi, 'textEn', told.text_en, 'at', told.at, 'readAt', told.read_at,
            'mailState', told.mail_state, 'mailSentAt', told.mail_sent_at) order by told.at desc, told.id desc)
        from (select notice.*, person.name from notice
            join person on person.agency_id = notice.agency_id and person.id = notice.person_id
          where notice.agency_id = task.agency_id and notice.kind in ('reminder', 'urging')
            and notice.about_id = any(array(select note.id from urging_note as note
              where note.agency_id = task.agency_id and note.turn_ids && array(select turn.id from turn
                where turn.agency_id = task.agency_id and turn.task_id = task.id)) || task.id)
          order by notice.at desc, notice.id desc limit ${MOST_SHOWN}) as told), '[]') as proof
      from task where task.id = ${taskId}::uuid`.execute(db)
    const [task] = rows
    if (!task) throw new RecordNotFound(`task ${taskId}`)
    return { ...task, proof: task.proof.map(toProof) }
  },
  place: ({ leadUnitId, officerId }) => ({ unitIds: [leadUnitId], personIds: [officerId] }),
})

function toProof({ at, readAt, mailSentAt, ...row }: ProofRow): NoticeProof {
  const instant = (text: string | null) => (text === null ? null : new Date(text))
  return { ...row, at: new Date(at), readAt: instant(readAt), mailSentAt: instant(mailSentAt) }
}
