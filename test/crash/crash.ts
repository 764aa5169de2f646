import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyChain } from '../../src/commands/audit.ts'
import { readConfiguration } from '../../src/platform/configuration.ts'
import type { Connection } from '../../src/platform/database/connect.ts'
import { openInstallation } from '../../src/platform/installation.ts'

export interface CrashCount {
  readonly kills: number
  readonly acknowledged: number
  readonly faults: readonly string[]
}

export interface CrashPlan {
  readonly kills: number
  /** A PostgreSQL server; the embedded database when left out. */
  readonly databaseUrl?: string | undefined
  readonly progress?: (count: CrashCount) => void
}

const longestLifeMs = 700

/**
 * Kills a writing process at a random moment (SIGKILL), again and again on the same installation, and after each kill
 * checks: every acknowledged command is there, no command is half done, the audit chain is whole.
 */
export async function crashAgainAndAgain({ kills, databaseUrl, progress }: CrashPlan): Promise<CrashCount> {
  const home = mkdtempSync(join(tmpdir(), 'kheo-crash-'))
  const environment = { ...process.env, KHEO_HOME: home, LOG_LEVEL: 'silent', DATABASE_URL: databaseUrl ?? '' }
  const acknowledged: string[] = []
  const faults: string[] = []
  for (let kill = 1; kill <= kills && faults.length === 0; kill += 1) {
    acknowledged.push(...(await writeUntilKilled(environment, Math.random() * longestLifeMs)))
    faults.push(...(await examine(environment, acknowledged)))
    progress?.({ kills: kill, acknowledged: acknowledged.length, faults })
  }
  rmSync(home, { recursive: true, force: true })
  return { kills, acknowledged: acknowledged.length, faults }
}

/** Starts the writer, kills it so long after it began to write, and gives the ids it had acknowledged. */
function writeUntilKilled(environment: NodeJS.ProcessEnv, lifeMs: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, ['--import', './tools/tsx-hook.mjs', 'test/crash/writer.ts'], {
      env: environment,
    })
    let said = ''
    let trouble = ''
    let isDoomed = false
    writer.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      // Counted from the first acknowledgement, so that a slow machine, too, is killed while it writes.
      if (isDoomed || said.split('\n').length < 3) return
      isDoomed = true
      setTimeout(() => writer.kill('SIGKILL'), lifeMs)
    })
    writer.stderr.on('data', (chunk: Buffer) => void (trouble += chunk.toString()))
    writer.on('close', (_code, signal) => {
      // The last line may have been cut off by the kill: what was not said whole was not acknowledged.
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(1, -1))
      else reject(new Error(`the writer stopped by itself: ${trouble}`))
    })
  })
}

async function examine(environment: NodeJS.ProcessEnv, acknowledged: readonly string[]): Promise<string[]> {
  const installation = await openInstallation(readConfiguration(environment))
  try {
    return [
      ...(await lostCommands(installation.connection, acknowledged)),
      ...(await halfDone(installation.connection)),
      ...(await verifyChain(installation.connection.db, 1)).faults.map(
        ({ sequence, fault }) => `line ${sequence}: ${fault}`,
      ),
    ]
  } finally {
    await installation.close()
  }
}

async function lostCommands(connection: Connection, acknowledged: readonly string[]): Promise<string[]> {
  const { rows } = await connection.query('select command_id from command_receipt where outcome is not null')
  const kept = new Set(rows.map((row) => row['command_id']))
  return acknowledged.filter((id) => !kept.has(id)).map((id) => `acknowledged but lost: ${id}`)
}

/** Receipt, audit line and row belong together: all of a command or nothing. */
async function halfDone(connection: Connection): Promise<string[]> {
  const { rows } = await connection.query(`
    select 'receipt without audit line: ' || r.command_id as fault from command_receipt r
      left join audit_line a using (agency_id, command_id) where a.command_id is null or r.outcome is null
    union all
    select 'audit line without receipt: ' || a.command_id from audit_line a
      left join command_receipt r using (agency_id, command_id) where r.command_id is null
    union all
    select 'row is not what the last line says: ' || d.on_date from calendar_day d
      join lateral (select input::jsonb ->> 'name' as name from audit_line a
        where a.agency_id = d.agency_id and a.input::jsonb ->> 'on' = d.on_date::text
        order by sequence desc limit 1) last on true
      where last.name is distinct from d.name`)
  return rows.map((row) => String(row['fault']))
}
