import { Hono } from 'hono'
import { ask } from '../../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { viewOf } from '../../../web/view.ts'
import { formatNumber } from '../../../ui/format.ts'
import { diaryCommands } from '../diary/door.ts'
import {
  DiaryFigures,
  ContributionsSection,
  MilestonesSection,
  OutputsSection,
} from '../diary/pages/diary-sections.tsx'
import { DiarySection, EvidenceSection } from '../diary/pages/entry-list.tsx'
import { type Diary, diaryShown } from '../diary/queries/diary-of.ts'
import { pageWords } from '../diary/words.ts'
import { initiativeHref } from '../rules/act-paths.ts'
import type { InitiativeAct } from '../rules/states.ts'
import { addListRoutes } from './list-routes.tsx'
import { CardPage } from './pages/card-page.tsx'
import { InitiativePage } from './pages/initiative-page.tsx'
import { initiativePage } from './queries/initiative-page.ts'

/** Pages of initiatives: one for each, and the lists of all. */
export function galleryRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  addListRoutes(routes)
  routes.get('/mo-hinh/:id{[0-9a-f-]{36}}', showInitiative)
  return routes
}

/** What lines of the history say, by command of every room. */
const commandWords = new Map([...diaryCommands].map(({ name, words }) => [name, words]))

const offered = new Set<InitiativeAct>(['start', 'record', 'set-outputs', 'review-interim', 'stop'])

async function showInitiative(context: SiteContext): Promise<Response> {
  const initiativeId = context.req.param('id') ?? ''
  const page = await ask(context, initiativePage, { initiativeId })
  const view = viewOf(context)
  if (page.season === null) return context.html(<CardPage view={view} card={page.card} />)
  const diary = await ask(context, diaryShown, { initiativeId })
  const { language, today } = view
  const href = initiativeHref(initiativeId, 'record')
  return context.html(
    <InitiativePage
      view={view}
      page={page}
      offered={(act) => offered.has(act)}
      commandWords={commandWords}
      stepNotes={stepNotesOf(diary, language)}
    >
      <DiaryFigures language={language} diary={diary} href={href} year={page.initiative.year} />
      <OutputsSection language={language} diary={diary} />
      <MilestonesSection language={language} diary={diary} today={today} />
      <DiarySection language={language} diary={diary} href={href} />
      <ContributionsSection language={language} diary={diary} />
      <EvidenceSection language={language} diary={diary} />
    </InitiativePage>,
  )
}

function stepNotesOf({ reckoning }: Diary, language: 'vi' | 'en') {
  const { sessions } = reckoning
  if (sessions === 0) return {}
  return { 'carrying-out': `${formatNumber(sessions, language)} ${pageWords(language).sessions}` }
}
