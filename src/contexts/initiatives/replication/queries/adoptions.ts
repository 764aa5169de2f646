import { sql } from 'kysely'
import { z } from 'zod'
import { type Actor, personIdOf } from '../../../../commands/actor.ts'
import { byDuty } from '../../../../commands/circles.ts'
import { reachOf } from '../../../../commands/permission.ts'
import { defineQuery } from '../../../../commands/query.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { Option } from '../../../../kernel/form.ts'
import { idList } from '../../../../platform/database/lists.ts'
import { findChoices } from '../../../organization/index.ts'
import { seasonsOpenFor } from '../../seasons/door.ts'
import { mayDo } from '../../rules/states.ts'
import type { Adoption } from '../rules/adoption.ts'
import { getOrigin, type OriginFound, toAdoption } from '../store/adoptions.ts'
import { words } from '../words.ts'

export interface AdoptDraft {
  readonly origin: OriginFound
  readonly units: readonly Option[]
  readonly people: readonly Option[]
  /** The season a registration would go into; null when none is open. */
  readonly seasonName: string | null
}

/** What the form of an adoption chooses from. */
export const adoptDraft = defineQuery({
  name: 'initiatives.adopt-draft',
  words: words.catalogue.adopt,
  input: z.strictObject({ initiativeId: z.uuid() }),
  may: mayDo('adopt'),
  run: async (db, { initiativeId }, { actor, today }): Promise<AdoptDraft> => {
    const card = await db
      .selectFrom('initiativeCard')
      .select('agencyId')
      .where('id', '=', initiativeId)
      .executeTakeFirst()
    if (!card) throw new RecordNotFound(`initiative ${initiativeId}`)
    const origin = await getOrigin(db, { agencyId: card.agencyId, id: initiativeId })
    const { units, people } = await findChoices(db, { agencyId: actor.agencyId, on: today })
    const season = (await seasonsOpenFor(db, actor.agencyId, today)).find(({ registersNow }) => registersNow)
    return { origin, units: ownOnly(units, actor), people, seasonName: season?.name ?? null }
  },
})

function ownOnly(units: readonly Option[], actor: Actor): readonly Option[] {
  if (reachOf({ office: 'agency', leader: 'agency' }, actor).all || actor.kind !== 'person') return units
  const own = new Set(actor.roles.flatMap(({ unitIds }) => unitIds))
  return units.filter(({ value }) => own.has(value))
}

export interface AdoptionShown {
  readonly adoption: Adoption
  readonly originName: string
  readonly originAgencyName: string
}

/** One of the agency's own adoptions, to tell what came of it. */
export const adoptionShown = defineQuery({
  name: 'initiatives.adoption',
  words: words.catalogue.tell,
  input: z.strictObject({ adoptionId: z.uuid() }),
  may: byDuty,
  run: async (db, { adoptionId }, { actor }): Promise<AdoptionShown> => {
    const row = await db
      .selectFrom('adoption')
      .leftJoin('initiativeCard as origin', (join) =>
        join.onRef('origin.agencyId', '=', 'adoption.originAgencyId').onRef('origin.id', '=', 'adoption.originId'),
      )
      .selectAll('adoption')
      .select(['origin.name as originName', 'origin.agencyName as originAgencyName'])
      .where('adoption.agencyId', '=', actor.agencyId)
      .where('adoption.id', '=', adoptionId)
      .executeTakeFirst()
    if (!row) throw new RecordNotFound(`adoption ${adoptionId}`)
    const { originName, originAgencyName, ...adoption } = row
    return { adoption: toAdoption(adoption), originName: originName ?? '', originAgencyName: originAgencyName ?? '' }
  },
  place: ({ adoption }: AdoptionShown) => ({ unitIds: [adoption.unitId], personIds: [adoption.personId] }),
})

export interface OwnAdoption {
  readonly id: string
  readonly originId: string
  readonly name: string
  readonly unitName: string
  readonly state: Adoption['state']
}

const MOST_OWN = 50

/** What one's agency is following now, and may tell about: own ones first. */
export const ownAdoptions = defineQuery({
  name: 'initiatives.own-adoptions',
  words: words.catalogue.tell,
  input: z.strictObject({}),
  may: byDuty,
  run: async (db, _input, { actor }): Promise<readonly OwnAdoption[]> => {
    const reach = reachOf(byDuty, actor)
    const { rows } = await sql<OwnAdoption>`
      select adoption.id, adoption.origin_id, coalesce(origin.name, '') as name, adoption.unit_name, adoption.state
      from adoption left join initiative_card origin
        on origin.agency_id = adoption.origin_agency_id and origin.id = adoption.origin_id
      where adoption.agency_id = ${actor.agencyId} and adoption.state in ('trying', 'registered')
        and (${reach.all} or adoption.person_id = ${reach.personId}::uuid
          or adoption.unit_id = any(${idList(reach.unitIds)}))
      order by adoption.person_id = ${personIdOf(actor)}::uuid desc, adoption.began_on, adoption.id
      limit ${sql.lit(MOST_OWN)}`.execute(db)
    return rows
  },
})
