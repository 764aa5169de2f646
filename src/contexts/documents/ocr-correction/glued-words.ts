/** Words that lost the blank between them, and letters that were read twice: what a large letter inside a word shows. Pure. */
import { isSyllable, keyOf, skeletonOf } from './letters.ts'
import type { Replaced } from './replaced.ts'

const MIXED = /(?<!\p{L})\p{Lu}?\p{Ll}{1,7}(?:\p{Lu}\p{Ll}{1,6}){1,3}(?!\p{L})/gu

/** `củaThủ tướng`, where the blank before a large letter was lost, and `củỦa`, where one letter was read in both cases. */
export function glued(text: string): Replaced[] {
  return [...text.matchAll(MIXED)].flatMap(({ 0: word, index }) => {
    // A word without marks is a foreign name, one that is a syllable has a letter in the wrong case.
    if (/^[A-Za-z]*$/.test(word) || isSyllable(keyOf(word))) return []
    const twice = /(\p{Ll})(?=\p{Lu})/u.exec(word)?.index ?? 0
    if (skeletonOf(word.slice(twice, twice + 2).toLowerCase()).replace(/^(.)\1$/, '') === '') {
      return readTwice(word, index, twice)
    }
    return blanksIn(word, index)
  })
}

/** `at`: of the first of the two letters, of which either may be the right one. */
function readTwice(word: string, start: number, at: number): Replaced[] {
  const [first, second] = [at + 1, at].map((left) => `${word.slice(0, left)}${word.slice(left + 1)}`)
  const after = [first, second].find((one) => one !== undefined && isSyllable(keyOf(one)))?.toLowerCase()
  if (after === undefined) return []
  const kept = /^\p{Lu}/u.test(word) ? `${after.charAt(0).toUpperCase()}${after.slice(1)}` : after
  return [{ start, end: start + word.length, after: kept, kind: 'letter' }]
}

function blanksIn(word: string, start: number): Replaced[] {
  const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})/u)
  if (!parts.every((part) => part.length > 1 && isSyllable(keyOf(part)))) return []
  return parts.slice(1).map((_, at) => {
    const place = start + parts.slice(0, at + 1).join('').length
    return { start: place, end: place, after: ' ', kind: 'split' }
  })
}
