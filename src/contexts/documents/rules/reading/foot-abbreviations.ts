/** Abbreviations with `&` in the list of recipients that the same document has elsewhere as they are rightly written. Pure. */
import type { Recipient } from './reading.ts'

const ABBREVIATION = /\p{Lu}{1,6}\s?&\s?[\p{Lu}\d)|l]{1,8}(?:\s\p{Lu}{2,3}(?!\p{L}))?/gu

/**
 * `TG&IDV TW` beside `TG&DVTW`: an engine takes the stem of a D for a letter of its own (`ID`, `I)`) or sees a blank. Where the
 * document also has the abbreviation without that, it is the one that was printed.
 */
export function settledAbbreviations(recipients: readonly Recipient[], document: string): readonly Recipient[] {
  if (!recipients.some(({ text }) => text.includes('&'))) return recipients
  const known = new Set(document.match(ABBREVIATION)?.flatMap((found) => [found, withoutLast(found)]))
  return recipients.map((recipient) => {
    const text = recipient.text.replace(ABBREVIATION, (found) => settled(found, known))
    return text === recipient.text ? recipient : { ...recipient, text }
  })
}

function settled(found: string, known: ReadonlySet<string>): string {
  for (const read of [found, withoutLast(found)]) {
    const meant = asMeant(read)
    if (meant !== read && known.has(meant)) return meant + found.slice(read.length)
  }
  return found
}

function asMeant(read: string): string {
  return read.replace(/I\)|[Il1|]\)|[Il1|]D/gu, 'D').replaceAll(' ', '')
}

/** Without the word after the blank, which may be one of its own. */
function withoutLast(found: string): string {
  return found.replace(/(?<=\S&\s?\S+)\s\p{Lu}{2,3}$/u, '')
}
