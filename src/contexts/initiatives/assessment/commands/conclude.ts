import { z } from 'zod'
import { personIdOf } from '../../../../commands/actor.ts'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, optional, prose, rowVersion } from '../../../../commands/fields.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { moveRefusals } from '../../refusals.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { type Initiative, moved, type MoveRefusal, placeOf } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { getInitiativeForUpdate, saveInitiative } from '../../store/initiatives.ts'
import { assessmentRefusals } from '../refusals.ts'
import { computeOf, concludeRefusal, type ConcludeRefusal, type Conclusion } from '../rules/conclusion.ts'
import { loadSelfFile } from '../store/cases.ts'
import { decidedIn, insertConclusion, listCases } from '../store/conclusions.ts'
import { listHolding, listPanelForUpdate, tell } from '../store/panels.ts'
import { assessmentNotices, words } from '../words.ts'

const labels = words.catalogue

interface Concluded {
  readonly initiative: Initiative
  readonly conclusion: Conclusion
}

type Refusal = MoveRefusal | ConcludeRefusal | 'record-changed' | 'criteria-not-chosen'

/** Ends an assessment: its total by the rule, and the level that the points reach. */
export const concludeAssessment = defineCommand({
  name: 'initiatives.conclude-assessment',
  words: labels.conclude,
  input: z.strictObject({
    initiativeId: carried(),
    version: rowVersion(),
    remark: optional(prose({ label: labels.remark, max: 5_000 })),
  }),
  may: mayDo('conclude-assessment'),
  refusals: {
    ...moveRefusals,
    ...assessmentRefusals(
      'criteria-not-chosen',
      'scores-not-open',
      'sheet-of-own-initiative',
      'too-few-assessors',
      'outlier-unexplained',
    ),
  },
  load: async (db, { initiativeId }) => ({
    ...(await loadSelfFile(db, initiativeId)),
    panel: await listPanelForUpdate(db, initiativeId),
    cases: await listCases(db, initiativeId),
  }),
  place: ({ initiative }) => placeOf(initiative),
  decide: ({ initiative, set, panel, cases }, { version, remark }, facts): Verdict<Concluded, Refusal> => {
    const next = moved(initiative, 'conclude-assessment', facts)
    if (!next.ok) return next
    if (initiative.version !== version) return refuse('record-changed')
    if (set === undefined) return refuse('criteria-not-chosen')
    const { round } = initiative
    const now = panel.filter((assessor) => assessor.round === round)
    const file = { initiative, content: set.content, panel: now, decided: decidedIn(cases, round) }
    const refusal = concludeRefusal(file, facts.today)
    if (refusal !== undefined) return refuse(refusal)
    const { rule, total, most, level } = computeOf(file)
    const conclusion: Conclusion = {
      id: facts.newId(),
      initiativeId: initiative.id,
      round,
      rule,
      total,
      most,
      levelByPoints: level?.level ?? null,
      remark: remark ?? '',
      concludedOn: facts.today,
      concludedBy: personIdOf(facts.actor),
      version: 1,
    }
    return accept({ initiative: next.outcome, conclusion })
  },
  save: async (db, { initiative, conclusion }, facts) => {
    await saveInitiative(db, facts.actor.agencyId, initiative)
    await insertConclusion(db, conclusion, facts)
    const { id, name, personId, createdBy } = initiative
    const to = [personId, ...(createdBy === null ? [] : [createdBy]), ...(await listHolding(db, 'leader', facts))]
    const said = assessmentNotices.concluded(name, String(conclusion.total).replace('.', ','))
    await tell(db, { to, words: said, href: `${initiativeHref(id)}/tham-dinh`, initiativeId: id }, facts)
  },
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
  answer: ({ conclusion }) => ({ total: conclusion.total, level: conclusion.levelByPoints }),
})

/** Asks, once a year, that an initiative that was not recognised be looked at again, by others. */
export const askAnotherLook = defineCommand({
  name: 'initiatives.ask-another-look',
  words: labels.anotherLook,
  input: z.strictObject({
    initiativeId: carried(),
    version: rowVersion(),
    reason: prose({ label: labels.reason, max: 3_000 }),
  }),
  may: mayDo('ask-another-look'),
  refusals: { ...moveRefusals, ...assessmentRefusals('looked-at-twice') },
  load: (db, { initiativeId }) => getInitiativeForUpdate(db, initiativeId),
  place: (initiative) => placeOf(initiative),
  decide: (initiative, { version, reason }, facts): Verdict<Initiative, LookRefusal> => {
    const next = moved(initiative, 'ask-another-look', facts, reason)
    if (!next.ok) return next
    if (initiative.round > 1) return refuse('looked-at-twice')
    if (initiative.version !== version) return refuse('record-changed')
    return accept({ ...next.outcome, round: initiative.round + 1 })
  },
  save: async (db, initiative, facts) => {
    await saveInitiative(db, facts.actor.agencyId, initiative)
    const to = await listHolding(db, 'office', facts)
    const href = `${initiativeHref(initiative.id)}/tham-dinh`
    const said = assessmentNotices.anotherLook(initiative.name)
    await tell(db, { to, words: said, href, initiativeId: initiative.id }, facts)
  },
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
})

type LookRefusal = MoveRefusal | 'looked-at-twice' | 'record-changed'
