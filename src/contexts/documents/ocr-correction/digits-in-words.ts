/**
 * Digits in words and letters in numbers: `1ập`, `S6: 15`, `0l hội nghị`, `ngày l5 tháng 7`, `1O.5OO`. Each gets a proposal;
 * nothing here is ever applied. Pure.
 */
import { isSyllable, keyOf } from './letters.ts'

/** What is proposed, and of which kind it is. */
export interface DigitProposal {
  readonly after: string
  readonly kind: 'digit' | 'date'
}

/** What to look for in a line, and what to propose for what was found, seeing what stands before it. */
export interface DigitRule {
  readonly pattern: RegExp
  readonly propose: (found: string, before: string) => DigitProposal | undefined
}

/** Letters taken for the digits they look like in any number. */
const digitFor: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', i: '1', '|': '1', '!': '1' }
/** Letters that are only taken for a digit where nothing but a number can stand. */
const digitForSure: Readonly<Record<string, string>> = {
  ...digitFor,
  S: '5',
  s: '5',
  B: '8',
  Z: '2',
  z: '2',
  G: '6',
  g: '9',
  q: '9',
}
/** Digits in words, likeliest letters first. */
const lettersFor: Readonly<Record<string, string>> = { '0': 'oôơ', '1': 'li', '5': 's', '6': 'ôốó', '9': 'g' }

/** The rules in the order in which they are tried; what one proposes for a place stands. */
export const digitRules: readonly DigitRule[] = [
  { pattern: /(?<![\p{L}\d./&-])\p{L}{0,5}[01569]\p{L}{1,5}(?![\p{L}\d/&-])/gu, propose: inWord },
  { pattern: /(?<![\p{L}\d./&-])(?:S|s)6(?=:\s?\d|\s\d+\/)/gu, propose: (found) => digit(`${found.charAt(0)}ố`) },
  { pattern: /(?<![\p{L}\p{M}\d./&|!-])[\dOoIl|!]{2,3}(?=\s\p{Ll})/gu, propose: inCount },
  { pattern: /(?<=ngày )[\dOoIl|!SBZGgqsz]{1,2}(?=\s?(?:tháng|\/\d))/gu, propose: inDate },
  { pattern: /(?<=tháng )[\dOoIl|!SBZGgqsz]{1,2}(?=\s?(?:năm|\/\d))/gu, propose: inDate },
  { pattern: /(?<![\p{L}\d./,&-])[\dOol|I]{1,3}(?:[.][\dOol|I]{3})+(?![\p{L}\d])/gu, propose: inLargeNumber },
]

/** Whether a line has a digit next to a letter or what looks like one: only such lines are looked through. */
export function mayHoldMixed(line: string): boolean {
  return /\d[\p{L}|!.]|[\p{L}|!.]\d|(?:ngày|tháng) [OoIl|!]/u.test(line)
}

function digit(after: string): DigitProposal {
  return { after, kind: 'digit' }
}

/** `kế h0ạch`, `1ập`: a word with a letter in the digit's place. */
function inWord(found: string): DigitProposal | undefined {
  const at = found.search(/\d/u)
  const rest = `${found.slice(0, at)}${found.slice(at + 1)}`
  for (const letter of lettersFor[found.charAt(at)] ?? '') {
    const word = `${found.slice(0, at)}${letter}${found.slice(at + 1)}`
    if (!/^[\x20-\x7e]*$/u.test(word) && isSyllable(keyOf(word))) {
      return digit(rest === rest.toUpperCase() ? word.toUpperCase() : word)
    }
  }
  return undefined
}

/** `0l hội nghị`, `lO ngày`: digits and letters that look like digits in front of a word; `lo`, `Io` have no digit. */
function inCount(found: string, before: string): DigitProposal | undefined {
  if (!/\d/u.test(found) || !/\D/u.test(found) || /\d\s?[+=<>]\s?$/u.test(before)) return undefined
  return digit(inDigits(found, digitFor))
}

function inDate(found: string, before: string): DigitProposal | undefined {
  const after = inDigits(found, digitForSure)
  const most = before.endsWith('tháng ') ? MONTHS : DAYS
  return after !== found && Number(after) >= 1 && Number(after) <= most ? { after, kind: 'date' } : undefined
}

const DAYS = 31
const MONTHS = 12

/** `1O.5OO` has a digit, and three places behind each stop. */
function inLargeNumber(found: string): DigitProposal | undefined {
  return /\d/u.test(found) && /[^\d.]/u.test(found) ? digit(inDigits(found, digitFor)) : undefined
}

function inDigits(found: string, table: Readonly<Record<string, string>>): string {
  return Array.from(found, (sign) => table[sign] ?? sign).join('')
}
