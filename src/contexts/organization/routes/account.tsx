import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Problem } from '../../../kernel/form.ts'
import type { Words } from '../../../kernel/words.ts'
import type { SecondFactorOffer } from '../../../platform/sign-in/second-factor.ts'
import { ask } from '../../../web/ask.ts'
import { rememberAgency } from '../../../web/agency-choice.ts'
import { leaveFlash } from '../../../web/flash.ts'
import { rememberLanguage } from '../../../web/language.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { formFor, type FormState, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { editOwnChoices } from '../commands/edit-own-choices.ts'
import { AccountPage, type PasswordForm } from '../pages/account-page.tsx'
import { RecoveryCodesPage, SecondFactorOfferPage } from '../pages/second-factor-pages.tsx'
import { showOwn } from '../queries/sign-in.ts'
import { signInWords } from '../sign-in-words.ts'
import { newPasswordProblems } from './new-password.ts'
import { addCookies, clientOfRequest, type OrganizationParts, textsOf } from './parts.ts'

const { catalogue } = signInWords

/** `/tai-khoan`: one's own choices, password, second step, sessions and log. */
export function accountRoutes(parts: OrganizationParts): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/tai-khoan', (context) => showAccount(context, parts, {}))
  routes.post('/tai-khoan', async (context) => {
    const response = await submit(context, editOwnChoices, {
      done: () => '/tai-khoan',
      said: catalogue.choicesSaved,
      again: (choices) => showAccount(context, parts, { choices }),
    })
    const { language } = await textsOf(context)
    if (response.status === 303 && (language === 'vi' || language === 'en')) {
      rememberLanguage(context, language)
      return context.redirect('/tai-khoan', 303)
    }
    return response
  })
  routes.post('/tai-khoan/co-quan', (context) => turnToAgency(context))
  routes.post('/tai-khoan/mat-khau', (context) => changePassword(context, parts))
  routes.post('/tai-khoan/phien', (context) => endSession(context, parts))
  routes.post('/tai-khoan/xac-thuc-hai-buoc', (context) => offerSecondFactor(context, parts))
  routes.post('/tai-khoan/xac-thuc-hai-buoc/xac-nhan', (context) => confirmSecondFactor(context, parts))
  routes.post('/tai-khoan/xac-thuc-hai-buoc/tat', (context) => endSecondFactor(context, parts))
  routes.post('/tai-khoan/xac-thuc-hai-buoc/ma-du-phong', (context) => renewCodes(context, parts))
  return routes
}

/** Turns to another of the agencies that the account works for; others are not found. */
async function turnToAgency(context: SiteContext): Promise<Response> {
  const { agencyId } = await textsOf(context)
  const agency = context.var.viewer.agencies?.find(({ id }) => String(id) === agencyId)
  if (!agency) throw new HTTPException(404)
  rememberAgency(context, agency.id)
  return context.redirect('/', 303)
}

interface AccountState {
  readonly choices?: FormState
  readonly problems?: Readonly<Partial<Record<PasswordForm, readonly Problem[]>>>
}

async function showAccount(
  context: SiteContext,
  { signIn }: OrganizationParts,
  state: AccountState,
): Promise<Response> {
  const person = await ask(context, showOwn)
  const own = await ownSession(context, signIn)
  if (state.problems) context.status(422)
  return context.html(
    <AccountPage
      view={viewOf(context)}
      person={person}
      choices={formFor(context, state.choices, editOwnChoices)}
      hasSecondFactor={await signIn.hasSecondFactor(own.accountId)}
      sessions={await signIn.listSessions(own.accountId)}
      sessionId={own.sessionId}
      events={await signIn.listEvents(own.accountId)}
      problems={state.problems}
      formId={context.var.site.door.newId()}
    />,
  )
}

/** The session of the request; without one the visitor has to sign in first. */
async function ownSession(
  context: SiteContext,
  signIn: OrganizationParts['signIn'],
): Promise<{ accountId: string; sessionId: string }> {
  const session = await signIn.sessionOf(context.req.raw.headers)
  if (!session) throw new HTTPException(401)
  return session
}

async function changePassword(context: SiteContext, parts: OrganizationParts): Promise<Response> {
  const { accountId } = await ownSession(context, parts.signIn)
  const texts = await textsOf(context)
  const problems = newPasswordProblems(texts)
  const { current = '', newPassword: next = '' } = texts
  const refused = (list: readonly Problem[]) => showAccount(context, parts, { problems: { password: list } })
  if (problems.length > 0) return refused(problems)
  const held = await takeTurn(context, parts, accountId)
  if (held) return refused([{ field: '', message: held }])
  const changed = await parts.signIn.changePassword(accountId, {
    current,
    next,
    client: clientOfRequest(parts, context),
  })
  if (changed === 'wrong-password') return refused([{ field: 'current', message: catalogue.wrongPassword }])
  addCookies(context, changed.cookies)
  return toAccount(context, catalogue.passwordChanged)
}

