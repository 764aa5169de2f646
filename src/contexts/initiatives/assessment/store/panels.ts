import { type Selectable, sql } from 'kysely'
import { personIdOf } from '../../../../commands/actor.ts'
import type { Facts } from '../../../../commands/command.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Words } from '../../../../kernel/words.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import { postNotices } from '../../../messages/index.ts'
import { listPeople, listUnits } from '../../../organization/index.ts'
import type { Initiative } from '../../rules/initiative.ts'
import { type Assessor, type Candidate, scoresVisible, type Viewer } from '../rules/panel.ts'
import type { AssessorTable } from '../tables.ts'

/**
 * Everybody who was ever appointed for an initiative, with their points. For commands alone, which decide and show nothing:
 * a handle that cannot write does not fit, and queries must use `listVisiblePanel`.
 */
export async function listPanelForUpdate(db: Db, initiativeId: string): Promise<readonly Assessor[]> {
  const rows = await panelRows(db, initiativeId).forUpdate().execute()
  return rows.map(toAssessor)
}

function panelRows(db: ReadDb, initiativeId: string) {
  return db
    .selectFrom('assessor')
    .selectAll()
    .where('initiativeId', '=', initiativeId)
    .orderBy('round')
    .orderBy('appointedOn')
    .orderBy('id')
    .limit(200)
}

function toAssessor({ agencyId: _agency, ...assessor }: Selectable<AssessorTable>): Assessor {
  return assessor
}

export interface SeenAssessor extends Assessor {
  readonly name: string
  /** Whether points, vetoes, remark and reasons are shown; they are empty otherwise. */
  readonly isOpen: boolean
}

export interface PanelView {
  readonly viewer: Viewer
  readonly today: PlainDate
  /** Rounds whose assessment is concluded. */
  readonly concludedRounds: ReadonlySet<number>
}

/** The assessors of an initiative as a viewer may see them: the only way points leave the database. */
export async function listVisiblePanel(
  db: ReadDb,
  initiativeId: string,
  { viewer, today, concludedRounds }: PanelView,
): Promise<readonly SeenAssessor[]> {
  const rows = await panelRows(db, initiativeId)
    .select((row) =>
      row
        .selectFrom('person')
        .select('person.name')
        .whereRef('person.agencyId', '=', 'assessor.agencyId')
        .whereRef('person.id', '=', 'assessor.personId')
        .as('name'),
    )
    .execute()
  const all = rows.map(({ name, ...row }) => ({ ...toAssessor(row), name: name ?? '' }))
  return all.map((assessor) => {
    const panel = all.filter(({ round }) => round === assessor.round)
    const isConcluded = concludedRounds.has(assessor.round)
    if (scoresVisible(assessor, viewer, { panel, today, isConcluded })) return { ...assessor, isOpen: true }
    return { ...assessor, scores: [], vetoes: [], remark: '', reasons: [], isOpen: false }
  })
}

/** The people who may be asked, and the line of units that an initiative stands in. */
export async function loadCandidates(
  db: ReadDb,
  { unitId }: Pick<Initiative, 'unitId'>,
  { agencyId, on }: { agencyId: number; on: PlainDate },
): Promise<{
  readonly candidates: readonly (Candidate & { readonly name: string })[]
  readonly unitLine: readonly string[]
}> {
  const people = await listPeople(db, { agencyId, on })
  const units = await listUnits(db, { agencyId, on })
  const parentOf = new Map(units.map(({ id, parentId }) => [id, parentId]))
  const unitLine: string[] = []
  for (let at: string | null | undefined = unitId; at && !unitLine.includes(at); at = parentOf.get(at))
    unitLine.push(at)
  return {
    unitLine,
    candidates: people.map(({ id, name, roles }) => ({
      personId: id,
      name,
      roles: roles.map((held) => ({ role: held.role, unitId: held.unitId })),
    })),
  }
}

export async function insertAssessors(db: Db, assessors: readonly Assessor[], facts: Facts): Promise<void> {
  if (assessors.length === 0) return
  const rows = assessors.map(({ scores, vetoes, reasons, ...assessor }) => ({
    ...assessor,
    agencyId: facts.actor.agencyId,
    scores: JSON.stringify(scores),
    vetoes: JSON.stringify(vetoes),
    reasons: JSON.stringify(reasons),
  }))
  await db.insertInto('assessor').values(rows).execute()
}

/** Writes what changed. The version goes up by one. */
export async function saveAssessor(
  db: Db,
  { id, scores, vetoes, reasons, version, ...columns }: Assessor,
): Promise<void> {
  await db
    .updateTable('assessor')
    .set({
      ...columns,
      scores: JSON.stringify(scores),
      vetoes: JSON.stringify(vetoes),
      reasons: JSON.stringify(reasons),
      version: version + 1,
    })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Which initiative an assessor was appointed for. Throws RecordNotFound. */
export async function getAssessorForUpdate(db: Db, assessorId: string): Promise<Assessor> {
  const row = await db.selectFrom('assessor').selectAll().where('id', '=', assessorId).forUpdate().executeTakeFirst()
  if (!row) throw new RecordNotFound(`assessor ${assessorId}`)
  return toAssessor(row)
}

/** The people who hold a role for the agency today. */
export async function listHolding(
  db: ReadDb,
  role: 'office' | 'leader',
  { actor, today }: Facts,
): Promise<readonly string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct person_id from role_held where agency_id = ${actor.agencyId} and role = ${role}
      and valid_from <= ${today}::date and (valid_to is null or valid_to >= ${today}::date)
    order by person_id limit 500`.execute(db)
  return rows.map(({ personId }) => personId)
}

export interface Telling {
  readonly to: readonly string[]
  readonly words: Words
  readonly href: string
  readonly initiativeId: string
}

/** Tells people of an initiative's assessment, but never whoever does it. */
export async function tell(db: Db, { to, words, href, initiativeId }: Telling, facts: Facts): Promise<void> {
  const people = [...new Set(to)].filter((personId) => personId !== personIdOf(facts.actor))
  const notices = people.map((personId) => ({
    personId,
    kind: 'request' as const,
    words,
    href,
    about: { kind: 'initiative', id: initiativeId },
  }))
  await postNotices(db, notices, facts)
}
