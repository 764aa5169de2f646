import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { readTree } from '../queries/tree-ground.ts'
import { foundBelow } from '../rules/found-below.ts'
import { importAgencies as decideImport } from '../rules/import-agencies.ts'
import { mostAgencyRows } from '../rules/agency-import-words.ts'
import { wordsFor } from '../rules/refusals.ts'
import { insertFoundings, lockTree, nextAgencyIds } from '../store/agencies.ts'
import { insertLinksOf } from '../store/links.ts'
import { invitationsOf, linkOf } from './add-agency.ts'
import { templateField } from './agency-below-fields.ts'
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
        vi: 'Dán từ Excel: Tên cơ quan, Tên ngắn, Ký hiệu, Địa danh, Trực thuộc, Khối, Từ ngày, Người quản trị, Chức vụ, Thư điện tử.',
        en: 'Paste from Excel: name, short name, symbol, place, superior, kind, since, administrator, job title, e-mail.',
      },
      control: 'long-text',
    },
  })

/** Founds a whole list of agencies below one's own, or none of it. */
export const importAgencies = defineCommand({
  name: 'organization.import-agencies',
  words: { vi: 'Lập các cơ quan', en: 'Found the agencies' },
  input: z.strictObject({ table, units: templateField }),
  may: administrators,
  refusals: wordsFor(
    'agency-import-has-problems',
    'superior-unknown',
    'superior-ended',
    'agency-in-circle',
    'agency-name-taken',
    'tree-too-deep',
  ),
  load: async (db, _input, { actor: { agencyId } }) => {
    await lockTree(db)
    return { tree: await readTree(db, agencyId), ids: await nextAgencyIds(db, mostAgencyRows) }
  },
  decide: ({ tree, ids }, { table: text, units: template }, { today, newId }) => {
    const wanted = decideImport(text, tree, { template, today })
    return wanted.ok ? foundBelow(tree, wanted.outcome, { ids, today, newId }) : wanted
  },
  founds: (foundings) => foundings.map(({ id }) => id),
  save: async (db, foundings, { at }) => {
    await insertFoundings(db, foundings)
    await insertLinksOf(db, { purpose: 'invitation', links: foundings.map(linkOf), at })
  },
  subject: () => ({ kind: 'agency', id: null }),
  answer: invitationsOf,
})
