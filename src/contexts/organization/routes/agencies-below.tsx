import { Hono } from 'hono'
import type { Answer, AnyCommand } from '../../../commands/command.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import type { Typed } from '../../../kernel/form.ts'
import { ask } from '../../../web/ask.ts'
import { leaveFlash } from '../../../web/flash.ts'
import { sendSheet } from '../../../web/sheet.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { formFor, type FormState, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { agencyWords } from '../agency-words.ts'
import { addAgency } from '../commands/add-agency.ts'
import { addSuperior } from '../commands/add-superior.ts'
import { editLowerAgency } from '../commands/edit-lower-agency.ts'
import { endAgency } from '../commands/end-agency.ts'
import { moveAgencies } from '../commands/move-agencies.ts'
import { renewInvitations } from '../commands/renew-invitations.ts'
import { AddAgencyPage, AddSuperiorPage } from '../pages/add-agency-page.tsx'
import { AgenciesPage, agenciesPath, standingOf } from '../pages/agencies-page.tsx'
import { AgencyInvitationsPage } from '../pages/agency-invitations-page.tsx'
import { LowerAgencyPage } from '../pages/lower-agency-page.tsx'
import { listAgencies, listAgencyChoices, showLowerAgency } from '../queries/agencies-below.ts'
import { mailLink, urlOfLink } from './link-mail.ts'
import type { OrganizationParts } from './parts.ts'

const { catalogue } = agencyWords

/** `/quan-tri/co-quan`: the tree below the own agency. */
export function agencyTreeRoutes(parts: OrganizationParts): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get(agenciesPath, (context) => showAgencies(context))
  routes.get(`${agenciesPath}/xlsx`, (context) => downloadAgencies(context))
  routes.get(`${agenciesPath}/them`, (context) => showAdd(context))
  routes.post(`${agenciesPath}/them`, (context) =>
    invite(context, parts, { command: addAgency, again: (state) => showAdd(context, state) }),
  )
  routes.get(`${agenciesPath}/cap-tren`, (context) => showAddSuperior(context))
  routes.post(`${agenciesPath}/cap-tren`, (context) =>
    invite(context, parts, { command: addSuperior, again: (state) => showAddSuperior(context, state) }),
  )
  routes.post(`${agenciesPath}/loi-moi`, (context) =>
    invite(context, parts, { command: renewInvitations, again: (state) => backToList(context, state) }),
  )
  routes.post(`${agenciesPath}/chuyen`, (context) =>
    submit(context, moveAgencies, {
      done: () => agenciesPath,
      said: catalogue.moved,
      again: (state) => backToList(context, state),
    }),
  )
  routes.get(`${agenciesPath}/:id`, (context) => showOne(context))
  const onPage = [
    { path: '', command: editLowerAgency, said: catalogue.saved, naming: (id: string) => ({ agencyId: id }) },
    { path: '/chuyen', command: moveAgencies, said: catalogue.moved, naming: (id: string) => ({ agencyIds: [id] }) },
    { path: '/ket-thuc', command: endAgency, said: catalogue.ended, naming: (id: string) => ({ agencyId: id }) },
  ] as const
  for (const { path, command, said, naming } of onPage) {
    routes.post(`${agenciesPath}/:id${path}`, (context) => {
      const id = context.req.param('id') ?? ''
      return submit(context, command as AnyCommand, {
        also: naming(id),
        done: () => `${agenciesPath}/${id}`,
        said,
        again: (state) => showOne(context, state),
      })
    })
  }
  return routes
}

function filterOf(context: SiteContext): Typed {
  const { q = '', state = '' } = context.req.query()
  return { q, state }
}

async function showAgencies(context: SiteContext): Promise<Response> {
  const typed = filterOf(context)
  const found = await ask(context, listAgencies, { ...typed, page: context.req.query('page') })
  const superiors = await ask(context, listAgencyChoices, { own: true })
  const formId = context.var.site.door.newId()
  return context.html(
    <AgenciesPage view={viewOf(context)} found={found} superiors={superiors} typed={typed} formId={formId} />,
  )
}

