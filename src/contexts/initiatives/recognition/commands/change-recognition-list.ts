import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, choice, optional, prose, references, rowVersion } from '../../../../commands/fields.ts'
import { accept, refuse } from '../../../../kernel/verdict.ts'
import { getSeason } from '../../store/seasons.ts'
import { listRefusals } from '../refusals.ts'
import { linesFor, listRefusal } from '../rules/recognition.ts'
import type { RecognitionList } from '../rules/recognition-list.ts'
import { candidatesById, getListForUpdate, outcomesOf, saveLines } from '../store.ts'
import { outcomeWords, words } from '../words.ts'
import { runningTheYear } from './permissions.ts'

const labels = words.catalogue
const subject = (_input: unknown, { id }: Pick<RecognitionList, 'id'>) => ({ kind: 'recognition-list', id })

/** Puts further initiatives on an open list. */
export const addRecognitionLines = defineCommand({
  name: 'initiatives.add-recognition-lines',
  words: labels.addLines,
  input: z.strictObject({
    listId: carried(),
    version: rowVersion(),
    initiativeIds: references({ label: labels.chosen, min: 1, max: 500 }),
  }),
  may: runningTheYear,
  refusals: listRefusals,
  load: async (db, { listId, initiativeIds }, { actor, today }) => {
    const list = await getListForUpdate(db, listId)
    const asked = {
      agencyId: actor.agencyId,
      seasonId: list.seasonId,
      level: list.level,
      on: today,
      ids: initiativeIds,
    }
    const candidates = await candidatesById(db, asked)
    const { levels } = await getSeason(db, list.seasonAgencyId, list.seasonId)
    return { list, candidates, startsAs: await outcomesOf(db, candidates, { level: list.level, levels }) }
  },
  decide: ({ list, candidates, startsAs }, { version }, { newId }) => {
    const refusal = listRefusal(list, version)
    if (refusal !== undefined) return refuse(refusal)
    const lines = linesFor(candidates, { before: list.lines, newId, startsAs })
    return lines.ok ? accept({ ...list, lines: [...list.lines, ...lines.outcome] }) : lines
  },
  save: saveLines,
  subject,
})

/** Says of one line whether it is to be recognised, and why not; or takes it off. */
export const setRecognitionLine = defineCommand({
  name: 'initiatives.set-recognition-line',
  words: labels.setLine,
  input: z.strictObject({
    listId: carried(),
    lineId: carried(),
    version: rowVersion(),
    outcome: choice({ label: labels.outcome, options: { ...outcomeWords, left_out: labels.leaveOut } }),
    reason: optional(prose({ label: labels.reason, hint: labels.reasonHint, max: 1_000 })),
  }),
  may: runningTheYear,
  refusals: listRefusals,
  load: (db, { listId }) => getListForUpdate(db, listId),
  decide: (list, { lineId, version, outcome, reason }) => {
    const refusal = listRefusal(list, version)
    if (refusal !== undefined) return refuse(refusal)
    if (!list.lines.some(({ id }) => id === lineId)) return refuse('record-not-found')
    if (outcome === 'left_out') return accept({ ...list, lines: list.lines.filter(({ id }) => id !== lineId) })
    if (outcome === 'not_recognised' && reason === null) return refuse('reason-missing')
    const said = { outcome, reason: outcome === 'not_recognised' ? (reason ?? '') : '' }
    return accept({ ...list, lines: list.lines.map((each) => (each.id === lineId ? { ...each, ...said } : each)) })
  },
  save: saveLines,
  subject,
})

/** Drops a list that was not decided. */
export const dropRecognitionList = defineCommand({
  name: 'initiatives.drop-recognition-list',
  words: labels.dropList,
  input: z.strictObject({ listId: carried(), version: rowVersion() }),
  may: runningTheYear,
  refusals: listRefusals,
  load: (db, { listId }) => getListForUpdate(db, listId),
  decide: (list, { version }) => {
    const refusal = listRefusal(list, version)
    return refusal === undefined ? accept({ ...list, state: 'dropped' as const }) : refuse(refusal)
  },
  save: saveLines,
  subject,
})
