import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { givenInitiative, givenSeason, type GivenSeason } from '../../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency, givenAgencyBelow } from '../../../../test/support/organization.ts'
import { openPagesSite, type PagesSite } from '../../../../test/support/pages-site.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { withCouncilDecision, withConclusion } from '../../../../test/support/conclusions.ts'
import type { Actor, Person } from '../../../commands/actor.ts'
import type { AnyCommand } from '../../../commands/command.ts'
import { day } from '../../../kernel/plain-date.ts'
import { writeAs } from '../../../platform/database/as-agency.ts'
import { galleryRoutes } from '../gallery/routes.tsx'
import { handOutNotices } from '../neighbours/door.ts'
import type { Initiative } from '../rules/initiative.ts'
import { addRecognitionLines, setRecognitionLine } from './commands/change-recognition-list.ts'
import { decideRecognitionList } from './commands/decide-recognition.ts'
import { proposeRecognition } from './commands/propose-recognition.ts'
import { withdrawCertificateOf } from './commands/withdraw-certificate.ts'
import { withdrawRecognitionOf } from './commands/withdraw-recognition.ts'
import { recognitionSection, type RecognitionSectionData, verifyCertificate } from './queries/certificates.ts'
import { recognitionDraft, type RecognitionDraft } from './queries/recognition-draft.ts'
import { type ListShown, recognitionListPage } from './queries/recognition-list.ts'
import { recognitionRoutes } from './routes.tsx'

const anybody = { kind: 'anonymous', agencyId: 0 } as const

let scenario: Scenario
let above: GivenAgency
let below: GivenAgency
let season: GivenSeason
beforeEach(async () => {
  scenario = await startScenario('2026-12-28')
  above = await givenAgency(scenario)
  below = await givenAgencyBelow(scenario, above)
  season = await givenSeason(scenario, above)
})

let serial = 100

/** Recognised at a level by a decision of an agency; the list and its certificate. */
async function decided(agency: GivenAgency, level: string, { id }: Initiative) {
  const list = { seasonId: season.id, level, name: 'Đợt 1', initiativeIds: [id] }
  const { listId } = await scenario.must(proposeRecognition, agency.actors.office, list)
  serial += 1
  await scenario.must(decideRecognitionList, agency.actors.leader, {
    listId,
    version: 1,
    serial: String(serial),
    symbol: 'QĐ-VD',
    decidedOn: '28/12/2026',
    signerId: agency.actors.leader.personId,
  })
  return String(listId)
}

/** Recognised below by a decision, and above it at the higher level. */
async function recognisedTwice() {
  const initiative = await givenInitiative(scenario, below, season, { state: 'assessed', level: 'province' })
  await decided(below, 'base', initiative)
  const listId = await decided(above, 'province', initiative)
  const { certificates } = await sectionOf(initiative, above.actors.leader)
  const certificate = certificates.find(({ level }) => level === 'Cấp tỉnh')
  return { initiative, listId, certificateId: certificate?.id ?? '', code: certificate?.code ?? '' }
}

const sectionOf = ({ id }: Initiative, actor: Actor) =>
  scenario.ask<RecognitionSectionData>(recognitionSection, actor, { initiativeId: id })
const withdrawal = (certificateId: string, more: object = {}) => ({
  certificateId,
  version: 1,
  number: '14/QĐ-VD',
  reason: 'Số liệu không đúng',
  ...more,
})
/** What everybody of an agency was told, after it was handed out there. */
async function toldIn(agency: GivenAgency) {
  await scenario.must(handOutNotices, { kind: 'system', agencyId: agency.agencyId }, {})
  const rows = await scenario.connection.db
    .selectFrom('notice')
    .select(['personId', 'textVi', 'href'])
    .where('agencyId', '=', agency.agencyId)
    .where('textVi', 'like', '%thu hồi%')
    .orderBy('id')
    .execute()
  return rows
}

