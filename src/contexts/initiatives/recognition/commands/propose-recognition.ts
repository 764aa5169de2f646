import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, line, references } from '../../../../commands/fields.ts'
import { accept, refuse } from '../../../../kernel/verdict.ts'
import { findOpenedSeason } from '../../seasons/door.ts'
import { proposalRefusals } from '../refusals.ts'
import { linesFor } from '../rules/recognition.ts'
import { candidatesById, insertList, outcomesOf } from '../store.ts'
import { words } from '../words.ts'
import { runningTheYear } from './permissions.ts'

const labels = words.catalogue

/** Makes a list of initiatives proposed for recognition at one level. */
export const proposeRecognition = defineCommand({
  name: 'initiatives.propose-recognition',
  words: labels.propose,
  input: z.strictObject({
    seasonId: carried(),
    level: line({ label: labels.level, max: 40 }),
    name: line({ label: labels.listName, hint: labels.listNameHint }),
    initiativeIds: references({ label: labels.chosen, min: 1, max: 500 }),
  }),
  may: runningTheYear,
  refusals: proposalRefusals,
  load: async (db, { seasonId, level, initiativeIds }, { actor: { agencyId }, today }) => {
    const season = await findOpenedSeason(db, seasonId, { agencyId, today })
    const candidates = await candidatesById(db, { agencyId, seasonId, level, on: today, ids: initiativeIds })
    return { season, candidates, startsAs: await outcomesOf(db, candidates, { level, levels: season?.levels ?? [] }) }
  },
  decide: ({ season, candidates, startsAs }, { level, name }, { newId }) => {
    if (season === undefined || !season.levels.some(({ id }) => id === level)) return refuse('season-not-open')
    const lines = linesFor(candidates, { before: [], newId, startsAs })
    if (!lines.ok) return lines
    return accept({
      id: newId(),
      seasonAgencyId: season.agencyId,
      seasonId: season.id,
      year: season.year,
      name,
      level,
      state: 'open' as const,
      validUntil: null,
      version: 1,
      lines: lines.outcome,
    })
  },
  save: insertList,
  subject: (_input, { id }) => ({ kind: 'recognition-list', id }),
  answer: ({ id }) => ({ listId: id }),
})
