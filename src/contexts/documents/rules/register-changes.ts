/** Entering and changing documents in the register by hand. */
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { documentEntry, type DocumentEntry, type DocumentFacts, type Registered, sameDocument } from './register.ts'

export type RegisterRefusal = 'document-without-name' | 'document-already-registered' | 'record-changed'

/** Enters a document described by hand. One that the register knows already is refused, so that it stays one record. */
export function registerDocument(
  facts: DocumentFacts,
  alike: readonly Registered[],
  id: string,
): Verdict<DocumentEntry, RegisterRefusal> {
  if (!isNamed(facts)) return refuse('document-without-name')
  const entry = entryOf(facts, id)
  return sameDocument(entry, alike) ? refuse('document-already-registered') : accept(entry)
}

/** Sets right what the register says of a document. */
export function editDocument(
  document: Registered & { readonly version: number },
  { facts, version }: { readonly facts: DocumentFacts; readonly version: number },
  alike: readonly Registered[],
): Verdict<DocumentEntry, RegisterRefusal> {
  if (document.version !== version) return refuse('record-changed')
  if (!isNamed(facts)) return refuse('document-without-name')
  const entry = entryOf(facts, document.id)
  const others = alike.filter(({ id }) => id !== document.id)
  return others.some(({ key }) => key === entry.key) ? refuse('document-already-registered') : accept(entry)
}

export function entryOf(facts: DocumentFacts, id: string): DocumentEntry {
  return documentEntry({ ...facts, type: facts.type.toLowerCase() }, `hand:${id}`)
}

function isNamed({ number, name, title }: DocumentFacts): boolean {
  return number !== null || name !== null || title !== null
}
