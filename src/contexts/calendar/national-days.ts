import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../platform/package-root.ts'
import { type CalendarData, parseCalendarData } from './rules/calendar-data.ts'

let read: CalendarData | undefined

/** The national days off as data; read once. Throws with every fault when the file was edited wrongly. */
export function nationalDays(): CalendarData {
  read ??= readNationalDays()
  return read
}

function readNationalDays(): CalendarData {
  const parsed = parseCalendarData(JSON.parse(readFileSync(join(packageRoot, 'data/calendar/holidays.json'), 'utf8')))
  if (parsed.ok) return parsed.data
  const faults = parsed.problems.map(({ field, message }) => `${field}: ${message.en}`)
  throw new Error(`read data/calendar/holidays.json:\n  ${faults.join('\n  ')}`)
}
