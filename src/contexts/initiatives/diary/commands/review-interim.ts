import { z } from 'zod'
import { defineCommand, type Facts } from '../../../../commands/command.ts'
import { carried, choice, dayField, optional, prose } from '../../../../commands/fields.ts'
import { accept, refuse } from '../../../../kernel/verdict.ts'
import type { Db } from '../../../../platform/database/tables.ts'
import { postNotices } from '../../../messages/index.ts'
import { moveRefusals } from '../../refusals.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { moved, placeOf } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { diaryRefusals } from '../refusals.ts'
import { entryRefusal } from '../rules/diary.ts'
import { getDiaryFileForUpdate } from '../store/diary-file.ts'
import { type Recorded, saveRecorded } from '../store/entries.ts'
import { standingWords, words } from '../words.ts'
import { entryOf, proofFields } from './recording.ts'

const labels = words.catalogue

/** The Office or the leaders say in the middle of the year how it stands; whoever is in charge is told. */
export const reviewInterim = defineCommand({
  name: 'initiatives.review-interim',
  words: labels.review,
  input: z.strictObject({
    initiativeId: carried(),
    happenedOn: dayField({ label: labels.reviewedOn }),
    standing: choice({ label: labels.standing, options: standingWords }),
    text: prose({ label: labels.reviewText, max: 5_000 }),
    obstacles: optional(prose({ label: labels.obstacles, max: 3_000 })),
    ...proofFields,
  }),
  may: mayDo('review-interim'),
  refusals: {
    ...moveRefusals,
    ...diaryRefusals(
      'entry-in-the-future',
      'entry-before-the-year',
      'link-not-an-address',
      'output-not-of-initiative',
      'diary-full',
    ),
  },
  load: (db, { initiativeId }) => getDiaryFileForUpdate(db, initiativeId),
  place: ({ initiative }) => placeOf(initiative),
  decide: (file, { initiativeId: _id, ...input }, facts) => {
    const verdict = moved(file.initiative, 'review-interim', facts)
    if (!verdict.ok) return refuse(verdict.reason)
    const entry = entryOf('review', input, facts)
    const refusal = entryRefusal(file, { ...entry, values: [] }, facts.today)
    if (refusal !== undefined) return refuse(refusal)
    return accept({ before: file.initiative, initiative: verdict.outcome, entry })
  },
  save: async (db, recorded, facts) => {
    await saveRecorded(db, recorded, facts)
    await tellInCharge(db, recorded, facts)
  },
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
  answer: ({ entry }) => ({ entryId: entry.id }),
})

async function tellInCharge(db: Db, { initiative, entry }: Recorded, facts: Facts): Promise<void> {
  const standing = entry.standing ?? 'on-track'
  const { vi, en } = labels.reviewedNotice
  await postNotices(
    db,
    [
      {
        personId: initiative.personId,
        kind: 'answer',
        words: {
          vi: vi(initiative.name, standingWords[standing].vi),
          en: en(initiative.name, standingWords[standing].en),
        },
        href: initiativeHref(initiative.id),
      },
    ],
    facts,
  )
}
