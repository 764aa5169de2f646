import { z } from 'zod'
import { personIdOf } from '../../../../commands/actor.ts'
import { defineCommand } from '../../../../commands/command.ts'
import {
  carried,
  choice,
  dayField,
  line,
  optional,
  prose,
  references,
  rowVersion,
} from '../../../../commands/fields.ts'
import { formatDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { moveRefusals } from '../../refusals.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { actRefusal, type Initiative, type MoveRefusal, placeOf } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { getInitiativeForUpdate } from '../../store/initiatives.ts'
import { getSeason } from '../../store/seasons.ts'
import { assessmentRefusals } from '../refusals.ts'
import {
  appointRefusal,
  type AppointRefusal,
  type Assessor,
  type DeclareRefusal,
  declareInterest,
  isActive,
  mayTakeOff,
} from '../rules/panel.ts'
import {
  getAssessorForUpdate,
  insertAssessors,
  listHolding,
  listPanelForUpdate,
  loadCandidates,
  saveAssessor,
  tell,
} from '../store/panels.ts'
import { assessmentNotices, interestWords, words } from '../words.ts'

const labels = words.catalogue

interface Appointed {
  readonly initiative: Initiative
  readonly assessors: readonly Assessor[]
}

type Refusal = MoveRefusal | AppointRefusal | 'nobody-appointed' | 'due-in-the-past'

/** Appoints who scores an initiative; nobody of its own unit, not its author nor its officer. */
export const appointAssessors = defineCommand({
  name: 'initiatives.appoint-assessors',
  words: labels.appoint,
  input: z.strictObject({
    initiativeId: carried(),
    personIds: references({ label: labels.chooseAssessors, max: 20 }),
    dueOn: optional(dayField({ label: labels.dueOn })),
  }),
  may: mayDo('conclude-assessment'),
  refusals: {
    ...moveRefusals,
    ...assessmentRefusals(
      'not-an-assessor',
      'assessor-of-own-unit',
      'assessor-is-author',
      'assessed-before',
      'assessor-appointed-before',
      'has-seen-scores',
      'due-in-the-past',
      'nobody-appointed',
    ),
  },
  load: async (db, { initiativeId }, { actor, today }) => {
    const initiative = await getInitiativeForUpdate(db, initiativeId)
    return {
      initiative,
      season: await getSeason(db, initiative.seasonAgencyId, initiative.seasonId),
      panel: await listPanelForUpdate(db, initiativeId),
      ...(await loadCandidates(db, initiative, { agencyId: actor.agencyId, on: today })),
    }
  },
  place: ({ initiative }) => placeOf(initiative),
  decide: (file, { personIds, dueOn }, { actor, today, newId }): Verdict<Appointed, Refusal> => {
    const { initiative, season, candidates } = file
    // Assessors may be asked while it is still being carried out, so that they can go and look.
    const refusal = initiative.state === 'running' ? undefined : actRefusal(initiative, 'conclude-assessment', actor)
    if (refusal !== undefined) return refuse(refusal)
    const due = dueOn ?? (season.assessmentTo > today ? season.assessmentTo : today)
    if (due < today) return refuse('due-in-the-past')
    if (personIds.length === 0) return refuse('nobody-appointed')
    for (const personId of new Set(personIds)) {
      const candidate = candidates.find((each) => each.personId === personId) ?? { personId, roles: [] }
      const why = appointRefusal(file, candidate, today)
      if (why !== undefined) return refuse(why)
    }
    const by = { initiative, due, today, appointedBy: personIdOf(actor) }
    return accept({ initiative, assessors: [...new Set(personIds)].map((id) => newAssessor(id, by, newId())) })
  },
  save: async (db, { initiative, assessors }, facts) => {
    await insertAssessors(db, assessors, facts)
    const { id, name } = initiative
    const due = formatDate(assessors[0]?.dueOn ?? facts.today)
    const to = assessors.map(({ personId }) => personId)
    const said = assessmentNotices.appointed(name, due)
    await tell(db, { to, words: said, href: initiativeHref(id, 'assess'), initiativeId: id }, facts)
  },
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
  answer: ({ assessors }) => ({ assessorIds: assessors.map(({ id }) => id) }),
})

interface AppointedBy {
  readonly initiative: Initiative
  readonly due: PlainDate
  readonly today: PlainDate
  readonly appointedBy: string | null
}

function newAssessor(personId: string, { initiative, due, today, appointedBy }: AppointedBy, id: string): Assessor {
  return {
    id,
    initiativeId: initiative.id,
    round: initiative.round,
    personId,
    state: 'appointed',
    interest: null,
    interestNote: '',
    declaredOn: null,
    dueOn: due,
    scores: [],
    vetoes: [],
    remark: '',
    reasons: [],
    handedInAt: null,
    appointedOn: today,
    appointedBy,
    removedReason: '',
    version: 1,
  }
}

/** Takes an assessor off who has not handed in, or whose own initiative it has become; the sheet counts for nothing. */
export const removeAssessor = defineCommand({
  name: 'initiatives.remove-assessor',
  words: labels.remove,
  input: z.strictObject({
    assessorId: carried(),
    version: rowVersion(),
    reason: line({ label: labels.reason, max: 500 }),
  }),
  may: mayDo('conclude-assessment'),
  refusals: { ...moveRefusals, ...assessmentRefusals('not-on-panel', 'sheet-handed-in') },
  load: async (db, { assessorId }) => {
    const assessor = await getAssessorForUpdate(db, assessorId)
    return { assessor, initiative: await getInitiativeForUpdate(db, assessor.initiativeId) }
  },
  place: ({ initiative }) => placeOf(initiative),
  decide: (
    { assessor, initiative },
    { version, reason },
  ): Verdict<Assessor, 'not-on-panel' | 'sheet-handed-in' | 'record-changed'> => {
    if (!isActive(assessor)) return refuse('not-on-panel')
    if (assessor.state === 'handed_in' && !mayTakeOff(initiative, assessor)) return refuse('sheet-handed-in')
    if (assessor.version !== version) return refuse('record-changed')
    return accept({ ...assessor, state: 'removed', removedReason: reason, scores: [], vetoes: [], remark: '' })
  },
  save: (db, assessor) => saveAssessor(db, assessor),
  subject: (_input, { initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
  answer: ({ initiativeId }) => ({ initiativeId }),
})

/** What an assessor declares before scoring; with an interest somebody else is appointed. */
export const declare = defineCommand({
  name: 'initiatives.declare-interest',
  words: labels.declare,
  input: z.strictObject({
    initiativeId: carried(),
    interest: choice({ label: labels.interest, options: interestWords }),
    note: optional(prose({ label: labels.interestNote, max: 1_000 })),
  }),
  may: mayDo('assess'),
  refusals: { ...moveRefusals, ...assessmentRefusals('not-on-panel', 'declared-before') },
  load: async (db, { initiativeId }) => ({
    initiative: await getInitiativeForUpdate(db, initiativeId),
    panel: await listPanelForUpdate(db, initiativeId),
  }),
  place: ({ initiative }) => placeOf(initiative),
  decide: ({ initiative, panel }, { interest, note }, { actor, today }): Verdict<Declared, DeclareRefusal> => {
    const own = ownSheet(panel, initiative, personIdOf(actor))
    if (own === undefined) return refuse('not-on-panel')
    const declared = declareInterest(own, { interest, note: note ?? '', today })
    return declared.ok ? accept({ assessor: declared.outcome, initiative }) : declared
  },
  save: async (db, { assessor, initiative }, facts) => {
    await saveAssessor(db, assessor)
    if (assessor.state !== 'excused') return
    const { candidates } = await loadCandidates(db, initiative, { agencyId: facts.actor.agencyId, on: facts.today })
    const who = candidates.find(({ personId }) => personId === assessor.personId)?.name ?? ''
    const said = assessmentNotices.excused(initiative.name, who)
    const to = await listHolding(db, 'office', facts)
    const href = `${initiativeHref(initiative.id)}/tham-dinh`
    await tell(db, { to, words: said, href, initiativeId: initiative.id }, facts)
  },
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
})

interface Declared {
  readonly assessor: Assessor
  readonly initiative: Initiative
}

/** Whoever acts, among the assessors of this round. */
export function ownSheet(
  panel: readonly Assessor[],
  { round }: Pick<Initiative, 'round'>,
  personId: string | null,
): Assessor | undefined {
  return panel.find((assessor) => assessor.round === round && assessor.personId === personId)
}
