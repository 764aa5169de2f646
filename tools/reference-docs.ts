import { roles } from '../src/commands/actor.ts'
import { doorRefusals, type Refusal } from '../src/commands/refusals.ts'
import type { Registry } from '../src/commands/registry.ts'

/** Every refusal the program can give, with the commands that give it, as the page docs/refusals.md. */
export function refusalsPage({ commands }: Registry): string {
  const givers = new Map<string, { refusal: Refusal; names: Set<string> }>()
  for (const [reason, refusal] of Object.entries(doorRefusals))
    givers.set(reason, { refusal, names: new Set(['(any)']) })
  for (const command of commands.values()) {
    for (const [reason, refusal] of Object.entries(command.refusals as Readonly<Record<string, Refusal>>)) {
      const entry = givers.get(reason) ?? { refusal, names: new Set<string>() }
      entry.names.add(command.name.split('.')[0] ?? '')
      givers.set(reason, entry)
    }
  }
  const rows = [...givers.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([reason, { refusal, names }]) =>
      row([`\`${reason}\``, String(refusal.status), [...names].join(', '), refusal.words.vi, refusal.words.en]),
    )
  return page('Refusals', 'A refusal is a normal answer: nothing was changed, and these words say why.', [
    row(['reason', 'status', 'given by', 'vi', 'en']),
    row(['---', '---', '---', '---', '---']),
    ...rows,
  ])
}

/** Who may do and read what, as the page docs/permissions.md. */
export function permissionsPage({ commands, queries }: Registry): string {
  const columns = [...roles, 'system', 'operator', 'anonymous'] as const
  const head = [row(['name', ...columns]), row(['---', ...columns.map(() => '---')])]
  const lines = (described: Registry['commands'] | Registry['queries']) =>
    [...described.values()]
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, may }) => row([`\`${name}\``, ...columns.map((column) => may[column] ?? '')]))
  return page(
    'Permissions',
    'How far each role reaches: its own, its unit’s, or the whole agency. Empty: not at all.',
    ['## Commands', '', ...head, ...lines(commands), '', '## Queries', '', ...head, ...lines(queries)],
  )
}

function page(title: string, lead: string, lines: readonly string[]): string {
  return [`# ${title}`, '', `${lead} Made by \`npm run docs\` from the program itself.`, '', ...lines, ''].join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
