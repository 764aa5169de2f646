import type { Hono } from 'hono'
import { ask } from '../../../web/ask.ts'
import { sheetBytes, tableSheet, sheetType } from '../../../web/sheet.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { viewOf } from '../../../web/view.ts'
import { FiguresPage } from './pages/figures-page.tsx'
import { namesOf, pivotShown } from './pages/pivot-names.ts'
import { initiativeFigures } from './queries/figures.ts'
import { roomLinks } from './room-links.ts'
import { FiguresAsked } from './rules/pivot.ts'
import { traitWords, words } from './words.ts'

/** Tables and charts of initiatives, on the page and as a workbook. */
export function addFiguresRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/mo-hinh/so-lieu', async (context) => {
    const asked = FiguresAsked.parse(context.req.query())
    const figures = await ask(context, initiativeFigures, asked)
    return context.html(
      <FiguresPage view={viewOf(context)} figures={figures} asked={asked} rooms={roomLinks(context)} />,
    )
  })
  routes.get('/mo-hinh/so-lieu.xlsx', downloadFigures)
}

async function downloadFigures(context: SiteContext): Promise<Response> {
  const asked = FiguresAsked.parse(context.req.query())
  const figures = await ask(context, initiativeFigures, asked)
  const { language } = context.var.viewer
  const texts = words(language)
  const names = namesOf(figures, language)
  const pivot = pivotShown(figures, asked)
  const columns = pivot.columns.map((column) => names(asked.across, column))
  const table = tableSheet(
    texts.figures,
    [traitWords[asked.rows][language], ...columns, texts.total],
    [
      ...pivot.rows.map(({ key, counts, sum }) => [names(asked.rows, key), ...counts, sum]),
      [texts.total, ...pivot.sums, pivot.total],
    ],
  )
  const years = tableSheet(
    texts.compareYears,
    [
      texts.year,
      texts.registered,
      texts.approved,
      texts.carriedOut,
      texts.recognised,
      texts.people,
      texts.households,
      texts.attendances,
    ],
    figures.byYear.map((each) => [
      each.year,
      each.registered,
      each.approved,
      each.carriedOut,
      each.recognised,
      each.people,
      each.households,
      each.attendances,
    ]),
  )
  const months = tableSheet(
    texts.byMonth,
    [texts.month, texts.count],
    figures.months.map(({ month, count }) => [month, count]),
  )
  return context.body(await sheetBytes([table, years, months], language), 200, {
    'content-type': sheetType,
    'content-disposition': 'attachment; filename="so-lieu-mo-hinh.xlsx"',
  })
}
