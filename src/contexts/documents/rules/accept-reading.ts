/** Accepting a reading: the document, what it cites, and where, enter the register. */
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { AcceptanceRefusal, AcceptedCitation, AcceptedReading } from './correction/acceptance.ts'
import { acceptedReading } from './correction/acceptance.ts'
import type { Draft } from './correction/draft.ts'
import type { Directory } from './correction/unit-proposals.ts'
import { completed, type DocumentEntry, isOwnIssuer, type Registered, sameDocument } from './register.ts'

export interface OpenReading {
  readonly id: string
  readonly state: 'open' | 'accepted' | 'dropped'
  readonly version: number
  readonly fileId: string
  readonly corrected: Draft
}

export interface KnownDocument extends Registered {
  /** It came in as a plan that was read and accepted before. */
  readonly wasRead: boolean
}

export interface ReadingToAccept {
  readonly reading: OpenReading
  readonly directory: Directory
  /** What the agency itself is called, in full and in short. */
  readonly agencyNames: readonly string[]
  /** Registered documents that may be the same as this one or as those it cites. */
  readonly alike: readonly KnownDocument[]
}

/** A document to enter, or a registered one that is now known better. */
export type RegisterChange =
  | { readonly kind: 'insert'; readonly id: string; readonly entry: DocumentEntry }
  | { readonly kind: 'complete'; readonly id: string; readonly entry: DocumentEntry }

export interface CitationMade {
  readonly citedId: string
  readonly role: 'basis' | 'body'
  readonly raw: string
  readonly path: string | null
  readonly span: { readonly start: number; readonly end: number } | null
}

export interface ReadingAcceptance {
  readonly readingId: string
  readonly documentId: string
  readonly fileId: string
  /** Issued by this agency, not by one above it. */
  readonly own: boolean
  readonly document: RegisterChange
  readonly cited: readonly RegisterChange[]
  readonly citations: readonly CitationMade[]
  readonly accepted: AcceptedReading
}

export type ReadingRefusal = AcceptanceRefusal | 'record-changed' | 'reading-not-open' | 'document-already-read'

/** Decides over a whole reading at once. Nothing of it counted before, all of it counts after. */
export function acceptReading(
  { reading, directory, agencyNames, alike }: ReadingToAccept,
  { version }: { readonly version: number },
  { newId }: { readonly newId: () => string },
): Verdict<ReadingAcceptance, ReadingRefusal> {
  if (reading.state !== 'open') return refuse('reading-not-open')
  if (reading.version !== version) return refuse('record-changed')
  const verdict = acceptedReading(reading.corrected, { directory, readingId: reading.id })
  if (!verdict.ok) return verdict
  const accepted = verdict.outcome
  const same = sameDocument(accepted.entry, alike)
  if (alike.some(({ id, wasRead }) => id === same?.id && wasRead)) return refuse('document-already-read')

  const document = documentChange(accepted.entry, same, newId)
  const known = [...alike, { ...document.entry, id: document.id }]
  const { id: readingId, fileId } = reading
  const { cited, citations } = cite(accepted.citations, known, newId)
  const own = isOwnIssuer(accepted.entry.issuer, agencyNames)
  return accept({ readingId, documentId: document.id, fileId, own, document, cited, citations, accepted })
}

/** The document itself: a new record, or the one that was made when another document cited it. */
function documentChange(entry: DocumentEntry, same: Registered | undefined, newId: () => string): RegisterChange {
  if (!same) return { kind: 'insert', id: newId(), entry }
  // Its own title is better than the words by which others cite it.
  return { kind: 'complete', id: same.id, entry: completed({ ...same, title: null }, entry) ?? same }
}

/** Finds or makes a record for each document cited; one cited under two guises is still one record. */
function cite(
  all: readonly AcceptedCitation[],
  registered: readonly Registered[],
  newId: () => string,
): { cited: RegisterChange[]; citations: CitationMade[] } {
  const known = new Map(registered.map((document) => [document.id, document]))
  const changes = new Map<string, RegisterChange>()
  const citations: CitationMade[] = []
  for (const citation of all) {
    const same = sameDocument(citation.entry, [...known.values()])
    const id = same?.id ?? newId()
    const better = same ? completed(same, citation.entry) : { ...citation.entry, id }
    if (better) {
      known.set(id, better)
      const kind = same && changes.get(id)?.kind !== 'insert' ? 'complete' : 'insert'
      changes.set(id, { kind, id, entry: better })
    }
    citations.push(...citationsOf(citation, id))
  }
  return { cited: [...changes.values()], citations }
}

/** One for each place where it is cited; one without a place when a person added it. */
function citationsOf({ entry, role, mentions }: AcceptedCitation, citedId: string): CitationMade[] {
  if (mentions.length === 0) {
    return [{ citedId, role, raw: entry.number ?? entry.name ?? '', path: null, span: null }]
  }
  return mentions.map(({ raw, where, span }) => ({ citedId, role, raw, path: where, span }))
}
