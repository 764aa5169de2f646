import { formatDate, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Language, Words } from '../../../kernel/words.ts'
import { Due } from '../../../ui/due.tsx'
import { words } from './words.ts'

export interface DueDateProps {
  readonly language: Language
  readonly today: PlainDate
  readonly dueOn: PlainDate | null
  readonly workingDaysLeft: number | null
  readonly how?: Words | null | undefined
}

/** A date and how far it is; a date that passed with no working day since is late, too. */
export function DueDate({ language, today, dueOn, workingDaysLeft, how = null }: DueDateProps) {
  if (dueOn === null || workingDaysLeft === null) return <span class="due">{words(language).noDate}</span>
  if (dueOn < today && workingDaysLeft === 0) {
    return (
      <div class="dt">
        <span class="on n">
          <time datetime={dueOn}>{formatDate(dueOn)}</time>
        </span>
        <span class="due late">{words(language).justLate}</span>
      </div>
    )
  }
  return <Due language={language} workingDaysLeft={workingDaysLeft} dueOn={dueOn} how={how === null ? [] : [how]} />
}
