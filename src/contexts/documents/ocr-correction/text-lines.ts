/** The lines of a text as ranges of tokens. Pure. */
import { LINE_END, type Tokens } from './tokens.ts'

/** A text with its tokens, as the rules about signs and labels look at it. */
export interface Page {
  readonly text: string
  readonly tokens: Tokens
  /** Lines that are not blank. */
  readonly lines: readonly TextLine[]
}

export interface TextLine {
  /** First token and the one after the last. */
  readonly from: number
  readonly to: number
  /** Position of the first and after the last visible character. */
  readonly start: number
  readonly end: number
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean
}

export function pageOf(text: string, tokens: Tokens): Page {
  const lines: TextLine[] = []
  let from = 0
  let ends = 0
  for (let token = 0; token <= tokens.count; token += 1) {
    if (token < tokens.count && tokens.kinds[token] !== LINE_END) continue
    if (token > from) {
      lines.push({
        from,
        to: token,
        start: tokens.starts[from] ?? 0,
        end: tokens.ends[token - 1] ?? 0,
        afterBlank: ends > 1,
      })
      ends = 0
    }
    ends += 1
    from = token + 1
  }
  return { text, tokens, lines }
}

/** The characters of a token. */
export function wordAt({ text, tokens }: Page, token: number): string {
  return text.slice(tokens.starts[token] ?? 0, tokens.ends[token] ?? 0)
}

/** Whether a blank stands before the token on its line. */
export function blankBefore({ tokens }: Page, token: number): boolean {
  return token === 0 || (tokens.starts[token] ?? 0) > (tokens.ends[token - 1] ?? 0)
}

export function startsSmall(word: string): boolean {
  const first = word.charAt(0)
  return first !== first.toUpperCase()
}

export function startsLarge(word: string): boolean {
  const first = word.charAt(0)
  return first !== first.toLowerCase()
}
