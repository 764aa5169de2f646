import { Hono } from 'hono'
import { ask } from '../../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { importPeople } from '../commands/import-people.ts'
import { AdminPage } from '../pages/admin-page.tsx'
import { ImportPanel, type ImportPanelProps } from '../pages/import-page.tsx'
import { StepTwoPage } from '../pages/step-two-page.tsx'
import { listChoices } from '../queries/choices.ts'
import { previewPeople } from '../queries/import-ground.ts'
import { peopleTable } from '../rules/import-table.ts'
import { words } from '../words.ts'
import { readList, tableOf } from './pasted-list.ts'
import { peoplePath, sendWorkbook } from './people.tsx'

/** The import stands twice: as the second step of set-up, and in administration. */
const places = [
  { path: '/thiet-lap/nguoi', templatePath: '/thiet-lap/mau.xlsx', done: '/thiet-lap/nguoi', isSetUp: true },
  { path: `${peoplePath}/nhap`, templatePath: `${peoplePath}/mau.xlsx`, done: peoplePath, isSetUp: false },
] as const
type Place = (typeof places)[number]

export function importRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  for (const place of places) {
    routes.get(place.path, async (context) => {
      await ask(context, listChoices) // Whoever may not import is told here, before choosing a file.
      return showImport(context, place, { table: '', createsUnits: place.isSetUp, fileProblems: [] })
    })
    routes.post(place.path, (context) => importList(context, place))
    routes.get(place.templatePath, async (context) => {
      const { units } = await ask(context, listChoices)
      const { writeTemplate } = await import('../sheets/write-workbook.ts')
      return sendWorkbook(context, await writeTemplate(units.map(({ label }) => label.vi)), 'mau-danh-sach.xlsx')
    })
  }
  return routes
}

type Shown = Pick<ImportPanelProps, 'table' | 'createsUnits' | 'fileProblems' | 'preview'>

function showImport(context: SiteContext, place: Place, shown: Shown): Response | Promise<Response> {
  const view = viewOf(context)
  const formId = context.var.site.door.newId()
  const panel = (
    <ImportPanel view={view} action={place.path} templateHref={place.templatePath} formId={formId} {...shown} />
  )
  if (place.isSetUp) return context.html(<StepTwoPage view={view}>{panel}</StepTwoPage>)
  return context.html(
    <AdminPage view={view} title={words(view.language).importPeople} tab="/quan-tri/nguoi-dung" below>
      {panel}
    </AdminPage>,
  )
}

/** First shows what would happen; only a confirmed list is imported, and again only when nothing is wrong with it. */
async function importList(context: SiteContext, place: Place): Promise<Response> {
  const form = await context.req.formData()
  if (form.get('confirmed') === 'true') {
    return submit(context, importPeople, {
      done: () => place.done,
      said: words.catalogue.imported,
      again: () => preview(context, place, textOf(form)),
    })
  }
  await ask(context, listChoices)
  const read = await readList(form, peopleTable)
  if ('problems' in read) {
    context.status(422)
    return showImport(context, place, { ...textOf(form), fileProblems: read.problems })
  }
  return preview(context, place, { ...textOf(form), table: read.text })
}

function textOf(form: FormData): { table: string; createsUnits: boolean } {
  return { table: tableOf(form), createsUnits: form.get('createsUnits') === 'true' }
}

async function preview(
  context: SiteContext,
  place: Place,
  typed: { table: string; createsUnits: boolean },
): Promise<Response> {
  const found = await ask(context, previewPeople, typed)
  context.status(found.problems.length > 0 ? 422 : 200)
  return showImport(context, place, { ...typed, fileProblems: [], preview: found })
}
