/**
 * The text of a document made even (NFC, one kind of line end and blank), each character still knowing where it came from.
 * `offsets[i]` is the place in `raw` of `clean[i]`; null when both texts are the same.
 */
export interface SourceText {
  readonly raw: string
  readonly clean: string
  /** `clean` in lower case without diacritics, letter for letter; see `bare`. */
  readonly bare: string
  readonly offsets: Int32Array | null
}

/* oxlint-disable no-control-regex, no-misleading-character-class -- controls and single marks are the very thing we look for */
// Everything that makes the clean text differ from the raw one: controls, odd blanks, combining marks, letters of other alphabets, symbol fonts.
const UNCLEAN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u00d0\u00f0\u01a2\u01a3\u0300-\u036f\u2000-\u200f\u2028-\u202f\u2060\uf000-\uf0ff\ufeff]/
const MARK = /[\u0300-\u036f]/
const DROPPED = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060\ufeff]/
const LINE_END = /[\u000b\u000c\r\u0085\u2028\u2029]/
/* oxlint-enable no-control-regex, no-misleading-character-class */
const BLANK = /[\t\u00a0\u2000-\u200a\u202f]/

/** Makes the text even. Form feeds end a line; U+00D0 becomes Đ, U+01A3 ư; bullets of symbol fonts become •. Linear in the length. */
export function normalise(raw: string): SourceText {
  if (!UNCLEAN.test(raw)) return { raw, clean: raw, bare: bare(raw), offsets: null }
  const pieces: string[] = []
  const offsets = new Int32Array(raw.length * 2 + 1)
  let length = 0
  const put = (text: string, from: number) => {
    pieces.push(text)
    for (let i = 0; i < text.length; i++) offsets[length++] = from
  }
  let at = 0
  while (at < raw.length) {
    const end = clusterEnd(raw, at)
    put(end === at + 1 ? cleanCharacter(raw, at) : raw.slice(at, end).normalize('NFC'), at)
    at = end
  }
  offsets[length] = raw.length
  const clean = pieces.join('')
  return { raw, clean, bare: bare(clean), offsets: offsets.slice(0, length + 1) }
}

/** The place in the raw text where the clean character at `index` starts (or the end of the text). */
export function rawOffset(source: SourceText, index: number): number {
  return source.offsets === null ? index : (source.offsets[index] ?? source.raw.length)
}

function clusterEnd(raw: string, start: number): number {
  let end = start + 1
  // A real syllable has at most three marks; the bound keeps a hostile run of marks from becoming one cluster.
  while (end < raw.length && end - start < 8 && MARK.test(raw.charAt(end))) end++
  return end
}

function cleanCharacter(raw: string, at: number): string {
  const character = raw.charAt(at)
  if (character >= ' ' && character <= '~') return character
  if (character === '\r' && raw.charAt(at + 1) === '\n') return ''
  if (LINE_END.test(character)) return '\n'
  if (BLANK.test(character)) return ' '
  if (DROPPED.test(character)) return ''
  return oddLetter(character)
}

function oddLetter(character: string): string {
  if (character === '\u00d0') return 'Đ'
  if (character === '\u00f0') return 'đ'
  if (character === '\u01a2') return 'Ư'
  if (character === '\u01a3') return 'ư'
  if (character >= '\uf000' && character <= '\uf0ff') return character === '\uf02d' ? '-' : '•'
  return character.length === 1 ? character : character.normalize('NFC')
}

/**
 * The same text in lower case without diacritics, with plain quotes, slashes and hyphens, character for character: an index into
 * the one is an index into the other. This is what the patterns look at, so that misread marks do not matter.
 */
export function bare(text: string): string {
  const codes = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) codes[i] = BARE[text.charCodeAt(i)] ?? 0
  const pieces: string[] = []
  for (let i = 0; i < codes.length; i += 8192) pieces.push(String.fromCharCode(...codes.subarray(i, i + 8192)))
  return pieces.join('')
}

const LIKE = [
  ['đĐÐð', 'd'],
  ['‐‑‒–—―−', '-'],
  ['⁄∕／', '/'],
  ['“”„«»″', '"'],
  ['‘’‚`´′', "'"],
] as const

function buildBareTable(): Uint16Array {
  const table = new Uint16Array(65_536)
  for (let code = 0; code < table.length; code++) table[code] = code
  for (let code = 65; code <= 90; code++) table[code] = code + 32
  for (let code = 0xc0; code <= 0x1ef9; code++) {
    if (code > 0x24f && code < 0x1e00) continue
    table[code] = String.fromCharCode(code).normalize('NFD').toLowerCase().charCodeAt(0)
  }
  for (const [signs, plain] of LIKE) for (const sign of signs) table[sign.charCodeAt(0)] = plain.charCodeAt(0)
  return table
}

const BARE = buildBareTable()
