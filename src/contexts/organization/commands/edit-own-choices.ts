import { z } from 'zod'
import { personIdOf } from '../../../commands/actor.ts'
import { everybodyTheirOwn } from '../../../commands/circles.ts'
import { defineCommand } from '../../../commands/command.ts'
import { choice, flag } from '../../../commands/fields.ts'
import { accept } from '../../../kernel/verdict.ts'
import { saveOwnChoices } from '../store/people.ts'

/** Changes one's own language and whether mail is wanted. */
export const editOwnChoices = defineCommand({
  name: 'organization.edit-own-choices',
  words: { vi: 'Lưu lựa chọn', en: 'Save' },
  input: z.strictObject({
    language: choice({
      label: { vi: 'Ngôn ngữ', en: 'Language' },
      options: { vi: { vi: 'Tiếng Việt', en: 'Vietnamese' }, en: { vi: 'Tiếng Anh', en: 'English' } },
    }),
    wantsMail: flag({ label: { vi: 'Gửi thông báo qua thư điện tử', en: 'Send notices by e-mail' } }),
  }),
  may: everybodyTheirOwn,
  refusals: {},
  load: async (_db, _input, { actor }) => ({ personId: personIdOf(actor) }),
  place: ({ personId }) => ({ personIds: [personId] }),
  decide: ({ personId }, choices) => accept({ personId, choices }),
  save: async (db, { personId, choices }, { actor: { agencyId } }) => {
    if (personId !== null) await saveOwnChoices(db, { agencyId, id: personId }, choices)
  },
  subject: (_input, { personId }) => ({ kind: 'person', id: personId }),
})
