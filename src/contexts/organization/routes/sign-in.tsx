import { Hono } from 'hono'
import type { Problem } from '../../../kernel/form.ts'
import type { Words } from '../../../kernel/words.ts'
import type { Attempted } from '../../../platform/sign-in/try-password.ts'
import { leaveFlash } from '../../../web/flash.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { viewOf } from '../../../web/view.ts'
import { CodePage, ForgotPage, SignInPage } from '../pages/sign-in-pages.tsx'
import { findSigningIn } from '../queries/sign-in.ts'
import { signInWords } from '../sign-in-words.ts'
import { makeReset, mailLink } from './link-mail.ts'
import { addCookies, clientOfRequest, type OrganizationParts, pathAfterSignIn, textsOf } from './parts.ts'

const { catalogue } = signInWords

/** `/dang-nhap`, its second step, `/dang-xuat` and `/quen-mat-khau`. */
export function signInRoutes(parts: OrganizationParts): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/dang-nhap', (context) => {
    const back = pathAfterSignIn(context.req.query('back'))
    if (context.var.viewer.actor.kind === 'person') return context.redirect(back, 303)
    return showSignIn(context, { back })
  })
  routes.post('/dang-nhap', (context) => tryPassword(context, parts))
  routes.get('/dang-nhap/ma', (context) => showCode(context, { back: pathAfterSignIn(context.req.query('back')) }))
  routes.post('/dang-nhap/ma', (context) => answerChallenge(context, parts))
  routes.post('/dang-xuat', async (context) => {
    addCookies(context, await parts.signIn.signOut(context.req.raw.headers, parts.addressOf(context)))
    leaveFlash(context, 'ok', catalogue.signedOut)
    return context.redirect('/dang-nhap', 303)
  })
  routes.get('/quen-mat-khau', (context) => showForgot(context, parts, { sent: false }))
  routes.post('/quen-mat-khau', (context) => forgot(context, parts))
  return routes
}

interface Shown {
  readonly back: string
  readonly email?: string | undefined
  /** Which agency was meant, when one was typed; asked for once a password was wrong. */
  readonly agency?: string | undefined
  readonly problems?: readonly Problem[]
}

function showSignIn(context: SiteContext, { back, email, agency, problems }: Shown): Response | Promise<Response> {
  const formId = context.var.site.door.newId()
  return context.html(
    <SignInPage view={viewOf(context)} back={back} email={email} agency={agency} problems={problems} formId={formId} />,
  )
}

function showCode(context: SiteContext, { back, problems }: Shown): Response | Promise<Response> {
  const formId = context.var.site.door.newId()
  return context.html(<CodePage view={viewOf(context)} back={back} problems={problems} formId={formId} />)
}

async function tryPassword(context: SiteContext, parts: OrganizationParts): Promise<Response> {
  const { door } = context.var.site
  const texts = await textsOf(context)
  const back = pathAfterSignIn(texts['back'])
  const { email = '', password = '' } = texts
  const missing = [...(email.trim() === '' ? ['email'] : []), ...(password === '' ? ['password'] : [])]
  if (missing.length > 0) {
    context.status(422)
    return showSignIn(context, {
      back,
      email,
      problems: missing.map((field) => ({ field, message: catalogue.fillIn })),
    })
  }
  const identifier = email.trim().toLowerCase().slice(0, 200)
  const on = door.dayOf(door.clock())
  const people = await findSigningIn(door.db, identifier, { on, agency: texts['agency'] ?? '' })
  const attempted = await parts.signIn.tryPassword({
    identifier,
    accountIds: [...new Set(people.map(({ accountId }) => accountId))],
    password: password.slice(0, 200),
    client: clientOfRequest(parts, context),
  })
  return answer(context, attempted, {
    back,
    again: (problems) => showSignIn(context, { back, email, agency: texts['agency'] ?? '', problems }),
  })
}

async function answerChallenge(context: SiteContext, parts: OrganizationParts): Promise<Response> {
  const texts = await textsOf(context)
  const back = pathAfterSignIn(texts['back'])
  const attempted = await parts.signIn.answerChallenge(clientOfRequest(parts, context), {
    code: (texts['code'] ?? '').slice(0, 40),
    trustDevice: texts['trustDevice'] === 'true',
  })
  if (attempted.status === 'refused') {
    context.status(422)
    return showCode(context, { back, problems: [{ field: 'code', message: catalogue.wrongCode }] })
  }
  return answer(context, attempted, { back, again: (problems) => showSignIn(context, { back, problems }) })
}

interface Answering {
  readonly back: string
  readonly again: (problems: readonly Problem[]) => Response | Promise<Response>
}

function answer(context: SiteContext, attempted: Attempted, { back, again }: Answering): Response | Promise<Response> {
  const tell = (status: 422 | 429, message: Words) => {
    context.status(status)
    return again([{ field: '', message }])
  }
  switch (attempted.status) {
    case 'signed-in':
      addCookies(context, attempted.cookies)
      return context.redirect(back, 303)
    case 'second-factor':
      addCookies(context, attempted.cookies)
      return context.redirect(`/dang-nhap/ma?back=${encodeURIComponent(back)}`, 303)
    case 'wait':
      context.header('retry-after', String(attempted.seconds))
      return tell(429, waitWords(attempted.seconds))
    case 'expired':
      return tell(422, catalogue.codeExpired)
    case 'refused':
      return tell(422, catalogue.wrong)
  }
}

function waitWords(seconds: number): Words {
  return { vi: catalogue.wait.vi(seconds), en: catalogue.wait.en(seconds) }
}

function showForgot(
  context: SiteContext,
  { signIn }: OrganizationParts,
  state: { sent: boolean; problems?: readonly Problem[] },
): Response | Promise<Response> {
  const canMail = mayMailResets(signIn)
  const formId = context.var.site.door.newId()
  return context.html(<ForgotPage view={viewOf(context)} canMail={canMail} formId={formId} {...state} />)
}

/**
 * Whoever asks for a reset also says to which host: a link made from that would carry the key to a place of their choice.
 * So only with an address that the operator has set.
 */
function mayMailResets({ mail, publicUrl }: OrganizationParts['signIn']): boolean {
  return mail !== undefined && publicUrl !== undefined
}

/** Says the same and takes as long whether the address is known: links are made and sent after the answer. */
async function forgot(context: SiteContext, parts: OrganizationParts): Promise<Response> {
  const { email = '' } = await textsOf(context)
  const identifier = email.trim().toLowerCase().slice(0, 200)
  if (!mayMailResets(parts.signIn)) return showForgot(context, parts, { sent: false })
  if (identifier === '') {
    context.status(422)
    return showForgot(context, parts, { sent: false, problems: [{ field: 'email', message: catalogue.fillIn }] })
  }
  const seconds = await parts.signIn.takeTurn('forgot', `${identifier} ${parts.addressOf(context)}`)
  if (seconds > 0) {
    context.status(429)
    return showForgot(context, parts, { sent: false, problems: [{ field: '', message: waitWords(seconds) }] })
  }
  void sendResets(context, parts, identifier).catch(() => undefined)
  return showForgot(context, parts, { sent: true })
}

async function sendResets(context: SiteContext, parts: OrganizationParts, address: string): Promise<void> {
  const { door } = context.var.site
  for (const person of await findSigningIn(door.db, address, { on: door.dayOf(door.clock()) })) {
    const link = await makeReset(context, person)
    if (link) await mailLink(context, parts, link)
  }
}
