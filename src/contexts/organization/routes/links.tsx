import { Hono } from 'hono'
import { isDone } from '../../../commands/receipt.ts'
import { runCommand } from '../../../commands/run-command.ts'
import { runQuery } from '../../../commands/run-query.ts'
import type { Problem } from '../../../kernel/form.ts'
import type { Words } from '../../../kernel/words.ts'
import { rememberAgency } from '../../../web/agency-choice.ts'
import { leaveFlash } from '../../../web/flash.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { viewOf } from '../../../web/view.ts'
import { useSignInLink } from '../commands/use-sign-in-link.ts'
import { LinkGonePage, LinkPage } from '../pages/sign-in-pages.tsx'
import { type LinkShown, listPeopleOfAccount, showLink } from '../queries/sign-in.ts'
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
    routes.post(path, (context) => openAndUse(context, parts))
  }
  return routes
}

interface Opened {
  readonly agencyId: number
  readonly link: LinkShown
  readonly isAskedFor: boolean
}

/** The link behind the address, when it still opens. Asked in the name of Khéo: the visitor is nobody yet. */
async function openLink(context: SiteContext, parts: OrganizationParts): Promise<Opened | undefined> {
  const { door } = context.var.site
  const read = readLink(parts, context.req.param('token') ?? '')
  if (!read) return undefined
  const { agencyId, linkId, isAskedFor } = read
  const found = await runQuery(door, showLink, { kind: 'system', agencyId }, { linkId })
  const isUsable = found.status === 'found' && isOpen(found.result, door.clock())
  return isUsable ? { agencyId, link: found.result, isAskedFor } : undefined
}

function showLinkPage(
  context: SiteContext,
  { purpose, personName, email, agencyName, accountId }: LinkShown,
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
      ownAccount={purpose === 'invitation' && accountId === null ? ownAccountOf(context) : undefined}
      problems={problems}
      formId={context.var.site.door.newId()}
    />,
  )
}

function showGone(context: SiteContext, message?: Words): Response | Promise<Response> {
  context.status(404)
  return context.html(<LinkGonePage view={viewOf(context)} message={message} />)
}

/** Whoever is signed in may take an invitation of another agency with the account they have. */
function ownAccountOf(context: SiteContext): string | undefined {
  const { viewer } = context.var
  const isPerson = viewer.actor.kind === 'person' && viewer.accountId !== null
  return isPerson ? `${viewer.name}, ${viewer.agencyName}` : undefined
}

async function openAndUse(context: SiteContext, parts: OrganizationParts): Promise<Response> {
  const opened = await openLink(context, parts)
  if (!opened) return showGone(context)
  const texts = await textsOf(context)
  const { viewer } = context.var
  const { purpose, accountId } = opened.link
  const mayUseOwn = purpose === 'invitation' && accountId === null && viewer.actor.kind === 'person'
  if (texts['account'] === 'own' && mayUseOwn && viewer.accountId !== null) {
    return useOwnAccount(context, opened, viewer.accountId)
  }
  return setPassword(context, parts, { opened, texts })
}

/** One account for both agencies: the person turns from one to the other in the head of the page. */
async function useOwnAccount(context: SiteContext, { agencyId, link }: Opened, accountId: string): Promise<Response> {
  const { door } = context.var.site
  const envelope = { commandId: door.newId(), input: { linkId: link.id, accountId } }
  const receipt = await runCommand(door, useSignInLink, { kind: 'system', agencyId }, envelope)
  if (!isDone(receipt)) {
    const problems = receipt.status === 'refused' ? [{ field: '', message: receipt.refusal.words }] : []
    context.status(409)
    return showLinkPage(context, link, problems)
  }
  rememberAgency(context, agencyId)
  leaveFlash(context, 'ok', signInWords.catalogue.ownAccountUsed)
  return context.redirect('/', 303)
}

interface Setting {
  readonly opened: Opened
  readonly texts: Readonly<Record<string, string>>
}

/**
 * The password first, then the command that uses the link up and ties the account to its person. After a crash in between
 * the link still opens and all of it is done again. The other order could leave a used link and no password.
 */
async function setPassword(
  context: SiteContext,
  parts: OrganizationParts,
  { opened, texts }: Setting,
): Promise<Response> {
  const { door } = context.var.site
  const { signIn } = parts
  const problems = newPasswordProblems(texts)
  if (problems.length > 0) {
    context.status(422)
    return showLinkPage(context, opened.link, problems)
  }
  const { agencyId, link } = opened
  const client = clientOfRequest(parts, context)
  const password = texts['newPassword'] ?? ''
  const accountId = await accountFor(context, opened)
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

/**
 * The account whose password is set. One made from a link has its person's id, so that a repetition finds it again. An
 * account that people of other agencies share is left alone, because whoever gives out links here has no say there: the
 * person gets one of their own. Only who asked by mail, under the one address that all of them have, sets it for all.
 */
async function accountFor(context: SiteContext, { link, isAskedFor }: Opened): Promise<string> {
  if (link.accountId === null) return link.personId
  const people = await listPeopleOfAccount(context.var.site.door.db, link.accountId)
  const addresses = new Set(people.map(({ email }) => email?.toLowerCase() ?? ''))
  const isOnes = people.length <= 1 || (isAskedFor && addresses.size === 1)
  if (isOnes) return link.accountId
  return link.accountId === link.personId ? link.id : link.personId
}
