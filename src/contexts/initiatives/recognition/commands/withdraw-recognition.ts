import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, line, prose, rowVersion } from '../../../../commands/fields.ts'
import { refuse } from '../../../../kernel/verdict.ts'
import { moveRefusals } from '../../refusals.ts'
import { placeOf } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { getInitiativeForUpdate, saveInitiative } from '../../store/initiatives.ts'
import { withdrawRecognition } from '../rules/recognition.ts'
import { listCertificatesOf, saveWithdrawn, tellOf } from '../store.ts'
import { holdRecognitions } from '../store/gone-below.ts'
import { tellAbove } from '../store/withdrawals.ts'
import { words } from '../words.ts'

const labels = words.catalogue

/** Takes a recognition back, with a reason that whoever verifies the certificate reads. */
export const withdrawRecognitionOf = defineCommand({
  name: 'initiatives.withdraw-recognition',
  words: labels.withdraw,
  input: z.strictObject({
    initiativeId: carried(),
    version: rowVersion(),
    number: line({ label: labels.withdrawNumber, hint: labels.withdrawNumberHint, max: 60 }),
    reason: prose({ label: labels.reason, max: 1_000 }),
  }),
  may: mayDo('withdraw-recognition'),
  refusals: moveRefusals,
  load: async (db, { initiativeId }, { actor }) => {
    const initiative = await getInitiativeForUpdate(db, initiativeId)
    // A superior that is deciding on it finishes first, and is then told.
    await holdRecognitions(db, [{ initiativeId }])
    return { initiative, certificates: await listCertificatesOf(db, actor.agencyId, initiativeId) }
  },
  place: ({ initiative }) => placeOf(initiative),
  decide: (file, { version, ...withdrawal }, facts) =>
    file.initiative.version === version ? withdrawRecognition(file, withdrawal, facts) : refuse('record-changed'),
  save: async (db, { initiative, certificates }, facts) => {
    await saveWithdrawn(db, certificates)
    await saveInitiative(db, facts.actor.agencyId, initiative)
    await tellOf(db, [initiative], facts)
    await tellAbove(db, initiative, facts)
  },
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
})
