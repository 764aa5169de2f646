/** The labelled texts of `fixtures/look-alikes.json` as pairs to be judged alike or not. */
import { readFileSync } from 'node:fs'
import { measuresOf, type Measures, sketchOf } from '../src/contexts/initiatives/look-alikes/rules/likeness.ts'
import {
  makeVocabulary,
  type SyllableCounts,
  type Vocabulary,
  type WordData,
} from '../src/contexts/initiatives/look-alikes/rules/vocabulary.ts'
import { foldVietnamese } from '../src/kernel/vietnamese.ts'

export interface Text {
  readonly name: string
  readonly gist: string
}

/** One initiative, told again lightly and strongly, and another one that borrows its words. */
export interface Labelled {
  readonly id: string
  readonly half: 'development' | 'held-out'
  readonly original: Text
  readonly light: Text
  readonly strong: Text
  readonly other: Text
}

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
export const labelled = read('fixtures/look-alikes.json') as readonly Labelled[]
const phrases = read('fixtures/look-alike-phrases.json') as Readonly<Record<Labelled['half'], readonly string[]>>
const words = read('../data/initiatives/look-alike-words.json') as WordData
const counts = read('../data/language/folded-syllables.json') as SyllableCounts

/** The vocabulary as shipped; or one that has forgotten a share of the topics, as it does not know those of new texts. */
export function vocabularyWithout(share = 0, seed = 1): Vocabulary {
  const random = randomFrom(seed)
  return makeVocabulary({ ...words, topics: words.topics.filter(() => random() >= share) }, counts)
}

/**
 * The same texts as offices write them: before or after what they say stands what everybody says. Each text gets
 * some such paragraphs of its half, by the seed.
 */
export function withPhrases(set: readonly Labelled[], seed: number): readonly Labelled[] {
  const random = randomFrom(seed)
  const dressed = (half: Labelled['half'], { name, gist }: Text): Text => {
    const paragraphs = phrases[half].filter(() => random() < 0.45)
    return { name, gist: [gist, ...paragraphs].join(' ') }
  }
  return set.map((each) => ({
    ...each,
    original: dressed(each.half, each.original),
    light: dressed(each.half, each.light),
    strong: dressed(each.half, each.strong),
    other: dressed(each.half, each.other),
  }))
}

/** Numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

const abbreviations = {
  'dân tộc thiểu số': 'DTTS',
  'mục tiêu quốc gia': 'MTQG',
  'bảo hiểm y tế': 'BHYT',
  'hợp tác xã': 'HTX',
  'an ninh trật tự': 'ANTT',
  'phòng cháy chữa cháy': 'PCCC',
  'an toàn giao thông': 'ATGT',
  'mặt trận': 'MTTQ',
  'bảo vệ thực vật': 'BVTV',
  'hội phụ nữ': 'Hội LHPN',
  'đoàn viên': 'ĐVTN',
  'người cao tuổi': 'NCT',
  'dịch vụ công': 'DVC',
  'nhà văn hóa': 'NVH',
} as const

function shorten(text: string): string {
  let short = text
  for (const [full, letters] of Object.entries(abbreviations))
    short = short.replaceAll(new RegExp(full, 'giu'), letters)
  return short
}

/** The second half of the clauses first. */
function turn(text: string): string {
  const clauses = text.replace(/\.$/, '').split(/[;,] /)
  const half = Math.ceil(clauses.length / 2)
  return `${[...clauses.slice(half), ...clauses.slice(0, half)].join('; ')}.`
}

/** What is asked with: the same initiative told in four ways, and the one that borrows its words. */
export function questionsOf({ original, light, strong, other }: Labelled): Readonly<Record<string, Text>> {
  return {
    light,
    strong,
    'no marks': { name: foldVietnamese(light.name), gist: foldVietnamese(light.gist) },
    'short, turned': { name: shorten(original.name), gist: turn(shorten(original.gist)) },
    other,
  }
}

/** The same with names alone, as while typing. */
export function nameQuestionsOf({ original, light, other }: Labelled): Readonly<Record<string, Text>> {
  const alone = (name: string): Text => ({ name, gist: '' })
  return {
    light: alone(light.name),
    'no marks': alone(foldVietnamese(light.name)),
    'short, turned': alone(shorten(original.name)),
    other: alone(other.name),
  }
}

/** Texts of different entries that turned out to be about the same: they count neither way. */
const undecided = new Set([
  'nha-dai-doan-ket mu-chu',
  'hien-dat ngan-hang-bo',
  'heo-dat con-nuoi-bien-phong',
  'phan-loai-rac hoa-giai',
  'phan-xanh vuon-tap',
])

export function isUndecided(a: string, b: string): boolean {
  const [first, second] = [a.replace('!', ''), b.replace('!', '')]
  const involvesOther = a.endsWith('!') || b.endsWith('!')
  return involvesOther && (undecided.has(`${first} ${second}`) || undecided.has(`${second} ${first}`))
}

export interface JudgedPair {
  readonly way: string
  readonly question: string
  readonly card: string
  readonly isAlike: boolean
  readonly measures: Measures
}

/** Every question against every card of the set: each original and each text that borrows its words. */
export function pairsOf(
  set: readonly Labelled[],
  vocabulary: Vocabulary,
  asked: (each: Labelled) => Readonly<Record<string, Text>>,
): readonly JudgedPair[] {
  const cards = set.flatMap(({ id, original, other }) => [
    { card: id, sketch: sketchOf(original, vocabulary) },
    { card: `${id}!`, sketch: sketchOf(other, vocabulary) },
  ])
  return set.flatMap((each) =>
    Object.entries(asked(each)).flatMap(([way, text]) => {
      const [question, sketch] = [way === 'other' ? `${each.id}!` : each.id, sketchOf(text, vocabulary)]
      return cards
        .filter(({ card }) => !(way === 'other' && card === question) && !isUndecided(question, card))
        .map((other) => ({
          way,
          question,
          card: other.card,
          isAlike: way !== 'other' && other.card === question,
          measures: measuresOf(sketch, other.sketch, (_feature, weight) => weight),
        }))
    }),
  )
}
