import type { Db, ReadDb } from '../../../platform/database/tables.ts'
import { commendationData } from '../data.ts'
import { type CommendationForm, formsOf, type VotingRule } from '../rules/forms.ts'

export interface OwnForm extends CommendationForm {
  readonly replaces: string | null
  readonly version: number
}

/** The forms the agency added or put in the place of shipped ones. */
export async function listOwnForms(db: ReadDb): Promise<OwnForm[]> {
  const rows = await db.selectFrom('commendationForm').selectAll().orderBy('name').orderBy('id').limit(500).execute()
  return rows.map(({ agencyId: _agencyId, validFrom, validTo, ...form }) => ({ ...form, from: validFrom, to: validTo }))
}

/** Every form the agency can use, shipped and its own. */
export async function listForms(db: ReadDb): Promise<readonly CommendationForm[]> {
  const own = await listOwnForms(db)
  return formsOf(
    commendationData().forms,
    own.map(({ version: _version, ...form }) => form),
  )
}

/** Adds a form, or writes it anew when `version` is that of the row. */
export async function saveForm(db: Db, { from, to, ...form }: OwnForm, agencyId: number): Promise<void> {
  const columns = { ...form, validFrom: from, validTo: to, agencyId }
  await db
    .insertInto('commendationForm')
    .values(columns)
    .onConflict((conflict) =>
      conflict.columns(['agencyId', 'id']).doUpdateSet({ ...columns, version: form.version + 1 }),
    )
    .execute()
}

/** The shares the agency's council needs: its own, else the shipped ones. */
export async function getVoting(db: ReadDb): Promise<VotingRule & { readonly version: number }> {
  const row = await db.selectFrom('commendationVoting').selectAll().executeTakeFirst()
  if (!row) return { ...commendationData().voting, version: 0 }
  const { quorumPercent, passPercent, source, version } = row
  return { quorumPercent, passPercent, source, confirmed: true, version }
}

export async function saveVoting(
  db: Db,
  rule: { id: string; quorumPercent: number; passPercent: number; source: string; version: number },
  agencyId: number,
): Promise<void> {
  const { id, quorumPercent, passPercent, source, version } = rule
  await db
    .insertInto('commendationVoting')
    .values({ agencyId, id, quorumPercent, passPercent, source, version: 1 })
    .onConflict((conflict) =>
      conflict.columns(['agencyId']).doUpdateSet({ quorumPercent, passPercent, source, version: version + 1 }),
    )
    .execute()
}
