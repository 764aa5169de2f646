import type { PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { PersonKept } from './people.ts'
import { isValidOn } from './validity.ts'

export type LinkPurpose = 'invitation' | 'reset'

const hour = 3_600_000

/** An invitation waits a week; a reset is handed over in person and holds for a day. */
export const linkLifeMs: Readonly<Record<LinkPurpose, number>> = { invitation: 7 * 24 * hour, reset: 24 * hour }

export interface LinkKept {
  readonly id: string
  readonly personId: string
  readonly purpose: LinkPurpose
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly withdrawnAt: Date | null
}

/** Whether the link still opens: not used, not replaced by a newer one, not too old. */
export function isOpen(link: Pick<LinkKept, 'expiresAt' | 'usedAt' | 'withdrawnAt'>, at: Date): boolean {
  return link.usedAt === null && link.withdrawnAt === null && at < link.expiresAt
}

/** Invites people who have no account yet. All or none. */
export function invite(
  people: readonly PersonKept[],
  today: PlainDate,
): Verdict<readonly string[], 'person-left' | 'already-signs-in' | 'email-needed'> {
  if (people.some((person) => !isValidOn(person, today))) return refuse('person-left')
  // Who ticks everybody means those who cannot sign in yet.
  const waiting = people.filter(({ accountId }) => accountId === null)
  if (waiting.length === 0) return refuse('already-signs-in')
  if (waiting.some(({ email }) => email === null)) return refuse('email-needed')
  return accept(waiting.map(({ id }) => id))
}

/** An agency below with the administrator it was founded with. */
export interface AgencyToInvite {
  readonly agencyId: number
  readonly agencyName: string
  readonly validTo: PlainDate | null
  readonly isEntered: boolean
  readonly personId: string | null
  readonly personName: string | null
  readonly email: string | null
}

export interface InvitedAgain {
  readonly agencyId: number
  readonly agencyName: string
  readonly personId: string
  readonly personName: string
  readonly email: string
}

/** Invites the first administrators of agencies again. All or none; never where somebody has signed in. */
export function inviteAgain(
  agencies: readonly AgencyToInvite[],
  today: PlainDate,
): Verdict<readonly InvitedAgain[], 'agency-entered' | 'agency-has-ended'> {
  if (agencies.some(({ validTo }) => validTo !== null && validTo < today)) return refuse('agency-has-ended')
  const invited = agencies.flatMap(({ agencyId, agencyName, isEntered, personId, personName, email }) =>
    isEntered || personId === null || personName === null || email === null
      ? []
      : [{ agencyId, agencyName, personId, personName, email }],
  )
  return invited.length < agencies.length ? refuse('agency-entered') : accept(invited)
}

/** Lets a person who has an account choose a new password. */
export function offerReset(person: PersonKept, today: PlainDate): Verdict<string, 'person-left' | 'never-signed-in'> {
  if (!isValidOn(person, today)) return refuse('person-left')
  return person.accountId === null ? refuse('never-signed-in') : accept(person.id)
}

/** Uses a link up: the account belongs to its person from now on. Only a reset may put another account in its place. */
export function useLink(
  { link, person, isAccountUsed }: { link: LinkKept; person: PersonKept; isAccountUsed: boolean },
  { accountId, at, today }: { accountId: string; at: Date; today: PlainDate },
): Verdict<
  { linkId: string; personId: string; accountId: string },
  'link-not-valid' | 'person-left' | 'account-used-here'
> {
  if (!isOpen(link, at)) return refuse('link-not-valid')
  if (!isValidOn(person, today)) return refuse('person-left')
  const isOther = person.accountId !== null && person.accountId !== accountId
  if (isOther && link.purpose !== 'reset') return refuse('link-not-valid')
  if (isAccountUsed) return refuse('account-used-here')
  return accept({ linkId: link.id, personId: person.id, accountId })
}
