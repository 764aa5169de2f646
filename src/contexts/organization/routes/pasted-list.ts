import type { Words } from '../../../kernel/words.ts'
import type { TableShape } from '../rules/pasted-table.ts'
import { faults } from '../sheets/faults.ts'

const mostFileBytes = 5 * 1024 * 1024
const mostTableLength = 1_000_000

/** The list as it was pasted. */
export function tableOf(form: FormData): string {
  const table = form.get('table')
  return typeof table === 'string' ? table.slice(0, mostTableLength) : ''
}

/** The list of a form as text: the uploaded workbook when there is one, else what was pasted. */
export async function readList<Column extends string>(
  form: FormData,
  shape: TableShape<Column>,
): Promise<{ text: string } | { problems: readonly Words[] }> {
  const file = form.get('file')
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return { text: tableOf(form) }
  if (file.size > mostFileBytes) return { problems: [faults.tooBig] }
  // The library for workbooks is large; it is loaded when somebody sends one.
  const { readWorkbook } = await import('../sheets/read-workbook.ts')
  const read = await readWorkbook(new Uint8Array(await file.arrayBuffer()), shape)
  return read.ok ? { text: read.text } : { problems: read.problems }
}
