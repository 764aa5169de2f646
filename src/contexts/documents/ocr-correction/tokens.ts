/** Cuts a text into words, numbers and signs without copying it. Pure. */

export const WORD = 1
export const NUMBER = 2
/** Closes a sentence: . ; : ! ? */
export const STOP = 3
/** Any other visible sign. */
export const SIGN = 4
export const LINE_END = 5

/** Tokens of a text: where each starts and ends, and of which kind it is. Blanks are what lies between. */
export interface Tokens {
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly kinds: Uint8Array
}

const BLANK = 6
const DIGIT = 7
const LETTER = 8

let classes: Uint8Array | undefined

/** The kind of each character; made when it is first needed, so that a program that corrects nothing starts at once. */
function classTable(): Uint8Array {
  const table = new Uint8Array(0x2100)
  for (let code = 0; code < table.length; code += 1) table[code] = classOf(String.fromCharCode(code))
  return table
}

function classOf(character: string): number {
  if ('\n\f\r'.includes(character)) return LINE_END
  if (/\s|\u200b/u.test(character)) return BLANK
  if (/\p{Mn}/u.test(character) || (/\p{Script=Latin}/u.test(character) && /\p{L}/u.test(character))) return LETTER
  if (/[0-9]/.test(character)) return DIGIT
  return '.;:!?'.includes(character) ? STOP : SIGN
}

/** Cuts the text. A word is a run of letters and digits that starts with a letter, a number one that starts with a digit. */
export function tokensOf(text: string): Tokens {
  const starts = new Int32Array(text.length)
  const ends = new Int32Array(text.length)
  const kinds = new Uint8Array(text.length)
  let count = 0
  let at = 0
  while (at < text.length) {
    const kind = classAt(text, at)
    if (kind === BLANK) {
      at += 1
      continue
    }
    const from = at
    at += 1
    if (kind >= DIGIT) while (at < text.length && classAt(text, at) >= DIGIT) at += 1
    starts[count] = from
    ends[count] = at
    kinds[count] = kind >= DIGIT ? LETTER + WORD - kind : kind
    count += 1
  }
  return { count, starts, ends, kinds }
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  classes ??= classTable()
  return classes[code] ?? SIGN
}
