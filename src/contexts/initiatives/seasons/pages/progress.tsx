import { formatDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import type { Language } from '../../../../kernel/words.ts'
import { type State, StateMark } from '../../../../ui/state.tsx'
import { words } from '../words.ts'

export interface ProgressProps {
  readonly language: Language
  readonly today: PlainDate
  readonly done: number
  readonly least: number
  readonly dueOn: PlainDate
}

/** How many of those asked are there, in figures and as a mark. */
export function Progress({ language, today, done, least, dueOn }: ProgressProps) {
  const texts = words(language)
  const state = stateOf({ done, least, dueOn, today })
  const labels: Partial<Record<State, string>> = { done: texts.enough, late: texts.lateAsk, todo: texts.notEnough }
  return (
    <>
      <span class="n">{texts.progress(done, least)}</span>{' '}
      <StateMark language={language} state={state} label={`${labels[state] ?? ''}, ${formatDate(dueOn)}`} />
    </>
  )
}

function stateOf({ done, least, dueOn, today }: Omit<ProgressProps, 'language'>): State {
  if (done >= least) return 'done'
  return today > dueOn ? 'late' : 'todo'
}