/** Whoever sits at an unlocked screen should not be able to try passwords at will. */
async function takeTurn(
  context: SiteContext,
  { signIn, addressOf }: OrganizationParts,
  accountId: string,
): Promise<Words | undefined> {
  const seconds = await signIn.takeTurn('own-password', `${accountId} ${addressOf(context)}`)
  return seconds > 0 ? { vi: catalogue.wait.vi(seconds), en: catalogue.wait.en(seconds) } : undefined
}

function toAccount(context: SiteContext, said: Words): Response {
  leaveFlash(context, 'ok', said)
  return context.redirect('/tai-khoan', 303)
}

async function endSession(context: SiteContext, parts: OrganizationParts): Promise<Response> {
  const { accountId, sessionId } = await ownSession(context, parts.signIn)
  const { session = '' } = await textsOf(context)
  const which = session === '' ? { except: sessionId } : { only: session }
  await parts.signIn.endSessions(accountId, which, clientOfRequest(parts, context))
  return toAccount(context, catalogue.ended)
}

async function offerSecondFactor(context: SiteContext, parts: OrganizationParts): Promise<Response> {
  const { accountId } = await ownSession(context, parts.signIn)
  const person = await ask(context, showOwn)
  const { current = '' } = await textsOf(context)
  const refused = (problem: Problem) => showAccount(context, parts, { problems: { 'turn-on': [problem] } })
  const held = await takeTurn(context, parts, accountId)
  if (held) return refused({ field: '', message: held })
  const label = person.email ?? person.name
  const offer = await parts.signIn.secondFactor.begin(clientOfRequest(parts, context), current, label)
  if (offer === 'refused') return refused({ field: 'current', message: catalogue.wrongPassword })
  return showOffer(context, offer, [])
}

async function showOffer(
  context: SiteContext,
  { uri, recoveryCodes }: SecondFactorOffer,
  problems: readonly Problem[],
): Promise<Response> {
  const { default: qrcode } = await import('qrcode')
  const svg = await qrcode.toString(uri, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })
  const qr = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  return context.html(
    <SecondFactorOfferPage
      view={viewOf(context)}
      qr={qr}
      uri={uri}
      recoveryCodes={recoveryCodes}
      problems={problems}
      formId={context.var.site.door.newId()}
    />,
  )
}

async function confirmSecondFactor(context: SiteContext, parts: OrganizationParts): Promise<Response> {
  const { accountId } = await ownSession(context, parts.signIn)
  const { code = '', uri = '', codes = '' } = await textsOf(context)
  const client = clientOfRequest(parts, context)
  const confirmed = await parts.signIn.secondFactor.confirm(accountId, client, code.slice(0, 20))
  if (confirmed !== 'refused') {
    addCookies(context, confirmed.cookies)
    return toAccount(context, catalogue.turnedOn)
  }
  const problem = { field: 'code', message: catalogue.wrongCode }
  if (!/^otpauth:\/\/totp\/[\w%:.@+-]{1,400}\?[\w=&%+.-]{1,400}$/.test(uri)) {
    return showAccount(context, parts, { problems: { 'turn-on': [{ ...problem, field: '' }] } })
  }
  context.status(422)
  return showOffer(context, { uri, recoveryCodes: codes.slice(0, 400).split(' ') }, [problem])
}

async function endSecondFactor(context: SiteContext, parts: OrganizationParts): Promise<Response> {
  const { accountId } = await ownSession(context, parts.signIn)
  const { current = '' } = await textsOf(context)
  const refused = (problem: Problem) => showAccount(context, parts, { problems: { 'turn-off': [problem] } })
  const held = await takeTurn(context, parts, accountId)
  if (held) return refused({ field: '', message: held })
  const ended = await parts.signIn.secondFactor.end(accountId, clientOfRequest(parts, context), current)
  if (ended === 'refused') return refused({ field: 'current', message: catalogue.wrongPassword })
  addCookies(context, ended.cookies)
  return toAccount(context, catalogue.turnedOff)
}

async function renewCodes(context: SiteContext, parts: OrganizationParts): Promise<Response> {
  const { accountId } = await ownSession(context, parts.signIn)
  const { current = '' } = await textsOf(context)
  const refused = (problem: Problem) => showAccount(context, parts, { problems: { 'new-codes': [problem] } })
  const held = await takeTurn(context, parts, accountId)
  if (held) return refused({ field: '', message: held })
  const client = clientOfRequest(parts, context)
  const renewed = await parts.signIn.secondFactor.renewRecoveryCodes(accountId, client, current)
  if (renewed === 'refused') return refused({ field: 'current', message: catalogue.wrongPassword })
  return context.html(<RecoveryCodesPage view={viewOf(context)} codes={renewed} />)
}
