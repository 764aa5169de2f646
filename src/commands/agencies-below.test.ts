import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type GivenAgency, givenAgency, givenAgencyBelow } from '../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../test/support/scenario.ts'
import { accept } from '../kernel/verdict.ts'
import { readAs } from '../platform/database/as-agency.ts'
import { verifyChain } from './audit.ts'
import { defineCommand, loadNothing } from './command.ts'

const words = { vi: 'Thử', en: 'Try' }
const numbers = z.strictObject({ ids: z.array(z.number()) })

/** Counts whose people it can see: those of the agencies that are open to it. */
const lookBelow = defineCommand({
  name: 'test.look-below',
  words,
  input: numbers,
  may: { admin: 'agency' },
  refusals: {},
  below: ({ ids }) => ids,
  load: async (db) =>
    (await db.selectFrom('person').select('agencyId').distinct().execute()).map((row) => row.agencyId),
  decide: (seen) => accept(seen),
  save: async () => undefined,
  subject: () => ({ kind: 'agency', id: null }),
  answer: (seen) => ({ seen: seen.map(String).toSorted() }),
})

const foundAnything = defineCommand({
  name: 'test.found',
  words,
  input: numbers,
  may: { admin: 'agency' },
  refusals: {},
  load: loadNothing,
  decide: (_loaded, { ids }) => accept(ids),
  founds: (ids) => ids,
  save: async () => undefined,
  subject: () => ({ kind: 'agency', id: null }),
})

describe('a command that acts on agencies below', () => {
  let scenario: Scenario
  let board: GivenAgency
  let middle: GivenAgency
  let low: GivenAgency
  let stranger: GivenAgency
  beforeAll(async () => {
    scenario = await startScenario('2026-11-23')
    board = await givenAgency(scenario)
    middle = await givenAgencyBelow(scenario, board)
    low = await givenAgencyBelow(scenario, middle)
    stranger = await givenAgency(scenario)
  })
  const look = (by: GivenAgency, ...ids: number[]) => scenario.run(lookBelow, by.actors.admin, { ids })
  const trail = async ({ agencyId }: GivenAgency) => (await scenario.auditTrail(agencyId)).map(({ command }) => command)

  it('sees the agencies it names and its own, and each chain tells of it', async () => {
    const receipt = await look(board, low.agencyId, middle.agencyId, low.agencyId)

    const all = [board, middle, low].map(({ agencyId }) => String(agencyId)).toSorted()
    expect(receipt).toMatchObject({ status: 'done', answer: { seen: all } })
    for (const agency of [board, middle, low]) {
      expect(await trail(agency)).toEqual(['test.look-below'])
      const proof = await readAs(scenario.connection.db, [agency.agencyId], (db) => verifyChain(db, agency.agencyId))
      expect(proof.faults).toEqual([])
    }
    const [above] = await scenario.auditTrail(board.agencyId)
    const [below] = await scenario.auditTrail(low.agencyId)
    expect(JSON.parse(below?.input ?? '')).toEqual({ by: board.agencyId, line: above?.hash })
  })

  it('finds no agency that does not stand below, be it above, beside, its own or none', async () => {
    for (const id of [board.agencyId, middle.agencyId, stranger.agencyId, 0, -1, 1.5, 2 ** 31, 1_999_999_999]) {
      expect([id, await look(middle, low.agencyId, id)]).toMatchObject([id, { reason: 'record-not-found' }])
    }
    expect(await trail(stranger)).toEqual([])
  })

  it('cannot come into an agency that exists by founding it', async () => {
    await scenario.must(lookBelow, stranger.actors.admin, { ids: [] })
    const before = await trail(board)

    await expect(scenario.run(foundAnything, board.actors.admin, { ids: [stranger.agencyId] })).rejects.toThrow(
      /audit_head/,
    )

    expect(await trail(stranger)).toEqual(['test.look-below'])
    expect(await trail(board)).toEqual(before)
  })

  it('is refused to the people of an agency that has ended', async () => {
    const actor = { ...board.actors.admin, isReadOnly: true }

    expect(await scenario.run(lookBelow, actor, { ids: [] })).toMatchObject({ reason: 'agency-ended' })
  })
})
