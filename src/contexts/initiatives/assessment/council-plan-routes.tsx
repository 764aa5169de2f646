import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { AnyCommand } from '../../../commands/command.ts'
import type { Words } from '../../../kernel/words.ts'
import { ask } from '../../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { formFor, type FormState, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { cancelCouncilCommand, changeCouncilCommand } from './commands/change-council.ts'
import { addCouncilCases } from './commands/council.ts'
import { councilWords } from './council-words.ts'
import { EditCouncilPage } from './pages/edit-council-page.tsx'
import { councilPlanShown } from './queries/councils.ts'

const { councilEdited, councilCancelled, casesAdded } = councilWords.catalogue

const changes: readonly { readonly path: string; readonly command: AnyCommand; readonly said: Words }[] = [
  { path: 'sua', command: changeCouncilCommand, said: councilEdited },
  { path: 'them', command: addCouncilCases, said: casesAdded },
  { path: 'huy', command: cancelCouncilCommand, said: councilCancelled },
]

/** Changing a planned session, putting further initiatives on its agenda, calling it off. */
export function addCouncilPlanRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/hoi-dong/:id/sua', (context) => showPlan(context))
  for (const { path, command, said } of changes) {
    routes.post(`/hoi-dong/:id/${path}`, (context) =>
      submit(context, command, {
        also: { sessionId: idIn(context) },
        done: () => `/hoi-dong/${idIn(context)}`,
        said,
        again: (state) => showPlan(context, state),
      }),
    )
  }
}

async function showPlan(context: SiteContext, state?: FormState): Promise<Response> {
  const shown = await ask(context, councilPlanShown, { sessionId: idIn(context) })
  // Nothing of a closed or cancelled session changes: its own page says where it stands.
  if (shown.session.state !== 'planned' && state === undefined)
    return context.redirect(`/hoi-dong/${idIn(context)}`, 303)
  context.status(state?.status ?? 200)
  return context.html(
    <EditCouncilPage view={viewOf(context)} shown={shown} formOf={(command) => formFor(context, state, command)} />,
  )
}

function idIn(context: SiteContext): string {
  const id = z.uuid().safeParse(context.req.param('id'))
  if (!id.success) throw new HTTPException(404)
  return id.data
}
