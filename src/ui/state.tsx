import type { Child } from 'hono/jsx'
import type { Language } from '../kernel/words.ts'
import { say, type Text } from './text.ts'
import { words } from './words.ts'

/** Where a piece of work stands; each has its own shape, so that colour never carries meaning alone. */
export type State = 'done' | 'doing' | 'todo' | 'ask' | 'late' | 'halt'

/** A state as shape, word and colour; the usual word unless a closer one is given. */
export function StateMark({ state, label, language }: { state: State; label?: Text | undefined; language: Language }) {
  return <span class={`st ${state}`}>{label === undefined ? words(language)[state] : say(label, language)}</span>
}

export interface Step {
  readonly label: Text
  readonly note?: Text | undefined
  readonly state: 'done' | 'now' | 'todo'
}

/** The way of a record from first to last step, and where it is on it. */
export function Steps({
  steps,
  language,
  label,
}: {
  steps: readonly Step[]
  language: Language
  label?: Text | undefined
}) {
  const texts = words(language)
  return (
    <ol class="steps" aria-label={label === undefined ? texts.steps : say(label, language)}>
      {steps.map((step) => (
        <li class={step.state === 'done' ? 'done' : undefined} aria-current={step.state === 'now' ? 'step' : undefined}>
          {say(step.label, language)}
          {step.state === 'done' ? <span class="vh">, {texts.stepDone}</span> : null}
          {step.note === undefined ? null : <small>{say(step.note, language)}</small>}
        </li>
      ))}
    </ol>
  )
}

export interface TimelineItem {
  /** As shown: `13/11/2024 09:41`. */
  readonly at: string
  /** For machines: ISO day or instant. */
  readonly datetime?: string | undefined
  readonly title: Child
  readonly body?: Child | undefined
}

/** What happened, newest first or as given. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ul class="tl">
      {items.map((item) => (
        <li>
          <time datetime={item.datetime}>{item.at}</time>
          <div>{item.title}</div>
          {item.body === undefined ? null : <div class="s">{item.body}</div>}
        </li>
      ))}
    </ul>
  )
}

export interface EvidenceItem {
  /** `PDF`, `JPG`, `LINK`: at most four letters. */
  readonly kind: string
  readonly title: string
  readonly href: string
  readonly note?: Child | undefined
  /** At the right: size, minutes. */
  readonly size?: string | undefined
}

export function EvidenceList({ items }: { items: readonly EvidenceItem[] }) {
  return (
    <ul class="ev">
      {items.map((item) => (
        <li>
          <span>{item.kind}</span>
          <span>
            <a href={item.href}>{item.title}</a>
            {item.note === undefined ? null : <small class="m blk">{item.note}</small>}
          </span>
          <span class="s m n">{item.size}</span>
        </li>
      ))}
    </ul>
  )
}

/** How far each of the six steps with the people has come. */
export type SixState = 'yes' | 'half' | 'no'

const SIX = ['know', 'discuss', 'act', 'inspect', 'oversee', 'benefit'] as const

/** biết, bàn, làm, kiểm tra, giám sát, thụ hưởng: always six, always in this order. */
export type SixStates = Readonly<Record<(typeof SIX)[number], SixState>>

/** The six dots with their words for screen readers and on hover. */
export function SixDots({ states, language }: { states: SixStates; language: Language }) {
  const label = sixWords(states, language)
  return (
    <span class="six" title={label}>
      <span class="vh">{label}</span>
      {SIX.map((name) => (
        <i class={DOT_CLASS[states[name]]} aria-hidden="true"></i>
      ))}
    </span>
  )
}

const DOT_CLASS = { yes: 'y', half: 'h', no: undefined } as const

function sixWords(states: SixStates, language: Language): string {
  const texts = words(language)
  const part = (state: SixState, intro: string): string[] => {
    const names = SIX.filter((name) => states[name] === state).map((name) => texts[name])
    return names.length === 0 ? [] : [`${intro}: ${names.join(', ')}`]
  }
  const parts = [...part('yes', texts.sixYes), ...part('half', texts.sixHalf), ...part('no', texts.sixNo)]
  return `${texts.sixPeople} ${parts.join('; ')}`
}

/** Explains the dots above a list that uses them. */
export function SixLegend({ language }: { language: Language }) {
  const texts = words(language)
  return (
    <dl class="leg s">
      <div>
        <dt>{texts.sixLegend}</dt>
        <SixLegendEntry dot={'y'} text={texts.sixYes} />
        <SixLegendEntry dot={'h'} text={texts.sixHalf} />
        <SixLegendEntry dot={undefined} text={texts.sixNo} />
        <dd class="m">{texts.sixOrder}</dd>
      </div>
    </dl>
  )
}

function SixLegendEntry({ dot, text }: { dot: string | undefined; text: string }) {
  return (
    <dd>
      <span class="six one" aria-hidden="true">
        <i class={dot}></i>
      </span>{' '}
      {text}
    </dd>
  )
}
