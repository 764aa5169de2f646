import { beforeAll, describe, expect, it } from 'vitest'
import { programRegistry } from '../../src/apps/contexts.ts'
import type { Actor, Person } from '../../src/commands/actor.ts'
import { runQuery } from '../../src/commands/run-query.ts'
import { samples } from '../pages/samples.ts'
import { ownAgencyCells } from '../permissions/cells.ts'
import { specimens } from '../permissions/specimens.ts'
import { scoredCriteria, scoredVetoes } from '../support/assessment.ts'
import { givenInitiative } from '../support/initiatives.ts'
import { actorOf } from '../support/organization.ts'
import { type Scenario, startScenario } from '../support/scenario.ts'
import { signedIn } from '../support/signed-in.ts'
import { openSite, type TestSite } from '../support/site.ts'
import { listRowsOf } from '../support/tenant-tables.ts'
import { givenWorld, type World } from '../support/world.ts'
import { textOfResponse } from './texts.ts'

const { commands, queries } = programRegistry()

/** Planted in the sheet that one assessor hands in first; nowhere else is anything like them. */
const secretNote = 'GHI KÍN zq7f3ac1'
const secretRemark = 'NHẬN XÉT KÍN zq91be04'
/** What each criterion gets, which nobody else gives, and what that comes to. */
const secretPoints = 3.25
const secretTotal = scoredCriteria.length * secretPoints
/** Also where texts lost their diacritics, and numbers their language. */
const marks = [
  /zq7f3ac1/i,
  /zq91be04/i,
  ...[secretPoints, secretTotal].map(
    (value) => new RegExp(`(?<![\\d.,#-])${String(value).replace('.', '[.,]')}(?![\\d%]|rem|em|px|s\\b)`),
  ),
]

const sheet = (points: number, note: string) => ({
  scores: scoredCriteria.map(({ id }) => ({ id, points, note })),
  vetoes: scoredVetoes.map(({ id }) => ({ id, hit: 'no', note: '' })),
})

let scenario: Scenario
let world: World
let site: TestSite
let initiativeId: string
let first: Person
let second: Person
/** By who reads. */
const cookies = new Map<string, string>()

const must = (name: string, by: Actor, input: object) => {
  const command = commands.get(name)
  if (command === undefined) throw new Error(`plant points: no command "${name}"`)
  return scenario.must(command, by, input)
}

beforeAll(async () => {
  scenario = await startScenario('2026-11-23')
  world = await givenWorld(scenario, 'DẤU-K-2e77')
  site = await openSite('2026-11-23')
  const { agency, made } = world
  const { office, headOfPropaganda, officerOfPropaganda } = agency.actors
  const season = { agencyId: agency.agencyId, id: made['season'] ?? '', year: 2026 }
  const given = await givenInitiative(scenario, agency, season, { state: 'self_assessed', name: 'Cồng chiêng mỗi tối' })
  initiativeId = given.id
  ;[first, second] = [
    await actorOf(scenario, headOfPropaganda.personId),
    await actorOf(scenario, officerOfPropaganda.personId),
  ]
  const personIds = [first.personId, second.personId]
  await must('initiatives.appoint-assessors', office, { initiativeId, personIds, dueOn: '30/11/2026' })
  for (const by of [first, second]) await must('initiatives.declare-interest', by, { initiativeId, interest: 'none' })
  const planted = { ...sheet(secretPoints, secretNote), remark: secretRemark }
  await must('initiatives.save-scores', first, { initiativeId, version: 2, ...planted })
  await must('initiatives.hand-in-scores', first, { initiativeId, version: 3, ...planted })
  for (const [who, person] of Object.entries(agency.actors)) {
    if (person.personId !== first.personId) cookies.set(who, await signedIn(site, person.personId))
  }
  for (const who of await peopleAround(Number(made['superior']), Number(made['listSender']))) {
    cookies.set(`${who} of another agency`, await signedIn(site, who))
  }
}, 120_000)

/** Those who work in the Office and lead in other agencies. */
async function peopleAround(...agencyIds: readonly number[]): Promise<readonly string[]> {
  const { rows } = await scenario.connection.query(
    `select id from person where agency_id = any($1::int[]) and job_title in ('Chánh Văn phòng', 'Trưởng ban')`,
    [`{${agencyIds.join(',')}}`],
  )
  return rows.map(({ id }) => String(id))
}

const marksIn = (text: string): readonly string[] => marks.flatMap((mark) => mark.exec(text) ?? [])

/** The inputs that a query takes: that of its specimen, and the same about the initiative in question. */
function inputsOf(name: string): readonly unknown[] {
  const input = specimens[name]?.(world).input
  const about = aboutSecret(JSON.stringify(input ?? {}))
  return [...new Set([JSON.stringify(input ?? {}), about, JSON.stringify({ initiativeId }), '{}'])].map(
    (each) => JSON.parse(each) as unknown,
  )
}

/** With the ids of initiatives that a text names put out for the one with the planted points. */
function aboutSecret(text: string): string {
  const initiatives = (world.rows.get('initiative') ?? []).map((row) => String(row['id']))
  return initiatives.reduce((now, id) => now.replaceAll(id, initiativeId), text)
}

