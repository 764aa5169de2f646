/** Vietnamese letters taken apart: base letter, hat and tone; syllable keys for look-ups. Pure. */

/** A letter's parts, as small numbers: `hat` 0 none, 1 circumflex, 2 breve, 3 horn, 4 stroke (đ); `tone` 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. */
export interface LetterParts {
  readonly base: string
  readonly hat: number
  readonly tone: number
}

const hatMarks: Record<string, number> = { '\u0302': 1, '\u0306': 2, '\u031b': 3 }
const toneMarks: Record<string, number> = { '\u0300': 1, '\u0301': 2, '\u0309': 3, '\u0303': 4, '\u0323': 5 }
const oddLetters: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  œ: 'o',
  æ: 'a',
  ß: 'b',
  ı: 'i',
  ł: 'l',
  ƒ: 'f',
  ƭ: 't',
}
const partsSeen = new Map<string, LetterParts>()

/** Takes a lower-case letter apart. Letters of other alphabets are their own base. */
export function partsOf(letter: string): LetterParts {
  const seen = partsSeen.get(letter)
  if (seen) return seen
  const parts = takeApart(letter)
  partsSeen.set(letter, parts)
  return parts
}

function takeApart(letter: string): LetterParts {
  if (letter === 'đ' || letter === 'ð') return { base: 'd', hat: 4, tone: 0 }
  const [first = letter, ...marks] = letter.normalize('NFD')
  let hat = 0
  let tone = 0
  for (const mark of marks) {
    hat = hatMarks[mark] ?? hat
    tone = toneMarks[mark] ?? tone
  }
  return { base: oddLetters[first] ?? first, hat, tone }
}

/** The letters of a lower-case syllable without their marks. */
export function skeletonOf(key: string): string {
  let skeleton = ''
  for (const letter of key) skeleton += partsOf(letter).base
  return skeleton
}

const tonePlaces: Record<string, string> = {
  oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa',
  oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe',
  uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
} // prettier-ignore
const toneNewPlaces = Object.fromEntries(Object.entries(tonePlaces).map(([young, old]) => [old, young]))

/** Key of a syllable: NFC, lower case, tone in the old place (hoà → hòa), as the language model counts it. */
export function keyOf(word: string): string {
  const lower = composed(word).toLowerCase().replaceAll('ð', 'đ')
  const end = lower.slice(-2)
  const old = tonePlaces[end]
  return old && lower.at(-3) !== 'q' ? lower.slice(0, -2) + old : lower
}

/** In NFC; asked for every word of a text, so that nothing is done where nothing is to do. */
function composed(word: string): string {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    if (code >= FIRST_MARK && (code < AFTER_MARKS || code > LAST_LETTER)) return word.normalize('NFC')
  }
  return word
}

const FIRST_MARK = 0x300
const AFTER_MARKS = 0x370
const LAST_LETTER = 0x1eff

/** Whether the syllable, NFC and lower case, has its tone in the new place (hoà). */
export function hasNewTonePlace(lower: string): boolean {
  return tonePlaces[lower.slice(-2)] !== undefined && lower.at(-3) !== 'q'
}

/** A key with its tone in the new place (hòa → hoà). */
export function withNewTonePlace(key: string): string {
  const young = toneNewPlaces[key.slice(-2)]
  return young && key.at(-3) !== 'q' ? key.slice(0, -2) + young : key
}

const onsets = new Set(['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')])
const rhymePattern =
  /^(?:(?:[aăâeêioôơuưy]|oa|oă|oe|oo|uâ|uê|uy|uơ|iê|yê|uô|ươ|uyê)(?:c|ch|m|n|ng|nh|p|t)?|ia|ua|ưa|uya|a[iouy]|â[uy]|eo|êu|iu|[oôơuư]i|ưu|iêu|yêu|uôi|ươi|ươu|oai|oay|oao|oeo|uây|uêu|uyu)$/u

/** Whether the key could be a Vietnamese syllable: a known onset, a plausible rhyme, one tone at most. */
export function isSyllable(key: string): boolean {
  let tones = 0
  let plain = ''
  for (const letter of key) {
    const { base, hat, tone } = partsOf(letter)
    if (tone > 0) tones += 1
    plain += plainLetter(base, hat)
  }
  if (tones > 1) return false
  for (let cut = Math.min(3, plain.length - 1); cut >= 0; cut -= 1) {
    if (onsets.has(plain.slice(0, cut)) && rhymePattern.test(plain.slice(cut))) return true
  }
  return false
}

const hatted: Record<string, string> = { a1: 'â', a2: 'ă', e1: 'ê', o1: 'ô', o3: 'ơ', u3: 'ư', d4: 'đ' }

function plainLetter(base: string, hat: number): string {
  return hatted[`${base}${hat}`] ?? base
}
