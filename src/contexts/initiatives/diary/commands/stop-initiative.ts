import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, prose, rowVersion } from '../../../../commands/fields.ts'
import { refuse } from '../../../../kernel/verdict.ts'
import { postNotices } from '../../../messages/index.ts'
import { moveRefusals } from '../../refusals.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { moved, placeOf } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { getInitiativeForUpdate, saveInitiative } from '../../store/initiatives.ts'
import { words } from '../words.ts'

const labels = words.catalogue

/** Ends an initiative before its time, with the reason. It can be continued next year. */
export const stopInitiative = defineCommand({
  name: 'initiatives.stop',
  words: labels.stop,
  input: z.strictObject({
    initiativeId: carried(),
    version: rowVersion(),
    reason: prose({ label: labels.stopReason, max: 2_000 }),
  }),
  may: mayDo('stop'),
  refusals: moveRefusals,
  load: (db, { initiativeId }) => getInitiativeForUpdate(db, initiativeId),
  place: placeOf,
  decide: (initiative, { version, reason }, facts) =>
    version === initiative.version ? moved(initiative, 'stop', facts, reason) : refuse('record-changed'),
  save: async (db, initiative, facts) => {
    await saveInitiative(db, facts.actor.agencyId, initiative)
    const { vi, en } = labels.stoppedNotice
    const told = { vi: vi(initiative.name), en: en(initiative.name) }
    const href = initiativeHref(initiative.id)
    await postNotices(db, [{ personId: initiative.personId, kind: 'change', words: told, href }], facts)
  },
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
})
