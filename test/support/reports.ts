import { day } from '../../src/kernel/plain-date.ts'
import { writeAs } from '../../src/platform/database/as-agency.ts'
import type { GivenAgency, GivenPerson, GivenUnit } from './organization.ts'
import { newId, type Scenario } from './scenario.ts'

/** A plan to report on, entered straight into the tables: reports only read it. */
export interface GivenPlan {
  readonly planId: string
  readonly documentId: string
  readonly taskIds: readonly string[]
}

export interface GivenTurn {
  readonly task: number
  readonly dueOn: string | null
  readonly label?: string
  readonly state?: 'open' | 'handed_in' | 'confirmed' | 'cancelled'
  /** Handed in on; for confirmed turns also the day that counts. */
  readonly handedInOn?: string
  readonly result?: string
  readonly obstacles?: string
  readonly proposals?: string
}

const tasks = [
  { title: 'Quán triệt Chỉ thị số 35-CT/TU trong cán bộ, đảng viên, công chức', unit: 'office', officer: 'office' },
  {
    title: 'Tuyên truyền Chương trình mục tiêu quốc gia bằng tiếng Raglai, tiếng Chăm',
    unit: 'propaganda',
    officer: 'officerOfPropaganda',
  },
  { title: 'Tiếp công dân, đối thoại, giải quyết kiến nghị, phản ánh', unit: 'policy', officer: 'officerOfPolicy' },
  {
    title: 'Thực hiện quy định về đạo đức công vụ, trách nhiệm nêu gương',
    unit: 'policy',
    officer: 'otherOfficerOfPolicy',
  },
] as const satisfies readonly { title: string; unit: GivenUnit; officer: GivenPerson }[]

/** A running plan of four tasks, two units and a legal basis, with one figure on the second task. */
export async function givenPlan(
  scenario: Scenario,
  { agencyId, units, actors }: GivenAgency,
): Promise<GivenPlan & { readonly figureId: string }> {
  const [documentId, basisId, planId, figureId] = [newId(), newId(), newId(), newId()]
  const taskIds = tasks.map(() => newId())
  const at = new Date('2026-01-05T01:00:00Z')
  await writeAs(scenario.connection.db, [agencyId], async (db) => {
    const document = { agencyId, typeCode: null, serial: null, symbol: null, name: null, own: false, addedAt: at }
    await db
      .insertInto('document')
      .values([
        {
          ...document,
          id: documentId,
          key: 'plan',
          type: 'kế hoạch',
          number: '43/KH-BDT',
          issuer: 'Ban Dân tộc',
          issuedOn: day('2025-12-20'),
          title: 'Thực hiện phong trào thi đua “Dân vận khéo” năm 2026',
          numberKey: '',
          nameKey: '',
          standing: 'unknown',
          standingNote: '',
          fileId: null,
          search: '',
          version: 1,
        },
        {
          ...document,
          id: basisId,
          key: 'basis',
          type: 'kế hoạch',
          number: '5584/KH-UBND',
          issuer: 'Ủy ban nhân dân tỉnh',
          issuedOn: day('2022-12-23'),
          title: 'Thực hiện phong trào thi đua “Dân vận khéo” trên địa bàn tỉnh',
          numberKey: '',
          nameKey: '',
          standing: 'unknown',
          standingNote: '',
          fileId: null,
          search: '',
          version: 1,
        },
      ])
      .execute()
    await db
      .insertInto('citation')
      .values({
        agencyId,
        id: newId(),
        citingId: documentId,
        citedId: basisId,
        role: 'basis',
        raw: '5584/KH-UBND',
        path: null,
        spanStart: 10,
        spanEnd: 22,
      })
      .execute()
    await db
      .insertInto('plan')
      .values({
        agencyId,
        id: planId,
        documentId,
        code: 'KH43',
        title: 'Thực hiện phong trào thi đua “Dân vận khéo” năm 2026',
        period: '2026',
        startsOn: day('2025-12-20'),
        endsOn: null,
        state: 'running',
        acceptedBy: null,
        acceptedAt: at,
        closedOn: null,
        closeNote: '',
        version: 1,
      })
      .execute()
    await db
      .insertInto('task')
      .values(
        tasks.map(({ title, unit, officer }, index) => ({
          agencyId,
          id: taskIds[index] ?? '',
          planId,
          parentId: null,
          code: `KH43-NV0${index + 1}`,
          position: index,
          path: `II/${index + 1}`,
          title,
          wording: '',
          leadUnitId: units[unit],
          officerId: actors[officer].personId,
          expectedOutput: '',
          rhythm: 'monthly' as const,
          startsOn: null,
          endsOn: null,
          dueDay: 10,
          dueMonth: null,
          state: 'open' as const,
          stateReason: '',
          suspendedOn: null,
          inspectionId: null,
          spanStart: null,
          spanEnd: null,
          search: '',
          version: 1,
        })),
      )
      .execute()
    await db
      .insertInto('taskSupport')
      .values({ agencyId, taskId: taskIds[0] ?? '', unitId: units.propaganda })
      .execute()
    await db
      .insertInto('taskFigure')
      .values({
        agencyId,
        id: figureId,
        taskId: taskIds[1] ?? '',
        name: 'Người dự tuyên truyền',
        measure: 'lượt người',
        target: 400,
        position: 0,
      })
      .execute()
  })
  return { planId, documentId, taskIds, figureId }
}

