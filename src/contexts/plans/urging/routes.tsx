import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { Answer } from '../../../commands/command.ts'
import { mayEver } from '../../../commands/permission.ts'
import { ask } from '../../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { freshForm, type FormState, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { issueUrgingNote } from './commands/issue-urging-note.ts'
import { setEscalation } from './commands/set-escalation.ts'
import { addFeedRoutes } from './feed-routes.tsx'
import { EscalationPage } from './pages/escalation-page.tsx'
import { NewNotePage } from './pages/new-note-page.tsx'
import { NotePage } from './pages/note-page.tsx'
import { NotesPage } from './pages/notes-page.tsx'
import { UrgentPage } from './pages/urgent-page.tsx'
import { type PaperKind, sendPaper } from '../../documents/index.ts'
import { escalation } from './queries/escalation.ts'
import { exportUrgent, listUrgent, URGENT_ON_PAGE, UrgentFilter } from './queries/list-urgent.ts'
import { urgingDraft } from './queries/urging-draft.ts'
import { exportUrgingNotes, NOTES_ON_PAGE, NotesFilter, urgingNote, urgingNotes } from './queries/urging-notes.ts'
import { sendSheet } from '../../../web/sheet.ts'
import { MOST_TURNS } from './rules/urging-note.ts'
import { notesSheet, urgentSheet } from './sheets.ts'
import { words } from './words.ts'

/** Pages of reminding and urging, and each person's calendar address. */
export function urgingRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  addRuleRoutes(routes)
  addListRoutes(routes)
  addNoteRoutes(routes)
  addFeedRoutes(routes)
  return routes
}

function addRuleRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/quan-tri/nhac-viec', (context) => showRule(context))
  routes.post('/quan-tri/nhac-viec', (context) =>
    submit(context, setEscalation, {
      done: () => '/quan-tri/nhac-viec',
      said: words.catalogue.ruleSaved,
      again: (state) => showRule(context, state),
    }),
  )
}

async function showRule(context: SiteContext, state?: FormState): Promise<Response> {
  const rule = await ask(context, escalation)
  const form = mayEver(setEscalation.may, context.var.viewer.actor) ? (state ?? freshForm(context)) : undefined
  context.status(state?.status ?? 200)
  return context.html(<EscalationPage view={viewOf(context)} rule={rule} form={form} />)
}

function addListRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/don-doc', (context) => showUrgent(context))
  routes.get('/don-doc/danh-sach.xlsx', downloadUrgent)
  routes.post('/don-doc/phieu', (context) =>
    submit(context, issueUrgingNote, {
      done: afterIssuing,
      said: words.catalogue.noteIssued,
      again: (state) => showUrgent(context, state),
    }),
  )
  routes.post('/don-doc/chon', async (context) => {
    const form = await context.req.formData()
    const named = (field: string, name: string) =>
      form.getAll(field).flatMap((id) => (typeof id === 'string' ? [[name, id]] : []))
    const [turns, tasks] = [named('turnIds', 'turn'), named('taskIds', 'task')]
    return context.redirect(`/don-doc/moi?${new URLSearchParams([...turns, ...tasks])}`, 303)
  })
  routes.get('/don-doc/moi', (context) => showNewNote(context, context.req.queries('turn') ?? []))
  routes.post('/don-doc/moi', (context) =>
    submit(context, issueUrgingNote, {
      done: afterIssuing,
      said: words.catalogue.noteIssued,
      again: (state) => showNewNote(context, [state.typed['turnIds'] ?? []].flat(), state),
    }),
  )
}

function afterIssuing({ noteIds }: Answer): string {
  const ids = Array.isArray(noteIds) ? noteIds : []
  return ids.length === 1 ? `/phieu-don-doc/${String(ids[0])}` : '/phieu-don-doc'
}

async function showUrgent(context: SiteContext, state?: FormState): Promise<Response> {
  const filter = UrgentFilter.parse(context.req.query())
  const list = await ask(context, listUrgent, filter)
  const { newId } = context.var.site.door
  const issue = { bulkId: newId(), newId, ...(state && { state }) }
  const mayIssue = mayEver(issueUrgingNote.may, context.var.viewer.actor)
  context.status(state?.status ?? 200)
  return context.html(
    <UrgentPage
      view={viewOf(context)}
      list={list}
      filter={filter}
      pageSize={URGENT_ON_PAGE}
      issue={mayIssue ? issue : undefined}
    />,
  )
}

async function downloadUrgent(context: SiteContext): Promise<Response> {
  const rows = await ask(context, exportUrgent, UrgentFilter.parse(context.req.query()))
  return sendSheet(context, urgentSheet(rows, context.var.viewer.language), 'don-doc')
}

async function showNewNote(context: SiteContext, turnIds: readonly string[], state?: FormState): Promise<Response> {
  const known = turnIds.filter(isId)
  // A form sent again names its turns itself.
  const taskIds = state === undefined ? (context.req.queries('task') ?? []).filter(isId) : []
  const draft = await ask(context, urgingDraft, { turnIds: known.slice(0, MOST_TURNS), taskIds })
  const form = state ?? freshForm(context)
  context.status(form.status)
  return context.html(
    <NewNotePage
      view={viewOf(context)}
      draft={draft}
      form={form}
      most={known.length > MOST_TURNS || draft.isCut ? MOST_TURNS : undefined}
      isOfTasks={taskIds.length > 0}
    />,
  )
}

function isId(text: string): boolean {
  return z.uuid().safeParse(text).success
}

function addNoteRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/phieu-don-doc', showNotes)
  routes.get('/phieu-don-doc/danh-sach.xlsx', downloadNotes)
  routes.get('/phieu-don-doc/:id', async (context) => {
    const note = await noteOf(context)
    return context.html(<NotePage view={viewOf(context)} note={note} />)
  })
  for (const kind of ['docx', 'pdf'] as const satisfies readonly PaperKind[]) {
    routes.get(`/phieu-don-doc/:id/phieu.${kind}`, async (context) =>
      sendPaper(context, (await noteOf(context)).document, kind),
    )
  }
}

function noteOf(context: SiteContext) {
  const noteId = z.uuid().safeParse(context.req.param('id'))
  if (!noteId.success) throw new HTTPException(404)
  return ask(context, urgingNote, { noteId: noteId.data })
}

async function showNotes(context: SiteContext): Promise<Response> {
  const filter = NotesFilter.parse(context.req.query())
  const list = await ask(context, urgingNotes, filter)
  return context.html(<NotesPage view={viewOf(context)} list={list} filter={filter} pageSize={NOTES_ON_PAGE} />)
}

async function downloadNotes(context: SiteContext): Promise<Response> {
  const rows = await ask(context, exportUrgingNotes, NotesFilter.parse(context.req.query()))
  return sendSheet(context, notesSheet(rows, context.var.viewer.language), 'phieu-don-doc')
}
