import type { Generated } from 'kysely'

/** Tables of the sign-in that Khéo itself reads and writes; better-auth knows them under their plain names. */
export interface AuthUserTable {
  id: string
  name: string
  email: string
  emailVerified: boolean
  image: string | null
  createdAt: Date
  updatedAt: Date
  twoFactorEnabled: boolean | null
}

export interface AuthSessionTable {
  id: string
  expiresAt: Date
  token: string
  createdAt: Date
  updatedAt: Date
  ipAddress: string | null
  userAgent: string | null
  userId: string
}

export interface AuthAccountTable {
  id: string
  accountId: string
  providerId: string
  userId: string
  password: string | null
  createdAt: Date
  updatedAt: Date
}

export interface AuthVerificationTable {
  identifier: string
  value: string
  expiresAt: Date
}

export interface AuthTwoFactorTable {
  id: string
  userId: string
}

export const eventKinds = [
  'signed-in',
  'sign-in-failed',
  'code-failed',
  'signed-out',
  'session-ended',
  'password-set',
  'password-changed',
  'second-factor-on',
  'second-factor-off',
  'recovery-codes-renewed',
] as const
export type EventKind = (typeof eventKinds)[number]

export interface AuthEventTable {
  id: Generated<number>
  accountId: string | null
  at: Date
  kind: EventKind
  address: string
  userAgent: string
}

export interface AuthAttemptTable {
  key: string
  failures: number
  lastAt: Date
}

declare module '../database/tables.ts' {
  interface Tables {
    authUser: AuthUserTable
    authSession: AuthSessionTable
    authAccount: AuthAccountTable
    authVerification: AuthVerificationTable
    authTwoFactor: AuthTwoFactorTable
    authEvent: AuthEventTable
    authAttempt: AuthAttemptTable
  }
}
