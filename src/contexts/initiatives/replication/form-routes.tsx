import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { fieldSpecs } from '../../../commands/fields.ts'
import type { FieldSpec, Typed } from '../../../kernel/form.ts'
import { ask } from '../../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { formFor, type FormState, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { actPaths, initiativeHref } from '../rules/act-paths.ts'
import { adopt } from './commands/adopt.ts'
import { continueInitiative } from './commands/continue.ts'
import { describeHowTo } from './commands/describe-how-to.ts'
import { answerLifeCheck } from './commands/life-check.ts'
import { tellAdoption } from './commands/tell-adoption.ts'
import { FormPage } from './pages/form-page.tsx'
import { Life } from './pages/replication-section.tsx'
import { adoptDraft, adoptionShown } from './queries/adoptions.ts'
import { howToDraft } from './queries/how-to.ts'
import { replicationSection } from './queries/section.ts'
import { figureNames } from './rules/adoption.ts'
import { type adoptWayWords, words } from './words.ts'

const labels = words.catalogue

/** Forms about an initiative stand under its address, by the act. */
export function addFormRoutes(routes: Hono<SiteEnv>): void {
  routes.get(pathOf('describe-how-to'), (context) => showHowTo(context))
  routes.post(pathOf('describe-how-to'), (context) =>
    submit(context, describeHowTo, {
      also: idOf(context),
      done: () => `${initiativeHref(idOf(context).initiativeId)}/to-huong-dan`,
      said: labels.described,
      again: (state) => showHowTo(context, state),
    }),
  )
  routes.get(pathOf('adopt'), (context) => showAdopt(context))
  routes.post(pathOf('adopt'), (context) =>
    submit(context, adopt, {
      also: { originId: idOf(context).initiativeId },
      done: ({ initiativeId, adoptionId }) =>
        typeof initiativeId === 'string' ? initiativeHref(initiativeId, 'edit') : `/lam-theo/${String(adoptionId)}`,
      said: labels.adopted,
      again: (state) => showAdopt(context, state),
    }),
  )
  routes.get(pathOf('answer-life-check'), (context) => showLife(context))
  routes.post(pathOf('answer-life-check'), (context) =>
    submit(context, answerLifeCheck, {
      also: idOf(context),
      done: () => initiativeHref(idOf(context).initiativeId),
      said: labels.lifeSaid,
      again: (state) => showLife(context, state),
    }),
  )
  routes.get(pathOf('continue'), (context) => showContinue(context))
  routes.post(pathOf('continue'), (context) =>
    submit(context, continueInitiative, {
      also: idOf(context),
      done: ({ initiativeId }) => initiativeHref(String(initiativeId), 'edit'),
      said: labels.continued,
      again: (state) => showContinue(context, state),
    }),
  )
  routes.get('/lam-theo/:id', (context) => showTelling(context))
  routes.post('/lam-theo/:id', (context) =>
    submit(context, tellAdoption, {
      also: { adoptionId: idOf(context).initiativeId },
      done: () => `/lam-theo/${idOf(context).initiativeId}`,
      said: labels.told,
      again: (state) => showTelling(context, state),
    }),
  )
}

function pathOf(act: keyof typeof actPaths): string {
  return `/mo-hinh/:id/${actPaths[act]}`
}

function idOf(context: SiteContext): { initiativeId: string } {
  const id = z.uuid().safeParse(context.req.param('id'))
  if (!id.success) throw new HTTPException(404)
  return { initiativeId: id.data }
}

/** Fields that a person fills in. */
function shown(fields: readonly FieldSpec[], ...left: readonly string[]): readonly FieldSpec[] {
  return fields.filter(({ name, control }) => control !== 'hidden' && !left.includes(name))
}

/** Values on record as a form shows them. */
function typedOf(record: Readonly<Record<string, unknown>>, names: readonly string[]): Typed {
  return Object.fromEntries(
    names.map((name) => {
      const value = record[name]
      if (typeof value === 'boolean') return [name, value ? 'true' : '']
      return [name, typeof value === 'string' || typeof value === 'number' ? String(value) : '']
    }),
  )
}

