import type { Hono } from 'hono'
import { z } from 'zod'
import { fieldSpecs, StoredFile } from '../../../../commands/fields.ts'
import { mayEver } from '../../../../commands/permission.ts'
import type { Problem } from '../../../../kernel/form.ts'
import { ask } from '../../../../web/ask.ts'
import { partForm } from '../../../../web/form-input.ts'
import { resendPage } from '../../../../web/resend-page.tsx'
import type { SiteContext, SiteEnv } from '../../../../web/site.ts'
import { freshForm, type FormState, submit } from '../../../../web/submit.ts'
import { storeUploads } from '../../../../web/uploads.ts'
import { viewOf } from '../../../../web/view.ts'
import { FileRefused } from '../../../../platform/files/file-store.ts'
import { importInitiatives } from '../commands/import-initiatives.ts'
import { importWords } from '../import-words.ts'
import { importHref, ImportPage, type Preview } from '../pages/import-page.tsx'
import { importGround, importSeasons } from '../queries/import-ground.ts'
import { reviewQueueHref } from '../rules/notices.ts'
import { inSheetOrder } from '../rules/import-columns.ts'
import { checkRows, type ImportAs, type ImportGround } from '../rules/import-rows.ts'
import { importProgress, tellImport } from '../sheets/import-progress.ts'
import type { ListRead } from '../sheets/read-list.ts'
import { readStoredList } from '../sheets/sheet-processes.ts'
import { type OpenSeason, seasonOptions } from '../../seasons/door.ts'

const said = importWords.catalogue

/** Whole lists from Excel: template, preview, and taking over all of it or nothing. */
export function addImportRoutes(routes: Hono<SiteEnv>): void {
  routes.get(importHref, (context) => showImport(context, {}))
  routes.get(`${importHref}/mau.xlsx`, downloadTemplate)
  routes.get(`${importHref}/tien-do/:id`, showProgress)
  routes.get(`${importHref}/xem`, (context) => context.redirect(importHref, 302))
  routes.post(`${importHref}/xem`, previewFile)
  routes.post(importHref, takeOver)
}

interface Shown {
  readonly form?: FormState
  readonly importId?: string
  readonly preview?: Preview
  readonly ground?: Ground
}
type Ground = Omit<ImportGround, 'taken'> & { readonly taken: readonly string[] }

async function showImport(context: SiteContext, { form, importId, preview, ground }: Shown): Promise<Response> {
  const seasons = await ask(context, importSeasons)
  const { newId } = context.var.site.door
  const fresh = freshForm(context, { seasonId: usualSeason(seasons), as: 'draft' })
  const fields = fieldSpecs(importInitiatives.input, { seasonId: seasonOptions(seasons) })
  const isFaulty = preview !== undefined && preview.faults.length > 0
  context.status(form?.status ?? (isFaulty ? 422 : 200))
  return context.html(
    <ImportPage
      view={viewOf(context)}
      seasons={seasons}
      fields={fields.filter(({ name }) => ['seasonId', 'as', 'file'].includes(name))}
      form={form ?? fresh}
      importId={importId ?? newId()}
      preview={preview}
      unitNames={new Map(ground?.units.map(({ id, name }) => [id, name]))}
    />,
  )
}

function usualSeason(seasons: readonly OpenSeason[]): string {
  return (seasons.find(({ registersNow }) => registersNow) ?? seasons[0])?.id ?? ''
}

async function downloadTemplate(context: SiteContext): Promise<Response> {
  const { season, units, people } = await ask(context, importGround, { seasonId: context.req.query('mua') ?? '' })
  // The library for workbooks is large; it is loaded when somebody asks for one.
  const { writeTemplate } = await import('../sheets/write-template.ts')
  const bytes = await writeTemplate({ season, units, people })
  return context.body(bytes, 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': 'attachment; filename="mau-danh-sach-mo-hinh.xlsx"',
  })
}

/** Asked by the page while its form is on the way. */
function showProgress(context: SiteContext): Response {
  const { actor } = context.var.viewer
  const id = z.uuid().safeParse(context.req.param('id'))
  if (!mayEver(importInitiatives.may, actor)) return context.json({ status: 'forbidden' }, 403)
  return context.json((id.success ? importProgress(id.data, actor.agencyId) : undefined) ?? { phase: 'unknown' })
}

