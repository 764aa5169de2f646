import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, optional, prose, rowVersion } from '../../../../commands/fields.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { runsSeasons } from '../../criteria/door.ts'
import type { Season } from '../../rules/season.ts'
import { seasonRefusals } from '../refusals.ts'
import {
  type ChangeRefusal,
  changeSeason,
  closeSeason,
  dateRefusals,
  type MovedDate,
  movedDates,
  nextSeason,
  type NotDraft,
  openSeason,
} from '../rules/season-course.ts'
import {
  deleteSeason,
  getOwnSeasonForUpdate,
  insertSeason,
  isScored,
  listChosenSets,
  listKnownSeasons,
  saveMoved,
  saveOpened,
  saveSeason,
} from '../store/seasons.ts'
import { words } from '../words.ts'
import { criteriaFields, criteriaOf, dateFields, datesOf, fitsKinds } from './season-fields.ts'

const labels = words.catalogue
const input = z.strictObject({ seasonId: carried(), version: rowVersion() })
const subject = ({ seasonId }: { seasonId: string }) => ({ kind: 'season', id: seasonId })

/** Opens a drafted season for all it holds for. */
export const openSeasonCommand = defineCommand({
  name: 'initiatives.open-season',
  words: labels.open,
  input,
  may: runsSeasons,
  refusals: seasonRefusals('season-not-draft', 'season-over'),
  load: (db, { seasonId }, facts) => getOwnSeasonForUpdate(db, seasonId, facts),
  decide: (season, { version }, { today }) => openSeason(season, { version, today }),
  save: saveOpened,
  subject,
})

interface Changed {
  readonly season: Season
  readonly moved: readonly MovedDate[]
}

/** Moves the dates of an open season and tells those concerned; gives it criteria, or others while nobody was scored. */
export const changeSeasonCommand = defineCommand({
  name: 'initiatives.change-season',
  words: labels.change,
  input: z.strictObject({
    seasonId: carried(),
    version: rowVersion(),
    ...dateFields,
    ...criteriaFields,
    note: optional(prose({ label: labels.note, max: 5_000 })),
  }),
  may: runsSeasons,
  refusals: seasonRefusals(
    'season-not-open',
    ...dateRefusals,
    'dates-outside-year',
    'criteria-in-use',
    'criteria-of-other-kind',
  ),
  load: async (db, { seasonId, criteriaId, exemplarCriteriaId }, facts) => {
    const season = await getOwnSeasonForUpdate(db, seasonId, facts)
    const sets = await listChosenSets(db, [criteriaId, exemplarCriteriaId], facts)
    return { season, sets, isScored: await isScored(db, season) }
  },
  decide: (file, change, { today }): Verdict<Changed, ChangeRefusal | 'criteria-of-other-kind'> => {
    // A set that the season has already stays allowed when it was retired since.
    const added = file.sets.filter(({ id }) => id !== file.season.criteriaSetId && id !== file.season.exemplarSetId)
    if (!fitsKinds(change, added)) return refuse('criteria-of-other-kind')
    const dates = datesOf(change)
    const verdict = changeSeason(
      file.season,
      {
        dates,
        version: change.version,
        note: change.note ?? '',
        criteria: criteriaOf(change, file.sets),
        isScored: file.isScored,
      },
      today,
    )
    return verdict.ok ? accept({ season: verdict.outcome, moved: movedDates(file.season, dates) }) : verdict
  },
  save: saveMoved,
  subject,
})

/** Ends a season: nothing more is registered in it. */
export const closeSeasonCommand = defineCommand({
  name: 'initiatives.close-season',
  words: labels.close,
  input,
  may: runsSeasons,
  refusals: seasonRefusals('season-not-open'),
  load: (db, { seasonId }, facts) => getOwnSeasonForUpdate(db, seasonId, facts),
  decide: (season, { version }) => closeSeason(season, version),
  save: (db, season, { today }) => saveSeason(db, season, { closedOn: today }),
  subject,
})

/** Drafts the same season for the year after. */
export const copySeason = defineCommand({
  name: 'initiatives.copy-season',
  words: labels.copy,
  input: z.strictObject({ seasonId: carried() }),
  may: runsSeasons,
  refusals: seasonRefusals('season-exists'),
  load: async (db, { seasonId }, facts) => ({
    season: await getOwnSeasonForUpdate(db, seasonId, facts),
    known: await listKnownSeasons(db, facts.actor.agencyId),
  }),
  decide: ({ season, known }, _input, { newId }): Verdict<Season, 'season-exists'> => {
    const next = nextSeason(season, newId)
    const exists = known.some(({ movement, year }) => movement === next.movement && year === next.year)
    return exists ? refuse('season-exists') : accept(next)
  },
  save: (db, season) => insertSeason(db, season),
  subject: (_input, { id }) => ({ kind: 'season', id }),
  answer: ({ id }) => ({ seasonId: id }),
})

/** Deletes a draft; what was opened is never deleted. */
export const dropSeason = defineCommand({
  name: 'initiatives.drop-season',
  words: labels.drop,
  input,
  may: runsSeasons,
  refusals: seasonRefusals('season-not-draft'),
  load: (db, { seasonId }, facts) => getOwnSeasonForUpdate(db, seasonId, facts),
  decide: (season, { version }): Verdict<Season, NotDraft> => {
    if (season.state !== 'draft') return refuse('season-not-draft')
    return season.version === version ? accept(season) : refuse('record-changed')
  },
  save: (db, season) => deleteSeason(db, season),
  subject,
})