async function downloadAgencies(context: SiteContext): Promise<Response> {
  const { rows } = await ask(context, listAgencies, { ...filterOf(context), all: 'true' })
  const view = viewOf(context)
  const columns = [
    { head: catalogue.name, width: 44, cell: ({ name }: (typeof rows)[number]) => name },
    { head: catalogue.shortName, width: 24, cell: ({ shortName }: (typeof rows)[number]) => shortName },
    { head: catalogue.symbol, width: 14, cell: ({ symbol }: (typeof rows)[number]) => symbol },
    { head: catalogue.place, width: 20, cell: ({ place }: (typeof rows)[number]) => place },
    { head: catalogue.parent, width: 44, cell: ({ parentName }: (typeof rows)[number]) => parentName },
    { head: catalogue.style, width: 22, cell: ({ style }: (typeof rows)[number]) => agencyWords(view.language)[style] },
    { head: catalogue.since, width: 14, cell: ({ validFrom }: (typeof rows)[number]) => formatDate(validFrom) },
    { head: catalogue.standing, width: 26, cell: (row: (typeof rows)[number]) => standingOf(row, view) },
  ]
  return sendSheet(context, { name: catalogue.agencies, columns, rows }, 'co-quan-cap-duoi')
}

async function showAdd(context: SiteContext, state?: FormState): Promise<Response> {
  const below = context.req.query('duoi') ?? ''
  const superiors = await ask(context, listAgencyChoices, { chosen: /^\d{1,9}$/.test(below) ? below : '' })
  context.status(state?.status ?? 200)
  return context.html(
    <AddAgencyPage
      view={viewOf(context)}
      superiors={superiors}
      below={below}
      form={formFor(context, state, addAgency)}
    />,
  )
}

async function showAddSuperior(context: SiteContext, state?: FormState): Promise<Response> {
  await ask(context, listAgencyChoices, {}) // Whoever may not found one is told here.
  context.status(state?.status ?? 200)
  return context.html(<AddSuperiorPage view={viewOf(context)} form={formFor(context, state, addSuperior)} />)
}

async function showOne(context: SiteContext, state?: FormState): Promise<Response> {
  const agency = await ask(context, showLowerAgency, { agencyId: context.req.param('id') })
  const choices = await ask(context, listAgencyChoices, { chosen: String(agency.parentId), own: true })
  context.status(state?.status ?? 200)
  return context.html(
    <LowerAgencyPage
      view={viewOf(context)}
      agency={agency}
      others={choices.filter(({ value }) => value !== String(agency.id))}
      edit={formFor(context, state, editLowerAgency)}
      move={formFor(context, state, moveAgencies)}
      end={formFor(context, state, endAgency)}
      renew={formFor(context, state, renewInvitations)}
    />,
  )
}

/** What was refused is said on the list. */
function backToList(context: SiteContext, { problems }: FormState): Response {
  const message = problems[0]?.message
  if (message) leaveFlash(context, 'bad', message)
  return context.redirect(agenciesPath, 303)
}

interface Inviting {
  readonly command: AnyCommand
  readonly again: (state: FormState) => Response | Promise<Response>
}

/**
 * Does a command that invites administrators, and shows their links at once: they are kept nowhere. Who loads the page again
 * sends the same form again, which is done once and answers the same.
 */
export async function invite(
  context: SiteContext,
  parts: OrganizationParts,
  { command, again }: Inviting,
): Promise<Response> {
  const done: Answer[] = []
  const response = await submit(context, command, {
    done: (answer) => {
      done.push(answer)
      return agenciesPath
    },
    again,
  })
  const [answer] = done
  if (!answer) return response
  const links = linksIn(answer)
  let mailed = 0
  for (const link of links) if (await mailLink(context, parts, link)) mailed += 1
  const texts = agencyWords(context.var.viewer.language)
  context.header('referrer-policy', 'no-referrer')
  context.header('cache-control', 'no-store')
  return context.html(
    <AgencyInvitationsPage
      view={viewOf(context)}
      invitations={links.map(({ agencyName, ...link }) => {
        return { agencyName, personName: link.personName, email: link.email, url: urlOfLink(context, parts, link) }
      })}
      said={command.name === renewInvitations.name ? texts.renewed(links.length) : texts.founded(links.length)}
      mailed={mailed === links.length}
    />,
  )
}

function linksIn(answer: Answer) {
  const listOf = (name: string): string[] => [answer[name] ?? []].flat().map(String)
  const [linkIds, agencies, people, emails] = ['linkIds', 'agencies', 'people', 'emails'].map(listOf)
  return listOf('agencyIds').map((agencyId, index) => ({
    id: linkIds?.[index] ?? '',
    agencyId: Number(agencyId),
    agencyName: agencies?.[index] ?? '',
    purpose: 'invitation' as const,
    personName: people?.[index] ?? '',
    email: emails?.[index] ?? '',
  }))
}
