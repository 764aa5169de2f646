/** The original as a page shows it beside what was understood: blocks with places, cut where findings begin and end. */
import type { Draft } from './correction/draft.ts'
import { headFields } from './correction/draft.ts'
import type { Span } from './reading/reading.ts'

/** A piece of the original under the same findings. */
export interface Segment {
  readonly text: string
  /** Ids of what was understood from it: `r3`, `q1`, `h-title`. */
  readonly ids: readonly string[]
  /** Whether it holds a doubt: set right by the program, or to be decided by a person. */
  readonly doubt: 'repaired' | 'open' | null
  /** Doubts that begin here; each is the target of a link. */
  readonly starts: readonly string[]
}

export interface OriginalBlock {
  /** `d` and its place in the text: the target of links. */
  readonly anchor: string
  readonly kind: 'section' | 'item' | 'text'
  /** The item or section it is, if it is one. */
  readonly id: string | null
  readonly label: string
  readonly page: number
  /** Lines on that page, counted from 1. */
  readonly firstLine: number
  readonly lastLine: number
  readonly segments: readonly Segment[]
}

/** A place of a scan's text that was changed or is doubtful. */
export interface PlaceMarked extends Span {
  readonly id: string
  readonly doubt: 'repaired' | 'open'
}

/** The text cut into blocks, in its order; blank stretches are left out. */
export function originalBlocks(
  { text, draft }: { readonly text: string; readonly draft: Draft },
  pageLengths: readonly number[],
  places: readonly PlaceMarked[] = [],
): readonly OriginalBlock[] {
  const marks = [...marksOf(draft), ...places].toSorted((a, b) => a.start - b.start)
  const lines = lineStarts(text)
  const pages = startsOf(pageLengths)
  const regions = regionsOf(text, draft)
  const points = pointsOf(regions, places)
  return regions.map((region) => ({
    anchor: `d${region.start}`,
    kind: region.kind,
    id: region.id,
    label: region.label,
    ...placeOf(region, lines, pages),
    segments: withPoints(segmentsOf(text, region, marks), region.start, points.get(region) ?? []),
  }))
}

/** Places where something could stand that does not, each with the first block that reaches it. */
function pointsOf(
  regions: readonly Region[],
  places: readonly PlaceMarked[],
): ReadonlyMap<Region, readonly PlaceMarked[]> {
  const owned = places
    .filter(({ start, end }) => start === end)
    .flatMap((point) => {
      const region = regions.find(({ start, end }) => start <= point.start && point.start <= end)
      return region === undefined ? [] : [{ region, point }]
    })
  const byRegion = Map.groupBy(owned, ({ region }) => region)
  return new Map([...byRegion].map(([region, own]) => [region, own.map(({ point }) => point)]))
}

/** The segments with an empty one at each point, which what stands there is parted by. */
function withPoints(segments: readonly Segment[], from: number, points: readonly PlaceMarked[]): readonly Segment[] {
  if (points.length === 0) return segments
  const parted: Segment[] = []
  let at = from
  for (const segment of segments) {
    let rest = segment
    for (const { start, id, doubt } of points) {
      if (start < at || start >= at + rest.text.length) continue
      const [before, after] = [rest.text.slice(0, start - at), rest.text.slice(start - at)]
      if (before !== '') parted.push({ ...rest, text: before })
      parted.push({ text: '', ids: [id], doubt, starts: [id] })
      rest = { ...rest, text: after, starts: before === '' ? rest.starts : [] }
      at = start
    }
    parted.push(rest)
    at += rest.text.length
  }
  const behind = points.filter(({ start }) => start >= at)
  return [...parted, ...behind.map(({ id, doubt }): Segment => ({ text: '', ids: [id], doubt, starts: [id] }))]
}

/** The anchor of the block that holds this place. */
export function anchorAt(blocks: readonly OriginalBlock[], at: number): string | undefined {
  return blocks.findLast(({ anchor }) => Number(anchor.slice(1)) <= at)?.anchor
}

interface Region extends Span {
  readonly kind: OriginalBlock['kind']
  readonly id: string | null
  readonly label: string
}

