import type { DocxStyles } from './docx-styles.ts'
import { childOf, elementsOf, isOn, valueOf, type XmlElement } from './xml-tree.ts'

interface ListLevel {
  readonly start: number
  readonly format: string
  /** As in “%1.%2)”. */
  readonly text: string
  /** The level after which counting starts again; 0 for never. */
  readonly restartAfter: number | undefined
  readonly font: string | undefined
  readonly style: string | undefined
  readonly onlyDigits: boolean
}

interface List {
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, ListLevel>
  readonly startOverrides: ReadonlyMap<number, number>
}

/** Gives each paragraph the label that Word prints before it (“1.”, “a)”, “-”); called in the order of the document. */
export type ListLabels = (paragraphProperties: XmlElement | undefined) => string | undefined

/** Reads word/numbering.xml. Word does not store the labels: they are counted anew each time it shows the document. */
export function readListLabels(root: XmlElement | undefined, styles: DocxStyles): ListLabels {
  const lists = readLists(root, styles)
  const counters = new Map<string, Map<number, number>>()
  const started = new Set<string>()

  const countIn = (list: List): Map<number, number> => {
    const counts = counters.get(list.abstractId) ?? new Map<number, number>()
    counters.set(list.abstractId, counts)
    return counts
  }
  const overrideOf = (list: List, { numId, level }: ListPlace): number | undefined => {
    const place = `${numId}/${level}`
    if (started.has(place)) return undefined
    started.add(place)
    return list.startOverrides.get(level)
  }

  return (properties) => {
    const place = listPlace(properties, styles, lists)
    const list = place === undefined ? undefined : lists.get(place.numId)
    if (place === undefined || list === undefined) return undefined
    const start = list.levels.get(place.level)?.start ?? 1
    const counts = countIn(list)
    counts.set(place.level, overrideOf(list, place) ?? (counts.get(place.level) ?? start - 1) + 1)
    restartDeeper(counts, list, place.level)
    return labelOf(list, place.level, counts)
  }
}

interface ListPlace {
  readonly numId: string
  readonly level: number
}

function listPlace(
  properties: XmlElement | undefined,
  styles: DocxStyles,
  lists: ReadonlyMap<string, List>,
): ListPlace | undefined {
  const own = childOf(properties, 'w:numPr')
  const fromStyle = styles.listOf(valueOf(properties, 'w:pStyle'))
  const numId = valueOf(own, 'w:numId') ?? fromStyle?.numId
  if (numId === undefined || numId === '0') return undefined
  const level = valueOf(own, 'w:ilvl') ?? fromStyle?.level
  return { numId, level: level === undefined ? levelOfStyle(lists.get(numId), fromStyle?.style) : Number(level) }
}

/** A level may name the paragraph style that belongs to it. */
function levelOfStyle(list: List | undefined, style: string | undefined): number {
  const named = [...(list?.levels ?? [])].find(([, level]) => style !== undefined && level.style === style)
  return named?.[0] ?? 0
}

function restartDeeper(counts: Map<number, number>, list: List, level: number): void {
  for (const deeper of counts.keys()) {
    const restartAfter = list.levels.get(deeper)?.restartAfter
    if (deeper > level && restartAfter !== 0 && level < (restartAfter ?? deeper)) counts.delete(deeper)
  }
}

function labelOf(list: List, at: number, counts: ReadonlyMap<number, number>): string | undefined {
  const level = list.levels.get(at)
  if (level === undefined || level.format === 'none') return undefined
  if (level.format === 'bullet') return bulletOf(level)
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const named = list.levels.get(index)
    const format = level.onlyDigits ? 'decimal' : (named?.format ?? 'decimal')
    return formatCount(counts.get(index) ?? named?.start ?? 1, format)
  })
  return label.trim() === '' ? undefined : label.trim()
}

/** Symbol fonts write their bullets with letters of their own. */
function bulletOf({ text, font = '' }: ListLevel): string {
  const sign = text.trim()
  if (/^[\uf02d\u2010-\u2015\u2212-]/.test(sign)) return '-'
  if (sign === '' || /^[\ue000-\uf8ff]/.test(sign)) return '•'
  if (sign === 'o' && font.startsWith('Courier')) return '◦'
  return /Symbol|Wingdings/i.test(font) && sign !== '+' ? '•' : sign
}

/** A count in one of Word's number formats; an unknown one is written in digits. */
function formatCount(count: number, format: string): string {
  if (count < 1 || count > 9999) return String(count)
  switch (format) {
    case 'upperRoman':
      return roman(count)
    case 'lowerRoman':
      return roman(count).toLowerCase()
    case 'upperLetter':
      return letterCount(count).toUpperCase()
    case 'lowerLetter':
      return letterCount(count)
    case 'decimalZero':
      return String(count).padStart(2, '0')
    default:
      return String(count)
  }
}

/** Word goes on after z with aa, bb, cc. */
function letterCount(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(count: number): string {
  let rest = count
  let written = ''
  for (const [value, digits] of romanSteps) {
    written += digits.repeat(Math.floor(rest / value))
    rest %= value
  }
  return written
}

function readLists(root: XmlElement | undefined, styles: DocxStyles): Map<string, List> {
  const abstracts = new Map(elementsOf(root, 'w:abstractNum').map((it) => [it.attributes['w:abstractNumId'] ?? '', it]))
  const abstractIds = new Map(
    elementsOf(root, 'w:num').map((num) => [num.attributes['w:numId'] ?? '', valueOf(num, 'w:abstractNumId') ?? '']),
  )
  /** A list may only point to a list style, which points to the list that has the levels. */
  const resolve = (abstractId: string): string => {
    const link = valueOf(abstracts.get(abstractId), 'w:numStyleLink')
    const linked = link === undefined ? undefined : styles.listOf(link)?.numId
    return linked === undefined ? abstractId : (abstractIds.get(linked) ?? abstractId)
  }
  return new Map(
    elementsOf(root, 'w:num').map((num) => {
      const abstractId = resolve(valueOf(num, 'w:abstractNumId') ?? '')
      return [num.attributes['w:numId'] ?? '', readList(num, abstractId, abstracts.get(abstractId))]
    }),
  )
}

function readList(num: XmlElement, abstractId: string, abstract: XmlElement | undefined): List {
  const overrides = elementsOf(num, 'w:lvlOverride')
  const levels = [...elementsOf(abstract, 'w:lvl'), ...overrides.flatMap((override) => elementsOf(override, 'w:lvl'))]
  const starts = overrides.flatMap((override): [number, number][] => {
    const start = valueOf(override, 'w:startOverride')
    return start === undefined ? [] : [[Number(override.attributes['w:ilvl'] ?? 0), Number(start)]]
  })
  return {
    abstractId,
    levels: new Map(levels.map((level) => [Number(level.attributes['w:ilvl'] ?? 0), readLevel(level)])),
    startOverrides: new Map(starts),
  }
}

function readLevel(level: XmlElement): ListLevel {
  const restartAfter = valueOf(level, 'w:lvlRestart')
  const fonts = childOf(level, 'w:rPr', 'w:rFonts')?.attributes
  return {
    start: Number(valueOf(level, 'w:start') ?? 0),
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    restartAfter: restartAfter === undefined ? undefined : Number(restartAfter),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    style: valueOf(level, 'w:pStyle'),
    onlyDigits: isOn(level, 'w:isLgl'),
  }
}
