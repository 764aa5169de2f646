import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { dayField, line, optional, reference, references } from '../../../commands/fields.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import { yearOf } from '../../../kernel/plain-date.ts'
import { accept, refuse } from '../../../kernel/verdict.ts'
import { listPeople } from '../../organization/index.ts'
import { meetingRefusals } from '../refusals.ts'
import { checkCouncil, type Session } from '../rules/council.ts'
import { movedBy, type Proposal } from '../rules/proposal.ts'
import { whoMay } from '../rules/states.ts'
import { getVoting } from '../store/forms.ts'
import { listProposalsForUpdate } from '../store/proposals.ts'
import { insertMeeting, nextSessionCode } from '../store/sessions.ts'
import { words } from '../words.ts'

const labels = words.catalogue

/** What a meeting is called with, and may be called anew with. */
export const meetingFields = {
  heldOn: dayField({ label: labels.heldOn }),
  place: optional(line({ label: labels.place, max: 200 })),
  memberIds: references({ label: labels.members, min: 1, max: 60 }),
  chairId: reference({ label: labels.chair }),
  secretaryId: reference({ label: labels.secretary }),
  proposalIds: references({ label: labels.agenda, max: 300 }),
} as const

/** Calls a meeting of the council with the proposals it is to vote on; each is on one agenda at a time. */
export const callCouncil = defineCommand({
  name: 'commendation.call-council',
  words: labels.openCouncil,
  input: z.strictObject(meetingFields),
  may: whoMay['hold-council'],
  refusals: meetingRefusals,
  load: async (db, { heldOn, memberIds, proposalIds }, { actor, today }) => {
    const people = new Set((await listPeople(db, { agencyId: actor.agencyId, on: today })).map(({ id }) => id))
    const stranger = memberIds.find((id) => !people.has(id))
    if (stranger !== undefined) throw new RecordNotFound(`person ${stranger}`)
    return {
      agenda: await listProposalsForUpdate(db, proposalIds),
      voting: await getVoting(db),
      code: await nextSessionCode(db, yearOf(heldOn)),
    }
  },
  decide: ({ agenda, voting, code }, { place, proposalIds: _ids, ...typed }, { newId }) => {
    // The quorum is a share of the members: nobody counts twice.
    const council = { ...typed, memberIds: [...new Set(typed.memberIds)] }
    const refusal = checkCouncil(council, agenda)
    if (refusal !== undefined) return refuse(refusal)
    const id = newId()
    const listed: Proposal[] = []
    for (const proposal of agenda) {
      const moved = movedBy(proposal, 'put-on-agenda')
      if (!moved.ok) return moved
      listed.push({ ...moved.outcome, sessionId: id })
    }
    const { quorumPercent, passPercent } = voting
    const empty = { presentIds: [], minutes: '', interests: [], dropReason: '', version: 1 }
    const session: Session = {
      ...council,
      ...empty,
      id,
      code,
      place: place ?? '',
      state: 'open',
      quorumPercent,
      passPercent,
    }
    return accept({ session, agenda: listed })
  },
  save: insertMeeting,
  subject: (_input, { session }) => ({ kind: 'commendation-session', id: session.id }),
  answer: ({ session }) => ({ sessionId: session.id, code: session.code }),
})
