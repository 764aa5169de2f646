import { SMTPServer } from 'smtp-server'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AddressInfo } from 'node:net'
import type { Person } from '../../commands/actor.ts'
import { day } from '../../kernel/plain-date.ts'
import { writeAs } from '../../platform/database/as-agency.ts'
import { makeMail } from '../../platform/mail.ts'
import { newId, type Scenario, startScenario } from '../../../test/support/scenario.ts'
import { readNotices } from './commands/read-notices.ts'
import { deliverMail } from './deliver-mail.ts'
import { type Inbox, inbox, noticesAbout } from './queries.ts'
import { postNotices } from './store/notices.ts'

const letters: { to: string; text: string }[] = []
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _session, done) => {
    simpleParser(stream, (error, letter) => {
      const to = [letter.to].flat().map((address) => address?.text ?? '')
      letters.push({ to: to.join(), text: letter.text ?? '' })
      done(error)
    })
  },
})

let nextAgency = 910_000

async function givenPerson(
  scenario: Scenario,
  changes: { email?: string | null; wantsMail?: boolean } = {},
  settings: unknown = {},
): Promise<Person> {
  const agencyId = (nextAgency += 1)
  const personId = newId()
  const { db } = scenario.connection
  const validFrom = day('2022-01-01')
  await db
    .insertInto('agency')
    .values({
      id: agencyId,
      name: 'Ban Dân tộc',
      shortName: 'Ban Dân tộc',
      symbol: 'BDT',
      superiorName: '',
      place: 'Ninh Thuận',
      parentId: null,
      style: 'state',
      settings: JSON.stringify(settings),
      validFrom,
      validTo: null,
      version: 1,
    })
    .execute()
  await db
    .insertInto('person')
    .values({
      agencyId,
      id: personId,
      name: 'Chamaléa Thị Hạnh',
      jobTitle: '',
      email: 'hanh@example.vn',
      phone: null,
      accountId: null,
      language: 'vi',
      wantsMail: true,
      validFrom,
      validTo: null,
      version: 1,
      ...changes,
    })
    .execute()
  return { kind: 'person', personId, agencyId, roles: [{ role: 'officer', unitIds: [] }] }
}

async function post(scenario: Scenario, person: Person, text: string, aboutId = newId()): Promise<string> {
  const at = scenario.door.clock()
  const facts = { at, today: scenario.door.dayOf(at), actor: person, newId }
  const notice = {
    personId: person.personId,
    kind: 'reminder' as const,
    words: { vi: text, en: text },
    href: '/nhiem-vu/1',
    about: { kind: 'task', id: aboutId },
  }
  await writeAs(scenario.connection.db, [person.agencyId], (db) => postNotices(db, [notice], facts))
  return aboutId
}

