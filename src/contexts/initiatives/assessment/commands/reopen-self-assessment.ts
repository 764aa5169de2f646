import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, dayField, prose } from '../../../../commands/fields.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { moveRefusals } from '../../refusals.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { type Initiative, moved, type MoveRefusal, placeOf } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { assessmentRefusals } from '../refusals.ts'
import { blankSelf, type SelfAssessment } from '../rules/self.ts'
import { loadSelfFile, saveSelfAndInitiative } from '../store/cases.ts'
import { listPanelForUpdate, tell } from '../store/panels.ts'
import { assessmentNotices, words } from '../words.ts'

const labels = words.catalogue

interface Reopened {
  readonly self: SelfAssessment
  readonly initiative: Initiative
  readonly reason: string
}

type Refusal = MoveRefusal | 'criteria-not-chosen' | 'scoring-has-begun' | 'extension-in-the-past'

/** Gives more time for own scores: hands them back when they were handed in and nobody has scored them yet. */
export const reopenSelfAssessment = defineCommand({
  name: 'initiatives.reopen-self-assessment',
  words: labels.reopen,
  input: z.strictObject({
    initiativeId: carried(),
    until: dayField({ label: labels.until }),
    reason: prose({ label: labels.reason, max: 1_000 }),
  }),
  may: mayDo('reopen-self-assessment'),
  refusals: {
    ...moveRefusals,
    ...assessmentRefusals('criteria-not-chosen', 'scoring-has-begun', 'extension-in-the-past'),
  },
  load: async (db, { initiativeId }) => ({
    ...(await loadSelfFile(db, initiativeId)),
    panel: await listPanelForUpdate(db, initiativeId),
  }),
  place: ({ initiative }) => placeOf(initiative),
  decide: (file, { until, reason }, facts): Verdict<Reopened, Refusal> => {
    const { initiative, panel } = file
    // While it is still being carried out there is nothing to hand back, only the day to put off.
    const back =
      initiative.state === 'running' ? accept(initiative) : moved(initiative, 'reopen-self-assessment', facts)
    if (!back.ok) return back
    if (panel.some(({ round, state }) => round === initiative.round && state === 'handed_in'))
      return refuse('scoring-has-begun')
    if (until < facts.today) return refuse('extension-in-the-past')
    const self = file.self ?? blankSelf(file, facts.newId())
    if (self === undefined) return refuse('criteria-not-chosen')
    return accept({ self: { ...self, state: 'draft', extendedTo: until }, initiative: back.outcome, reason })
  },
  save: async (db, reopened, facts) => {
    await saveSelfAndInitiative(db, reopened, facts)
    const { id, name, personId } = reopened.initiative
    const until = formatDate(reopened.self.extendedTo ?? facts.today)
    const said = assessmentNotices.reopened(name, until, reopened.reason)
    await tell(db, { to: [personId], words: said, href: initiativeHref(id, 'self-assess'), initiativeId: id }, facts)
  },
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
})
