import { Hono } from 'hono'
import { isDone } from '../../../commands/receipt.ts'
import { runCommand } from '../../../commands/run-command.ts'
import { runQuery } from '../../../commands/run-query.ts'
import type { Problem } from '../../../kernel/form.ts'
import type { Words } from '../../../kernel/words.ts'
import { leaveFlash } from '../../../web/flash.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { viewOf } from '../../../web/view.ts'
import { useSignInLink } from '../commands/use-sign-in-link.ts'
import { LinkGonePage, LinkPage } from '../pages/sign-in-pages.tsx'
import { type LinkShown, showLink } from '../queries/sign-in.ts'
import { isOpen } from '../rules/links.ts'
import { signInWords } from '../sign-in-words.ts'
import { readLink } from './link-mail.ts'
import { newPasswordProblems } from './new-password.ts'
import { addCookies, clientOfRequest, type OrganizationParts, textsOf } from './parts.ts'

/** `/moi/…` and `/dat-lai/…`: where invitations and resets lead. */
export function linkRoutes(parts: OrganizationParts): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  for (const path of ['/moi/:token', '/dat-lai/:token']) {
    routes.get(path, async (context) => {
      const opened = await openLink(context, parts)
      return opened ? showLinkPage(context, opened.link, []) : showGone(context)
    })
    routes.post(path, (context) => setPassword(context, parts))
  }
  return routes
}

interface Opened {
  readonly agencyId: number
  readonly link: LinkShown
}

/** The link behind the address, when it still opens. Asked in the name of Khéo: the visitor is nobody yet. */
async function openLink(context: SiteContext, parts: OrganizationParts): Promise<Opened | undefined> {
  const { door } = context.var.site
  const read = readLink(parts, context.req.param('token') ?? '')
  if (!read) return undefined
  const { agencyId, linkId } = read
  const found = await runQuery(door, showLink, { kind: 'system', agencyId }, { linkId })
  const isUsable = found.status === 'found' && isOpen(found.result, door.clock())
  return isUsable ? { agencyId, link: found.result } : undefined
}

function showLinkPage(
  context: SiteContext,
  { purpose, personName, email, agencyName }: LinkShown,
  problems: readonly Problem[],
): Response | Promise<Response> {
  context.header('referrer-policy', 'no-referrer') // The address is the key: it must not travel on.
  return context.html(
    <LinkPage
      view={viewOf(context)}
      action={context.req.path}
      purpose={purpose}
      name={personName}
      email={email ?? ''}
      agencyName={agencyName}
      problems={problems}
      formId={context.var.site.door.newId()}
    />,
  )
}

function showGone(context: SiteContext, message?: Words): Response | Promise<Response> {
  context.status(404)
  return context.html(<LinkGonePage view={viewOf(context)} message={message} />)
}

/**
 * The password first, then the command that uses the link up and ties the account to its person. After a crash in between
 * the link still opens and all of it is done again. The other order could leave a used link and no password.
 */
async function setPassword(context: SiteContext, parts: OrganizationParts): Promise<Response> {
  const { door } = context.var.site
  const { signIn } = parts
  const opened = await openLink(context, parts)
  if (!opened) return showGone(context)
  const texts = await textsOf(context)
  const problems = newPasswordProblems(texts)
  if (problems.length > 0) {
    context.status(422)
    return showLinkPage(context, opened.link, problems)
  }
  const { agencyId, link } = opened
  const client = clientOfRequest(parts, context)
  const password = texts['newPassword'] ?? ''
  // An account made from an invitation has its person's id, so that a repetition finds it again.
  const accountId = link.accountId ?? link.personId
  await signIn.setPassword(accountId, password, client)
  const envelope = { commandId: door.newId(), input: { linkId: link.id, accountId } }
  const receipt = await runCommand(door, useSignInLink, { kind: 'system', agencyId }, envelope)
  if (!isDone(receipt)) return showGone(context, receipt.status === 'refused' ? receipt.refusal.words : undefined)

  const attempted = await signIn.tryPassword({
    identifier: link.email ?? '',
    accountIds: [accountId],
    password,
    client,
  })
  leaveFlash(context, 'ok', signInWords.catalogue.passwordSet)
  if (!('cookies' in attempted)) return context.redirect('/dang-nhap', 303)
  addCookies(context, attempted.cookies)
  return context.redirect(attempted.status === 'second-factor' ? '/dang-nhap/ma' : '/', 303)
}
