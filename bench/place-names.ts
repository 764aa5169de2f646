/**
 * Prints how names of communes and districts fare in OCR text: `node bench/place-names.ts`. Names of the list, some for each province,
 * are spoiled as the engine of the pairs spoils letters (`data/language/ocr-confusions.json`), put into sentences of plans behind
 * a bad page, and corrected. Names are parted in two by a hash: the costs of the correction were chosen with the first half in sight.
 * The same names are also given as they are printed, and once more with a list from which they were taken out.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Confusions } from '../src/contexts/documents/ocr-correction/channel.ts'
import { type Corrector, makeCorrector } from '../src/contexts/documents/ocr-correction/corrector.ts'
import { Gazetteer, PROVINCE_LETTERS } from '../src/contexts/documents/ocr-correction/gazetteer.ts'
import { readLanguageModel } from '../src/contexts/documents/ocr-correction/language-model.ts'
import { keyOf } from '../src/contexts/documents/ocr-correction/letters.ts'
import type { CorrectionChange } from '../src/contexts/documents/ocr-correction/rules/edits.ts'
import { randomOf } from './ocr-spoilers.ts'

const root = join(import.meta.dirname, '..')
const data = (file: string): string => readFileSync(join(root, 'data', 'language', file), 'utf8')
const OF_A_PROVINCE = { communes: 40, districts: 6 }

interface Item {
  readonly name: string
  /** As it stands in the text: spoiled, or as printed. */
  readonly shown: string
  readonly line: string
  readonly heldOut: boolean
}

type Outcome = 'right' | 'wrong' | 'none' | 'made'

const list = data('place-names.txt')
const [head = '', ...rows] = list.trimEnd().split('\n')
const known = new Set(rows.map((row) => keysOf(row.split('\t')[0] ?? '')))
const confusions = JSON.parse(data('ocr-confusions.json')) as Confusions
const model = await readLanguageModel(join(root, 'data', 'language', 'vi-syllables.kolm'))
const corrector = makeCorrector(model, confusions, new Gazetteer(list))
/** A bad page without places, so that the text is taken for OCR and no province stands in it but that of the head. */
const badPage = readFileSync(join(root, 'test', 'fixtures', 'ocr-pairs', 'dev05', 'ocr.scan150.txt'), 'utf8')
  .split('\n')
  .filter((row) => !/tỉnh|thành phố|huyện|quận|xã|phường|thôn|bản|trấn/iu.test(row))
  .join('\n')

const communeLines = [
  (name: string): string =>
    `Giao Ủy ban nhân dân xã ${name} chủ trì, phối hợp với các cơ quan liên quan tổ chức thực hiện.`,
  (name: string): string => `- UBND xã ${name} báo cáo kết quả trước ngày 15 hằng tháng.`,
  (name: string): string => `Mô hình “Dân vận khéo” tại phường ${name}, do Mặt trận Tổ quốc đăng ký.`,
  (name: string): string => `Đảng ủy xã ${name};`,
  (name: string): string => `ỦY BAN NHÂN DÂN XÃ ${name.toUpperCase()}`,
  (name: string): string => `Kiểm tra tại thị trấn ${name} trong quý III.`,
]
const districtLines = [
  (name: string): string => `Huyện ủy, Ủy ban nhân dân huyện ${name} chỉ đạo các xã tổ chức thực hiện.`,
  (name: string): string => `Phòng Nội vụ huyện ${name} là cơ quan thường trực.`,
]

interface How {
  readonly spoiled: boolean
  readonly head: boolean
}

interface Tally {
  readonly names: number
  readonly otherName: number
  readonly outcomes: Readonly<Record<Outcome, number>>
}

/** What becomes of the names of one half, one text for each province. */
function measured(by: Corrector, heldOut: boolean, how: How): Tally {
  const outcomes = { right: 0, wrong: 0, none: 0, made: 0 }
  let otherName = 0
  let names = 0
  for (const [at, province] of head.split('\t').entries()) {
    const items = itemsOf(at, how.spoiled).filter((item) => item.heldOut === heldOut)
    const title = how.head ? `ỦY BAN NHÂN DÂN TỈNH ${province.toUpperCase()}\n` : ''
    const start = `${title}${badPage}\n`
    const text = start + items.map((item) => item.line).join('\n')
    const { changes } = by.correct(text)
    let from = start.length
    for (const item of items) {
      const shownAt = from + item.line.search(new RegExp(escaped(item.shown), 'iu'))
      const outcome = outcomeOf(item, changes.filter(within(shownAt, shownAt + item.shown.length)), shownAt)
      outcomes[outcome] += 1
      names += 1
      if (how.spoiled && outcome === 'none' && known.has(keysOf(item.shown))) otherName += 1
      if (process.env['EACH'] === outcome) console.log(province, item.name, '|', item.line, '|', changes.filter(within(shownAt, shownAt + item.shown.length)).map(({ after }) => after).join(' ')) // prettier-ignore
      from += item.line.length + 1
    }
  }
  return { names, otherName, outcomes }
}

