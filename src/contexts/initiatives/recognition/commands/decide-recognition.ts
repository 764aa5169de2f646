import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, dayField, line, optional, prose, reference, rowVersion } from '../../../../commands/fields.ts'
import { refuse } from '../../../../kernel/verdict.ts'
import { mayDo } from '../../rules/states.ts'
import { decisionRefusals } from '../refusals.ts'
import { decideRecognition, listRefusal } from '../rules/recognition.ts'
import { loadDecision, saveDecision } from '../store.ts'
import { words } from '../words.ts'

const labels = words.catalogue

/** Issues the decision on a list: with number, day and signer, all lines at once. */
export const decideRecognitionList = defineCommand({
  name: 'initiatives.decide-recognition',
  words: labels.decide,
  input: z.strictObject({
    listId: carried(),
    version: rowVersion(),
    serial: line({ label: labels.serial, hint: labels.serialHint, max: 20 }),
    symbol: line({ label: labels.symbol, hint: labels.symbolHint, max: 40 }),
    decidedOn: dayField({ label: labels.decidedOn }),
    signerId: reference({ label: labels.signer }),
    bases: optional(prose({ label: labels.bases, max: 4_000 })),
    validUntil: optional(dayField({ label: labels.validUntil, hint: labels.validUntilHint })),
  }),
  may: mayDo('recognise'),
  refusals: decisionRefusals,
  load: loadDecision,
  decide: (file, { version, bases, ...decided }, facts) => {
    const refusal = listRefusal(file.list, version)
    if (refusal !== undefined) return refuse(refusal)
    const lines = (bases ?? '').split('\n').map((each) => each.trim())
    return decideRecognition(file, { ...decided, bases: lines.filter((each) => each !== '') }, facts)
  },
  save: saveDecision,
  subject: (_input, { list }) => ({ kind: 'recognition-list', id: list.id }),
  answer: ({ list, certificates }) => ({ listId: list.id, codes: certificates.map(({ code }) => code) }),
})