async function showHowTo(context: SiteContext, state?: FormState): Promise<Response> {
  const { initiative, sheet, figures } = await ask(context, howToDraft, idOf(context))
  const fields = shown(fieldSpecs(describeHowTo.input))
  const names = fields.map(({ name }) => name)
  context.status(state?.status ?? 200)
  return context.html(
    <FormPage
      view={viewOf(context)}
      title={labels.describe}
      lead={labels.describeLead}
      about={{ name: initiative.name, href: initiativeHref(initiative.id) }}
      version={sheet?.version ?? 0}
      form={{
        action: initiativeHref(initiative.id, 'describe-how-to'),
        state: formFor(context, state, describeHowTo),
        fields,
        typed: typedOf({ ...(sheet ?? figures) }, names),
      }}
    />,
  )
}

async function showAdopt(context: SiteContext, state?: FormState): Promise<Response> {
  const { origin, units, people, seasonName } = await ask(context, adoptDraft, idOf(context))
  const [only] = units
  const fields = shown(fieldSpecs(adopt.input, { unitId: units, personId: people }), 'originAgencyId')
  const way: keyof typeof adoptWayWords = seasonName === null ? 'trial' : 'register'
  context.status(state?.status ?? 200)
  return context.html(
    <FormPage
      view={viewOf(context)}
      title={labels.adopt}
      lead={labels.adoptLead}
      about={{ name: origin.name, href: initiativeHref(origin.id) }}
      hidden={{ originAgencyId: String(origin.agencyId) }}
      form={{
        action: initiativeHref(origin.id, 'adopt'),
        state: formFor(context, state, adopt),
        fields,
        typed: { way, unitId: units.length === 1 ? (only?.value ?? '') : '' },
      }}
    />,
  )
}

async function showLife(context: SiteContext, state?: FormState): Promise<Response> {
  const found = await ask(context, replicationSection, idOf(context))
  const { language } = context.var.viewer
  context.status(state?.status ?? 200)
  return context.html(
    <FormPage
      view={viewOf(context)}
      title={labels.lifeAsk}
      lead={labels.lifeLead}
      about={{ name: found.name, href: initiativeHref(found.initiativeId) }}
      form={{
        action: initiativeHref(found.initiativeId, 'answer-life-check'),
        state: formFor(context, state, answerLifeCheck),
        fields: shown(fieldSpecs(answerLifeCheck.input)),
        typed: {},
      }}
    >
      <Life language={language} life={found.life} />
    </FormPage>,
  )
}

async function showContinue(context: SiteContext, state?: FormState): Promise<Response> {
  const found = await ask(context, replicationSection, idOf(context))
  context.status(state?.status ?? 200)
  return context.html(
    <FormPage
      view={viewOf(context)}
      title={labels.continue}
      lead={labels.continueLead}
      about={{ name: found.name, href: initiativeHref(found.initiativeId) }}
      form={{
        action: initiativeHref(found.initiativeId, 'continue'),
        state: formFor(context, state, continueInitiative),
        fields: [],
        typed: {},
      }}
    />,
  )
}

async function showTelling(context: SiteContext, state?: FormState): Promise<Response> {
  const { adoption, originName } = await ask(context, adoptionShown, { adoptionId: idOf(context).initiativeId })
  const known = { ...adoption, state: adoption.state === 'registered' ? 'trying' : adoption.state }
  context.status(state?.status ?? 200)
  return context.html(
    <FormPage
      view={viewOf(context)}
      title={labels.tell}
      lead={labels.tellLead}
      about={{ name: originName, href: initiativeHref(adoption.originId) }}
      version={adoption.version}
      form={{
        action: `/lam-theo/${adoption.id}`,
        state: formFor(context, state, tellAdoption),
        fields: shown(fieldSpecs(tellAdoption.input)),
        typed: typedOf(known, ['state', 'outcome', 'place', ...figureNames]),
      }}
    />,
  )
}
