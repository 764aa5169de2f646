import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, rowVersion } from '../../../../commands/fields.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { runsSeasons } from '../../criteria/door.ts'
import type { Season } from '../../rules/season.ts'
import { seasonRefusals } from '../refusals.ts'
import { type ContentRefusal, contentRefusal, dateRefusals, editSeason, type NotDraft } from '../rules/season-course.ts'
import { getOwnSeasonForUpdate, insertSeason, listChosenSets, listKnownSeasons, saveSeason } from '../store/seasons.ts'
import { words } from '../words.ts'
import { contentFields, contentOf, fitsKinds } from './season-fields.ts'

const labels = words.catalogue
const contentRefusals = seasonRefusals(
  ...dateRefusals,
  'dates-outside-year',
  'fields-missing',
  'levels-missing',
  'season-exists',
  'criteria-of-other-kind',
)
type Refusal = ContentRefusal | 'criteria-of-other-kind'

/** Drafts a season: its movement, year, dates, fields, levels and criteria. */
export const draftSeason = defineCommand({
  name: 'initiatives.draft-season',
  words: labels.draft,
  input: z.strictObject(contentFields),
  may: runsSeasons,
  refusals: contentRefusals,
  load: async (db, { criteriaId, exemplarCriteriaId }, facts) => ({
    known: await listKnownSeasons(db, facts.actor.agencyId),
    sets: await listChosenSets(db, [criteriaId, exemplarCriteriaId], facts),
  }),
  decide: ({ known, sets }, input, { actor, newId }): Verdict<Season, Refusal> => {
    if (!fitsKinds(input, sets)) return refuse('criteria-of-other-kind')
    const content = contentOf(input, sets)
    const refusal = contentRefusal(content, known, undefined)
    if (refusal !== undefined) return refuse(refusal)
    const { agencyId } = actor
    return accept({ ...content, agencyId, id: newId(), state: 'draft', datesChangedOn: null, version: 1 })
  },
  save: (db, season) => insertSeason(db, season),
  subject: (_input, { id }) => ({ kind: 'season', id }),
  answer: ({ id }) => ({ seasonId: id }),
})

/** Writes a draft anew. */
export const editSeasonCommand = defineCommand({
  name: 'initiatives.edit-season',
  words: labels.edit,
  input: z.strictObject({ seasonId: carried(), version: rowVersion(), ...contentFields }),
  may: runsSeasons,
  refusals: { ...contentRefusals, ...seasonRefusals('season-not-draft') },
  load: async (db, { seasonId, criteriaId, exemplarCriteriaId }, facts) => ({
    season: await getOwnSeasonForUpdate(db, seasonId, facts),
    known: await listKnownSeasons(db, facts.actor.agencyId),
    sets: await listChosenSets(db, [criteriaId, exemplarCriteriaId], facts),
  }),
  decide: ({ season, known, sets }, input): Verdict<Season, Refusal | NotDraft> => {
    if (!fitsKinds(input, sets)) return refuse('criteria-of-other-kind')
    return editSeason(season, { content: contentOf(input, sets), version: input.version, known })
  },
  save: (db, season) => saveSeason(db, season),
  subject: ({ seasonId }) => ({ kind: 'season', id: seasonId }),
})
