import { sql } from 'kysely'
import { fileHref } from '../../documents/index.ts'

/** A piece of evidence as a link. */
export interface Evidence {
  readonly label: string
  readonly href: string
}

export interface EvidenceRow {
  readonly kind: 'file' | 'photo' | 'link' | 'document'
  readonly fileId: string | null
  readonly reference: string
}

/** Files and photos open themselves, links lead out, documents are found in the register. */
export function toEvidence({ kind, fileId, reference }: EvidenceRow): Evidence {
  if (fileId !== null) return { label: reference, href: fileHref(fileId) }
  if (kind === 'link') return { label: reference, href: reference }
  return { label: reference, href: `/van-ban?q=${encodeURIComponent(reference)}` }
}

/** SQL for the evidence of a turn's progress as JSON, in the order it was recorded; withdrawn progress does not count. */
export function evidenceOfTurn() {
  return sql`coalesce((select json_agg(json_build_object('kind', evidence.kind, 'fileId', evidence.file_id,
      'reference', evidence.reference) order by progress.done_on, evidence.id)
    from progress join evidence on evidence.agency_id = progress.agency_id and evidence.progress_id = progress.id
    where progress.agency_id = turn.agency_id and progress.turn_id = turn.id
      and progress.withdrawn_reason is null), '[]')`
}
