import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, optional, prose, references, rowVersion } from '../../../commands/fields.ts'
import { accept, refuse } from '../../../kernel/verdict.ts'
import { listPeople } from '../../organization/index.ts'
import { meetingRefusals } from '../refusals.ts'
import { closeMeeting } from '../rules/council.ts'
import { minutesPaper } from '../rules/papers.ts'
import { whoMay } from '../rules/states.ts'
import { listConcerned } from '../store/interests.ts'
import { loadMeeting, loadMinutesAbout, saveMeeting } from '../store/sessions.ts'
import { words } from '../words.ts'

const labels = words.catalogue
const count = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,3}$/)
      .transform(Number),
  ])
  .pipe(z.number().int().min(0).max(200))

/** Closes a meeting: who was there, the votes on each proposal, the minutes. */
export const closeCouncil = defineCommand({
  name: 'commendation.close-council',
  words: labels.closeCouncil,
  input: z.strictObject({
    sessionId: carried(),
    version: rowVersion(),
    presentIds: references({ label: labels.present, max: 60 }),
    ballots: z
      .array(z.strictObject({ proposalId: z.uuid(), for: count, against: count, abstained: count }))
      .max(300)
      .default([]),
    minutes: optional(prose({ label: labels.minutes, max: 20_000 })),
  }),
  may: whoMay['hold-council'],
  refusals: meetingRefusals,
  load: async (db, { sessionId }, facts) => {
    const file = await loadMeeting(db, sessionId)
    const { memberIds, chairId, secretaryId, heldOn } = file.session
    const here = await listPeople(db, { agencyId: facts.actor.agencyId, on: heldOn })
    return {
      file,
      hereIds: new Set(here.map(({ id }) => id)),
      concerned: await listConcerned(db, file.session),
      about: await loadMinutesAbout(db, [...memberIds, chairId, secretaryId], facts),
    }
  },
  decide: ({ file, about, ...ground }, { version, presentIds, ballots, minutes }, { today }) => {
    if (file.session.version !== version) return refuse('record-changed')
    const held = { presentIds: [...new Set(presentIds)], ballots, minutes: minutes ?? '' }
    const closed = closeMeeting(file, held, { ...ground, today })
    if (!closed.ok) return closed
    return accept({ ...closed.outcome, document: minutesPaper(closed.outcome, about) })
  },
  save: saveMeeting,
  subject: ({ sessionId }) => ({ kind: 'commendation-session', id: sessionId }),
})
