import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { flag } from '../../../commands/fields.ts'
import { accept } from '../../../kernel/verdict.ts'
import { kindByName } from '../rules/units.ts'
import { foldVietnamese } from '../../../kernel/vietnamese.ts'
import { type ImportedPerson, importPeople as decideImport } from '../rules/import-people.ts'
import { wordsFor } from '../rules/refusals.ts'
import { getAgencyForUpdate } from '../store/agencies.ts'
import { importGround } from '../queries/import-ground.ts'
import { insertPeople } from '../store/people.ts'
import { insertRoles } from '../store/roles.ts'
import { insertUnits, listUnitsForUpdate } from '../store/units.ts'
import { administrators } from './fields.ts'

/** A pasted table: tabs and line breaks matter, so it is no field of cleaned text. */
const table = z
  .string()
  .min(1)
  .max(1_000_000)
  .meta({
    field: {
      label: { vi: 'Danh sách', en: 'List' },
      hint: {
        vi: 'Dán từ Excel: Họ và tên, Chức vụ, Phòng, Vai trò, Thư điện tử, Điện thoại.',
        en: 'Paste from Excel: full name, job title, unit, role, e-mail, telephone.',
      },
      control: 'long-text',
    },
  })

/** Takes over a whole list of people, with their units and roles, or nobody of it. */
export const importPeople = defineCommand({
  name: 'organization.import-people',
  words: { vi: 'Nhập danh sách', en: 'Import the list' },
  input: z.strictObject({
    table,
    createsUnits: flag({ label: { vi: 'Tạo đơn vị chưa có', en: 'Create missing units' } }),
  }),
  may: administrators,
  refusals: wordsFor('import-has-problems'),
  load: async (db, _input, { actor: { agencyId }, today }) => {
    await getAgencyForUpdate(db, agencyId)
    const units = await listUnitsForUpdate(db, agencyId)
    return { ...(await importGround(db, { agencyId, on: today })), nextPosition: units.length }
  },
  decide: ({ nextPosition, ...ground }, { table: text, createsUnits }, { newId }) => {
    const verdict = decideImport(text, ground, { createsUnits })
    if (!verdict.ok) return verdict
    const newUnits = verdict.outcome.newUnits.map((name, index) => ({
      id: newId(),
      name,
      position: nextPosition + index,
    }))
    const unitIds = new Map(newUnits.map(({ id, name }) => [foldVietnamese(name), id]))
    const people = verdict.outcome.people.map((person) => withIds(person, { unitIds, newId }))
    return accept({ newUnits, people })
  },
  save: async (db, { newUnits, people }, { actor: { agencyId }, today }) => {
    const from = { agencyId, validFrom: today }
    await insertUnits(
      db,
      newUnits.map((unit) => ({ ...unit, ...from, shortName: '', kind: kindByName(unit.name), parentId: null })),
    )
    for (const part of inParts(people, 500)) {
      await insertPeople(
        db,
        part.map(({ id, name, jobTitle, email, phone }) => ({
          ...from,
          id,
          name,
          jobTitle,
          email,
          phone,
          accountId: null,
        })),
      )
      await insertRoles(
        db,
        part.flatMap((person) => person.held.map((role) => ({ ...role, ...from, personId: person.id, validTo: null }))),
      )
    }
  },
  subject: () => ({ kind: 'agency', id: null }),
  answer: ({ people, newUnits }) => ({ people: people.length, units: newUnits.length }),
})

function withIds(
  person: ImportedPerson,
  { unitIds, newId }: { unitIds: ReadonlyMap<string, string>; newId: () => string },
) {
  const unitId =
    person.unitId ?? (person.unitName === null ? null : (unitIds.get(foldVietnamese(person.unitName)) ?? null))
  const held = person.roles.map((role) => ({ id: newId(), role, unitId: role === 'admin' ? null : unitId }))
  return { ...person, id: newId(), held }
}

/** A statement takes some ten thousand values at most. */
function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
