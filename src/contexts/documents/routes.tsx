import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { fieldSpecs } from '../../commands/fields.ts'
import { mayEver } from '../../commands/permission.ts'
import { ask } from '../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../web/site.ts'
import { type FormState, freshForm, submit } from '../../web/submit.ts'
import { sendSheet } from '../../web/sheet.ts'
import { viewOf } from '../../web/view.ts'
import { attachFile } from './commands/attach-file.ts'
import { editDocument } from './commands/edit-document.ts'
import { registerDocument } from './commands/register-document.ts'
import { setStanding } from './commands/set-standing.ts'
import { fileRoutes } from './file-routes.ts'
import { DocumentForms } from './pages/document-forms.tsx'
import { type DocumentLink, DocumentPage } from './pages/document-page.tsx'
import { DocumentsPage } from './pages/documents-page.tsx'
import { RegisterPage } from './pages/register-page.tsx'
import type { FirstDues } from './pages/first-dues.ts'
import { documentPage } from './queries/document-page.ts'
import { DocumentFilter, exportDocuments, listDocuments } from './queries/list-documents.ts'
import { readingRoutes } from './reading-routes.tsx'
import { registerSheet } from './register-sheet.ts'
import { termRoutes } from './text-check/check-routes.tsx'
import { words } from './words.ts'

export interface DocumentRoutesOptions {
  /** Plans carried out from a document; plans know documents, not the other way round. */
  readonly plansOf?: (context: SiteContext, documentId: string) => Promise<readonly DocumentLink[]>
  /** Where display copies of pictures are kept; may be emptied at any time. */
  readonly displayFolder: string
  /** When what repeats would first be due in a plan; plans know that. */
  readonly firstDues?: FirstDues
  /** Told that a scan waits to be read. */
  readonly onScan?: () => void
}

/** The pages of documents: the register, one document, files, and the reading of plans. */
export function documentRoutes(options: DocumentRoutesOptions): Hono<SiteEnv> {
  const { plansOf = async () => [] } = options
  const routes = new Hono<SiteEnv>()
  const show = (context: SiteContext, id: string, state?: FormState) =>
    showDocument(context, { id, plansOf, ...(state && { state }) })
  routes.get('/van-ban', (context) => showRegister(context))
  routes.get('/van-ban.xlsx', (context) => exportRegister(context))
  routes.get('/van-ban/moi', (context) => showRegisterForm(context))
  routes.post('/van-ban/moi', (context) =>
    submit(context, registerDocument, {
      done: ({ documentId }) => `/van-ban/${String(documentId)}`,
      said: words.catalogue.registered,
      again: (state) => showRegisterForm(context, state),
    }),
  )
  routes.route('/', termRoutes())
  routes.get('/van-ban/:id', (context) => show(context, context.req.param('id')))
  const changes = { sua: editDocument, 'hieu-luc': setStanding, tep: attachFile } as const
  for (const address of ['sua', 'hieu-luc', 'tep'] as const) {
    routes.post(`/van-ban/:id/${address}`, (context) => {
      const documentId = context.req.param('id')
      const submission = {
        also: { documentId },
        done: () => `/van-ban/${documentId}`,
        said: words.catalogue.saved,
        again: (state: FormState) => show(context, documentId, state),
      }
      if (address === 'sua') return submit(context, changes[address], submission)
      if (address === 'tep') return submit(context, changes[address], submission)
      return submit(context, changes[address], submission)
    })
  }
  routes.route('/', fileRoutes(options.displayFolder))
  routes.route('/', readingRoutes(options.onScan ?? (() => undefined), options.firstDues))
  return routes
}

function mayRegister(context: SiteContext): boolean {
  return mayEver(registerDocument.may, context.var.viewer.actor)
}

async function showRegister(context: SiteContext): Promise<Response> {
  const filter = DocumentFilter.parse(context.req.query())
  const list = await ask(context, listDocuments, filter)
  return context.html(
    <DocumentsPage view={viewOf(context)} list={list} filter={filter} mayRegister={mayRegister(context)} />,
  )
}

async function exportRegister(context: SiteContext): Promise<Response> {
  const documents = await ask(context, exportDocuments, DocumentFilter.parse(context.req.query()))
  return sendSheet(context, registerSheet(documents, context.var.viewer.language), 'so-van-ban')
}

/** The form is for those who may register; others are told so before they type. */
function showRegisterForm(context: SiteContext, state?: FormState): Response | Promise<Response> {
  if (!mayRegister(context)) throw new HTTPException(context.var.viewer.actor.kind === 'anonymous' ? 401 : 403)
  context.status(state?.status ?? 200)
  const form = state ?? freshForm(context)
  return context.html(<RegisterPage view={viewOf(context)} fields={fieldSpecs(registerDocument.input)} form={form} />)
}

interface DocumentToShow {
  readonly id: string
  readonly plansOf: NonNullable<DocumentRoutesOptions['plansOf']>
  readonly state?: FormState
}

async function showDocument(context: SiteContext, { id, plansOf, state }: DocumentToShow): Promise<Response> {
  const shown = await ask(context, documentPage, { documentId: id })
  const plans = await plansOf(context, id)
  const view = viewOf(context)
  const { newId } = context.var.site.door
  context.status(state?.status ?? 200)
  return context.html(
    <DocumentPage
      view={view}
      shown={shown}
      plans={plans}
      forms={mayRegister(context) ? <DocumentForms view={view} shown={shown} sent={state} newId={newId} /> : null}
    />,
  )
}
