import { z } from 'zod'
import { personIdOf } from '../../../commands/actor.ts'
import { everybodyTheirOwn } from '../../../commands/circles.ts'
import { defineCommand } from '../../../commands/command.ts'
import { references } from '../../../commands/fields.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import { accept } from '../../../kernel/verdict.ts'
import { listUnreadIds, markRead } from '../store/notices.ts'
import { words } from '../words.ts'

/** Marks one's own notices as read, with the time: the proof that they were seen. None named means all. */
export const readNotices = defineCommand({
  name: 'messages.read-notices',
  words: words.catalogue.readNotices,
  input: z.strictObject({ noticeIds: references({ label: words.catalogue.inbox }) }),
  may: everybodyTheirOwn,
  refusals: {},
  load: async (db, { noticeIds }, facts) => {
    const personId = personIdOf(facts.actor)
    if (personId === null) throw new RecordNotFound('notices of nobody')
    return { personId, unread: await listUnreadIds(db, personId, noticeIds) }
  },
  place: ({ personId }) => ({ personIds: [personId] }),
  decide: ({ unread }) => accept(unread),
  save: markRead,
  subject: () => ({ kind: 'notice', id: null }),
  answer: (read) => ({ read: read.length }),
})
