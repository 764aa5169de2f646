import { sql } from 'kysely'
import { z } from 'zod'
import { type Actor, personIdOf } from '../../../commands/actor.ts'
import { everybodyTheirOwn } from '../../../commands/circles.ts'
import { carried } from '../../../commands/fields.ts'
import { defineQuery } from '../../../commands/query.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { WholeDb } from '../../../platform/database/tables.ts'
import { administrators } from '../commands/fields.ts'
import type { LinkKept } from '../rules/links.ts'
import { getPerson, type PersonShown } from './people.ts'

export interface PersonSigningIn {
  readonly agencyId: number
  readonly personId: string
  readonly accountId: string
  readonly name: string
  readonly email: string
}

/** A password is tried on so many accounts at most. */
const mostTried = 3

/**
 * The people with an account who sign in with this address on this day: mostly one, in any agency; three at most. Where many
 * agencies share an address, a word of the agency's name, short name or symbol tells which is meant.
 */
export async function findSigningIn(
  db: WholeDb,
  address: string,
  { on, agency = '' }: { on: PlainDate; agency?: string },
): Promise<PersonSigningIn[]> {
  const typed = agency.trim().slice(0, 100)
  let people = db
    .selectFrom('person')
    .innerJoin('agency', 'agency.id', 'person.agencyId')
    .select(['person.agencyId', 'person.id as personId', 'accountId', 'person.name', 'email'])
    .where(({ fn }) => fn<string>('lower', ['email']), '=', address.toLowerCase())
    .where('accountId', 'is not', null)
    .where('person.validFrom', '<=', on)
    .where((where) => where.or([where('person.validTo', 'is', null), where('person.validTo', '>=', on)]))
  if (typed !== '') {
    const pattern = `%${typed.replace(/[\\%_]/g, '\\$&')}%`
    people = people.where(
      sql<boolean>`kheo_fold(agency.name || ' ' || agency.short_name || ' ' || agency.symbol) like kheo_fold(${pattern})`,
    )
  }
  const rows = await people.orderBy('person.agencyId').orderBy('person.id').limit(mostAtAddress).execute()
  const signing = rows.flatMap(({ accountId, email, ...row }) =>
    accountId === null || email === null ? [] : [{ ...row, accountId, email }],
  )
  // One account may belong to people in several agencies: its password is tried once.
  const accounts = [...new Set(signing.map(({ accountId }) => accountId))].slice(0, mostTried)
  return signing.filter(({ accountId }) => accounts.includes(accountId))
}

/** As many rows as are looked at for one address. */
const mostAtAddress = 1_000

/** The people an account belongs to, in all agencies and whether they have left: it is shared when there are several. */
export async function listPeopleOfAccount(
  db: WholeDb,
  accountId: string,
): Promise<{ agencyId: number; email: string | null }[]> {
  return db
    .selectFrom('person')
    .select(['agencyId', 'email'])
    .where('accountId', '=', accountId)
    .orderBy('agencyId')
    .limit(mostAtAddress)
    .execute()
}

export interface LinkShown extends LinkKept {
  readonly personName: string
  readonly email: string | null
  readonly accountId: string | null
  readonly agencyName: string
}

/** One link, for the page it leads to; only Khéo itself asks, after the link was proved. */
export const showLink = defineQuery({
  name: 'organization.show-sign-in-link',
  words: { vi: 'Một lời mời', en: 'An invitation' },
  input: z.strictObject({ linkId: carried() }),
  may: { system: 'agency' },
  run: async (db, { linkId }, { actor: { agencyId } }): Promise<LinkShown> => {
    const row = await db
      .selectFrom('signInLink')
      .innerJoin('person', (join) =>
        join.onRef('person.agencyId', '=', 'signInLink.agencyId').onRef('person.id', '=', 'signInLink.personId'),
      )
      .innerJoin('agency', 'agency.id', 'signInLink.agencyId')
      .select([
        'signInLink.id',
        'personId',
        'purpose',
        'expiresAt',
        'usedAt',
        'withdrawnAt',
        'person.name as personName',
        'email',
        'accountId',
        'agency.name as agencyName',
      ])
      .where('signInLink.agencyId', '=', agencyId)
      .where('signInLink.id', '=', linkId)
      .executeTakeFirst()
    if (!row) throw new RecordNotFound(`sign-in link ${linkId}`)
    return row
  },
})

export interface OpenLink {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly email: string | null
  readonly purpose: 'invitation' | 'reset'
  readonly expiresAt: Date
}

/** Links that still open, for the administrator to hand over. */
export const listOpenLinks = defineQuery({
  name: 'organization.list-sign-in-links',
  words: { vi: 'Đường dẫn đang chờ', en: 'Links not used yet' },
  input: z.strictObject({}),
  may: administrators,
  run: async (db, _input, { actor: { agencyId }, at }): Promise<OpenLink[]> =>
    db
      .selectFrom('signInLink')
      .innerJoin('person', (join) =>
        join.onRef('person.agencyId', '=', 'signInLink.agencyId').onRef('person.id', '=', 'signInLink.personId'),
      )
      .select(['signInLink.id', 'personId', 'person.name as personName', 'email', 'purpose', 'expiresAt'])
      .where('signInLink.agencyId', '=', agencyId)
      .where('usedAt', 'is', null)
      .where('withdrawnAt', 'is', null)
      .where('expiresAt', '>', at)
      .orderBy(sql`kheo_fold(person.name)`)
      .orderBy('signInLink.id')
      .limit(1_000)
      .execute(),
})

/** The person who asks. */
export const showOwn = defineQuery({
  name: 'organization.show-own-account',
  words: { vi: 'Tài khoản của tôi', en: 'My account' },
  input: z.strictObject({}),
  may: everybodyTheirOwn,
  run: (db, _input, { actor }) => getPerson(db, actor.agencyId, ownId(actor)),
  place: (person: PersonShown) => ({ personIds: [person.id] }),
})

function ownId(actor: Actor): string {
  const personId = personIdOf(actor)
  if (personId === null) throw new RecordNotFound('own account')
  return personId
}
