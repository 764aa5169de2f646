import { beforeAll, describe, expect, it } from 'vitest'
import { programRegistry } from '../../src/apps/contexts.ts'
import type { Actor } from '../../src/commands/actor.ts'
import type { AnyCommand } from '../../src/commands/command.ts'
import { runQuery } from '../../src/commands/run-query.ts'
import { scoredCriteria, sheetOfShare } from '../support/assessment.ts'
import { givenInitiative } from '../support/initiatives.ts'
import type { GivenPerson } from '../support/organization.ts'
import { type Scenario, startScenario } from '../support/scenario.ts'
import { signedIn } from '../support/signed-in.ts'
import { openSite, type TestSite } from '../support/site.ts'
import { givenWorld, playing, type World } from '../support/world.ts'
import { ownAgencyCells } from './cells.ts'
import { specimens } from './specimens.ts'

/** Stands in every note and remark of a sheet that nobody but its assessor may see yet. */
const secret = 'KÍN-TRƯỚC-GIỜ-4471'
/** The total of that sheet, as the program would write it; no other figure of the world. */
const totals = ['61.25', '61,25']
const { commands, queries } = programRegistry()

describe('points that are not open yet', () => {
  let scenario: Scenario
  let world: World
  let initiativeId: string
  beforeAll(async () => {
    scenario = await startScenario('2026-11-23')
    world = await givenWorld(scenario, 'DẤU-K-19c3')
    initiativeId = await blindInitiative(scenario, world)
  })

  const leaks = (text: string) => [secret, ...totals].filter((part) => text.includes(part))
  const inputsOf = (name: string): unknown[] => {
    const given = specimens[name]?.(world).input
    if (!name.startsWith('initiatives.')) return [given]
    const aimed = typeof given === 'object' && given !== null ? { ...given, initiativeId } : given
    return [given, aimed, { initiativeId }]
  }

  it('are in no answer of any query, whoever asks in whatever role', async () => {
    const shown: string[] = []
    let answers = 0
    const asked = [...queries.values()].flatMap((query) => inputsOf(query.name).map((input) => ({ query, input })))
    for (const { query, input } of asked) {
      for (const { name, actor } of ownAgencyCells(world)) {
        const answer = await runQuery(scenario.door, query, actor, input)
        if (answer.status === 'found') answers += 1
        shown.push(...leaks(JSON.stringify(answer)).map((part) => `${query.name} as ${name}: ${part}`))
      }
    }
    expect(shown).toEqual([])
    expect(answers).toBeGreaterThan(queries.size)
  }, 240_000)

  it('are in no answer of a command about the initiative', async () => {
    const about = [...commands.values()].filter(({ name }) => name.startsWith('initiatives.'))
    const shown: string[] = []
    for (const each of about) {
      const [, input] = inputsOf(each.name)
      const leader = playing(world.agency.actors.leader, 'leader', [])
      const receipt = await scenario.run(each, leader, { ...(input as object), version: 999 })
      shown.push(...leaks(JSON.stringify(receipt)).map((part) => `${each.name}: ${part}`))
    }
    expect(shown).toEqual([])
  }, 120_000)

  it('are on no page and in no file of the site', async () => {
    const site: TestSite = await openSite('2026-11-23')
    const people: GivenPerson[] = ['office', 'leader', 'officerOfPolicy', 'officerOfPropaganda', 'headOfPolicy']
    const paths = ['', 'tham-dinh', 'diem.json', 'tu-cham', 'cham-diem', 'ket-luan', 'moi-tham-dinh', 'mo-lai-tu-cham']
    const others = ['/tham-dinh', '/hoi-dong', `/hoi-dong/${world.made['council']}/bien-ban`, '/mo-hinh', '/thong-bao']
    const shown: string[] = []
    for (const who of people) {
      const cookie = await signedIn(site, world.agency.actors[who].personId)
      for (const path of [...paths.map((each) => `/mo-hinh/${initiativeId}/${each}`.replace(/\/$/, '')), ...others]) {
        const text = await (await site.visit(path, { cookie })).text()
        shown.push(...leaks(text).map((part) => `${path} as ${who}: ${part}`))
      }
    }
    expect(shown).toEqual([])
  }, 120_000)

  it('are in no line of the audit in clear', async () => {
    const trail = await scenario.auditTrail(world.agency.agencyId)

    expect(leaks(JSON.stringify(trail))).toEqual([])
  })

  it('are shown once the last sheet is in, so that this test would have seen them', async () => {
    const last = assessorOf(world, 'officerOfPropaganda')
    await scenario.must(commandOf('initiatives.hand-in-scores'), last, {
      initiativeId,
      version: 2,
      ...sheetOfShare(0.75),
    })
    const { office } = world.agency.actors

    const text = JSON.stringify(await scenario.ask(queryOf('initiatives.assessment'), office, { initiativeId }))

    expect(leaks(text)).toEqual([secret])
  })
})

function commandOf(name: string): AnyCommand {
  const found = commands.get(name)
  if (!found) throw new Error(`find command "${name}": it is not registered`)
  return found
}

function queryOf(name: string) {
  const found = queries.get(name)
  if (!found) throw new Error(`find query "${name}": it is not registered`)
  return found
}

const assessorOf = ({ agency: { actors, units } }: World, who: GivenPerson): Actor =>
  playing(actors[who], 'assessor', [units.propaganda])

/** Two assessors, of whom one has handed in a sheet full of the secret. */
async function blindInitiative(scenario: Scenario, world: World): Promise<string> {
  const { agency, made } = world
  const season = { agencyId: agency.agencyId, id: made['season'] ?? '', year: 2026 }
  const { id } = await givenInitiative(scenario, agency, season, { state: 'self_assessed' })
  const people: GivenPerson[] = ['headOfPropaganda', 'officerOfPropaganda']
  const personIds = people.map((who) => agency.actors[who].personId)
  const appointment = { initiativeId: id, personIds, dueOn: '30/11/2026' }
  await scenario.must(commandOf('initiatives.appoint-assessors'), agency.actors.office, appointment)
  for (const who of people) {
    const declaration = { initiativeId: id, interest: 'none' }
    await scenario.must(commandOf('initiatives.declare-interest'), assessorOf(world, who), declaration)
  }
  const points = [6.25, 6, 6, 15, 16, 6, 6]
  const scores = scoredCriteria.map((criterion, at) => ({ id: criterion.id, points: points[at] ?? 0, note: secret }))
  const sheet = { initiativeId: id, version: 2, scores, vetoes: sheetOfShare(0).vetoes, remark: secret }
  await scenario.must(commandOf('initiatives.hand-in-scores'), assessorOf(world, 'headOfPropaganda'), sheet)
  return id
}
