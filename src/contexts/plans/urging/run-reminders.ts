import type { SystemActor } from '../../../commands/actor.ts'
import { isDone } from '../../../commands/receipt.ts'
import { type Door, runCommand } from '../../../commands/run-command.ts'
import { readAs } from '../../../platform/database/as-agency.ts'
import { calendarOf, nextWorkingMoment } from '../../calendar/index.ts'
import { getAgency } from '../../organization/index.ts'
import { remind } from './commands/remind.ts'
import { remindersDue } from './rules/reminding.ts'
import { type After, loadReminding, type RemindingFile } from './store/reminders.ts'

/** Far above what one agency can have; only guards against turning round for ever. */
const MOST_PORTIONS = 1_000

/**
 * Sends an agency's reminders and urgings that have come, portion by portion; outside its own working hours it does nothing.
 * To be run about every hour. Where nothing has to be said nothing is written. Gives the number of steps done.
 */
export async function runReminders(door: Door, agencyId: number): Promise<number> {
  const at = door.clock()
  const [calendar, { settings }] = await readAs(door.db, [agencyId], async (db) => [
    await calendarOf(db),
    await getAgency(db, agencyId),
  ])
  if (nextWorkingMoment(at, calendar, settings.workingHours).getTime() > at.getTime()) return 0
  const actor: SystemActor = { kind: 'system', agencyId }
  const today = door.dayOf(at)
  let after: After = null
  let sent = 0
  for (let portion = 0; portion < MOST_PORTIONS; portion += 1) {
    const from: After = after
    const file: RemindingFile = await readAs(door.db, [agencyId], (db) => loadReminding(db, from, today))
    if (remindersDue(file, today).length > 0) sent += await remindPortion(door, actor, from)
    after = file.next
    if (after === null) return sent
  }
  return sent
}

async function remindPortion(door: Door, actor: SystemActor, after: After): Promise<number> {
  const receipt = await runCommand(door, remind, actor, { commandId: door.newId(), input: { after } })
  if (!isDone(receipt)) throw new Error(`remind agency "${actor.agencyId}": expected done, got ${receipt.status}`)
  return Number(receipt.answer['reminders'])
}
