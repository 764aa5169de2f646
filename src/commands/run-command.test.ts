import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { newId, type Scenario, startScenario } from '../../test/support/scenario.ts'
import { day } from '../kernel/plain-date.ts'
import { accept, refuse } from '../kernel/verdict.ts'
import { readAs } from '../platform/database/as-agency.ts'
import type { Person } from './actor.ts'
import { proveInSteps, verifyChain } from './audit.ts'
import { proveChain } from './audit-queries.ts'
import { defineCommand, loadNothing } from './command.ts'
import { line, password } from './fields.ts'
import type { ReadInSteps } from './query.ts'

const words = { vi: 'Ghi', en: 'Note' }

const noteSomething = defineCommand({
  name: 'test.note',
  words,
  input: z.strictObject({ text: line({ label: words, max: 20 }), code: password({ label: words }) }),
  may: { office: 'agency', officer: 'own' },
  refusals: { 'too-odd': { status: 422, words } },
  secret: ['code'],
  load: loadNothing,
  place: () => ({ personIds: [] }),
  decide: (_loaded, { text }) => (text === 'odd' ? refuse('too-odd') : accept({ text })),
  save: async () => undefined,
  subject: () => ({ kind: 'note', id: null }),
  answer: ({ text }) => ({ text }),
})

let nextAgency = 900_000
const actorWith = (role: 'office' | 'officer' | 'admin'): Person => ({
  kind: 'person',
  personId: newId(),
  agencyId: (nextAgency += 1),
  roles: [{ role, unitIds: [] }],
})

