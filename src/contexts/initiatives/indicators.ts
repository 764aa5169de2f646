/**
 * The figures this context offers to reports, in the shape of the figures on plans: lists of rows with a link and evidence,
 * counted and never typed.
 */
import { type RawBuilder, sql } from 'kysely'
import { type PlainDate, yearOf } from '../../kernel/plain-date.ts'
import type { Words } from '../../kernel/words.ts'
import type { ReadDb } from '../../platform/database/tables.ts'
import { fileHref } from '../documents/index.ts'
import type { IndicatorRow } from '../plans/index.ts'
import {
  type MovementEntry,
  type MovementEvidence,
  type MovementFacts,
  movementNames,
  movementRows,
  movementWords,
} from './rules/movement.ts'

export interface MovementAsked {
  readonly agencyId: number
  /** First and last day of the period. */
  readonly from: PlainDate
  readonly to: PlainDate
  /** The day as seen from which it is reckoned: what happened later does not count. */
  readonly asOf: PlainDate
  /** Leaves out what belongs to another plan; all when left out. */
  readonly planId?: string | undefined
}

export interface MovementIndicator {
  readonly name: string
  readonly words: Words
  readonly rows: readonly IndicatorRow[]
}

/** Every figure on initiatives in a period: registered, approved, carried out, recognised, replicated, alive, people reached. */
export async function movementIndicators(db: ReadDb, asked: MovementAsked): Promise<readonly MovementIndicator[]> {
  const rows = movementRows(await loadMovement(db, asked))
  return movementNames.map((name) => ({
    name: `initiatives.${name}`,
    words: movementWords[name],
    rows: rows[name].map(({ id, label, detail, href, value, on, evidence }) => ({
      id,
      label: detail === '' ? label : `${label}: ${detail}`,
      href,
      value,
      on,
      evidence: evidence.map((each) => ({ label: each.title, href: each.href })),
    })),
  }))
}

const MOST_INITIATIVES = 25_000
const MOST_ENTRIES = 100_000

interface EvidenceRow {
  readonly id: string
  readonly kind: MovementEvidence['kind']
  readonly fileId: string | null
  readonly reference: string
}

/** What was registered for the year of the period or moved in it, with diaries and copies. One statement. */
async function loadMovement(db: ReadDb, asked: MovementAsked): Promise<MovementFacts> {
  const { rows } = await sql<{ movement: MovementJson }>`select ${movementJson(asked)} as movement`.execute(db)
  return movementOf(asked, rows[0]?.movement)
}

/** What `movementJson` gives: to be made sense of by `movementOf`. */
export type MovementJson = Omit<MovementFacts, 'from' | 'to' | 'year' | 'entries'> & {
  readonly entries: readonly (Omit<MovementEntry, 'evidence'> & { readonly evidence: readonly EvidenceRow[] })[]
}

/** The movement of a period as the JSON that `movementJson` read. */
export function movementOf(asked: MovementAsked, found: MovementJson | undefined): MovementFacts {
  const to = lastDay(asked)
  return {
    from: asked.from,
    to,
    year: yearOf(to),
    initiatives: found?.initiatives ?? [],
    copies: found?.copies ?? [],
    entries: (found?.entries ?? []).map((entry) => ({ ...entry, evidence: entry.evidence.map(toEvidence) })),
  }
}

function lastDay({ to, asOf }: MovementAsked): PlainDate {
  return asOf < to ? asOf : to
}

