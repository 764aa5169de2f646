import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programRegistry } from '../../src/apps/contexts.ts'
import { type Actor, type Role, roles } from '../../src/commands/actor.ts'
import type { AnyCommand } from '../../src/commands/command.ts'
import type { AnyQuery } from '../../src/commands/query.ts'
import { isRecordOf } from './records.ts'
import { checksumOf } from '../permissions/checksum.ts'
import { specimens } from '../permissions/specimens.ts'
import { newId, startScenario } from '../support/scenario.ts'
import { openSite } from '../support/site.ts'
import { listTenantTables, type Table } from '../support/tenant-tables.ts'
import { givenWorld, playing, type World } from '../support/world.ts'
import { type Answer, type HostileSite, openHostileSite } from './hostile-site.ts'
import { insteadOfId, type Junk, oneField, tooLong, tooMuch, wrongBodies, wrongTexts } from './junk.ts'

const mostWorkMs = 2_000
const json = { 'content-type': 'application/json' }
const { commands, queries } = programRegistry()

let world: World
let site: HostileSite
let tables: readonly Table[]
let before: string
let requests = 0

beforeAll(async () => {
  const scenario = await startScenario('2026-11-23')
  world = await givenWorld(scenario, 'DẤU-H-3f20')
  tables = await listTenantTables(scenario.connection)
  site = await openHostileSite(await openSite('2026-11-23'), scenario)
  before = await checksumOf(site.sandbox.owner, world, tables)
})
afterAll(async () => {
  await site.sandbox.close()
  // oxlint-disable-next-line no-console -- how much was checked is part of what the test says
  console.info(`hostile input: ${requests} requests`)
})

/** Somebody who may do it, so that the input gets as far as it can. */
function actorFor({ may }: AnyCommand | AnyQuery): Actor {
  const { actors, units, agencyId } = world.agency
  const role = (['office', 'leader', 'admin', ...roles] as Role[]).find((each) => may[each] !== undefined)
  if (role) return playing(actors.officerOfPolicy, role, [units.policy])
  const kind = (['system', 'operator', 'anonymous'] as const).find((each) => may[each] !== undefined)
  return { kind: kind ?? 'anonymous', agencyId }
}

/** What is wrong with an answer; undefined when it is a proper refusal or a success. */
function faultOf(answer: Answer): string | undefined {
  requests += 1
  const cause = site.faults.pop()
  if (answer.status >= 500) return `fault ${answer.status}: ${cause ?? answer.text}`
  if (answer.workMs > mostWorkMs) return `took ${Math.round(answer.workMs)} ms`
  if (answer.status === 422 || answer.status === 409) return wordlessnessOf(answer.text)
  return undefined
}

/** Every refusal says in both languages what is wrong. */
function wordlessnessOf(text: string): string | undefined {
  const body: unknown = JSON.parse(text)
  if (!isRecordOf(body)) return `no record: ${text.slice(0, 100)}`
  const messages = Array.isArray(body['problems'])
    ? body['problems'].map((problem: unknown) => (isRecordOf(problem) ? problem['message'] : undefined))
    : [body['message']]
  const isSaid = (message: unknown) =>
    isRecordOf(message) &&
    [message['vi'], message['en']].every((words) => typeof words === 'string' && words.length > 3)
  return messages.length > 0 && messages.every(isSaid) ? undefined : `without words: ${text.slice(0, 160)}`
}

async function send(command: AnyCommand, body: string): Promise<Answer> {
  let answer: Answer | undefined
  await site.sandbox.undoingWhen(
    () => answer?.status === 200,
    async () => {
      answer = await site.visit(`/api/commands/${command.name}`, { method: 'POST', headers: json, body })
    },
  )
  if (!answer) throw new Error(`send "${command.name}": no answer`)
  return answer
}

const envelope = (input: unknown) => JSON.stringify({ commandId: newId(), input })

/** Every place in a value, as the keys that lead there; lists by their first row. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (!isRecordOf(value) && !Array.isArray(value)) return [path]
  const entries = Object.entries(value).slice(0, Array.isArray(value) ? 1 : 40)
  return [...(path.length > 0 ? [path] : []), ...entries.flatMap(([key, part]) => placesIn(part, [...path, key]))]
}

function replaced(value: unknown, [key, ...rest]: readonly string[], junk: unknown): unknown {
  if (key === undefined) return junk
  if (Array.isArray(value)) return value.map((part, index) => (index === 0 ? replaced(part, rest, junk) : part))
  if (!isRecordOf(value)) return value
  return { ...value, [key]: replaced(value[key], rest, junk) }
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, key) => {
    if (Array.isArray(part)) return part[0]
    return isRecordOf(part) ? part[key] : undefined
  }, value)
}
const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)

/** All fields of the input, also those that the specimen leaves out. */
function wholeInput({ input: type, name }: AnyCommand | AnyQuery): Record<string, unknown> {
  const input = specimens[name]?.(world).input
  const shape: unknown = 'shape' in type ? type.shape : {}
  const absent = isRecordOf(shape) ? Object.keys(shape).map((key) => [key, undefined]) : []
  return { ...Object.fromEntries(absent), ...(isRecordOf(input) ? input : {}) }
}

