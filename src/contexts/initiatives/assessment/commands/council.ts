import { z } from 'zod'
import { defineCommand, type Facts } from '../../../../commands/command.ts'
import { carried, dayField, integer, line, reference, references } from '../../../../commands/fields.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import { yearOf } from '../../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { councilWords } from '../council-words.ts'
import { assessmentRefusals } from '../refusals.ts'
import {
  type CouncilCase,
  type CouncilSession,
  MOST_CASES,
  MOST_MEMBERS,
  overRefusal,
  type OverRefusal,
} from '../rules/council.ts'
import { peopleOf, peopleRefusal, type PeopleRefusal } from '../rules/council-plan.ts'
import {
  type AgendaItem,
  deleteCase,
  getCouncilForUpdate,
  insertCases,
  insertCouncil,
  listAgendaItems,
  loadCaseFile,
  loadPlanning,
  type PlannedCouncil,
} from '../store/councils.ts'

const labels = councilWords.catalogue

/** Who runs councils; members are recorded, not asked. */
export const runsCouncils = { office: 'agency', leader: 'agency' } as const

/** What of a session is planned, and may be planned anew. */
export const planFields = {
  title: line({ label: labels.councilTitle, max: 300 }),
  heldOn: dayField({ label: labels.heldOn }),
  place: line({ label: labels.place, max: 300 }),
  chairId: reference({ label: labels.chair }),
  secretaryId: reference({ label: labels.secretary }),
  memberIds: references({ label: labels.otherMembers, max: MOST_MEMBERS }),
} as const

type PlanRefusal = PeopleRefusal | 'cases-missing' | 'not-ready-for-council'

/** Plans a session of the council: who sits on it, when, and what is on its agenda. */
export const planCouncil = defineCommand({
  name: 'initiatives.plan-council',
  words: labels.planCouncil,
  input: z.strictObject({
    ...planFields,
    initiativeIds: references({ label: labels.agenda, max: MOST_CASES }),
    quorumPercent: integer({ label: labels.quorumPercent, min: 1, max: 100 }),
    passPercent: integer({ label: labels.passPercent, hint: labels.passHint, min: 1, max: 100 }),
  }),
  may: runsCouncils,
  refusals: assessmentRefusals(
    'members-missing',
    'too-many-members',
    'chair-is-secretary',
    'cases-missing',
    'not-ready-for-council',
  ),
  load: (db, { initiativeIds, heldOn }, facts) => loadPlanning(db, { initiativeIds, year: yearOf(heldOn) }, facts),
  decide: (file, input, { newId }): Verdict<PlannedCouncil, PlanRefusal> => {
    const { memberIds: _others, initiativeIds: _ids, ...said } = input
    const people = peopleOf(input)
    const stranger = people.find((personId) => !file.peopleIds.has(personId))
    if (stranger !== undefined) throw new RecordNotFound(`person ${stranger}`)
    const unfit = peopleRefusal(input)
    if (unfit !== undefined) return refuse(unfit)
    if (file.initiatives.length === 0) return refuse('cases-missing')
    if (!file.initiatives.every(isAssessable)) return refuse('not-ready-for-council')
    const year = yearOf(said.heldOn)
    const session: CouncilSession = {
      ...said,
      id: newId(),
      code: `HD-${year}-${String(file.lastNumber + 1).padStart(2, '0')}`,
      members: people.map((personId) => ({ personId, present: false })),
      state: 'planned',
      serial: null,
      year,
      minutes: '',
      cancelReason: '',
      closedOn: null,
      version: 1,
    }
    return accept({ session, cases: file.initiatives.map((item, at) => caseOf(item, session.id, { at, newId })) })
  },
  save: insertCouncil,
  subject: (_input, { session }) => ({ kind: 'council-session', id: session.id }),
  answer: ({ session }) => ({ sessionId: session.id, code: session.code }),
})

function isAssessable({ state }: AgendaItem): boolean {
  return state === 'self_assessed' || state === 'assessed'
}

function caseOf(
  { id: initiativeId, round }: AgendaItem,
  sessionId: string,
  { at, newId }: { at: number; newId: () => string },
): CouncilCase {
  return {
    id: newId(),
    sessionId,
    initiativeId,
    round,
    position: at + 1,
    level: null,
    state: 'open',
    votes: [],
    remark: '',
    decidedOn: null,
    version: 1,
  }
}

type AddRefusal = OverRefusal | 'cases-missing' | 'case-taken-before' | 'too-many-cases' | 'not-ready-for-council'

/** Puts further initiatives on the agenda. */
export const addCouncilCases = defineCommand({
  name: 'initiatives.add-council-cases',
  words: labels.addCases,
  input: z.strictObject({
    sessionId: carried(),
    initiativeIds: references({ label: labels.agenda, max: MOST_CASES }),
  }),
  may: runsCouncils,
  refusals: assessmentRefusals(
    'session-closed',
    'session-cancelled',
    'cases-missing',
    'case-taken-before',
    'too-many-cases',
    'not-ready-for-council',
  ),
  load: async (db, { sessionId, initiativeIds }) => ({
    ...(await getCouncilForUpdate(db, sessionId)),
    items: await listAgendaItems(db, initiativeIds),
  }),
  decide: ({ session, cases, items }, _input, { newId }): Verdict<readonly CouncilCase[], AddRefusal> => {
    const over = overRefusal(session)
    if (over !== undefined) return refuse(over)
    if (items.length === 0) return refuse('cases-missing')
    if (items.some(({ id }) => cases.some(({ initiativeId }) => initiativeId === id)))
      return refuse('case-taken-before')
    if (cases.length + items.length > MOST_CASES) return refuse('too-many-cases')
    if (!items.every(isAssessable)) return refuse('not-ready-for-council')
    return accept(items.map((item, at) => caseOf(item, session.id, { at: cases.length + at, newId })))
  },
  save: (db, cases, facts: Facts) => insertCases(db, cases, facts),
  subject: ({ sessionId }) => ({ kind: 'council-session', id: sessionId }),
})

/** Takes a case off the agenda that was not voted on. */
export const dropCouncilCase = defineCommand({
  name: 'initiatives.drop-council-case',
  words: labels.dropCase,
  input: z.strictObject({ caseId: carried() }),
  may: runsCouncils,
  refusals: assessmentRefusals('session-closed', 'session-cancelled', 'case-decided'),
  load: (db, { caseId }, facts) => loadCaseFile(db, caseId, facts),
  decide: ({ session, item }): Verdict<CouncilCase, OverRefusal | 'case-decided'> => {
    const over = overRefusal(session)
    if (over !== undefined) return refuse(over)
    return item.state === 'open' ? accept(item) : refuse('case-decided')
  },
  save: (db, item) => deleteCase(db, item),
  subject: (_input, { sessionId }) => ({ kind: 'council-session', id: sessionId }),
  answer: ({ sessionId }) => ({ sessionId }),
})
