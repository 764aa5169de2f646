import { sql } from 'kysely'
import { z } from 'zod'
import { byDuty, participants } from '../../../../commands/circles.ts'
import { mayAt } from '../../../../commands/permission.ts'
import { defineQuery, type QueryFacts } from '../../../../commands/query.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import { findLookAlikes, gistOf, type LookAlike } from '../../look-alikes/door.ts'
import { type Initiative, placeOf } from '../../rules/initiative.ts'
import type { Level, SeasonField } from '../../rules/season.ts'
import type { InitiativeState } from '../../rules/states.ts'
import { toInitiative } from '../../store/initiatives.ts'
import type { ChecklistPoint, FieldReason, ReviewAct } from '../rules/review.ts'
import { words } from '../words.ts'

/** What was said at a step. */
export interface ReviewShown {
  readonly act: ReviewAct
  readonly fromState: InitiativeState
  readonly at: Date
  readonly by: string | null
  readonly note: string
  readonly checklist: readonly ChecklistPoint[]
  readonly reasons: readonly FieldReason[]
}

/** A line of a list that was sent to an agency above. */
export interface SentUp {
  readonly listId: string
  readonly number: string
  readonly superiorName: string
  readonly sentOn: PlainDate
  readonly decision: 'approved' | 'returned' | null
  readonly reason: string
  readonly decidedByName: string
  readonly decidedOn: PlainDate | null
  /** Why the list was taken back; null when it stands. */
  readonly recalled: string | null
}

export interface RegistrationSectionShown {
  readonly reviews: readonly ReviewShown[]
  readonly sentUp: readonly SentUp[]
}

export interface RegistrationReview extends RegistrationSectionShown {
  readonly initiative: Initiative
  readonly seasonName: string
  readonly fields: readonly SeasonField[]
  readonly levels: readonly Level[]
  readonly unitName: string
  readonly personName: string
  readonly planTitle: string | null
  readonly documentName: string | null
  readonly alike: readonly LookAlike[]
}

const MOST_ALIKE = 5
const MOST_REVIEWS = 50

/** A registration as its reviewers and its authors see it: whole, with what was said so far and what looks alike. */
export const registrationReview = defineQuery({
  name: 'initiatives.registration-review',
  words: words.catalogue.seeReview,
  input: z.strictObject({ initiativeId: z.uuid() }),
  may: byDuty,
  run: async (db, { initiativeId }): Promise<RegistrationReview> => {
    const { initiative, ...named } = await getNamed(db, initiativeId)
    const section = await sectionOf(db, initiativeId)
    const typed = { name: initiative.name, gist: gistOf(initiative), excludeId: initiativeId }
    return { initiative, ...named, ...section, alike: await findLookAlikes(db, typed, MOST_ALIKE) }
  },
  place: ({ initiative }) => placeOf(initiative),
})

async function getNamed(
  db: ReadDb,
  id: string,
): Promise<Omit<RegistrationReview, 'alike' | keyof RegistrationSectionShown>> {
  const row = await db
    .selectFrom('initiative')
    .innerJoin('season', (join) =>
      join.onRef('season.agencyId', '=', 'initiative.seasonAgencyId').onRef('season.id', '=', 'initiative.seasonId'),
    )
    .innerJoin('unit', (join) =>
      join.onRef('unit.agencyId', '=', 'initiative.agencyId').onRef('unit.id', '=', 'initiative.unitId'),
    )
    .innerJoin('person', (join) =>
      join.onRef('person.agencyId', '=', 'initiative.agencyId').onRef('person.id', '=', 'initiative.personId'),
    )
    .leftJoin('plan', (join) =>
      join.onRef('plan.agencyId', '=', 'initiative.agencyId').onRef('plan.id', '=', 'initiative.planId'),
    )
    .leftJoin('document', (join) =>
      join.onRef('document.agencyId', '=', 'initiative.agencyId').onRef('document.id', '=', 'initiative.documentId'),
    )
    .selectAll('initiative')
    .select([
      'season.name as seasonName',
      'season.fields',
      'season.levels',
      'unit.name as unitName',
      'person.name as personName',
      'plan.title as planTitle',
      sql<string | null>`case when document.id is null then null
        else concat_ws(' ', document.type, document.number, document.name) end`.as('documentName'),
    ])
    .where('initiative.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`initiative ${id}`)
  const { seasonName, fields, levels, unitName, personName, planTitle, documentName, ...initiative } = row
  return {
    initiative: toInitiative(initiative),
    seasonName,
    fields,
    levels,
    unitName,
    personName,
    planTitle,
    documentName,
  }
}

/**
 * What registration has to say on the page of an initiative, in one statement: what was said at each step, and how the agency
 * above answered.
 */
export const registrationSection = defineQuery({
  name: 'initiatives.registration-section',
  words: words.catalogue.seeSection,
  input: z.strictObject({ initiativeId: z.uuid() }),
  may: { ...participants, superior: 'agency' },
  run: (db, { initiativeId }, facts): Promise<RegistrationSectionShown> => sectionFor(db, initiativeId, facts),
})

/** Remarks at the steps are for those who take part; others see the steps and the days. */
async function sectionFor(db: ReadDb, id: string, { actor }: QueryFacts): Promise<RegistrationSectionShown> {
  const { reviews, sentUp, ...place } = await sectionOf(db, id)
  if (mayAt(byDuty, actor, placeOf(place))) return { reviews, sentUp }
  return { reviews: reviews.map((review) => ({ ...review, note: '', reasons: [], checklist: [] })), sentUp }
}

interface SectionRow extends Pick<Initiative, 'unitId' | 'personId' | 'createdBy'> {
  readonly reviews: readonly (Omit<ReviewShown, 'at'> & { readonly at: string })[]
  readonly sentUp: readonly SentUp[]
}

async function sectionOf(
  db: ReadDb,
  id: string,
): Promise<RegistrationSectionShown & Omit<SectionRow, 'reviews' | 'sentUp'>> {
  const { rows } = await sql<SectionRow>`
    select initiative.unit_id, initiative.person_id, initiative.created_by,
      coalesce((select json_agg(said) from (select review.act, review.from_state as "fromState", review.at,
          person.name as by, review.note, review.checklist, review.reasons
        from initiative_review as review
          left join person on person.agency_id = review.agency_id and person.id = review.person_id
        where review.agency_id = initiative.agency_id and review.initiative_id = initiative.id
        order by review.at desc, review.id desc limit ${sql.lit(MOST_REVIEWS)}) as said), '[]') as reviews,
      coalesce((select json_agg(line) from (select list.id as "listId", list.number, list.superior_name as "superiorName",
          list.sent_on as "sentOn", line.decision, line.reason, line.decided_by_name as "decidedByName",
          line.decided_on as "decidedOn", recall.reason as recalled
        from superior_list_line as line
          join superior_list as list on list.agency_id = line.agency_id and list.id = line.list_id
          left join superior_list_recall as recall on recall.agency_id = list.agency_id and recall.id = list.id
        where line.agency_id = initiative.agency_id and line.initiative_id = initiative.id
        order by list.sent_on desc, list.id desc limit ${sql.lit(MOST_REVIEWS)}) as line), '[]') as sent_up
    from initiative where initiative.id = ${id}::uuid`.execute(db)
  const [row] = rows
  if (row === undefined) throw new RecordNotFound(`initiative ${id}`)
  return { ...row, reviews: row.reviews.map(({ at, ...review }) => ({ ...review, at: new Date(at) })) }
}
