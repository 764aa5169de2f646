import { spanIn, type Passage } from './passage.ts'
import { institutionEnd, properName } from './institutions.ts'
import type { Doubt } from './reading.ts'
import { bare } from './normalise.ts'
import { doubt } from './words.ts'

export interface FoundIssuer {
  /** As it is rightly written. */
  readonly name: string
  readonly start: number
  readonly end: number
  readonly doubts: readonly Doubt[]
}

/** Reads `của <institution>` at `from`: who issued the document just named; undefined when it does not say. */
export function issuerAt(passage: Passage, from: number): FoundIssuer | undefined {
  const lead = /^[\s,]{0,3}(?:do|cua|c[uo]a)\s+/.exec(passage.bare.slice(from, from + 12))
  if (lead === null) return undefined
  const start = from + lead[0].length
  const end = institutionEnd(passage.text, start)
  if (end < 0) return undefined
  const raw = passage.text.slice(start, end)
  const name = properName(raw)
  return { name, start, end, doubts: repairDoubts(passage, raw, name, start) }
}

function repairDoubts(passage: Passage, raw: string, name: string, start: number): Doubt[] {
  const same = raw.toLowerCase() === name.toLowerCase() || sameButStyle(raw, name)
  return same ? [] : [doubt('words-repaired', spanIn(passage, start, start + raw.length), raw)]
}

/** `Uỷ` and `Ủy`, `hoá` and `hóa` are two ways of writing, not misreadings. */
function sameButStyle(raw: string, name: string): boolean {
  return bare(raw) === bare(name) && lettersAndMarks(raw) === lettersAndMarks(name)
}

function lettersAndMarks(text: string): string {
  const letters = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]/gu, '')
  return letters.split('').toSorted().join('')
}
