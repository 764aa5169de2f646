import { z } from 'zod'
import { defineQuery } from '../../../../commands/query.ts'
import type { Option } from '../../../../kernel/form.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { calendarOf } from '../../../calendar/index.ts'
import type { Signer } from '../../../organization/browser.ts'
import { listSigners } from '../../../organization/index.ts'
import { defaultAnswerBy, defaultNoteText, MOST_TURNS, type UrgedTurn } from '../rules/urging-note.ts'
import { listTurnsToUrge, listUrgedTurns } from '../store/notes.ts'
import { words } from '../words.ts'

export interface UrgingDraft {
  readonly turns: readonly UrgedTurn[]
  /** Whether the tasks chosen have more to urge than a note takes. */
  readonly isCut: boolean
  readonly signers: readonly Option[]
  /** What the form says before anybody has typed. */
  readonly text: string
  readonly answerBy: PlainDate
  readonly signer: string
}

const MOST_TASKS = 500

/** What the form of an urging note shows: the chosen turns, or what there is to urge in the chosen tasks, who may sign, the default wording. */
export const urgingDraft = defineQuery({
  name: 'plans.urging-draft',
  words: words.catalogue.seeDraft,
  input: z.strictObject({
    turnIds: z.array(z.uuid()).max(MOST_TURNS).catch([]),
    taskIds: z.array(z.uuid()).max(MOST_TASKS).catch([]).default([]),
  }),
  may: { office: 'agency', leader: 'agency' },
  run: async (db, { turnIds, taskIds }, { today }): Promise<UrgingDraft> => {
    const inTasks = taskIds.length === 0 ? [] : await listTurnsToUrge(db, taskIds, today)
    const wanted = [...new Set([...turnIds, ...inTasks])]
    const turns = wanted.length === 0 ? [] : await listUrgedTurns(db, wanted.slice(0, MOST_TURNS), today)
    const signers = await listSigners(db, today)
    const answerBy = defaultAnswerBy(today, await calendarOf(db))
    return {
      turns,
      isCut: wanted.length > MOST_TURNS,
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
