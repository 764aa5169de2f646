import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, optional, prose, rowVersion } from '../../../../commands/fields.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { inspectionRefusals } from '../refusals.ts'
import { closeRefusal, type CloseRefusal } from '../rules/inspection.ts'
import { minutesOf } from '../rules/minutes.ts'
import { loadMinutesOf } from '../store/minutes.ts'
import { type ClosedInspection, getRoundForUpdate, saveClosed } from '../store/rounds.ts'
import { words } from '../words.ts'

const labels = words.catalogue

/** Closes a round once all is answered; its minutes stand from then on. */
export const closeInspection = defineCommand({
  name: 'plans.close-inspection',
  words: labels.close,
  input: z.strictObject({
    inspectionId: carried(),
    version: rowVersion(),
    present: prose({ label: labels.present, max: 3_000 }),
    minutes: optional(prose({ label: labels.minutes, max: 10_000 })),
  }),
  may: { office: 'agency', leader: 'agency' },
  refusals: inspectionRefusals('inspection-closed', 'inspection-not-answered', 'inspection-not-begun'),
  load: async (db, { inspectionId }, { actor }) => {
    const round = await getRoundForUpdate(db, inspectionId)
    return { round, about: await loadMinutesOf(db, round.inspection, actor.agencyId) }
  },
  decide: ({ round, about }, { version, present, minutes }, { today }): Verdict<ClosedInspection, CloseRefusal> => {
    const refusal = closeRefusal(round, { version, today })
    if (refusal !== undefined) return refuse(refusal)
    const written = { present, minutes: minutes ?? '', closedOn: today }
    return accept({ round, present, minutes: written.minutes, document: minutesOf(round, about, written) })
  },
  save: saveClosed,
  subject: ({ inspectionId }) => ({ kind: 'inspection', id: inspectionId }),
})
