import { beforeEach, describe, expect, it } from 'vitest'
import { type GivenAgency, givenAgency, givenAgencyBelow } from '../../../../test/support/organization.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { verifyChain } from '../../../commands/audit.ts'
import { readAs } from '../../../platform/database/as-agency.ts'
import { day } from '../../../kernel/plain-date.ts'
import { findActor } from '../queries/actor.ts'
import { type AgenciesFound, listAgencies, type LowerAgencyShown, showLowerAgency } from '../queries/agencies-below.ts'
import { findPeople, type PeopleFound } from '../queries/people.ts'
import { ancestorsOf } from '../queries/tree.ts'
import { addAgency } from './add-agency.ts'
import { addSuperior } from './add-superior.ts'
import { addUnit } from './add-unit.ts'
import { editLowerAgency } from './edit-lower-agency.ts'
import { endAgency } from './end-agency.ts'
import { importAgencies } from './import-agencies.ts'
import { moveAgencies } from './move-agencies.ts'
import { renewInvitations } from './renew-invitations.ts'
import { useSignInLink } from './use-sign-in-link.ts'

const commune = {
  parentId: '',
  name: 'Ủy ban nhân dân xã Phước Hà',
  shortName: 'UBND xã Phước Hà',
  superiorName: '',
  symbol: 'ubnd',
  place: 'Phước Hà',
  style: 'state',
  validFrom: '01/07/2025',
  units: 'commune',
  personName: 'Tain Thị Mai',
  jobTitle: 'Chuyên viên',
  email: 'mai@phuocha.example',
}