describe('a certificate that a superior gave', () => {
  it('is withdrawn by it with number and reason; the recognition below stands, and its owner is told', async () => {
    const { initiative, certificateId, code } = await recognisedTwice()

    await scenario.must(withdrawCertificateOf, above.actors.leader, withdrawal(certificateId))

    expect(await scenario.ask(verifyCertificate, anybody, { code })).toMatchObject({
      standing: 'withdrawn',
      certificate: { withdrawnReason: 'Số liệu không đúng', withdrawnNumber: '14/QĐ-VD', withdrawnOn: '2026-12-28' },
    })
    const { certificates } = await sectionOf(initiative, below.actors.officerOfPolicy)
    expect(certificates.map(({ level, standing }) => [level, standing].join(' ')).toSorted()).toEqual([
      'Cấp cơ sở valid',
      'Cấp tỉnh withdrawn',
    ])
    const told = await toldIn(below)
    const { office, leader, officerOfPolicy } = below.actors
    expect(new Set(told.map(({ personId }) => personId))).toEqual(
      new Set([office, leader, officerOfPolicy].map(({ personId }) => personId)),
    )
    expect(told[0]).toMatchObject({ href: `/mo-hinh/${initiative.id}` })
    expect(told[0]?.textVi).toContain('Số liệu không đúng')
    expect(await toldIn(below)).toHaveLength(told.length)
  })

  it('is withdrawn once, as it was seen, with number and reason, by the leaders of the agency that gave it', async () => {
    const { initiative, certificateId } = await recognisedTwice()
    const run = (actor: Person, more: object = {}) =>
      scenario.run(withdrawCertificateOf, actor, withdrawal(certificateId, more))
    const { leader, office } = above.actors

    expect(await run(leader, { version: 7 })).toMatchObject({ reason: 'record-changed' })
    expect(await run(leader, { number: '' })).toMatchObject({ status: 'invalid', problems: [{ field: 'number' }] })
    expect(await run(leader, { reason: '' })).toMatchObject({ status: 'invalid', problems: [{ field: 'reason' }] })
    expect(await run(office)).toEqual({ status: 'forbidden' })
    expect(await run(below.actors.leader)).toMatchObject({ reason: 'record-not-found' })
    const { certificates } = await sectionOf(initiative, below.actors.leader)
    const own = certificates.find(({ level }) => level === 'Cấp cơ sở')
    expect(await scenario.run(withdrawCertificateOf, below.actors.leader, withdrawal(own?.id ?? ''))).toMatchObject({
      reason: 'certificate-not-of-below',
    })
    expect(await run(leader)).toMatchObject({ status: 'done' })
    expect(await run(leader, { version: 2 })).toMatchObject({ reason: 'certificate-withdrawn' })
  })

  it('leaves the initiative free to be recognised at that level again', async () => {
    const { initiative, certificateId } = await recognisedTwice()
    const asked = { season: season.id, level: 'province' }
    const candidates = async () =>
      (await scenario.ask<RecognitionDraft>(recognitionDraft, above.actors.office, asked)).candidates

    const before = await candidates()
    await scenario.must(withdrawCertificateOf, above.actors.leader, withdrawal(certificateId))

    expect(before).toEqual([])
    expect((await candidates()).map(({ id }) => id)).toEqual([initiative.id])
  })

  it('holds when the agency below withdraws its recognition, and the superior is told so that it can follow', async () => {
    const { initiative, code, listId } = await recognisedTwice()

    await scenario.must(withdrawRecognitionOf, below.actors.leader, {
      initiativeId: initiative.id,
      version: 2,
      number: '9/QĐ-VD',
      reason: 'Mô hình không có thật',
    })

    expect(await scenario.ask(verifyCertificate, anybody, { code })).toMatchObject({ standing: 'valid' })
    const told = await toldIn(above)
    expect(told.map(({ personId }) => personId)).toContain(above.actors.leader.personId)
    expect(told[0]?.textVi).toContain('Mô hình không có thật')
    const list = await scenario.ask<ListShown>(recognitionListPage, above.actors.leader, { listId })
    expect(list.lines).toMatchObject([{ isWithdrawnBelow: true, withdrawn: null }])
  })

  it('is not given any more for what its own agency withdrew while it stood on the list', async () => {
    const initiative = await givenInitiative(scenario, below, season, { state: 'assessed', level: 'province' })
    await decided(below, 'base', initiative)
    const { office, leader } = above.actors
    const chosen = { seasonId: season.id, level: 'province', name: 'Cấp tỉnh', initiativeIds: [initiative.id] }
    const { listId } = await scenario.must(proposeRecognition, office, chosen)
    const ending = { initiativeId: initiative.id, version: 2, number: '9/QĐ-VD', reason: 'Không có thật' }
    await scenario.must(withdrawRecognitionOf, below.actors.leader, ending)
    const decision = { serial: '88', symbol: 'QĐ-VD', decidedOn: '28/12/2026', signerId: leader.personId }

    const receipt = await scenario.run(decideRecognitionList, leader, { listId, version: 1, ...decision })

    expect(receipt).toMatchObject({ reason: 'withdrawn-below' })
    const { certificates } = await sectionOf(initiative, leader)
    expect(certificates.map(({ level }) => level)).toEqual(['Cấp cơ sở'])
  })

  it('is not given for what another agency recognised under the same id', async () => {
    const initiative = await givenInitiative(scenario, below, season, { state: 'recognised', level: 'province' })
    const { office, leader } = above.actors
    const chosen = { seasonId: season.id, level: 'province', name: 'Cấp tỉnh', initiativeIds: [initiative.id] }
    const { listId } = await scenario.must(proposeRecognition, office, chosen)
    const other = await givenAgencyBelow(scenario, above)
    await givenInitiative(scenario, other, season, { id: initiative.id, state: 'recognised', level: 'province' })
    const ending = { initiativeId: initiative.id, version: 1, number: '9/QĐ-VD', reason: 'Không có thật' }
    await scenario.must(withdrawRecognitionOf, below.actors.leader, ending)
    const decision = { serial: '89', symbol: 'QĐ-VD', decidedOn: '28/12/2026', signerId: leader.personId }

    const receipt = await scenario.run(decideRecognitionList, leader, { listId, version: 1, ...decision })

    expect(receipt).toMatchObject({ reason: 'withdrawn-below' })
  })

  describe('when it is decided on while its own agency withdraws', () => {
    /** Recognised below, on an open list above. */
    async function listed() {
      const initiative = await givenInitiative(scenario, below, season, { state: 'assessed', level: 'province' })
      await decided(below, 'base', initiative)
      const chosen = { seasonId: season.id, level: 'province', name: 'Cấp tỉnh', initiativeIds: [initiative.id] }
      const { listId } = await scenario.must(proposeRecognition, above.actors.office, chosen)
      serial += 1
      const decision = {
        listId: String(listId),
        version: 1,
        serial: String(serial),
        symbol: 'QĐ-VD',
        decidedOn: '28/12/2026',
        signerId: above.actors.leader.personId,
      }
      const ending = { initiativeId: initiative.id, version: 2, number: '9/QĐ-VD', reason: 'Không có thật' }
      return { decision, ending }
    }

    /** The locks on ids that loading for a command takes. */
    async function locksOf(command: AnyCommand, actor: Person, input: object): Promise<readonly string[]> {
      const facts = { at: new Date('2026-12-28T03:00:00Z'), today: day('2026-12-28'), actor, newId }
      return writeAs(scenario.connection.db, [actor.agencyId], async (db) => {
        await command.load(db, command.input.parse(input), facts, undefined)
        const { rows } = await sql<{ lock: string }>`
          select classid || ' ' || objid as lock from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()`.execute(
          db,
        )
        return rows.map(({ lock }) => lock)
      })
    }

    it('both wait for the same lock', async () => {
      const { decision, ending } = await listed()

      const deciding = await locksOf(decideRecognitionList, above.actors.leader, decision)
      const withdrawing = await locksOf(withdrawRecognitionOf, below.actors.leader, ending)

      expect(deciding).toHaveLength(1)
      expect(withdrawing).toEqual(deciding)
    })

    it('either is not given, or told to who gave it', async () => {
      const { decision, ending } = await listed()

      const [given, withdrawn] = await Promise.all([
        scenario.run(decideRecognitionList, above.actors.leader, decision),
        scenario.run(withdrawRecognitionOf, below.actors.leader, ending),
      ])

      expect(withdrawn).toMatchObject({ status: 'done' })
      expect(['done', 'refused']).toContain(given.status)
      expect((await toldIn(above)).length > 0).toBe(given.status === 'done')
    })
  })

  describe('on its pages', () => {
    let site: PagesSite
    const get = async (path: string, actor: Person) => {
      site.actAs(actor)
      const response = await site.get(path)
      return { status: response.status, html: await response.text(), to: response.headers.get('location') }
    }

    it('is reached from the list and from the initiative, and shown as withdrawn everywhere', async () => {
      site = openPagesSite(scenario.door, [recognitionRoutes(), galleryRoutes()])
      const { initiative, listId, certificateId, code } = await recognisedTwice()
      const { leader, office } = above.actors
      const form = `/cong-nhan/giay-chung-nhan/${certificateId}/thu-hoi`
      for (const path of [`/cong-nhan/${listId}`, `/mo-hinh/${initiative.id}`]) {
        expect((await get(path, leader)).html).toContain(form)
        expect((await get(path, office)).html).not.toContain(form)
      }
      expect((await get(`/mo-hinh/${initiative.id}`, below.actors.leader)).html).not.toContain(form)
      expect((await get(form, leader)).html).toContain('14/QĐ-UBND')

      site.actAs(leader)
      const sent = { commandId: newId(), version: '1', number: '14/QĐ-VD', reason: 'Số liệu không đúng' }
      const posted = await site.post(form, sent)
      expect([posted.status, posted.headers.get('location')]).toEqual([303, `/mo-hinh/${initiative.id}`])
      const again = await site.post(form, { ...sent, commandId: newId() })
      expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('đã được thu hồi trước đó')])

      for (const path of [`/cong-nhan/${listId}`, `/mo-hinh/${initiative.id}`, `/xac-minh/${code}`]) {
        const { html } = await get(path, leader)
        expect(html).toContain('Số liệu không đúng')
        expect(html).not.toContain(form)
      }
      const paper = await get(`/xac-minh/${code}/giay.pdf`, leader)
      expect([paper.status, paper.to]).toEqual([303, `/xac-minh/${code}`])
    })
  })
})

