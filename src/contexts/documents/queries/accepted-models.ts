import { sql } from 'kysely'
import type { ReadDb } from '../../../platform/database/tables.ts'

/** A model that an accepted plan registers, as its text names it. */
export interface ModelInDocument {
  readonly documentId: string
  /** The body that the text says registers it. */
  readonly registeredBy: string | null
  readonly name: string
}

const mostModels = 500

/** The models that accepted readings name and nobody dropped, newest documents first. */
export async function listAcceptedModels(db: ReadDb, agencyId: number): Promise<ModelInDocument[]> {
  const { rows } = await sql<ModelInDocument>`
    select document.id as document_id, model ->> 'name' as name, model ->> 'registeredBy' as registered_by
    from reading
      join document on document.agency_id = reading.agency_id and document.id = reading.document_id
      cross join lateral jsonb_array_elements(reading.corrected -> 'models') with ordinality as named (model, position)
    where reading.agency_id = ${agencyId} and reading.state = 'accepted' and not (model ->> 'dropped')::boolean
    order by document.issued_on desc nulls last, document.id, named.position limit ${sql.lit(mostModels)}`.execute(db)
  return rows
}
