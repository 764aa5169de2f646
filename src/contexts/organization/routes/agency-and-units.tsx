import { Hono } from 'hono'
import { readAs } from '../../../platform/database/as-agency.ts'
import { ask } from '../../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { formFor, type FormState, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { addUnit } from '../commands/add-unit.ts'
import { editAgency } from '../commands/edit-agency.ts'
import { editUnit } from '../commands/edit-unit.ts'
import { moveUnit } from '../commands/move-unit.ts'
import { AgencyPage } from '../pages/agency-page.tsx'
import { UnitPage } from '../pages/unit-page.tsx'
import { UnitsPage } from '../pages/units-page.tsx'
import { showAgency } from '../queries/agency.ts'
import { optionsOfUnits } from '../queries/directory.ts'
import { listUnitRows, showUnit } from '../queries/units.ts'
import { openWorkOfUnit } from '../store/work-holder.ts'
import { words } from '../words.ts'
import type { OrganizationParts } from './parts.ts'

const { catalogue } = words
const unitsPath = '/quan-tri/don-vi'

/** `/quan-tri` and `/quan-tri/don-vi`. */
export function agencyAndUnitRoutes(parts: OrganizationParts): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/quan-tri', (context) => showAgencyPage(context))
  routes.post('/quan-tri', (context) =>
    submit(context, editAgency, {
      done: () => '/quan-tri',
      said: catalogue.agencySaved,
      again: (state) => showAgencyPage(context, state),
    }),
  )
  routes.get(unitsPath, (context) => showUnits(context))
  routes.post(unitsPath, (context) =>
    submit(context, addUnit, {
      done: () => unitsPath,
      said: catalogue.unitAdded,
      again: (state) => showUnits(context, state),
    }),
  )
  routes.get(`${unitsPath}/:id`, (context) => showUnitPage(context, parts))
  routes.post(`${unitsPath}/:id`, (context) =>
    submit(context, editUnit, {
      also: { unitId: context.req.param('id') },
      done: () => unitsPath,
      said: catalogue.unitSaved,
      again: (state) => showUnitPage(context, parts, state),
    }),
  )
  routes.post(`${unitsPath}/:id/thu-tu`, (context) =>
    submit(context, moveUnit, {
      also: { unitId: context.req.param('id') },
      done: () => unitsPath,
      again: (state) => showUnits(context, state),
    }),
  )
  routes.post(`${unitsPath}/:id/ket-thuc`, (context) =>
    submit(context, parts.personCommands.closeUnit, {
      also: { unitId: context.req.param('id') },
      done: () => unitsPath,
      said: catalogue.unitClosed,
      again: (state) => showUnitPage(context, parts, state),
    }),
  )
  return routes
}

async function showAgencyPage(context: SiteContext, state?: FormState): Promise<Response> {
  const agency = await ask(context, showAgency)
  context.status(state?.status ?? 200)
  return context.html(<AgencyPage view={viewOf(context)} agency={agency} form={formFor(context, state, editAgency)} />)
}

async function showUnits(context: SiteContext, state?: FormState): Promise<Response> {
  const showsClosed = context.req.query('closed') === 'true'
  const units = await ask(context, listUnitRows, { closed: showsClosed })
  const { newId } = context.var.site.door
  context.status(state?.status ?? 200)
  return context.html(
    <UnitsPage
      view={viewOf(context)}
      units={units}
      showsClosed={showsClosed}
      form={formFor(context, state, addUnit, { kind: 'department' })}
      moveIds={units.flatMap(() => [newId(), newId()])}
    />,
  )
}

async function showUnitPage(
  context: SiteContext,
  { personCommands }: OrganizationParts,
  state?: FormState,
): Promise<Response> {
  const unit = await ask(context, showUnit, { unitId: context.req.param('id') })
  const units = await ask(context, listUnitRows, {})
  const { viewer, site } = context.var
  const { agencyId } = viewer.actor
  const openWork = await readAs(site.door.db, [agencyId], (db) =>
    openWorkOfUnit(db, personCommands.holders, { agencyId, unitId: unit.id }),
  )
  context.status(state?.status ?? 200)
  return context.html(
    <UnitPage
      view={viewOf(context)}
      unit={unit}
      others={optionsOfUnits(units.filter(({ id, validTo }) => id !== unit.id && validTo === null))}
      openWork={openWork}
      edit={formFor(context, state, editUnit)}
      close={formFor(context, state, personCommands.closeUnit)}
      commands={personCommands}
    />,
  )
}
