import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programRegistry } from '../../src/apps/contexts.ts'
import type { Actor } from '../../src/commands/actor.ts'
import { mayEver } from '../../src/commands/permission.ts'
import { runCommand } from '../../src/commands/run-command.ts'
import { runQuery } from '../../src/commands/run-query.ts'
import { actRefusal, type Placed } from '../../src/contexts/initiatives/rules/initiative.ts'
import { actsIn, type InitiativeState, initiativeStates } from '../../src/contexts/initiatives/rules/states.ts'
import { addDays, vietnamDay } from '../../src/kernel/plain-date.ts'
import { openSandbox, type Sandbox } from '../permissions/sandbox.ts'
import { newId, type Scenario, startScenario } from '../support/scenario.ts'
import { bringInitiatives, firstDay, givenMovement, type Ground } from './ground.ts'
import { faultsOf, hiddenMarks, voteMarks } from './invariants.ts'
import { readRecords, type Records, type Row, text } from './records.ts'
import type { Standing } from './standing.ts'
import { makers } from './steps.ts'
import { usualIn } from './usual.ts'

const { commands, queries } = programRegistry()
/** These make the frame of a year, not initiatives; whole lists are held against the rules where they are read. */
const ofTheFrame = /season|criteria|ask-below|drop-ask|initiatives\.import|save-form|set-voting/

const touching = [...commands.keys()].filter((name) => /^(initiatives|commendation)\./.test(name))

/** What only those do who were asked to score. */
const ofAssessors = new Set(
  ['declare-interest', 'save-scores', 'hand-in-scores', 'explain-outliers'].map((name) => `initiatives.${name}`),
)

/** What the agency above does about an initiative of the one below. */
const ofSuperior = new Set(['initiatives.answer-list', 'initiatives.correct-list-answer'])

/** Without these the rules on taking back, putting right and replanning would be held against nothing. */
const mustBeDone = [
  'initiatives.recall-list',
  'initiatives.correct-list-answer',
  'initiatives.withdraw-certificate',
  'initiatives.hand-out-notices',
  'initiatives.change-council',
  'initiatives.cancel-council',
  'initiatives.drop-council-case',
  'commendation.edit-proposal',
  'commendation.change-council',
  'commendation.drop-council',
  'commendation.declare-interest',
]

/** Numbers from which a step is made; what they mean depends on where things stand by then. */
interface Dice {
  readonly seed: number
  readonly days: number
  readonly isUsual: boolean
}

/** Most steps of a sequence are about the same initiative, so that it gets somewhere. */
const sequences = fc.record({
  focus: fc.nat(1_000),
  dice: fc.array(
    fc.record({
      seed: fc.nat(1_000_000_000),
      days: fc.constantFrom(0, 0, 0, 1, 2, 5),
      isUsual: fc.constantFrom(true, true, true, false),
    }),
    { minLength: 25, maxLength: 25 },
  ),
})

/** A row of numbers that always comes out the same for the same beginning. */
function rolling(seed: number): (bound: number) => number {
  let now = seed
  return (bound) => {
    now = (now * 1_103_515_245 + 12_345) % 2_147_483_648
    return bound === 0 ? 0 : Math.floor(now / 65_536) % bound
  }
}

interface Choosing {
  readonly before: Records
  readonly isUsual: boolean
  readonly focus: number
  readonly roll: Standing['roll']
}

interface Told {
  readonly name: string
  readonly status: string
  readonly faults: readonly string[]
  /** Of all initiatives, after it. */
  readonly states: readonly string[]
}

interface Asked {
  readonly name: string
  readonly viewer: Actor
  readonly input: object
}

