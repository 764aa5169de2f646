import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { fieldSpecs } from '../../../commands/fields.ts'
import { mayEver } from '../../../commands/permission.ts'
import { ask } from '../../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { formFor, freshForm, type FormState, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { actPaths, initiativeHref } from '../rules/act-paths.ts'
import { actRefusal, actsOpenTo } from '../rules/initiative.ts'
import { askAnotherLook, concludeAssessment } from './commands/conclude.ts'
import { appointAssessors, declare, removeAssessor } from './commands/panel.ts'
import { reopenSelfAssessment } from './commands/reopen-self-assessment.ts'
import { explainOutliers, handInScores, saveScores } from './commands/score.ts'
import { handInSelfAssessment, saveSelfAssessment } from './commands/self-assess.ts'
import { addEvidence, dropEvidence } from './commands/self-evidence.ts'
import { AssessmentPage } from './pages/assessment-page.tsx'
import { AssessmentsPage } from './pages/assessments-page.tsx'
import { FormPage } from './pages/parts.tsx'
import { Result } from './pages/points.tsx'
import { ScorePage } from './pages/score-page.tsx'
import { SelfPage } from './pages/self-page.tsx'
import { assessmentShown, recordedPoints } from './queries/assessment.ts'
import { listCouncils } from './queries/councils.ts'
import { AssessmentFilter, ASSESSMENTS_ON_PAGE, assessorChoices, listAssessments } from './queries/lists.ts'
import { assessmentRefusals } from './refusals.ts'
import { words } from './words.ts'

const at = (path: string) => `/mo-hinh/:id{[0-9a-f-]{36}}/${path}`

/** Pages of self-assessment, scoring and conclusion. */
export function assessmentRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/tham-dinh', showList)
  routes.get(at('tham-dinh'), (context) => showAssessment(context))
  routes.get(at('diem.json'), sendPoints)
  addSelfRoutes(routes)
  addPanelRoutes(routes)
  addScoreRoutes(routes)
  addEndRoutes(routes)
  return routes
}

function idOf(context: SiteContext): { initiativeId: string } {
  const id = z.uuid().safeParse(context.req.param('id'))
  if (!id.success) throw new HTTPException(404)
  return { initiativeId: id.data }
}

const assessmentHref = (context: SiteContext) => `${initiativeHref(idOf(context).initiativeId)}/tham-dinh`

async function showList(context: SiteContext): Promise<Response> {
  const filter = AssessmentFilter.parse(context.req.query())
  const list = await ask(context, listAssessments, filter)
  const runsIt = mayEver(appointAssessors.may, context.var.viewer.actor)
  return context.html(
    <AssessmentsPage
      view={viewOf(context)}
      list={list}
      filter={filter}
      pageSize={ASSESSMENTS_ON_PAGE}
      runsIt={runsIt}
    />,
  )
}

async function showAssessment(context: SiteContext): Promise<Response> {
  const shown = await ask(context, assessmentShown, idOf(context))
  const { actor } = context.var.viewer
  return context.html(
    <AssessmentPage
      view={viewOf(context)}
      shown={shown}
      acts={actsOpenTo(shown.initiative, actor)}
      removing={mayEver(removeAssessor.may, actor) ? freshForm(context) : undefined}
      seesCouncils={mayEver(listCouncils.may, actor)}
    />,
  )
}

async function sendPoints(context: SiteContext): Promise<Response> {
  const { points } = await ask(context, recordedPoints, idOf(context))
  if (points === null) throw new HTTPException(404)
  return context.json(points)
}

function addSelfRoutes(routes: Hono<SiteEnv>): void {
  const path = actPaths['self-assess']
  routes.get(at(path), (context) => showSelf(context))
  routes.post(at(path), (context) =>
    submit(context, handInSelfAssessment, {
      also: idOf(context),
      done: () => assessmentHref(context),
      said: words.catalogue.selfHandedIn,
      again: (state) => showSelf(context, state),
    }),
  )
  routes.post(at(`${path}/nhap`), (context) =>
    submit(context, saveSelfAssessment, {
      also: idOf(context),
      done: () => initiativeHref(idOf(context).initiativeId, 'self-assess'),
      said: words.catalogue.selfSaved,
      again: (state) => showSelf(context, state),
    }),
  )
  routes.post(at(`${path}/minh-chung`), (context) =>
    submit(context, addEvidence, {
      also: idOf(context),
      done: () => initiativeHref(idOf(context).initiativeId, 'self-assess'),
      said: words.catalogue.evidenceAdded,
      again: (state) => showSelf(context, state),
    }),
  )
  routes.post('/mo-hinh/minh-chung/:evidence/bo', (context) =>
    submit(context, dropEvidence, {
      also: { evidenceId: context.req.param('evidence') },
      done: ({ initiativeId }) => initiativeHref(String(initiativeId), 'self-assess'),
      said: words.catalogue.evidenceDropped,
      again: () => context.redirect('/mo-hinh', 303),
    }),
  )
}

async function showSelf(context: SiteContext, state?: FormState): Promise<Response> {
  const shown = await ask(context, assessmentShown, idOf(context))
  const mayScore = actRefusal(shown.initiative, 'self-assess', context.var.viewer.actor) === undefined
  context.status(state?.status ?? 200)
  return context.html(
    <SelfPage
      view={viewOf(context)}
      shown={shown}
      form={mayScore ? eitherForm(context, state, [saveSelfAssessment, handInSelfAssessment]) : undefined}
      adding={formFor(context, state, addEvidence)}
    />,
  )
}