const Choice = z.object({ importId: z.uuid(), seasonId: z.uuid(), as: z.enum(['draft', 'registered']) })

async function previewFile(context: SiteContext): Promise<Response> {
  const { typed, files } = partForm(await context.req.formData())
  if (context.var.viewer.actor.kind === 'anonymous') return resendPage(context, typed)
  // Whoever may not import is told before their file is kept.
  await ask(context, importSeasons)
  const choice = Choice.safeParse(typed)
  if (!choice.success) return showImport(context, { form: refused(context, typed, 'seasonId') })
  const uploads = await storeUploads(context, importInitiatives.input, files)
  const stored = StoredFile.safeParse(uploads.input['file'])
  if (!stored.success) {
    const problems = uploads.problems.length > 0 ? uploads.problems : [{ field: 'file', message: said.noFile }]
    return showImport(context, {
      form: { ...refused(context, typed, 'file'), problems },
      importId: choice.data.importId,
    })
  }
  return showPreview(context, { ...choice.data, stored: stored.data })
}

function refused(context: SiteContext, typed: FormState['typed'], field: string): FormState {
  const message =
    field === 'file' ? said.noFile : { vi: 'Chọn mùa và cách nhập.', en: 'Choose the season and the way.' }
  return { ...freshForm(context, typed), problems: [{ field, message }], status: 422 }
}

interface Asked {
  readonly importId: string
  readonly seasonId: string
  readonly as: ImportAs
  readonly stored: StoredFile
}

async function showPreview(context: SiteContext, { importId, seasonId, as, stored }: Asked): Promise<Response> {
  const { agencyId } = context.var.viewer.actor
  const read = await readStored(context, { stored, importId })
  const ground = await ask(context, importGround, { seasonId })
  tellImport(importId, agencyId, { phase: 'checking', done: 0, total: read.rows.length })
  const checked = checkWhole(read, { ...ground, taken: new Set(ground.taken) }, as)
  tellImport(importId, agencyId, { phase: 'done', done: read.rows.length, total: read.rows.length })
  const shown = { ...checked, as, seasonId, file: JSON.stringify(stored), unknown: read.unknown }
  return showImport(context, { preview: shown, importId: context.var.site.door.newId(), ground })
}

/** What the sheet hides and what its cells say, all faults at once. */
function checkWhole(read: ListRead, ground: ImportGround, as: ImportAs) {
  if (read.rows.length === 0 && read.faults.length > 0) return { rows: [], faults: read.faults }
  const checked = checkRows(read.rows, ground, as)
  return { rows: checked.rows, faults: inSheetOrder([...read.faults, ...checked.faults]) }
}

/** Reads the stored file in a process of its own; a file that is gone counts as one fault. */
async function readStored(
  context: SiteContext,
  { stored, importId }: { readonly stored: StoredFile; readonly importId: string },
): Promise<ListRead> {
  const { site, viewer } = context.var
  tellImport(importId, viewer.actor.agencyId, { phase: 'reading', done: 0, total: 0 })
  try {
    return await readStoredList(stored.hash, () => site.files.read(stored.hash))
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return { rows: [], faults: [{ line: null, column: null, message: said.fileGone }], unknown: [] }
  }
}

async function takeOver(context: SiteContext): Promise<Response> {
  const { typed } = partForm(await context.req.formData())
  const { site, viewer } = context.var
  const choice = Choice.safeParse(typed)
  const stored = StoredFile.safeParse(parsed(typed['stored']))
  const mayRead = choice.success && stored.success && site.door.ownsFile(stored.data, viewer.actor)
  if (viewer.actor.kind === 'anonymous') return resendPage(context, typed)
  await ask(context, importSeasons)
  if (!mayRead) return showImport(context, { form: { ...refused(context, {}, 'file'), problems: [gone] } })
  const asked = { ...choice.data, stored: stored.data }
  const read = await readStored(context, asked)
  // What a sheet hides is no row at all: nothing of such a file is taken.
  const rows = read.faults.length > 0 ? [] : read.rows
  return submit(context, importInitiatives, {
    also: { importId: asked.importId, seasonId: asked.seasonId, as: asked.as, file: asked.stored, rows },
    done: () => (asked.as === 'draft' ? '/mo-hinh' : `${reviewQueueHref}?step=registered`),
    said: said.importedDone,
    again: () => showPreview(context, asked),
  })
}

const gone: Problem = { field: 'file', message: said.fileGone }

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
