import { day } from '../../kernel/plain-date.ts'
import { accept, refuse } from '../../kernel/verdict.ts'
import {
  addWorkingDays,
  type Calendar,
  computeDue,
  type Due,
  type DueBasis,
  dueFrom,
  occurrences,
  reportingPeriod,
  reportingYear,
  rollDue,
  workingDaysBetween,
} from '../calendar/index.ts'
import type { ComputedDue, Dates } from './rules/dates.ts'

/** What plans ask of dates, answered by an agency's calendar. */
export function datesOf(calendar: Calendar): Dates {
  const kept = (basis: DueBasis, { dueOn, derivation }: Due): ComputedDue => ({ dueOn, derivation, basis })
  const dueOf = (basis: DueBasis): ComputedDue => kept(basis, dueFrom(basis, calendar))
  return {
    turns: ({ rhythm, startsOn, endsOn, dueDay, dueMonth }) => {
      const month = dueMonth === null ? {} : { month: dueMonth }
      const due = { dayOfMonth: dueDay, ...month, monthsAfter: 0, roll: 'back' } as const
      const found = occurrences({ rhythm, startsOn, endsOn, periods: 'reporting', due }, calendar)
      if (!found.ok) return refuse('rhythm-not-possible')
      return accept(
        found.outcome.map((each) => ({
          label: each.label,
          from: each.from,
          to: each.to,
          ...kept({ kind: 'set-day', ...each.basis }, each),
        })),
      )
    },
    setDay: (on, reason) => dueOf({ kind: 'set-day', on, roll: 'forward', reason }),
    latestDay: (on, reason) => dueOf({ kind: 'set-day', on, roll: 'back', reason }),
    fixedDay: (on, reason) => {
      const basis = { kind: 'set-day', on, roll: 'none', reason } as const
      return kept(basis, rollDue({ ...basis, calendar }))
    },
    later: (from, workingDays, what) => {
      const event = { what, day: { vi: 'Hạn cũ', en: 'The former date' } }
      const basis = { kind: 'clock', from, length: workingDays, unit: 'wd', event } as const
      return kept(basis, computeDue({ ...basis, calendar }))
    },
    again: (basis) => (isBasis(basis) ? dueOf(basis) : undefined),
    workingDays: (from, to) => workingDaysBetween(from, to, calendar),
    addWorkingDays: (from, count) => addWorkingDays(from, count, calendar),
    reportingYear: (on) => {
      const year = reportingYear(on)
      const { from, to } = reportingPeriod('year', year)
      return { year, from: day(from), to: day(to) }
    },
  }
}

/** What this context itself has written to the column `basis`. */
function isBasis(basis: unknown): basis is DueBasis {
  return (
    typeof basis === 'object' &&
    basis !== null &&
    'kind' in basis &&
    (basis.kind === 'clock' || basis.kind === 'set-day')
  )
}
