import { join } from 'node:path'
import { z } from 'zod'

/**
 * Every setting of an installation, read once at start from the environment. Each has a default with which a bare machine
 * works; what is wrong is told all at once.
 */
const Environment = z.object({
  /** Where the embedded database, the files and the keys live. Back this folder up. */
  KHEO_HOME: z.string().default('var'),
  /** A PostgreSQL server; without it the embedded database in KHEO_HOME is used. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8750),
  HOST: z.string().default('127.0.0.1'),
  /** The address people type, when a proxy stands in front: `https://kheo.example.gov.vn`. */
  KHEO_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Khéo <kheo@localhost>'),
  /** The tesseract of this machine, by name or path; `off`: always the one that came with the packages. */
  KHEO_TESSERACT: z.string().default('tesseract'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** Whether this process also does the background jobs. Beside servers, run `kheo work` and set this to off. */
  KHEO_JOBS: z.enum(['on', 'off']).default('on'),
})

export interface Configuration {
  readonly home: string
  readonly databaseUrl: string | undefined
  readonly port: number
  /** Whether that port was asked for: something in front of it may count on it. */
  readonly portAsked: boolean
  readonly host: string
  readonly publicUrl: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  readonly runsJobs: boolean
  readonly tesseract: string
}

/** What each setting takes that can be wrong. */
const expected: Readonly<Partial<Record<string, string>>> = {
  DATABASE_URL: 'postgres://người-dùng:mật-khẩu@máy-chủ/tên / postgres://user:password@host/name',
  PORT: 'số nguyên từ 0 đến 65535 / a whole number from 0 to 65535',
  KHEO_URL: 'https://… hoặc http://… / https://… or http://…',
  SMTP_URL: 'smtp://… hoặc smtps://… / smtp://… or smtps://…',
  LOG_LEVEL: 'silent, error, warn, info, debug',
  KHEO_JOBS: 'on, off',
}

/** Settings that cannot be read. Its message names each with what it takes, and never what was given: it may hold a password. */
export class ConfigurationFault extends Error {
  override readonly name = 'ConfigurationFault'
  constructor(settings: readonly string[]) {
    const lines = settings.map((name) => `  ${name}: ${expected[name] ?? ''}`)
    super(['cấu hình chưa đúng, cần / these settings are wrong, they take:', ...lines].join('\n'))
  }
}

/** Reads the configuration, or throws one ConfigurationFault that lists every fault. Empty values count as absent. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) throw new ConfigurationFault(parsed.error.issues.map((issue) => issue.path.join('.')))
  const settings = parsed.data
  return {
    home: settings.KHEO_HOME,
    databaseUrl: settings.DATABASE_URL,
    port: settings.PORT,
    portAsked: given['PORT'] !== undefined,
    host: settings.HOST,
    publicUrl: settings.KHEO_URL,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM,
    logLevel: settings.LOG_LEVEL,
    runsJobs: settings.KHEO_JOBS === 'on',
    tesseract: settings.KHEO_TESSERACT,
  }
}

export function homeFolders(home: string): { database: string; files: string; keys: string } {
  return { database: join(home, 'database'), files: join(home, 'files'), keys: join(home, 'keys') }
}
