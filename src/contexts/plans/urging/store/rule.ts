import { sql } from 'kysely'
import type { Facts } from '../../../../commands/command.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import type { EscalationRule } from '../rules/escalation.ts'
import type { EscalationRuleTable } from '../tables.ts'

export interface KeptRule extends Readonly<Pick<EscalationRuleTable, 'id' | 'version'>> {
  readonly steps: EscalationRule
}

/** The agency's own rule; undefined while it has none and the default stands. */
export async function findRule(db: ReadDb): Promise<KeptRule | undefined> {
  return db.selectFrom('escalationRule').select(['id', 'steps', 'version']).executeTakeFirst()
}

export async function findRuleForUpdate(db: Db): Promise<KeptRule | undefined> {
  return db.selectFrom('escalationRule').select(['id', 'steps', 'version']).forUpdate().executeTakeFirst()
}

/** Keeps the agency's one rule; two who set the first one at once are told apart by the version. */
export async function saveRule(db: Db, { id, steps, version }: KeptRule, facts: Facts): Promise<void> {
  const kept = JSON.stringify(steps)
  await db
    .insertInto('escalationRule')
    .values({ agencyId: facts.actor.agencyId, id, steps: kept, version })
    .onConflict((conflict) =>
      conflict.column('agencyId').doUpdateSet({ steps: kept, version: sql<number>`escalation_rule.version + 1` }),
    )
    .execute()
}