/** What broke things before goes into every field; of the rest every field gets a third, unless all is asked for. */
const sendsAll = process.env['HOSTILE'] === 'all'
const isInTurn = ({ name }: Junk, turn: number): boolean =>
  sendsAll || turn % 3 === 0 || /NUL|half|an id of nothing|that is none/.test(name)

describe('commands', () => {
  const cases = [...commands.values()].map((command) => ({ name: command.name, command }))

  it.each(cases)('$name takes any value in any field without falling', async ({ command }) => {
    site.as(actorFor(command))
    const whole = wholeInput(command)
    const wrong: string[] = []
    for (const [turn, place] of placesIn(whole).entries()) {
      const junk = isId(valueAt(whole, place)) ? insteadOfId : oneField
      for (const { name, value } of junk.filter((each, index) => isInTurn(each, turn + index))) {
        const fault = faultOf(await send(command, envelope(replaced(whole, place, value))))
        if (fault) wrong.push(`${place.join('.')} = ${name}: ${fault}`)
      }
    }
    expect(wrong).toEqual([])
    expect(await checksumOf(site.sandbox.owner, world, tables)).toBe(before)
  })

  it.each(cases)('$name takes too much in a field without standing still', async ({ command }) => {
    site.as(actorFor(command))
    const whole = wholeInput(command)
    const wrong: string[] = []
    for (const [turn, { name, value }] of tooMuch.entries()) {
      const places = placesIn(whole)
      const place = places[turn % places.length]
      if (!place) return
      const fault = faultOf(await send(command, envelope(replaced(whole, place, value))))
      if (fault) wrong.push(`${place.join('.')} = ${name}: ${fault}`)
    }
    expect(wrong).toEqual([])
  })

  it.each(cases)('$name takes any body without falling', async ({ command }) => {
    site.as(actorFor(command))
    const wrong: string[] = []
    for (const { name, value } of wrongBodies) {
      const fault = faultOf(await send(command, value))
      if (fault) wrong.push(`${name}: ${fault}`)
    }
    const strange = { ...wholeInput(command), strange: 1, __proto__: null, constructor: 'x' }
    const fault = faultOf(await send(command, envelope(strange)))
    expect(fault ? [...wrong, fault] : wrong).toEqual([])
    expect(await checksumOf(site.sandbox.owner, world, tables)).toBe(before)
  })

  it.each(cases)('$name takes random changes of a valid input without falling', async ({ command }) => {
    site.as(actorFor(command))
    const whole = wholeInput(command)
    const places = placesIn(whole)
    if (places.length === 0) return
    const change = fc.tuple(
      fc.constantFrom(...places),
      fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.string({ unit: 'binary' })),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const input = changes.reduce<unknown>((value, [place, junk]) => replaced(value, place, junk), whole)
        expect(faultOf(await send(command, envelope(input)))).toBeUndefined()
      }),
      { numRuns: sendsAll ? 100 : 6, seed: 20_261_123 },
    )
  })
})

describe('queries', () => {
  it.each([...queries.values()].map((query) => ({ name: query.name, query })))(
    '$name takes any address without falling',
    async ({ name: queryName, query }) => {
      site.as(actorFor(query))
      const whole = wholeInput(query)
      const valid = Object.entries(whole).filter(([, value]) => typeof value === 'string')
      const wrong: string[] = []
      for (const field of [...Object.keys(whole), '__proto__', 'strange']) {
        for (const { name, value } of [...wrongTexts, tooLong]) {
          const parameters = new URLSearchParams(valid.filter(([key]) => key !== field) as [string, string][])
          for (const each of Array.isArray(value) ? value.slice(0, 1_000) : [value])
            parameters.append(field, String(each))
          const answer = await site.visit(`/api/queries/${queryName}?${parameters.toString()}`)
          const fault = faultOf(answer)
          if (fault) wrong.push(`${field} = ${name}: ${fault}`)
        }
      }
      expect(wrong).toEqual([])
    },
  )
})