/** Provisions and headings, and what lies between them as paragraphs. Where two overlap, the first one keeps the place. */
function regionsOf(text: string, draft: Draft): Region[] {
  const items = draft.items.flatMap(({ id, spans, path, label }) =>
    spans.map((span): Region => ({ ...span, kind: 'item', id, label: label === '' ? '' : path })),
  )
  const sections = draft.sections.map(({ id, span, label }): Region => ({
    ...span,
    kind: 'section',
    id,
    label: label ?? '',
  }))
  const known = [...items, ...sections].toSorted((a, b) => a.start - b.start || b.end - a.end)
  const regions: Region[] = []
  let at = 0
  for (const region of known) {
    const start = Math.max(region.start, at)
    if (start >= region.end) continue
    regions.push(...paragraphsOf(text, at, start), { ...region, start })
    at = region.end
  }
  return [...regions, ...paragraphsOf(text, at, text.length)].filter(({ start, end }) =>
    /\S/.test(text.slice(start, end)),
  )
}

/** Paragraphs of text that is no provision, parted by blank lines. */
function paragraphsOf(text: string, from: number, to: number): Region[] {
  const paragraphs: Region[] = []
  for (const match of text.slice(from, to).matchAll(/[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g)) {
    const start = from + match.index
    paragraphs.push({ start, end: start + match[0].length, kind: 'text', id: null, label: '' })
  }
  return paragraphs
}

interface Mark extends Span {
  readonly id: string
  readonly doubt: Segment['doubt']
}

function marksOf(draft: Draft): readonly Mark[] {
  const of = (id: string, span: Span | null, doubt: Mark['doubt'] = null): Mark[] =>
    span === null ? [] : [{ ...span, id, doubt }]
  const marks = [
    ...headFields.flatMap((field) => of(`h-${field}`, draft.head[field].span)),
    ...draft.references
      .filter(({ dropped }) => !dropped)
      .flatMap(({ id, mentions }) => mentions.flatMap(({ span }) => of(id, span))),
    ...draft.items.flatMap(({ officers }) =>
      officers.filter(({ dropped }) => !dropped).flatMap(({ id, span }) => of(id, span)),
    ),
    ...draft.models.filter(({ dropped }) => !dropped).flatMap(({ id, span }) => of(id, span)),
    ...draft.recipients.flatMap(({ span }) => of('recipients', span)),
    ...draft.doubts
      .filter(({ settled }) => !settled)
      .flatMap(({ id, span, repaired }) => of(id, span, repaired ? 'repaired' : 'open')),
  ]
  return marks.toSorted((a, b) => a.start - b.start)
}

function segmentsOf(text: string, region: Region, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter((mark) => mark.start < region.end && region.start < mark.end)
  const cuts = new Set([region.start, region.end])
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, region.start))
    cuts.add(Math.min(end, region.end))
  }
  const places = [...cuts].toSorted((a, b) => a - b)
  let here: Mark[] = []
  let next = 0
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? region.end
    here = here.filter((mark) => mark.end > start)
    for (let mark = inside[next]; mark !== undefined && mark.start <= start; mark = inside[next]) {
      if (mark.end > start) here.push(mark)
      next += 1
    }
    return {
      text: text.slice(start, end),
      ids: [...new Set(here.map(({ id }) => id))],
      doubt: worst(here),
      starts: here.filter((mark) => mark.doubt !== null && mark.start === start).map(({ id }) => id),
    }
  })
}

function worst(marks: readonly Mark[]): Segment['doubt'] {
  if (marks.some(({ doubt }) => doubt === 'open')) return 'open'
  return marks.some(({ doubt }) => doubt === 'repaired') ? 'repaired' : null
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function startsOf(pageLengths: readonly number[]): readonly number[] {
  let at = 0
  return pageLengths.map((length) => {
    const start = at
    at += length + 1
    return start
  })
}

function placeOf(
  { start, end }: Span,
  lines: readonly number[],
  pages: readonly number[],
): Pick<OriginalBlock, 'page' | 'firstLine' | 'lastLine'> {
  const page = Math.max(0, lastAtMost(pages, start))
  const before = lastAtMost(lines, pages[page] ?? 0)
  return {
    page: page + 1,
    firstLine: lastAtMost(lines, start) - before + 1,
    lastLine: lastAtMost(lines, Math.max(start, end - 1)) - before + 1,
  }
}

/** The index of the last number that is not above the value, by halving. */
function lastAtMost(numbers: readonly number[], value: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
