import { Hono } from 'hono'
import type { AnyCommand } from '../../../commands/command.ts'
import { readAs } from '../../../platform/database/as-agency.ts'
import type { Typed } from '../../../kernel/form.ts'
import { ask } from '../../../web/ask.ts'
import { leaveFlash } from '../../../web/flash.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { formFor, type FormState, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { addPerson } from '../commands/add-person.ts'
import { dropSecondFactor } from '../commands/drop-second-factor.ts'
import { editPerson } from '../commands/edit-person.ts'
import { endRole } from '../commands/end-role.ts'
import { giveRole } from '../commands/give-role.ts'
import { AddPersonPage } from '../pages/add-person-page.tsx'
import { PeoplePage } from '../pages/people-page.tsx'
import { PersonPage } from '../pages/person-page.tsx'
import { listChoices } from '../queries/choices.ts'
import { findPeople, showPerson } from '../queries/people.ts'
import { listPeopleOfAccount } from '../queries/sign-in.ts'
import { openWorkOf } from '../store/work-holder.ts'
import { words } from '../words.ts'
import { clientOfRequest, type OrganizationParts } from './parts.ts'

const { catalogue } = words
export const peoplePath = '/quan-tri/nguoi-dung'

/** `/quan-tri/nguoi-dung`: the list, one person, and how people go. */
export function peopleRoutes(parts: OrganizationParts): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  const { movePerson, endMembership } = parts.personCommands
  routes.get(peoplePath, (context) => showPeople(context))
  routes.get(`${peoplePath}/xlsx`, (context) => downloadPeople(context))
  routes.get(`${peoplePath}/them`, (context) => showAddPerson(context))
  routes.post(`${peoplePath}/them`, (context) =>
    submit(context, addPerson, {
      done: ({ id }) => `${peoplePath}/${String(id)}`,
      said: catalogue.personAdded,
      again: (state) => showAddPerson(context, state),
    }),
  )
  routes.get(`${peoplePath}/:id`, (context) => showPersonPage(context, parts))
  const onPage = [
    { path: '', command: editPerson, said: catalogue.personSaved },
    { path: '/vai-tro', command: giveRole, said: catalogue.roleGiven },
    { path: '/vai-tro/ket-thuc', command: endRole, said: catalogue.roleEnded },
    { path: '/chuyen', command: movePerson, said: catalogue.moved },
    { path: '/thoi-viec', command: endMembership, said: catalogue.hasLeft },
  ] as const
  for (const { path, command, said } of onPage) {
    routes.post(`${peoplePath}/:id${path}`, (context) => {
      const personId = context.req.param('id') ?? ''
      return submit(context, command as AnyCommand, {
        also: { personId },
        done: () => `${peoplePath}/${personId}`,
        said,
        again: (state) => showPersonPage(context, parts, state),
      })
    })
  }
  routes.post(`${peoplePath}/:id/bo-hai-buoc`, (context) => takeSecondFactor(context, parts))
  return routes
}

function filterOf(context: SiteContext): Typed {
  const { q = '', unitId = '', role = '', state = '' } = context.req.query()
  return { q, unitId, role, state }
}

async function showPeople(context: SiteContext): Promise<Response> {
  const typed = filterOf(context)
  const { sort = 'name', page } = context.req.query()
  const found = await ask(context, findPeople, { ...typed, sort, page })
  const { units } = await ask(context, listChoices)
  const key = sort.replace(/^-/, '')
  const formId = context.var.site.door.newId()
  return context.html(
    <PeoplePage
      view={viewOf(context)}
      found={found}
      units={units}
      typed={typed}
      sort={{ key, direction: sort.startsWith('-') ? 'desc' : 'asc' }}
      formId={formId}
    />,
  )
}

async function downloadPeople(context: SiteContext): Promise<Response> {
  const { sort = 'name' } = context.req.query()
  const { rows } = await ask(context, findPeople, { ...filterOf(context), sort, all: 'true' })
  const { writePeople } = await import('../sheets/write-workbook.ts')
  const bytes = await writePeople(rows, context.var.viewer.language)
  return sendWorkbook(context, bytes, 'nguoi-dung.xlsx')
}

export function sendWorkbook(context: SiteContext, bytes: Uint8Array, name: string): Response {
  return context.body(Uint8Array.from(bytes).buffer, 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="${name}"`,
  })
}

async function showAddPerson(context: SiteContext, state?: FormState): Promise<Response> {
  const { units } = await ask(context, listChoices)
  context.status(state?.status ?? 200)
  return context.html(<AddPersonPage view={viewOf(context)} units={units} form={formFor(context, state, addPerson)} />)
}

async function showPersonPage(context: SiteContext, parts: OrganizationParts, state?: FormState): Promise<Response> {
  const { signIn, personCommands } = parts
  const person = await ask(context, showPerson, { personId: context.req.param('id') })
  const { units, people } = await ask(context, listChoices)
  const { viewer, site } = context.var
  const { agencyId } = viewer.actor
  const openWork = await readAs(site.door.db, [agencyId], (db) =>
    openWorkOf(db, personCommands.holders, { agencyId, personId: person.id }),
  )
  const { accountId } = person
  context.status(state?.status ?? 200)
  return context.html(
    <PersonPage
      view={viewOf(context)}
      person={person}
      units={units}
      others={people.filter(({ value }) => value !== person.id)}
      openWork={openWork}
      hasSecondFactor={accountId !== null && (await signIn.hasSecondFactor(accountId))}
      events={accountId === null || (await isShared(context, accountId)) ? [] : await signIn.listEvents(accountId)}
      commands={personCommands}
      formOf={(command) => formFor(context, state, command)}
    />,
  )
}

/** The command records it, then the sign-in does it; after a crash in between it is pressed once more. */
async function takeSecondFactor(context: SiteContext, parts: OrganizationParts): Promise<Response> {
  const personId = context.req.param('id') ?? ''
  const person = await ask(context, showPerson, { personId })
  if (await isShared(context, person.accountId)) {
    leaveFlash(context, 'bad', catalogue.accountShared)
    return context.redirect(`${peoplePath}/${personId}`, 303)
  }
  let accountId: string | undefined
  const response = await submit(context, dropSecondFactor, {
    also: { personId },
    done: (answer) => {
      accountId = String(answer['accountId'])
      return `${peoplePath}/${personId}`
    },
    again: (state) => showPersonPage(context, parts, state),
  })
  if (accountId === undefined) return response
  await parts.signIn.dropSecondFactor(accountId, clientOfRequest(parts, context))
  leaveFlash(context, 'ok', catalogue.secondFactorDropped)
  return context.redirect(`${peoplePath}/${personId}`, 303)
}

/** Whether people of other agencies sign in with the same account, over which nobody here has a say. */
async function isShared(context: SiteContext, accountId: string | null): Promise<boolean> {
  return accountId !== null && (await listPeopleOfAccount(context.var.site.door.db, accountId)).length > 1
}
