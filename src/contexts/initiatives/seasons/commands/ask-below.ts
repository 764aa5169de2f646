import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, dayField, integer, optional, prose, references } from '../../../../commands/fields.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { runsSeasons } from '../../criteria/door.ts'
import { seasonRefusals } from '../refusals.ts'
import { deleteAsk, getAskForUpdate, loadAskFile, type NewAsks, saveAsks } from '../store/asks.ts'
import { words } from '../words.ts'

const labels = words.catalogue
const MOST_ASKED = 1_000

/** Agencies are numbered, so that `references` (of ids) does not fit them. */
const agencies = z
  .array(
    z
      .union([
        z.number(),
        z
          .string()
          .regex(/^\d{1,9}$/)
          .transform(Number),
      ])
      .pipe(z.number().int().min(1)),
  )
  .max(MOST_ASKED)
  .meta({ field: { label: labels.below, control: 'many' } })

/** Asks units and agencies below to register at least so many initiatives by a day; replaces what was asked before. */
export const askBelow = defineCommand({
  name: 'initiatives.ask-below',
  words: labels.ask,
  input: z.strictObject({
    seasonId: carried(),
    unitIds: references({ label: labels.units, max: MOST_ASKED }),
    agencyIds: agencies,
    least: integer({ label: labels.least, min: 1, max: 1_000 }),
    dueOn: dayField({ label: labels.dueOn }),
    note: optional(prose({ label: labels.note, max: 1_000 })),
  }),
  may: runsSeasons,
  refusals: seasonRefusals('nobody-asked', 'ask-due-outside-season', 'season-not-open'),
  load: (db, { seasonId }, facts) => loadAskFile(db, seasonId, facts),
  decide: (file, { unitIds, agencyIds, least, dueOn, note }): Verdict<NewAsks, AskRefusal> => {
    const { season } = file
    if (season.state === 'closed') return refuse('season-not-open')
    const [units, below] = [[...new Set(unitIds)], [...new Set(agencyIds)]]
    if (units.length + below.length === 0) return refuse('nobody-asked')
    const stranger = units.find((id) => !file.unitIds.has(id)) ?? below.find((id) => !file.belowIds.has(id))
    if (stranger !== undefined) throw new RecordNotFound(`unit or agency below ${stranger}`)
    if (dueOn < season.registrationFrom || dueOn > season.registrationTo) return refuse('ask-due-outside-season')
    const asks = [
      ...units.map((unitId) => ({ unitId, belowAgencyId: null })),
      ...below.map((belowAgencyId) => ({ unitId: null, belowAgencyId })),
    ]
    return accept({ season, asks, least, dueOn, note: note ?? '' })
  },
  save: saveAsks,
  subject: ({ seasonId }) => ({ kind: 'season', id: seasonId }),
  answer: ({ asks }) => ({ asked: asks.length }),
})

type AskRefusal = 'nobody-asked' | 'ask-due-outside-season' | 'season-not-open'

/** Takes back what was asked of one unit or agency. */
export const dropAsk = defineCommand({
  name: 'initiatives.drop-ask',
  words: labels.dropAskOf,
  input: z.strictObject({ askId: carried() }),
  may: runsSeasons,
  refusals: {},
  load: (db, { askId }, facts) => getAskForUpdate(db, askId, facts),
  decide: (ask) => accept(ask),
  save: (db, ask) => deleteAsk(db, ask),
  subject: (_input, { seasonId }) => ({ kind: 'season', id: seasonId }),
  answer: ({ seasonId }) => ({ seasonId }),
})
