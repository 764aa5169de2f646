import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { dayField, optional, prose, rowVersion } from '../../../commands/fields.ts'
import { readTree } from '../queries/tree-ground.ts'
import { wordsFor } from '../rules/refusals.ts'
import { endAgency as decideEnd } from '../rules/tree.ts'
import { lockTree, saveAgencyEnd } from '../store/agencies.ts'
import { agencyReference, carriedAgency } from './agency-below-fields.ts'
import { administrators } from './fields.ts'

/**
 * Ends an agency below one's own, as when agencies are merged, or takes an ending back. From the day after the last one its
 * people read and change nothing (`Person.isReadOnly`); reminders stop.
 */
export const endAgency = defineCommand({
  name: 'organization.end-agency',
  words: { vi: 'Ghi kết thúc hoạt động', en: 'Record the ending' },
  input: z.strictObject({
    agencyId: carriedAgency(),
    version: rowVersion(),
    lastOn: optional(
      dayField({
        label: { vi: 'Ngày hoạt động cuối cùng', en: 'Last day' },
        hint: {
          vi: 'Ngày này vẫn còn tính. Để trống để cho cơ quan đã kết thúc hoạt động trở lại.',
          en: 'This day still counts. Leave empty to let an agency that has ended go on.',
        },
      }),
    ),
    successorId: optional(
      agencyReference({
        label: { vi: 'Cơ quan tiếp nhận', en: 'Agency that takes over' },
        hint: {
          vi: 'Được ghi để tra cứu; kế hoạch và hồ sơ vẫn ở cơ quan cũ, chỉ để xem.',
          en: 'Kept for reference; plans and records stay with the ended agency, to be read.',
        },
      }),
    ),
    reason: prose({
      label: { vi: 'Lý do, căn cứ', en: 'Reason, legal basis' },
      hint: { vi: 'Ví dụ: Sáp nhập theo Nghị quyết số 202/2025/QH15', en: 'Such as: merged by a resolution' },
      max: 500,
    }),
  }),
  may: administrators,
  refusals: wordsFor('agency-not-ended', 'day-before-start', 'agencies-still-below', 'agency-successor-unknown'),
  below: ({ agencyId }) => [agencyId],
  load: async (db, _input, { actor: { agencyId } }) => {
    await lockTree(db)
    return readTree(db, agencyId)
  },
  decide: (tree, ending) => decideEnd(tree, ending),
  save: (db, ending) => saveAgencyEnd(db, ending),
  subject: () => ({ kind: 'agency', id: null }),
})
