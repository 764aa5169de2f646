import { openDoor } from '../../src/apps/door.ts'
import type { Person } from '../../src/commands/actor.ts'
import { runCommand } from '../../src/commands/run-command.ts'
import { setDay } from '../../src/contexts/calendar/commands/set-day.ts'
import { addDays, day, formatDate } from '../../src/kernel/plain-date.ts'
import { readConfiguration } from '../../src/platform/configuration.ts'
import { openInstallation } from '../../src/platform/installation.ts'

/**
 * Runs commands as fast as it can, several at once, and says on standard output what was acknowledged, one id a line, the
 * moment it is. Somebody kills it in the middle.
 */
const writersAtOnce = 4
const daysUsed = 200

const installation = await openInstallation(readConfiguration(process.env))
const door = openDoor(installation)
const actor: Person = {
  kind: 'person',
  personId: '019303f0-0000-7000-8000-000000000001',
  agencyId: 1,
  roles: [{ role: 'office', unitIds: [] }],
}
process.stdout.write('ready\n')
await Promise.all(Array.from({ length: writersAtOnce }, keepWriting))

async function keepWriting(): Promise<void> {
  for (;;) {
    const commandId = door.newId()
    const on = addDays(day('2030-01-01'), Math.floor(Math.random() * daysUsed))
    const input = { on: formatDate(on), kind: 'HOLIDAY', name: commandId, source: 'thử tắt đột ngột' }
    const receipt = await runCommand(door, setDay, actor, { commandId, input })
    if (receipt.status === 'done') process.stdout.write(`${commandId}\n`)
    else throw new Error(`unexpected receipt: ${JSON.stringify(receipt)}`)
  }
}
