import { Hono } from 'hono'
import type { Client } from '../../../platform/sign-in/client.ts'
import { problemsOf } from '../../../commands/problems.ts'
import type { Problem } from '../../../kernel/form.ts'
import { leaveFlash } from '../../../web/flash.ts'
import { shapeInput } from '../../../web/form-input.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { freshForm, type FormState, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { setUp } from '../commands/set-up.ts'
import { SetUpPage } from '../pages/set-up-page.tsx'
import { isSetUp } from '../queries/agency.ts'
import { signInWords } from '../sign-in-words.ts'
import { newPasswordProblems } from './new-password.ts'
import { addCookies, clientOfRequest, type OrganizationParts, textsOf } from './parts.ts'

/** `/thiet-lap`: the agency and its first administrator, once per installation. */
export function setUpRoutes(parts: OrganizationParts): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.use('/thiet-lap', async (context, next) => {
    if (await isSetUp(context.var.site.door.db)) return context.redirect('/', 303)
    return next()
  })
  routes.get('/thiet-lap', (context) =>
    showSetUp(context, freshForm(context, { style: 'state' }), parts.loadSample !== undefined),
  )
  routes.post('/thiet-lap', (context) => found(context, parts))
  return routes
}

function showSetUp(context: SiteContext, form: FormState, hasSample: boolean): Response | Promise<Response> {
  context.status(form.status)
  return context.html(<SetUpPage view={viewOf(context)} form={form} hasSample={hasSample} />)
}

/**
 * The account first, then the agency with its administrator, in one transaction that names the account. After a crash in
 * between there is an account that belongs to nobody and opens nothing, and the form can simply be sent again. The other
 * order would leave an agency that nobody can sign in to.
 */
async function found(context: SiteContext, parts: OrganizationParts): Promise<Response> {
  const { signIn } = parts
  const hasSample = parts.loadSample !== undefined
  const { newId } = context.var.site.door
  const texts = await textsOf(context)
  const accountId = newId()
  const problems = [...inputProblems(texts, accountId), ...newPasswordProblems(texts)]
  if (problems.length > 0) {
    return showSetUp(
      context,
      { command: setUp.name, commandId: newId(), typed: texts, problems, status: 422 },
      hasSample,
    )
  }
  const client = clientOfRequest(parts, context)
  const password = texts['newPassword'] ?? ''
  await signIn.setPassword(accountId, password, client)
  let isFounded = false
  const response = await submit(context, setUp, {
    also: { accountId },
    done: () => {
      isFounded = true
      return '/thiet-lap/nguoi'
    },
    again: (state) => showSetUp(context, state, hasSample),
  })
  if (!isFounded) {
    await signIn.dropAccount(accountId)
    return response
  }
  await signInFirst(context, parts, { accountId, email: texts['email'] ?? '', password, client })
  leaveFlash(context, 'ok', signInWords.catalogue.setUpDone)
  return context.redirect('/thiet-lap/nguoi', 303)
}

export interface FirstSignIn {
  readonly accountId: string
  readonly email: string
  readonly password: string
  readonly client: Client
}

/** Signs in whoever has just set up, so that the first thing they see is not a sign-in form. */
export async function signInFirst(
  context: SiteContext,
  { signIn }: OrganizationParts,
  given: FirstSignIn,
): Promise<void> {
  const { accountId, email, password, client } = given
  const identifier = email.trim().toLowerCase()
  const attempted = await signIn.tryPassword({ identifier, accountIds: [accountId], password, client })
  if ('cookies' in attempted) addCookies(context, attempted.cookies)
}

/** The problems of the command's own fields, so that they are told together with those of the password. */
function inputProblems(texts: Readonly<Record<string, string>>, accountId: string): readonly Problem[] {
  const parsed = setUp.input.safeParse({ ...shapeInput(setUp.input, texts), accountId }, { reportInput: true })
  return parsed.success ? [] : problemsOf(parsed.error)
}
