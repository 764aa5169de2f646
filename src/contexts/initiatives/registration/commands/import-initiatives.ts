import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, choice, file, reference } from '../../../../commands/fields.ts'
import { personIdOf } from '../../../../commands/actor.ts'
import { accept, refuse } from '../../../../kernel/verdict.ts'
import { takeNumbers } from '../../store/initiatives.ts'
import { fieldLabels } from '../field-words.ts'
import { loadImportGround } from '../queries/import-ground.ts'
import { registrationRefusals } from '../refusals.ts'
import { importColumns, MOST_ROWS } from '../rules/import-columns.ts'
import { checkRows } from '../rules/import-rows.ts'
import { enteredFrom } from '../rules/imported-initiatives.ts'
import { saveImported } from '../store/import.ts'
import { words } from '../words.ts'

const labels = words.catalogue

const importAsWords = {
  draft: labels.importAsDraft,
  registered: labels.importAsRegistered,
} as const

/** The rows as they stand in the sheet; the form does not carry them, the server reads them from the file again. */
const rows = z
  .array(
    z.strictObject({
      line: z.number().int().min(1).max(1_100_000),
      cells: z.partialRecord(z.enum(importColumns), z.union([z.string().max(40_000), z.number()])),
    }),
  )
  .min(1)
  .max(MOST_ROWS)

/**
 * Takes over a whole list of initiatives as drafts or registered at once, or nothing of it. In the audit stand the file
 * and a digest of the rows.
 */
export const importInitiatives = defineCommand({
  name: 'initiatives.import',
  words: labels.importList,
  input: z.strictObject({
    importId: carried(),
    seasonId: reference({ label: fieldLabels.seasonId }),
    as: choice({ label: labels.importAs, hint: labels.importAsHint, options: importAsWords }),
    file: file({ label: labels.importFile, hint: labels.importFileHint }),
    rows,
  }),
  secret: ['rows'],
  may: { office: 'agency' },
  refusals: registrationRefusals('season-not-open', 'import-has-problems', 'person-missing'),
  load: async (db, input, { actor: { agencyId }, today }) => {
    const ground = await loadImportGround(db, input.seasonId, { agencyId, today })
    const { codePrefix: prefix, year } = ground.season
    const count = input.as === 'registered' ? input.rows.length : 0
    const first = count === 0 ? 0 : await takeNumbers(db, agencyId, { prefix, year, count })
    return { ground, first }
  },
  decide: ({ ground, first }, input, facts) => {
    const personId = personIdOf(facts.actor)
    if (personId === null) return refuse('person-missing')
    if (ground.season.state !== 'open') return refuse('season-not-open')
    const checked = checkRows(input.rows, ground, input.as)
    if (checked.faults.length > 0) return refuse('import-has-problems')
    const entered = enteredFrom(checked.rows, { season: ground.season, as: input.as, first, personId, facts })
    return accept({ ...entered, importId: input.importId })
  },
  save: saveImported,
  subject: ({ importId }) => ({ kind: 'initiative-import', id: importId }),
  answer: ({ initiatives }) => ({
    count: initiatives.length,
    firstCode: initiatives[0]?.code ?? null,
    lastCode: initiatives.at(-1)?.code ?? null,
  }),
})
