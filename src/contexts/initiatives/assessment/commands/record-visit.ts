import { z } from 'zod'
import { holds, personIdOf } from '../../../../commands/actor.ts'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, dayField, files, line, prose } from '../../../../commands/fields.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { getAgencyHead } from '../../../organization/index.ts'
import { moveRefusals } from '../../refusals.ts'
import { type Initiative, type MoveRefusal, placeOf } from '../../rules/initiative.ts'
import { mayDo, moveOf } from '../../rules/states.ts'
import { getInitiativeForUpdate } from '../../store/initiatives.ts'
import { councilWords } from '../council-words.ts'
import { assessmentRefusals } from '../refusals.ts'
import { type Assessor, type Candidate, isActive, isConflicted } from '../rules/panel.ts'
import { visitMinutes } from '../rules/papers.ts'
import { listPanelForUpdate, loadCandidates } from '../store/panels.ts'
import { insertVisit, loadUnitName, type NewVisit } from '../store/visits.ts'

const labels = councilWords.catalogue

type Refusal = MoveRefusal | 'not-on-panel' | 'visitor-of-own-unit' | 'visit-in-the-future'

/** Draws up the minutes of a visit to an initiative, with photos; by its assessors, the Office or the leaders. */
export const recordVisit = defineCommand({
  name: 'initiatives.record-site-visit',
  words: labels.visit,
  input: z.strictObject({
    initiativeId: carried(),
    visitedOn: dayField({ label: labels.visitedOn }),
    place: line({ label: labels.place, max: 300 }),
    present: prose({ label: labels.present, max: 3_000 }),
    findings: prose({ label: labels.findings, max: 10_000 }),
    conclusion: prose({ label: labels.conclusion, max: 5_000 }),
    files: files({ label: labels.photos, max: 20 }),
  }),
  may: mayDo('assess'),
  refusals: {
    ...moveRefusals,
    ...assessmentRefusals('not-on-panel', 'visitor-of-own-unit', 'visit-in-the-future'),
  },
  load: async (db, { initiativeId }, { actor, today }) => {
    const initiative = await getInitiativeForUpdate(db, initiativeId)
    return {
      initiative,
      panel: await listPanelForUpdate(db, initiativeId),
      agency: await getAgencyHead(db, actor.agencyId),
      unitName: await loadUnitName(db, initiative.unitId),
      ...(await loadCandidates(db, initiative, { agencyId: actor.agencyId, on: today })),
    }
  },
  place: ({ initiative }) => placeOf(initiative),
  decide: (
    file,
    { initiativeId: _id, files: added, ...visit },
    { actor, today, newId },
  ): Verdict<NewVisit, Refusal> => {
    const { initiative, agency, unitName } = file
    const personId = personIdOf(actor)
    const refusal = visitRefusal(file, { personId, runsIt: holds(actor, 'office') || holds(actor, 'leader') })
    if (refusal !== undefined) return refuse(refusal)
    if (visit.visitedOn > today) return refuse('visit-in-the-future')
    const visitor = file.candidates.find((each) => each.personId === personId)
    const document = visitMinutes(visit, {
      agency,
      initiative: { code: initiative.code, name: initiative.name, unitName },
      writer: visitor?.name ?? '',
      files: added.map(({ name }) => name),
    })
    return accept({
      ...visit,
      id: newId(),
      initiativeId: initiative.id,
      round: initiative.round,
      files: added,
      document,
    })
  },
  save: insertVisit,
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
  answer: ({ id }) => ({ visitId: id }),
})

interface VisitFile {
  readonly initiative: Initiative
  readonly panel: readonly Assessor[]
  readonly candidates: readonly Candidate[]
  readonly unitLine: readonly string[]
}

/** Who may visit: nobody of its own unit; those asked to score it, the Office and the leaders. */
function visitRefusal(
  { initiative, panel, candidates, unitLine }: VisitFile,
  { personId, runsIt }: { personId: string | null; runsIt: boolean },
): Refusal | undefined {
  // Running initiatives are visited, too, by those who were asked to score them.
  if (initiative.state !== 'running' && moveOf(initiative.state, 'assess') === undefined) return 'not-in-this-state'
  const visitor = candidates.find((each) => each.personId === personId)
  if (visitor && isConflicted({ initiative, unitLine }, visitor)) return 'visitor-of-own-unit'
  const isAsked = panel.some((each) => each.personId === personId && isActive(each))
  return isAsked || runsIt ? undefined : 'not-on-panel'
}
