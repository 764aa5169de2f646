import { z } from 'zod'
import { byDuty, participants } from '../../../../commands/circles.ts'
import { defineQuery } from '../../../../commands/query.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import type { OfficialDocument } from '../../../documents/browser.ts'
import { getAgencyHead } from '../../../organization/index.ts'
import { type Initiative, placeOf } from '../../rules/initiative.ts'
import { getInitiative } from '../../store/initiatives.ts'
import type { Figures } from '../rules/adoption.ts'
import type { HowTo } from '../rules/how-to.ts'
import { paperOf } from '../paper.ts'
import { findHowTo } from '../store/how-to.ts'
import { words } from '../words.ts'
import { getReplication } from './section.ts'

export interface HowToDraft {
  readonly initiative: Initiative
  readonly sheet: HowTo | undefined
  /** What the diary comes to: proposed for a new sheet. */
  readonly figures: Figures
}

/** What the form of a how-to sheet begins with. */
export const howToDraft = defineQuery({
  name: 'initiatives.how-to-draft',
  words: words.catalogue.describe,
  input: z.strictObject({ initiativeId: z.uuid() }),
  may: byDuty,
  run: async (db, { initiativeId }): Promise<HowToDraft> => {
    const initiative = await getInitiative(db, initiativeId)
    const { years } = await getReplication(db, initiativeId)
    const { sessions, attendances, people, households } = years.find(({ id }) => id === initiativeId) ?? nothingCounted
    return {
      initiative,
      sheet: await findHowTo(db, initiativeId),
      figures: { sessions, attendances, people, households },
    }
  },
  place: ({ initiative }: HowToDraft) => placeOf(initiative),
})

const nothingCounted: Figures = { sessions: null, attendances: null, people: null, households: null }

export interface HowToShown {
  readonly sheet: HowTo
  readonly name: string
  readonly document: OfficialDocument
}

/** The sheet as a paper of two pages: one's own, or published by another agency. */
export const howToShown = defineQuery({
  name: 'initiatives.how-to-sheet',
  words: words.catalogue.seeSheet,
  input: z.strictObject({ initiativeId: z.uuid() }),
  may: participants,
  run: async (db, { initiativeId }): Promise<HowToShown> => {
    const sheet = await findHowTo(db, initiativeId)
    if (sheet === undefined) throw new RecordNotFound(`how-to sheet of ${initiativeId}`)
    const card = await getCard(db, initiativeId)
    const head = await getAgencyHead(db, card.agencyId)
    return { sheet, name: card.name, document: paperOf(sheet, card, head) }
  },
})

async function getCard(db: ReadDb, id: string) {
  const card = await db
    .selectFrom('initiativeCard')
    .select(['agencyId', 'name', 'code', 'unitName', 'agencyName', 'place'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!card) throw new RecordNotFound(`initiative ${id}`)
  return card
}
