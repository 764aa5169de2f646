import type { Selectable } from 'kysely'
import type { Facts } from '../../../../commands/command.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import { seasonsOpenFor } from '../../seasons/door.ts'
import type { Initiative } from '../../rules/initiative.ts'
import type { Season } from '../../rules/season.ts'
import { insertInitiatives, toInitiative } from '../../store/initiatives.ts'
import type { Adoption, Origin } from '../rules/adoption.ts'
import type { AdoptionTable } from '../tables.ts'

/** What is taken up: its card, its sheet where one may be read, and its row where it is one's own agency's. */
export interface OriginFound extends Origin {
  readonly name: string
  readonly gist: string
  readonly kind: Initiative['kind']
  readonly holder: Initiative['holder']
  readonly field: string
  readonly own: Initiative | undefined
  readonly steps: string
}

/** Throws RecordNotFound when it is not there, or not to be seen. */
export async function getOrigin(db: ReadDb, { agencyId, id }: { agencyId: number; id: string }): Promise<OriginFound> {
  const card = await db
    .selectFrom('initiativeCard as card')
    .leftJoin('howToSheet as sheet', (join) =>
      join.onRef('sheet.agencyId', '=', 'card.agencyId').onRef('sheet.initiativeId', '=', 'card.id'),
    )
    .select([
      'card.identityId',
      'card.state',
      'card.name',
      'card.gist',
      'card.kind',
      'card.holder',
      'card.field',
      'sheet.steps',
    ])
    .where('card.agencyId', '=', agencyId)
    .where('card.id', '=', id)
    .executeTakeFirst()
  if (!card) throw new RecordNotFound(`initiative ${id}`)
  const row = await db
    .selectFrom('initiative')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  const own = row && toInitiative(row)
  return {
    ...card,
    kind: card.kind as Initiative['kind'],
    holder: card.holder as Initiative['holder'],
    agencyId,
    id,
    unitId: own?.unitId ?? null,
    own,
    steps: card.steps ?? '',
  }
}

/** Whether the unit tries it or has registered it already. */
export async function isGoingOn(db: ReadDb, unitId: string, origin: Origin): Promise<boolean> {
  const found = await db
    .selectFrom('adoption')
    .select('id')
    .where('unitId', '=', unitId)
    .where('originAgencyId', '=', origin.agencyId)
    .where('originIdentityId', '=', origin.identityId)
    .where('state', 'in', ['trying', 'registered'])
    .executeTakeFirst()
  return found !== undefined
}

/** The season in which the agency can register today, its own before those from above. */
export async function findRegisteringSeason(db: ReadDb, { actor, today }: Facts): Promise<Season | undefined> {
  return (await seasonsOpenFor(db, actor.agencyId, today)).find(({ registersNow }) => registersNow)
}

/** What the adoption calls unit and agency. Throws RecordNotFound when the unit is not the agency's. */
export async function getUnitNames(db: ReadDb, agencyId: number, unitId: string) {
  const row = await db
    .selectFrom('unit')
    .innerJoin('agency', 'agency.id', 'unit.agencyId')
    .select(['unit.name as unitName', 'agency.name as agencyName'])
    .where('unit.agencyId', '=', agencyId)
    .where('unit.id', '=', unitId)
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`unit ${unitId}`)
  return row
}

export interface Adopted {
  readonly adoption: Adoption
  readonly draft: Initiative | undefined
}

export async function insertAdoption(db: Db, { adoption, draft }: Adopted, agencyId: number): Promise<void> {
  if (draft !== undefined) await insertInitiatives(db, agencyId, [draft])
  await db
    .insertInto('adoption')
    .values({ ...adoption, agencyId })
    .execute()
}

/** The agency's own adoption, locked. Throws RecordNotFound. */
export async function getAdoptionForUpdate(db: Db, agencyId: number, id: string): Promise<Adoption> {
  const row = await db
    .selectFrom('adoption')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`adoption ${id}`)
  return toAdoption(row)
}

export function toAdoption({ agencyId: _agencyId, ...adoption }: Selectable<AdoptionTable>): Adoption {
  return adoption
}

export async function saveAdoption(db: Db, agencyId: number, adoption: Adoption): Promise<void> {
  const { id, version, ...columns } = adoption
  await db
    .updateTable('adoption')
    .set({ ...columns, version: version + 1 })
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
}
