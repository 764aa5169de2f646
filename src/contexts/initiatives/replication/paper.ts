/** The how-to sheet as a paper to be handed on. */
import type { Block, OfficialDocument } from '../../documents/browser.ts'
import { formatNumber } from '../../../ui/format.ts'
import { figureWords, howToWords } from './words.ts'
import { figureNames } from './rules/adoption.ts'
import { type HowTo, type HowToPart, howToParts } from './rules/how-to.ts'

export interface SheetOf {
  readonly name: string
  readonly code: string
  readonly unitName: string
  readonly agencyName: string
  readonly place: string
}

export interface Issuer {
  readonly name: string
  readonly superiorName: string
  readonly symbol: string
  readonly place: string
  readonly style: OfficialDocument['style']
}

const marks = ['I.', 'II.', 'III.', 'IV.', 'V.', 'VI.'] as const

/** Which parts are lists, each line an item. */
const lists: ReadonlySet<HowToPart> = new Set(['steps', 'pitfalls', 'conditions'])

export function paperOf(sheet: HowTo, of: SheetOf, issuer: Issuer): OfficialDocument {
  const counted = figureNames.filter((name) => sheet[name] !== null)
  return {
    style: issuer.style,
    superior: issuer.superiorName,
    issuer: issuer.name,
    number: { symbol: `HD-${issuer.symbol}` },
    place: issuer.place,
    date: sheet.publishedOn ?? sheet.writtenOn,
    type: 'hướng dẫn',
    abstract: `Làm theo mô hình “${of.name}”`,
    bases: [],
    blocks: [
      {
        kind: 'paragraph',
        text: `Mô hình ${of.code}, ${of.unitName}, ${of.agencyName}${of.place === '' ? '' : `; làm tại ${of.place}`}.`,
      },
      ...howToParts.flatMap((part, index) => partOf(part, sheet[part], marks[index] ?? '')),
      ...(counted.length === 0
        ? []
        : [
            {
              kind: 'heading' as const,
              level: 1 as const,
              label: marks[howToParts.length] ?? '',
              text: 'Kết quả của nơi gốc',
            },
            {
              kind: 'list' as const,
              items: counted.map((name) => `${figureWords[name].vi}: ${formatNumber(sheet[name] ?? 0, 'vi')}`),
            },
          ]),
    ],
    signature: { title: of.unitName },
    recipients: [],
    draft: !sheet.published,
  }
}

function partOf(part: HowToPart, text: string, label: string): readonly Block[] {
  const lines = text.split('\n').filter((line) => line !== '')
  const heading: Block = { kind: 'heading', level: 1, label, text: howToWords[part].vi }
  if (!lists.has(part) || lines.length === 1)
    return [heading, ...lines.map((line): Block => ({ kind: 'paragraph', text: line }))]
  return [heading, { kind: 'list', ordered: part === 'steps', items: lines }]
}
