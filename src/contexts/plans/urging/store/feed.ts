import type { Facts } from '../../../../commands/command.ts'
import { personIdOf } from '../../../../commands/actor.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Language } from '../../../../kernel/words.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'

export interface Feed {
  readonly id: string
  readonly madeAt: Date
}

export async function findFeed(db: Db | ReadDb, personId: string): Promise<Feed | undefined> {
  return (db as ReadDb)
    .selectFrom('calendarFeed')
    .select(['id', 'madeAt'])
    .where('personId', '=', personId)
    .executeTakeFirst()
}

/** One's own feed, if any; only people have one. */
export async function loadOwnFeed(db: Db, facts: Facts): Promise<{ personId: string; feed: Feed | undefined }> {
  const personId = personIdOf(facts.actor)
  if (personId === null) throw new RecordNotFound('a calendar feed of nobody')
  return { personId, feed: await findFeed(db, personId) }
}

export interface NewFeed {
  readonly id: string
  readonly personId: string
}

/** A new feed instead of the one before, whose address no longer works. */
export async function replaceFeed(db: Db, { id, personId }: NewFeed, facts: Facts): Promise<void> {
  await db.deleteFrom('calendarFeed').where('personId', '=', personId).execute()
  const row = { agencyId: facts.actor.agencyId, id, personId, madeAt: facts.at }
  await db.insertInto('calendarFeed').values(row).execute()
}

export async function deleteFeed(db: Db, { id }: { readonly id: string }): Promise<void> {
  await db.deleteFrom('calendarFeed').where('id', '=', id).execute()
}

/** Whose feed it is, as long as they work in the agency. */
export async function findFeedPerson(
  db: ReadDb,
  feedId: string,
  on: PlainDate,
): Promise<{ personId: string; language: Language } | undefined> {
  return db
    .selectFrom('calendarFeed')
    .innerJoin('person', (join) =>
      join.onRef('person.agencyId', '=', 'calendarFeed.agencyId').onRef('person.id', '=', 'calendarFeed.personId'),
    )
    .select(['person.id as personId', 'person.language'])
    .where('calendarFeed.id', '=', feedId)
    .where((where) => where.or([where('person.validTo', 'is', null), where('person.validTo', '>=', on)]))
    .executeTakeFirst()
}
