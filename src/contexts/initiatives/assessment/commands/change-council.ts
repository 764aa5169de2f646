import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, line, rowVersion } from '../../../../commands/fields.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import { accept, type Verdict } from '../../../../kernel/verdict.ts'
import { listPeople } from '../../../organization/index.ts'
import { councilWords } from '../council-words.ts'
import { assessmentRefusals } from '../refusals.ts'
import type { CouncilSession } from '../rules/council.ts'
import {
  cancelCouncil,
  type CancelRefusal,
  changeCouncil,
  type ChangeRefusal,
  peopleOf,
} from '../rules/council-plan.ts'
import { type CouncilChanged, getCouncilForUpdate, saveCancelled, saveChange } from '../store/councils.ts'
import { planFields, runsCouncils } from './council.ts'

const labels = councilWords.catalogue
const subject = ({ sessionId }: { sessionId: string }) => ({ kind: 'council-session', id: sessionId })

/** Plans a session anew: its title, day, place and people; its agenda has commands of its own. */
export const changeCouncilCommand = defineCommand({
  name: 'initiatives.change-council',
  words: labels.editCouncil,
  input: z.strictObject({ sessionId: carried(), version: rowVersion(), ...planFields }),
  may: runsCouncils,
  refusals: assessmentRefusals(
    'session-closed',
    'session-cancelled',
    'chair-is-secretary',
    'members-missing',
    'too-many-members',
    'votes-fix-members',
    'held-after-votes',
  ),
  load: async (db, { sessionId, ...plan }, { actor: { agencyId }, today }) => {
    const council = await getCouncilForUpdate(db, sessionId)
    const here = await listPeople(db, { agencyId, on: today })
    // Who sits on it already may have left since: that is seen where presence is recorded.
    const known = new Set([...here.map(({ id }) => id), ...council.session.members.map(({ personId }) => personId)])
    const stranger = peopleOf(plan).find((personId) => !known.has(personId))
    if (stranger !== undefined) throw new RecordNotFound(`person ${stranger}`)
    return council
  },
  decide: (council, { version, ...plan }): Verdict<CouncilChanged, ChangeRefusal> => {
    const changed = changeCouncil(council, plan, version)
    return changed.ok ? accept({ before: council.session, session: changed.outcome }) : changed
  },
  save: saveChange,
  subject,
})

/** Calls a session off on which nothing was voted, with the reason that its members are told. */
export const cancelCouncilCommand = defineCommand({
  name: 'initiatives.cancel-council',
  words: labels.cancelCouncil,
  input: z.strictObject({
    sessionId: carried(),
    version: rowVersion(),
    reason: line({ label: labels.cancelReason, max: 500 }),
  }),
  may: runsCouncils,
  refusals: assessmentRefusals('session-closed', 'session-cancelled', 'votes-keep-session'),
  load: (db, { sessionId }) => getCouncilForUpdate(db, sessionId),
  decide: (council, said): Verdict<CouncilSession, CancelRefusal> => cancelCouncil(council, said),
  save: saveCancelled,
  subject,
})
