/**
 * How long somebody has to wait after wrong attempts. Pure.
 *
 * Attempts are counted where they come from (one account from one address, or from one known device), never for the
 * account as a whole, so that nobody can lock somebody else out. What an address as a whole may try is bounded, too;
 * a device on which the account has been signed in before is not held by that.
 */
export interface ThrottleRule {
  /** Wrong attempts that cost nothing. */
  readonly free: number
  /** Wait after the first that is not free; each further one doubles it. */
  readonly firstWaitMs: number
  readonly longestWaitMs: number
  /** After so long without a wrong attempt all is forgotten. */
  readonly forgetMs: number
}

const second = 1_000
const minute = 60 * second

export const perPlace: ThrottleRule = {
  free: 4,
  firstWaitMs: 15 * second,
  longestWaitMs: 15 * minute,
  forgetMs: 60 * minute,
}

/** A whole office may stand behind one address. */
export const perAddress: ThrottleRule = {
  free: 60,
  firstWaitMs: 30 * second,
  longestWaitMs: 10 * minute,
  forgetMs: 30 * minute,
}

export interface Attempts {
  readonly failures: number
  readonly lastAt: Date
}

/** Milliseconds until the next attempt is heard; 0 when it is heard now. */
export function waitMs(attempts: Attempts | undefined, at: Date, rule: ThrottleRule): number {
  if (!attempts) return 0
  const passedMs = at.getTime() - attempts.lastAt.getTime()
  if (passedMs >= rule.forgetMs || attempts.failures <= rule.free) return 0
  const doublings = Math.min(attempts.failures - rule.free - 1, 20)
  const wait = Math.min(rule.firstWaitMs * 2 ** doublings, rule.longestWaitMs)
  return Math.max(0, wait - passedMs)
}

/** What of an address is counted: all of IPv4, the network part of IPv6, of which one subscriber has a whole range. */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length)
  const whole = [...groups, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...(tail ?? '').split(':')]
  return whole.slice(0, 4).join(':')
}