describe('agencies below', () => {
  let scenario: Scenario
  let board: GivenAgency
  beforeEach(async () => {
    scenario = await startScenario('2026-11-23')
    board = await givenAgency(scenario)
  })

  const founded = async (more: object = {}) => {
    const answer = await scenario.must(addAgency, board.actors.admin, { ...commune, ...more })
    const [agencyIds, linkIds] = [answer['agencyIds'], answer['linkIds']] as string[][]
    return { id: Number(agencyIds?.[0]), linkId: String(linkIds?.[0]) }
  }
  /** The administrator of a founded agency, who has used the invitation. */
  const entered = async ({ id, linkId }: { id: number; linkId: string }) => {
    const accountId = newId()
    await scenario.must(useSignInLink, { kind: 'system', agencyId: id }, { linkId, accountId })
    return async () => {
      const found = await findActor(scenario.connection.db, accountId, day('2026-11-23'))
      if (!found) throw new Error('expected the administrator to be found')
      return found.actor
    }
  }
  const listed = (input = {}) => scenario.ask<AgenciesFound>(listAgencies, board.actors.admin, input)
  const shown = (agencyId: number) => scenario.ask<LowerAgencyShown>(showLowerAgency, board.actors.admin, { agencyId })

  it('are founded with units, an administrator and an invitation, and with a chain of their own', async () => {
    const { id, linkId } = await founded()
    const { db } = scenario.connection

    const chains = await Promise.all(
      [board.agencyId, id].map((agencyId) => readAs(db, [agencyId], (own) => verifyChain(own, agencyId))),
    )
    const [line] = await scenario.auditTrail(id)
    const above = (await scenario.auditTrail(board.agencyId)).at(-1)
    expect(chains).toMatchObject([{ faults: [] }, { faults: [], lines: 1 }])
    expect(line).toMatchObject({ sequence: 1, command: 'organization.add-agency', previousHash: '' })
    expect(JSON.parse(line?.input ?? '')).toEqual({ by: board.agencyId, line: above?.hash })
    expect(await listed()).toMatchObject({ total: 1, rows: [{ id, symbol: 'UBND', depth: 1, enteredOn: null }] })

    const admin = await (await entered({ id, linkId }))()
    const { rows: units } = await scenario.connection.query('select name from unit where agency_id = $1', [id])
    expect(units).toHaveLength(5)
    expect(admin.agencyId).toBe(id)
    expect((await scenario.ask<PeopleFound>(findPeople, admin)).rows.map(({ name }) => name)).toEqual(['Tain Thị Mai'])
    expect((await listed()).rows[0]?.enteredOn).toBe('2026-11-23')
  })

  it('get numbers of their own, even two at once', async () => {
    const other = await givenAgency(scenario)
    const receipts = await Promise.all([
      scenario.run(addAgency, board.actors.admin, commune),
      scenario.run(addAgency, other.actors.admin, commune),
      scenario.run(addAgency, board.actors.admin, { ...commune, name: 'Xã khác' }),
    ])

    const ids = receipts.map((receipt) => ('answer' in receipt ? receipt.answer['agencyIds'] : receipt)).flat()
    expect(new Set(ids).size).toBe(3)
    expect((await listed()).total).toBe(2)
  })

  it('are founded by administrators only, below their own agency, once by their name', async () => {
    const stranger = await givenAgency(scenario)
    await founded()
    const found = (more: object, actor = board.actors.admin) => scenario.run(addAgency, actor, { ...commune, ...more })

    expect(await found({}, board.actors.office)).toEqual({ status: 'forbidden' })
    expect(await found({ parentId: stranger.agencyId })).toMatchObject({ reason: 'superior-unknown' })
    expect(await found({ name: 'ỦY BAN NHÂN DÂN XÃ PHƯỚC HÀ' })).toMatchObject({ reason: 'agency-name-taken' })
    expect(await found({ email: 'không phải thư', validFrom: '31/02/2026' })).toMatchObject({ status: 'invalid' })
    expect(await found({ parentId: 'abc' })).toMatchObject({ status: 'invalid' })
    expect((await listed()).total).toBe(1)
  })

  it('are renamed and moved, never in a circle and never by strangers', async () => {
    const stranger = await givenAgency(scenario)
    const middle = await founded({ name: 'Huyện' })
    const low = await founded({ name: 'Xã', parentId: middle.id })
    const edit = (actor = board.actors.admin) =>
      scenario.run(editLowerAgency, actor, {
        agencyId: low.id,
        version: 1,
        name: 'Xã Mới',
        shortName: 'Xã Mới',
        symbol: 'UB',
        place: 'Mới',
        style: 'state',
        validFrom: '01/01/2026',
      })
    const move = (agencyIds: number[], parentId: number | '') =>
      scenario.run(moveAgencies, board.actors.admin, { agencyIds, parentId })

    expect(await edit(stranger.actors.admin)).toMatchObject({ reason: 'record-not-found' })
    expect(await edit()).toMatchObject({ status: 'done' })
    expect(await edit()).toMatchObject({ reason: 'record-changed' })
    expect(await move([middle.id], low.id)).toMatchObject({ reason: 'agency-in-circle' })
    expect(await move([middle.id], middle.id)).toMatchObject({ reason: 'agency-in-circle' })
    expect(await move([board.agencyId], low.id)).toMatchObject({ reason: 'record-not-found' })
    expect(await move([low.id], stranger.agencyId)).toMatchObject({ reason: 'superior-unknown' })
    expect(await move([low.id], '')).toMatchObject({ status: 'done' })
    expect(await shown(low.id)).toMatchObject({ name: 'Xã Mới', parentId: board.agencyId, depth: 1, version: 3 })
    expect(await ancestorsOf(scenario.connection.db, low.id, day('2026-11-23'))).toHaveLength(1)
    const trail = await scenario.auditTrail(low.id)
    expect(trail.map(({ command }) => command.replace('organization.', ''))).toEqual([
      'add-agency',
      'edit-lower-agency',
      'move-agencies',
    ])
  })

  it('end, and are read from then on; an ending can be taken back', async () => {
    const high = await founded({ name: 'Huyện' })
    const low = await founded({ name: 'Xã', parentId: high.id })
    const admin = await entered(low)
    const unit = { name: 'Phòng Mới', kind: 'department' }
    const end = (agencyId: number, more: object) =>
      scenario.run(endAgency, board.actors.admin, { agencyId, version: 1, reason: 'Sáp nhập', ...more })

    expect(await end(high.id, { lastOn: '22/11/2026' })).toMatchObject({ reason: 'agencies-still-below' })
    expect(await end(low.id, { lastOn: '22/11/2026', successorId: low.id })).toMatchObject({
      reason: 'agency-successor-unknown',
    })
    expect(await end(low.id, { lastOn: '' })).toMatchObject({ reason: 'agency-not-ended' })
    expect(await end(low.id, { lastOn: '22/11/2026', successorId: high.id })).toMatchObject({ status: 'done' })

    expect(await scenario.run(addUnit, await admin(), unit)).toMatchObject({
      status: 'refused',
      reason: 'agency-ended',
    })
    expect((await scenario.ask<PeopleFound>(findPeople, await admin())).total).toBe(1)
    expect(await shown(low.id)).toMatchObject({ successorName: 'Huyện', endReason: 'Sáp nhập', validTo: '2026-11-22' })
    expect((await listed({ state: 'ended' })).total).toBe(1)
    expect(await scenario.run(renewInvitations, board.actors.admin, { agencyIds: [low.id] })).toMatchObject({
      reason: 'agency-has-ended',
    })

    expect(await end(low.id, { version: 2, lastOn: '' })).toMatchObject({ status: 'done' })
    expect(await scenario.run(addUnit, await admin(), unit)).toMatchObject({ status: 'done' })
  })

  it('are invited again until somebody has come', async () => {
    const waiting = await founded()
    const existing = await givenAgencyBelow(scenario, board)
    const renew = (...agencyIds: number[]) => scenario.run(renewInvitations, board.actors.admin, { agencyIds })

    const renewed = await scenario.must(renewInvitations, board.actors.admin, { agencyIds: [waiting.id] })

    const use = (linkId: unknown) =>
      scenario.run(useSignInLink, { kind: 'system', agencyId: waiting.id }, { linkId, accountId: newId() })
    expect(await use(waiting.linkId)).toMatchObject({ reason: 'link-not-valid' })
    expect(await renew(waiting.id, existing.agencyId)).toMatchObject({ reason: 'agency-entered' })
    expect(await use((renewed['linkIds'] as string[])[0])).toMatchObject({ status: 'done' })
    expect(await renew(waiting.id)).toMatchObject({ reason: 'agency-entered' })
  })

  it('come as a list, superiors in any order, all or none', async () => {
    const head = 'Tên cơ quan\tKý hiệu\tĐịa danh\tTrực thuộc\tKhối\tTừ ngày\tNgười quản trị\tThư điện tử'
    const row = (name: string, superior = '', email = 'a@b.example') =>
      `${name}\tUBND\t${name}\t${superior}\t\t1/7/2025\tNguyễn Văn A\t${email}`
    const load = (...rows: string[]) =>
      scenario.run(importAgencies, board.actors.admin, { table: [head, ...rows].join('\n'), units: 'none' })

    expect(await load(row('Thôn 1', 'Xã B'), row('Xã B', '', 'x'))).toMatchObject({
      reason: 'agency-import-has-problems',
    })
    expect((await listed()).total).toBe(0)
    expect(await load(row('Thôn 1', 'Xã B'), row('Xã B'), row('Xã C'))).toMatchObject({ status: 'done' })
    expect((await listed()).rows.map(({ name, parentName }) => [name, parentName])).toEqual([
      ['Xã B', 'Ban Dân tộc tỉnh Ví Dụ'],
      ['Thôn 1', 'Xã B'],
      ['Xã C', 'Ban Dân tộc tỉnh Ví Dụ'],
    ])
    expect((await listed({ q: 'thon' })).total).toBe(1)
  })

  it('get a superior of their own will, once', async () => {
    const { parentId: _parentId, ...superior } = { ...commune, name: 'Ban Dân vận Tỉnh ủy', style: 'party' }
    const low = await founded()
    const found = () => scenario.run(addSuperior, board.actors.admin, superior)

    const receipt = await found()

    const [id] = 'answer' in receipt ? [receipt.answer['agencyIds']].flat() : []
    const above = await ancestorsOf(scenario.connection.db, low.id, day('2026-11-23'))
    expect(above).toMatchObject([{ id: board.agencyId }, { id: Number(id), name: 'Ban Dân vận Tỉnh ủy' }])
    expect((await scenario.auditTrail(Number(id))).map(({ command }) => command)).toEqual(['organization.add-superior'])
    expect(await found()).toMatchObject({ reason: 'superior-exists' })
    expect((await listed()).superior?.name).toBe('Ban Dân vận Tỉnh ủy')
  })

  it('come by the hundred in one step', async () => {
    const head = 'Tên cơ quan\tKý hiệu\tĐịa danh\tNgười quản trị\tThư điện tử'
    const rows = Array.from(
      { length: 300 },
      (_, index) => `Xã ${index}\tUBND\tXã ${index}\tNgười ${index}\tx${index}@x.example`,
    )
    const began = performance.now()
    const answer = await scenario.must(importAgencies, board.actors.admin, {
      table: [head, ...rows].join('\n'),
      units: 'commune',
    })

    expect(answer['linkIds']).toHaveLength(300)
    expect((await listed()).total).toBe(300)
    expect((await listed({ page: 6 })).rows).toHaveLength(50)
    expect(performance.now() - began).toBeLessThan(20_000)
  })
})
