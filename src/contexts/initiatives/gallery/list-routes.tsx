import type { Hono } from 'hono'
import { mayEver } from '../../../commands/permission.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { ask } from '../../../web/ask.ts'
import { sendSheet } from '../../../web/sheet.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { viewOf } from '../../../web/view.ts'
import { seasonBanner } from '../seasons/door.ts'
import { mayDo } from '../rules/states.ts'
import { holderWords, kindWords, stateWords } from '../words.ts'
import { CardsPage } from './pages/cards-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { exportInitiatives, type InitiativeListed, listInitiatives } from './queries/list-initiatives.ts'
import { recognisedCards } from './queries/recognised-cards.ts'
import { roomLinks } from './room-links.ts'
import { InitiativeFilter } from './rules/filter.ts'
import { listsWaiting } from './waiting.ts'
import { words } from './words.ts'

/** The lists of initiatives, the gallery of recognised ones, and the list as a spreadsheet. */
export function addListRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/mo-hinh', showList)
  routes.get('/mo-hinh/danh-sach.xlsx', downloadList)
}

async function showList(context: SiteContext): Promise<Response> {
  const filter = InitiativeFilter.parse(withSort(context.req.query()))
  const view = viewOf(context)
  if (filter.tab === 'recognised') {
    const list = await ask(context, recognisedCards, filter)
    return context.html(<CardsPage view={view} list={list} filter={filter} rooms={roomLinks(context)} />)
  }
  const list = await ask(context, listInitiatives, filter)
  const { actor } = context.var.viewer
  const seasons = filter.tab !== 'all' && mayEver(seasonBanner.may, actor) ? await ask(context, seasonBanner) : []
  const mayRegister = mayEver(mayDo('register'), actor)
  const rooms = roomLinks(context)
  const lists = filter.tab === 'waiting' ? await listsWaiting(context) : []
  return context.html(<ListPage {...{ view, list, filter, seasons, lists, mayRegister, rooms }} />)
}

/** What waits comes in the order of its date, unless another was asked for. */
function withSort(query: Readonly<Record<string, string>>): Record<string, string> {
  const isWaiting = (query['tab'] ?? 'waiting') === 'waiting'
  return { sort: isWaiting ? 'due' : 'code', ...query }
}

async function downloadList(context: SiteContext): Promise<Response> {
  const rows = await ask(context, exportInitiatives, InitiativeFilter.parse(withSort(context.req.query())))
  const { language } = context.var.viewer
  const texts = words(language)
  const column = (head: string, width: number, cell: (row: InitiativeListed) => string | number | null) => ({
    head,
    width,
    cell,
  })
  const columns = [
    column(texts.code, 14, ({ code }) => code),
    column(texts.name, 60, ({ name }) => name),
    column(texts.year, 8, ({ year }) => year),
    column(texts.kind, 12, ({ kind }) => kindWords[kind][language]),
    column(texts.holder, 12, ({ holder }) => holderWords[holder][language]),
    column(texts.field, 22, ({ field }) => field?.[language] ?? ''),
    column(texts.level, 16, ({ level }) => level?.[language] ?? ''),
    column(texts.unit, 28, ({ unitName }) => unitName),
    column(texts.personInCharge, 22, ({ personName }) => personName),
    column(texts.state, 20, ({ state }) => stateWords[state][language]),
    column(texts.registeredOn, 14, ({ registeredOn }) => (registeredOn === null ? '' : formatDate(registeredOn))),
    column(texts.sessions, 10, ({ sessions }) => sessions),
    column(texts.attendances, 12, ({ attendances }) => attendances),
    column(texts.people, 14, ({ people }) => people),
    column(texts.households, 12, ({ households }) => households),
  ]
  return sendSheet(context, { name: texts.initiatives, rows, columns }, 'mo-hinh')
}
