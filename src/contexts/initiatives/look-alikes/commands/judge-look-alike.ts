import { z } from 'zod'
import { personIdOf } from '../../../../commands/actor.ts'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, choice, integer, optional, prose } from '../../../../commands/fields.ts'
import { placeOf } from '../../rules/initiative.ts'
import { getInitiative } from '../../store/initiatives.ts'
import { judgeRefusals } from '../refusals.ts'
import { judgePair } from '../rules/judging.ts'
import { requireCard, saveVerdict } from '../store/verdicts.ts'
import { pairVerdictWords, words } from '../words.ts'

const labels = words.catalogue

/** Records what a reviewer says of two initiatives that look alike. Blocks nothing. */
export const judgeLookAlike = defineCommand({
  name: 'initiatives.judge-look-alike',
  words: labels.judge,
  input: z.strictObject({
    initiativeId: carried(),
    otherAgencyId: integer({ label: { vi: 'Mã cơ quan', en: 'Agency id' } }),
    otherId: carried(),
    verdict: choice({ label: labels.verdict, options: pairVerdictWords }),
    note: optional(prose({ label: labels.note, hint: labels.noteHint, max: 1_000 })),
  }),
  may: { unit_head: 'unit', office: 'agency', leader: 'agency' },
  refusals: judgeRefusals,
  load: async (db, input) => {
    await requireCard(db, input)
    return getInitiative(db, input.initiativeId)
  },
  place: placeOf,
  decide: (_initiative, input, { actor }) => judgePair(actor.agencyId, { ...input, note: input.note ?? '' }),
  save: (db, judged, { actor, at, newId }) =>
    saveVerdict(db, judged, { agencyId: actor.agencyId, id: newId(), personId: personIdOf(actor), at }),
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
})
