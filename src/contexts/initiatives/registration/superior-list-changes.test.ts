import { beforeEach, describe, expect, it } from 'vitest'
import { givenInitiative, givenSeason, type GivenSeason } from '../../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency, givenAgencyBelow } from '../../../../test/support/organization.ts'
import { openPagesSite, type PagesSite } from '../../../../test/support/pages-site.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import type { Person } from '../../../commands/actor.ts'
import type { AnyCommand } from '../../../commands/command.ts'
import { writeAs } from '../../../platform/database/as-agency.ts'
import { handOutNotices, listAgenciesToTell } from '../neighbours/door.ts'
import { proposeRecognition } from '../recognition/commands/propose-recognition.ts'
import type { Initiative } from '../rules/initiative.ts'
import { answerSuperiorList } from './commands/answer-list.ts'
import { correctListAnswer } from './commands/correct-answer.ts'
import { recallSuperiorList } from './commands/recall-list.ts'
import { sendSuperiorList } from './commands/send-list.ts'
import { registrationSection, type RegistrationSectionShown } from './queries/registration-review.ts'
import {
  type ListDraft,
  type Lists,
  type ListShown,
  superiorList,
  superiorListDraft,
  superiorLists,
} from './queries/superior-lists.ts'
import { type WaitingList, waitingLists } from './queries/waiting-lists.ts'
import { registrationRoutes } from './routes.tsx'

let scenario: Scenario
let above: GivenAgency
let below: GivenAgency
let season: GivenSeason
let models: Initiative[]
beforeEach(async () => {
  scenario = await startScenario('2026-03-10')
  above = await givenAgency(scenario)
  below = await givenAgencyBelow(scenario, above)
  season = await givenSeason(scenario, above)
  models = []
  for (const [name, code] of [
    ['Một', 'MH-2026-001'],
    ['Hai', 'MH-2026-002'],
  ] as const)
    models.push(await givenInitiative(scenario, below, season, { name, code, state: 'approved', level: 'province' }))
})

const sent = async (which: readonly Initiative[] = models) => {
  const list = { seasonId: season.id, toAgencyId: above.agencyId, sentOn: '10/03/2026' }
  const initiativeIds = which.map(({ id }) => id)
  return String((await scenario.must(sendSuperiorList, below.actors.office, { ...list, initiativeIds }))['listId'])
}
const shown = (listId: string, actor: Person) =>
  scenario.ask<ListShown>(superiorList, actor, { agencyId: below.agencyId, listId })
const reasonOf = async (command: AnyCommand, actor: Person, input: unknown) => {
  const receipt = await scenario.run(command, actor, input)
  return receipt.status === 'refused' ? receipt.reason : receipt.status
}
const answerAll = (listId: string, more: object = {}) => ({
  senderId: below.agencyId,
  listId,
  version: 1,
  answers: [],
  approvesRest: true,
  ...more,
})
const recall = (listId: string, more: object = {}) => ({ listId, version: 1, reason: 'Thiếu một mô hình', ...more })
const waitingFor = (agency: GivenAgency) => scenario.ask<readonly WaitingList[]>(waitingLists, agency.actors.office, {})

/** What everybody of an agency was told, after it was handed out there. */
async function toldIn(agency: GivenAgency) {
  expect(await listAgenciesToTell(scenario.connection.db)).toContain(agency.agencyId)
  await scenario.must(handOutNotices, { kind: 'system', agencyId: agency.agencyId }, {})
  expect(await listAgenciesToTell(scenario.connection.db)).not.toContain(agency.agencyId)
  const rows = await scenario.connection.db
    .selectFrom('notice')
    .select(['personId', 'textVi'])
    .where('agencyId', '=', agency.agencyId)
    .where('aboutKind', '=', 'superior-list')
    .orderBy('id')
    .execute()
  return [...new Set(rows.map(({ textVi }) => textVi))]
}

