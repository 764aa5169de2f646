import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, prose, rowVersion } from '../../../../commands/fields.ts'
import { listWords } from '../list-words.ts'
import { registrationRefusals } from '../refusals.ts'
import { recallList } from '../rules/superior-list-changes.ts'
import { loadSentList, saveRecall } from '../store/superior-list-changes.ts'
import { listSenders } from './send-list.ts'

const labels = listWords.catalogue

/** Takes back a list that was sent, while the superior has answered none of its lines. */
export const recallSuperiorList = defineCommand({
  name: 'initiatives.recall-list',
  words: labels.recall,
  input: z.strictObject({
    listId: carried(),
    version: rowVersion(),
    reason: prose({ label: labels.recallReason, hint: labels.recallReasonHint, max: 1_000 }),
  }),
  may: listSenders,
  refusals: registrationRefusals('list-recalled', 'list-answered'),
  load: loadSentList,
  decide: (list, typed) => recallList(list, typed),
  save: saveRecall,
  subject: ({ listId }) => ({ kind: 'superior-list', id: listId }),
})
