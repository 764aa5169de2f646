import type { Hono } from 'hono'
import { ask } from '../../../web/ask.ts'
import { sheetBytes, sheetType, tableSheet } from '../../../web/sheet.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { viewOf } from '../../../web/view.ts'
import { holderWords, kindWords, stateWords } from '../words.ts'
import { belowNames, BelowPage, belowPivot } from './pages/below-page.tsx'
import { exportInitiativesBelow, initiativesBelow } from './queries/initiatives-below.ts'
import { roomLinks } from './room-links.ts'
import { BelowAsked } from './rules/below.ts'
import { traitWords, words } from './words.ts'

/** The initiatives of agencies below, on the page and as a workbook. */
export function addBelowRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/mo-hinh/cap-duoi', async (context) => {
    const asked = BelowAsked.parse(context.req.query())
    const below = await ask(context, initiativesBelow, asked)
    return context.html(<BelowPage view={viewOf(context)} below={below} asked={asked} rooms={roomLinks(context)} />)
  })
  routes.get('/mo-hinh/cap-duoi.xlsx', downloadBelow)
}

async function downloadBelow(context: SiteContext): Promise<Response> {
  const asked = BelowAsked.parse(context.req.query())
  const below = await ask(context, exportInitiativesBelow, asked)
  const { language } = context.var.viewer
  const texts = words(language)
  const names = belowNames(below, language)
  const pivot = belowPivot(below, asked)
  const table = tableSheet(
    texts.figures,
    [traitWords[asked.rows][language], ...pivot.columns.map((column) => names(asked.across, column)), texts.total],
    [
      ...pivot.rows.map(({ key, counts, sum }) => [names(asked.rows, key), ...counts, sum]),
      [texts.total, ...pivot.sums, pivot.total],
    ],
  )
  const list = tableSheet(
    texts.listBelow,
    [
      texts.agency,
      texts.unit,
      texts.code,
      texts.name,
      texts.year,
      texts.kind,
      texts.holder,
      texts.field,
      texts.level,
      texts.place,
      texts.state,
    ],
    below.rows.map((row) => [
      row.agencyName,
      row.unitName,
      row.code,
      row.name,
      row.year,
      kindWords[row.kind][language],
      holderWords[row.holder][language],
      names('field', row.field),
      names('level', row.level),
      row.place,
      stateWords[row.state][language],
    ]),
  )
  return context.body(await sheetBytes([table, list], language), 200, {
    'content-type': sheetType,
    'content-disposition': 'attachment; filename="mo-hinh-cap-duoi.xlsx"',
  })
}
