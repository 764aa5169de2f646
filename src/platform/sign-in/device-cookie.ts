import { isMark, mark } from './signing.ts'

/**
 * A browser on which an account has been signed in before. Its own counter of wrong attempts keeps the owner from being
 * held by what others try elsewhere. The cookie names no account: it holds a mark for each of the last few.
 */
export interface KnownDevice {
  readonly id: string
  readonly marks: readonly string[]
}

export const deviceCookieName = 'kheo.device'
const mostAccounts = 5

export function readDevice(value: string | undefined): KnownDevice | undefined {
  const [id = '', ...marks] = (value ?? '').split('.')
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  return { id, marks: marks.slice(0, mostAccounts) }
}

export function knows(device: KnownDevice | undefined, secret: string, accountId: string): boolean {
  if (!device) return false
  const expected = markOf(device.id, secret, accountId)
  return device.marks.some((given) => isMark(given, expected))
}

/** The cookie's value once the account has been signed in on this device. */
export function rememberAccount(
  device: KnownDevice | undefined,
  { secret, accountId, newId }: { secret: string; accountId: string; newId: string },
): string {
  const id = device?.id ?? newId
  const own = markOf(id, secret, accountId)
  const others = (device?.marks ?? []).filter((given) => given !== own)
  return [id, own, ...others].slice(0, mostAccounts + 1).join('.')
}

function markOf(deviceId: string, secret: string, accountId: string): string {
  return mark(secret, 'device', `${deviceId}\n${accountId}`).slice(0, 22)
}
