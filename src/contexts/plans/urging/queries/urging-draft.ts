import { z } from 'zod'
import { defineQuery } from '../../../../commands/query.ts'
import type { Option } from '../../../../kernel/form.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { calendarOf } from '../../../calendar/index.ts'
import type { Signer } from '../rules/signer.ts'
import { defaultAnswerBy, defaultNoteText, MOST_TURNS, type UrgedTurn } from '../rules/urging-note.ts'
import { listSigners, listUrgedTurns } from '../store/notes.ts'
import { words } from '../words.ts'

export interface UrgingDraft {
  readonly turns: readonly UrgedTurn[]
  readonly signers: readonly Option[]
  /** What the form says before anybody has typed. */
  readonly text: string
  readonly answerBy: PlainDate
  readonly signer: string
}

/** What the form of an urging note shows: the chosen turns, who may sign, the default wording. */
export const urgingDraft = defineQuery({
  name: 'plans.urging-draft',
  words: words.catalogue.seeDraft,
  input: z.strictObject({ turnIds: z.array(z.uuid()).max(MOST_TURNS).catch([]) }),
  may: { office: 'agency', leader: 'agency' },
  run: async (db, { turnIds }, { today }): Promise<UrgingDraft> => {
    const turns = turnIds.length === 0 ? [] : await listUrgedTurns(db, turnIds, today)
    const signers = await listSigners(db, today)
    const answerBy = defaultAnswerBy(today, await calendarOf(db))
    return {
      turns,
      signers: signers.map(optionOf),
      text: defaultNoteText,
      answerBy,
      signer: signers[0]?.personId ?? '',
    }
  },
})

function optionOf({ personId, name, jobTitle }: Signer): Option {
  const label = jobTitle === '' ? name : `${name}, ${jobTitle}`
  return { value: personId, label: { vi: label, en: label } }
}
