import { Hono } from 'hono'
import type { AnyCommand } from '../../../commands/command.ts'
import type { Words } from '../../../kernel/words.ts'
import { ask } from '../../../web/ask.ts'
import { leaveFlash } from '../../../web/flash.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { invitePeople } from '../commands/invite-people.ts'
import { resetSignIn } from '../commands/reset-sign-in.ts'
import { LinksPage } from '../pages/links-page.tsx'
import { listOpenLinks } from '../queries/sign-in.ts'
import { words } from '../words.ts'
import { mailLink, urlOfLink } from './link-mail.ts'
import type { OrganizationParts } from './parts.ts'
import { peoplePath } from './people.tsx'

const { catalogue } = words
const linksPath = '/quan-tri/loi-moi'

/** Inviting people, resetting passwords, and the links that wait to be handed over. */
export function invitationRoutes(parts: OrganizationParts): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get(linksPath, async (context) => {
    const { agencyId } = context.var.viewer.actor
    const links = await ask(context, listOpenLinks)
    const shown = links.map((link) => ({ ...link, url: urlOfLink(context, parts, { ...link, agencyId }) }))
    return context.html(<LinksPage view={viewOf(context)} links={shown} canMail={parts.signIn.mail !== undefined} />)
  })
  routes.post(`${peoplePath}/moi`, (context) => makeLinks(context, parts, { command: invitePeople, back: peoplePath }))
  routes.post(`${peoplePath}/:id/moi`, (context) => {
    const id = context.req.param('id') ?? ''
    return makeLinks(context, parts, { command: invitePeople, also: { personIds: [id] }, back: `${peoplePath}/${id}` })
  })
  routes.post(`${peoplePath}/:id/dat-lai`, (context) => {
    const id = context.req.param('id') ?? ''
    return makeLinks(context, parts, { command: resetSignIn, also: { personId: id }, back: `${peoplePath}/${id}` })
  })
  return routes
}

interface Making {
  readonly command: AnyCommand
  readonly also?: Readonly<Record<string, unknown>>
  /** Where to go when it is refused. */
  readonly back: string
}

/** Makes the links, sends invitations where mail is set, and shows all links to copy or print. */
async function makeLinks(
  context: SiteContext,
  parts: OrganizationParts,
  { command, also, back }: Making,
): Promise<Response> {
  let made: readonly string[] = []
  const response = await submit(context, command, {
    ...(also && { also }),
    done: ({ linkIds }) => {
      made = Array.isArray(linkIds) ? linkIds.map(String) : []
      return linksPath
    },
    again: ({ problems }) => {
      const message = problems[0]?.message
      if (message) leaveFlash(context, 'bad', message)
      return context.redirect(back, 303)
    },
  })
  if (made.length === 0) return response
  const isInvitation = command.name === invitePeople.name
  const failed = isInvitation ? await mailInvitations(context, parts, made) : 0
  if (failed > 0) leaveFlash(context, 'warn', failedWords(failed))
  else leaveFlash(context, 'ok', isInvitation ? catalogue.invited : catalogue.resetMade)
  return context.redirect(linksPath, 303)
}

/** How many could not be sent. Whoever has no mail gets the link in hand: it stands on the page either way. */
async function mailInvitations(
  context: SiteContext,
  parts: OrganizationParts,
  made: readonly string[],
): Promise<number> {
  if (!parts.signIn.mail) return 0
  const { agencyId } = context.var.viewer.actor
  const links = (await ask(context, listOpenLinks)).filter(({ id }) => made.includes(id))
  let failed = 0
  for (const link of links) {
    if (!(await mailLink(context, parts, { ...link, agencyId }))) failed += 1
  }
  return failed
}

function failedWords(count: number): Words {
  return { vi: catalogue.mailFailed.vi(count), en: catalogue.mailFailed.en(count) }
}
