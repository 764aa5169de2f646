import type { Actor, Person } from '../../src/commands/actor.ts'
import { programRegistry } from '../../src/apps/contexts.ts'
import type { Registry } from '../../src/commands/registry.ts'
import { insertNotices } from './notices.ts'
import { readingInput, samplePlan, storedFile } from './documents.ts'
import { type GivenAgency, givenAgency } from './organization.ts'
import { type GivenPlan, givenPlan, type GivenTask } from './plans.ts'
import type { Scenario } from './scenario.ts'
import { listPublicIds } from './public-rows.ts'
import { textOf, uuids } from './row-texts.ts'
import { keepCommendation } from './world-commendation.ts'
import { keepInitiatives } from './world-initiatives.ts'
import { keepScans } from './world-scans.ts'
import { listRowsOf, type Row } from './tenant-tables.ts'
import { day } from '../../src/kernel/plain-date.ts'

/**
 * An agency in the middle of its work: something of every kind that the program keeps, each text marked, so that tests can
 * see whether anything of it shows where it must not. Grows with the registry: what is not registered is left out.
 */
export interface World {
  readonly agency: GivenAgency
  /** Stands in the texts of this agency and nowhere else. */
  readonly marker: string
  readonly plan: GivenPlan
  readonly tasks: Readonly<Record<GivenWork, GivenTask>>
  /** Ids of what was made on the way, by name; empty text when its context is not registered. */
  readonly made: Readonly<Record<string, string>>
  /** Every row of the agency, by table, as it stood when the world was made. */
  readonly rows: ReadonlyMap<string, readonly Row[]>
  /** Every id of the agency's rows, but for what it shows to all. */
  readonly ids: ReadonlySet<string>
  /** The row version of a record. */
  versionOf(id: string): number
}

/** What stands with each task of the plan. All but the last two are the Policy unit's and its officer's. */
const works = [
  'worked',
  'handedIn',
  'asked',
  'suspended',
  'confirmed',
  'late',
  'monthly',
  'plain',
  'ofPropaganda',
  'free',
] as const
export type GivenWork = (typeof works)[number]

interface Making {
  readonly scenario: Scenario
  readonly registry: Registry
  readonly agency: GivenAgency
  readonly marker: string
  readonly made: Record<string, string>
}

/** Makes the world through the program's own commands. The scenario's day should be 23 November 2026. */
export async function givenWorld(scenario: Scenario, marker: string): Promise<World> {
  const agency = await givenAgency(scenario)
  const making: Making = { scenario, registry: programRegistry(), agency, marker, made: {} }
  const plan = await givenPlan(scenario, agency, { tasks: tasksOf(making) })
  const tasks = Object.fromEntries(works.map((key, index) => [key, plan.tasks[index]])) as Record<GivenWork, GivenTask>
  await work(making, tasks)
  await follow(making, plan, tasks)
  await keepDocuments(making)
  await keepPeople(making)
  await report(making, plan)
  const { made } = making
  const initiatives = {
    scenario,
    agency,
    marker,
    made,
    done: (name: string, by: Actor, input: unknown) => done(making, name, { by, input }),
  }
  await keepScans(initiatives)
  await keepInitiatives(initiatives)
  await keepCommendation(initiatives)
  await insertNotices(scenario.connection, agency, marker)
  await markRows(making)

  const rows = await listRowsOf(scenario.connection, agency.agencyId)
  const all = [...rows.values()].flat()
  const known = await listPublicIds(scenario.connection, agency.agencyId)
  const versions = new Map(all.map((row) => [textOf(row['id']), Number(row['version'])]))
  return {
    agency,
    marker,
    plan,
    tasks,
    made: new Proxy(making.made, { get: (kept, name) => kept[String(name)] ?? '' }),
    rows,
    ids: new Set(all.flatMap((row) => JSON.stringify(row).match(uuids) ?? []).filter((id) => !known.has(id))),
    versionOf: (id) => versions.get(id) ?? 1,
  }
}

