import { glob } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { roles } from '../../src/commands/actor.ts'
import { fieldSpecs } from '../../src/commands/fields.ts'
import { doorRefusals } from '../../src/commands/refusals.ts'
import { programRegistry } from '../../src/apps/contexts.ts'
import { navigationOf } from '../../src/apps/web/navigation.ts'
import type { Language } from '../../src/kernel/words.ts'

/** Stands for whatever a text is made with: a number, a name. */
const blank = '…'

/**
 * Every text that the program says to users, in one language: what the files of words hold, names and fields of commands, the
 * refusals of the door, the navigation of each role. Parts that are only known later stand as `…`.
 */
export async function spokenTexts(language: Language): Promise<ReadonlySet<string>> {
  const said = new Set<string>()
  for await (const file of glob('src/**/{words,*-words}.ts')) {
    const texts: unknown = await import(/* @vite-ignore */ pathToFileURL(resolve(file)).href)
    collect(texts, language, said)
  }
  collect(doorRefusals, language, said)
  for (const command of programRegistry().commands.values()) {
    collect([command.words, fieldSpecs(command.input)], language, said)
  }
  for (const role of roles) collect(navigationAs(role), language, said)
  return said
}

function navigationAs(role: (typeof roles)[number]) {
  const actor = { kind: 'person', personId: '', agencyId: 1, roles: [{ role, unitIds: [] }] } as const
  const shown = { name: '', unitName: '', agencyName: '', language: 'vi', waiting: 0, accountId: null } as const
  return navigationOf({ actor, ...shown }, 0)
}

function collect(found: unknown, language: Language, said: Set<string>): void {
  if (typeof found === 'function' && 'catalogue' in found) collect(found.catalogue, language, said)
  if (typeof found !== 'object' || found === null) return
  if (language in found && 'vi' in found && 'en' in found) add(found[language], said)
  else for (const each of Object.values(found)) collect(each, language, said)
}

function add(text: unknown, said: Set<string>): void {
  const whole = typeof text === 'function' ? withBlanks(text) : text
  if (typeof whole === 'string') said.add(whole)
}

/** A text made with blanks; undefined where it needs more than words and numbers. */
function withBlanks(make: CallableFunction): unknown {
  try {
    return make(...Array.from({ length: make.length }, () => blank))
  } catch {
    return undefined
  }
}
