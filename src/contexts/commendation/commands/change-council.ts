import { z } from 'zod'
import { personIdOf } from '../../../commands/actor.ts'
import { defineCommand } from '../../../commands/command.ts'
import { carried, choice, line, reference, references, rowVersion } from '../../../commands/fields.ts'
import { mayAt } from '../../../commands/permission.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import { listPeople } from '../../organization/index.ts'
import { meetingRefusals } from '../refusals.ts'
import { changeMeeting, declareInMeeting, dropMeeting } from '../rules/meeting-plan.ts'
import { whoMay } from '../rules/states.ts'
import { listProposalsForUpdate } from '../store/proposals.ts'
import { loadMeeting, saveChanged, saveDropped, saveSession } from '../store/sessions.ts'
import { interestWords, words } from '../words.ts'
import { meetingFields } from './call-council.ts'

const labels = words.catalogue
const subject = ({ sessionId }: { sessionId: string }) => ({ kind: 'commendation-session', id: sessionId })

/** Calls a meeting anew that was not held: its day, place, people and agenda; its members are told. */
export const changeCouncil = defineCommand({
  name: 'commendation.change-council',
  words: labels.changeCouncil,
  input: z.strictObject({ sessionId: carried(), version: rowVersion(), ...meetingFields }),
  may: whoMay['hold-council'],
  refusals: meetingRefusals,
  load: async (db, { sessionId, memberIds, proposalIds }, { actor, today }) => {
    const meeting = await loadMeeting(db, sessionId)
    const here = await listPeople(db, { agencyId: actor.agencyId, on: today })
    // A member may have left since: that is seen where presence is recorded.
    const known = new Set([...here.map(({ id }) => id), ...meeting.session.memberIds])
    const stranger = memberIds.find((id) => !known.has(id))
    if (stranger !== undefined) throw new RecordNotFound(`person ${stranger}`)
    return { meeting, wanted: await listProposalsForUpdate(db, proposalIds) }
  },
  decide: ({ meeting, wanted }, { version, heldOn, place, memberIds, chairId, secretaryId }) => {
    const plan = { heldOn, place: place ?? '', memberIds, chairId, secretaryId }
    return changeMeeting(meeting, { plan, wanted }, version)
  },
  save: saveChanged,
  subject,
})

/** Cancels a meeting that was not held, with the reason its members are told; its proposals wait for another one. */
export const dropCouncil = defineCommand({
  name: 'commendation.drop-council',
  words: labels.dropCouncil,
  input: z.strictObject({
    sessionId: carried(),
    version: rowVersion(),
    reason: line({ label: labels.dropReason, max: 500 }),
  }),
  may: whoMay['hold-council'],
  refusals: meetingRefusals,
  load: (db, { sessionId }) => loadMeeting(db, sessionId),
  decide: (meeting, said) => dropMeeting(meeting, said),
  save: saveDropped,
  subject,
})

const { relative, other } = interestWords

/**
 * Puts down that a member does not vote on some proposals, or takes it back: for oneself, or by those who hold the meeting, who
 * alone change what somebody else put down.
 */
export const declareInterest = defineCommand({
  name: 'commendation.declare-interest',
  words: labels.declare,
  input: z.strictObject({
    sessionId: carried(),
    version: rowVersion(),
    personId: reference({ label: labels.member }),
    proposalIds: references({ label: labels.agenda, min: 1, max: 300 }),
    interest: choice({ label: labels.interest, options: { relative, other, none: labels.noInterest } }),
  }),
  may: whoMay['declare-interest'],
  refusals: meetingRefusals,
  load: (db, { sessionId }) => loadMeeting(db, sessionId),
  place: (_meeting, { personId }) => ({ personIds: [personId] }),
  decide: (meeting, { version, personId, proposalIds, interest }, { actor }) => {
    const by = { personId: personIdOf(actor), holdsMeeting: mayAt(whoMay['hold-council'], actor, undefined) }
    const why = interest === 'none' ? null : interest
    return declareInMeeting(meeting, { personId, proposalIds, why, by }, version)
  },
  save: (db, session) => saveSession(db, session),
  subject,
})
