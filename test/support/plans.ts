import { Hono } from 'hono'
import type { Actor } from '../../src/commands/actor.ts'
import { startPlanCommand } from '../../src/contexts/plans/commands/start-plan.ts'
import type { AcceptedTask } from '../../src/contexts/plans/rules/plan-start.ts'
import { plansRoutes } from '../../src/contexts/plans/routes.tsx'
import { day, type PlainDate } from '../../src/kernel/plain-date.ts'
import type { Language } from '../../src/kernel/words.ts'
import { writeAs } from '../../src/platform/database/as-agency.ts'
import type { Site, SiteEnv, Viewer } from '../../src/web/site.ts'
import type { GivenAgency } from './organization.ts'
import { newId, type Scenario } from './scenario.ts'

export interface GivenPlan {
  readonly planId: string
  readonly documentId: string
  /** `KH43` for the first plan of an agency. */
  readonly code: string
  /** In the order given. */
  readonly tasks: readonly GivenTask[]
}

export interface GivenTask {
  readonly id: string
  readonly code: string
  readonly title: string
  /** The first turn and its id, for tasks that have one. */
  readonly turnId: string
  readonly dueOn: PlainDate | null
}

export type WantedTask = Partial<AcceptedTask>

/** Three tasks of the Policy unit and its officer: one due 4 December 2026, one each month, one without owner or date. */
function usualTasks({ units, actors }: GivenAgency): WantedTask[] {
  const owned = { leadUnitId: units.policy, officerId: actors.officerOfPolicy.personId }
  return [
    { title: 'Đổi mới tuyên truyền, dễ hiểu, dễ nhớ, dễ thực hiện', ...owned, dueOn: day('2026-12-04') },
    {
      title: 'Nắm bắt tâm tư, nguyện vọng của Nhân dân',
      ...owned,
      rhythm: 'monthly',
      supportUnitIds: [units.propaganda],
    },
    { title: 'Thực hiện Luật Tiếp cận thông tin' },
  ]
}

/** Starts a plan through the command, as the agency's Office. */
export async function givenPlan(
  scenario: Scenario,
  agency: GivenAgency,
  {
    tasks = usualTasks(agency),
    ...plan
  }: { tasks?: readonly WantedTask[]; startsOn?: PlainDate; endsOn?: PlainDate } = {},
): Promise<GivenPlan> {
  const documentId = await givenDocument(scenario, agency.agencyId)
  const answer = await scenario.must(startPlanCommand, agency.actors.office, {
    documentId,
    title: 'Kế hoạch phong trào thi đua “Dân vận khéo” năm 2026',
    period: 'năm 2026',
    startsOn: plan.startsOn ?? '2026-01-05',
    endsOn: plan.endsOn ?? '2027-12-31',
    tasks: tasks.map((task, index) => ({
      path: `II/${index + 1}`,
      title: `Nhiệm vụ ${index + 1}`,
      wording: task.title ?? '',
      supportUnitIds: [],
      rhythm: 'once',
      span: { start: index * 100, end: index * 100 + 90 },
      ...task,
    })),
  })
  const planId = String(answer['planId'])
  return { planId, documentId, code: String(answer['code']), tasks: await listGivenTasks(scenario, planId) }
}

async function givenDocument(scenario: Scenario, agencyId: number): Promise<string> {
  const id = newId()
  const row = {
    agencyId,
    id,
    key: `43/KH-BDT ${id}`,
    type: 'Kế hoạch',
    typeCode: 'KH',
    number: '43/KH-BDT',
    serial: '43',
    symbol: 'KH-BDT',
    issuer: null,
    issuedOn: day('2026-01-05'),
    title: 'Kế hoạch phong trào thi đua “Dân vận khéo” năm 2026',
    name: null,
    fileId: null,
    addedAt: new Date('2026-01-05T08:00:00+07:00'),
  }
  await writeAs(scenario.connection.db, [agencyId], (db) =>
    db
      .insertInto('document')
      .values(row as never)
      .execute(),
  )
  return id
}

/** The tasks of a plan as they stand, in order, each with its first turn. */
export async function listGivenTasks(scenario: Scenario, planId: string): Promise<GivenTask[]> {
  const { db } = scenario.connection
  const tasks = await db
    .selectFrom('task')
    .selectAll()
    .where('planId', '=', planId)
    .orderBy('position')
    .orderBy('code')
    .execute()
  const turns = await db
    .selectFrom('turn')
    .selectAll()
    .where('taskId', 'in', [newId(), ...tasks.map(({ id }) => id)])
    .orderBy('periodFrom')
    .execute()
  return tasks.map(({ id, code, title }) => {
    const turn = turns.find(({ taskId, state }) => taskId === id && state !== 'cancelled')
    return { id, code, title, turnId: turn?.id ?? '', dueOn: turn?.dueOn ?? null }
  })
}

/** The pages of plans for one person, without sign-in: a function from request to response. */
export function plansSite(scenario: Scenario, actor: Actor, language: Language = 'vi') {
  const viewer: Viewer = {
    actor,
    language,
    name: 'Người xem',
    unitName: 'Phòng Chính sách',
    agencyName: 'Ban Dân tộc',
    waiting: 0,
    accountId: null,
  }
  const site = { door: scenario.door, assets: { css: '' }, navigation: () => [], fileSecret: 'test' } as unknown as Site
  const app = new Hono<SiteEnv>()
  app.use(async (context, next) => {
    context.set('site', site)
    context.set('viewer', viewer)
    await next()
  })
  app.route('/', plansRoutes())
  return {
    get: async (path: string) => app.request(path),
    text: async (path: string) => (await app.request(path)).text(),
    post: async (path: string, fields: Readonly<Record<string, string | readonly string[]>>) => {
      const body = new FormData()
      for (const [name, value] of Object.entries({ commandId: newId(), ...fields }))
        for (const each of [value].flat()) body.append(name, each)
      return app.request(path, { method: 'POST', body })
    },
  }
}
