import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Connection } from '../database/connect.ts'
import { addressHeader, isSecure, passwordLength, sessionDays } from './settings.ts'

export interface AuthParts {
  readonly connection: Connection
  /** At least 32 characters; signs cookies and encrypts second-factor secrets. Changing it signs everybody out. */
  readonly secret: string
  /** The address people type; with https the cookies are sent over it only. */
  readonly publicUrl: string | undefined
  readonly clock: () => Date
}

const secondsPerDay = 86_400

/** better-auth with our tables, our lengths and no pages or routes of its own: only its functions are called. */
export function makeAuth({ connection, secret, publicUrl, clock }: AuthParts) {
  return betterAuth({
    appName: 'Khéo',
    baseURL: publicUrl ?? 'http://localhost',
    secret,
    database: { db: connection.plainDb as never, type: 'postgres' },
    logger: { disabled: true },
    telemetry: { enabled: false },
    // Where a form comes from is checked once for the whole application, before any route.
    advanced: {
      cookiePrefix: 'kheo',
      useSecureCookies: isSecure(publicUrl),
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => crypto.randomUUID() },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    session: {
      ...sessionNames,
      expiresIn: sessionDays * secondsPerDay,
      disableSessionRefresh: true,
      freshAge: 0,
    },
    databaseHooks: {
      session: {
        create: {
          // Sessions live by our clock, like everything else.
          before: async (session) => {
            const at = clock()
            const expiresAt = new Date(at.getTime() + sessionDays * secondsPerDay * 1_000)
            return { data: { ...session, createdAt: at, updatedAt: at, expiresAt } }
          },
        },
      },
    },
    user: userNames,
    account: accountNames,
    verification: verificationNames,
    plugins: [
      twoFactor({
        issuer: 'Khéo',
        twoFactorTable: 'auth_two_factor',
        schema: secondFactorNames,
        // Whoever fails here knows the password already, so holding the account for a while locks nobody innocent out.
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
      }),
    ],
  })
}

export type Auth = ReturnType<typeof makeAuth>

const userNames = {
  modelName: 'auth_user',
  fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
} as const

const sessionNames = {
  modelName: 'auth_session',
  fields: {
    userId: 'user_id',
    expiresAt: 'expires_at',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
  },
} as const

const accountNames = {
  modelName: 'auth_account',
  fields: {
    userId: 'user_id',
    accountId: 'account_id',
    providerId: 'provider_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
} as const

const verificationNames = {
  modelName: 'auth_verification',
  fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
} as const

const secondFactorNames = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    fields: {
      userId: 'user_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
} as const