describe('the door', () => {
  let office: Scenario
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
  })

  it('does a command and adds one line to the chain, with secrets only as a digest', async () => {
    const actor = actorWith('office')

    const receipt = await office.run(noteSomething, actor, { text: 'Gặp  dân', code: 'bí mật' })

    expect(receipt).toEqual({ status: 'done', answer: { text: 'Gặp dân' } })
    const trail = await office.auditTrail(actor.agencyId)
    expect(trail).toMatchObject([{ sequence: 1, command: 'test.note', actorId: actor.personId, previousHash: '' }])
    expect(trail[0]?.input).toContain('hmac-sha256:')
    expect(trail[0]?.input).not.toContain('bí mật')
  })

  it('does the same envelope once, and refuses its id for other content', async () => {
    const actor = actorWith('office')
    const commandId = newId()

    await office.run(noteSomething, actor, { text: 'một', code: 'x' }, commandId)
    const second = await office.run(noteSomething, actor, { text: 'một', code: 'x' }, commandId)
    const other = await office.run(noteSomething, actor, { text: 'hai', code: 'x' }, commandId)

    expect(second).toEqual({ status: 'repeated', answer: { text: 'một' } })
    expect(other).toMatchObject({ status: 'refused', reason: 'command-id-reused' })
    expect(await office.auditTrail(actor.agencyId)).toHaveLength(1)
  })

  it('decides on no state that another command is just changing', async () => {
    const actor = actorWith('office')
    const { agencyId } = actor
    const setOnlyDay = defineCommand({
      name: 'test.set-only-day',
      words,
      input: z.strictObject({ name: line({ label: words }) }),
      may: { office: 'agency' },
      refusals: { 'day-there': { status: 409, words } },
      load: async (db) => {
        const days = await db.selectFrom('calendarDay').select('onDate').where('agencyId', '=', agencyId).execute()
        await setTimeout(20) // Long enough for the others to read the same, if they could.
        return days
      },
      decide: (days, { name }) => (days.length > 0 ? refuse('day-there') : accept(name)),
      save: async (db, name, { at }) => {
        const onDate = day(`2026-01-${name}`)
        const row = { agencyId, onDate, kind: 'HOLIDAY', name, source: name, swappedWith: null, setBy: null, setAt: at }
        await db
          .insertInto('calendarDay')
          .values({ ...row, kind: 'HOLIDAY' })
          .execute()
      },
      subject: () => ({ kind: 'calendar', id: null }),
    })

    const receipts = await Promise.all(
      ['11', '12', '13', '14', '15'].map((name) => office.run(setOnlyDay, actor, { name })),
    )

    expect(receipts.map(({ status }) => status).toSorted()).toEqual([
      'done',
      'refused',
      'refused',
      'refused',
      'refused',
    ])
  })

  it('leaves no trace when the rule refuses, the person may not, or the input is wrong', async () => {
    const actor = actorWith('office')

    const refused = await office.run(noteSomething, actor, { text: 'odd', code: 'x' })
    const invalid = await office.run(noteSomething, actor, { text: 'a text that is longer than twenty', extra: 1 })
    const never = await office.run(
      noteSomething,
      { ...actorWith('admin'), agencyId: actor.agencyId },
      { text: 'a', code: 'x' },
    )
    const notHere = await office.run(
      noteSomething,
      { ...actorWith('officer'), agencyId: actor.agencyId },
      { text: 'a', code: 'x' },
    )

    expect(refused).toMatchObject({ status: 'refused', reason: 'too-odd' })
    expect(invalid).toMatchObject({ status: 'invalid' })
    expect(invalid.status === 'invalid' && invalid.problems.map(({ field }) => field)).toEqual(['text', 'code', ''])
    expect(never.status).toBe('forbidden')
    expect(notHere.status).toBe('forbidden')
    expect(await office.auditTrail(actor.agencyId)).toEqual([])
  })

  it('keeps the chain whole when many write at once, and sees a changed line', async () => {
    const actor = actorWith('office')
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => office.run(noteSomething, actor, { text: `việc ${index}`, code: 'x' })),
    )
    const before = await verifyChain(office.connection.db, actor.agencyId, 7)

    await office.connection.db
      .updateTable('auditLine')
      .set({ outcome: '{"text":"sửa"}' })
      .where('agencyId', '=', actor.agencyId)
      .where('sequence', '=', 5)
      .execute()
    const after = await verifyChain(office.connection.db, actor.agencyId, 7)

    expect(before).toMatchObject({ lines: 20, faults: [] })
    expect(after.faults).toEqual([{ agencyId: actor.agencyId, sequence: 5, fault: 'its content was changed' }])
  })

  it('proves the chain step by step, letting others write between the steps', async () => {
    const actor = actorWith('office')
    const note = (text: string) => office.run(noteSomething, actor, { text, code: 'x' })
    for (const text of ['một', 'hai', 'ba', 'bốn', 'năm']) await note(text)
    let steps = 0
    const proof = await proveInSteps(
      async (work) => {
        steps += 1
        const result = await readAs(office.connection.db, [actor.agencyId], work)
        // On the embedded engine this would wait for ever if the step still held the connection.
        await note(`bước ${steps}`)
        return result
      },
      actor.agencyId,
      2,
    )

    expect(proof).toMatchObject({ lines: 5, faults: [] })
    expect(steps).toBe(4)
    expect(await office.ask(proveChain, actor)).toMatchObject({ lines: 9, faults: [] })
  })

  it('sees lines that were cut off or hung on behind the head', async () => {
    const actor = actorWith('office')
    for (const text of ['một', 'hai', 'ba']) await office.run(noteSomething, actor, { text, code: 'x' })
    const { db } = office.connection
    const last = await db
      .deleteFrom('auditLine')
      .where('agencyId', '=', actor.agencyId)
      .where('sequence', '=', 3)
      .returningAll()
      .executeTakeFirstOrThrow()
    const cut = await verifyChain(db, actor.agencyId)
    await db
      .insertInto('auditLine')
      .values([last, { ...last, sequence: 4 }])
      .execute()
    const hungOn = await verifyChain(db, actor.agencyId)

    const fault = 'the head does not name the last line'
    expect(cut.faults).toEqual([{ agencyId: actor.agencyId, sequence: 2, fault }])
    expect(hungOn.faults).toEqual([{ agencyId: actor.agencyId, sequence: 3, fault }])
  })

  it('prepares what takes long before the transaction, and hands it to the loading', async () => {
    const actor = actorWith('office')
    const prepared = {
      ...noteSomething,
      prepare: async (read: ReadInSteps) => {
        const lines = await read((db) => verifyChain(db, actor.agencyId))
        await office.run(noteSomething, actor, { text: 'ai đó nhanh hơn', code: 'x' })
        return lines.lines
      },
      load: async (_db: unknown, _input: unknown, _facts: unknown, seen: number) => seen,
      decide: (seen: number) => accept({ text: `đã thấy ${seen}` }),
    }

    expect(await office.run(prepared, actor, { text: 'một', code: 'x' })).toEqual({
      status: 'done',
      answer: { text: 'đã thấy 0' },
    })
    expect(await office.auditTrail(actor.agencyId)).toHaveLength(2)
    const never = await office.run(prepared, actorWith('admin'), { text: 'một', code: 'x' })
    expect(never.status).toBe('forbidden')
  })

  it('tells faults of single fields that only what is stored shows, after refusals, and keeps nothing', async () => {
    const actor = actorWith('office')
    const message = { vi: 'Dài quá.', en: 'Too long.' }
    const bounded = {
      ...noteSomething,
      load: async () => ({ most: 3 }),
      decide: ({ most }: { most: number }, { text }: { text: string }) =>
        text === 'lẻ lắm' ? refuse('too-odd') : accept({ text: text.slice(0, most) }),
      faults: ({ most }: { most: number }, { text }: { text: string }) =>
        text.length > most ? [{ field: 'text', message }] : [],
    }

    const long = await office.run(bounded, actor, { text: 'bốn chữ', code: 'x' })

    expect(long).toEqual({ status: 'invalid', problems: [{ field: 'text', message }] })
    expect(await office.auditTrail(actor.agencyId)).toHaveLength(0)
    expect(await office.run(bounded, actor, { text: 'lẻ lắm', code: 'x' })).toMatchObject({ reason: 'too-odd' })
    expect(await office.run(bounded, actor, { text: 'một', code: 'x' })).toMatchObject({ status: 'done' })
  })

  it('gives the application role no way to change or remove an audit line', async () => {
    const actor = actorWith('office')
    await office.run(noteSomething, actor, { text: 'một', code: 'x' })
    const { writeAs } = await import('../platform/database/as-agency.ts')

    const attempt = writeAs(office.connection.db, [actor.agencyId], (db) =>
      db.deleteFrom('auditLine').where('agencyId', '=', actor.agencyId).execute(),
    )

    await expect(attempt).rejects.toThrow(/permission denied/)
  })
})
