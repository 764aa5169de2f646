import type { Span } from '../reading/reading.ts'
import type { Draft, DraftDoubt, DraftOfficer, DraftReference } from './draft.ts'
import type { Edit } from './edit.ts'

/** Doubts that a person still has to decide, in the order of the text. */
export function openDoubts(draft: Draft): readonly DraftDoubt[] {
  return draft.doubts.filter(({ settled, repaired }) => !settled && !repaired)
}

/** After a correction, doubts about what was corrected count as looked at. */
export function settleByEdit(before: Draft, after: Draft, edit: Edit): Draft {
  const settled = settledBy(before, after, edit)
  if (settled === undefined) return after
  const doubts = after.doubts.map((doubt) => (!doubt.settled && settled(doubt) ? { ...doubt, settled: true } : doubt))
  return { ...after, doubts }
}

type Settled = (doubt: DraftDoubt) => boolean

function settledBy(before: Draft, after: Draft, edit: Edit): Settled | undefined {
  if (edit.op === 'set-head') return (doubt) => doubt.field === edit.field
  if (edit.op === 'set-recipients') return ({ kind }) => ofRecipients.has(kind)
  if (edit.op === 'drop-item') return within(spansOf(before, edit.itemId))
  if (edit.op === 'set-item' || edit.op === 'split-item' || edit.op === 'join-item') {
    const inItem = within(spansOf(before, edit.itemId))
    return (doubt) => ofWording.has(doubt.kind) && inItem(doubt)
  }
  const named = placesNamed(before, edit)
  if (named !== undefined) return within(named)
  // The text had no numbered provision; now a person has written one.
  if (edit.op === 'add-item') return ({ kind }) => kind === 'no-numbered-tasks' && after.items.length > 0
  return undefined
}

/** The places of the cited document or the named person that a correction is about. */
function placesNamed({ references, items }: Draft, edit: Edit): readonly Span[] | undefined {
  if (edit.op === 'set-reference' || edit.op === 'drop-reference') {
    return references.filter(({ id }) => id === edit.referenceId).flatMap(mentioned)
  }
  if (edit.op !== 'set-officer' && edit.op !== 'drop-officer') return undefined
  return items.flatMap(({ officers }) => officers.filter(({ id }) => id === edit.officerId).flatMap(placed))
}

/** The list is corrected as a whole, with all its lines in sight. */
const ofRecipients: ReadonlySet<DraftDoubt['kind']> = new Set<DraftDoubt['kind']>([
  'recipient-unread',
  'recipient-cut',
  'recipient-inferred',
])

/** What a person sees when reading the item again; a doubt about a cited document is decided at that document. */
const ofWording: ReadonlySet<DraftDoubt['kind']> = new Set<DraftDoubt['kind']>([
  'words-repaired',
  'label-repaired',
  'digit-repaired',
  'date-not-real',
  'date-incomplete',
  'numbering-gap',
  'numbering-repeated',
  'officer-unsure',
])

function spansOf(draft: Draft, itemId: string): readonly Span[] {
  return draft.items.find(({ id }) => id === itemId)?.spans ?? []
}

function mentioned({ mentions }: DraftReference): Span[] {
  return mentions.map(({ span }) => span)
}

function placed({ span }: DraftOfficer): Span[] {
  return span === null ? [] : [span]
}

function within(spans: readonly Span[]): Settled {
  return ({ span }) => span !== null && spans.some((part) => span.start < part.end && part.start < span.end)
}
