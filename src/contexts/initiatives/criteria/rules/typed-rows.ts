/** The rows of a set as they stand typed in a form: added to, taken from and moved without being saved. */
import type { Typed } from '../../../../kernel/form.ts'
import type { CriteriaContent } from './criteria.ts'

type Row = Readonly<Record<string, string>>
type ListName = 'groups' | 'criteria' | 'vetoes' | 'thresholds'

const listNames: readonly ListName[] = ['groups', 'criteria', 'vetoes', 'thresholds']

export type TypedRows = Readonly<Record<ListName, readonly Row[]>>

/** Parts a form into its lists of rows; everything else stays as typed. */
export function rowsOfTyped(typed: Typed): { readonly rows: TypedRows; readonly rest: Typed } {
  const rest: Record<string, string | readonly string[]> = {}
  const lists: Record<ListName, Map<number, Record<string, string>>> = {
    groups: new Map(),
    criteria: new Map(),
    vetoes: new Map(),
    thresholds: new Map(),
  }
  for (const [name, value] of Object.entries(typed)) {
    const match = /^(groups|criteria|vetoes|thresholds)\.(\d{1,4})\.(\w+)$/.exec(name)
    if (!match || typeof value !== 'string') {
      rest[name] = value
      continue
    }
    const list = lists[match[1] as ListName]
    const at = Number(match[2])
    list.set(at, { ...list.get(at), [match[3] ?? '']: value })
  }
  const inOrder = (name: ListName) => [...lists[name].entries()].toSorted(([a], [b]) => a - b).map(([, row]) => row)
  const rows = Object.fromEntries(listNames.map((name) => [name, inOrder(name)])) as unknown as TypedRows
  return { rows, rest }
}

/** The same as one form again, rows numbered anew. */
export function typedOfRows(rows: TypedRows, rest: Typed = {}): Typed {
  const numbered = listNames.flatMap((name) =>
    rows[name].flatMap((row, at) => Object.entries(row).map(([part, value]) => [`${name}.${at}.${part}`, value])),
  )
  return { ...rest, ...(Object.fromEntries(numbered) as Typed) }
}

/** A set as a form shows it first. */
export function rowsOfContent(content: CriteriaContent): TypedRows {
  return {
    groups: content.groups.map(({ id, name }) => ({ key: id, name })),
    criteria: content.groups.flatMap((group) =>
      group.criteria.map(({ id, text, most, evidence, guide }) => ({
        key: id,
        group: group.id,
        text,
        most: String(most).replace('.', ','),
        evidence,
        guide,
      })),
    ),
    vetoes: content.vetoes.map(({ id, text }) => ({ key: id, text })),
    thresholds: content.thresholds.map(({ vi, least }) => ({ level: vi, least: String(least).replace('.', ',') })),
  }
}

const blankCriterion = { text: '', most: '', evidence: 'none', guide: '' }

/**
 * What a button beside a row does: `add-group`, `add-criterion:GROUP`, `drop-group:GROUP`, `drop-criteria:3`,
 * `up-criteria:3`, `add-veto`, `drop-vetoes:0`, `add-threshold`, `drop-thresholds:1`. Anything else changes nothing.
 */
export function changeRows(rows: TypedRows, doing: string, newKey: string): TypedRows {
  const [act = '', of = ''] = doing.split(':')
  switch (act) {
    case 'add-group':
      return {
        ...rows,
        groups: [...rows.groups, { key: newKey, name: '' }],
        criteria: [...rows.criteria, { ...blankCriterion, key: '', group: newKey }],
      }
    case 'drop-group':
      return {
        ...rows,
        groups: rows.groups.filter(({ key }) => key !== of),
        criteria: rows.criteria.filter(({ group }) => group !== of),
      }
    case 'add-criterion':
      return { ...rows, criteria: [...rows.criteria, { ...blankCriterion, key: '', group: of }] }
    case 'add-veto':
      return { ...rows, vetoes: [...rows.vetoes, { key: '', text: '' }] }
    case 'add-threshold':
      return { ...rows, thresholds: [...rows.thresholds, { level: '', least: '' }] }
    default:
      return moveOrDrop(rows, act, Number(of))
  }
}

function moveOrDrop(rows: TypedRows, act: string, at: number): TypedRows {
  const list = listNames.find((name) => act === `drop-${name}`)
  if (list !== undefined) return { ...rows, [list]: rows[list].filter((_row, index) => index !== at) }
  if (act !== 'up-criteria') return rows
  const moving = rows.criteria[at]
  const before = rows.criteria.findLastIndex((row, index) => index < at && row['group'] === moving?.['group'])
  if (moving === undefined || before < 0) return rows
  const without = rows.criteria.filter((_row, index) => index !== at)
  return { ...rows, criteria: [...without.slice(0, before), moving, ...without.slice(before)] }
}
