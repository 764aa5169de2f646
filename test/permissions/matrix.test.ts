import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programRegistry } from '../../src/apps/contexts.ts'
import type { AnyCommand } from '../../src/commands/command.ts'
import type { AnyQuery } from '../../src/commands/query.ts'
import { runCommand } from '../../src/commands/run-command.ts'
import { runQuery } from '../../src/commands/run-query.ts'
import { foldVietnamese } from '../../src/kernel/vietnamese.ts'
import type { Scope } from '../../src/commands/permission.ts'
import { newId, type Scenario, startScenario } from '../support/scenario.ts'
import { listTenantTables, type Table } from '../support/tenant-tables.ts'
import { givenWorld, type World } from '../support/world.ts'
import { uuids } from '../support/row-texts.ts'
import { type Cell, isAllowed, otherAgencyCells, ownAgencyCells } from './cells.ts'
import { checksumOf } from './checksum.ts'
import { openSandbox, type Sandbox } from './sandbox.ts'
import type { Specimen } from './specimen.ts'
import { specimens } from './specimens.ts'

const { commands, queries } = programRegistry()
const everything: readonly (AnyCommand | AnyQuery)[] = [...commands.values(), ...queries.values()]
const covered = everything.filter(({ name }) => name in specimens)

let scenario: Scenario
let first: World
let second: World
let tables: readonly Table[]
let cellCount = 0

beforeAll(async () => {
  scenario = await startScenario('2026-11-23')
  first = await givenWorld(scenario, 'DẤU-A-8c41')
  second = await givenWorld(scenario, 'DẤU-B-5d72')
  tables = await listTenantTables(scenario.connection)
})
afterAll(() => {
  // oxlint-disable-next-line no-console -- how much was checked is part of what the test says
  console.info(`permission matrix: ${everything.length} commands and queries, ${cellCount} cells`)
})

/** What came back: the status, and the whole answer as text. */
interface Outcome {
  readonly status: string
  readonly reason: string
  readonly text: string
}

async function attempt(
  sandbox: Sandbox,
  described: AnyCommand | AnyQuery,
  { cell, input }: { cell: Cell; input: unknown },
): Promise<Outcome> {
  cellCount += 1
  try {
    const answer = await ('decide' in described
      ? runCommand(sandbox.door, described, cell.actor, { commandId: newId(), input })
      : runQuery(sandbox.door, described, cell.actor, input))
    const reason = answer.status === 'refused' ? answer.reason : ''
    return { status: answer.status, reason, text: JSON.stringify(answer) }
  } catch (error) {
    return { status: 'fault', reason: '', text: String(error) }
  }
}

const isDone = ({ status }: Outcome): boolean => ['done', 'repeated', 'found'].includes(status)
const isHidden = ({ status, reason }: Outcome): boolean =>
  status === 'forbidden' || status === 'not-found' || reason === 'record-not-found'

function specimenOf(name: string): Specimen {
  const specimen = specimens[name]
  if (!specimen) throw new Error(`permission matrix: "${name}" has no specimen in test/permissions/specimens.ts`)
  return specimen(first)
}

/** The same of an outcome; what is shown to everybody is no leak. */
function leaksOf({ isPublic, input }: Specimen, { text }: Outcome): readonly string[] {
  return isPublic ? [] : leaksIn(text, input)
}

/** What of the first agency shows in a text: its marker, or the id of any of its rows that the asker did not send. */
function leaksIn(text: string, input: unknown): readonly string[] {
  const sent = new Set(JSON.stringify(input).match(uuids) ?? [])
  const ids = (text.match(uuids) ?? []).filter((id) => first.ids.has(id) && !sent.has(id))
  const isMarked = text.includes(first.marker) || foldVietnamese(text).includes(foldVietnamese(first.marker))
  return isMarked ? [...ids, first.marker] : ids
}

const checksum = (sandbox: Sandbox) => checksumOf(sandbox.owner, first, tables)

it('has a specimen for every command and query of the program', () => {
  expect(everything.filter(({ name }) => !(name in specimens)).map(({ name }) => name)).toEqual([])
})

describe('the instruments of this test', () => {
  let sandbox: Sandbox
  beforeAll(async () => void (sandbox = await openSandbox(scenario)))
  afterAll(() => sandbox.close())

  it('notice one changed row, one added row, and a marked text', async () => {
    const before = await checksum(sandbox)
    const changed = await sandbox.undoing(async () => {
      await sandbox.owner.updateTable('task').set({ position: 77 }).where('id', '=', first.tasks.plain.id).execute()
      return checksum(sandbox)
    })
    const added = await sandbox.undoing(async () => {
      const row = { agencyId: first.agency.agencyId, commandId: newId(), command: 'x', inputHash: '', outcome: null }
      await sandbox.owner.insertInto('commandReceipt').values(row).execute()
      return checksum(sandbox)
    })

    expect([changed === before, added === before]).toEqual([false, false])
    expect(await checksum(sandbox)).toBe(before)
    expect(leaksIn(`{"title":"Việc ${first.marker}"}`, {})).toEqual([first.marker])
    expect(leaksIn(`{"id":"${first.tasks.plain.id}"}`, {})).toEqual([first.tasks.plain.id])
    expect(leaksIn(`{"title":"Việc ${second.marker}"}`, {})).toEqual([])
  })
})

