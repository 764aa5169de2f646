/**
 * Lines of the foot as scans leave them: the bullet, the recipient, and what an engine put behind it from the column
 * beside it, where office, signature and name of the signer stand. Pure.
 */
import { isVietnameseSyllable } from '../encodings/vietnamese-syllable.ts'
import { knownNameLength, wordsOf } from './institutions.ts'
import { institutionHeads } from './institution-names.ts'
import { isCapitals } from './lines.ts'
import { bare } from './normalise.ts'
import { surnames } from './surnames.ts'

/** What stands in front of a recipient; `usual` when it is a sign that lists are made with or one of its common misreadings. */
export interface Bullet {
  readonly length: number
  readonly usual: boolean
}

const USUAL = /[-–—‐−~•·*+=«»¬]/
const SIGNS = /^[^\p{L}\p{N}\s("“‘'/[][^\p{L}\p{N}("“‘'/[]{0,7}/u

/** The signs in front of a recipient, if any; the file copy counts as bulleted without one. */
export function bulletOf(text: string): Bullet | undefined {
  const signs = SIGNS.exec(text)?.[0]
  if (signs !== undefined) return { length: signs.length, usual: USUAL.test(signs) }
  return isFileCopy(text) ? { length: 0, usual: true } : undefined
}

const COPY = /^\W{0,3}([\p{L}\p{N}.,@]{2,6}?)(?:\s?[:;.,]\s?|\s)(?=\p{Lu}{2}|\(|Văn |V[TP]|[HV]C|P[.\s])/u

/** `Lưu: VT`, also with a letter or two misread: `1Lưdu: VT`, `kưu VT`. */
export function isFileCopy(text: string): boolean {
  return copyLength(text) > 0
}

/** How many letters in front of `: VT` stand for `Lưu`; 0 when it is no file copy. */
export function copyLength(text: string): number {
  if (/^L[ưu]u(?!\p{L})/iu.test(text)) return 3
  const word = COPY.exec(text.slice(0, 16))?.[1]
  if (word === undefined || !/[uưƯU]/.test(word)) return 0
  const letters = bare(word).replace(/[^a-z]/g, '')
  return letters.length > 1 && apart(letters, 'luu') <= 1 ? text.indexOf(word) + word.length : 0
}

/** What stands behind a recipient and is none, from `at` on. */
export interface Beside {
  readonly at: number
  readonly kind: 'authority' | 'name' | 'specks'
}

export interface ListedLine {
  readonly bulleted: boolean
  /** The next line begins a recipient of its own, so that nothing here goes on in it. */
  readonly closed: boolean
}

const CLOSERS = /[;.,:)¿¡](?=\s)/g

/**
 * Where the signature's column begins in a line of the list: after a closing mark, or, for an office in capitals, without
 * one. A second recipient on the same line (`TT. Tỉnh ủy; TT. HĐND tỉnh;`) is none of it.
 */
export function besideRecipient(text: string, line: ListedLine): Beside | undefined {
  if (text.length > LONGEST_LINE) return undefined
  for (const match of text.matchAll(CLOSERS)) {
    const at = match.index + 1
    const kind = kindOf(text.slice(at).trim(), match[0], line)
    if (kind !== undefined) return { at, kind }
  }
  const office = line.bulleted ? trailingOffice(text) : undefined
  return office === undefined ? undefined : { at: office, kind: 'authority' }
}

const LONGEST_LINE = 200

function kindOf(rest: string, mark: string, { closed }: ListedLine): Beside['kind'] | undefined {
  if (rest === '' || /[;,]$/.test(rest)) return undefined
  const core = rest.replace(/^[^\p{L}\p{N}(]+|[^\p{L}\p{N})]+$/gu, '')
  if (!/[\p{L}\p{N}]/u.test(core)) return 'specks'
  if (isOffice(core)) return 'authority'
  if (isSignersName(core, mark)) return 'name'
  return closed && ';.)¿'.includes(mark) && (isSpecks(core) || isTornOffice(core)) ? 'specks' : undefined
}

/** What is left of an office in capitals: abbreviations of bodies have no tones. */
function isTornOffice(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return capitals * 2 > lettersIn(text) && !/[;)]/.test(text) && TONED_CAPITAL.test(text.normalize('NFD'))
}

const TONED_CAPITAL = /\p{Lu}[\u0302\u0306]?[\u0300\u0301\u0303\u0309\u0323]/u

/** Offices that sign, in bare letters without blanks. */
const OFFICES = [
  'chu tich', 'pho chu tich', 'giam doc', 'pho giam doc', 'tong giam doc', 'bo truong', 'thu truong', 'truong ban', 'pho truong ban', 'pho ban',
  'bi thu', 'pho bi thu', 'chanh van phong', 'pho chanh van phong', 'truong phong', 'pho truong phong', 'chu nhiem', 'pho chu nhiem', 'hieu truong',
  'cuc truong', 'pho cuc truong', 'chi cuc truong', 'vien truong', 'chanh thanh tra', 'thu tuong', 'truong tieu ban', 'uy ban nhan dan',
  'ban thuong vu', 'tm uy ban nhan dan', 'kt chu tich', 'kt bo truong', 'kt truong ban', 'kt giam doc', 'tm ban thuong vu', 'tm hoi dong',
].map((office) => office.replaceAll(' ', '')) // prettier-ignore

/** `PHÓCH TỊCH`, `KT. CHỦ TỊCH`, `PHÓ TRƯỞ NG BAN`: an office in capitals with a letter or two misread or lost. */
export function isOffice(text: string): boolean {
  return officeDistance(text) !== undefined
}

function officeDistance(text: string): number | undefined {
  if (!isCapitals(text)) return undefined
  const letters = bare(text).replace(/[^a-z]/g, '')
  const distances = OFFICES.map((office) => ({ office, far: apart(letters, office) }))
    .filter(({ office, far }) => far <= Math.floor(office.length / 5))
    .map(({ far }) => far)
  return distances.length === 0 ? undefined : Math.min(...distances)
}

/** Where an office in capitals begins that follows a recipient without any mark between: `trực thuộc Trung PHÓ TRƯỞNG BAN`. */
function trailingOffice(text: string): number | undefined {
  const run = /(?:\s\p{Lu}[\p{Lu}.:/]*){2,6}[^\p{L}\p{N});.]*$/u.exec(text)
  if (run === null || run.index < 4) return undefined
  let best: { at: number; far: number } | undefined
  for (const { index } of run[0].matchAll(/\s(?=\p{Lu})/gu)) {
    const far = officeDistance(run[0].slice(index).trim())
    if (far !== undefined && (best === undefined || far < best.far)) best = { at: run.index + index, far }
  }
  return best?.at
}