/** A form that two buttons send to two commands: what was sent to either is given back. */
function eitherForm(
  context: SiteContext,
  state: FormState | undefined,
  commands: readonly { readonly name: string }[],
) {
  const sent = commands.find(({ name }) => name === state?.command)
  return sent === undefined ? freshForm(context) : formFor(context, state, sent)
}

function addPanelRoutes(routes: Hono<SiteEnv>): void {
  routes.get(at('moi-tham-dinh'), (context) => showAppoint(context))
  routes.post(at('moi-tham-dinh'), (context) =>
    submit(context, appointAssessors, {
      also: idOf(context),
      done: () => assessmentHref(context),
      said: words.catalogue.appointed,
      again: (state) => showAppoint(context, state),
    }),
  )
  routes.post('/mo-hinh/nguoi-cham/:assessor/thoi', (context) =>
    submit(context, removeAssessor, {
      also: { assessorId: context.req.param('assessor') },
      done: ({ initiativeId }) => `${initiativeHref(String(initiativeId))}/tham-dinh`,
      said: words.catalogue.removed,
      again: () => context.redirect('/tham-dinh', 303),
    }),
  )
}

async function showAppoint(context: SiteContext, state?: FormState): Promise<Response> {
  const { initiative, people } = await ask(context, assessorChoices, idOf(context))
  const { catalogue } = words
  const form = state ?? freshForm(context)
  context.status(form.status)
  const { language } = context.var.viewer
  return context.html(
    <FormPage
      view={viewOf(context)}
      initiative={initiative}
      title={catalogue.appoint}
      lead={people.length === 0 ? words(language).noCandidates : words(language).appointLead}
      action={`${initiativeHref(initiative.id)}/moi-tham-dinh`}
      form={form}
      fields={fieldSpecs(appointAssessors.input, { personIds: people })}
    />,
  )
}

function addScoreRoutes(routes: Hono<SiteEnv>): void {
  const path = actPaths.assess
  const own = (context: SiteContext) => initiativeHref(idOf(context).initiativeId, 'assess')
  routes.get(at(path), (context) => showScore(context))
  const posts = [
    { path, command: handInScores, said: words.catalogue.scoresHandedIn },
    { path: `${path}/nhap`, command: saveScores, said: words.catalogue.scoresSaved },
  ] as const
  for (const post of posts) {
    routes.post(at(post.path), (context) =>
      submit(context, post.command, {
        also: idOf(context),
        done: () => own(context),
        said: post.said,
        again: (state) => showScore(context, state),
      }),
    )
  }
  routes.post(at(`${path}/khai-bao`), (context) =>
    submit(context, declare, {
      also: idOf(context),
      done: () => own(context),
      said: words.catalogue.declared,
      again: (state) => showScore(context, state),
    }),
  )
  routes.post(at(`${path}/giai-trinh`), (context) =>
    submit(context, explainOutliers, {
      also: idOf(context),
      done: () => assessmentHref(context),
      said: words.catalogue.explained,
      again: (state) => showScore(context, state),
    }),
  )
}

async function showScore(context: SiteContext, state?: FormState): Promise<Response> {
  const shown = await ask(context, assessmentShown, idOf(context))
  context.status(state?.status ?? 200)
  return context.html(
    <ScorePage
      view={viewOf(context)}
      shown={shown}
      declaring={formFor(context, state, declare)}
      scoring={eitherForm(context, state, [saveScores, handInScores])}
      explaining={formFor(context, state, explainOutliers)}
    />,
  )
}

/** Reopening, concluding, asking for another look: each one form. */
const ends = [
  {
    act: 'reopen-self-assessment',
    command: reopenSelfAssessment,
    title: words.catalogue.reopen,
    said: words.catalogue.reopened,
  },
  {
    act: 'conclude-assessment',
    command: concludeAssessment,
    title: words.catalogue.conclude,
    said: words.catalogue.concluded,
  },
  {
    act: 'ask-another-look',
    command: askAnotherLook,
    title: words.catalogue.anotherLook,
    said: words.catalogue.anotherLookAsked,
  },
] as const
type End = (typeof ends)[number]

function addEndRoutes(routes: Hono<SiteEnv>): void {
  for (const end of ends) {
    const path = at(actPaths[end.act])
    routes.get(path, (context) => showEnd(context, end))
    routes.post(path, (context) =>
      submit(context, end.command as typeof concludeAssessment, {
        also: idOf(context),
        done: () => assessmentHref(context),
        said: end.said,
        again: (state) => showEnd(context, end, state),
      }),
    )
  }
}

async function showEnd(context: SiteContext, { act, command, title }: End, state?: FormState): Promise<Response> {
  const shown = await ask(context, assessmentShown, idOf(context))
  const { initiative } = shown
  const { actor, language } = context.var.viewer
  if (!mayEver(command.may, actor)) throw new HTTPException(403)
  const form = state ?? freshForm(context)
  context.status(form.status)
  const texts = words(language)
  const isTooEarly = act === 'conclude-assessment' && !shown.isOpen
  const leads = { 'conclude-assessment': texts.concludeLead, 'ask-another-look': texts.anotherLookLead }
  return context.html(
    <FormPage
      view={viewOf(context)}
      initiative={initiative}
      title={title}
      lead={act === 'reopen-self-assessment' ? undefined : leads[act]}
      action={initiativeHref(initiative.id, act)}
      form={form}
      fields={fieldSpecs(command.input)}
      version={act === 'reopen-self-assessment' ? undefined : initiative.version}
      notYet={isTooEarly ? assessmentRefusals('scores-not-open')['scores-not-open'].words : undefined}
    >
      {act === 'conclude-assessment' ? <Result language={language} shown={shown} /> : null}
    </FormPage>,
  )
}
