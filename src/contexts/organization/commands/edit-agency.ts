import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { rowVersion } from '../../../commands/fields.ts'
import type { Words } from '../../../kernel/words.ts'
import { changeAgency } from '../rules/agency.ts'
import { wordsFor } from '../rules/refusals.ts'
import { timeField } from '../rules/settings.ts'
import { getAgencyForUpdate, saveAgency } from '../store/agencies.ts'
import { administrators } from './fields.ts'
import { agencyFields } from './set-up.ts'

const time = (vi: string, en: string, hint?: Words) => timeField({ label: { vi, en }, ...(hint && { hint }) })

/** Changes what the agency is called and when it works. */
export const editAgency = defineCommand({
  name: 'organization.edit-agency',
  words: { vi: 'Lưu thông tin cơ quan', en: 'Save the agency' },
  input: z.strictObject({
    version: rowVersion(),
    ...agencyFields,
    morningFrom: time('Sáng từ', 'Morning from', { vi: 'Ví dụ 07:30', en: 'Such as 07:30' }),
    morningTo: time('Sáng đến', 'Morning to'),
    afternoonFrom: time('Chiều từ', 'Afternoon from'),
    afternoonTo: time('Chiều đến', 'Afternoon to'),
    quietFrom: time('Không nhắn từ', 'No messages from', {
      vi: 'Ngoài giờ này trở đi không gửi thư nhắc.',
      en: 'From this time on no mail is sent.',
    }),
    quietTo: time('Không nhắn đến', 'No messages until'),
  }),
  may: administrators,
  refusals: wordsFor('hours-not-in-order'),
  load: (db, _input, facts) => getAgencyForUpdate(db, facts.actor.agencyId),
  decide: (stored, input) => {
    const { name, shortName, symbol, place, style, superiorName } = input
    return changeAgency(stored, {
      version: input.version,
      fields: { name, shortName, symbol, place, style, superiorName: superiorName ?? '' },
      settings: {
        workingHours: [
          { from: input.morningFrom, to: input.morningTo },
          { from: input.afternoonFrom, to: input.afternoonTo },
        ],
        quietHours: { from: input.quietFrom, to: input.quietTo },
      },
    })
  },
  save: (db, change, facts) => saveAgency(db, facts.actor.agencyId, change),
  subject: () => ({ kind: 'agency', id: null }),
})