const HEAD = new RegExp(`^(?:${institutionHeads})(?![a-z])`)
const NAME = /^(?:\p{Lu}[\p{Ll}'’]{1,20}\s?){2,5}$/u

/** Two to five words in large initials that are no institution: with a known family name, or after a full close three at least. */
function isSignersName(text: string, mark: string): boolean {
  const folded = bare(text)
  if (!NAME.test(text) || HEAD.test(folded)) return false
  const words = wordsOf(text, 0, 6)
  if (words.some((_, index) => knownNameLength(words, index) > 1)) return false
  if (surnames.has(words[0]?.bare ?? '') && mark !== '.') return true
  return ';)'.includes(mark) && words.length > 2
}

/** Strokes of a pen and of a stamp that became letters: no word among them, no abbreviation, nothing long. */
function isSpecks(text: string): boolean {
  return text.length <= LONGEST_SPECKS && !text.split(/\s+/).some(isUnderstood)
}

const LONGEST_SPECKS = 18

/** A Vietnamese word or an abbreviation. */
export function isUnderstood(token: string): boolean {
  return isWord(token) || isAbbreviation(token)
}

function isWord(token: string): boolean {
  const letters = token.replace(/[^\p{L}]/gu, '')
  const marked = bare(letters) !== letters.toLowerCase()
  return letters.length > (marked ? 1 : 2) && isVietnameseSyllable(letters)
}

/** `UBND`, `TG&DV`, `TTgCP`, `(b/c)`. */
function isAbbreviation(token: string): boolean {
  if (/^\(?[bt]\/[ch]\)?$/iu.test(token)) return true
  const capitals = token.match(/\p{Lu}/gu)?.length ?? 0
  return capitals > 1 && capitals * 2 > (token.match(/\p{L}/gu)?.length ?? 0) && /^[\p{L}&.\d(/-]+\)?$/u.test(token)
}

/** Whether what was read of a recipient can be understood: words and abbreviations, and not mostly specks. */
export function isReadable(text: string): boolean {
  const tokens = text.split(/[\s,;:]+/).filter((token) => /[\p{L}\p{N}]/u.test(token))
  const known = tokens.filter(isUnderstood)
  const letters = lettersIn(known.join(''))
  return letters >= LEAST_LETTERS && known.length * 2 >= tokens.length && letters * 2 >= lettersIn(text)
}

const LEAST_LETTERS = 3

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}

/** Letters that must be changed, added or left out to make one word of the other; words longer than 40 letters are far apart. */
function apart(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 4 || one.length > 40) return 99
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const swap = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 99
}
