import type { Language } from '../../../../kernel/words.ts'
import { percentOf, surenessOf, type Sureness, type TextMark } from '../rules/text-layer.ts'
import { checkWords } from '../words.ts'

interface SurenessProps {
  readonly mark: Pick<TextMark, 'confidence'>
  readonly language: Language
}

/** How sure the program is, in a word; its number is there for those who point at it. */
export function SurenessWord({ mark, language }: SurenessProps) {
  return <span title={surenessTitle({ mark, language })}>{checkWords(language)[surenessOf(mark)]}</span>
}

/** `chưa chắc (máy tính được 62%)`. */
export function surenessTitle({ mark, language }: SurenessProps): string {
  const texts = checkWords(language)
  return texts.confidence(texts[surenessOf(mark)], percentOf(mark))
}

/** Beside words of a running text, where there is no room to say it; the legend does. */
export const surenessSigns: Readonly<Record<Sureness, string>> = { sure: '✓', unsure: '?', guess: '??' }
