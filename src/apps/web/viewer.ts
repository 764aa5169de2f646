import { timingSafeEqual } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import { anonymous } from '../../commands/actor.ts'
import type { Language } from '../../kernel/words.ts'
import { type ActorFound, findActor } from '../../contexts/organization/index.ts'
import { unreadNotices } from '../../contexts/messages/index.ts'
import type { SignIn } from '../../platform/sign-in/sign-in.ts'
import type { Door } from '../../commands/run-command.ts'
import { type AgencyChoice, chosenAgency } from '../../web/agency-choice.ts'
import { chosenLanguage } from '../../web/language.ts'
import type { SiteContext, Viewer } from '../../web/site.ts'

export interface ViewerParts {
  readonly door: Door
  readonly signIn: SignIn
  /** Lets the machine's own command line speak to the running server. */
  readonly operatorToken: string | undefined
}

/** Who sends a request: by session cookie, or the operator by token. Two statements for a signed-in person. */
export async function findViewer(context: SiteContext, { door, signIn, operatorToken }: ViewerParts): Promise<Viewer> {
  if (isOperator(context, operatorToken)) return operatorViewer(context)
  const session = await signIn.sessionOf(context.req.raw.headers)
  const today = door.dayOf(door.clock())
  const choice = chosenAgency(context)
  const asked = { waiting: unreadNotices, agencyId: choice?.agencyId }
  const found = session && (await findActor(door.db, session.accountId, today, asked))
  if (!session || !found) return nobody(chosenLanguage(context) ?? 'vi')
  const { actor } = found
  return {
    actor,
    language: chosenLanguage(context) ?? found.language,
    name: found.name,
    unitName: found.unitName,
    agencyName: found.agencyName,
    waiting: found.waiting,
    accountId: session.accountId,
    ...(found.agencies.length > 1 && amongAgencies(found, choice)),
  }
}

function amongAgencies({ agencies }: ActorFound, choice: AgencyChoice | undefined): Partial<Viewer> {
  return { agencies, ...(choice && { agencyChosen: choice.since }) }
}

function nobody(language: Language): Viewer {
  return { actor: anonymous, language, name: '', unitName: '', agencyName: '', waiting: 0, accountId: null }
}

function isOperator(context: SiteContext, token: string | undefined): boolean {
  const given = context.req.header('authorization')?.replace(/^Bearer /, '')
  if (given === undefined || token === undefined) return false
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function operatorViewer(context: SiteContext): Viewer {
  const agencyId = Number(context.req.header('x-kheo-agency') ?? 1)
  if (!Number.isInteger(agencyId) || agencyId < 1) throw new HTTPException(404)
  return { ...nobody('vi'), actor: { kind: 'operator', agencyId } }
}
