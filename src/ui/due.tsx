import { formatDate, type PlainDate } from '../kernel/plain-date.ts'
import type { Language } from '../kernel/words.ts'
import { say, type Text } from './text.ts'
import { words } from './words.ts'

export type DueTone = 'calm' | 'soon' | 'late'

/** From this many working days on, a date is calm. */
const CALM_WORKING_DAYS = 5

/** Grey from 5 working days, amber below, red once the day is past. */
export function dueTone(workingDaysLeft: number): DueTone {
  if (workingDaysLeft < 0) return 'late'
  return workingDaysLeft < CALM_WORKING_DAYS ? 'soon' : 'calm'
}

/** `Còn 3 ngày làm việc`, `Hạn hôm nay`, `Quá hạn 2 ngày làm việc`. */
export function dueWords(workingDaysLeft: number, language: Language): string {
  const texts = words(language)
  if (workingDaysLeft < 0) return texts.daysLate(-workingDaysLeft)
  return workingDaysLeft === 0 ? texts.dueToday : texts.daysLeft(workingDaysLeft)
}

export interface DueProps {
  readonly language: Language
  /** Working days until the date: 0 on the day itself, negative once it is past. */
  readonly workingDaysLeft: number
  /** Shown beside the chip. */
  readonly dueOn?: PlainDate | undefined
  /** How the date was computed, in sentences; opens from the chip. */
  readonly how?: readonly Text[] | undefined
}

/** How far a date is, by shape, colour and words; opens into its computation. */
export function Due({ language, workingDaysLeft, dueOn, how = [] }: DueProps) {
  const tone = dueTone(workingDaysLeft)
  const className = tone === 'calm' ? 'due' : `due ${tone}`
  const label = dueWords(workingDaysLeft, language)
  return (
    <div class="dt">
      {dueOn === undefined ? null : (
        <span class="on n">
          <span class="w">{words(language).dueOn} </span>
          <time datetime={dueOn}>{formatDate(dueOn)}</time>
        </span>
      )}
      {how.length === 0 ? (
        <span class={className}>{label}</span>
      ) : (
        <details class={`${className} pop`}>
          <summary>{label}</summary>
          <div class="how">
            <b>{words(language).howComputed}</b>
            {how.map((line) => (
              <span class="blk">{say(line, language)}</span>
            ))}
          </div>
        </details>
      )}
    </div>
  )
}
