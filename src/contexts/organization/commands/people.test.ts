import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { actorOf, type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { type PersonShown, showPerson } from '../queries/people.ts'
import { addPerson } from './add-person.ts'
import { editOwnChoices } from './edit-own-choices.ts'
import { editPerson } from './edit-person.ts'
import { endRole } from './end-role.ts'
import { giveRole } from './give-role.ts'
import { importPeople } from './import-people.ts'
import { invitePeople } from './invite-people.ts'
import { makePersonCommands } from './make-person-commands.ts'
import { setUp } from './set-up.ts'
import { useSignInLink } from './use-sign-in-link.ts'

describe('the people of an agency', () => {
  let office: Scenario
  let agency: GivenAgency
  const work = new Map<string, number>()
  const { endMembership, movePerson } = makePersonCommands([
    {
      name: { vi: 'nhiệm vụ', en: 'tasks' },
      openCount: ({ personId }) => sql<number>`${work.get(personId) ?? 0}::int`,
      handOver: async (_db, { fromPersonId, toPersonId }) => {
        work.set(toPersonId, (work.get(toPersonId) ?? 0) + (work.get(fromPersonId) ?? 0))
        work.delete(fromPersonId)
      },
    },
  ])
  beforeEach(async () => {
    office = await startScenario()
    agency = await givenAgency(office)
    work.clear()
  })
  const person = (personId: string) => office.ask<PersonShown>(showPerson, agency.actors.admin, { personId })
  const byAdmin = (command: Parameters<Scenario['run']>[0], input: unknown) =>
    office.run(command, agency.actors.admin, input)
  const fields = { name: 'Đỗ Thị Lan', jobTitle: '', email: '', phone: '' }

  it('adds a person with a role, from today on', async () => {
    const { id } = await office.must(addPerson, agency.actors.admin, {
      ...fields,
      email: 'LAN@bdt.example',
      unitId: agency.units.policy,
      role: 'officer',
    })

    expect(await person(String(id))).toMatchObject({
      email: 'lan@bdt.example',
      accountId: null,
      validFrom: '2026-11-23',
      roles: [{ role: 'officer', unitName: 'Phòng Chính sách' }],
    })
    expect(await byAdmin(addPerson, { ...fields, email: 'lan@bdt.example', unitId: '', role: 'admin' })).toMatchObject({
      reason: 'email-taken',
    })
    expect(await byAdmin(addPerson, { ...fields, unitId: '', role: 'officer' })).toMatchObject({
      reason: 'unit-needed',
    })
  })

  it('lets an address be used again once its owner has left', async () => {
    const { personId } = agency.actors.otherOfficerOfPolicy
    const { email } = await person(personId)
    await office.must(endMembership, agency.actors.admin, {
      personId,
      version: 1,
      lastOn: '2026-11-22',
      successorId: '',
    })

    expect(await byAdmin(addPerson, { ...fields, email: email ?? '', unitId: '', role: 'leader' })).toMatchObject({
      status: 'done',
    })
  })

  it('does not take the address from somebody who signs in with it, nor change a row that moved on', async () => {
    const { personId } = agency.actors.officerOfPolicy

    expect(await byAdmin(editPerson, { ...fields, personId, version: 1 })).toMatchObject({ reason: 'email-needed' })
    expect(await byAdmin(editPerson, { ...fields, email: 'moi@bdt.example', personId, version: 1 })).toMatchObject({
      status: 'done',
    })
    expect(await byAdmin(editPerson, { ...fields, email: 'nua@bdt.example', personId, version: 1 })).toMatchObject({
      reason: 'record-changed',
    })
  })

  it('gives several roles with their times, none twice', async () => {
    const { personId } = agency.actors.officerOfPolicy
    const role = { personId, role: 'receptionist', unitId: '', validFrom: '01/12/2026', validTo: '31/12/2026' }

    expect(await byAdmin(giveRole, role)).toMatchObject({ status: 'done' })
    expect(await byAdmin(giveRole, { ...role, validFrom: '15/12/2026', validTo: '' })).toMatchObject({
      reason: 'role-already-held',
    })
    expect(await byAdmin(giveRole, { ...role, validFrom: '01/01/2027', validTo: '31/12/2026' })).toMatchObject({
      reason: 'day-before-start',
    })
    expect((await actorOf(office, personId)).roles).toHaveLength(1)
    office.at('2026-12-31')
    expect((await actorOf(office, personId)).roles).toHaveLength(2)
    office.at('2027-01-01')
    expect((await actorOf(office, personId)).roles).toHaveLength(1)
  })

  it('never loses the last administrator who can sign in', async () => {
    const { admin, office: officeActor } = agency.actors
    const roleId = (await person(admin.personId)).roles[0]?.id
    await byAdmin(giveRole, {
      personId: admin.personId,
      role: 'office',
      unitId: agency.units.office,
      validFrom: '01/11/2026',
      validTo: '',
    })
    const { id: named } = await office.must(addPerson, admin, { ...fields, unitId: '', role: 'admin' })
    const end = () => byAdmin(endRole, { personId: admin.personId, roleId, lastOn: '22/11/2026' })
    const leave = () =>
      byAdmin(endMembership, { personId: admin.personId, version: 1, lastOn: '22/11/2026', successorId: '' })

    expect(named).toBeDefined()
    expect(await end()).toMatchObject({ reason: 'last-administrator' })
    expect(await leave()).toMatchObject({ reason: 'last-administrator' })
    await byAdmin(giveRole, {
      personId: officeActor.personId,
      role: 'admin',
      unitId: '',
      validFrom: '01/11/2026',
      validTo: '',
    })
    expect(await end()).toMatchObject({ status: 'done' })
  })

  it('lets only one of the last two administrators go when both go at once', async () => {
    const { admin, office: other } = agency.actors
    await byAdmin(giveRole, {
      personId: other.personId,
      role: 'admin',
      unitId: '',
      validFrom: '01/11/2026',
      validTo: '',
    })
    const leave = (personId: string) =>
      byAdmin(endMembership, { personId, version: 1, lastOn: '22/11/2026', successorId: '' })

    const receipts = await Promise.all([leave(admin.personId), leave(other.personId)])

    expect(receipts.map(({ status }) => status).toSorted()).toEqual(['done', 'refused'])
  })

  it('does not end the only role of somebody who stays', async () => {
    const { personId } = agency.actors.officerOfPolicy
    const roleId = (await person(personId)).roles[0]?.id

    expect(await byAdmin(endRole, { personId, roleId, lastOn: '2026-11-22' })).toMatchObject({ reason: 'last-role' })
    expect(await byAdmin(endRole, { personId, roleId: newId(), lastOn: '2026-11-22' })).toMatchObject({
      reason: 'role-ended',
    })
  })

  it('hands open work over when somebody leaves, and refuses without a successor', async () => {
    const { officerOfPolicy, headOfPolicy } = agency.actors
    work.set(officerOfPolicy.personId, 5)
    const leave = (successorId: string, lastOn = '22/11/2026') =>
      byAdmin(endMembership, { personId: officerOfPolicy.personId, version: 1, lastOn, successorId })

    expect(await leave('')).toMatchObject({ reason: 'successor-needed' })
    expect(await leave(officerOfPolicy.personId)).toMatchObject({ reason: 'successor-unknown' })
    expect(await leave(newId())).toMatchObject({ reason: 'successor-unknown' })
    expect(await leave(headOfPolicy.personId, '24/11/2026')).toMatchObject({ reason: 'day-not-reached' })
    expect(await leave(headOfPolicy.personId, '01/01/2019')).toMatchObject({ reason: 'day-before-start' })
    expect(await leave(headOfPolicy.personId)).toMatchObject({ status: 'done' })
    expect(work.get(headOfPolicy.personId)).toBe(5)
    await expect(actorOf(office, officerOfPolicy.personId)).rejects.toThrow(/expected a person/)
    expect(await leave(headOfPolicy.personId)).toMatchObject({ reason: 'record-changed' })
  })

  it('moves somebody to another unit with a new role, and hands the old work over', async () => {
    const { officerOfPolicy, otherOfficerOfPolicy } = agency.actors
    const { personId } = officerOfPolicy
    work.set(personId, 2)
    const move = (successorId: string) =>
      byAdmin(movePerson, {
        personId,
        version: 1,
        unitId: agency.units.propaganda,
        role: 'unit_head',
        jobTitle: 'Phó Trưởng phòng',
        fromOn: '23/11/2026',
        successorId,
      })

    expect(await move('')).toMatchObject({ reason: 'successor-needed' })
    expect(await move(otherOfficerOfPolicy.personId)).toMatchObject({ status: 'done' })
    expect((await actorOf(office, personId)).roles).toEqual([{ role: 'unit_head', unitIds: [agency.units.propaganda] }])
    expect(await person(personId)).toMatchObject({
      jobTitle: 'Phó Trưởng phòng',
      roles: [{ validFrom: '2026-11-23' }, { validTo: '2026-11-22' }],
    })
    expect(work.get(otherOfficerOfPolicy.personId)).toBe(2)
  })

  it('invites those without an account, all or none of whom need an address', async () => {
    const { id: without } = await office.must(addPerson, agency.actors.admin, { ...fields, unitId: '', role: 'leader' })
    const { id: invited } = await office.must(addPerson, agency.actors.admin, {
      ...fields,
      email: 'a@bdt.example',
      unitId: '',
      role: 'leader',
    })
    const invite = (...personIds: unknown[]) => byAdmin(invitePeople, { personIds })

    expect(await invite(without, invited)).toMatchObject({ reason: 'email-needed' })
    expect(await invite(agency.actors.leader.personId)).toMatchObject({ reason: 'already-signs-in' })
    // Who ticks everybody means those who cannot sign in yet.
    expect(await invite(invited, agency.actors.leader.personId)).toMatchObject({ status: 'done' })
    expect(await invite(invited)).toMatchObject({ status: 'done' })
  })

  it('lets nobody but Khéo itself use a link up', async () => {
    const { id } = await office.must(addPerson, agency.actors.admin, {
      ...fields,
      email: 'b@bdt.example',
      unitId: '',
      role: 'leader',
    })
    const { linkIds } = await office.must(invitePeople, agency.actors.admin, { personIds: [id] })
    const input = { linkId: (linkIds as string[])[0], accountId: id }
    const system = { kind: 'system', agencyId: agency.agencyId } as const

    expect(await byAdmin(useSignInLink, input)).toEqual({ status: 'forbidden' })
    expect(await office.run(useSignInLink, { kind: 'anonymous', agencyId: agency.agencyId }, input)).toEqual({
      status: 'forbidden',
    })
    expect(await office.run(useSignInLink, system, { ...input, linkId: newId() })).toMatchObject({
      reason: 'record-not-found',
    })
    expect(await office.run(useSignInLink, system, input)).toMatchObject({ status: 'done' })
    expect(await office.run(useSignInLink, system, input)).toMatchObject({ reason: 'link-not-valid' })
  })

  it('imports a list with its new units in one go, and nothing of a wrong one', async () => {
    const table = 'Họ tên\tPhòng\tVai trò\nKadá Văn Bình\tThanh tra\tTrưởng phòng\nVạn Thị Mai\tthanh tra\t'

    expect(await byAdmin(importPeople, { table, createsUnits: false })).toMatchObject({ reason: 'import-has-problems' })
    expect(await byAdmin(importPeople, { table, createsUnits: true })).toMatchObject({
      answer: { people: 2, units: 1 },
    })
    expect(await byAdmin(importPeople, { table, createsUnits: true })).toMatchObject({ reason: 'import-has-problems' })
  })

  it('changes one’s own language and mail, nobody else’s', async () => {
    const { officerOfPolicy } = agency.actors
    await office.must(editOwnChoices, officerOfPolicy, { language: 'en', wantsMail: false })

    expect(await person(officerOfPolicy.personId)).toMatchObject({ language: 'en', wantsMail: false })
    expect(await person(agency.actors.leader.personId)).toMatchObject({ language: 'vi', wantsMail: true })
  })

  it('founds no second agency', async () => {
    const input = {
      name: 'A',
      shortName: 'A',
      superiorName: '',
      symbol: 'A',
      place: 'A',
      style: 'state',
      personName: 'A',
      jobTitle: '',
      email: 'a@a.example',
      accountId: newId(),
    }

    expect(await office.run(setUp, { kind: 'anonymous', agencyId: 0 }, input)).toMatchObject({
      reason: 'agency-already-exists',
    })
    expect(await byAdmin(setUp, input)).toEqual({ status: 'forbidden' })
  })
})
