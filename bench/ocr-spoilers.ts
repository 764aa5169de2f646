/** Ways in which programs spoil a text while they take it from a page or a file; each by rule and with a seed. */

/** One way of spoiling: `word` changes a word now and then, `whole` the text. */
export interface Habit {
  readonly name: string
  /** Share of the words that are looked at. */
  readonly share: number
  readonly word?: (word: string, random: () => number) => string
  readonly whole?: (text: string, random: () => number) => string
}

/** The text as the habit leaves it; the same for the same seed. */
export function spoil(text: string, { word, whole, share }: Habit, seed: number): string {
  const random = randomOf(seed)
  const spoiled = whole === undefined ? text : whole(text, random)
  if (word === undefined) return spoiled
  return spoiled.replace(/[\p{L}\p{M}]+/gu, (found) => (random() < share ? word(found, random) : found))
}

export function randomOf(seed: number): () => number {
  let state = seed * 0x9e37
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const swap =
  (table: Readonly<Record<string, string>>) =>
  (word: string): string =>
    Array.from(word, (letter) => table[letter] ?? letter).join('')

function withoutMarks(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
}

const cyrillic: Readonly<Record<string, string>> = {
  a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х', y: 'у', A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х',
} // prettier-ignore
const greek: Readonly<Record<string, string>> = {
  o: 'ο',
  v: 'ν',
  A: 'Α',
  B: 'Β',
  H: 'Η',
  K: 'Κ',
  M: 'Μ',
  N: 'Ν',
  T: 'Τ',
}
const tones = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323']

function otherTone(word: string, random: () => number): string {
  const other = tones[Math.floor(random() * tones.length)] ?? ''
  return Array.from(word.normalize('NFC'), (letter) => {
    const apart = letter.normalize('NFD')
    const plain = apart.replace(/[\u0300\u0301\u0303\u0309\u0323]/u, '')
    return plain === apart ? letter : `${plain}${other}`.normalize('NFC')
  }).join('')
}

/** Inside the lines, now and then: what stands between two words changes. */
function between(share: number, change: (before: string, after: string) => string) {
  return (text: string, random: () => number): string =>
    text.replace(/(\p{Ll}) (?=(\p{L}))/gu, (all, before: string, after: string) =>
      random() < share ? change(before, after) : all,
    )
}

/** Every habit that is measured. */
export const habits: readonly Habit[] = [
  { name: 'd for đ', share: 0.15, word: swap({ đ: 'd', Đ: 'D' }) },
  { name: 'eth for đ', share: 1, word: swap({ đ: 'ð', Đ: 'Ð' }) },
  { name: 'oi for ư (old fonts)', share: 1, word: swap({ ư: 'ƣ', Ư: 'Ƣ' }) },
  { name: 'marks apart (NFD)', share: 1, word: (word) => word.normalize('NFD') },
  {
    name: 'marks apart, 3% wrong tones',
    share: 1,
    word: (word, random) => (random() < 0.03 ? otherTone(word, random) : word).normalize('NFD'),
  },
  { name: 'Cyrillic look-alikes', share: 0.05, word: swap(cyrillic) },
  { name: 'Greek look-alikes', share: 0.05, word: swap(greek) },
  { name: 'zero-width signs', share: 0.05, word: (word) => `${word.slice(0, 2)}\u200b${word.slice(2)}` },
  { name: 'soft hyphens', share: 0.05, word: (word) => `${word.slice(0, 1)}\u00ad${word.slice(1)}` },
  { name: '3% wrong tones', share: 0.03, word: otherTone },
  { name: '10% wrong tones', share: 0.1, word: otherTone },
  { name: '3% without marks', share: 0.03, word: withoutMarks },
  { name: '10% without marks', share: 0.1, word: withoutMarks },
  {
    name: 'lines without marks (1 in 12)',
    share: 0,
    whole: (text, random) =>
      text
        .split('\n')
        .map((line) => (random() < 1 / 12 ? withoutMarks(line) : line))
        .join('\n'),
  },
  {
    name: "signs for marks (co', tô')",
    share: 0.05,
    word: (word) =>
      word
        .normalize('NFD')
        .replace(/([oOuU])\u031b/u, "$1'")
        .replace(/\u0302\u0301/u, "\u0302'")
        .normalize('NFC'),
  },
  { name: 'glued syllables', share: 0, whole: between(0.03, (before) => before) },
  {
    name: 'torn syllables',
    share: 0.03,
    word: (word, random) => {
      const cut = 1 + Math.floor(random() * (word.length - 1))
      return word.length < 3 ? word : `${word.slice(0, cut)} ${word.slice(cut)}`
    },
  },
  { name: 'I for l, l for I', share: 0.2, word: swap({ l: 'I' }) },
  { name: 'bar for l and I', share: 0.1, word: swap({ l: '|', I: '|' }) },
  { name: '0 for O and o', share: 0.05, word: swap({ o: '0', O: '0' }) },
  { name: '1 for l', share: 0.1, word: swap({ l: '1' }) },
  { name: 'rn for m', share: 0.05, word: swap({ m: 'rn' }) },
  { name: 'ir for ư', share: 0.2, word: swap({ ư: 'ir', ừ: 'ir', ứ: 'ir', ử: 'ir', ữ: 'ir', ự: 'ir' }) },
  { name: 'm for ru', share: 0.5, word: (word) => word.replace('ru', 'm') },
  {
    name: 'euro, copyright for C, c',
    share: 0.1,
    word: (word) => word.replace(/^C/u, '€').replace(/^c/u, '©'),
  },
  {
    name: 'capitals with wrong marks',
    share: 0.3,
    word: (word, random) => (word.length > 1 && word === word.toUpperCase() ? otherTone(word, random) : word),
  },
  {
    name: 'hyphens at line ends (¬)',
    share: 0,
    whole: (text, random) => text.replace(/(\p{Ll})\n(?=\p{Ll})/gu, (all, end: string) => (random() < 0.3 ? `${end}¬\n` : all)),
  },
  {
    name: 'first letter lost',
    share: 0.02,
    word: (word) => (/^(?:[tcpkng]h|tr|ng)/u.test(word) ? word.slice(1) : word),
  },
] // prettier-ignore
