import { sql } from 'kysely'
import { personIdOf } from '../../../../commands/actor.ts'
import type { Facts } from '../../../../commands/command.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Db } from '../../../../platform/database/tables.ts'
import { postNotices } from '../../../messages/index.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import type { LifeAnswer, Watched } from '../rules/life.ts'
import { lifeQuestion } from '../words.ts'

export interface WatchedInitiative extends Watched {
  readonly name: string
  readonly personId: string
  readonly year: number
}

const MOST_WATCHED = 500

/** What was recognised at least a year ago, is the newest of its identity, and of which nothing was heard for a year. */
export async function listWatched(db: Db, today: PlainDate): Promise<readonly WatchedInitiative[]> {
  const { rows } = await sql<WatchedInitiative>`
    select initiative.id, initiative.name, initiative.person_id, initiative.year, initiative.decided_on,
      heard.last_heard_on, coalesce(heard.has_ended, false) as has_ended
    from initiative
      left join lateral (select max(greatest(asked_on, answered_on)) as last_heard_on,
          (array_agg(answer order by answered_on desc, id desc) filter (where answer is not null))[1] = 'ended' as has_ended
        from life_check where life_check.agency_id = initiative.agency_id and life_check.initiative_id = initiative.id) heard on true
    where initiative.state = 'recognised' and initiative.decided_on <= ${today}::date - 365
      and (heard.last_heard_on is null or heard.last_heard_on <= ${today}::date - 365) and not coalesce(heard.has_ended, false)
      and not exists (select from initiative as next where next.agency_id = initiative.agency_id
        and next.identity_id = initiative.identity_id and next.year > initiative.year and next.state <> 'withdrawn')
    order by initiative.decided_on, initiative.id limit ${sql.lit(MOST_WATCHED)}`.execute(db)
  return rows
}

/** Writes down that the owners were asked, and asks them. */
export async function saveQuestions(db: Db, asked: readonly WatchedInitiative[], facts: Facts): Promise<void> {
  if (asked.length === 0) return
  await db
    .insertInto('lifeCheck')
    .values(
      asked.map(({ id }) => ({
        agencyId: facts.actor.agencyId,
        id: facts.newId(),
        initiativeId: id,
        askedOn: facts.today,
        answer: null,
        note: '',
        answeredBy: null,
        answeredOn: null,
      })),
    )
    .execute()
  const notices = asked.map((one) => ({
    personId: one.personId,
    kind: 'request' as const,
    words: lifeQuestion(one),
    href: initiativeHref(one.id, 'answer-life-check'),
    about: { kind: 'initiative', id: one.id },
  }))
  await postNotices(db, notices, facts)
}

export interface LifeTold {
  readonly initiativeId: string
  readonly answer: LifeAnswer
  readonly note: string
}

/** Answers the open question, or tells without having been asked. */
export async function saveAnswer(db: Db, { initiativeId, answer, note }: LifeTold, facts: Facts): Promise<void> {
  const said = { answer, note, answeredBy: personIdOf(facts.actor), answeredOn: facts.today }
  const open = await db
    .selectFrom('lifeCheck')
    .select('id')
    .where('initiativeId', '=', initiativeId)
    .where('answer', 'is', null)
    .orderBy('askedOn', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (open) await db.updateTable('lifeCheck').set(said).where('id', '=', open.id).execute()
  else {
    const row = { ...said, agencyId: facts.actor.agencyId, id: facts.newId(), initiativeId, askedOn: null }
    await db.insertInto('lifeCheck').values(row).execute()
  }
}
