/**
 * VNI for Windows, the table of the “VNI-Times” fonts: a base letter followed by a mark, each one byte.
 * The mark follows the case of its letter, mostly; a few letters stand alone.
 */
const plainMarks = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' }
const circumflex = '\u0302'
const breve = '\u0306'
const circumflexMarks = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' }
const breveMarks = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' }
const alone = { ô: 'ơ', ö: 'ư', ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }

const small: readonly (readonly [string, string])[] = [
  ...pairs('aeouy', plainMarks, ''),
  ...pairs('aeo', circumflexMarks, circumflex),
  ...pairs('a', breveMarks, breve),
  ...Object.entries(plainMarks).flatMap(([mark, tone]): [string, string][] => [
    [`ô${mark}`, `ơ${tone}`.normalize('NFC')],
    [`ö${mark}`, `ư${tone}`.normalize('NFC')],
  ]),
  // Last, so that ỵ is written î and not yï.
  ...Object.entries(alone),
]

const letters: ReadonlyMap<string, string> = new Map(small)
const codes: ReadonlyMap<string, string> = new Map(small.map(([code, letter]) => [letter, code]))
const marks = Object.keys({ ...plainMarks, ...circumflexMarks, ...breveMarks }).join('')
const pairPattern = new RegExp(`[aeouyôö][${marks}]|[${Object.keys(alone).join('')}]`, 'giu')

/** Text in VNI, seen as the Windows-1252 characters of its bytes, as Unicode. Other characters stay. */
export function fromVni(text: string): string {
  return text.replace(pairPattern, (code) => {
    const letter = letters.get(code.toLowerCase())
    if (letter === undefined) return Array.from(code, single).join('')
    return isCapital(code) ? letter.toUpperCase() : letter
  })
}

/** Unicode as VNI characters. For tests and round trips. */
export function toVni(text: string): string {
  return Array.from(text.normalize('NFC'), (character) => {
    const code = codes.get(character.toLowerCase())
    if (code === undefined) return character
    return isCapital(character) ? code.toUpperCase() : code
  }).join('')
}

/** Whether the character can be part of a Vietnamese letter in VNI: a mark or one that stands alone. */
export function isVniLetter(character: string): boolean {
  return vniCharacters.has(character.toLowerCase())
}

const vniCharacters: ReadonlySet<string> = new Set([...Array.from(marks), ...Object.keys(alone)])

function single(character: string): string {
  const letter = letters.get(character.toLowerCase())
  if (letter === undefined) return character
  return isCapital(character) ? letter.toUpperCase() : letter
}

function isCapital(code: string): boolean {
  const first = code.slice(0, 1)
  return first !== first.toLowerCase()
}

function pairs(bases: string, table: Readonly<Record<string, string>>, between: string): [string, string][] {
  return Array.from(bases).flatMap((base) =>
    Object.entries(table).map(([mark, tone]): [string, string] => [
      `${base}${mark}`,
      `${base}${between}${tone}`.normalize('NFC'),
    ]),
  )
}
