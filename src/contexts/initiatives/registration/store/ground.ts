import type { Facts } from '../../../../commands/command.ts'
import { type May, type Place, reachOf } from '../../../../commands/permission.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import { personIdOf } from '../../../../commands/actor.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import { ancestorsOf, listUnits } from '../../../organization/index.ts'
import { type Initiative, placeOf } from '../../rules/initiative.ts'
import type { Season } from '../../rules/season.ts'
import { statesFor } from '../../rules/states.ts'
import { takeNumbers, toInitiative } from '../../store/initiatives.ts'
import { toSeason } from '../../store/seasons.ts'
import type { Ground, Origin, Previous, WriterFacts } from '../rules/registration.ts'

/** What of a form says what it is held against. */
export interface Asked {
  readonly initiativeId: string
  readonly seasonId: string | null
  readonly unitId: string | null
  readonly continuesId: string | null
  readonly origin: { readonly agencyId: number; readonly id: string } | null
}

export interface GroundLoaded {
  readonly ground: Ground
  readonly place: Place
}

/** Everything a registration is held against; the initiative is locked. Throws RecordNotFound when something named is missing. */
export async function loadGround(
  db: Db,
  asked: Asked,
  { facts, may }: { readonly facts: Facts; readonly may: May },
): Promise<GroundLoaded> {
  const { actor, today } = facts
  const initiative = await findForUpdate(db, actor.agencyId, asked.initiativeId)
  const { all } = reachOf(may, actor)
  const heldUnits = actor.kind === 'person' ? actor.roles.flatMap(({ unitIds }) => unitIds) : []
  const usualUnitId = heldUnits[0] ?? (await firstUnit(db, actor.agencyId, today))
  const ground: Ground = {
    season: await seasonAsked(db, asked.seasonId, { agencyId: actor.agencyId, today, initiative }),
    initiative,
    ownUnitIds: all ? null : heldUnits,
    usualUnitId,
    previous: asked.continuesId === null ? undefined : await getPrevious(db, asked.continuesId, asked.initiativeId),
    origin: asked.origin === null ? undefined : await getOrigin(db, asked.origin),
  }
  const isNewOf = { unitIds: [asked.unitId ?? usualUnitId], personIds: [personIdOf(actor)] }
  return { ground, place: initiative === undefined ? isNewOf : placeOf(initiative) }
}

async function findForUpdate(db: Db, agencyId: number, id: string): Promise<Initiative | undefined> {
  const row = await db
    .selectFrom('initiative')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toInitiative(row)
}

async function firstUnit(db: ReadDb, agencyId: number, on: PlainDate): Promise<string | null> {
  const [first] = await listUnits(db, { agencyId, on })
  return first?.id ?? null
}

interface SeasonAsked {
  readonly agencyId: number
  readonly today: PlainDate
  readonly initiative?: Initiative | undefined
}

/** The season named, or that of the initiative, or the newest open one. It is the agency's own or cascades from above. */
async function seasonAsked(
  db: ReadDb,
  seasonId: string | null,
  { agencyId, today, initiative }: SeasonAsked,
): Promise<Season> {
  const wanted = seasonId ?? initiative?.seasonId ?? null
  const above = await ancestorsOf(db, agencyId, today)
  let query = db
    .selectFrom('season')
    .selectAll()
    .where((where) =>
      where.or([
        where('agencyId', '=', agencyId),
        where.and([where('cascades', '=', true), where('agencyId', 'in', [agencyId, ...above.map(({ id }) => id)])]),
      ]),
    )
  query = wanted === null ? query.where('state', '=', 'open') : query.where('id', '=', wanted)
  const row = await query.orderBy('year', 'desc').orderBy('registrationTo', 'desc').orderBy('id').executeTakeFirst()
  if (!row) throw new RecordNotFound(`season ${wanted ?? 'that is open'}`)
  return toSeason(row)
}

/** A season for a list of new initiatives. Throws RecordNotFound. */
export function getSeasonAsked(db: ReadDb, seasonId: string, of: Omit<SeasonAsked, 'initiative'>): Promise<Season> {
  return seasonAsked(db, seasonId, of)
}

async function getPrevious(db: Db, id: string, byId: string): Promise<Previous> {
  const row = await db
    .selectFrom('initiative')
    .select(['id', 'identityId', 'year', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`initiative ${id}`)
  const other = await db
    .selectFrom('initiative')
    .select('id')
    .where('continuesId', '=', id)
    .where('id', '<>', byId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
  const { state, ...previous } = row
  return { ...previous, isOpen: other === undefined && statesFor('continue').includes(state) }
}

/** Found by its card, which other agencies see, too. */
async function getOrigin(db: Db, { agencyId, id }: { agencyId: number; id: string }): Promise<Origin> {
  const row = await db
    .selectFrom('initiativeCard')
    .select('state')
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`initiative ${id} of agency ${agencyId}`)
  return { agencyId, id, isRecognised: row.state === 'recognised' }
}

/** The number for its code, taken only when it has none. A refusal gives it back with the transaction. */
export async function takeCode(db: Db, agencyId: number, { season, initiative }: Ground): Promise<number> {
  if (initiative !== undefined && initiative.code !== null) return 0
  return takeNumbers(db, agencyId, { prefix: season.codePrefix, year: season.year, count: 1 })
}

export function writerOf({ initiativeId }: { readonly initiativeId: string }, { actor }: Facts): WriterFacts {
  return { initiativeId, personId: personIdOf(actor) }
}