function lineOf(title: string, { names, otherName, outcomes }: Tally): string {
  const share = (count: number): string => `${count} (${((count / names) * 100).toFixed(1)}%)`
  return `${title.padEnd(44)} ${names} names: proposed right ${share(outcomes.right)}, wrong ${share(outcomes.wrong)}, nothing ${share(outcomes.none)}, of these spoiled into another name ${otherName}; changed silently ${outcomes.made}`
}

const within =
  (start: number, end: number) =>
  ({ sourceStart, sourceEnd }: CorrectionChange): boolean =>
    sourceStart < end && sourceEnd > start

function outcomeOf({ name, shown }: Item, changes: readonly CorrectionChange[], shownAt: number): Outcome {
  if (changes.some(({ applied, kind }) => applied && kind !== 'case')) return 'made'
  if (changes.length === 0) return 'none'
  let after = ''
  let at = 0
  for (const change of changes) {
    after += shown.slice(at, Math.max(0, change.sourceStart - shownAt)) + change.after
    at = Math.max(0, change.sourceEnd - shownAt)
  }
  after += shown.slice(at)
  if (keysOf(after) === keysOf(shown)) return 'none'
  return keysOf(after) === keysOf(name) ? 'right' : 'wrong'
}

/** Some communes and districts of a province, each in a sentence. */
function itemsOf(province: number, spoiled: boolean): Item[] {
  const letter = PROVINCE_LETTERS.charAt(province)
  const random = randomOf(province + 7)
  const of = (column: number, most: number, lines: typeof communeLines): Item[] =>
    rows
      .map((row) => row.split('\t'))
      .filter((cells) => cells[column]?.includes(letter) && /^[\p{L} ]+$/u.test(cells[0] ?? ''))
      .map(([name = '']) => ({ name, order: random() }))
      .toSorted((a, b) => a.order - b.order)
      .slice(0, most)
      .map(({ name }, at) => {
        const shown = spoiled ? spoiledName(name, random) : name
        const sentence = lines[at % lines.length] ?? ((text: string) => text)
        return { name, shown, line: sentence(shown), heldOut: hash(name) % 2 === 1 }
      })
  return [...of(1, OF_A_PROVINCE.communes, communeLines), ...of(2, OF_A_PROVINCE.districts, districtLines)]
}

/** The name with at least one letter as the engine reads it when it errs. */
function spoiledName(name: string, random: () => number): string {
  for (let tries = 0; tries < 5000; tries += 1) {
    const read = name
      .split(' ')
      .map((word) => {
        const key = Array.from(keyOf(word), (letter) => letterRead(letter, random)).join('')
        return key.charAt(0).toUpperCase() + key.slice(1)
      })
      .join(' ')
    if (keysOf(read) !== keysOf(name) && /^\p{L}+(?: \p{L}+)*$/u.test(read)) return read
  }
  return name
}

function letterRead(letter: string, random: () => number): string {
  const reads = Object.entries(confusions.letters[letter] ?? { [letter]: 1 })
  const total = reads.reduce((sum, [, count]) => sum + count, 0)
  let left = random() * total
  for (const [read, count] of reads) {
    left -= count
    if (left < 0) return read
  }
  return letter
}

function listWithout(heldOut: boolean): string {
  const names = new Set(
    head.split('\t').flatMap((_, at) =>
      itemsOf(at, false)
        .filter((item) => item.heldOut === heldOut)
        .map(({ name }) => name),
    ),
  )
  return `${[head, ...rows.filter((row) => !names.has(row.split('\t')[0] ?? ''))].join('\n')}\n`
}

function keysOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .map(keyOf)
    .join(' ')
}

function hash(name: string): number {
  let sum = 7
  for (const letter of name) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0
  return sum >>> 3
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
}

for (const heldOut of [false, true]) {
  const half = heldOut ? 'held out' : 'in sight'
  for (const withHead of [true, false]) {
    const where = withHead ? 'province in the head' : 'no province named'
    console.log(lineOf(`${half}, spoiled, ${where}`, measured(corrector, heldOut, { spoiled: true, head: withHead })))
  }
  console.log(lineOf(`${half}, as printed`, measured(corrector, heldOut, { spoiled: false, head: true })))
  const without = makeCorrector(model, confusions, new Gazetteer(listWithout(heldOut)))
  console.log(
    lineOf(`${half}, as printed, not in the list`, measured(without, heldOut, { spoiled: false, head: true })),
  )
}
