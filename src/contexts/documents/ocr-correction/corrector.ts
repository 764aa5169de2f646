/** Corrects OCR text: the door of this room. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../../../platform/package-root.ts'
import { abbreviationEdits } from './abbreviations.ts'
import { Channel, type Confusions } from './channel.ts'
import { WordCorrector } from './correct-words.ts'
import { applyEdits, type Corrected, type Edit } from './rules/edits.ts'
import { type LanguageModel, readLanguageModel } from './language-model.ts'
import { figureEdits } from './figures.ts'
import { type Gazetteer, readGazetteer } from './gazetteer.ts'
import { casesOf, countOddCases } from './letter-case.ts'
import { keyOf } from './letters.ts'
import { colonEdits } from './list-colons.ts'
import { listEndEdits } from './list-ends.ts'
import { listLetterEdits } from './list-letters.ts'
import { listNumberEdits } from './list-numbers.ts'
import { type Prepared, prepare } from './look-alikes.ts'
import { PlaceNames } from './place-names.ts'
import { protectedTokens } from './protected.ts'
import { readNames } from './read-names.ts'
import { quoteEdits } from './quotes.ts'
import { numeralEdits } from './section-numerals.ts'
import { signEdits } from './signs.ts'
import { spell } from './spelling.ts'
import { type Page, pageOf } from './text-lines.ts'
import { findTerms } from './terms.ts'
import { tokensOf } from './tokens.ts'

export type { ChangeKind, Corrected, CorrectionChange } from './rules/edits.ts'

export interface CorrectOptions {
  /** The agency's own names and terms: never damaged, and wrong readings of them may be corrected towards them. */
  readonly terms?: readonly string[]
}

export interface Corrector {
  /** Corrects a text. Never fails; a clean text comes back as it is. */
  correct(text: string, options?: CorrectOptions): Corrected
  /** Whether the text is what OCR left, and not what somebody typed. */
  judge(text: string): TextQuality
}

export interface TextQuality {
  /** Share of words that are certainly wrong. */
  readonly wrongShare: number
  readonly looksLikeOcr: boolean
}

/** Typed texts had one such word in two thousand at most; the best scans had two to four in a thousand. */
const OCR_SHARE = 0.0012
/** So few wrong words may be the author's own. */
const FEWEST_WRONG = 3
/** So many make sure that signs and labels may be judged as what OCR left. */
const FEWEST_TO_ACT = 2

/** A corrector from its parts; `loadCorrector` gives the one with what ships. */
export function makeCorrector(model: LanguageModel, confusions: Confusions, gazetteer: Gazetteer): Corrector {
  const channel = new Channel(confusions)
  const corrector = new WordCorrector(model, channel)
  const placeNames = new PlaceNames(gazetteer, channel)
  return {
    judge(given) {
      const prepared = prepare(given)
      const text = prepared?.text ?? given
      const tokens = tokensOf(text)
      const fixed = protectedTokens(text, tokens)
      const { wrong, words } = corrector.wrongWords(text, tokens, fixed)
      const oddCases = countOddCases({ text, tokens, fixed }, casesOf(text, tokens))
      return qualityOf(wrong + oddCases + wrongLetters(prepared), words)
    },
    correct(given, { terms = [] } = {}) {
      const prepared = prepare(given)
      const text = prepared?.text ?? given
      const tokens = tokensOf(text)
      const page = pageOf(text, tokens)
      const fixed = protectedTokens(text, tokens)
      const known = findTerms(page, terms)
      const cases = casesOf(text, tokens)
      const places = placeNames.find(page, cases, known.tokens)
      for (const token of known.tokens) fixed[token] = 1
      // The letters of a place's name are settled, their case is not.
      const settled = fixed.slice()
      for (const token of places.known) settled[token] = 1
      const words = corrector.read(text, tokens, settled)
      const oddCases = countOddCases({ text, tokens, fixed }, cases)
      const wrong = words.wrong + oddCases + wrongLetters(prepared)
      const noisy = qualityOf(wrong, words.words).wrongShare >= OCR_SHARE
      const signs = noisy && wrong >= FEWEST_TO_ACT
      const follows = (before: string, key: string): number => corrector.follows(before, key)
      const proposing = noisy ? placeNames : undefined
      const { edits: nameEdits, named, allow } = readNames(page, cases, places, { proposing, follows })
      const edits = [
        ...known.edits,
        ...nameEdits,
        ...figureEdits(page),
        ...numeralEdits(page, signs),
        ...listLetterEdits(page, signs),
        ...(signs ? noisyEdits(page, corrector) : []),
        ...spell(confusions, { text, tokens, fixed, words, page, follows, cases, oddCases, noisy, named }).filter(
          allow,
        ),
      ]
      return applyEdits(given, withLookAlikes(prepared, edits, noisy))
    },
  }
}

function wrongLetters(prepared: Prepared | undefined): number {
  return prepared === undefined ? 0 : prepared.wrong
}

/** Edits to a prepared text as edits to the one that was given, with those that prepared it where nothing else is done. */
function withLookAlikes(prepared: Prepared | undefined, edits: readonly Edit[], noisy: boolean): readonly Edit[] {
  if (prepared === undefined) return edits
  const own = edits.map(prepared.toSource)
  if (!noisy) return own
  return [...own.filter(({ applied }) => applied), ...prepared.edits, ...own.filter(({ applied }) => !applied)]
}

/** What is put right only where the text is known to come from OCR. */
function noisyEdits(page: Page, corrector: WordCorrector): Edit[] {
  const inseparable = (first: string, second: string, word: string): boolean =>
    corrector.isInseparable(keyOf(first), keyOf(second), keyOf(word))
  const ends = listEndEdits(page)
  return [
    ...abbreviationEdits(page),
    ...signEdits(page, { inseparable }),
    ...colonEdits(page, ends.filter(({ after }) => after === ';').length),
    ...listNumberEdits(page),
    ...ends,
    ...quoteEdits(page.text),
  ]
}

function qualityOf(wrong: number, words: number): TextQuality {
  const wrongShare = wrong / Math.max(1, words)
  return { wrongShare, looksLikeOcr: wrong >= FEWEST_WRONG && wrongShare >= OCR_SHARE }
}

/** Whether a text layer is a bad OCR layer that should be corrected: true for what a scanner's own engine left, false for typed text. */
export async function looksLikeOcr(text: string): Promise<boolean> {
  const corrector = await loadCorrector()
  return corrector.judge(text).looksLikeOcr
}

let loading: Promise<Corrector> | undefined

/** The corrector that ships. The model (some megabytes) is read at the first call and kept. */
export function loadCorrector(): Promise<Corrector> {
  loading ??= load()
  return loading
}

async function load(): Promise<Corrector> {
  const data = (file: string): string => join(packageRoot, 'data', 'language', file)
  const [model, confusions, gazetteer] = await Promise.all([
    readLanguageModel(data('vi-syllables.kolm')),
    readFile(data('ocr-confusions.json'), 'utf8'),
    readGazetteer(data('place-names.txt')),
  ])
  return makeCorrector(model, JSON.parse(confusions) as Confusions, gazetteer)
}
