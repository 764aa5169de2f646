import type { Connection } from './database/connect.ts'
import type { Logger } from './log.ts'

/** Work that time brings, done by one process at a time however many run. */
export interface ScheduledJob {
  /** `context.verb-noun`. */
  readonly name: string
  /** Five cron fields, in Vietnam's time. */
  readonly cron: string
  /** Must be safe to repeat: a job that died half-way is run again. */
  run(): Promise<void>
}

export interface RunningJobs {
  stop(): Promise<void>
}

const zone = 'Asia/Ho_Chi_Minh'
const pollSeconds = 15

/** Starts the jobs on the installation's own database: in the serving process when embedded, in `kheo work` beside servers. */
export async function startJobs(
  connection: Connection,
  jobs: readonly ScheduledJob[],
  log: Logger,
): Promise<RunningJobs> {
  // Loaded here, not at the top: the first page does not wait for the job queue.
  const { PgBoss } = await import('pg-boss')
  const executeSql = (text: string, values?: unknown[]) =>
    values && values.length > 0 ? connection.query(text, values) : connection.run(text)
  // Supervised on both engines: otherwise a job that was running when the power failed would bar its queue for ever.
  const boss = new PgBoss({ db: { executeSql }, schema: 'jobs', supervise: true })
  boss.on('error', (error) => log.error({ error }, 'job queue'))
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name, { retryLimit: 3, retryDelay: 60, expireInSeconds: 600, policy: 'singleton' })
    await boss.work(job.name, { pollingIntervalSeconds: pollSeconds }, async () => {
      await job.run().catch((error: unknown) => {
        log.error({ error, job: job.name }, 'job failed')
        throw error // The queue tries again later.
      })
    })
    await boss.schedule(job.name, job.cron, {}, { tz: zone })
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) }
}
