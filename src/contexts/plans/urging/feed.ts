import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import type { Person } from '../../../commands/actor.ts'
import type { Door } from '../../../commands/run-command.ts'
import { runQuery } from '../../../commands/run-query.ts'
import type { Language } from '../../../kernel/words.ts'
import { readAs } from '../../../platform/database/as-agency.ts'
import { isMark, mark } from '../../../platform/sign-in/signing.ts'
import { derivationWords } from '../../calendar/index.ts'
import { type DueEvent, ownCalendar } from './queries/own-calendar.ts'
import { findFeedPerson } from './store/feed.ts'
import { words } from './words.ts'

const purpose = 'calendar-feed'

export interface FeedOf {
  readonly agencyId: number
  readonly feedId: string
}

/** The part of a feed's address that nobody can guess: `AGENCY.FEED.MARK`. */
export function feedToken({ agencyId, feedId }: FeedOf, secret: string): string {
  return `${agencyId}.${feedId}.${mark(secret, purpose, `${agencyId} ${feedId}`)}`
}

/** Which feed a token names; undefined unless we signed it. */
export function readFeedToken(token: string, secret: string): FeedOf | undefined {
  const match = /^(\d{1,9})\.([0-9a-f-]{36})\.([\w-]{20,100})$/.exec(token)
  if (!match) return undefined
  const of = { agencyId: Number(match[1]), feedId: match[2] ?? '' }
  return isMark(token, feedToken(of, secret)) ? of : undefined
}

/** The calendar behind a token as .ics text; undefined when it was ended or its person has left. */
export async function readFeed(door: Door, token: string, secret: string): Promise<string | undefined> {
  const of = readFeedToken(token, secret)
  if (of === undefined) return undefined
  const at = door.clock()
  const found = await readAs(door.db, [of.agencyId], (db) => findFeedPerson(db, of.feedId, door.dayOf(at)))
  if (found === undefined) return undefined
  // Only what is the person's own is asked for, so the least of roles is enough.
  const actor: Person = {
    kind: 'person',
    personId: found.personId,
    agencyId: of.agencyId,
    roles: [{ role: 'officer', unitIds: [] }],
  }
  const answer = await runQuery(door, ownCalendar, actor, {})
  return answer.status === 'found' ? calendarText(answer.result, { language: found.language, at }) : undefined
}

const HOURS_BETWEEN_READS = 4

/** Due dates as whole days, each with how it was computed; titles and dates only, nobody's name. */
function calendarText(events: readonly DueEvent[], { language, at }: { language: Language; at: Date }): string {
  const texts = words(language)
  const calendar = ical({
    name: texts.ownCalendar,
    prodId: { company: 'Khéo', product: 'kheo', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: HOURS_BETWEEN_READS * 3_600,
  })
  for (const { turnId, code, title, label, isOnce, dueOn, derivation } of events) {
    const name = `${code} ${title}${isOnce ? '' : ` (${label[language]})`}`
    calendar.createEvent({
      id: `${turnId}@kheo`,
      start: new Date(`${dueOn}T00:00:00Z`),
      allDay: true,
      stamp: at,
      summary: texts.feedEvent(name),
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(derivation !== null && { description: derivationWords(derivation)[language] }),
    })
  }
  return calendar.toString()
}
