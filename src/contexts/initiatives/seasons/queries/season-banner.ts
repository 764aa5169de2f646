import { sql } from 'kysely'
import { z } from 'zod'
import { participants } from '../../../../commands/circles.ts'
import { defineQuery } from '../../../../commands/query.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { idList } from '../../../../platform/database/lists.ts'
import { words } from '../words.ts'
import { seasonsOpenFor } from './open-seasons.ts'
import { countsAsRegistered } from './seasons.ts'

export interface BannerAsk {
  /** The unit asked; the agency itself when it is asked from above. */
  readonly name: string
  readonly least: number
  readonly dueOn: PlainDate
  readonly registered: number
}

export interface BannerSeason {
  readonly agencyId: number
  readonly id: string
  readonly name: string
  readonly registrationTo: PlainDate
  readonly registersNow: boolean
  readonly datesChangedOn: PlainDate | null
  readonly asks: readonly BannerAsk[]
}

/** The seasons open for the agency, with what is asked of the actor's units and of the agency as a whole. */
export const seasonBanner = defineQuery({
  name: 'initiatives.season-banner',
  words: words.catalogue.seeBanner,
  input: z.strictObject({}),
  may: participants,
  run: async (db, _input, { actor, today }): Promise<readonly BannerSeason[]> => {
    const open = await seasonsOpenFor(db, actor.agencyId, today)
    if (open.length === 0) return []
    const unitIds = actor.kind === 'person' ? actor.roles.flatMap((held) => held.unitIds) : []
    const { rows } = await sql<BannerAsk & { seasonId: string }>`
      select ask.season_id, coalesce(unit.name, agency.name, '') as name, ask.least, ask.due_on,
        (select count(*)::int from initiative where agency_id = ${actor.agencyId} and season_agency_id = ask.agency_id
          and season_id = ask.season_id and (ask.unit_id is null or unit_id = ask.unit_id) and ${countsAsRegistered}) as registered
      from season_ask as ask
        left join unit on unit.agency_id = ask.agency_id and unit.id = ask.unit_id
        left join agency on agency.id = ask.below_agency_id
      where ask.season_id = any(${idList(open.map(({ id }) => id))})
        and (ask.below_agency_id = ${actor.agencyId}
          or (ask.agency_id = ${actor.agencyId} and ask.unit_id = any(${idList(unitIds)})))
      order by ask.unit_id is null, ask.due_on, ask.id limit 100`.execute(db)
    return open.map((season) => ({
      agencyId: season.agencyId,
      id: season.id,
      name: season.name,
      registrationTo: season.registrationTo,
      registersNow: season.registersNow,
      datesChangedOn: season.datesChangedOn,
      asks: rows.filter(({ seasonId }) => seasonId === season.id).map(({ seasonId: _season, ...ask }) => ask),
    }))
  },
})