function tasksOf({ agency: { units, actors }, marker }: Making) {
  const owned = { leadUnitId: units.policy, officerId: actors.officerOfPolicy.personId }
  const other = { leadUnitId: units.propaganda, officerId: actors.officerOfPropaganda.personId }
  const due = day('2026-12-04')
  const special: Partial<Record<GivenWork, object>> = {
    late: { ...owned, dueOn: day('2026-11-10') },
    monthly: { ...owned, rhythm: 'monthly' },
    plain: { ...owned, dueOn: due, supportUnitIds: [units.office] },
    ofPropaganda: { ...other, dueOn: due },
    free: {},
  }
  return works.map((key) => ({
    title: `Việc ${key} ${marker}`,
    wording: `Lời văn ${marker}`,
    expectedOutput: `Sản phẩm ${marker}`,
    ...(special[key] ?? { ...owned, dueOn: due }),
  }))
}

/** The answer of a command, when its context is registered. */
async function done(making: Making, name: string, given: { by: Actor; input: unknown }) {
  const command = making.registry.commands.get(name)
  return command && making.scenario.must(command, given.by, given.input)
}

async function versionNow({ scenario }: Making, table: 'turn' | 'task' | 'reading' | 'report', id: string) {
  const { rows } = await scenario.connection.query(`select version from ${table} where id = $1`, [id])
  return Number(rows[0]?.['version'])
}

async function work(making: Making, tasks: Record<GivenWork, GivenTask>): Promise<void> {
  const { agency, marker, made } = making
  const by = agency.actors.officerOfPolicy
  const head = agency.actors.headOfPolicy
  const figures = [{ name: `Số buổi ${marker}`, measure: 'buổi', target: 4 }]
  const figured = { taskId: tasks.worked.id, version: 1, figures }
  const set = await done(making, 'plans.set-figures', { by: head, input: figured })
  const [figureId] = [set?.['figureIds']].flat()
  for (const task of [tasks.worked, tasks.handedIn, tasks.confirmed]) {
    const input = {
      turnId: task.turnId,
      text: `Đã làm ${marker}`,
      doneOn: '20/11/2026',
      files: [storedFile(`Ảnh ${marker} ${task.code}`, `anh-${marker}.txt`)],
      links: `https://example.org/${encodeURIComponent(marker)}`,
      documents: `Báo cáo ${marker}`,
      values: task === tasks.worked ? [{ figureId, value: 1 }] : [],
    }
    const answer = await done(making, 'plans.record-progress', { by, input })
    made[`progress-${task.id}`] = textOf(answer?.['progressId'])
  }
  for (const { turnId } of [tasks.handedIn, tasks.confirmed]) {
    const version = await versionNow(making, 'turn', turnId)
    const input = { turnId, version, result: `Kết quả ${marker}`, obstacles: `Khó khăn ${marker}`, proposals: marker }
    await done(making, 'plans.hand-in', { by, input })
  }
  const { turnId } = tasks.confirmed
  const version = await versionNow(making, 'turn', turnId)
  await done(making, 'plans.confirm-turn', { by: head, input: { turnId, version } })
  const asking = { turnId: tasks.asked.turnId, version: 1, toDueOn: '20/12/2026', reason: `Lý do ${marker}` }
  await done(making, 'plans.ask-extension', { by, input: asking })
  const stopping = { taskId: tasks.suspended.id, version: 1, reason: `Dừng ${marker}` }
  await done(making, 'plans.suspend-task', { by: head, input: stopping })
}

async function follow(making: Making, plan: GivenPlan, tasks: Record<GivenWork, GivenTask>): Promise<void> {
  const { agency, scenario, marker, made } = making
  const { office, officerOfPolicy } = agency.actors
  const system = { kind: 'system', agencyId: agency.agencyId } as const
  await done(making, 'plans.remind', { by: system, input: {} })
  const note = { turnIds: [tasks.late.turnId], text: `Đề nghị ${marker}`, answerBy: '30/11/2026' }
  await done(making, 'plans.issue-urging-note', { by: office, input: note })
  await done(making, 'plans.renew-calendar-feed', { by: officerOfPolicy, input: {} })
  const steps = [{ key: `b-${marker}`, when: 'before', days: 3, to: 'officer' }]
  await done(making, 'plans.set-escalation', { by: office, input: { version: 0, steps } })

  const ended = await givenPlan(scenario, agency, { tasks: [{ title: `Đã thôi ${marker}` }] })
  made['endedPlan'] = ended.planId
  const [only] = ended.tasks
  const dropping = { taskId: only?.id, version: 1, reason: `Thôi ${marker}` }
  await done(making, 'plans.drop-task', { by: office, input: dropping })
  await inspect(making, plan, tasks)
}

