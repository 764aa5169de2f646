import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, choice, line, optional, prose, references, rowVersion } from '../../../../commands/fields.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import type { OfficialDocument } from '../../../documents/browser.ts'
import { listPeople } from '../../../organization/index.ts'
import { councilWords, voteWords } from '../council-words.ts'
import { assessmentRefusals } from '../refusals.ts'
import {
  type CouncilSession,
  decideCase,
  type DecideRefusal,
  type CouncilCase,
  MOST_MEMBERS,
  overRefusal,
  type OverRefusal,
} from '../rules/council.ts'
import { councilMinutes } from '../rules/papers.ts'
import {
  getCouncilForUpdate,
  loadCaseFile,
  loadCouncilAbout,
  nextSerial,
  saveCase,
  saveCouncil,
} from '../store/councils.ts'
import { runsCouncils } from './council.ts'

const labels = councilWords.catalogue

type PresentRefusal = OverRefusal | 'record-changed' | 'votes-taken' | 'member-left'

/** Records who is there; those who have voted stay, and who has left the agency is no member any more. */
export const setPresent = defineCommand({
  name: 'initiatives.set-council-present',
  words: labels.setPresent,
  input: z.strictObject({
    sessionId: carried(),
    version: rowVersion(),
    presentIds: references({ label: labels.members, max: MOST_MEMBERS }),
  }),
  may: runsCouncils,
  refusals: assessmentRefusals('session-closed', 'session-cancelled', 'votes-taken', 'member-left'),
  load: async (db, { sessionId }, { actor: { agencyId } }) => {
    const council = await getCouncilForUpdate(db, sessionId)
    const here = await listPeople(db, { agencyId, on: council.session.heldOn })
    return { ...council, hereIds: new Set(here.map(({ id }) => id)) }
  },
  decide: ({ session, cases, hereIds }, { version, presentIds }): Verdict<CouncilSession, PresentRefusal> => {
    const over = overRefusal(session)
    if (over !== undefined) return refuse(over)
    if (session.version !== version) return refuse('record-changed')
    const present = new Set(presentIds)
    if (session.members.some(({ personId }) => present.has(personId) && !hereIds.has(personId)))
      return refuse('member-left')
    const voted = cases.flatMap(({ votes }) => votes.map(({ personId }) => personId))
    if (voted.some((personId) => !present.has(personId))) return refuse('votes-taken')
    const members = session.members.map(({ personId }) => ({ personId, present: present.has(personId) }))
    return accept({ ...session, members })
  },
  save: (db, session) => saveCouncil(db, session),
  subject: ({ sessionId }) => ({ kind: 'council-session', id: sessionId }),
})

const VoteRow = z.strictObject({
  personId: z.uuid(),
  vote: optional(choice({ label: labels.vote, options: voteWords })),
})

/** Records the vote of each member on one initiative, which decides it. */
export const decideCouncilCase = defineCommand({
  name: 'initiatives.decide-council-case',
  words: labels.decideCase,
  input: z.strictObject({
    caseId: carried(),
    version: rowVersion(),
    level: line({ label: labels.level, max: 60 }),
    votes: z.array(VoteRow).max(MOST_MEMBERS).default([]),
    remark: optional(prose({ label: labels.caseRemark, max: 5_000 })),
  }),
  may: runsCouncils,
  refusals: assessmentRefusals(
    'session-closed',
    'session-cancelled',
    'session-not-yet',
    'member-left',
    'no-quorum',
    'chair-absent',
    'decided-already',
    'voter-not-present',
    'voter-has-interest',
    'voted-twice',
    'votes-missing',
    'nobody-may-vote',
    'not-ready-for-council',
    'level-not-of-season',
  ),
  load: (db, { caseId }, facts) => loadCaseFile(db, caseId, facts),
  decide: (
    file,
    { version, level, votes, remark },
    { today },
  ): Verdict<CouncilCase, DecideRefusal | 'record-changed'> => {
    // A case decided meanwhile is said to be so, rather than to have changed.
    if (file.item.state === 'open' && file.item.version !== version) return refuse('record-changed')
    const cast = votes.flatMap(({ personId, vote }) => (vote === null ? [] : [{ personId, vote }]))
    return decideCase(file, { level, votes: cast, remark: remark ?? '', today })
  },
  save: (db, item) => saveCase(db, item),
  subject: (_input, { sessionId }) => ({ kind: 'council-session', id: sessionId }),
  answer: ({ sessionId, state }) => ({ sessionId, state }),
})

interface Closed {
  readonly session: CouncilSession
  readonly document: OfficialDocument
}

type CloseRefusal = OverRefusal | 'session-not-yet' | 'record-changed'

/** Ends a session: its minutes get a number and stay as they are. */
export const closeCouncil = defineCommand({
  name: 'initiatives.close-council',
  words: labels.closeCouncil,
  input: z.strictObject({
    sessionId: carried(),
    version: rowVersion(),
    minutes: optional(prose({ label: labels.minutes, max: 20_000 })),
  }),
  may: runsCouncils,
  refusals: assessmentRefusals('session-closed', 'session-cancelled', 'session-not-yet'),
  load: async (db, { sessionId }, { actor }) => {
    const council = await getCouncilForUpdate(db, sessionId)
    return {
      ...council,
      about: await loadCouncilAbout(db, council, actor.agencyId),
      serial: await nextSerial(db, council.session.year),
    }
  },
  decide: ({ session, cases, about, serial }, { version, minutes }, { today }): Verdict<Closed, CloseRefusal> => {
    const over = overRefusal(session)
    if (over !== undefined) return refuse(over)
    if (session.version !== version) return refuse('record-changed')
    if (today < session.heldOn) return refuse('session-not-yet')
    const closed: CouncilSession = { ...session, state: 'closed', serial, minutes: minutes ?? '', closedOn: today }
    return accept({ session: closed, document: councilMinutes(closed, cases, about) })
  },
  save: (db, { session, document }) => saveCouncil(db, session, document),
  subject: ({ sessionId }) => ({ kind: 'council-session', id: sessionId }),
  answer: ({ session }) => ({ serial: session.serial }),
})