/** Turns of the plan's tasks; gives their ids in the same order. */
export async function givenTurns(
  scenario: Scenario,
  agency: GivenAgency,
  plan: GivenPlan,
  turns: readonly GivenTurn[],
): Promise<string[]> {
  const ids = turns.map(() => newId())
  const { agencyId } = agency
  const rows = turns.map((turn, index) => turnRow(turn, { agency, plan, id: ids[index] ?? '' }))
  await writeAs(scenario.connection.db, [agencyId], (db) => db.insertInto('turn').values(rows).execute())
  return ids
}

interface TurnPlace {
  readonly agency: GivenAgency
  readonly plan: GivenPlan
  readonly id: string
}

function turnRow(
  { task, dueOn, state = 'open', label = 'Tháng 11/2026', handedInOn, ...said }: GivenTurn,
  { agency, plan, id }: TurnPlace,
) {
  const handedIn = handedInOn === undefined ? null : day(handedInOn)
  const due = dueOn === null ? null : day(dueOn)
  const done = state === 'confirmed' ? handedIn : null
  return {
    agencyId: agency.agencyId,
    id,
    taskId: plan.taskIds[task] ?? '',
    label: JSON.stringify({ vi: label, en: label }),
    periodFrom: due ?? day('2026-11-01'),
    periodTo: due ?? day('2026-11-01'),
    dueOn: due,
    basis: null,
    derivation: null,
    state,
    handedInBy: handedIn === null ? null : agency.actors.officerOfPolicy.personId,
    handedInOn: handedIn,
    doneOn: done,
    confirmedBy: null,
    confirmedOn: done,
    returnReason: '',
    result: '',
    obstacles: '',
    proposals: '',
    ...said,
    version: 1,
  }
}

export interface GivenProgress {
  readonly task: number
  readonly turnId: string
  readonly doneOn: string
  readonly text: string
  /** Number of the document that proves it. */
  readonly evidence?: string
  readonly value?: { readonly figureId: string; readonly amount: number }
}

/** What was recorded on turns, each with evidence. */
export async function givenProgress(
  scenario: Scenario,
  { agencyId, actors }: GivenAgency,
  plan: GivenPlan,
  all: readonly GivenProgress[],
): Promise<string[]> {
  const made = all.map((progress) => ({ ...progress, id: newId(), doneOn: day(progress.doneOn) }))
  await writeAs(scenario.connection.db, [agencyId], async (db) => {
    for (let from = 0; from < made.length; from += 500) {
      const part = made.slice(from, from + 500)
      await db
        .insertInto('progress')
        .values(
          part.map(({ id, task, turnId, doneOn, text }) => ({
            agencyId,
            id,
            taskId: plan.taskIds[task] ?? '',
            turnId,
            personId: actors.officerOfPolicy.personId,
            doneOn,
            text,
            withdrawnReason: null,
            withdrawnBy: null,
            at: new Date('2026-11-01T01:00:00Z'),
            version: 1,
          })),
        )
        .execute()
      await db
        .insertInto('evidence')
        .values(
          part.map(({ id, evidence = 'Biên bản số 01/BB-BDT' }) => ({
            agencyId,
            id: newId(),
            progressId: id,
            kind: 'document' as const,
            fileId: null,
            reference: evidence,
            note: '',
          })),
        )
        .execute()
    }
    const values = made.flatMap(({ id, value }) =>
      value === undefined
        ? []
        : [{ agencyId, id: newId(), progressId: id, figureId: value.figureId, value: value.amount }],
    )
    if (values.length > 0) await db.insertInto('figureValue').values(values).execute()
  })
  return made.map(({ id }) => id)
}
