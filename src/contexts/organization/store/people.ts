import { RecordNotFound } from '../../../commands/refusals.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Language } from '../../../kernel/words.ts'
import type { Db } from '../../../platform/database/tables.ts'
import type { PersonFields } from '../rules/people.ts'
import type { PersonTable } from '../tables.ts'
import type { RecordOf } from './record-of.ts'

export type NewPerson = Omit<PersonTable, 'version' | 'validTo' | 'language' | 'wantsMail'>

export async function insertPeople(db: Db, people: readonly NewPerson[]): Promise<void> {
  if (people.length === 0) return
  await db
    .insertInto('person')
    .values(
      people.map((person) => ({ ...person, language: 'vi' as const, wantsMail: true, validTo: null, version: 1 })),
    )
    .execute()
}

/** Locks the person's row until the transaction ends. */
export async function getPersonForUpdate(db: Db, { agencyId, id }: RecordOf): Promise<PersonTable> {
  const [row] = await listPeopleForUpdate(db, agencyId, [id])
  if (!row) throw new RecordNotFound(`person ${id}`)
  return row
}

/** Locks the people's rows until the transaction ends; throws when one of them is not there. */
export async function getPeopleForUpdate(db: Db, agencyId: number, ids: readonly string[]): Promise<PersonTable[]> {
  const rows = await listPeopleForUpdate(db, agencyId, ids)
  if (rows.length < new Set(ids).size) throw new RecordNotFound('person')
  return rows
}

function listPeopleForUpdate(db: Db, agencyId: number, ids: readonly string[]): Promise<PersonTable[]> {
  return db
    .selectFrom('person')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .limit(1_000)
    .forUpdate()
    .execute()
}

/** The person, or null when nobody of that id is in the agency. */
export async function findPerson(db: Db, agencyId: number, id: string | null): Promise<PersonTable | null> {
  if (id === null) return null
  const [row] = await listPeopleForUpdate(db, agencyId, [id])
  return row ?? null
}

/** Whether the account belongs to somebody else in the agency, who may have left. */
export async function isAccountOfAnother(
  db: Db,
  { agencyId, id, accountId }: RecordOf & { accountId: string },
): Promise<boolean> {
  const other = await db
    .selectFrom('person')
    .select('id')
    .where('agencyId', '=', agencyId)
    .where('accountId', '=', accountId)
    .where('id', '!=', id)
    .executeTakeFirst()
  return other !== undefined
}

/** The addresses of everybody who works in the agency, in lower case, without those of `exceptId`. */
export async function listEmails(db: Db, agencyId: number, exceptId?: string): Promise<string[]> {
  let query = db
    .selectFrom('person')
    .select('email')
    .where('agencyId', '=', agencyId)
    .where('validTo', 'is', null)
    .where('email', 'is not', null)
    .orderBy('id')
    .limit(20_000)
  if (exceptId !== undefined) query = query.where('id', '!=', exceptId)
  const rows = await query.execute()
  return rows.flatMap(({ email }) => (email === null ? [] : [email.toLowerCase()]))
}

export async function savePerson(db: Db, of: RecordOf, fields: Partial<PersonFields>): Promise<void> {
  await update(db, of, fields)
}

export async function savePersonEnd(db: Db, of: RecordOf, lastOn: PlainDate): Promise<void> {
  await update(db, of, { validTo: lastOn })
}

export async function saveOwnChoices(
  db: Db,
  of: RecordOf,
  choices: { language: Language; wantsMail: boolean },
): Promise<void> {
  await update(db, of, choices)
}

export async function saveAccountOf(db: Db, of: RecordOf, accountId: string): Promise<void> {
  await update(db, of, { accountId })
}

async function update(db: Db, { agencyId, id }: RecordOf, change: Partial<PersonTable>): Promise<void> {
  await db
    .updateTable('person')
    .set((set) => ({ ...change, version: set('version', '+', 1) }))
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
}