/** One round that inspects the Policy unit, and one that its officer leads and has found something in. */
async function inspect(making: Making, plan: GivenPlan, tasks: Record<GivenWork, GivenTask>): Promise<void> {
  const { agency, marker, made } = making
  const { office, leader, officerOfPolicy } = agency.actors
  const round = {
    planId: plan.planId,
    title: `Kiểm tra ${marker}`,
    startsOn: '23/11/2026',
    endsOn: '30/11/2026',
    checklist: `Có hồ sơ ${marker}\nĐúng hạn`,
  }
  const ofPolicy = { ...round, ledBy: leader.personId, taskIds: [tasks.worked.id, tasks.late.id] }
  const first = await done(making, 'plans.plan-inspection', { by: office, input: ofPolicy })
  if (!first) return
  made['inspection'] = textOf(first['inspectionId'])
  const ofPropaganda = { ...round, ledBy: officerOfPolicy.personId, taskIds: [tasks.ofPropaganda.id] }
  const second = await done(making, 'plans.plan-inspection', { by: office, input: ofPropaganda })
  made['ledInspection'] = textOf(second?.['inspectionId'])
  made['ledItem'] = textOf([second?.['itemIds']].flat()[0])
  const answers = [
    { line: 0, value: 'yes', note: marker },
    { line: 1, value: 'no', note: '' },
  ]
  const filling = { itemId: made['ledItem'], version: 1, answers, finding: `Thiếu hồ sơ ${marker}` }
  await done(making, 'plans.fill-inspection-item', { by: officerOfPolicy, input: filling })
}

async function keepDocuments(making: Making): Promise<void> {
  const { agency, marker, made } = making
  const by = agency.actors.office
  const reading = readingInput(`${samplePlan}\n${marker}\n`, `ke-hoach-${marker}.txt`)
  for (const name of ['reading', 'correctedReading']) {
    const answer = await done(making, 'documents.start-reading', { by, input: reading })
    made[name] = textOf(answer?.['readingId'])
  }
  const other = readingInput(samplePlan.replace('12/KH-BDT', '13/KH-BDT'), `ke-hoach-13-${marker}.txt`)
  const accepted = await done(making, 'documents.start-reading', { by, input: other })
  const acceptance = { readingId: accepted?.['readingId'], version: 1, startsOn: '01/12/2026' }
  await done(making, 'plans.accept-reading', { by, input: acceptance })
  const edit = { op: 'set-head', field: 'title', value: `Trích yếu ${marker}` }
  const correction = { readingId: made['correctedReading'], version: 1, edit }
  await done(making, 'documents.correct-reading', { by, input: correction })
  const entry = {
    type: 'Công văn',
    number: `77/CV-${marker}`,
    issuedOn: '02/03/2026',
    title: `Về ${marker}`,
    own: false,
  }
  const answer = await done(making, 'documents.register-document', { by, input: entry })
  made['document'] = textOf(answer?.['documentId'])
  const standing = { documentId: made['document'], version: 1, standing: 'in_force', standingNote: `Đã tra ${marker}` }
  await done(making, 'documents.set-standing', { by, input: standing })
}