describe('a list that was sent', () => {
  it('is taken back: its lines are free, its number stays used, both see why, and the superior is told', async () => {
    const listId = await sent()
    expect(await waitingFor(above)).toHaveLength(1)

    await scenario.must(recallSuperiorList, below.actors.office, recall(listId))

    const list = await shown(listId, above.actors.office)
    expect(list.recall).toMatchObject({ reason: 'Thiếu một mô hình', recalledOn: '2026-03-10' })
    expect(await waitingFor(above)).toEqual([])
    const received = await scenario.ask<Lists>(superiorLists, above.actors.office, { view: 'received' })
    expect(received.rows).toMatchObject([{ id: listId, isRecalled: true }])
    const open = await scenario.ask<Lists>(superiorLists, above.actors.office, { view: 'received', state: 'open' })
    expect(open.total).toBe(0)
    const section = await scenario.ask<RegistrationSectionShown>(registrationSection, below.actors.officerOfPolicy, {
      initiativeId: models[0]?.id,
    })
    expect(section.sentUp).toMatchObject([{ recalled: 'Thiếu một mô hình' }])
    expect(await toldIn(above)).toEqual([
      expect.stringContaining('gửi danh sách 01/DS-UBND: 2 mô hình'),
      expect.stringContaining('rút lại danh sách 01/DS-UBND: Thiếu một mô hình'),
    ])

    const draft = await scenario.ask<ListDraft>(superiorListDraft, below.actors.office, { seasonId: season.id })
    expect(draft.initiatives.map(({ name }) => name)).toEqual(['Một', 'Hai'])
    expect((await shown(await sent(), below.actors.office)).number).toBe('02/DS-UBND')
  })

  it('is taken back once, by its sender, with the reason, while nothing was answered', async () => {
    const listId = await sent()
    const { office, officerOfPolicy } = below.actors
    expect(await reasonOf(recallSuperiorList, above.actors.office, recall(listId))).toBe('record-not-found')
    expect(await reasonOf(recallSuperiorList, officerOfPolicy, recall(listId))).toBe('forbidden')
    expect(await reasonOf(recallSuperiorList, office, recall(listId, { reason: ' ' }))).toBe('invalid')
    expect(await reasonOf(recallSuperiorList, office, recall(listId, { version: 5 }))).toBe('record-changed')

    await scenario.must(recallSuperiorList, office, recall(listId))

    expect(await reasonOf(recallSuperiorList, office, recall(listId))).toBe('list-recalled')
    expect(await reasonOf(answerSuperiorList, above.actors.office, answerAll(listId))).toBe('list-recalled')
  })

  it('stands once a line was answered', async () => {
    const listId = await sent()
    const lineId = (await shown(listId, above.actors.office)).lines[0]?.id
    const answers = [{ lineId, decision: 'approved', reason: '' }]
    await scenario.must(answerSuperiorList, above.actors.office, answerAll(listId, { answers, approvesRest: false }))

    expect(await reasonOf(recallSuperiorList, below.actors.office, recall(listId, { version: 2 }))).toBe(
      'list-answered',
    )
  })

  it('is answered or taken back when both happen at once, never both', async () => {
    const listId = await sent()

    const outcomes = await Promise.all([
      reasonOf(answerSuperiorList, above.actors.office, answerAll(listId)),
      reasonOf(recallSuperiorList, below.actors.office, recall(listId)),
    ])

    expect([
      ['done', 'list-answered'],
      ['list-recalled', 'done'],
    ]).toContainEqual(outcomes)
  })
})

describe('an answer', () => {
  let listId: string
  let lineIds: string[]
  beforeEach(async () => {
    listId = await sent()
    const { lines } = await shown(listId, above.actors.office)
    lineIds = lines.map(({ id }) => id)
    const answers = [{ lineId: lineIds[1], decision: 'returned', reason: 'Chưa rõ người thụ hưởng' }]
    await scenario.must(answerSuperiorList, above.actors.leader, answerAll(listId, { answers }))
  })

  const correction = (at: 0 | 1, more: object = {}) => ({
    senderId: below.agencyId,
    listId,
    lineId: lineIds[at],
    version: 2,
    decision: 'returned',
    reason: 'Trùng với mô hình của xã khác',
    correction: 'Xem lại hồ sơ',
    ...more,
  })
  const correct = (at: 0 | 1, more: object = {}) =>
    reasonOf(correctListAnswer, above.actors.office, correction(at, more))

  it('is put right, with what it was before kept and shown to both, and the sender told', async () => {
    expect(await correct(0)).toBe('done')
    expect(await correct(1, { version: 3, decision: 'approved', reason: '' })).toBe('done')

    const { lines } = await shown(listId, below.actors.officerOfPolicy)
    expect(lines).toMatchObject([
      {
        decision: 'returned',
        reason: 'Trùng với mô hình của xã khác',
        earlier: [{ decision: 'approved', decidedByName: 'Kiều Văn Trưởng', correction: 'Xem lại hồ sơ' }],
      },
      { decision: 'approved', reason: '', earlier: [{ decision: 'returned', reason: 'Chưa rõ người thụ hưởng' }] },
    ])
    expect(await toldIn(below)).toEqual([
      expect.stringContaining('trả lời danh sách 01/DS-UBND: duyệt 1, trả lại 1'),
      expect.stringContaining('nay trả lại. Xem lại hồ sơ'),
      expect.stringContaining('nay duyệt. Xem lại hồ sơ'),
    ])
    const draft = await scenario.ask<ListDraft>(superiorListDraft, below.actors.office, { seasonId: season.id })
    expect(draft.initiatives.map(({ name }) => name)).toEqual(['Một'])
  })

  it('is put right by the superior, with a reason, as it was seen, and to something else', async () => {
    expect(await reasonOf(correctListAnswer, above.actors.officerOfPolicy, correction(0))).toBe('forbidden')
    expect(await reasonOf(correctListAnswer, below.actors.office, correction(0))).toBe('record-not-found')
    expect(await correct(0, { lineId: newId() })).toBe('record-not-found')
    expect(await correct(0, { version: 1 })).toBe('record-changed')
    expect(await correct(0, { correction: '' })).toBe('invalid')
    expect(await correct(0, { reason: '' })).toBe('return-reason-missing')
    expect(await correct(0, { decision: 'approved' })).toBe('answer-unchanged')
    const other = await givenInitiative(scenario, below, season, { state: 'approved' })
    const open = await sent([other])
    const [line] = (await shown(open, above.actors.office)).lines
    expect(await correct(0, { listId: open, lineId: line?.id, version: 1 })).toBe('line-not-answered')
  })

  it('stands once the returned line was sent again, unless that list was taken back', async () => {
    const [, second] = models
    const again = await sent(second === undefined ? [] : [second])

    expect(await correct(1, { decision: 'approved' })).toBe('line-sent-again')
    await scenario.must(recallSuperiorList, below.actors.office, recall(again))
    expect(await correct(1, { decision: 'approved' })).toBe('done')
  })

  it('stands once the initiative is proposed for recognition or was decided on', async () => {
    const [first] = models
    const stateOf = (state: 'assessed' | 'recognised') =>
      writeAs(scenario.connection.db, [below.agencyId], async (db) => {
        await db
          .updateTable('initiative')
          .set({ state })
          .where('id', '=', first?.id ?? '')
          .execute()
        await db
          .updateTable('initiativeCard')
          .set({ state })
          .where('id', '=', first?.id ?? '')
          .execute()
      })
    await stateOf('assessed')
    await scenario.must(proposeRecognition, below.actors.office, {
      seasonId: season.id,
      level: 'base',
      name: 'Đợt 1',
      initiativeIds: [first?.id],
    })
    expect(await correct(0)).toBe('line-gone-on')

    await stateOf('recognised')
    expect(await correct(0)).toBe('line-gone-on')
  })

  it('is kept in the chains of both agencies', async () => {
    await scenario.must(correctListAnswer, above.actors.office, correction(0))

    const lines = await scenario.connection.db
      .selectFrom('auditLine')
      .select(['agencyId', 'input'])
      .where('command', '=', 'initiatives.correct-list-answer')
      .where('agencyId', 'in', [above.agencyId, below.agencyId])
      .execute()
    expect(lines.map(({ agencyId }) => agencyId).toSorted((a, b) => a - b)).toEqual(
      [above.agencyId, below.agencyId].toSorted((a, b) => a - b),
    )
  })
})

