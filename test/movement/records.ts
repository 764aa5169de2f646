import { sql } from 'kysely'
import type { Sandbox } from '../permissions/sandbox.ts'

/** A row of a table as text and as its columns, with the names of the database. */
export type Row = Readonly<Record<string, unknown>>

/** Everything the two agencies keep of the movement, at one moment. */
export interface Records {
  of(table: WatchedTable): readonly Row[]
  /** Changes when any row of it does. */
  readonly fingerprint: string
}

/** All tables that a command of the movement may write. */
const watched = [
  'initiative',
  'initiative_card',
  'initiative_number',
  'initiative_review',
  'superior_list',
  'superior_list_line',
  'superior_list_recall',
  'superior_list_correction',
  'agency_notice',
  'look_alike_verdict',
  'initiative_output',
  'initiative_milestone',
  'diary_entry',
  'self_assessment',
  'assessment_evidence',
  'assessor',
  'assessment_result',
  'site_visit',
  'council_session',
  'council_case',
  'sample_draw',
  'recognition_list',
  'recognition_line',
  'certificate',
  'how_to_sheet',
  'adoption',
  'life_check',
  'commendation_form',
  'commendation_voting',
  'commendation_session',
  'commendation_decision',
  'commendation_proposal',
  'notice',
  'command_receipt',
  'audit_head',
] as const
export type WatchedTable = (typeof watched)[number]

/** Texts that rows bear are long; whether they changed is all that matters of them. */
const digested: ReadonlySet<string> = new Set(['notice', 'command_receipt', 'initiative_card', 'audit_head'])

export async function readRecords(owner: Sandbox['owner'], agencyIds: readonly number[]): Promise<Records> {
  const ids = sql.join(agencyIds)
  const parts = watched.map((name) => {
    const whole = digested.has(name)
      ? sql`md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), ''))`
      : sql`coalesce(json_agg(row_to_json(t) order by row_to_json(t)->>'id'), '[]')::text`
    return sql`select ${name} as name, ${whole} as rows from ${sql.table(name)} t where agency_id in (${ids})`
  })
  const { rows } = await sql<{ name: string; rows: string }>`${sql.join(parts, sql` union all `)}`.execute(owner)
  const texts = new Map(rows.map((part) => [part.name, part.rows]))
  return {
    of: (table) => JSON.parse(texts.get(table) ?? '[]') as Row[],
    fingerprint: watched.map((name) => texts.get(name)).join('\n'),
  }
}

/** A column of a row as text; empty when it holds nothing. */
export function text(row: Row | undefined, column: string): string {
  const value = row?.[column]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
