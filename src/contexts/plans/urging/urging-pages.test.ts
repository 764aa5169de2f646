import { beforeAll, describe, expect, it } from 'vitest'
import ExcelJS from 'exceljs'
import { statements } from '../../../../test/support/database.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { openPagesSite, type PagesSite } from '../../../../test/support/pages-site.ts'
import { givenPlan, type GivenPlan } from '../../../../test/support/plans.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import type { Person } from '../../../commands/actor.ts'
import { runQuery } from '../../../commands/run-query.ts'
import { day } from '../../../kernel/plain-date.ts'
import { readNotices } from '../../messages/commands/read-notices.ts'
import { issueUrgingNote } from './commands/issue-urging-note.ts'
import { taskProof, type TaskProof } from './queries/proof.ts'
import { urgingDraft, type UrgingDraft } from './queries/urging-draft.ts'
import { urgingNote, type UrgingNoteShown } from './queries/urging-notes.ts'
import { urgingRoutes } from './routes.tsx'
import { words } from './words.ts'

/** Sentences of the interface that must not stand on an English page. */
const vietnamese = Object.values(words('vi')).filter((text) => typeof text === 'string' && text.length > 11)

describe('the pages of urging', () => {
  let office: Scenario
  let agency: GivenAgency
  let plan: GivenPlan
  let site: PagesSite
  let actors: GivenAgency['actors']
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
    agency = await givenAgency(office)
    actors = agency.actors
    const policy = { leadUnitId: agency.units.policy, officerId: actors.officerOfPolicy.personId }
    const propaganda = { leadUnitId: agency.units.propaganda, officerId: actors.officerOfPropaganda.personId }
    plan = await givenPlan(office, agency, {
      tasks: [
        { title: 'Đổi mới tuyên truyền', ...policy, dueOn: day('2026-11-10') },
        { title: 'Đối thoại với Nhân dân', ...propaganda, dueOn: day('2026-11-27') },
        { title: 'Việc còn xa', ...policy, dueOn: day('2027-03-01') },
        { title: 'Việc chưa giao', dueOn: day('2026-11-12') },
      ],
    })
    site = openPagesSite(office.door, [urgingRoutes()])
  })

  const turn = (index: number) => plan.tasks[index]?.turnId ?? ''
  const page = async (path: string, actor: Person = actors.office, language: 'vi' | 'en' = 'vi') => {
    site.actAs(actor, language)
    const before = statements.length
    const response = await site.get(path)
    const used = statements.slice(before).filter((text) => !/^(set|begin|commit|start)/i.test(text)).length
    return { status: response.status, html: await response.text(), used, location: response.headers.get('location') }
  }
  const send = async (
    path: string,
    fields: Record<string, string | readonly string[]>,
    actor: Person = actors.office,
  ) => {
    site.actAs(actor)
    const response = await site.post(path, { commandId: newId(), ...fields })
    return { status: response.status, html: await response.text(), location: response.headers.get('location') ?? '' }
  }

  it('list who is late and about to be, filtered and sorted by address', async () => {
    const all = await page('/don-doc')
    const late = await page('/don-doc?state=late&sort=unit&direction=desc')
    const unit = await page(`/don-doc?unit=${agency.units.propaganda}`)
    const odd = await page('/don-doc?unit=x&page=-1&sort=y')

    expect(all).toMatchObject({ status: 200 })
    expect(all.html).toContain('Đổi mới tuyên truyền')
    expect(all.html).toContain('Đối thoại với Nhân dân')
    expect(all.html).not.toContain('Việc còn xa')
    expect(all.html).toContain('Quá hạn 9 ngày làm việc')
    expect(late.html).not.toContain('Đối thoại với Nhân dân')
    expect(unit.html).not.toContain('Đổi mới tuyên truyền')
    expect(odd.status).toBe(200)
  })

  it('show heads their own unit without buttons, and officers nothing', async () => {
    const head = await page('/don-doc', actors.headOfPolicy)

    expect(head.html).toContain('Đổi mới tuyên truyền')
    expect(head.html).not.toContain('Đối thoại với Nhân dân')
    expect(head.html).not.toContain('name="turnIds"')
    expect((await page('/don-doc', actors.officerOfPolicy)).status).toBe(403)
    expect((await page('/phieu-don-doc', actors.officerOfPolicy)).status).toBe(403)
  })

  it('issue a note in one click, with the default wording, and show it read', async () => {
    const { location } = await send('/don-doc/phieu', { turnIds: turn(0) })
    expect(location).toMatch(/^\/phieu-don-doc\/[0-9a-f-]{36}$/)
    const [notice] = await office.connection.db
      .selectFrom('notice')
      .selectAll()
      .where('aboutId', '=', location.slice(-36))
      .where('personId', '=', actors.officerOfPolicy.personId)
      .execute()
    await office.must(readNotices, actors.officerOfPolicy, { noticeIds: [notice?.id] })

    const note = await page(location, actors.headOfPolicy)
    expect(note.html).toContain('PHIẾU ĐÔN ĐỐC')
    expect(note.html).toContain('01/PĐĐ-BDT')
    expect(note.html).toContain('TRƯỞNG BAN')
    expect(note.html).toContain('quá hạn 9 ngày làm việc')
    expect(note.html).toContain(agency.names.headOfPolicy)
    expect(note.html).toContain('chưa xem')
    expect(note.html).toContain('23/11/2026 08:00')
    expect((await page(location, actors.officerOfPolicy)).status).toBe(200)
    expect((await page(location, actors.headOfPropaganda)).status).toBe(403)
    expect((await page(location, actors.officerOfPropaganda)).status).toBe(403)
    const proof = { taskId: plan.tasks[0]?.id }
    expect((await office.ask<TaskProof>(taskProof, actors.officerOfPolicy, proof)).proof).toHaveLength(2)
    expect(await runQuery(office.door, taskProof, actors.officerOfPropaganda, proof)).toEqual({ status: 'forbidden' })
  })

  it('write one note for each unit from the chosen turns, numbered on', async () => {
    const chosen = await send('/don-doc/chon', { turnIds: [turn(0), turn(1)] })
    const form = await page(chosen.location)
    expect(form.html).toContain('Đề nghị đơn vị khẩn trương')
    expect(form.html).toContain('27/11/2026')

    const fields = { turnIds: [turn(0), turn(1)], text: 'Đề nghị báo cáo ngay', answerBy: '26/11/2026' }
    const wrong = await send('/don-doc/moi', { ...fields, answerBy: '31/2/2026' })
    const past = await send('/don-doc/moi', { ...fields, answerBy: '20/11/2026' })
    const done = await send('/don-doc/moi', { ...fields, signer: actors.office.personId })

    expect([wrong.status, past.status]).toEqual([422, 422])
    expect(wrong.html).toContain('Đề nghị báo cáo ngay')
    expect(past.html).toContain('Ngày trả lời không thể ở trước hôm nay.')
    expect(done.location).toBe('/phieu-don-doc')
    const list = await page('/phieu-don-doc')
    const first = /\/phieu-don-doc\/([0-9a-f-]{36})/.exec(list.html)?.[1]
    const note = await office.ask<UrgingNoteShown>(urgingNote, actors.leader, { noteId: first })
    expect(note.document.signature).toMatchObject({ byOrderOf: 'Trưởng ban', title: 'Chánh Văn phòng' })
    expect(list.html).toContain('03/PĐĐ-BDT')
  })

  it('prepare a note for what there is to urge in tasks ticked elsewhere', async () => {
    const idOf = (index: number) => plan.tasks[index]?.id ?? ''
    const chosen = await send('/don-doc/chon', { action: 'don-doc', taskIds: [idOf(0), idOf(2), idOf(3)] })
    const form = await page(chosen.location)
    const none = await page(`/don-doc/moi?task=${idOf(3)}`)
    const odd = await page('/don-doc/moi?task=x')

    expect(chosen).toMatchObject({ status: 303 })
    expect(form.html.match(/name="turnIds"/g)).toHaveLength(2)
    expect(form.html).toContain(turn(0))
    expect(form.html).toContain(turn(2))
    expect(none.html).toContain('không có việc nào để đôn đốc')
    expect(odd.html).toContain('Chưa chọn nhiệm vụ nào')
  })

  it('urge every late turn of a task, or the next when none is late', async () => {
    const other = await givenAgency(office)
    office.at('2026-01-05')
    const usual = await givenPlan(office, other)
    office.at('2026-11-23')
    const taskIds = usual.tasks.map(({ id }) => id)
    const draft = await office.ask<UrgingDraft>(urgingDraft, other.actors.office, { turnIds: [], taskIds })
    expect(draft.turns.map(({ code }) => code).filter((code) => code === 'KH43-NV02')).toHaveLength(11)
    expect(draft.turns.map(({ code }) => code).filter((code) => code === 'KH43-NV01')).toHaveLength(1)
    expect(draft).toMatchObject({ isCut: false })
  })

  it('refuse turns that are not to be urged', async () => {
    const without = await send('/don-doc/phieu', { turnIds: turn(3) })
    const nothing = await send('/don-doc/phieu', {})
    const strange = await office.run(issueUrgingNote, actors.office, { turnIds: [newId()] })
    const stranger = await office.run(issueUrgingNote, actors.office, {
      turnIds: [turn(0)],
      signer: actors.admin.personId,
    })

    expect(without).toMatchObject({ status: 422 })
    expect(without.html).toContain('chưa có đơn vị chủ trì')
    expect(nothing.html).toContain('Chọn ít nhất một nhiệm vụ')
    expect(strange).toMatchObject({ reason: 'record-not-found' })
    expect(stranger).toMatchObject({ reason: 'signer-not-in-office' })
    expect((await page('/don-doc/moi')).html).toContain('Chưa chọn nhiệm vụ nào')
    expect((await page('/don-doc/moi?turn=x')).status).toBe(200)
  })

  it('give lists as XLSX and notes as DOCX and PDF', async () => {
    const noteId = /\/phieu-don-doc\/([0-9a-f-]{36})/.exec((await page('/phieu-don-doc')).html)?.[1]
    site.actAs(actors.office)
    for (const [path, rows] of [
      ['/don-doc/danh-sach.xlsx', 4],
      ['/phieu-don-doc/danh-sach.xlsx', 4],
    ] as const) {
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(await (await site.get(path)).arrayBuffer())
      expect(workbook.worksheets[0]?.rowCount).toBe(rows)
    }
    const docx = await site.get(`/phieu-don-doc/${noteId}/phieu.docx`)
    const pdf = await site.get(`/phieu-don-doc/${noteId}/phieu.pdf`)
    expect(docx.headers.get('content-disposition')).toContain('phieu-don-doc-03-pdd-bdt-2026-11-23.docx')
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('let the agency set its rule, with a preview in words', async () => {
    const before = await page('/quan-tri/nhac-viec', actors.admin)
    expect(before.html).toContain('Trước hạn 5 ngày làm việc: nhắc công chức phụ trách')
    const rows = {
      'steps.0.when': 'before',
      'steps.0.days': '3',
      'steps.0.to': 'officer',
      'steps.1.when': 'none',
      'steps.1.days': '1',
      'steps.1.to': 'unit_head',
      'steps.2.when': '',
      'steps.2.days': '',
      'steps.2.to': '',
    }
    const wrong = await send('/quan-tri/nhac-viec', { version: '0', ...rows, 'steps.0.days': 'ba' }, actors.admin)
    const saved = await send('/quan-tri/nhac-viec', { version: '0', ...rows }, actors.admin)
    const after = await page('/quan-tri/nhac-viec', actors.leader)

    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="ba"')
    expect(saved).toMatchObject({ status: 303 })
    expect(after.html).toContain('Trước hạn 3 ngày làm việc: nhắc công chức phụ trách')
    expect(after.html).not.toContain('<form method="post" action="/quan-tri')
    expect((await page('/quan-tri/nhac-viec', actors.officerOfPolicy)).status).toBe(403)
  })

  it('stay within five statements and speak both languages', async () => {
    const noteId = /\/phieu-don-doc\/([0-9a-f-]{36})/.exec((await page('/phieu-don-doc')).html)?.[1]
    const paths = ['/don-doc', `/don-doc/moi?turn=${turn(0)}`, '/phieu-don-doc', `/phieu-don-doc/${noteId}`]
    for (const path of [...paths, '/quan-tri/nhac-viec', '/tai-khoan/lich']) {
      const english = await page(path, actors.office, 'en')
      expect([path, english.status, english.used <= 5]).toEqual([path, 200, true])
      expect(english.html).toContain('lang="en"')
      expect(english.html).not.toContain('undefined')
      const paperless = english.html.replace(/<article.*<\/article>/s, '').replace(/<textarea.*?<\/textarea>/gs, '')
      expect(vietnamese.filter((text) => paperless.includes(String(text)))).toEqual([])
    }
  })
})
