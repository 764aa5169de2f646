/** What the rooms bring to the page of an initiative: each asks one query and gives one section, where it has something. */
import type { Child } from 'hono/jsx'
import { mayAt, mayEver } from '../../../commands/permission.ts'
import { formatNumber } from '../../../ui/format.ts'
import type { View } from '../../../ui/view.ts'
import { ask } from '../../../web/ask.ts'
import type { SiteContext } from '../../../web/site.ts'
import { viewOf } from '../../../web/view.ts'
import { type Diary, diaryCommands, DiarySections, diaryShown, sessionsWords } from '../diary/door.ts'
import { assessmentCommands, AssessmentSection, assessmentSection } from '../assessment/door.ts'
import { recognitionCommands, RecognitionSection, recognitionSection } from '../recognition/door.ts'
import { needsSuperior, registrationCommands, RegistrationSection, registrationSection } from '../registration/door.ts'
import { replicationCommands, replicationSection, ReplicationSection } from '../replication/door.ts'
import { placeOf } from '../rules/initiative.ts'
import { type InitiativeState, mayDo } from '../rules/states.ts'
import type { InitiativePageResult } from './queries/initiative-page.ts'
import type { WayName } from './rules/way.ts'
import { words } from './words.ts'

/** What lines of the history say, by command of every room. */
export const commandWords = new Map(
  [
    ...registrationCommands,
    ...diaryCommands,
    ...assessmentCommands,
    ...recognitionCommands,
    ...replicationCommands,
  ].map((command) => [command.name, command.words]),
)

/** How far a state is: rooms have nothing to say before their time, and pages ask as little as they can. */
const stage: Readonly<Record<InitiativeState, number>> = {
  draft: 0,
  registered: 0,
  endorsed: 0,
  checked: 0,
  returned: 0,
  rejected: 0,
  withdrawn: 0,
  approved: 1,
  running: 1,
  stopped: 1,
  self_assessed: 2,
  assessed: 3,
  not_recognised: 3,
  recognised: 4,
  recognition_withdrawn: 4,
}

export interface RoomSections {
  readonly main: Child
  readonly aside: Child
  readonly stepNotes: Partial<Record<WayName, string>>
}

/** The sections of all rooms for an initiative, each for those who may see it. */
export async function sectionsOf(context: SiteContext, page: InitiativePageResult, view: View): Promise<RoomSections> {
  const { initiative } = page
  const of = { initiativeId: initiative.id }
  const reached = stage[initiative.state]
  const diary = reached >= 1 ? await ask(context, diaryShown, of) : undefined
  const recognition = reached >= 3 ? await ask(context, recognitionSection, of) : undefined
  return {
    main: (
      <>
        {recognition === undefined ? null : <RecognitionSection view={view} data={recognition} />}
        {reached >= 2 ? await assessmentPart(context, page, view) : null}
        {diary === undefined ? null : <DiarySections view={view} diary={diary} year={initiative.year} />}
      </>
    ),
    aside: (
      <>
        {honourPart(context, page)}
        {reached >= 4 || isCopyUnderWay(page) ? await replicationPart(context, initiative.id) : null}
        {await registrationPart(context, page, view)}
      </>
    ),
    stepNotes: diary === undefined ? {} : stepNotesOf(diary, view.language),
  }
}

/** The way on to a commendation, for those who may propose one for it. */
function honourPart(context: SiteContext, { initiative }: InitiativePageResult): Child {
  const { site, viewer } = context.var
  const propose = site.registry.commands.get('commendation.propose')
  if (initiative.state !== 'recognised' || propose === undefined) return null
  if (!mayAt(propose.may, viewer.actor, placeOf(initiative))) return null
  return (
    <p>
      <a class="btn" href={`/khen-thuong/de-nghi?mo-hinh=${initiative.id}`}>
        {words(viewer.language).proposeHonour}
      </a>
    </p>
  )
}

async function assessmentPart(context: SiteContext, { initiative }: InitiativePageResult, view: View): Promise<Child> {
  if (!mayAt(assessmentSection.may, context.var.viewer.actor, placeOf(initiative))) return null
  const section = await ask(context, assessmentSection, { initiativeId: initiative.id })
  return <AssessmentSection language={view.language} section={section} />
}

/** Where a copy comes from is told while its page has not much else to say: pages ask as little as they can. */
function isCopyUnderWay({ initiative: { originId, state } }: InitiativePageResult): boolean {
  return originId !== null && stage[state] < 3
}

/** What was recognised of an initiative of another agency, for those who read recognition. */
export async function recognitionPart(context: SiteContext, initiativeId: string): Promise<Child> {
  if (!mayEver(recognitionSection.may, context.var.viewer.actor)) return null
  const shown = await ask(context, recognitionSection, { initiativeId })
  return <RecognitionSection view={viewOf(context)} data={shown} />
}

/** Where it was adopted and how to do it; of one's own or another agency. */
export async function replicationPart(context: SiteContext, initiativeId: string): Promise<Child> {
  const { actor, language } = context.var.viewer
  if (!mayEver(replicationSection.may, actor)) return null
  const shown = await ask(context, replicationSection, { initiativeId })
  return <ReplicationSection language={language} shown={shown} mayAdopt={mayEver(mayDo('adopt'), actor)} />
}

async function registrationPart(context: SiteContext, page: InitiativePageResult, view: View): Promise<Child> {
  const { initiative, season } = page
  const { actor } = context.var.viewer
  if (initiative.registeredOn === null || !mayAt(registrationSection.may, actor, placeOf(initiative))) return null
  const shown = await ask(context, registrationSection, { initiativeId: initiative.id })
  return (
    <RegistrationSection
      language={view.language}
      shown={shown}
      agencyId={actor.agencyId}
      needsSuperior={stage[initiative.state] === 1 && needsSuperior(initiative.level, season)}
    />
  )
}

function stepNotesOf({ reckoning: { sessions } }: Diary, language: View['language']): RoomSections['stepNotes'] {
  if (sessions === 0) return {}
  return { 'carrying-out': `${formatNumber(sessions, language)} ${sessionsWords[language]}` }
}
