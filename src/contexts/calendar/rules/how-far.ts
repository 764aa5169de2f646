import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import type { Calendar } from './calendar.ts'
import { bothLanguages } from './words.ts'
import { workingDaysBetween } from './working-days.ts'

/** Fewer working days than this are "soon". */
export const SOON_WORKING_DAYS = 5

export interface Distance {
  /** Working days after today up to and with the due day; negative when late. 0 can be late or soon across a weekend. */
  readonly workingDays: number
  readonly state: 'late' | 'today' | 'soon' | 'far'
}

/** How far a due date is from today. Throws RangeError outside of 1900–2100. */
export function howFar(today: PlainDate, dueOn: PlainDate, calendar: Calendar): Distance {
  const workingDays = workingDaysBetween(today, dueOn, calendar)
  if (dueOn < today) return { workingDays, state: 'late' }
  if (dueOn === today) return { workingDays, state: 'today' }
  return { workingDays, state: workingDays < SOON_WORKING_DAYS ? 'soon' : 'far' }
}

/** "còn 3 ngày làm việc", "quá hạn 2 ngày làm việc", "hạn hôm nay"; begins in lower case. */
export function distanceWords({ workingDays, state }: Distance): Words {
  const days = Math.abs(workingDays)
  return bothLanguages((say) => {
    if (state === 'today') return say.dueToday
    if (state === 'late') return days === 0 ? say.justLate : say.lateBy(days)
    return days === 0 ? say.noWorkingDayLeft : say.daysLeft(days)
  })
}
