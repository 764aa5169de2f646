/** What the search for look-alikes knows of words: which mean the same, which are abbreviations, which say little, how rare they are. */
import { foldVietnamese } from '../../../../kernel/vietnamese.ts'

/** `data/initiatives/look-alike-words.json`. */
export interface WordData {
  /** Abbreviation → what it stands for. */
  readonly short: Readonly<Record<string, string>>
  /** Lists of phrases that name one thing an initiative can be about; the first is its name. */
  readonly topics: readonly (readonly string[])[]
  /** The same for who, where and how. */
  readonly same: readonly (readonly string[])[]
  /** Phrases that nearly every registration uses. */
  readonly common: readonly string[]
}

/** `data/language/folded-syllables.json`: counts in administrative prose, without marks. */
export interface SyllableCounts {
  readonly total: number
  readonly singles: Readonly<Record<string, number>>
  readonly pairs: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** A phrase of the dictionary, as a way through its syllables. */
export interface PhraseNode {
  readonly next: Map<string, PhraseNode>
  /** What the phrase that ends here is known as. */
  term?: Term
  /** With marks, for phrases of one syllable: without them they could be anything. */
  spellings?: Map<string, Term>
}

export interface Term {
  /** `!rác thải` for a topic, `#phụ nữ` for one of several ways to say it, `~mô hình` for what says little. */
  readonly key: string
  /** From 0 (says nothing) to 1. */
  readonly weight: number
}

export interface Vocabulary {
  readonly short: ReadonlyMap<string, readonly string[]>
  readonly phrases: PhraseNode
  /** A syllable without case and marks; remembered, because texts repeat a few thousand of them. */
  readonly fold: (syllable: string) => string
  /** How much a syllable without marks says, from 0 to 1. */
  readonly weightOf: (syllable: string) => number
  /** Whether two syllables are known to stand together as a word. */
  readonly isWord: (first: string, second: string) => boolean
}

/** What a phrase that nearly everybody uses still says. */
const LITTLE = 0.06
/** What an unknown syllable says: a name, mostly. */
const UNKNOWN = 0.8
/** A count below which rarer makes no difference. */
const RAREST = 10
/** Words of offices are many and say little: what they say is made less than in proportion. */
const SHARPER = 1.5
/** How often a pair stands that the counts do not know. */
const UNCOUNTED = 20

/** Puts the vocabulary together from its data. */
export function makeVocabulary(words: WordData, counts: SyllableCounts): Vocabulary {
  const singles = new Map(Object.entries(counts.singles))
  const pairs = new Map(
    Object.entries(counts.pairs).map(([first, seconds]) => [first, new Map(Object.entries(seconds))]),
  )
  const rarity = (count: number): number =>
    Math.min(1, Math.max(0, Math.log(counts.total / Math.max(count, RAREST)) / Math.log(counts.total / RAREST))) **
    SHARPER
  const common = new Set(words.common.map(foldVietnamese))
  const phrases: PhraseNode = { next: new Map() }
  for (const phrase of words.common) addPhrase(phrases, phrase, { key: `~${foldVietnamese(phrase)}`, weight: LITTLE })
  const lists = [
    ...words.same.map((list) => ({ list, mark: '#' })),
    ...words.topics.map((list) => ({ list, mark: '!' })),
  ]
  for (const { list, mark } of lists) {
    const [name = ''] = list
    const count = list.reduce((sum, phrase) => sum + countOf(foldVietnamese(phrase).split(' '), singles, pairs), 0)
    const weight = common.has(foldVietnamese(name)) ? LITTLE : rarity(count)
    for (const phrase of list) addPhrase(phrases, phrase, { key: `${mark}${name}`, weight })
  }
  return {
    short: new Map(
      Object.entries(words.short).map(([key, full]) => [foldVietnamese(key), full.normalize('NFC').split(' ')]),
    ),
    phrases,
    fold: remembering(foldVietnamese),
    weightOf: (syllable) => {
      if (common.has(syllable)) return LITTLE
      const count = singles.get(syllable)
      return count === undefined ? UNKNOWN : rarity(count)
    },
    isWord: (first, second) => pairs.get(first)?.has(second) ?? false,
  }
}

/** More spellings than the language has syllables; beyond them nothing is remembered. */
const MOST_REMEMBERED = 30_000

function remembering(fold: (syllable: string) => string): (syllable: string) => string {
  const known = new Map<string, string>()
  return (syllable) => {
    const found = known.get(syllable)
    if (found !== undefined) return found
    const folded = fold(syllable)
    if (known.size < MOST_REMEMBERED) known.set(syllable, folded)
    return folded
  }
}

function countOf(
  syllables: readonly string[],
  singles: ReadonlyMap<string, number>,
  pairs: ReadonlyMap<string, ReadonlyMap<string, number>>,
): number {
  const [first = '', second] = syllables
  // One syllable without marks is mostly another word: it is held to be rare.
  if (second === undefined) return Math.min(singles.get(first) ?? RAREST, 500)
  const counted = syllables.slice(1).map((next, index) => pairs.get(syllables[index] ?? '')?.get(next) ?? UNCOUNTED)
  return Math.min(...counted)
}

/** Later lists win over earlier ones, so that a phrase has one meaning. */
function addPhrase(root: PhraseNode, phrase: string, term: Term): void {
  const syllables = foldVietnamese(phrase).split(' ')
  let node = root
  for (const syllable of syllables) {
    const next: PhraseNode = node.next.get(syllable) ?? { next: new Map() }
    node.next.set(syllable, next)
    node = next
  }
  if (syllables.length > 1 || term.key.startsWith('~')) node.term = term
  else {
    node.spellings ??= new Map()
    node.spellings.set(phrase.normalize('NFC').toLowerCase(), term)
  }
}
