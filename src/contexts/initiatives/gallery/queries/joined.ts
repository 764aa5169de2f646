import { sql } from 'kysely'

/** Initiatives with what lists narrow and name them by. */
export const joined = sql`initiative
  join season on season.agency_id = initiative.season_agency_id and season.id = initiative.season_id
  join unit on unit.agency_id = initiative.agency_id and unit.id = initiative.unit_id
  join person on person.agency_id = initiative.agency_id and person.id = initiative.person_id`

/** What the diary of an initiative comes to, as `diary/rules/reckoning.ts` reckons it. */
export const reckoned = sql`(select count(*) filter (where kind = 'session')::int as sessions,
    coalesce(sum(attendances) filter (where kind = 'session'), 0)::bigint as attendances,
    (array_agg(people order by happened_on desc, at desc, id desc) filter (where people is not null))[1] as people,
    (array_agg(households order by happened_on desc, at desc, id desc) filter (where households is not null))[1] as households
  from diary_entry where diary_entry.agency_id = initiative.agency_id and diary_entry.initiative_id = initiative.id
    and diary_entry.withdrawn_reason is null)`