/** All records of the movement in a period as one value, so that whoever reads more needs no statement beside. */
export function movementJson(asked: MovementAsked): RawBuilder<MovementJson> {
  const { agencyId, from, planId } = asked
  const to = lastDay(asked)
  return sql<MovementJson>`(select row_to_json(movement) from (
    with own as (
      select initiative.* from initiative
      where initiative.agency_id = ${agencyId} and initiative.registered_on <= ${to}::date and initiative.state <> 'withdrawn'
        and (${planId ?? null}::uuid is null or initiative.plan_id is null or initiative.plan_id = ${planId ?? null}::uuid)
        and (initiative.year = extract(year from ${to}::date)::int
          or initiative.registered_on >= ${from}::date or initiative.approved_on between ${from}::date and ${to}::date
          or initiative.decided_on between ${from}::date and ${to}::date or initiative.state = 'recognised')
      order by initiative.year, initiative.code, initiative.id limit ${MOST_INITIATIVES}
    ), evidence as (
      select evidence.entry_id, json_agg(json_build_object('id', evidence.id, 'kind', evidence.kind,
          'fileId', evidence.file_id, 'reference', evidence.reference) order by evidence.id) as pieces
      from diary_evidence as evidence
        join diary_entry as entry on entry.agency_id = evidence.agency_id and entry.id = evidence.entry_id
      where evidence.agency_id = ${agencyId} and entry.happened_on <= ${to}::date
      group by evidence.entry_id
    ), entry as (
      select diary_entry.*, person.name as person_name, coalesce(evidence.pieces, '[]') as pieces from diary_entry
        join own on own.id = diary_entry.initiative_id
        join person on person.agency_id = diary_entry.agency_id and person.id = diary_entry.person_id
        left join evidence on evidence.entry_id = diary_entry.id
      where diary_entry.agency_id = ${agencyId} and diary_entry.withdrawn_reason is null
        and diary_entry.happened_on <= ${to}::date
      order by diary_entry.happened_on, diary_entry.at, diary_entry.id limit ${MOST_ENTRIES}
    )
    select ${initiativesOf(to)} as initiatives, ${entriesOfAll} as entries,
      coalesce((select json_agg(json_build_object('id', adoption.id, 'originId', adoption.origin_id,
          'place', concat_ws(', ', adoption.unit_name, adoption.agency_name), 'on', adoption.began_on)
          order by adoption.began_on, adoption.id)
        from adoption join own on own.id = adoption.origin_id
        where adoption.origin_agency_id = ${agencyId} and adoption.state <> 'did_not_work'
          and adoption.began_on between ${from}::date and ${to}::date), '[]') as copies) as movement)`
}

const initiativesOf = (to: PlainDate) => sql`coalesce((select json_agg(json_build_object('id', own.id, 'code', own.code,
    'name', own.name, 'year', own.year, 'kind', own.kind, 'holder', own.holder, 'field', own.field,
    'fieldName', ${named('fields', 'field')}, 'level', own.level, 'levelName', ${named('levels', 'level')},
    'state', own.state, 'unitName', unit.name, 'personName', person.name, 'registeredOn', own.registered_on,
    'approvedOn', own.approved_on, 'decidedOn', own.decided_on, 'recognisedLevel', own.recognised_level,
    'isOfNoPlan', own.plan_id is null,
    'aliveOn', (select last.answered_on from (select life_check.answer, life_check.answered_on from life_check
        where life_check.agency_id = own.agency_id and life_check.initiative_id = own.id
          and life_check.answered_on <= ${to}::date
        order by life_check.answered_on desc, life_check.id desc limit 1) as last
      where last.answer in ('alive', 'changed')))
    order by own.year, own.code, own.id)
  from own
    join season on season.agency_id = own.season_agency_id and season.id = own.season_id
    join unit on unit.agency_id = own.agency_id and unit.id = own.unit_id
    join person on person.agency_id = own.agency_id and person.id = own.person_id), '[]')`

const entriesOfAll = sql`coalesce((select json_agg(json_build_object('id', entry.id, 'initiativeId', entry.initiative_id,
    'kind', entry.kind, 'on', entry.happened_on, 'text', entry.text, 'personName', entry.person_name,
    'attendances', entry.attendances, 'people', entry.people, 'households', entry.households, 'evidence', entry.pieces)
    order by entry.happened_on, entry.at, entry.id)
  from entry), '[]')`

/** What the field or level is called in the season. */
function named(list: 'fields' | 'levels', id: 'field' | 'level') {
  return sql.raw(
    `coalesce((select item ->> 'vi' from jsonb_array_elements(season.${list}) as item where item ->> 'id' = own.${id} limit 1), own.${id})`,
  )
}

function toEvidence({ id, kind, fileId, reference }: EvidenceRow): MovementEvidence {
  const link = kind === 'link' ? reference : `/van-ban?q=${encodeURIComponent(reference)}`
  return { id, kind, title: reference, href: fileId === null ? link : fileHref(fileId) }
}