/** Every address that can be read, of the world and of the initiative in question. */
function addresses(): readonly string[] {
  const paths = Object.values(samples).flatMap((sample) => sample.paths(world))
  const patterns = site.app.routes.flatMap(({ method, path }) => (method === 'GET' ? [path] : []))
  const own = patterns
    .filter((path) => path.startsWith('/mo-hinh/:id'))
    .map((path) => path.replace(/:id(\{[^}]*\})?/, initiativeId))
    .filter((path) => !/[:{*]/.test(path))
  return [...new Set([...paths, ...paths.map(aboutSecret), ...own, '/tham-dinh?mine=true'])].filter(
    (path) => !/dang-xuat|ngon-ngu/.test(path),
  )
}

async function readsOf(who: string, paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const path of paths) {
    const response = await site.visit(path, { cookie: cookies.get(who) ?? '' })
    const shown = marksIn(await textOfResponse(response))
    if (shown.length > 0) found.push(`${path} shows ${who} ${shown.join(' and ')}`)
  }
  return found
}

/** Whom the points would influence, and who runs the assessment: they read everything, the others what is about it. */
const nearest = ['officerOfPropaganda', 'office']
const readers = () => [...cookies.keys(), 'nobody']

describe('points given while another assessor has not handed in', () => {
  it('stand in one table only, and there in no other sheet', async () => {
    const { rows } = await scenario.connection.query('select id from agency')
    const places: string[] = []
    for (const { id } of rows) {
      for (const [table, kept] of await listRowsOf(scenario.connection, Number(id))) {
        const holding = kept.filter((row) => marksIn(JSON.stringify(row)).length > 0)
        places.push(...holding.map((row) => `${table} ${String(row['person_id'])}`))
      }
    }
    expect(places).toEqual([`assessor ${first.personId}`])
  }, 120_000)

  it('are given by no query to anybody but their author', async () => {
    const { agency } = world
    const cells = ownAgencyCells(world).filter(
      ({ actor }) => actor.kind !== 'person' || actor.personId !== first.personId,
    )
    const around = await Promise.all(
      (await peopleAround(Number(world.made['superior']), Number(world.made['listSender']))).map((id) =>
        actorOf(scenario, id),
      ),
    )
    const viewers: readonly Actor[] = [
      ...cells.map(({ actor }) => actor),
      ...Object.values(agency.actors).filter(({ personId }) => personId !== first.personId),
      second,
      ...around,
      { kind: 'anonymous', agencyId: agency.agencyId },
    ]
    const found: string[] = []
    let asked = 0
    const asks = [...queries].flatMap(([name, query]) => inputsOf(name).map((input) => ({ name, query, input })))
    for (const { name, query, input } of asks) {
      const isAbout = JSON.stringify(input ?? {}).includes(initiativeId)
      for (const viewer of isAbout ? viewers : [second, agency.actors.office, agency.actors.leader]) {
        asked += 1
        const shown = marksIn(JSON.stringify(await answerOf(query, viewer, input)))
        if (shown.length > 0) found.push(`${name} gives ${JSON.stringify(viewer)} ${shown.join(' and ')}`)
      }
    }
    expect(found).toEqual([])
    expect(asked).toBeGreaterThan(queries.size * 10)
  }, 240_000)

  it('are on no page, in no sheet and no paper, and are not given by the JSON door', async () => {
    const paths = addresses()
    const found: string[] = []
    const all = [...paths, ...apiPaths()]
    for (const who of nearest) found.push(...(await readsOf(who, all)))
    const others = readers().filter((who) => !nearest.includes(who))
    for (const who of others)
      found.push(
        ...(await readsOf(
          who,
          all.filter((path) => path.includes(initiativeId)),
        )),
      )
    expect(found).toEqual([])
    expect(paths.filter((path) => path.includes(initiativeId)).length).toBeGreaterThan(8)
  }, 240_000)
})

const answerOf = async (query: Parameters<typeof runQuery>[1], viewer: Actor, input: unknown) => {
  try {
    return await runQuery(scenario.door, query, viewer, input)
  } catch (error) {
    return String(error)
  }
}

/** The JSON door for every query whose input is flat. */
function apiPaths(): readonly string[] {
  return [...queries.keys()].flatMap((name) =>
    inputsOf(name).flatMap((input) => {
      const entries = Object.entries((input ?? {}) as Record<string, unknown>)
      if (entries.some(([, value]) => typeof value === 'object')) return []
      return [`/api/queries/${name}?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))}`]
    }),
  )
}

describe('the same points once the other sheet is in', () => {
  beforeAll(async () => {
    const other = { ...sheet(secretPoints + 0.25, 'Biên bản'), remark: '' }
    await must('initiatives.hand-in-scores', second, { initiativeId, version: 2, ...other })
  })

  it('are shown to those who run the assessment and to the other assessor', async () => {
    const paths = [
      `/mo-hinh/${initiativeId}/tham-dinh`,
      `/api/queries/initiatives.assessment?initiativeId=${initiativeId}`,
    ]
    for (const who of ['office', 'leader', 'officerOfPropaganda']) expect(await readsOf(who, paths)).toHaveLength(2)
  })

  it('are still not shown to its own people before the conclusion', async () => {
    expect(
      await readsOf(
        'officerOfPolicy',
        addresses().filter((path) => path.includes(initiativeId)),
      ),
    ).toEqual([])
  }, 60_000)

  it('are shown to all once it is concluded, so that the total can be computed again', async () => {
    await must('initiatives.conclude-assessment', world.agency.actors.office, { initiativeId, version: 1 })
    const [shown] = await readsOf('officerOfPolicy', [`/mo-hinh/${initiativeId}/diem.json`])
    expect(shown).toContain(String(secretPoints))
  })
})
