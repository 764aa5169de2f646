import { sql } from 'kysely'
import { z } from 'zod'
import { byDuty } from '../../../../commands/circles.ts'
import { reachOf } from '../../../../commands/permission.ts'
import { defineQuery } from '../../../../commands/query.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { Option } from '../../../../kernel/form.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { idList } from '../../../../platform/database/lists.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { documentNumber, type OfficialDocument } from '../../../documents/browser.ts'
import { noticesAbout, type NoticeProof } from '../../../messages/index.ts'
import { unitOptions } from '../../../organization/index.ts'
import { words } from '../words.ts'

export interface UrgingNoteShown {
  readonly id: string
  readonly number: string
  readonly unitId: string
  readonly officerIds: readonly string[]
  readonly document: OfficialDocument
  /** Who was told, by which way, and when they read it. */
  readonly proof: readonly NoticeProof[]
}

/** An urging note with the proof of sending and reading: for the Office, the leaders and the unit it was sent to. */
export const urgingNote = defineQuery({
  name: 'plans.urging-note',
  words: words.catalogue.seeNote,
  input: z.strictObject({ noteId: z.uuid() }),
  may: byDuty,
  run: async (db, { noteId }): Promise<UrgingNoteShown> => {
    const row = await db
      .selectFrom('urgingNote')
      .select(['id', 'unitId', 'document'])
      .select(sql<string[]>`to_json(officer_ids)`.as('officerIds'))
      .where('id', '=', noteId)
      .executeTakeFirst()
    if (!row) throw new RecordNotFound(`urging note ${noteId}`)
    return { ...row, number: documentNumber(row.document), proof: await noticesAbout(db, noteId) }
  },
  place: ({ unitId, officerIds }) => ({ unitIds: [unitId], personIds: officerIds }),
})

/** The filter as its address says it; an odd value counts as none. */
export const NotesFilter = z.object({
  unit: z.uuid().optional().catch(undefined),
  year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type NotesFilter = z.infer<typeof NotesFilter>

export interface NoteListed {
  readonly id: string
  readonly number: string
  readonly issuedOn: PlainDate
  readonly unitName: string
  readonly taskCount: number
  readonly answerBy: PlainDate
  readonly toldCount: number
  readonly readCount: number
}

export interface NoteList {
  readonly rows: readonly NoteListed[]
  readonly total: number
  readonly units: readonly Option[]
}

export const NOTES_ON_PAGE = 50
const MOST_NOTES_EXPORTED = 20_000

const mayList = { unit_head: 'unit', office: 'agency', leader: 'agency' } as const

/** The notes issued, newest first; heads of units see those sent to their unit. */
export const urgingNotes = defineQuery({
  name: 'plans.urging-notes',
  words: words.catalogue.notesTitle,
  input: NotesFilter,
  may: mayList,
  run: async (db, filter, { actor, today }): Promise<NoteList> => {
    const reach = reachOf(mayList, actor)
    const rows = await rowsOf(db, filter, { reach, limit: NOTES_ON_PAGE, offset: (filter.page - 1) * NOTES_ON_PAGE })
    const units = await unitOptions(db, { agencyId: actor.agencyId, on: today })
    return { rows: rows.map(toListed), total: rows[0]?.total ?? 0, units }
  },
})

/** The same list without pages, for the spreadsheet. */
export const exportUrgingNotes = defineQuery({
  name: 'plans.export-urging-notes',
  words: words.catalogue.allNotes,
  input: NotesFilter,
  may: mayList,
  run: async (db, filter, { actor }): Promise<readonly NoteListed[]> => {
    const reach = reachOf(mayList, actor)
    return (await rowsOf(db, filter, { reach, limit: MOST_NOTES_EXPORTED, offset: 0 })).map(toListed)
  },
})

interface NoteRow extends Omit<NoteListed, 'number'> {
  readonly document: OfficialDocument
  readonly total: number
}

interface Portion {
  readonly reach: { readonly all: boolean; readonly unitIds: readonly string[] }
  readonly limit: number
  readonly offset: number
}

async function rowsOf(db: ReadDb, { unit, year }: NotesFilter, { reach, limit, offset }: Portion): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    select note.id, note.issued_on, note.answer_by, unit.name as unit_name, cardinality(note.turn_ids) as task_count,
      json_build_object('style', note.document -> 'style', 'number', note.document -> 'number') as document,
      seen.told_count, seen.read_count, (count(*) over ())::int as total
    from urging_note as note
      join unit on unit.agency_id = note.agency_id and unit.id = note.unit_id
      left join lateral (select count(*)::int as told_count, count(notice.read_at)::int as read_count from notice
        where notice.agency_id = note.agency_id and notice.about_id = note.id) as seen on true
    where (${reach.all} or note.unit_id = any(${idList(reach.unitIds)}))
      and (${unit ?? null}::uuid is null or note.unit_id = ${unit ?? null}::uuid)
      and (${year ?? null}::int is null or note.year = ${year ?? null}::int)
    order by note.year desc, note.serial desc, note.id
    limit ${limit} offset ${offset}`.execute(db)
  return rows
}

function toListed({ document, total: _total, ...row }: NoteRow): NoteListed {
  return { ...row, number: documentNumber(document) }
}