describe('a list for recognition', () => {
  const shown = (listId: unknown) => scenario.ask<ListShown>(recognitionListPage, above.actors.office, { listId })
  const assessed = () => givenInitiative(scenario, above, season, { state: 'assessed' })
  const list = (initiatives: readonly Initiative[]) => ({
    seasonId: season.id,
    level: 'base',
    name: 'Đợt 2',
    initiativeIds: initiatives.map(({ id }) => id),
  })

  it('begins with what was concluded, and the Office can say otherwise', async () => {
    const [passed, low, failed] = [await assessed(), await assessed(), await assessed()]
    await withConclusion(scenario, above, { initiative: passed, total: 81 })
    await withConclusion(scenario, above, { initiative: low, total: 31 })
    await withConclusion(scenario, above, { initiative: failed, total: 95 })
    await withCouncilDecision(scenario, above, {
      initiative: failed,
      state: 'failed',
      votes: ['for', 'against', 'against'],
    })
    const { office, leader } = above.actors

    const { listId } = await scenario.must(proposeRecognition, office, list([passed, low, failed]))

    const { lines } = await shown(listId)
    expect(lines.map(({ points }) => points)).toEqual([81, 31, 95].map((total) => ({ total, most: 100 })))
    const outcomes = new Map(lines.map(({ initiativeId, outcome, reason }) => [initiativeId, [outcome, reason]]))
    expect(outcomes.get(passed.id)).toEqual(['recognised', ''])
    expect(outcomes.get(low.id)).toEqual([
      'not_recognised',
      'Thẩm định được 31/100 điểm, dưới ngưỡng 50 điểm của cấp cơ sở',
    ])
    expect(outcomes.get(failed.id)).toEqual([
      'not_recognised',
      'Hội đồng không thông qua: 1 tán thành, 2 không tán thành, 0 ý kiến khác',
    ])
    const lineId = lines.find(({ initiativeId }) => initiativeId === low.id)?.id
    await scenario.must(setRecognitionLine, office, { listId, lineId, version: 1, outcome: 'recognised' })
    const decision = { serial: '77', symbol: 'QĐ-VD', decidedOn: '28/12/2026', signerId: leader.personId }
    const answer = await scenario.must(decideRecognitionList, leader, { listId, version: 2, ...decision })
    expect(answer['codes']).toHaveLength(2)
  })

  it('takes further initiatives by what was concluded of them, too, and says so before', async () => {
    const [first, low] = [await assessed(), await assessed()]
    await withConclusion(scenario, above, { initiative: low, total: 31 })
    const { office } = above.actors
    const { listId } = await scenario.must(proposeRecognition, office, list([first]))

    const before = await shown(listId)
    await scenario.must(addRecognitionLines, office, { listId, version: 1, initiativeIds: [low.id] })

    expect(before.candidates).toMatchObject([{ id: low.id, startsAs: { outcome: 'not_recognised' } }])
    expect((await shown(listId)).lines.map(({ outcome }) => outcome)).toEqual(['recognised', 'not_recognised'])
  })
})
