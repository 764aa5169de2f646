import { sql } from 'kysely'
import { type Actor, personIdOf } from '../../../../commands/actor.ts'
import type { QueryFacts } from '../../../../commands/query.ts'
import type { Option } from '../../../../kernel/form.ts'
import { foldVietnamese } from '../../../../kernel/vietnamese.ts'
import type { Words } from '../../../../kernel/words.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { listAcceptedModels } from '../../../documents/index.ts'
import { findChoices } from '../../../organization/index.ts'
import { type OpenSeason, seasonOptions, seasonsOpenFor } from '../../seasons/door.ts'

/** The lists from which the form of a registration chooses. */
export interface FormChoices {
  readonly seasons: readonly OpenSeason[]
  readonly options: Readonly<Record<FormList, readonly Option[]>>
  readonly plans: readonly PlanChoice[]
  /** The reader's own drafts, and what came back to them. */
  readonly mine: readonly OwnDraft[]
}

export interface OwnDraft {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly state: 'draft' | 'returned'
}

type FormList = 'seasonId' | 'unitId' | 'personId' | 'documentId' | 'planId' | 'continuesId' | 'origin'

interface PlanChoice {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly documentId: string
  /** `Kế hoạch 43/KH-BDT`. */
  readonly documentName: string
  /** Names of initiatives that belong to it already. */
  readonly taken: readonly string[]
}

interface Named {
  readonly id: string
  readonly name: string
}

interface References {
  readonly documents: readonly Named[]
  readonly plans: readonly PlanChoice[]
  readonly previous: readonly Named[]
  readonly origins: readonly Named[]
  readonly mine: readonly OwnDraft[]
}

/** Lists in forms are searched by typing; these bounds only guard the size of the page. */
const MOST = 300
const MOST_OWN = 20

/** Everything to choose from, in four statements. `own` is the initiative itself, which continues nobody else. */
export async function formChoices(db: ReadDb, { actor, today }: QueryFacts, own: string | null): Promise<FormChoices> {
  const { agencyId } = actor
  const seasons = await seasonsOpenFor(db, agencyId, today)
  const { units, people } = await findChoices(db, { agencyId, on: today })
  const { documents, plans, previous, origins, mine } = await references(db, actor, own)
  return {
    seasons,
    plans,
    mine,
    options: {
      seasonId: seasonOptions(seasons),
      unitId: units,
      personId: people,
      documentId: documents.map(optionOf),
      planId: plans.map(({ id, code, title }) => optionOf({ id, name: `${code} ${title}`.slice(0, 160) })),
      continuesId: previous.map(optionOf),
      origin: origins.map(optionOf),
    },
  }
}

const optionOf = ({ id, name }: Named): Option => ({ value: id, label: { vi: name, en: name } })

async function references(db: ReadDb, actor: Actor, own: string | null): Promise<References> {
  const { agencyId } = actor
  const personId = personIdOf(actor)
  const list = (rows: ReturnType<typeof sql>) => sql`coalesce((select json_agg(listed) from (${rows}) listed), '[]')`
  const { rows } = await sql<References>`select
    ${list(sql`select id, left(concat_ws(' ', type, number, name, title), 160) as name from document
      where agency_id = ${agencyId} order by issued_on desc nulls last, id limit ${sql.lit(MOST)}`)} as documents,
    ${list(sql`select plan.id, plan.code, plan.title, plan.document_id as "documentId",
        concat_ws(' ', document.type, coalesce(document.number, document.title)) as "documentName",
        coalesce((select json_agg(initiative.name) from initiative where initiative.agency_id = plan.agency_id
          and initiative.plan_id = plan.id and initiative.state <> 'withdrawn'), '[]') as taken
      from plan join document on document.agency_id = plan.agency_id and document.id = plan.document_id
      where plan.agency_id = ${agencyId} and plan.closed_on is null
      order by plan.starts_on desc, plan.id limit ${sql.lit(MOST)}`)} as plans,
    ${list(sql`select id, concat_ws(' ', code, name) as name from initiative
      where agency_id = ${agencyId} and state in ('recognised', 'not_recognised', 'stopped')
        and not exists (select 1 from initiative as next where next.agency_id = initiative.agency_id
          and next.continues_id = initiative.id and next.state <> 'withdrawn' and next.id is distinct from ${own}::uuid)
      order by year desc, code, id limit ${sql.lit(MOST)}`)} as previous,
    ${list(sql`select agency_id || ':' || id as id, left(concat_ws(' ', code, name, '(' || agency_name || ')'), 200) as name
      from initiative_card where state = 'recognised'
      order by year desc, agency_id, code, id limit ${sql.lit(MOST)}`)} as origins,
    ${list(sql`select id, code, name, state from initiative
      where agency_id = ${agencyId} and state in ('draft', 'returned')
        and (person_id = ${personId}::uuid or created_by = ${personId}::uuid)
      order by state desc, id desc limit ${sql.lit(MOST_OWN)}`)} as mine`.execute(db)
  const [row] = rows
  return row ?? { documents: [], plans: [], previous: [], origins: [], mine: [] }
}

/** A model that a plan names and that nobody has registered under it: a draft can be made of it at once. */
export interface PlannedModel {
  readonly planId: string
  readonly planCode: string
  readonly documentId: string
  readonly documentName: string
  readonly name: string
  /** The unit of the agency that the plan says registers it. */
  readonly unitId: string | null
}

/** The models of plans under way that have no initiative yet. One statement more. */
export async function plannedModels(db: ReadDb, agencyId: number, choices: FormChoices): Promise<PlannedModel[]> {
  const models = await listAcceptedModels(db, agencyId)
  return models.flatMap(({ documentId, name, registeredBy }) => {
    const plan = choices.plans.find((each) => each.documentId === documentId)
    if (plan === undefined || plan.taken.some((taken) => foldVietnamese(taken) === foldVietnamese(name))) return []
    const unitId = registeredBy === null ? null : unitNamed(registeredBy, choices.options.unitId)
    return [{ planId: plan.id, planCode: plan.code, documentId, documentName: plan.documentName, name, unitId }]
  })
}

/** `Phòng Chính sách` in the plan is the unit of that name, also when one of the two names is longer. */
function unitNamed(body: string, units: readonly Option[]): string | null {
  const wanted = foldVietnamese(body)
  const named = units.map(({ value, label }) => ({ value, name: foldVietnamese((label satisfies Words).vi) }))
  const same = named.find(({ name }) => name === wanted)
  const part = named.find(({ name }) => name.length > 5 && (wanted.includes(name) || name.includes(wanted)))
  return (same ?? part)?.value ?? null
}