describe('notices', () => {
  let office: Scenario
  let url: string
  beforeAll(async () => {
    office = await startScenario('2026-11-23T02:00:00Z')
    await new Promise<void>((resolve) => void smtp.listen(0, '127.0.0.1', resolve))
    url = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise<void>((resolve) => smtp.close(() => resolve())))

  const round = (person: Person) => {
    const mail = makeMail(url, 'Khéo <kheo@example.vn>')
    if (!mail) throw new Error('no mail')
    return deliverMail({
      db: office.connection.db,
      mail,
      at: office.door.clock(),
      agencyId: person.agencyId,
      publicUrl: 'https://kheo.example.vn',
    })
  }

  it('stand in the inbox until they are read, and the reading is kept as proof', async () => {
    const person = await givenPerson(office)
    const aboutId = await post(office, person, 'Còn 3 ngày làm việc')
    const before = await office.ask<Inbox>(inbox, person)

    office.at('2026-11-23T03:00:00Z')
    await office.must(readNotices, person, { noticeIds: [before.notices[0]?.id] })

    expect(before).toMatchObject({ unread: 1, notices: [{ textVi: 'Còn 3 ngày làm việc' }] })
    expect(await office.ask<Inbox>(inbox, person, { unread: '0' })).toMatchObject({ notices: [{ kind: 'reminder' }] })
    expect(await office.ask<Inbox>(inbox, person, { unread: '1' })).toMatchObject({ notices: [] })
    expect(await office.ask<Inbox>(inbox, person)).toMatchObject({ unread: 0 })
    const [proof] = await noticesAbout(office.connection.db, aboutId)
    expect(proof).toMatchObject({ personName: 'Chamaléa Thị Hạnh', readAt: new Date('2026-11-23T03:00:00Z') })
  })

  it('cannot be read by somebody else', async () => {
    const person = await givenPerson(office)
    await post(office, person, 'Việc của Hạnh')
    const stranger: Person = { ...person, personId: newId() }

    const { notices } = await office.ask<Inbox>(inbox, person)
    await office.must(readNotices, stranger, { noticeIds: [notices[0]?.id] })

    expect(await office.ask<Inbox>(inbox, stranger)).toMatchObject({ notices: [] })
    expect(await office.ask<Inbox>(inbox, person)).toMatchObject({ unread: 1 })
  })

  it('go out by mail once, with a link, and only in working hours', async () => {
    const person = await givenPerson(office)
    await post(office, person, 'Nộp báo cáo tháng 11')

    office.at('2026-11-22T03:00:00Z')
    const onSunday = await round(person)
    office.at('2026-11-24T03:00:00Z')
    const onCultureDay = await round(person)
    office.at('2026-11-25T03:00:00Z')
    const onWednesday = await round(person)
    const again = await round(person)

    expect([onSunday, onCultureDay, onWednesday, again]).toEqual([0, 0, 1, 0])
    expect(letters.at(-1)).toMatchObject({ to: 'hanh@example.vn' })
    expect(letters.at(-1)?.text).toMatch(/Nộp báo cáo tháng 11\s+https:\/\/kheo\.example\.vn\/thong-bao\//)
  })

  it('go out in the hours that the agency has set for itself', async () => {
    const late = { workingHours: [{ from: '08:30', to: '11:00' }], quietHours: { from: '20:00', to: '09:30' } }
    const person = await givenPerson(office, {}, late)
    office.at('2026-11-25T08:00:00+07:00')
    await post(office, person, 'Nộp báo cáo tháng 11')

    const beforeWork = await round(person)
    office.at('2026-11-25T09:00:00+07:00')
    const inQuietHours = await round(person)
    office.at('2026-11-25T09:40:00+07:00')
    const afterwards = await round(person)

    expect([beforeWork, inQuietHours, afterwards]).toEqual([0, 0, 1])
  })

  it('hold up nobody while the mail server takes its time', async () => {
    const person = await givenPerson(office)
    await post(office, person, 'Nhắc việc')
    office.at('2026-11-25T03:00:00Z')
    const unreadMeanwhile: number[] = []
    const slow = {
      send: async () => void unreadMeanwhile.push((await office.ask<Inbox>(inbox, person)).unread),
    }

    const sent = await deliverMail({
      db: office.connection.db,
      mail: slow,
      at: office.door.clock(),
      agencyId: person.agencyId,
      publicUrl: '',
    })

    expect(sent).toBe(1)
    expect(unreadMeanwhile).toEqual([1])
  }, 5_000)

  it('are looked for first: where none waits, nothing else is read', async () => {
    const person = await givenPerson(office)
    const asked: string[] = []
    const db = office.connection.db.withPlugin({
      transformQuery: ({ node }) => {
        if (node.kind === 'SelectQueryNode') asked.push(JSON.stringify(node.from))
        return node
      },
      transformResult: async ({ result }) => result,
    })
    const mail = { send: async () => undefined }
    const next = () => deliverMail({ db, mail, at: office.door.clock(), agencyId: person.agencyId, publicUrl: '' })
    office.at('2026-11-25T02:30:00Z')

    expect(await next()).toBe(0)
    expect(asked).toHaveLength(1)
    expect(asked[0]).toContain('notice')
    await post(office, person, 'Nhắc việc')
    office.at('2026-11-25T03:00:00Z')
    expect(await next()).toBe(1)
  })

  it('that need no letter do not keep the next ones from going out', async () => {
    const person = await givenPerson(office)
    await post(office, person, 'Đã đọc')
    await office.must(readNotices, person, { noticeIds: [] })
    await post(office, person, 'Chưa đọc')
    office.at('2026-11-25T03:00:00Z')

    expect(await round(person)).toBe(1)
  })

  it('are sent again by the next sender when the first one died with a letter in hand', async () => {
    const person = await givenPerson(office)
    await post(office, person, 'Nhắc việc')
    office.at('2026-11-25T03:00:00Z')
    const { claimLetter } = await import('./store/letters.ts')
    await writeAs(office.connection.db, [person.agencyId], (db) => claimLetter(db, office.door.clock()))

    const whileHeld = await round(person)
    office.at('2026-11-25T03:20:00Z')
    const afterwards = await round(person)

    expect([whileHeld, afterwards]).toEqual([0, 1])
  })

  it('wait and try again when the mail server is away', async () => {
    const person = await givenPerson(office)
    office.at('2026-11-25T03:00:00Z')
    const aboutId = await post(office, person, 'Nhắc việc')
    const dead = makeMail('smtp://127.0.0.1:1', 'Khéo <kheo@example.vn>')
    if (!dead) throw new Error('no mail')

    await deliverMail({
      db: office.connection.db,
      mail: dead,
      at: office.door.clock(),
      agencyId: person.agencyId,
      publicUrl: '',
    })
    const [waiting] = await noticesAbout(office.connection.db, aboutId)
    office.at('2026-11-25T04:00:00Z')
    const sent = await round(person)

    expect(waiting).toMatchObject({ mailState: 'waiting', mailSentAt: null })
    expect(sent).toBe(1)
  })
})
