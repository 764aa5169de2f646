import { sql } from 'kysely'
import { z } from 'zod'
import { defineQuery } from '../../../../commands/query.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { Option } from '../../../../kernel/form.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Words } from '../../../../kernel/words.ts'
import { idList } from '../../../../platform/database/lists.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import type { OfficialDocument } from '../../../documents/browser.ts'
import { personOptions } from '../../../organization/index.ts'
import { runsCouncils } from '../commands/council.ts'
import { councilWords } from '../council-words.ts'
import type { CouncilCase, CouncilSession, SessionState } from '../rules/council.ts'
import { councilMinutes } from '../rules/papers.ts'
import { listCasesOf, loadCouncilAbout, toSession } from '../store/councils.ts'

export const CouncilFilter = z.object({
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type CouncilFilter = z.infer<typeof CouncilFilter>

export interface CouncilListed {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly heldOn: PlainDate
  readonly chairName: string
  readonly state: SessionState
  readonly cases: number
  readonly decided: number
}

export const COUNCILS_ON_PAGE = 50

/** Those who run councils and those who assess. */
const seesCouncils = { office: 'agency', leader: 'agency', assessor: 'agency' } as const

/** Sessions of the council, newest first. */
export const listCouncils = defineQuery({
  name: 'initiatives.councils',
  words: councilWords.catalogue.councils,
  input: CouncilFilter,
  may: seesCouncils,
  run: async (db, { page }, { actor }) => {
    const { rows } = await sql<CouncilListed & { total: number }>`
      select s.id, s.code, s.title, s.held_on, person.name as chair_name, s.state,
        (select count(*)::int from council_case as c where c.agency_id = s.agency_id and c.session_id = s.id) as cases,
        (select count(*)::int from council_case as c where c.agency_id = s.agency_id and c.session_id = s.id
          and c.state <> 'open') as decided, (count(*) over ())::int as total
      from council_session as s join person on person.agency_id = s.agency_id and person.id = s.chair_id
      where s.agency_id = ${actor.agencyId}
      order by s.held_on desc, s.code desc, s.id limit ${COUNCILS_ON_PAGE} offset ${(page - 1) * COUNCILS_ON_PAGE}`.execute(
      db,
    )
    return { rows: rows.map(({ total: _total, ...row }): CouncilListed => row), total: rows[0]?.total ?? 0 }
  },
})

export interface CaseShown extends CouncilCase {
  readonly code: string | null
  readonly name: string
  readonly unitName: string
  /** Of the conclusion; null before it. */
  readonly total: number | null
  readonly most: number | null
  readonly levels: readonly (Words & { readonly id: string })[]
  /** Members who may not vote on it. */
  readonly interested: readonly string[]
}

export interface CouncilShown {
  readonly session: CouncilSession
  readonly cases: readonly CaseShown[]
  readonly people: readonly { readonly id: string; readonly name: string; readonly jobTitle: string }[]
}

const input = z.strictObject({ sessionId: z.uuid() })
/** Members look, too, whatever else they do. */
const seesOne = { ...seesCouncils, officer: 'own', unit_head: 'own' } as const
const placeOf = ({ session }: { session: CouncilSession }) => ({
  personIds: session.members.map(({ personId }) => personId),
})

/** A session with its members, agenda and votes. */
export const councilShown = defineQuery({
  name: 'initiatives.council',
  words: councilWords.catalogue.seeCouncil,
  input,
  may: seesOne,
  run: async (db, { sessionId }, { today }): Promise<CouncilShown> => {
    const { session } = await getCouncil(db, sessionId)
    const memberIds = idList(session.members.map(({ personId }) => personId))
    const { rows: people } = await sql<CouncilShown['people'][number]>`
      select id, name, job_title from person where id = any(${memberIds}) order by kheo_fold(name), id limit 100`.execute(
      db,
    )
    return { session, cases: await listCasesShown(db, session, today), people }
  },
  place: placeOf,
})

async function getCouncil(db: ReadDb, sessionId: string) {
  const row = await db.selectFrom('councilSession').selectAll().where('id', '=', sessionId).executeTakeFirst()
  if (!row) throw new RecordNotFound(`council session ${sessionId}`)
  return { session: toSession(row), document: row.document }
}

/** Members of its unit or one above, its author, whoever is or was in charge do not vote (the rule: `isConflicted`). */
async function listCasesShown(db: ReadDb, session: CouncilSession, today: PlainDate): Promise<readonly CaseShown[]> {
  const memberIds = idList(session.members.map(({ personId }) => personId))
  const { rows } = await sql<CaseShown>`
    with recursive line as (
      select c.id as case_id, unit.agency_id, unit.id, unit.parent_id, 1 as depth from council_case as c
        join initiative as i on i.agency_id = c.agency_id and i.id = c.initiative_id
        join unit on unit.agency_id = i.agency_id and unit.id = i.unit_id where c.session_id = ${session.id}::uuid
      union all
      select line.case_id, unit.agency_id, unit.id, unit.parent_id, line.depth + 1 from line
        join unit on unit.agency_id = line.agency_id and unit.id = line.parent_id where line.depth < 10
    )
    select c.id, c.session_id, c.initiative_id, c.round, c.position, c.level, c.state, c.votes, c.remark, c.decided_on, c.version,
      i.code, i.name, unit.name as unit_name, result.total, result.most, season.levels,
      coalesce((select json_agg(distinct member.id) from unnest(${memberIds}) as member (id)
        where member.id = any(array[i.person_id, i.created_by] || i.former_holder_ids) or exists (select 1 from role_held as r
          join line on line.case_id = c.id and line.id = r.unit_id
          where r.agency_id = c.agency_id and r.person_id = member.id and r.role <> 'leader'
            and r.valid_from <= ${today}::date and (r.valid_to is null or r.valid_to >= ${today}::date))), '[]') as interested
    from council_case as c
      join initiative as i on i.agency_id = c.agency_id and i.id = c.initiative_id
      join unit on unit.agency_id = i.agency_id and unit.id = i.unit_id
      join season on season.agency_id = i.season_agency_id and season.id = i.season_id
      left join assessment_result as result on result.agency_id = i.agency_id and result.initiative_id = i.id
        and result.round = c.round
    where c.session_id = ${session.id}::uuid order by c.position, c.id limit 300`.execute(db)
  return rows
}

/** The minutes of a session: as it was closed, or as they would be now, marked as a draft. */
export const councilMinutesShown = defineQuery({
  name: 'initiatives.council-minutes',
  words: councilWords.catalogue.seeMinutes,
  input,
  may: seesOne,
  run: async (db, { sessionId }, { actor }): Promise<{ session: CouncilSession; document: OfficialDocument }> => {
    const { session, document } = await getCouncil(db, sessionId)
    if (document !== null) return { session, document }
    if (session.state === 'cancelled') throw new RecordNotFound(`minutes ${sessionId}`)
    const council = { session, cases: await listCasesOf(db, sessionId) }
    const about = await loadCouncilAbout(db, council, actor.agencyId)
    return { session, document: councilMinutes(session, council.cases, about) }
  },
  place: placeOf,
})

export interface CouncilDraft {
  readonly people: readonly Option[]
  /** Initiatives that wait for a council. */
  readonly initiatives: readonly Option[]
}

/** What planning a session chooses from: initiatives with open points or a conclusion, on which no council has decided. */
export const councilDraft = defineQuery({
  name: 'initiatives.council-draft',
  words: councilWords.catalogue.seeCouncilDraft,
  input: z.strictObject({}),
  may: runsCouncils,
  run: async (db, _input, { actor: { agencyId }, today }): Promise<CouncilDraft> => ({
    people: await personOptions(db, { agencyId, on: today }),
    initiatives: await listWaiting(db, { agencyId, today, exceptId: null }),
  }),
})

export interface CouncilPlanShown extends CouncilDraft {
  readonly session: CouncilSession
  /** Whether something was voted on, so that only little may change. */
  readonly isVoted: boolean
}

/** A session as it is planned, with the people and initiatives that it could have besides. */
export const councilPlanShown = defineQuery({
  name: 'initiatives.council-plan',
  words: councilWords.catalogue.seeCouncilPlan,
  input,
  may: runsCouncils,
  run: async (db, { sessionId }, { actor: { agencyId }, today }): Promise<CouncilPlanShown> => {
    const { session } = await getCouncil(db, sessionId)
    const people = await personOptions(db, { agencyId, on: today })
    const voted = await db
      .selectFrom('councilCase')
      .select('id')
      .where('sessionId', '=', sessionId)
      .where('state', '<>', 'open')
      .limit(1)
      .executeTakeFirst()
    return {
      session,
      isVoted: voted !== undefined,
      people: [...people, ...(await optionsOfGone(db, session, people))],
      initiatives: await listWaiting(db, { agencyId, today, exceptId: sessionId }),
    }
  },
})

/** Members who have left the agency since: they stay to be seen until somebody takes their place. */
async function optionsOfGone(db: ReadDb, { members }: CouncilSession, here: readonly Option[]): Promise<Option[]> {
  const gone = members.map(({ personId }) => personId).filter((id) => !here.some(({ value }) => value === id))
  if (gone.length === 0) return []
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', gone).orderBy('id').execute()
  const { hasLeft } = councilWords.catalogue
  return rows.map(({ id, name }) => ({ value: id, label: { vi: hasLeft.vi(name), en: hasLeft.en(name) } }))
}

interface Waiting {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly unitName: string
  /** Another planned session that has it on its agenda. */
  readonly plannedIn: string | null
}

/** Initiatives that wait for a council and are not on this session's agenda. */
async function listWaiting(
  db: ReadDb,
  { agencyId, today, exceptId }: { agencyId: number; today: PlainDate; exceptId: string | null },
): Promise<readonly Option[]> {
  const { rows } = await sql<Waiting>`
    select i.id, i.code, i.name, unit.name as unit_name,
      (select min(s.code) from council_case as c join council_session as s on s.agency_id = c.agency_id and s.id = c.session_id
        where c.agency_id = i.agency_id and c.initiative_id = i.id and c.round = i.round and s.state = 'planned') as planned_in
    from initiative as i
      join unit on unit.agency_id = i.agency_id and unit.id = i.unit_id
    where i.agency_id = ${agencyId}
      and not exists (select 1 from council_case as c where c.agency_id = i.agency_id and c.initiative_id = i.id
        and c.round = i.round and (c.state <> 'open' or c.session_id = ${exceptId}::uuid))
      and (i.state = 'assessed' or (i.state = 'self_assessed'
        and exists (select 1 from assessor as a where a.agency_id = i.agency_id and a.initiative_id = i.id
          and a.round = i.round and a.state = 'handed_in')
        and not exists (select 1 from assessor as a where a.agency_id = i.agency_id and a.initiative_id = i.id
          and a.round = i.round and a.state in ('appointed', 'declared') and a.due_on >= ${today}::date)))
    order by i.code, i.id limit 200`.execute(db)
  const { onAgendaOf } = councilWords.catalogue
  return rows.map(({ id, code, name, unitName, plannedIn }) => {
    const label = `${code ?? ''} ${name} (${unitName})`.trim()
    if (plannedIn === null) return { value: id, label: { vi: label, en: label } }
    return { value: id, label: { vi: onAgendaOf.vi(label, plannedIn), en: onAgendaOf.en(label, plannedIn) } }
  })
}
