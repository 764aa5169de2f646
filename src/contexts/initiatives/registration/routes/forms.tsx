import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type Actor, personIdOf } from '../../../../commands/actor.ts'
import { fieldSpecs } from '../../../../commands/fields.ts'
import type { Option, Problem, Typed } from '../../../../kernel/form.ts'
import { formatDate, parseTypedDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import { ask } from '../../../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../../../web/site.ts'
import { freshForm, type FormState, submit } from '../../../../web/submit.ts'
import { viewOf } from '../../../../web/view.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { contentNames, type Initiative } from '../../rules/initiative.ts'
import { moveOf } from '../../rules/states.ts'
import { register } from '../commands/register.ts'
import { saveDraft } from '../commands/save-draft.ts'
import { pageWords } from '../page-words.ts'
import { RegistrationForm } from '../pages/registration-form.tsx'
import { EditRegistrationPage, newHref, NewRegistrationPage } from '../pages/registration-page.tsx'
import type { FormChoices } from '../queries/form-choices.ts'
import { registrationDraft, registrationStart, type RegistrationStart } from '../queries/registration-forms.ts'
import type { FieldReason } from '../rules/review.ts'
import { registrationRefusals } from '../refusals.ts'
import { seasonProblems, seasonRefusals } from '../rules/season-problems.ts'

const said = pageWords.catalogue

/** The form of a registration: new, or one's own draft. */
export function addFormRoutes(routes: Hono<SiteEnv>): void {
  routes.get(newHref, (context) => showNew(context))
  routes.post(newHref, (context) =>
    submit(context, saveDraft, {
      done: ({ initiativeId }) => initiativeHref(String(initiativeId), 'edit'),
      said: said.draftSaved,
      again: (state) => showNew(context, state),
    }),
  )
  routes.get('/mo-hinh/:id/sua', (context) => showEdit(context))
  routes.post('/mo-hinh/:id/sua', (context) =>
    submit(context, saveDraft, {
      also: idOf(context),
      done: ({ initiativeId }) => initiativeHref(String(initiativeId), 'edit'),
      said: said.draftSaved,
      again: (state) => showAgain(context, state),
    }),
  )
  routes.get('/mo-hinh/:id/gui-dang-ky', (context) =>
    context.redirect(initiativeHref(idOf(context).initiativeId, 'edit'), 302),
  )
  routes.post('/mo-hinh/:id/gui-dang-ky', (context) =>
    submit(context, register, {
      also: idOf(context),
      done: ({ initiativeId }) => initiativeHref(String(initiativeId)),
      said: said.registered,
      again: (state) => showAgain(context, state),
    }),
  )
}

export function idOf(context: SiteContext): { initiativeId: string } {
  const initiativeId = z.uuid().safeParse(context.req.param('id'))
  if (!initiativeId.success) throw new HTTPException(404)
  return { initiativeId: initiativeId.data }
}

/** A form that was refused: a new one is not on record yet. */
function showAgain(context: SiteContext, state: FormState): Promise<Response> {
  return state.typed['version'] === '0' ? showNew(context, state) : showEdit(context, state)
}

async function showNew(context: SiteContext, state?: FormState): Promise<Response> {
  const start = await ask(context, registrationStart)
  const form = state ?? freshForm(context, startingWith(context, start))
  const initiativeId = textIn(form.typed, 'initiativeId') || context.var.site.door.newId()
  const isOpen = start.choices.seasons.length > 0
  context.status(form.status)
  return context.html(
    <NewRegistrationPage view={viewOf(context)} start={start}>
      {isOpen ? formOf(context, { ...start, form, initiativeId, version: '0', action: newHref, isFirst: true }) : null}
    </NewRegistrationPage>,
  )
}

async function showEdit(context: SiteContext, state?: FormState): Promise<Response> {
  const draft = await ask(context, registrationDraft, idOf(context))
  const { initiative, choices, returned } = draft
  if (moveOf(initiative.state, 'edit') === undefined) return context.redirect(initiativeHref(initiative.id), 302)
  const form = state ?? freshForm(context, typedOf(initiative))
  // A form sent on what somebody else changed keeps its words, and goes on from what is on record now.
  const version = state?.status === 409 ? String(initiative.version) : textIn(form.typed, 'version')
  context.status(form.status)
  return context.html(
    <EditRegistrationPage view={viewOf(context)} draft={draft}>
      {formOf(context, {
        choices,
        form,
        initiativeId: initiative.id,
        version,
        action: initiativeHref(initiative.id, 'edit'),
        isFirst: initiative.code === null,
        reasons: returned?.reasons,
      })}
    </EditRegistrationPage>,
  )
}

interface Shown {
  readonly choices: FormChoices
  readonly form: FormState
  readonly initiativeId: string
  readonly version: string
  readonly action: string
  /** Whether it was never registered, so that the days of registration count. */
  readonly isFirst: boolean
  readonly reasons?: readonly FieldReason[] | undefined
}

function formOf(context: SiteContext, shown: Shown) {
  const { form, initiativeId, version, action, reasons = [] } = shown
  const { seasons, options } = shown.choices
  const fields = fieldSpecs(register.input, {
    ...options,
    field: named(seasons.flatMap((season) => season.fields)),
    level: named(seasons.flatMap((season) => season.levels)),
  })
  return (
    <RegistrationForm
      language={context.var.viewer.language}
      action={action}
      initiativeId={initiativeId}
      version={version}
      commandId={form.commandId}
      fields={fields}
      typed={form.typed}
      problems={problemsIn(shown, viewOf(context).today)}
      reasons={reasons}
    />
  )
}

/** Fields and levels of all open seasons; one that the chosen season does not have is told when it is sent. */
function named(list: readonly { readonly id: string; readonly vi: string; readonly en: string }[]): readonly Option[] {
  const byId = new Map(list.map(({ id, vi, en }) => [id, { value: id, label: { vi, en } }]))
  return [...byId.values()]
}

const ofSeason = registrationRefusals(...seasonRefusals)
const saidBySeason = new Set(Object.values(ofSeason).map(({ words }) => words.vi))

/** What was refused, and beside it everything that the season has against what was typed, each at its field. */
function problemsIn({ form, choices, isFirst }: Shown, today: PlainDate): readonly Problem[] {
  const season = choices.seasons.find(({ id }) => id === textIn(form.typed, 'seasonId'))
  if (form.command !== register.name || season === undefined) return form.problems
  const typed = (name: string): string | null => textIn(form.typed, name).trim() || null
  const part = {
    field: typed('field'),
    level: typed('level'),
    holder: typed('holder') === 'individual' ? ('individual' as const) : null,
    holderName: typed('holderName'),
    startsOn: parseTypedDate(typed('startsOn') ?? '') ?? null,
    endsOn: parseTypedDate(typed('endsOn') ?? '') ?? null,
  }
  // The season's own words name days and choices; the refusal says the same without them.
  const others = form.problems.filter(({ message }) => !saidBySeason.has(message.vi))
  const told = new Set(others.map(({ field }) => field))
  return [...others, ...seasonProblems(part, season, isFirst ? today : null).filter(({ field }) => !told.has(field))]
}

/** A new form: the newest open season, one's own unit and name, or what a plan or another page put into the address. */
function startingWith(context: SiteContext, { choices, planned }: RegistrationStart): Typed {
  const { actor } = context.var.viewer
  const asked = (name: string): string => context.req.query(name) ?? ''
  const model = planned.find(({ planId, name }) => planId === asked('keHoach') && name === asked('moHinh'))
  const heldUnit = heldUnitOf(actor)
  const usual: Typed = {
    seasonId: asked('mua') || usualSeason(choices),
    kind: 'model',
    holder: 'collective',
    unitId: heldUnit,
    personId: personIdOf(actor) ?? '',
    continuesId: asked('lamTiep'),
    origin: asked('theo'),
    version: '0',
  }
  if (model === undefined) return usual
  return {
    ...usual,
    name: model.name,
    legalBasis: model.documentName,
    documentId: model.documentId,
    planId: model.planId,
    unitId: model.unitId ?? heldUnit,
  }
}

function usualSeason({ seasons }: FormChoices): string {
  return (seasons.find(({ registersNow }) => registersNow) ?? seasons[0])?.id ?? ''
}

function heldUnitOf(actor: Actor): string {
  return (actor.kind === 'person' ? actor.roles.flatMap(({ unitIds }) => unitIds)[0] : undefined) ?? ''
}

function typedOf(initiative: Initiative): Typed {
  const { originAgencyId, originId, startsOn, endsOn } = initiative
  return {
    ...Object.fromEntries(contentNames.map((name) => [name, initiative[name]])),
    version: String(initiative.version),
    seasonId: initiative.seasonId,
    name: initiative.name,
    kind: initiative.kind,
    holder: initiative.holder,
    holderName: initiative.holderName,
    setting: initiative.setting,
    field: initiative.field,
    level: initiative.level,
    unitId: initiative.unitId,
    personId: initiative.personId,
    startsOn: startsOn === null ? '' : formatDate(startsOn),
    endsOn: endsOn === null ? '' : formatDate(endsOn),
    legalBasis: initiative.legalBasis,
    documentId: initiative.documentId ?? '',
    planId: initiative.planId ?? '',
    continuesId: initiative.continuesId ?? '',
    origin: originId === null ? '' : `${originAgencyId}:${originId}`,
  }
}

function textIn(typed: Typed, name: string): string {
  const value = typed[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}