describe('sequences of commands', () => {
  let scenario: Scenario
  let ground: Ground
  let sandbox: Sandbox
  let agencyIds: readonly number[]
  beforeAll(async () => {
    scenario = await startScenario(firstDay)
    ground = await givenMovement(scenario)
    await bringInitiatives(ground)
    agencyIds = ground.agencies.map(({ agencyId }) => agencyId)
    sandbox = await openSandbox(scenario)
  }, 120_000)
  afterAll(() => sandbox.close())

  it('are made of every command that touches an initiative', () => {
    expect(touching.filter((name) => !ofTheFrame.test(name) && !(name in makers))).toEqual([])
    expect(Object.keys(makers).filter((name) => !commands.has(name))).toEqual([])
  })

  it('begin where initiatives are under way, scored in part, and recognised', async () => {
    const records = await readRecords(sandbox.owner, agencyIds)
    const states = records.of('initiative').map((row) => text(row, 'state'))
    expect(new Set(states)).toEqual(new Set(['approved', 'assessed', 'endorsed', 'recognised', 'self_assessed']))
    expect(states).toHaveLength(11)
  })

  it('never lead anywhere that the table of states does not know', async () => {
    const reached = new Set<string>()
    const done = new Set<string>()
    const property = fc.asyncProperty(sequences, ({ focus, dice }) =>
      sandbox.undoing(async () => {
        scenario.at(firstDay)
        const told: Told[] = []
        for (const one of dice) {
          const step = await take({ ...one, focus })
          told.push(step)
          if (step.status === 'done') done.add(step.name)
          for (const state of step.states) reached.add(state)
          if (step.faults.length > 0) throw new Error(`${step.faults.join('; ')}\nafter ${wordsOf(told)}`)
        }
        const records = await readRecords(sandbox.owner, agencyIds)
        expect(await unapprovedIn(records)).toEqual([])
      }),
    )
    await fc.assert(property, { seed: 20_261_123, numRuns: 40, interruptAfterTimeLimit: 200_000 })
    // Sequences that are refused from beginning to end would prove nothing.
    expect(initiativeStates.filter((state) => !reached.has(state))).toEqual([])
    expect(mustBeDone.filter((name) => !done.has(name))).toEqual([])
    expect(done.size).toBeGreaterThan(Object.keys(makers).length * 0.7)
  }, 240_000)

  /** Takes one step and holds what came of it against the rules. */
  async function take({ seed, days, isUsual, focus }: Dice & { focus: number }): Promise<Told> {
    const roll = rolling(seed)
    const today = addDays(vietnamDay(scenario.door.clock()), days)
    scenario.at(today)
    const before = await readRecords(sandbox.owner, agencyIds)
    const { name, actor, standing } = chosenStep({ before, isUsual, focus, roll })
    const input = makers[name]?.({ ...standing, today })
    const command = commands.get(name)
    if (command === undefined) throw new Error(`take a step: no command "${name}"`)
    const { status } = await runCommand(sandbox.door, command, actor, { commandId: newId(), input })
    const after = await readRecords(sandbox.owner, agencyIds)
    const faults = faultsOf({ before, after, isDone: status === 'done', actor })
    const states = after.of('initiative').map((row) => text(row, 'state'))
    return { name, status, states, faults: [...faults, ...(await leaksOf(after, standing))] }
  }

  function chosenStep({ before, isUsual, focus, roll }: Choosing) {
    const rows = before.of('initiative')
    const at = isUsual && roll(3) > 0 ? focus : roll(1_000)
    const initiative = rows[at % rows.length] ?? {}
    const [agency] = ground.agencies.filter(({ agencyId }) => agencyId === initiative['agency_id'])
    if (agency === undefined) throw new Error('choose a step: expected an initiative of one of the agencies')
    const usual = isUsual ? usualIn[text(initiative, 'state')] : undefined
    const name = oneOf(usual ?? Object.keys(makers), roll)
    const actor = oneOf(isUsual ? ableTo(name, initiative, before) : ground.actors, roll)
    return { name, actor, standing: { ground, records: before, agency, initiative, actor, roll, today: firstDay } }
  }

  /** Who would be let in at all, of the initiative's agency; those whose turn something is come first. */
  function ableTo(name: string, initiative: Row, records: Records): readonly Actor[] {
    const may = commands.get(name)?.may ?? {}
    const agencyId = ofSuperior.has(name) ? ground.agencies[0]?.agencyId : initiative['agency_id']
    const own = ground.actors.filter((actor) => actor.agencyId === agencyId && mayEver(may, actor))
    const placed: Placed = {
      state: text(initiative, 'state') as InitiativeState,
      unitId: text(initiative, 'unit_id'),
      personId: text(initiative, 'person_id'),
      createdBy: text(initiative, 'created_by'),
    }
    const asked = records.of('assessor').filter((row) => row['initiative_id'] === initiative['id'])
    const panel = new Set(asked.map((row) => row['person_id']))
    const scoring = own.filter((actor) => actor.kind === 'person' && panel.has(actor.personId))
    if (ofAssessors.has(name) && scoring.length > 0) return scoring
    const turn = own.filter((actor) => actsIn(placed.state).some((act) => actRefusal(placed, act, actor) === undefined))
    return turn.length > 0 ? turn : own
  }

  /** Points of others that somebody finds who must not see them. */
  async function leaksOf(records: Records, { initiative, roll }: Standing): Promise<readonly string[]> {
    if (records.of('assessor').every((row) => row['initiative_id'] !== initiative['id'])) return []
    const own = ground.actors.filter(({ agencyId }) => agencyId === initiative['agency_id'])
    const viewer = own[roll(own.length)]
    if (viewer === undefined) return []
    const today = vietnamDay(scenario.door.clock())
    const hidden = hiddenMarks(records, initiative, { viewer, today })
    const about = { initiativeId: text(initiative, 'id') }
    const leaks: string[] = []
    for (const name of ['initiatives.assessment', 'initiatives.recorded-points', 'initiatives.assessment-section']) {
      leaks.push(...(await marksShown({ name, viewer, input: about }, hidden)))
    }
    const lines = records.of('recognition_line').filter((row) => row['initiative_id'] === about.initiativeId)
    for (const row of lines.filter(({ agency_id: agencyId }) => agencyId === viewer.agencyId)) {
      const asked = { name: 'initiatives.recognition-list', viewer, input: { listId: text(row, 'list_id') } }
      leaks.push(...(await marksShown(asked, [...hidden, ...voteMarks(records)])))
    }
    return leaks
  }

  async function marksShown({ name, viewer, input }: Asked, marks: readonly string[]): Promise<readonly string[]> {
    const query = queries.get(name)
    if (query === undefined) throw new Error(`look for points: no query "${name}"`)
    const shown = JSON.stringify(await runQuery(sandbox.door, query, viewer, input))
    return marks.filter((mark) => shown.includes(mark)).map((mark) => `${name} shows ${mark} too early`)
  }

  /** Initiatives with a day of approval that the audit does not know endorsed, checked and approved. */
  async function unapprovedIn(records: Records): Promise<readonly string[]> {
    const lines = await sandbox.owner
      .selectFrom('auditLine')
      .select(['command', 'input'])
      .where('agencyId', 'in', [...agencyIds])
      .where('command', 'in', ['initiatives.endorse', 'initiatives.check', 'initiatives.approve'])
      .execute()
    const approved = records.of('initiative').filter((row) => row['approved_on'] !== null)
    return approved.flatMap((row) => {
      const steps = new Set(lines.filter(({ input }) => input.includes(text(row, 'id'))).map(({ command }) => command))
      return steps.size === 3 ? [] : [`${text(row, 'code')} went by ${[...steps].join(', ')}`]
    })
  }
})

function oneOf<Each>(all: readonly Each[], roll: Standing['roll']): Each {
  const [chosen] = all.slice(roll(all.length))
  if (chosen === undefined) throw new Error('choose one: expected some')
  return chosen
}

const wordsOf = (told: readonly Told[]): string => told.map(({ name, status }) => `${name} (${status})`).join('\n')
