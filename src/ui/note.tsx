import type { Child } from 'hono/jsx'
import type { Language } from '../kernel/words.ts'
import { say, type Text } from './text.ts'

export interface NoteProps {
  readonly tone?: 'info' | 'ok' | 'warn' | 'bad' | undefined
  /** Read out when the page opens. */
  readonly live?: boolean | undefined
  readonly children?: Child | undefined
}

/** A remark that stands out from the page. */
export function Note({ tone = 'info', live = false, children }: NoteProps) {
  return (
    <div class={`note ${tone}`} role={live ? liveRole(tone) : undefined}>
      {children}
    </div>
  )
}

function liveRole(tone: string): 'alert' | 'status' {
  return tone === 'bad' ? 'alert' : 'status'
}

export interface EmptyStateProps {
  readonly language: Language
  readonly title: Text
  /** What to do to have something here. */
  readonly advice?: Text | undefined
  readonly action?: Child | undefined
}

/** Stands where a list would be, and says what to do. */
export function EmptyState({ language, title, advice, action }: EmptyStateProps) {
  return (
    <div class="empty">
      <p>
        <b>{say(title, language)}</b>
      </p>
      {advice === undefined ? null : <p class="s">{say(advice, language)}</p>}
      {action === undefined ? null : <p class="mt">{action}</p>}
    </div>
  )
}

export interface TabsProps {
  readonly language: Language
  readonly label: Text
  readonly tabs: readonly { readonly href: string; readonly label: Text; readonly count?: number | undefined }[]
  /** `href` of the tab that is open. */
  readonly current: string
}

/** Views of one thing, each with its own address. */
export function Tabs({ language, label, tabs, current }: TabsProps) {
  return (
    <nav class="tabs" aria-label={say(label, language)}>
      {tabs.map((tab) => (
        <a href={tab.href} aria-current={tab.href === current ? 'page' : undefined}>
          {say(tab.label, language)}
          {tab.count === undefined ? null : <span class="m n"> {tab.count}</span>}
        </a>
      ))}
    </nav>
  )
}

export interface ConfirmProps {
  readonly language: Language
  /** The word on the button that opens the question. */
  readonly label: Text
  readonly question: Text
  /** Whether the question stands open: when what was answered has to be put right. */
  readonly open?: boolean | undefined
  /** The form that does it, usually a `CommandForm`. */
  readonly children?: Child | undefined
}

/** Asks before something that is hard to undo, in place and without a script. */
export function Confirm({ language, label, question, open, children }: ConfirmProps) {
  return (
    <details class="confirm" open={open}>
      <summary class="btn">{say(label, language)}</summary>
      <div class="card stack">
        <p>
          <b>{say(question, language)}</b>
        </p>
        {children}
      </div>
    </details>
  )
}
