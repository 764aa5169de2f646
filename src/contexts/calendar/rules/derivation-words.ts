import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Language, Words } from '../../../kernel/words.ts'
import type { CalendarDay } from './calendar-day.ts'
import type { Derivation, DerivationStep, DueUnit, WorkingDayCount } from './due.ts'
import { bothLanguages, dayInWords, words } from './words.ts'

/** How a due date was computed, as a few plain sentences that name every day off, every doubtful day and the law. */
export function derivationWords(derivation: Derivation): Words {
  return bothLanguages((_, language) =>
    derivation.steps.map((step) => stepSentence(step, derivation.dueOn, language)).join(' '),
  )
}

/** Whether any day it rests on is unconfirmed; shown as "cần xác nhận". */
export function needsConfirmation(derivation: Derivation): boolean {
  return derivation.steps.some(({ step }) => step === 'unconfirmed')
}

function stepSentence(step: DerivationStep, dueOn: PlainDate, language: Language): string {
  const say = words(language)
  switch (step.step) {
    case 'start':
      return startSentence(step, language)
    case 'count':
      return endSentence(lengthWords(step.length, step.unit, language), { endsOn: step.endsOn, dueOn }, language)
    case 'count-working-days':
      return endSentence(workingDayCount(step, language), { endsOn: step.endsOn, dueOn }, language)
    case 'short-month':
      return say.shortMonth(step.dayOfMonth)
    case 'set-day':
      return endSentence(step.reason[language], { endsOn: step.on, dueOn }, language)
    case 'roll':
      return rollSentence(step, language)
    case 'without-swaps':
      return say.withoutSwaps(dayInWords(step.endsOn, language))
    case 'unconfirmed':
      return say.unconfirmed(
        runsOf(step.days, language)
          .map(({ name, days }) => `${days} (${name})`)
          .join('; '),
      )
    case 'law':
      return say.law(step.law[language])
  }
}

function startSentence({ on, event }: Extract<DerivationStep, { step: 'start' }>, language: Language): string {
  const say = words(language)
  const onDay = dayInWords(on, language)
  return event ? say.startEvent(event.what[language], onDay, event.day[language]) : say.start(onDay)
}

/** The count ends the period, unless its last day is moved. */
function endSentence(
  what: string,
  { endsOn, dueOn }: { endsOn: PlainDate; dueOn: PlainDate },
  language: Language,
): string {
  const say = words(language)
  const end = endsOn === dueOn ? say.endsOn : say.fallsOn
  return end(what, dayInWords(endsOn, language))
}

function lengthWords(length: number, unit: DueUnit, language: Language): string {
  const say = words(language)
  return { cd: say.calendarDays, wd: say.workingDays, month: say.months, year: say.years }[unit](length)
}

function workingDayCount(
  { length, weekendDays, daysOff, workedWeekends }: WorkingDayCount,
  language: Language,
): string {
  const say = words(language)
  const parts = [say.workingDays(length)]
  if (weekendDays > 0) parts.push(say.lessWeekend(weekendDays))
  parts.push(daysOff.length > 0 ? say.lessDaysOff(daysOff.length, nameDays(daysOff, language)) : say.noHoliday)
  if (workedWeekends.length > 0) parts.push(say.withWorkedWeekends(nameDays(workedWeekends, language)))
  return parts.join(', ')
}

function rollSentence({ direction, over, to }: Extract<DerivationStep, { step: 'roll' }>, language: Language): string {
  const say = words(language)
  const sentence = direction === 'forward' ? say.rollForward : say.rollBack
  return sentence(nameDays(over, language), dayInWords(to, language))
}

/** `Tết Âm lịch thứ Hai 16/02/2026 – thứ Sáu 20/02/2026; Nghỉ bù …`: neighbouring days of one name stand as a range. */
export function nameDays(days: readonly CalendarDay[], language: Language): string {
  return runsOf(days, language)
    .map((run) => `${run.name} ${run.days}`)
    .join('; ')
}

function runsOf(days: readonly CalendarDay[], language: Language): { readonly name: string; readonly days: string }[] {
  const runs: { name: string; first: PlainDate; last: PlainDate }[] = []
  for (const { on, name } of days.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    const run = runs.at(-1)
    if (run?.name === name[language] && addDays(run.last, 1) === on) run.last = on
    else runs.push({ name: name[language], first: on, last: on })
  }
  return runs.map(({ name, first, last }) => ({ name, days: range(first, last, language) }))
}

function range(first: PlainDate, last: PlainDate, language: Language): string {
  const from = dayInWords(first, language)
  return first === last ? from : `${from} – ${dayInWords(last, language)}`
}