async function keepPeople(making: Making): Promise<void> {
  const { agency, marker, made } = making
  const { admin, otherOfficerOfPolicy } = agency.actors
  const email = `moi@a${agency.agencyId}.example`
  const person = { name: `Người mới ${marker}`, jobTitle: marker, email, phone: '0900', unitId: agency.units.policy }
  const added = await done(making, 'organization.add-person', { by: admin, input: { ...person, role: 'officer' } })
  made['newcomer'] = textOf(added?.['id'])
  const invited = await done(making, 'organization.invite-people', {
    by: admin,
    input: { personIds: [made['newcomer']] },
  })
  made['link'] = textOf([invited?.['linkIds']].flat()[0])
  const unit = { name: `Tổ ${marker}`, shortName: marker, kind: 'other' }
  made['emptyUnit'] = textOf((await done(making, 'organization.add-unit', { by: admin, input: unit }))?.['id'])
  const role = { personId: otherOfficerOfPolicy.personId, role: 'assessor', unitId: agency.units.policy }
  await done(making, 'organization.give-role', { by: admin, input: { ...role, validFrom: '01/11/2026' } })
  await keepAgencyBelow(making)
  const special = { on: '28/11/2026', kind: 'SWAP_WORK', name: `Làm bù ${marker}`, source: `Thông báo ${marker}` }
  await done(making, 'calendar.set-day', { by: admin, input: special })
}

/** An agency below whose administrator has not come yet. */
async function keepAgencyBelow(making: Making): Promise<void> {
  const { agency, marker, made } = making
  // The names of agencies are no secret on the machine itself; what else is known of them is.
  const lower = {
    name: 'Ủy ban nhân dân xã Ví Dụ',
    shortName: `Xã ${marker}`,
    symbol: 'UBND',
    place: marker,
    style: 'state',
    validFrom: '01/07/2025',
    units: 'none',
    personName: `Quản trị xã ${marker}`,
    email: `xa@a${agency.agencyId}.example`,
  }
  const answer = await done(making, 'organization.add-agency', { by: agency.actors.admin, input: lower })
  made['agencyBelow'] = textOf([answer?.['agencyIds']].flat()[0])
}

async function report(making: Making, plan: GivenPlan): Promise<void> {
  const { agency, marker, made } = making
  const by = agency.actors.office
  const period = { planId: plan.planId, kind: 'month', year: 2026 }
  for (const [name, index] of Object.entries({ submittedReport: 9, report: 10, nearlySubmitted: 8 })) {
    const answer = await done(making, 'reports.start-report', { by, input: { ...period, index } })
    if (!answer) return
    const reportId = (made[name] = String(answer['reportId']))
    const heading = {
      serial: String(index),
      symbol: 'BC-BDT',
      place: 'Ví Dụ',
      date: '15/11/2026',
      authority: 'none',
      signerTitle: 'Trưởng ban',
      signerName: `Kiều ${marker}`,
      recipients: `Như trên ${marker}\nLưu: VT.`,
      appendix: true,
    }
    await done(making, 'reports.set-heading', { by, input: { reportId, version: 1, ...heading } })
  }
  const reportId = made['submittedReport'] ?? ''
  const submission = { reportId, version: await versionNow(making, 'report', reportId), earlyReason: marker }
  await done(making, 'reports.submit-report', { by, input: submission })
  const sending = { reportId, recipient: `Văn phòng ${marker}`, way: 'post', sentOn: '16/11/2026', note: marker }
  const sent = await done(making, 'reports.record-delivery', { by, input: sending })
  made['delivery'] = textOf(sent?.['deliveryId'])
}

/** Marks what the shared builders wrote without a marker. */
async function markRows({ scenario, agency, marker }: Making): Promise<void> {
  const marked = { plan: 'title', document: 'title', unit: 'name', person: 'name' }
  for (const [table, column] of Object.entries(marked)) {
    await scenario.connection.query(
      `update ${table} set ${column} = coalesce(${column}, '') || ' ' || $1 where agency_id = $2 and coalesce(${column}, '') not like '%' || $1 || '%'`,
      [marker, agency.agencyId],
    )
  }
}

/** Somebody of the agency who holds another role, in a unit or in none. */
export function playing(person: Person, role: Person['roles'][number]['role'], unitIds: readonly string[]): Person {
  return { ...person, roles: [{ role, unitIds }] }
}
