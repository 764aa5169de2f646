import { sql } from 'kysely'
import type { Facts } from '../../../commands/command.ts'
import type { Words } from '../../../kernel/words.ts'
import { idList, numberList } from '../../../platform/database/lists.ts'
import type { Db, WholeDb } from '../../../platform/database/tables.ts'
import { type NewNotice, postNotices } from '../../messages/index.ts'
import type { AgencyNoticeTable } from './tables.ts'

/** What one agency tells another of what both of them see. */
export interface AgencyTold {
  readonly toAgencyId: number
  readonly kind: AgencyNoticeTable['kind']
  readonly words: Words
  /** A page that the other agency sees, too. */
  readonly href: string
  readonly about: { readonly kind: AgencyNoticeTable['aboutKind']; readonly id: string }
}

/** Tells another agency, in the transaction of the change. Its people get it within the minute (`handOutNotices`). */
export async function tellAgency(db: Db, told: readonly AgencyTold[], facts: Facts): Promise<void> {
  if (told.length === 0) return
  const rows = told.map(({ toAgencyId, kind, words, href, about }) => ({
    agencyId: facts.actor.agencyId,
    id: facts.newId(),
    toAgencyId,
    kind,
    textVi: words.vi,
    textEn: words.en,
    href,
    aboutKind: about.kind,
    aboutId: about.id,
    at: facts.at,
    handedOutAt: null,
  }))
  await db.insertInto('agencyNotice').values(rows).execute()
}

/** Agencies that were told something which their people do not have yet. */
export async function listAgenciesToTell(db: WholeDb): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct to_agency_id as id from agency_notice where handed_out_at is null order by 1 limit 10000`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

export interface ToHandOut {
  readonly agencyId: number
  readonly id: string
  readonly notice: Omit<NewNotice, 'personId'>
  readonly personIds: readonly string[]
}

const MOST_AT_ONCE = 200

/**
 * What waits to be handed out, oldest first, with whom it goes to: the Office and the leaders, and those of its own whom it is
 * about: who is in charge of the initiative, who registered it, who sent the list; not to those who have left. In an agency that
 * has ended it goes to nobody.
 */
export async function listToHandOut(db: Db, { actor, today }: Facts): Promise<readonly ToHandOut[]> {
  const { rows } = await sql<Omit<AgencyNoticeTable, 'toAgencyId' | 'handedOutAt'> & { personIds: readonly string[] }>`
    select told.agency_id, told.id, told.kind, told.text_vi, told.text_en, told.href, told.about_kind, told.about_id, told.at,
      coalesce((select json_agg(distinct person_id) from agency join person on person.agency_id = agency.id join (
        select person_id from role_held
          where role_held.agency_id = told.to_agency_id and role in ('office', 'leader')
            and valid_from <= ${today}::date and coalesce(valid_to, ${today}::date) >= ${today}::date
        union select unnest(array[initiative.person_id, initiative.created_by]) from initiative
          where told.about_kind = 'initiative' and initiative.agency_id = told.to_agency_id and initiative.id = told.about_id
        union select list.sent_by from superior_list as list
          where told.about_kind = 'superior-list' and list.agency_id = told.to_agency_id and list.id = told.about_id
      ) as concerned on concerned.person_id = person.id
        where agency.id = told.to_agency_id and coalesce(agency.valid_to, ${today}::date) >= ${today}::date
          and coalesce(person.valid_to, ${today}::date) >= ${today}::date), '[]') as person_ids
    from agency_notice as told
    where told.to_agency_id = ${actor.agencyId} and told.handed_out_at is null
    order by told.at, told.id limit ${sql.lit(MOST_AT_ONCE)}`.execute(db)
  return rows.map(({ agencyId, id, kind, textVi, textEn, href, aboutKind, aboutId, personIds }) => ({
    agencyId,
    id,
    notice: { kind, words: { vi: textVi, en: textEn }, href, about: { kind: aboutKind, id: aboutId } },
    personIds,
  }))
}

/** Posts it to everybody it goes to, and notes that it was handed out. */
export async function saveHandedOut(db: Db, waiting: readonly ToHandOut[], facts: Facts): Promise<void> {
  if (waiting.length === 0) return
  const notices = waiting.flatMap(({ notice, personIds }) => personIds.map((personId) => ({ ...notice, personId })))
  for (let start = 0; start < notices.length; start += MOST_POSTED)
    await postNotices(db, notices.slice(start, start + MOST_POSTED), facts)
  await sql`
    update agency_notice set handed_out_at = ${facts.at}::timestamptz
    from unnest(${numberList(waiting.map(({ agencyId }) => agencyId))}, ${idList(waiting.map(({ id }) => id))}) as done (agency_id, id)
    where agency_notice.agency_id = done.agency_id and agency_notice.id = done.id`.execute(db)
}

/** A statement takes 65,535 values at most, and a notice has less than twenty. */
const MOST_POSTED = 2_000
