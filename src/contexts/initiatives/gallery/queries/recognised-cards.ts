import { sql } from 'kysely'
import { defineQuery } from '../../../../commands/query.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { displayHref } from '../../../documents/index.ts'
import type { Holder, Kind } from '../../rules/initiative.ts'
import { CARDS_ON_PAGE, InitiativeFilter } from '../rules/filter.ts'
import { words } from '../words.ts'
import { type Choices, findChoices } from './choices.ts'
import { escaped } from './conditions.ts'
import { readers } from './readers.ts'

export interface RecognisedCard {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly gist: string
  readonly kind: Kind
  readonly holder: Holder
  readonly field: string
  readonly level: string
  readonly year: number
  readonly agencyName: string
  readonly unitName: string
  readonly decidedOn: PlainDate | null
  /** The newest photo of its diary; those of other agencies stay there. */
  readonly photoHref: string | null
}

export interface RecognisedCards extends Choices {
  readonly cards: readonly RecognisedCard[]
  readonly total: number
}

/** What was recognised, here and in other agencies, to learn from: newest first. */
export const recognisedCards = defineQuery({
  name: 'initiatives.recognised',
  words: words.catalogue.recognisedOnes,
  input: InitiativeFilter,
  may: readers,
  run: async (db, filter, facts): Promise<RecognisedCards> => {
    const { q, year, field, kind, holder, level, page } = filter
    const { rows } = await sql<Omit<RecognisedCard, 'photoHref'> & { fileId: string | null; total: number }>`
      select card.id, card.code, card.name, card.gist, card.kind, card.holder, card.field,
        coalesce(card.recognised_level, card.level) as level, card.year, card.agency_name, card.unit_name, card.decided_on,
        (select evidence.file_id from diary_entry
            join diary_evidence as evidence on evidence.agency_id = diary_entry.agency_id and evidence.entry_id = diary_entry.id
          where diary_entry.agency_id = card.agency_id and diary_entry.initiative_id = card.id and evidence.kind = 'photo'
            and diary_entry.withdrawn_reason is null
          order by diary_entry.happened_on desc, evidence.id limit 1) as file_id,
        (count(*) over ())::int as total
      from initiative_card as card
      where card.state = 'recognised'
        and (${q} = '' or kheo_fold(card.name || ' ' || card.code || ' ' || card.place || ' ' || card.agency_name)
            like '%' || kheo_fold(${escaped(q)}) || '%')
        and (${year === '' ? null : year}::int is null or card.year = ${year === '' ? null : year}::int)
        and (${field} = '' or card.field = ${field}) and (${kind} = '' or card.kind = ${kind})
        and (${holder} = '' or card.holder = ${holder})
        and (${level} = '' or coalesce(card.recognised_level, card.level) = ${level})
      order by card.decided_on desc nulls last, card.agency_id, card.code, card.id
      limit ${CARDS_ON_PAGE} offset ${(page - 1) * CARDS_ON_PAGE}`.execute(db)
    return {
      cards: rows.map(({ fileId, total: _total, ...card }) => ({
        ...card,
        photoHref: fileId === null ? null : displayHref(fileId),
      })),
      total: rows[0]?.total ?? 0,
      ...(await findChoices(db, facts)),
    }
  },
})
