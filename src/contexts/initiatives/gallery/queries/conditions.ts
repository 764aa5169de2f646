import { type RawBuilder, sql } from 'kysely'
import { idLiteral } from '../../../../platform/database/lists.ts'
import { type Actor, holds, personIdOf } from '../../../../commands/actor.ts'
import { reachOf } from '../../../../commands/permission.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { mayDo } from '../../rules/states.ts'
import type { Waits } from '../rules/waits.ts'
import type { InitiativeFilter } from '../rules/filter.ts'

const nobody = '00000000-0000-0000-0000-000000000000'
const isMine = (actor: Actor) => sql`(initiative.person_id = ${personIdOf(actor) ?? nobody}::uuid
  or initiative.created_by = ${personIdOf(actor) ?? nobody}::uuid)`

/** What was never sent in is seen by those who work on it. */
export function visibleTo(actor: Actor): RawBuilder<boolean> {
  const reach = reachOf(mayDo('edit'), actor)
  if (reach.all || actor.kind !== 'person') return sql<boolean>`true`
  return sql<boolean>`(initiative.registered_on is not null or ${isMine(actor)}
    or initiative.unit_id = any(${idLiteral(reach.unitIds)}))`
}

/** What is theirs, or their unit's. */
function ofActor(actor: Actor): RawBuilder<boolean> {
  const unitIds = actor.kind === 'person' ? actor.roles.flatMap((held) => held.unitIds) : []
  return sql<boolean>`(${isMine(actor)} or initiative.unit_id = any(${idLiteral([...new Set(unitIds)])}))`
}

export interface Viewing {
  readonly actor: Actor
  readonly today: PlainDate
}

/** The act for which an initiative waits for this person, as `rules/way.ts` says whose turn it is; null when it does not. */
export function waitsFor({ actor, today }: Viewing): RawBuilder<Waits | null> {
  const mine = isMine(actor)
  const [isOffice, isLeader] = [holds(actor, 'office'), holds(actor, 'leader')]
  const headed = actor.kind === 'person' ? actor.roles.filter(({ role }) => role === 'unit_head') : []
  const isHead = sql`(initiative.unit_id = any(${idLiteral(headed.flatMap(({ unitIds }) => unitIds))})
    or (${isLeader} and not exists (select 1 from role_held where role_held.agency_id = initiative.agency_id
      and role_held.role = 'unit_head' and role_held.unit_id = initiative.unit_id and role_held.valid_from <= ${today}::date
      and coalesce(role_held.valid_to, ${today}::date) >= ${today}::date)))`
  return sql<Waits | null>`case
    when initiative.state = 'draft' and ${mine} then 'register'
    when initiative.state = 'returned' and ${mine} then 'edit'
    when initiative.state = 'registered' and ${isHead} then 'endorse'
    when initiative.state = 'endorsed' and ${isOffice} then 'check'
    when initiative.state = 'checked' and ${isLeader} then 'approve'
    when initiative.state = 'approved' and ${mine} then 'record'
    when initiative.state = 'running' and ${mine} and (season.self_assessment_to - ${today}::date <= 30
      or initiative.ends_on < ${today}::date) then 'self-assess'
    when initiative.state = 'running' and ${mine} and ${hasLateMilestone(today)} then 'record'
    when initiative.state = 'running' and ${isOffice} and ${isToReview(today)} then 'review-interim'
    when initiative.state = 'self_assessed' and exists (select 1 from assessor where ${ofThisRound}
      and assessor.person_id = ${personIdOf(actor) ?? nobody}::uuid and assessor.state in ('appointed', 'declared')) then 'assess'
    when initiative.state = 'self_assessed' and ${isOffice} and not exists (select 1 from assessor where ${ofThisRound}
      and assessor.state not in ('excused', 'removed')) then 'appoint-assessors'
    when initiative.state = 'self_assessed' and ${isOffice} and not exists (select 1 from assessor where ${ofThisRound}
      and assessor.state in ('appointed', 'declared') and assessor.due_on >= ${today}::date) then 'conclude-assessment'
    when initiative.state = 'recognised' and ${mine} and exists (select 1 from life_check
      where life_check.agency_id = initiative.agency_id and life_check.initiative_id = initiative.id
        and life_check.asked_on is not null and life_check.answer is null) then 'answer-life-check'
    when initiative.state = 'assessed' and ${isLeader} then 'recognise'
  end`
}

