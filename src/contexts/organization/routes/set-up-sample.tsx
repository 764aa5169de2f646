import { Hono } from 'hono'
import { z } from 'zod'
import { fieldSpecs } from '../../../commands/fields.ts'
import { problemsOf } from '../../../commands/problems.ts'
import { isDone, type Receipt } from '../../../commands/receipt.ts'
import type { Problem } from '../../../kernel/form.ts'
import { leaveFlash } from '../../../web/flash.ts'
import { shapeInput } from '../../../web/form-input.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { freshForm, type FormState } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { administratorFields } from '../commands/set-up.ts'
import { SampleSetUpPage } from '../pages/set-up-page.tsx'
import { isSetUp } from '../queries/agency.ts'
import { signInWords } from '../sign-in-words.ts'
import { newPasswordProblems } from './new-password.ts'
import { clientOfRequest, type OrganizationParts, textsOf } from './parts.ts'
import { signInFirst } from './set-up.tsx'

const Visitor = z.strictObject(administratorFields)

/** `/thiet-lap/mau`: try it with the sample plan, in an invented agency of which the visitor is the administrator. */
export function sampleSetUpRoutes(parts: OrganizationParts): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  if (!parts.loadSample) return routes
  routes.use('/thiet-lap/mau', async (context, next) => {
    if (await isSetUp(context.var.site.door.db)) return context.redirect('/', 303)
    return next()
  })
  routes.get('/thiet-lap/mau', (context) => showSampleForm(context, freshForm(context)))
  routes.post('/thiet-lap/mau', (context) => foundSample(context, parts))
  return routes
}

function showSampleForm(context: SiteContext, form: FormState): Response | Promise<Response> {
  context.status(form.status)
  return context.html(<SampleSetUpPage view={viewOf(context)} form={form} fields={fieldSpecs(Visitor)} />)
}

/** The account first, as in routes/set-up.tsx and for the same reason. */
async function foundSample(context: SiteContext, parts: OrganizationParts): Promise<Response> {
  const { newId } = context.var.site.door
  const texts = await textsOf(context)
  const again = (problems: readonly Problem[]) =>
    showSampleForm(context, { command: '', commandId: newId(), typed: texts, problems, status: 422 })
  const visitor = Visitor.safeParse(shapeInput(Visitor, texts), { reportInput: true })
  const problems = [...(visitor.success ? [] : problemsOf(visitor.error)), ...newPasswordProblems(texts)]
  if (!visitor.success || problems.length > 0) return again(problems)

  const { personName, jobTitle, email } = visitor.data
  const client = clientOfRequest(parts, context)
  const account = { accountId: newId(), email, password: texts['newPassword'] ?? '', client }
  await parts.signIn.setPassword(account.accountId, account.password, client)
  const receipt = await parts.loadSample?.({
    name: personName,
    jobTitle: jobTitle ?? '',
    email,
    accountId: account.accountId,
  })
  if (!receipt || !isDone(receipt)) {
    await parts.signIn.dropAccount(account.accountId)
    return again(problemsIn(receipt))
  }
  await signInFirst(context, parts, account)
  leaveFlash(context, 'ok', signInWords.catalogue.trySampleDone)
  return context.redirect(String(receipt.answer['address'] ?? '/'), 303)
}

function problemsIn(receipt: Receipt | undefined): readonly Problem[] {
  if (receipt?.status === 'invalid') return receipt.problems
  if (receipt?.status === 'refused') return [{ field: '', message: receipt.refusal.words }]
  return []
}
