import { Hono } from 'hono'
import type { Words } from '../../../kernel/words.ts'
import { ask } from '../../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { viewOf } from '../../../web/view.ts'
import { importAgencies } from '../commands/import-agencies.ts'
import { agenciesPath } from '../pages/agencies-page.tsx'
import { ImportAgenciesPage, type ImportAgenciesPageProps } from '../pages/import-agencies-page.tsx'
import { previewAgencies } from '../queries/agency-preview.ts'
import { listAgencyChoices } from '../queries/agencies-below.ts'
import { agencyTable } from '../rules/agency-table.ts'
import { unitTemplates } from '../rules/agency.ts'
import { invite } from './agencies-below.tsx'
import type { OrganizationParts } from './parts.ts'
import { sendWorkbook } from './people.tsx'
import { readList, tableOf } from './pasted-list.ts'

const path = `${agenciesPath}/nhap`

/** `/quan-tri/co-quan/nhap`: a whole list of agencies. */
export function importAgencyRoutes(parts: OrganizationParts): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get(path, async (context) => {
    await ask(context, listAgencyChoices, {}) // Whoever may not import is told here, before choosing a file.
    return show(context, { table: '', units: 'commune', fileProblems: [] })
  })
  routes.post(path, (context) => importList(context, parts))
  routes.get(`${agenciesPath}/mau.xlsx`, async (context) => {
    const superiors = await ask(context, listAgencyChoices, { own: true })
    const { writeAgencyTemplate } = await import('../sheets/agency-template.ts')
    const names = superiors.map(({ label }) => label.vi.replace(/^(– )+/, ''))
    return sendWorkbook(context, await writeAgencyTemplate(names), 'mau-danh-sach-co-quan.xlsx')
  })
  return routes
}

type Shown = Pick<ImportAgenciesPageProps, 'table' | 'units' | 'fileProblems' | 'preview'>

function show(context: SiteContext, shown: Shown): Response | Promise<Response> {
  const formId = context.var.site.door.newId()
  return context.html(<ImportAgenciesPage view={viewOf(context)} formId={formId} {...shown} />)
}

/** First shows what would happen; only a confirmed list is imported, and again only when nothing is wrong with it. */
async function importList(context: SiteContext, parts: OrganizationParts): Promise<Response> {
  const form = await context.req.formData()
  const typed = { table: tableOf(form), units: unitsOf(form) }
  if (form.get('confirmed') === 'true') {
    return invite(context, parts, { command: importAgencies, again: () => preview(context, typed) })
  }
  await ask(context, listAgencyChoices, {})
  const read = await readList(form, agencyTable)
  if ('problems' in read) return faulty(context, typed, read.problems)
  return preview(context, { ...typed, table: read.text })
}

function unitsOf(form: FormData): string {
  const units = form.get('units')
  return typeof units === 'string' && Object.hasOwn(unitTemplates, units) ? units : 'usual'
}

function faulty(
  context: SiteContext,
  typed: { table: string; units: string },
  fileProblems: readonly Words[],
): Response | Promise<Response> {
  context.status(422)
  return show(context, { ...typed, fileProblems })
}

async function preview(context: SiteContext, typed: { table: string; units: string }): Promise<Response> {
  const found = await ask(context, previewAgencies, typed)
  context.status(found.problems.length > 0 ? 422 : 200)
  return show(context, { ...typed, fileProblems: [], preview: found })
}
