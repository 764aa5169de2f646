import { personIdOf } from '../../../commands/actor.ts'
import type { Facts } from '../../../commands/command.ts'
import type { Db } from '../../../platform/database/tables.ts'
import { getAgency, listPeople, listUnits } from '../../organization/index.ts'
import type { ReadingAcceptance, ReadingToAccept, RegisterChange } from '../rules/accept-reading.ts'
import { acceptedReading } from '../rules/correction/acceptance.ts'
import { getReadingForUpdate, saveReadingEnd } from './readings.ts'
import { insertCitations, insertDocuments, listAlike, lockRegister, saveDocument } from './documents.ts'

/** Reads and locks what is needed to decide over a reading. */
export async function loadReadingToAccept(db: Db, readingId: string, facts: Facts): Promise<ReadingToAccept> {
  const { agencyId } = facts.actor
  await lockRegister(db, agencyId)
  const reading = await getReadingForUpdate(db, agencyId, readingId)
  const of = { agencyId, on: facts.today }
  const directory = { units: await listUnits(db, of), people: await listPeople(db, of) }
  const { name, shortName } = await getAgency(db, agencyId)
  const verdict = acceptedReading(reading.corrected, { directory, readingId })
  const entries = verdict.ok ? [verdict.outcome.entry, ...verdict.outcome.citations.map(({ entry }) => entry)] : []
  return {
    reading,
    directory,
    agencyNames: [name, shortName],
    alike: entries.length === 0 ? [] : await listAlike(db, agencyId, entries),
  }
}

/** Enters an accepted reading in the register: document, documents cited, citations, original. */
export async function saveAcceptance(db: Db, acceptance: ReadingAcceptance, facts: Facts): Promise<void> {
  const { agencyId } = facts.actor
  const { documentId, fileId, own, document, cited, citations, readingId } = acceptance
  const inserts = [document, ...cited].filter(({ kind }) => kind === 'insert')
  const newDocuments = inserts.map(({ id, entry }) => ({
    ...entry,
    id,
    own: id === documentId && own,
    fileId: id === documentId ? fileId : null,
  }))
  await insertDocuments(db, newDocuments, { agencyId, at: facts.at })
  for (const change of [document, ...cited].filter(isCompletion)) {
    const isThis = change.id === documentId
    await saveDocument(db, agencyId, { id: change.id, entry: change.entry, ...(isThis && { own, fileId }) })
  }
  await insertCitations(
    db,
    citations.map(({ citedId, role, raw, path, span }) => ({
      agencyId,
      id: facts.newId(),
      citingId: documentId,
      citedId,
      role,
      raw,
      path,
      spanStart: span?.start ?? null,
      spanEnd: span?.end ?? null,
    })),
  )
  const by = { agencyId, personId: personIdOf(facts.actor), at: facts.at }
  await saveReadingEnd(db, { readingId, documentId, reason: '' }, by)
}

function isCompletion({ kind }: RegisterChange): boolean {
  return kind === 'complete'
}
