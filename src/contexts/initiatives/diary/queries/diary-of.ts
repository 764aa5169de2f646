import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../../../commands/actor.ts'
import { participants } from '../../../../commands/circles.ts'
import { defineQuery } from '../../../../commands/query.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { displayHref, fileHref } from '../../../documents/index.ts'
import {
  type EntryKind,
  type Milestone,
  MOST_ENTRIES,
  type Output,
  type Source,
  type Standing,
} from '../rules/diary.ts'
import { type Counted, reckon, type Reckoning } from '../rules/reckoning.ts'
import { actsOpenTo, type Placed } from '../../rules/initiative.ts'
import type { InitiativeAct } from '../../rules/states.ts'
import { words } from '../words.ts'

export interface EvidenceShown {
  readonly kind: 'file' | 'photo' | 'link' | 'document'
  readonly label: string
  readonly href: string
  /** Of a photo: small enough for a page, without place or camera inside. */
  readonly displayHref: string | null
  readonly size: number | null
}

export interface EntryShown {
  readonly id: string
  readonly kind: EntryKind
  readonly happenedOn: PlainDate
  readonly text: string
  readonly place: string
  readonly language: string
  readonly attendances: number | null
  readonly obstacles: string
  readonly people: number | null
  readonly households: number | null
  readonly amount: number | null
  readonly inKind: string
  readonly source: Source | null
  readonly sourceName: string
  readonly milestoneName: string | null
  readonly standing: Standing | null
  readonly personName: string
  readonly withdrawnReason: string | null
  readonly evidence: readonly EvidenceShown[]
  readonly values: readonly { readonly name: string; readonly measure: string; readonly value: number }[]
}

export interface MilestoneShown extends Milestone {
  readonly doneOn: PlainDate | null
}

/** The initiative, as far as its diary needs it. */
export interface DiaryHead extends Placed {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly version: number
  readonly registrationFrom: PlainDate
  readonly recognitionOn: PlainDate
  readonly interimReviewOn: PlainDate | null
}

export interface Diary {
  readonly head: DiaryHead
  /** What this person can do with the initiative now. */
  readonly acts: readonly InitiativeAct[]
  /** The newest entries of all kinds, withdrawn ones among them. */
  readonly entries: readonly EntryShown[]
  /** Entries in all, withdrawn ones among them. */
  readonly entryCount: number
  readonly milestones: readonly MilestoneShown[]
  readonly reckoning: Reckoning
  /** The last interim review that stands. */
  readonly review: EntryShown | null
}

interface Row {
  readonly head: DiaryHead | null
  readonly outputs: readonly Output[]
  readonly milestones: readonly Omit<MilestoneShown, 'isDone'>[]
  readonly counted: readonly Counted[]
  readonly entries: readonly EntryRow[]
  readonly review: EntryRow | null
  readonly entryCount: number
}

type EntryRow = Omit<EntryShown, 'evidence'> & {
  readonly evidence: readonly {
    readonly kind: EvidenceShown['kind']
    readonly fileId: string | null
    readonly reference: string
    readonly size: number | null
  }[]
}

export interface DiaryAsked {
  readonly initiativeId: string
  readonly offset: number
  readonly limit: number
  /** This entry alone. */
  readonly entryId?: string | undefined
}

