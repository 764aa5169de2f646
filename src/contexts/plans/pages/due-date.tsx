import { formatDate, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Language, Words } from '../../../kernel/words.ts'
import { Due } from '../../../ui/due.tsx'
import type { HandedIn } from '../queries/handed-in.ts'
import { words } from './words.ts'

export interface DueDateProps {
  readonly language: Language
  readonly today: PlainDate
  readonly dueOn: PlainDate | null
  readonly workingDaysLeft: number | null
  readonly how?: Words | null | undefined
  /** How it came in, when it waits for confirmation: then today says nothing about its date. */
  readonly handedIn?: HandedIn | null | undefined
}

/** A date and how far it is; a date that passed with no working day since is late, too. */
export function DueDate({ language, today, dueOn, workingDaysLeft, how = null, handedIn = null }: DueDateProps) {
  if (handedIn !== null) return <HandedInDue language={language} dueOn={dueOn} handedIn={handedIn} />
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

interface HandedInDueProps {
  readonly language: Language
  readonly dueOn: PlainDate | null
  readonly handedIn: HandedIn
}

function HandedInDue({ language, dueOn, handedIn: { on, came, workingDaysLate } }: HandedInDueProps) {
  const texts = words(language)
  const day = formatDate(on)
  const says = {
    'on-time': texts.handedInOnTime(day),
    late: texts.handedInLate(day, workingDaysLate),
    undated: texts.handedInUndated(day),
  }
  return (
    <div class="dt">
      {dueOn === null ? null : (
        <span class="on n">
          <span class="w">{texts.dueOn} </span>
          <time datetime={dueOn}>{formatDate(dueOn)}</time>
        </span>
      )}
      <span class={came === 'late' ? 'due late' : 'due'}>{says[came]}</span>
    </div>
  )
}
