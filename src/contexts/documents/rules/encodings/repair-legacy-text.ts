import { judgeText, type Plausibility } from './plausibility.ts'
import { fromTcvn3, isTcvn3Letter } from './tcvn3.ts'
import { fromVni, isVniLetter } from './vni.ts'

/** A character table of the fonts used before Unicode. */
export type LegacyScheme = 'tcvn3' | 'vni'

export interface RepairedText {
  /** In NFC; the same words when nothing had to be repaired. */
  readonly text: string
  readonly converted: boolean
  /** Which table the text was typed in, when it was converted. */
  readonly scheme?: LegacyScheme
}

/** Characters that are enough to judge a text by, so that a long one is not read many times over. */
export const sampleLength = 100_000

/** Letters that only Unicode (or a table made for Vietnamese) writes: a line with one of them is not legacy text. */
const vietnameseOnly = /[\u1ea0-\u1ef9ăĂđĐơƠưƯ]|\p{M}/u

/**
 * Repairs text that was typed in a pre-Unicode font (.VnTime, VNI-Times) and arrives as Unicode look-alikes, such as
 * “§¶ng” or “Ñaûng”. Clean Vietnamese and other languages stay as they are: a line changes only when its words make
 * no sense before and are Vietnamese syllables after.
 */
export function repairLegacyText(text: string): RepairedText {
  const normalized = text.normalize('NFC')
  const lines = normalized.split('\n')
  const suspects = lines.filter((line) => isSuspect(line))
  const scheme = detectLegacyScheme(suspects.join('\n').slice(0, sampleLength), {
    strict: suspects.length < lines.length / 2,
  })
  if (scheme === undefined) return { text: normalized, converted: false }
  const repaired = lines.map((line) =>
    isSuspect(line) && improves(line, scheme) ? convertLegacyText(line, scheme) : line,
  )
  const joined = repaired.join('\n')
  if (joined === normalized) return { text: normalized, converted: false }
  return { text: joined, converted: true, scheme }
}

/**
 * The table a text was typed in, or undefined when it is not legacy text. `strict` asks for at least three words of
 * proof, for a text that stands in otherwise clean surroundings.
 */
export function detectLegacyScheme(text: string, { strict = false } = {}): LegacyScheme | undefined {
  if (vietnameseOnly.test(text)) return undefined
  const before = judgeText(text)
  if (before.markedWords < (strict ? 3 : 1) || before.validShare > 0.5) return undefined
  const [best] = (['tcvn3', 'vni'] as const)
    .map((scheme) => ({ scheme, after: judgeScheme(text, scheme) }))
    .toSorted((a, b) => legibility(b.after) - legibility(a.after))
  if (best === undefined || !convinces(before, best.after)) return undefined
  return best.scheme
}

/** How well the text reads when it is taken for legacy text of the given table. */
export function judgeScheme(text: string, scheme: LegacyScheme): Plausibility {
  const belongs = scheme === 'tcvn3' ? isTcvn3Letter : isVniLetter
  return judgeText(text, (word) => {
    const foreign = Array.from(word).some((character) => character > '\u007f' && !belongs(character))
    return foreign ? undefined : convertWords(word, scheme)
  })
}

/** One number to compare readings by: possible syllables first, everyday words to break ties. */
export function legibility({ validShare, commonShare }: Plausibility): number {
  return validShare + commonShare / 3
}

/** Converts legacy text without asking whether it is. `capitals`: it was set in a capitals font such as .VnTimeH. */
export function convertLegacyText(text: string, scheme: LegacyScheme, { capitals = false } = {}): string {
  if (scheme === 'vni') return fromVni(text).normalize('NFC')
  // A lone sign at the start of a line is a bullet, not a letter.
  const [bullet = ''] = /^\s*[·§¨«»®©]?\s+/.exec(text) ?? []
  const converted = fromTcvn3(text.slice(bullet.length))
  return bullet + (capitals ? converted.toUpperCase() : restoreCapitals(converted)).normalize('NFC')
}

function convertWords(word: string, scheme: LegacyScheme): string {
  return scheme === 'tcvn3' ? fromTcvn3(word) : fromVni(word).normalize('NFC')
}

function isSuspect(line: string): boolean {
  return /[\u00a1-\u00ff\u03bc]/.test(line) && !vietnameseOnly.test(line)
}

function convinces(before: Plausibility, after: Plausibility): boolean {
  if (before.markedWords < 3) return after.validShare === 1 && before.validShare === 0 && after.longestWord >= 3
  return after.validShare >= 0.85
}

function improves(line: string, scheme: LegacyScheme): boolean {
  return judgeScheme(line, scheme).validShare > judgeText(line).validShare
}

/**
 * TCVN3 has no toned capitals, so “CỘNG HÒA” was typed “CéNG HßA” and comes out as “CộNG HòA”: a word, or a whole
 * line, whose plain letters are all capitals was meant in capitals.
 */
function restoreCapitals(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      // Document numbers such as 37-HD/BTG are in capitals in any line.
      const plain = line.replace(/\S*[-/]\S*/g, '').replace(/[^A-Za-z]/g, '')
      const allCapitals = plain.length >= 4 && plain === plain.toUpperCase() && /\p{L}[A-Z]/u.test(line)
      return allCapitals ? line.toUpperCase() : line.replace(/\p{L}{2,}/gu, (word) => restoreWord(word))
    })
    .join('\n')
}

function restoreWord(word: string): string {
  return /\p{Lu}.*\p{Lu}/u.test(word) && !/[a-z]/.test(word) ? word.toUpperCase() : word
}
