import { z } from 'zod'
import { everybodyTheirOwn } from '../../../../commands/circles.ts'
import { defineCommand } from '../../../../commands/command.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { refusalsFor } from '../refusals.ts'
import { deleteFeed, type Feed, loadOwnFeed, type NewFeed, replaceFeed } from '../store/feed.ts'
import { words } from '../words.ts'

/** Makes the address of one's own due dates; an address made before ends. */
export const renewCalendarFeed = defineCommand({
  name: 'plans.renew-calendar-feed',
  words: words.catalogue.makeFeed,
  input: z.strictObject({}),
  may: everybodyTheirOwn,
  refusals: {},
  load: (db, _input, facts) => loadOwnFeed(db, facts),
  place: ({ personId }) => ({ personIds: [personId] }),
  decide: ({ personId }, _input, { newId }) => accept<NewFeed>({ id: newId(), personId }),
  save: replaceFeed,
  subject: (_input, { personId }) => ({ kind: 'person', id: personId }),
})

/** Ends the address of one's own due dates. */
export const stopCalendarFeed = defineCommand({
  name: 'plans.stop-calendar-feed',
  words: words.catalogue.stopFeed,
  input: z.strictObject({}),
  may: everybodyTheirOwn,
  refusals: refusalsFor('feed-not-made'),
  load: (db, _input, facts) => loadOwnFeed(db, facts),
  place: ({ personId }) => ({ personIds: [personId] }),
  decide: ({ feed }): Verdict<Feed, 'feed-not-made'> => (feed ? accept(feed) : refuse('feed-not-made')),
  save: deleteFeed,
  subject: () => ({ kind: 'person', id: null }),
})