describe('on its pages', () => {
  let site: PagesSite
  const page = async (path: string, actor: Person) => {
    site.actAs(actor)
    const response = await site.get(path)
    return { status: response.status, html: await response.text() }
  }

  it('a list is taken back and an answer put right without script', async () => {
    site = openPagesSite(scenario.door, [registrationRoutes()])
    const first = await sent()
    const href = `/danh-sach-gui/${below.agencyId}/${first}`
    expect((await page(href, above.actors.office)).html).not.toContain('rut-lai')
    expect((await page(href, below.actors.office)).html).toContain('rut-lai')
    site.actAs(below.actors.office)
    const empty = await site.post(`${href}/rut-lai`, { commandId: newId(), version: '1', reason: '' })
    expect([empty.status, (await empty.text()).includes('<details class="confirm" open')]).toEqual([422, true])
    const taken = await site.post(`${href}/rut-lai`, { commandId: newId(), version: '1', reason: 'Gửi nhầm mùa' })
    expect([taken.status, taken.headers.get('location')]).toEqual([303, href])
    const received = await page(href, above.actors.leader)
    expect(received.html).toContain('Gửi nhầm mùa')
    expect(received.html).not.toContain('name="answers.1.decision"')
    expect((await page('/danh-sach-gui?view=received&state=recalled', above.actors.leader)).html).toContain(href)

    const second = await sent()
    await scenario.must(answerSuperiorList, above.actors.leader, answerAll(second))
    const list = `/danh-sach-gui/${below.agencyId}/${second}`
    const form = /href="([^"]*\/dong\/[^"]+)"/.exec((await page(list, above.actors.office)).html)?.[1] ?? ''
    expect((await page(list, below.actors.office)).html).not.toContain('/dong/')
    expect((await page(form, above.actors.office)).html).toContain('Vì sao sửa')
    expect((await page(form, below.actors.office)).status).toBe(404)
    site.actAs(above.actors.office)
    const fields = { commandId: newId(), version: '2', decision: 'returned', reason: '', correction: 'Xem lại' }
    const refused = await site.post(form, fields)
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Dòng trả lại cần có lý do.')])
    const done = await site.post(form, { ...fields, commandId: newId(), reason: 'Trùng' })
    expect([done.status, done.headers.get('location')]).toEqual([303, list])
    expect((await page(list, below.actors.office)).html).toContain('Trước đó: Duyệt')
    expect((await page(`${list}/danh-sach.xlsx`, below.actors.office)).status).toBe(200)
  })
})