const ofThisRound = sql`assessor.agency_id = initiative.agency_id and assessor.initiative_id = initiative.id
  and assessor.round = initiative.round`

const hasLateMilestone = (today: PlainDate) => sql`exists (select 1 from initiative_milestone as milestone
  where milestone.agency_id = initiative.agency_id and milestone.initiative_id = initiative.id and not milestone.retired
    and milestone.due_on < ${today}::date and not exists (select 1 from diary_entry
      where diary_entry.agency_id = milestone.agency_id and diary_entry.initiative_id = milestone.initiative_id
        and diary_entry.milestone_id = milestone.id and diary_entry.withdrawn_reason is null))`

/** From the day of interim reviews on, until one is there. */
const isToReview = (today: PlainDate) => sql`(season.interim_review_on <= ${today}::date
  and season.self_assessment_to >= ${today}::date and not exists (select 1 from diary_entry
    where diary_entry.agency_id = initiative.agency_id and diary_entry.initiative_id = initiative.id
      and diary_entry.kind = 'review' and diary_entry.withdrawn_reason is null
      and diary_entry.happened_on >= season.interim_review_on - 30))`

/** Until when what is next is wanted. */
export const dueOn = sql<PlainDate | null>`case
  when initiative.state in ('draft', 'returned', 'registered', 'endorsed', 'checked') then season.registration_to
  when initiative.state in ('approved', 'running') then season.self_assessment_to
  when initiative.state = 'self_assessed' then season.assessment_to
  when initiative.state = 'assessed' then season.recognition_on
end`

/** What it came to, whatever happened afterwards. */
export const reachedSql: Readonly<Record<Exclude<InitiativeFilter['reached'], ''>, RawBuilder<unknown>>> = {
  registered: sql`initiative.registered_on is not null and initiative.state <> 'withdrawn'`,
  approved: sql`initiative.approved_on is not null`,
  'carried-out': sql`initiative.started_on is not null`,
  recognised: sql`initiative.recognised_level is not null and initiative.state = 'recognised'`,
}

/** The rows of a filter, over `initiative` joined with `season` and `unit`. */
export function matching(filter: InitiativeFilter, viewing: Viewing): RawBuilder<boolean> {
  const { q, year, season, unit, reached } = filter
  const parts = [
    visibleTo(viewing.actor),
    filter.tab === 'waiting' ? sql`${waitsFor(viewing)} is not null` : null,
    filter.tab === 'mine' ? ofActor(viewing.actor) : null,
    filter.tab === 'recognised' ? sql`initiative.state = 'recognised'` : null,
    q === '' ? null : sql`kheo_fold(${searched}) like '%' || kheo_fold(${escaped(q)}) || '%'`,
    year === '' ? null : sql`initiative.year = ${year}`,
    season === '' ? null : sql`initiative.season_id = ${season}::uuid`,
    unit === '' ? null : sql`initiative.unit_id = ${unit}::uuid`,
    reached === '' ? null : reachedSql[reached],
    ...(['field', 'kind', 'holder', 'level', 'state'] as const).map((name) =>
      filter[name] === '' ? null : sql`initiative.${sql.raw(name)} = ${filter[name]}`,
    ),
  ].filter((part) => part !== null)
  return sql<boolean>`${sql.join(parts, sql` and `)}`
}

const searched = sql`coalesce(initiative.code, '') || ' ' || initiative.name || ' ' || initiative.holder_name || ' '
  || initiative.place || ' ' || unit.name`

/** Signs that mean something to LIKE are looked for as they are. */
export function escaped(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
