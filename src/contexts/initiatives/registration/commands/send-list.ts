import { z } from 'zod'
import { personIdOf } from '../../../../commands/actor.ts'
import { defineCommand } from '../../../../commands/command.ts'
import { dayField, integer, optional, prose, reference, references } from '../../../../commands/fields.ts'
import { registrationRefusals } from '../refusals.ts'
import { sendList } from '../rules/superior-list.ts'
import { listWords } from '../list-words.ts'
import { insertSuperiorList, loadListFile } from '../store/superior-lists.ts'

const labels = listWords.catalogue
/** Lines that a list may have. */
export const MOST_LINES = 500

export const listSenders = { office: 'agency', leader: 'agency' } as const

/** Sends approved initiatives of a season to an agency above, as a numbered list that both agencies see from then on. */
export const sendSuperiorList = defineCommand({
  name: 'initiatives.send-list',
  words: labels.send,
  input: z.strictObject({
    seasonId: reference({ label: labels.season }),
    toAgencyId: z
      .union([
        z.number(),
        z
          .string()
          .regex(/^\d{1,9}$/)
          .transform(Number),
      ])
      .pipe(z.number().int().min(1))
      .meta({ field: { label: labels.toAgency, control: 'choice' } }),
    initiativeIds: references({ label: labels.chosen, max: MOST_LINES }),
    serial: optional(integer({ label: labels.serial, hint: labels.serialHint, min: 1, max: 100_000 })),
    sentOn: dayField({ label: labels.day }),
    note: optional(prose({ label: labels.note, hint: labels.noteHint, max: 3_000 })),
    signer: optional(reference({ label: labels.signer })),
  }),
  may: listSenders,
  refusals: registrationRefusals(
    'list-empty',
    'not-to-be-sent',
    'not-superior',
    'number-taken',
    'signer-not-in-office',
    'sent-in-the-future',
  ),
  load: loadListFile,
  decide: (file, { serial, sentOn, note, signer }, { today, actor, newId }) =>
    sendList(file, { serial, sentOn, note, signer }, { today, personId: personIdOf(actor), newId }),
  save: insertSuperiorList,
  subject: (_input, { id }) => ({ kind: 'superior-list', id }),
  answer: ({ id, number, lines }) => ({ listId: id, number, count: lines.length }),
})
