import { sql } from 'kysely'
import { z } from 'zod'
import { defineQuery } from '../../../../commands/query.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { correctListAnswer } from '../commands/correct-answer.ts'
import { listWords } from '../list-words.ts'

export interface AnsweredLineShown {
  readonly senderId: number
  readonly listId: string
  readonly number: string
  readonly sentOn: PlainDate
  readonly version: number
  readonly lineId: string
  readonly code: string
  readonly name: string
  readonly decision: 'approved' | 'returned'
  readonly reason: string
  readonly decidedByName: string
  readonly decidedOn: PlainDate | null
}

/** The answer of the actor's agency to a line, to be put right. */
export const answeredLine = defineQuery({
  name: 'initiatives.answered-line',
  words: listWords.catalogue.seeAnswer,
  input: z.object({
    agencyId: z.coerce.number().int().min(1).max(2_000_000_000),
    listId: z.uuid(),
    lineId: z.uuid(),
  }),
  may: correctListAnswer.may,
  run: async (db, { agencyId, listId, lineId }, { actor }): Promise<AnsweredLineShown> => {
    const { rows } = await sql<AnsweredLineShown>`
      select list.agency_id as sender_id, list.id as list_id, list.number, list.sent_on, list.version, line.id as line_id,
        line.code, line.name, line.decision, line.reason, line.decided_by_name, line.decided_on
      from superior_list as list
        join superior_list_line as line on line.agency_id = list.agency_id and line.list_id = list.id
      where list.agency_id = ${agencyId} and list.id = ${listId}::uuid and list.to_agency_id = ${actor.agencyId}
        and line.id = ${lineId}::uuid and line.decision is not null`.execute(db)
    const [line] = rows
    if (line === undefined) throw new RecordNotFound(`answer to line ${lineId} of list ${listId}`)
    return line
  },
})
