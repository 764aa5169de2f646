import { isCapitals } from './lines.ts'
import { bare } from './normalise.ts'
import { documentTypes } from './document-types.ts'
import { institutionPhrases } from './institution-names.ts'
import { properName } from './institutions.ts'

/**
 * A title in capitals set in sentence case. Which words keep a capital is learned from the body, where the same words
 * usually come again (`Luật Việc làm`, `Đại hội lần thứ XIV của Đảng`); names of institutions and provinces are known.
 */
export function sentenceCase(title: string, body: string): string {
  if (!isCapitals(title)) return title.charAt(0).toUpperCase() + title.slice(1)
  const habits = capitalHabits(body)
  const words = title.split(' ')
  const cased = words.map((word, index) => caseWord(word, words[index - 1], habits))
  const text = properPlaces(properBodies(cased.join(' ')))
  return text.replace(/^([^\p{L}]*)(\p{L})/u, (_, lead: string, first: string) => lead + first.toUpperCase())
}

interface Habits {
  /** Lower-case pair of words → how often the second is written with which letters. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly single: ReadonlyMap<string, ReadonlyMap<string, number>>
}

const BODY_LIMIT = 60_000

function capitalHabits(body: string): Habits {
  const pairs = new Map<string, Map<string, number>>()
  const single = new Map<string, Map<string, number>>()
  let before = ''
  for (const match of body.slice(0, BODY_LIMIT).matchAll(/[\p{L}\d][\p{L}\d-]{0,30}|[.;:\n“"]/gu)) {
    const word = match[0]
    if (!/[\p{L}\d]/u.test(word)) {
      before = ''
      continue
    }
    const shouting =
      word.length > 3 &&
      word === word.toUpperCase() &&
      /\p{L}{4}/u.test(word) &&
      isCapitals(word) &&
      !/^[IVX]+$/.test(word)
    if (before !== '' && !shouting) {
      count(pairs, `${before} ${word.toLowerCase()}`, word)
      count(single, word.toLowerCase(), word)
    }
    before = word.toLowerCase()
  }
  return { pairs, single }
}

function count(into: Map<string, Map<string, number>>, key: string, form: string): void {
  const forms = into.get(key) ?? new Map<string, number>()
  forms.set(form, (forms.get(form) ?? 0) + 1)
  into.set(key, forms)
}

function caseWord(word: string, before: string | undefined, habits: Habits): string {
  const core = word.replace(/[^\p{L}\d-]/gu, '')
  if (core === '' || /^\d/.test(core)) return word
  const lower = core.toLowerCase()
  const previous = before?.replace(/[^\p{L}\d-]/gu, '').toLowerCase()
  const pair = commonest(habits.pairs.get(`${previous ?? ''} ${lower}`))
  const form = pair ?? (/^[IVX]{2,}$/.test(core) ? core : alwaysWritten(habits.single.get(lower))) ?? unseenForm(core)
  return word.replace(core, /^[“"]/.test(word) ? form.charAt(0).toUpperCase() + form.slice(1) : form)
}

function commonest(forms: ReadonlyMap<string, number> | undefined): string | undefined {
  if (forms === undefined) return undefined
  return [...forms].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

/** A word of the title that the body does not have: abbreviations have no vowel, everything else is small. */
function unseenForm(core: string): string {
  return core.length > 1 && !/[aeiouy]/.test(bare(core)) ? core : core.toLowerCase()
}

/** A form that a word nearly always has, such as an abbreviation. */
function alwaysWritten(forms: ReadonlyMap<string, number> | undefined): string | undefined {
  if (forms === undefined) return undefined
  const total = [...forms.values()].reduce((sum, times) => sum + times, 0)
  const best = [...forms].toSorted((a, b) => b[1] - a[1])[0]
  return best && total >= 2 && best[1] / total > 0.8 ? best[0] : undefined
}

const BODIES = institutionPhrases.filter((name) => name.split(' ').length > 2)
const CITED = new RegExp(`(?<![\\p{L}])(${documentTypes.map((type) => type.name).join('|')})(?=\\ssố\\s)`, 'giu')

/** Capitals for institutions and for the types of cited documents. */
function properBodies(text: string): string {
  const lifted = text.replace(CITED, (type) => type.charAt(0).toUpperCase() + type.slice(1))
  const lower = lifted.toLowerCase()
  return BODIES.reduce((all, name) => {
    const at = lower.indexOf(name.toLowerCase())
    return at < 0 || lower.length !== all.length ? all : all.slice(0, at) + name + all.slice(at + name.length)
  }, lifted)
}

const PLACE = /(?<![\p{L}])(tỉnh|thành phố|huyện|xã|phường|quận|thị xã|đặc khu)\s((?:[\p{L}]+\s?){1,4})/gu

/** Capitals for provinces after their level: `tỉnh đắk lắk` → `tỉnh Đắk Lắk`. */
function properPlaces(text: string): string {
  return text.replace(PLACE, (whole: string, level: string, names: string) => {
    const known = properName(names.trim())
    const same = bare(known) === bare(names.trim())
    if (!same || known === names.trim()) return whole
    return `${level} ${keepLowerTail(known, names.trim())}${names.endsWith(' ') ? ' ' : ''}`
  })
}

/** `properName` lifts the first letter of whatever it gets; only known names may keep it. */
function keepLowerTail(known: string, original: string): string {
  const lifted = known.split(' ').filter((word) => /^\p{Lu}/u.test(word)).length
  return lifted > 1 ? known : original
}
