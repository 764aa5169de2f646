import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried } from '../../../commands/fields.ts'
import { useLink } from '../rules/links.ts'
import { wordsFor } from '../rules/refusals.ts'
import { saveEntered } from '../store/agencies.ts'
import { getLinkForUpdate, saveLinkUse } from '../store/links.ts'
import { getPersonForUpdate, isAccountOfAnother, saveAccountOf } from '../store/people.ts'

/**
 * Uses up an invitation or a reset, and ties the account to its person. Only Khéo itself may: whoever holds the link is
 * not signed in, and the web application has proved the link before.
 */
export const useSignInLink = defineCommand({
  name: 'organization.use-sign-in-link',
  words: { vi: 'Đặt mật khẩu', en: 'Set the password' },
  input: z.strictObject({ linkId: carried(), accountId: carried() }),
  may: { system: 'agency' },
  refusals: wordsFor('link-not-valid', 'person-left', 'account-used-here'),
  load: async (db, { linkId, accountId }, { actor: { agencyId } }) => {
    const link = await getLinkForUpdate(db, { agencyId, id: linkId })
    const person = await getPersonForUpdate(db, { agencyId, id: link.personId })
    const isAccountUsed = await isAccountOfAnother(db, { agencyId, id: person.id, accountId })
    return { link, person, isAccountUsed }
  },
  decide: (loaded, { accountId }, { at, today }) => useLink(loaded, { accountId, at, today }),
  save: async (db, { linkId, personId, accountId }, { actor: { agencyId }, at, today }) => {
    await saveLinkUse(db, { agencyId, id: linkId }, at)
    await saveAccountOf(db, { agencyId, id: personId }, accountId)
    await saveEntered(db, agencyId, today)
  },
  subject: (_input, { personId }) => ({ kind: 'person', id: personId }),
})
