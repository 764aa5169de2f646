import { sql } from 'kysely'
import { z } from 'zod'
import { defineQuery } from '../../../../commands/query.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Words } from '../../../../kernel/words.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { listSenders } from '../commands/send-list.ts'
import { listWords } from '../list-words.ts'
import { listHref } from '../rules/list-href.ts'
import { isRecalled } from './superior-lists.ts'

export interface WaitingList {
  readonly href: string
  readonly title: Words
  readonly sentOn: PlainDate
}

const MOST_WAITING = 50

/** Lists that wait for the agency: those from below with open lines, and own ones with lines that came back and were not sent again. */
export const waitingLists = defineQuery({
  name: 'initiatives.waiting-lists',
  words: listWords.catalogue.waitingLists,
  input: z.strictObject({}),
  may: listSenders,
  run: (db, _nothing, { actor }) => findWaiting(db, actor.agencyId),
})

async function findWaiting(db: ReadDb, agencyId: number): Promise<readonly WaitingList[]> {
  const { rows } = await sql<WaitingRow>`
    select list.agency_id, list.id, list.number, list.sender_name, list.superior_name, list.sent_on,
      list.to_agency_id = ${agencyId} as is_received, counted.open, counted.returned
    from superior_list as list
      cross join lateral (select count(*) filter (where line.decision is null)::int as open,
          count(*) filter (where line.decision = 'returned' and not exists (select 1 from superior_list_line as later
            where later.agency_id = line.agency_id and later.initiative_id = line.initiative_id
              and later.to_agency_id = line.to_agency_id and later.id > line.id and not exists (select 1
              from superior_list_recall as recall where recall.agency_id = later.agency_id and recall.id = later.list_id)))::int as returned
        from superior_list_line as line where line.agency_id = list.agency_id and line.list_id = list.id) as counted
    where (list.to_agency_id = ${agencyId} and counted.open > 0 and not ${isRecalled})
      or (list.agency_id = ${agencyId} and counted.returned > 0)
    order by list.sent_on, list.agency_id, list.id limit ${sql.lit(MOST_WAITING)}`.execute(db)
  return rows.map((row) => ({ href: listHref(row.agencyId, row.id), title: titleOf(row), sentOn: row.sentOn }))
}

interface WaitingRow {
  readonly agencyId: number
  readonly id: string
  readonly number: string
  readonly senderName: string
  readonly superiorName: string
  readonly sentOn: PlainDate
  readonly isReceived: boolean
  readonly open: number
  readonly returned: number
}

function titleOf({ isReceived, senderName, superiorName, number, open, returned }: WaitingRow): Words {
  const { waitingFrom, returnedBy } = listWords.catalogue
  return isReceived
    ? { vi: waitingFrom.vi(senderName, number, open), en: waitingFrom.en(senderName, number, open) }
    : { vi: returnedBy.vi(superiorName, number, returned), en: returnedBy.en(superiorName, number, returned) }
}
