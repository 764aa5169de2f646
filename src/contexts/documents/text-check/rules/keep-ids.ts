/** Parts of a draft keep their ids when the text is read again, so that corrections still mean what they meant. Pure. */
import type { Draft } from '../../rules/correction/draft.ts'
import type { Span } from '../../rules/reading/reading.ts'
import type { RawPlace } from './text-layer.ts'

type PlaceOf = (at: number) => RawPlace

export interface DraftOfText {
  readonly draft: Draft
  /** Where a place of its text stands in what was read. */
  readonly rawPlaceOf: PlaceOf
}

/** Letters of the ids of parts that the first reading did not have; the first reading's own are i, s, r, o, m, q; n was added. */
const newLetters = { i: 'j', s: 't', r: 'k', o: 'p', m: 'l', q: 'w' } as const
type PartLetter = keyof typeof newLetters

/**
 * The draft with the ids of the first one: a part that begins at the same place of what was read keeps its id, a new part
 * gets one from its place. The same text gives the same ids, whatever was decided in between.
 */
export function keepIds(first: DraftOfText, next: DraftOfText): Draft {
  const known = new Map(keyedParts(first).map(({ key, id }) => [key, id]))
  const taken = new Set<string>()
  const ids = new Map(
    keyedParts(next).map(({ key, id, letter }) => [id, known.get(key) ?? freeId(key, letter, taken)] as const),
  )
  const of = <Part extends { readonly id: string }>(part: Part): Part => ({ ...part, id: ids.get(part.id) ?? part.id })
  const idOf = (id: string) => ids.get(id) ?? id
  const { draft } = next
  return {
    ...draft,
    sections: draft.sections.map(of),
    items: draft.items.map((item) => ({
      ...of(item),
      sectionId: idOf(item.sectionId),
      parentId: item.parentId === null ? null : idOf(item.parentId),
      officers: item.officers.map(of),
    })),
    references: draft.references.map(of),
    models: draft.models.map(of),
    doubts: draft.doubts.map(of),
  }
}

interface KeyedPart {
  readonly key: string
  readonly id: string
  readonly letter: PartLetter
}

function keyedParts({ draft, rawPlaceOf }: DraftOfText): KeyedPart[] {
  const seen = new Map<string, number>()
  const keyed = (letter: PartLetter, id: string, span: Span | null | undefined, more = ''): KeyedPart => {
    const place: RawPlace = span ? rawPlaceOf(span.start) : { page: 0, at: 0 }
    // What begins in a line that the raw text has nothing of begins where nothing else does.
    const line = place.ownLine === undefined ? '' : `|${place.ownLine}`
    const plain = `${letter}|${more}|${place.page}|${place.at}${line}`
    const nth = seen.get(plain) ?? 0
    seen.set(plain, nth + 1)
    return { key: `${plain}|${nth}`, id, letter }
  }
  return [
    ...draft.sections.map(({ id, span }) => keyed('s', id, span)),
    ...draft.items.map(({ id, spans }) => keyed('i', id, spans[0])),
    ...draft.items.flatMap(({ officers }) => officers.map(({ id, span }) => keyed('o', id, span))),
    ...draft.references.map(({ id, mentions, role }) => keyed('r', id, mentions[0]?.span, role)),
    ...draft.models.map(({ id, span }) => keyed('m', id, span)),
    ...draft.doubts.map(({ id, span, kind, field }) => keyed('q', id, span, `${kind} ${field ?? ''}`)),
  ]
}

/** An id that follows from the place and is no longer than ids are: a letter and at most seven digits. */
function freeId(key: string, letter: PartLetter, taken: Set<string>): string {
  let number = 0
  for (const sign of key) number = (number * 31 + (sign.codePointAt(0) ?? 0)) % most
  while (taken.has(`${newLetters[letter]}${number}`)) number = (number + 1) % most
  const id = `${newLetters[letter]}${number}`
  taken.add(id)
  return id
}

const most = 9_999_991