/** The diary of an initiative, in one statement: a portion of its entries and what all of them come to. */
async function diaryOf(db: ReadDb, asked: DiaryAsked, actor: Actor): Promise<Diary> {
  const { rows } = await sql<Row>`
    with own as (select * from diary_entry where initiative_id = ${asked.initiativeId}::uuid limit ${MOST_ENTRIES + 1})
    select
      (select json_build_object('id', initiative.id, 'name', initiative.name, 'code', coalesce(initiative.code, ''),
          'version', initiative.version, 'state', initiative.state, 'unitId', initiative.unit_id,
          'personId', initiative.person_id, 'createdBy', initiative.created_by,
          'registrationFrom', season.registration_from, 'recognitionOn', season.recognition_on,
          'interimReviewOn', season.interim_review_on)
        from initiative join season on season.agency_id = initiative.season_agency_id and season.id = initiative.season_id
        where initiative.id = ${asked.initiativeId}::uuid) as head,
      coalesce((select json_agg(json_build_object('id', output.id, 'name', output.name, 'measure', output.measure,
          'target', output.target, 'reckoned', output.reckoned, 'retired', output.retired) order by output.position, output.id)
        from initiative_output as output where output.initiative_id = ${asked.initiativeId}::uuid), '[]') as outputs,
      coalesce((select json_agg(json_build_object('id', milestone.id, 'name', milestone.name, 'dueOn', milestone.due_on,
          'retired', milestone.retired,
          'doneOn', (select min(own.happened_on) from own where own.milestone_id = milestone.id and own.withdrawn_reason is null))
          order by milestone.due_on, milestone.position, milestone.id)
        from initiative_milestone as milestone where milestone.initiative_id = ${asked.initiativeId}::uuid), '[]') as milestones,
      coalesce((select json_agg(json_build_object('id', own.id, 'kind', own.kind, 'happenedOn', own.happened_on,
          'attendances', own.attendances, 'people', own.people, 'households', own.households, 'amount', own.amount,
          'inKind', own.in_kind, 'source', own.source, 'milestoneId', own.milestone_id, 'standing', own.standing,
          'values', ${valuesOf}) order by own.happened_on, own.at, own.id)
        from own where own.withdrawn_reason is null), '[]') as counted,
      coalesce((select json_agg(${entryOf} order by own.happened_on desc, own.at desc, own.id)
        from (select * from own where ${asked.entryId ?? null}::uuid is null or id = ${asked.entryId ?? null}::uuid
          order by happened_on desc, at desc, id limit ${asked.limit} offset ${asked.offset}) as own
          ${beside}), '[]') as entries,
      (select ${entryOf} from (select * from own where kind = 'review' and withdrawn_reason is null
        order by happened_on desc, at desc, id limit 1) as own ${beside}) as review,
      (select count(*)::int from own) as entry_count`.execute(db)
  const [row] = rows
  if (row === undefined || row.head === null) throw new RecordNotFound(`initiative ${asked.initiativeId}`)
  return {
    head: row.head,
    acts: actsOpenTo(row.head, actor),
    entries: row.entries.map(toEntry),
    entryCount: row.entryCount,
    milestones: row.milestones.map((milestone) => ({ ...milestone, isDone: milestone.doneOn !== null })),
    reckoning: reckon(row.counted, row.outputs),
    review: row.review === null ? null : toEntry(row.review),
  }
}

const valuesOf = sql`coalesce((select json_agg(json_build_object('outputId', value.output_id, 'value', value.value))
  from diary_value as value where value.agency_id = own.agency_id and value.entry_id = own.id), '[]')`

const beside = sql`join person on person.agency_id = own.agency_id and person.id = own.person_id
  left join initiative_milestone as reached on reached.agency_id = own.agency_id and reached.id = own.milestone_id`

const entryOf = sql`json_build_object('id', own.id, 'kind', own.kind, 'happenedOn', own.happened_on, 'text', own.text,
  'place', own.place, 'language', own.language, 'attendances', own.attendances, 'obstacles', own.obstacles,
  'people', own.people, 'households', own.households, 'amount', own.amount, 'inKind', own.in_kind, 'source', own.source,
  'sourceName', own.source_name, 'milestoneName', reached.name, 'standing', own.standing, 'personName', person.name,
  'withdrawnReason', own.withdrawn_reason,
  'evidence', coalesce((select json_agg(json_build_object('kind', evidence.kind, 'fileId', evidence.file_id,
      'reference', evidence.reference, 'size', file.size) order by evidence.id)
    from diary_evidence as evidence left join file on file.agency_id = evidence.agency_id and file.id = evidence.file_id
    where evidence.agency_id = own.agency_id and evidence.entry_id = own.id), '[]'),
  'values', coalesce((select json_agg(json_build_object('name', output.name, 'measure', output.measure, 'value', value.value)
      order by output.position, output.id)
    from diary_value as value
      join initiative_output as output on output.agency_id = value.agency_id and output.id = value.output_id
    where value.agency_id = own.agency_id and value.entry_id = own.id), '[]'))`

function toEntry(row: EntryRow): EntryShown {
  return { ...row, evidence: row.evidence.map(toEvidence) }
}

function toEvidence({ kind, fileId, reference, size }: EntryRow['evidence'][number]): EvidenceShown {
  const link = kind === 'link' ? reference : `/van-ban?q=${encodeURIComponent(reference)}`
  return {
    kind,
    label: reference,
    href: fileId === null ? link : fileHref(fileId),
    displayHref: kind === 'photo' && fileId !== null ? displayHref(fileId) : null,
    size,
  }
}

const seesDiary = { ...participants, superior: 'agency', operator: 'agency' } as const

export const ENTRIES_ON_PAGE = 30

/** The diary of an initiative with what it comes to: figures, people reached, contributions, milestones. */
export const diaryShown = defineQuery({
  name: 'initiatives.diary',
  words: words.catalogue.diary,
  input: z.strictObject({
    initiativeId: z.uuid(),
    page: z.coerce.number().int().min(1).max(1_000).catch(1).default(1),
    entryId: z.uuid().optional(),
  }),
  may: seesDiary,
  run: (db, { initiativeId, page, entryId }, { actor }) =>
    diaryOf(db, { initiativeId, offset: (page - 1) * ENTRIES_ON_PAGE, limit: ENTRIES_ON_PAGE, entryId }, actor),
})
