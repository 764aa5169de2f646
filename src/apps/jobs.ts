import type { AnyCommand } from '../commands/command.ts'
import { isDone } from '../commands/receipt.ts'
import { type Door, runCommand } from '../commands/run-command.ts'
import { listKeptHashes, type ScanDesk } from '../contexts/documents/index.ts'
import { askLifeChecks, handOutNotices, listAgenciesToTell } from '../contexts/initiatives/index.ts'
import { deliverMail } from '../contexts/messages/index.ts'
import { recomputeDates, rollOver, runReminders } from '../contexts/plans/index.ts'
import { type RunningJobs, type ScheduledJob, startJobs } from '../platform/jobs.ts'
import { keepStatistics } from '../platform/database/statistics.ts'
import { clearUnusedFiles } from '../platform/files/unused-files.ts'
import type { Installation } from '../platform/installation.ts'
import type { Logger } from '../platform/log.ts'
import { makeMail } from '../platform/mail.ts'
import { forgetSignIns } from '../platform/sign-in/retention.ts'
import { listAgencies } from './agencies.ts'

/** Starts what time brings: reminders, mail, new turns, recomputed dates, scans to read; for every agency of the installation. */
export function startProgramJobs(
  installation: Installation,
  { door, log, scanDesk }: { readonly door: Door; readonly log: Logger; readonly scanDesk: ScanDesk },
): Promise<RunningJobs> {
  // Reading goes on for as long as it takes; the job only sees to it that it is under way.
  const scans = { name: 'documents.read-scans', cron: '* * * * *', run: async () => scanDesk.wake() }
  const jobs = [...programJobs(installation, door), scans, cleanUp(installation, door, log)]
  return startJobs(installation.connection, jobs, log)
}

function programJobs(installation: Installation, door: Door): readonly ScheduledJob[] {
  const forEachAgency = async (work: (agencyId: number) => Promise<void>): Promise<void> =>
    inEach(await listAgencies(installation, door), work)
  const nightly = (command: AnyCommand) => () => forEachAgency((agencyId) => runAsSystem(door, command, agencyId))
  const mail = makeMail(installation.configuration.smtpUrl, installation.configuration.mailFrom)
  const publicUrl = installation.configuration.publicUrl ?? `http://127.0.0.1:${installation.configuration.port}`
  const post: ScheduledJob[] = mail
    ? [
        {
          name: 'messages.deliver-mail',
          cron: '* * * * *',
          run: () =>
            forEachAgency(async (agencyId) => {
              await deliverMail({ db: door.db, mail, at: door.clock(), agencyId, publicUrl })
            }),
        },
      ]
    : []
  const { connection } = installation
  // The embedded engine has nobody who keeps its statistics; without them it joins large tables the slow way.
  const upkeep: ScheduledJob[] =
    connection.engine === 'embedded'
      ? [{ name: 'database.keep-statistics', cron: '5 * * * *', run: () => keepStatistics(connection) }]
      : []
  return [
    ...post,
    ...upkeep,
    {
      name: 'plans.remind',
      cron: '15 * * * *',
      run: () =>
        forEachAgency(async (agencyId) => {
          await runReminders(door, agencyId)
        }),
    },
    { name: 'plans.roll-over', cron: '10 0 * * *', run: nightly(rollOver) },
    { name: 'plans.recompute-dates', cron: '20 0 * * *', run: nightly(recomputeDates) },
    { name: 'initiatives.ask-life-checks', cron: '30 0 * * *', run: nightly(askLifeChecks) },
    { name: 'initiatives.hand-out-notices', cron: '* * * * *', run: () => handOutEverywhere(door) },
    {
      name: 'initiatives.count-likeness',
      cron: '50 0 * * *',
      run: async () => {
        await connection.run('call kheo_count_likeness()')
      },
    },
  ]
}

/** What fails in one agency must not keep the others waiting. */
async function inEach(agencyIds: readonly number[], work: (agencyId: number) => Promise<void>): Promise<void> {
  const faults: unknown[] = []
  for (const agencyId of agencyIds) await work(agencyId).catch((error: unknown) => void faults.push(error))
  if (faults.length > 0) throw new AggregateError(faults, `the job failed in ${faults.length} agencies`)
}

/** Hands out what agencies told each other; that for agencies which ended meanwhile is closed, or it would wait for ever. */
export async function handOutEverywhere(door: Door): Promise<void> {
  await inEach(await listAgenciesToTell(door.db), (agencyId) => runAsSystem(door, handOutNotices, agencyId))
}

/** Each night: what has run out, and files that no record refers to. How long each is kept stands in docs/operating.md. */
function cleanUp({ connection, folders }: Installation, door: Door, log: Logger): ScheduledJob {
  return {
    name: 'installation.clean-up',
    cron: '40 2 * * *',
    run: async () => {
      const at = door.clock()
      const forgotten = await forgetSignIns(connection.db, at)
      const listKept = (hashes: readonly string[]) => listKeptHashes(connection.db, hashes)
      const files = await clearUnusedFiles(folders.files, { listKept, at })
      log.info({ ...forgotten, files }, 'cleaned up')
    },
  }
}

/** Computes an agency's open dates anew, at once after its calendar changed, and tells those whose dates moved. */
export function recomputeAfterChange(door: Door, agencyId: number): Promise<void> {
  return runAsSystem(door, recomputeDates, agencyId)
}

async function runAsSystem(door: Door, command: AnyCommand, agencyId: number): Promise<void> {
  const envelope = { commandId: door.newId(), input: {} }
  const receipt = await runCommand(door, command, { kind: 'system', agencyId }, envelope)
  if (!isDone(receipt)) throw new Error(`run "${command.name}" for agency ${agencyId}: ${JSON.stringify(receipt)}`)
}
