import type { Language } from '../kernel/words.ts'
import { say, type Text } from './text.ts'

export type Tone = 'ink' | 'ok' | 'info' | 'warn' | 'late'

/** A bar of some per cent (0 to 100); its number must stand beside it, so screen readers skip the bar. */
export function Bar({ percent, tone = 'ink' }: { percent: number; tone?: Tone | undefined }) {
  return (
    <svg class={`bar c-${tone}`} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.min(100, Math.max(0, Math.round(percent)))} height="1" />
    </svg>
  )
}

/** A bar with its number before it, as in table cells: `7/8` or `89%`. */
export function BarWithNumber({ text, percent, tone }: { text: string; percent: number; tone?: Tone | undefined }) {
  return (
    <span class="pct">
      <b class="n">{text}</b>
      <Bar percent={percent} tone={tone} />
    </span>
  )
}

export interface FigureProps {
  readonly language: Language
  readonly value: string
  /** What is counted; leads to the rows behind the figure. */
  readonly label: Text
  readonly href: string
  readonly percent?: number | undefined
  readonly tone?: Tone | undefined
}

/** A figure that opens into the rows it was counted from. */
export function Figure({ language, value, label, href, percent, tone = 'ink' }: FigureProps) {
  return (
    <div class={`fig c-${tone}`}>
      <b>{value}</b>
      {percent === undefined ? null : <Bar percent={percent} tone={tone} />}
      <a class="s" href={href}>
        {say(label, language)}
      </a>
    </div>
  )
}

export interface Share {
  readonly value: number
  readonly tone: Tone
}

/** Parts of a whole in one bar; their words and numbers must stand beside it. */
export function SharesBar({ shares }: { shares: readonly Share[] }) {
  const whole = shares.reduce((sum, share) => sum + share.value, 0)
  const starts = shares.map((_, index) => shares.slice(0, index).reduce((sum, share) => sum + share.value, 0))
  if (whole === 0) return null
  return (
    <svg class="seg" viewBox={`0 0 ${whole} 1`} preserveAspectRatio="none" aria-hidden="true">
      {shares.map((share, index) => (
        <rect class={`c-${share.tone}`} x={starts[index]} width={share.value} height="1" />
      ))}
    </svg>
  )
}
