import { beforeEach, describe, expect, it } from 'vitest'
import { givenInitiative, givenSeason, type GivenSeason } from '../../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency, givenAgencyBelow } from '../../../../test/support/organization.ts'
import { openPagesSite, type PagesSite } from '../../../../test/support/pages-site.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import type { Person } from '../../../commands/actor.ts'
import type { AnyCommand } from '../../../commands/command.ts'
import { writeAs } from '../../../platform/database/as-agency.ts'
import type { Initiative } from '../rules/initiative.ts'
import { answerSuperiorList } from './commands/answer-list.ts'
import { sendSuperiorList } from './commands/send-list.ts'
import {
  type ListDraft,
  type Lists,
  type ListShown,
  superiorList,
  superiorListDraft,
  superiorLists,
} from './queries/superior-lists.ts'
import { type WaitingList, waitingLists } from './queries/waiting-lists.ts'
import { registrationSection, type RegistrationSectionShown } from './queries/registration-review.ts'
import { registrationRoutes } from './routes.tsx'

describe('a list to the superior', () => {
  let office: Scenario
  let above: GivenAgency
  let below: GivenAgency
  let season: GivenSeason
  let models: Initiative[]
  beforeEach(async () => {
    office = await startScenario('2026-03-10')
    above = await givenAgency(office)
    below = await givenAgencyBelow(office, above)
    season = await givenSeason(office, above)
    models = []
    for (const name of ['Một', 'Hai', 'Ba'])
      models.push(await givenInitiative(office, below, season, { name, state: 'approved', level: 'province' }))
  })

  const sending = (changes: Record<string, unknown> = {}) => ({
    seasonId: season.id,
    toAgencyId: above.agencyId,
    initiativeIds: models.map(({ id }) => id),
    sentOn: '10/03/2026',
    ...changes,
  })
  const sent = async (changes: Record<string, unknown> = {}) =>
    String((await office.must(sendSuperiorList, below.actors.office, sending(changes)))['listId'])
  const shown = (listId: string, actor: Person) =>
    office.ask<ListShown>(superiorList, actor, { agencyId: below.agencyId, listId })
  const answer = (listId: string, more: Record<string, unknown>) => ({
    senderId: below.agencyId,
    listId,
    version: 1,
    approvesRest: false,
    ...more,
  })
  const reasonOf = async (command: AnyCommand, actor: Person, input: unknown) => {
    const receipt = await office.run(command, actor, input)
    return receipt.status === 'refused' ? receipt.reason : receipt.status
  }

  it('is seen by both agencies, answered line by line, and what came back can go up again', async () => {
    const listId = await sent()
    const { lines, document, number } = await shown(listId, above.actors.office)
    expect([number, document.type, lines.map(({ name }) => name)]).toEqual([
      '01/DS-UBND',
      'danh sách',
      ['Một', 'Hai', 'Ba'],
    ])
    const waiting = await office.ask<readonly WaitingList[]>(waitingLists, above.actors.leader, {})
    expect(waiting.map(({ title }) => title.vi)).toEqual([
      'Ủy ban nhân dân xã Ví Dụ gửi danh sách 01/DS-UBND: 3 dòng chờ trả lời',
    ])

    const [first, second, third] = lines.map(({ id }) => id)
    const answers = [
      { lineId: first, decision: 'approved', reason: '' },
      { lineId: second, decision: 'returned', reason: 'Chưa rõ người thụ hưởng.' },
      { lineId: third, decision: '', reason: '' },
    ]
    await office.must(answerSuperiorList, above.actors.leader, answer(listId, { answers }))
    const halfway = await shown(listId, below.actors.officerOfPolicy)
    expect(halfway.lines.map(({ decision, decidedByName }) => [decision, decidedByName])).toEqual([
      ['approved', 'Kiều Văn Trưởng'],
      ['returned', 'Kiều Văn Trưởng'],
      [null, ''],
    ])
    await office.must(answerSuperiorList, above.actors.office, answer(listId, { version: 2, approvesRest: true }))
    const mine = await office.ask<Lists>(superiorLists, below.actors.office, { view: 'sent' })
    expect(mine.rows).toMatchObject([{ lines: 3, approved: 2, returned: 1 }])

    const draft = await office.ask<ListDraft>(superiorListDraft, below.actors.office, { seasonId: season.id })
    expect(draft.initiatives.map(({ name }) => name)).toEqual(['Hai'])
    const again = await sent({ initiativeIds: [models[1]?.id] })
    expect((await shown(again, below.actors.office)).number).toBe('02/DS-UBND')
    const section = await office.ask<RegistrationSectionShown>(registrationSection, below.actors.officerOfPolicy, {
      initiativeId: models[1]?.id,
    })
    expect(section.sentUp.map(({ decision }) => decision)).toEqual([null, 'returned'])
    const back = await office.ask<readonly WaitingList[]>(waitingLists, below.actors.office, {})
    expect(back).toEqual([])
  })

  it('takes only what is approved, of this season, and not up there already', async () => {
    const draft = await givenInitiative(office, below, season, { state: 'checked' })
    const other = await givenSeason(office, above)
    const elsewhere = await givenInitiative(office, below, other, { state: 'approved' })
    const by = below.actors.office
    expect(await reasonOf(sendSuperiorList, by, sending({ initiativeIds: [draft.id] }))).toBe('not-to-be-sent')
    expect(await reasonOf(sendSuperiorList, by, sending({ initiativeIds: [elsewhere.id] }))).toBe('not-to-be-sent')
    expect(await reasonOf(sendSuperiorList, by, sending({ initiativeIds: [] }))).toBe('list-empty')
    expect(await reasonOf(sendSuperiorList, by, sending({ initiativeIds: [newId()] }))).toBe('record-not-found')
    await sent()
    expect(await reasonOf(sendSuperiorList, by, sending())).toBe('not-to-be-sent')
  })

  it('goes to an agency above, with a number of its own and a day that has come', async () => {
    const by = below.actors.office
    const stranger = await givenAgency(office)
    expect(await reasonOf(sendSuperiorList, by, sending({ toAgencyId: stranger.agencyId }))).toBe('not-superior')
    expect(await reasonOf(sendSuperiorList, by, sending({ sentOn: '11/03/2026' }))).toBe('sent-in-the-future')
    expect(await reasonOf(sendSuperiorList, by, sending({ signer: newId() }))).toBe('signer-not-in-office')
    const officer = below.actors.officerOfPolicy
    expect(await reasonOf(sendSuperiorList, officer, sending())).toBe('forbidden')
    await sent({ serial: 7, initiativeIds: [models[0]?.id] })
    const same = sending({ serial: 7, initiativeIds: [models[1]?.id] })
    expect(await reasonOf(sendSuperiorList, by, same)).toBe('number-taken')
    const next = await sent({ initiativeIds: [models[1]?.id] })
    expect((await shown(next, by)).number).toBe('08/DS-UBND')
  })

  it('is answered by its receiver only, each line once, a returned one with its reason', async () => {
    const listId = await sent()
    const [first, second] = (await shown(listId, above.actors.office)).lines.map(({ id }) => id)
    const approving = answer(listId, { answers: [{ lineId: first, decision: 'approved' }] })
    const stranger = await givenAgency(office)
    for (const nobody of [below.actors.leader, stranger.actors.leader])
      expect(await reasonOf(answerSuperiorList, nobody, approving)).toBe('record-not-found')
    expect(await reasonOf(answerSuperiorList, above.actors.officerOfPolicy, approving)).toBe('forbidden')
    const by = above.actors.office
    const silent = answer(listId, { answers: [{ lineId: first, decision: 'returned', reason: ' ' }] })
    expect(await reasonOf(answerSuperiorList, by, silent)).toBe('return-reason-missing')
    expect(await reasonOf(answerSuperiorList, by, answer(listId, {}))).toBe('answer-missing')
    const strange = answer(listId, { answers: [{ lineId: newId(), decision: 'approved' }] })
    expect(await reasonOf(answerSuperiorList, by, strange)).toBe('not-of-this-list')
    await office.must(answerSuperiorList, by, approving)
    expect(await reasonOf(answerSuperiorList, by, approving)).toBe('record-changed')
    const twice = answer(listId, { version: 2, answers: [{ lineId: first, decision: 'returned', reason: 'Khác' }] })
    expect(await reasonOf(answerSuperiorList, by, twice)).toBe('line-already-answered')
    expect(
      await reasonOf(
        answerSuperiorList,
        by,
        answer(listId, { version: 2, answers: [{ lineId: second, decision: 'maybe' }] }),
      ),
    ).toBe('invalid')
  })

  it('stands as it was sent: not even its sender can change it in the database', async () => {
    const listId = await sent()
    const change = (agencyId: number, column: string, value: string) =>
      writeAs(office.connection.db, [agencyId], (db) =>
        db
          .updateTable('superiorListLine')
          .set({ [column]: value })
          .where('listId', '=', listId)
          .execute(),
      ).then(
        (rows) => rows.reduce((sum, { numUpdatedRows }) => sum + Number(numUpdatedRows), 0),
        (error: unknown) => String(error),
      )
    expect(await change(below.agencyId, 'decision', 'approved')).toBe(0)
    expect(await change(above.agencyId, 'name', 'Khác')).toMatch(/permission denied/)
    const stranger = await givenAgency(office)
    expect(await change(stranger.agencyId, 'decision', 'approved')).toBe(0)
  })

  describe('on its pages', () => {
    let site: PagesSite
    const page = async (path: string, actor: Person) => {
      site.actAs(actor)
      const response = await site.get(path)
      return { status: response.status, html: await response.text() }
    }

    it('is drawn up, read and answered without script, and taken home as paper', async () => {
      site = openPagesSite(office.door, [registrationRoutes()])
      const form = await page('/danh-sach-gui/moi', below.actors.office)
      expect(form.html).toContain('MH-2026')
      site.actAs(below.actors.office)
      const fields = { commandId: newId(), ...sending(), toAgencyId: String(above.agencyId) }
      const posted = await site.post('/danh-sach-gui/moi', fields)
      const href = posted.headers.get('location') ?? ''
      expect(href).toMatch(`/danh-sach-gui/${below.agencyId}/`)
      const received = await page('/danh-sach-gui?view=received', above.actors.leader)
      expect(received.html).toContain(href)

      const list = await page(href, above.actors.leader)
      const lineIds = [...list.html.matchAll(/name="answers\.(\d+)\.lineId" value="([^"]+)"/g)]
      expect(lineIds).toHaveLength(3)
      const answers = Object.fromEntries(
        lineIds.flatMap(([, at = '', id = '']) => [
          [`answers.${at}.lineId`, id],
          [`answers.${at}.decision`, at === '1' ? 'returned' : 'approved'],
          [`answers.${at}.reason`, ''],
        ]),
      )
      const posting = { commandId: newId(), version: '1', ...answers }
      const refused = await site.post(`${href}/tra-loi`, posting)
      expect(refused.status).toBe(422)
      expect(await refused.text()).toContain('Dòng trả lại cần có lý do.')
      const done = await site.post(`${href}/tra-loi`, { ...posting, 'answers.1.reason': 'Ghi rõ địa bàn.' })
      expect(done.status).toBe(303)
      const home = await page(href, below.actors.office)
      expect(home.html).toContain('Ghi rõ địa bàn.')
      expect(home.html).toContain('Gửi lại dòng bị trả')
      site.actAs(below.actors.office)
      for (const kind of ['docx', 'pdf', 'xlsx']) expect((await site.get(`${href}/danh-sach.${kind}`)).status).toBe(200)
      const stranger = await givenAgency(office)
      expect((await page(href, stranger.actors.office)).status).toBe(404)
    })
  })
})
