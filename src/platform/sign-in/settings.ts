/** What the sign-in keeps to, apart from the library that carries it out. */
export const passwordLength = { min: 10, max: 200 } as const

/** A session ends for good after a week, and earlier when it is not used (sessions.ts). */
export const sessionDays = 7

/** The header in which we tell better-auth where a request came from; whatever a client sends under it is not passed on. */
export const addressHeader = 'x-kheo-address'

export function isSecure(publicUrl: string | undefined): boolean {
  return publicUrl?.startsWith('https://') ?? false
}
