import { sql } from 'kysely'
import { RecordNotFound } from '../../../commands/refusals.ts'
import { formatDate, type PlainDate } from '../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'

/** What the record says in favour of an initiative, each with where it stands. */
export interface InitiativeGrounds {
  readonly id: string
  readonly identityId: string
  readonly year: number
  readonly unitId: string
  readonly name: string
  readonly grounds: readonly { readonly text: string; readonly href: string }[]
}

interface Found extends Omit<InitiativeGrounds, 'grounds'> {
  readonly code: string | null
  readonly recognised: readonly { readonly number: string; readonly level: string; readonly on: PlainDate }[]
  readonly sessions: number
  readonly attendances: number
  readonly people: number | null
  readonly households: number | null
  readonly contributed: number
  readonly copies: number
}

/** The grounds an initiative offers to a commendation, as they stand now. Throws RecordNotFound. */
export async function groundsOf(db: ReadDb, agencyId: number, initiativeId: string): Promise<InitiativeGrounds> {
  const { rows } = await sql<Found>`
    select initiative.id, initiative.identity_id, initiative.year, initiative.unit_id, initiative.name, initiative.code,
      coalesce((select json_agg(json_build_object('number', c.number, 'level', c.level, 'on', c.decided_on) order by c.decided_on)
        from certificate c where c.subject_id = initiative.id and c.kind = 'recognition' and c.withdrawn_on is null), '[]') as recognised,
      diary.sessions, diary.attendances, diary.people, diary.households, diary.contributed::float8 as contributed,
      (select count(*)::int from initiative_card copy
        where copy.origin_agency_id = initiative.agency_id and copy.origin_id = initiative.id and copy.published) as copies
    from initiative, lateral (
      select count(*) filter (where kind = 'session')::int as sessions,
        coalesce(sum(attendances), 0)::bigint as attendances,
        (array_agg(people order by happened_on desc, at desc, id desc) filter (where people is not null))[1] as people,
        (array_agg(households order by happened_on desc, at desc, id desc) filter (where households is not null))[1] as households,
        coalesce(sum(amount), 0) as contributed
      from diary_entry where diary_entry.agency_id = initiative.agency_id and diary_entry.initiative_id = initiative.id
        and diary_entry.withdrawn_on is null) as diary
    where initiative.agency_id = ${agencyId} and initiative.id = ${initiativeId}::uuid limit 1`.execute(db)
  const [found] = rows
  if (found === undefined) throw new RecordNotFound(`initiative ${initiativeId}`)
  const { id, identityId, year, unitId, name } = found
  return { id, identityId, year, unitId, name, grounds: linesOf(found) }
}

function linesOf(found: Found): InitiativeGrounds['grounds'] {
  const page = `/mo-hinh/${found.id}`
  const line = (text: string, part = '') => ({ text, href: `${page}${part}` })
  return [
    line(`Mô hình ${found.code ?? ''}: ${found.name}`.replace(/\s+/g, ' ')),
    ...found.recognised.map(({ number, level, on }) =>
      line(
        `Được công nhận ${level.toLocaleLowerCase('vi')} theo Quyết định ${number} ngày ${formatDate(on)}`,
        '#cong-nhan',
      ),
    ),
    ...(found.sessions > 0 ? [line(`${found.sessions} buổi, ${found.attendances} lượt người dự`, '#nhat-ky')] : []),
    ...beneficiaries(found).map((text) => line(text, '#nhat-ky')),
    ...(found.contributed > 0 ? [line(`Huy động ${found.contributed.toLocaleString('vi')} đồng`, '#nhat-ky')] : []),
    ...(found.copies > 0 ? [line(`${found.copies} nơi làm theo`)] : []),
  ]
}

function beneficiaries({ people, households }: Found): string[] {
  const parts = [people === null ? '' : `${people} người`, households === null ? '' : `${households} hộ`]
  const named = parts.filter((part) => part !== '')
  return named.length === 0 ? [] : [`Thụ hưởng: ${named.join(', ')}`]
}

export interface InitiativeChoice {
  readonly id: string
  readonly code: string
  readonly name: string
}

/** Initiatives that somebody can be commended for: recognised ones first, newest year first. At most 2,000. */
export async function choicesOfInitiatives(db: ReadDb, agencyId: number): Promise<readonly InitiativeChoice[]> {
  return db
    .selectFrom('initiativeCard')
    .select(['id', 'code', 'name'])
    .where('agencyId', '=', agencyId)
    .where('state', 'in', ['recognised', 'running', 'self_assessed', 'assessed'])
    .orderBy(sql`state <> 'recognised'`)
    .orderBy('year', 'desc')
    .orderBy('code')
    .orderBy('id')
    .limit(2_000)
    .execute()
}