describe('inside the agency', () => {
  let sandbox: Sandbox
  beforeAll(async () => void (sandbox = await openSandbox(scenario)))
  afterAll(() => sandbox.close())

  it.each(covered.map((described) => ({ name: described.name, described })))(
    '$name is done by those who may, and by nobody else',
    async ({ name, described }) => {
      const specimen = specimenOf(name)
      const wrong: string[] = []
      const outcomes: Outcome[] = []
      for (const cell of ownAgencyCells(first)) {
        const outcome = await sandbox.undoing(() => attempt(sandbox, described, { cell, input: specimen.input }))
        const fault = faultOf(described, { cell, specimen, outcome })
        if (fault) wrong.push(`${cell.name}: ${fault}`)
        outcomes.push(outcome)
      }
      expect(wrong).toEqual([])
      // A specimen that nobody can do proves nothing about who may.
      const isDoneBySomebody = specimen.mayBeRefused || outcomes.some(isDone)
      expect(isDoneBySomebody ? [] : [...new Set(outcomes.map(({ text }) => text))]).toEqual([])
    },
  )
})

interface Judged {
  readonly cell: Cell
  readonly specimen: Specimen
  readonly outcome: Outcome
}

/** What is wrong with what a cell got; undefined when it is as it should be. */
function faultOf(described: AnyCommand | AnyQuery, { cell, specimen, outcome }: Judged): string | undefined {
  const narrowsItself = !('decide' in described) && described.place === undefined
  const allowed = narrowsItself ? described.may[cell.part] !== undefined : isAllowed(described.may, cell, specimen)
  if (outcome.status === 'fault' || outcome.status === 'invalid') return outcome.text
  if (!allowed) return isHidden(outcome) ? undefined : `got ${outcome.text.slice(0, 200)} but may not`
  if (isHidden(outcome) && !isOthersOwn(cell, specimen)) return `got ${outcome.text.slice(0, 200)} but may`
  return overreach(described, { cell, specimen, outcome })
}

/** What belongs to one person is not there for others, although they may ask for theirs. */
const isOthersOwn = ({ isOwner }: Cell, { isPersonal, namesRecord }: Specimen): boolean =>
  isPersonal === true && namesRecord && !isOwner

/** A list that shows more than the role reaches: other units' work, or what is another person's own. */
function overreach({ may, name }: AnyCommand | AnyQuery, { cell, specimen, outcome }: Judged): string | undefined {
  const { personId } = first.agency.actors.officerOfPolicy
  const shown = outcome.text.match(uuids) ?? []
  const personal = idsOfRows('notice', (row) => row['person_id'] === personId)
  if (specimen.isPersonal && !cell.isOwner && shown.some((id) => personal.has(id))) return 'sees the notices of another'
  if (specimen.stands !== 'agency' || !isNarrow(may[cell.part], cell)) return undefined
  const theirs = idsOfRows('task', (row) => row['officer_id'] === personId)
  return shown.some((id) => theirs.has(id)) ? `${name} shows work of another unit` : undefined
}

/** Whether a list of this reach must leave out the work of the Policy unit's officer. */
const isNarrow = (reach: Scope | undefined, { isOwner, isOfUnit }: Cell): boolean =>
  (reach === 'unit' && !isOfUnit) || (reach === 'own' && !isOwner && !isOfUnit)

function idsOfRows(table: string, where: (row: Readonly<Record<string, unknown>>) => boolean): ReadonlySet<string> {
  const rows = first.rows.get(table) ?? []
  return new Set(rows.filter(where).map((row) => String(row['id'])))
}

describe('from another agency', () => {
  let sandbox: Sandbox
  let before: string
  beforeAll(async () => {
    sandbox = await openSandbox(scenario)
    before = await checksum(sandbox)
  })
  afterAll(() => sandbox.close())

  it.each(covered.map((described) => ({ name: described.name, described })))(
    '$name neither reads nor changes anything',
    ({ name, described }) =>
      sandbox.undoing(async () => {
        const specimen = specimenOf(name)
        const wrong: string[] = []
        for (const cell of otherAgencyCells(second, first)) {
          const outcome = await attempt(sandbox, described, { cell, input: specimen.input })
          const fault = strangerFault(described, { cell, specimen, outcome })
          if (fault) wrong.push(`${cell.name}: ${fault}`)
        }
        expect(wrong).toEqual([])
        expect(await checksum(sandbox)).toBe(before)
      }),
  )
})

function strangerFault({ may }: AnyCommand | AnyQuery, { cell, specimen, outcome }: Judged): string | undefined {
  if (outcome.status === 'fault' && cell.isImpossible) return undefined
  if (outcome.status === 'fault' || outcome.status === 'invalid') return outcome.text
  if (specimen.namesRecord && isDone(outcome)) return `got ${outcome.text.slice(0, 200)}`
  if (may[cell.part] === undefined && outcome.status !== 'forbidden') return `got ${outcome.text.slice(0, 200)}`
  const leaks = leaksOf(specimen, outcome)
  return leaks.length > 0 ? `shows ${leaks.slice(0, 3).join(', ')}` : undefined
}

describe('from another agency, with the first lock taken out', () => {
  let sandbox: Sandbox
  let before: string
  beforeAll(async () => {
    sandbox = await openSandbox(scenario, () => true)
    before = await checksum(sandbox)
  })
  afterAll(() => sandbox.close())

  it.each(covered.map((described) => ({ name: described.name, described })))(
    '$name is held back by row security alone',
    ({ name, described }) =>
      sandbox.undoing(async () => {
        const { input, isPublic } = specimenOf(name)
        const wrong: string[] = []
        for (const cell of otherAgencyCells(second, first)) {
          // Without the lock, actors come where they never should; that the database then stops them is as good.
          const outcome = await attempt(sandbox, described, { cell, input })
          const leaks = outcome.status === 'fault' || isPublic ? [] : leaksIn(outcome.text, input)
          if (leaks.length > 0) wrong.push(`${cell.name}: shows ${leaks.slice(0, 3).join(', ')}`)
        }
        expect(wrong).toEqual([])
        expect(await checksum(sandbox)).toBe(before)
      }),
  )
})
