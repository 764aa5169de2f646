import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { fullHeading, givenNovember } from '../../../../test/support/november.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { day } from '../../../kernel/plain-date.ts'
import { writeAs } from '../../../platform/database/as-agency.ts'
import { editText } from './edit-text.ts'
import { recordDelivery } from './record-delivery.ts'
import { recordReceipt } from './record-receipt.ts'
import { setHeading } from './set-heading.ts'
import { startCorrection } from './start-correction.ts'
import { submitReport } from './submit-report.ts'
import { reportFile } from '../queries/report-file.ts'
import { type ReportVerified, verifyReport } from '../queries/verify-report.ts'

describe('submitting reports', () => {
  let office: Scenario
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
  })

  it('freezes figures, rows, document and files; later changes of records change nothing', async () => {
    const { agency, plan, started, shown, submitted, turns } = await givenNovember(office)
    const reportId = await started()
    await submitted(reportId)
    const before = await shown(reportId)
    const file = await office.ask<{ content: string }>(reportFile, agency.actors.officerOfPolicy, {
      reportId,
      kind: 'pdf',
    })

    await writeAs(office.connection.db, [agency.agencyId], async (db) => {
      await db
        .updateTable('turn')
        .set({ state: 'confirmed', handedInOn: day('2026-11-14'), doneOn: day('2026-11-14') })
        .where('id', '=', turns[4] ?? '')
        .execute()
      await db.updateTable('task').set({ title: 'Tên mới' }).where('planId', '=', plan.planId).execute()
      await db.updateTable('figureValue').set({ value: 1 }).where('figureId', '=', plan.figureId).execute()
    })

    expect(await shown(reportId)).toEqual(before)
    expect(await office.ask(reportFile, agency.actors.officerOfPolicy, { reportId, kind: 'pdf' })).toEqual(file)
    const verified = await office.ask<ReportVerified>(verifyReport, agency.actors.office, { reportId })
    expect(verified.whole).toBe(true)
    const why = Object.fromEntries(verified.differences.map((each) => [each.key, [each.before, each.after]]))
    expect(why).toMatchObject({ 'on-time': [3, 4], overdue: [1, 0], [`figure:${plan.figureId}`]: [170.5, 2] })
    expect(verified.differences.find(({ key }) => key === 'overdue')?.tasks).toMatchObject([
      { taskId: plan.taskIds[2], before: 1, after: 0, went: [{ id: `turn:${turns[4]}` }], came: [] },
    ])
  })

  it('freezes what was drawn or nothing: a record that changes while it is drawn stops it', async () => {
    const { agency, shown, started, submitted, turns } = await givenNovember(office)
    const reportId = await started()
    const { head } = await shown(reportId)
    await office.must(setHeading, agency.actors.office, { reportId, version: head.version, ...fullHeading })
    const whileDrawing = (change: () => Promise<void>): typeof submitReport => ({
      ...submitReport,
      prepare: async (...given) => {
        const drawing = await submitReport.prepare?.(...given)
        await change()
        return drawing
      },
    })
    const { leader } = agency.actors
    const confirm = () =>
      writeAs(office.connection.db, [agency.agencyId], async (db) => {
        await db
          .updateTable('turn')
          .set({ state: 'confirmed', handedInOn: day('2026-11-14'), doneOn: day('2026-11-14') })
          .where('id', '=', turns[4] ?? '')
          .execute()
      })

    const input = { reportId, version: head.version + 1 }
    expect(await office.run(whileDrawing(confirm), leader, input)).toMatchObject({ reason: 'figures-changed' })
    const twice = () => office.must(submitReport, leader, input).then(() => undefined)
    expect(await office.run(whileDrawing(twice), leader, input)).toMatchObject({ reason: 'report-submitted' })

    const verified = await office.ask<ReportVerified>(verifyReport, agency.actors.office, { reportId })
    expect(verified).toMatchObject({ whole: true, differences: [] })
    await expect(submitted(reportId)).rejects.toThrow(/report-submitted/)
  })

  it('refuses every change afterwards, and an incomplete heading before', async () => {
    const { agency, started, submitted } = await givenNovember(office)
    const reportId = await started()
    const actor = agency.actors.office
    expect(await office.run(submitReport, actor, { reportId, version: 1 })).toMatchObject({
      reason: 'heading-incomplete',
    })
    expect(
      await office.run(setHeading, actor, { reportId, version: 1, ...fullHeading, authorityOf: '' }),
    ).toMatchObject({ reason: 'authority-without-body' })
    await submitted(reportId)

    expect(await office.run(submitReport, actor, { reportId, version: 3 })).toMatchObject({
      reason: 'report-submitted',
    })
    expect(await office.run(setHeading, actor, { reportId, version: 3, ...fullHeading })).toMatchObject({
      reason: 'report-submitted',
    })
    expect(await office.run(editText, actor, { reportId, version: 3, part: 'results', text: 'x' })).toMatchObject({
      reason: 'report-submitted',
    })
    const tamper = writeAs(office.connection.db, [agency.agencyId], (db) =>
      db.updateTable('reportFrozen').set({ content: '{}' }).where('reportId', '=', reportId).execute(),
    )
    await expect(tamper).rejects.toThrow(/permission denied/)
  })

  it('sees tampering behind its back: with the content, with content and hash, with a file', async () => {
    const { agency, started, submitted } = await givenNovember(office)
    const reportId = await started()
    await submitted(reportId)
    const verify = async () => {
      const { whole, checks } = await office.ask<ReportVerified>(verifyReport, agency.actors.office, { reportId })
      return { whole, wrong: checks.filter((check) => !check.whole).map(({ name }) => name) }
    }
    expect(await verify()).toEqual({ whole: true, wrong: [] })

    const { db } = office.connection
    await sql`update report_frozen set content = replace(content, '"value":6', '"value":9') where report_id = ${reportId}`.execute(
      db,
    )
    expect(await verify()).toEqual({ whole: false, wrong: ['content'] })

    await sql`update report_frozen set hash = encode(sha256(convert_to(content, 'UTF8')), 'hex') where report_id = ${reportId}`.execute(
      db,
    )
    expect(await verify()).toEqual({ whole: false, wrong: ['audit'] })

    await sql`update report_file set content = 'abc'::bytea where report_id = ${reportId} and kind = 'docx'`.execute(db)
    expect(await verify()).toEqual({ whole: false, wrong: ['audit', 'docx'] })

    await sql`update report_frozen set content = 'không phải JSON' where report_id = ${reportId}`.execute(db)
    expect(await verify()).toMatchObject({ whole: false, wrong: ['content', 'audit', 'docx'] })
  })

  it('is corrected only by another report that names it and why', async () => {
    const { agency, started, shown, submitted } = await givenNovember(office)
    const reportId = await started()
    const correct = (id: string) =>
      office.run(startCorrection, agency.actors.office, { reportId: id, reason: 'Bổ sung kết quả nộp muộn.' })
    expect(await correct(reportId)).toMatchObject({ reason: 'report-not-submitted' })
    await submitted(reportId)

    const receipt = await correct(reportId)
    const correctionId = receipt.status === 'done' ? String(receipt.answer['reportId']) : ''
    expect(await correct(reportId)).toMatchObject({ reason: 'report-replaced' })
    await submitted(correctionId)

    expect((await shown(correctionId)).head).toMatchObject({
      replacesId: reportId,
      replacesReason: 'Bổ sung kết quả nộp muộn.',
    })
    expect((await shown(reportId)).head).toMatchObject({ replacedById: correctionId, state: 'submitted' })
  })

  it('keeps proof of sending and of receipt', async () => {
    const { agency, started, shown, submitted } = await givenNovember(office)
    const reportId = await started()
    const { office: actor } = agency.actors
    const sending = { reportId, recipient: 'Sở Nội vụ', way: 'axis', sentOn: '19/11/2026', note: 'Mã 000.21.G13' }
    expect(await office.run(recordDelivery, actor, sending)).toMatchObject({ reason: 'report-not-submitted' })
    await submitted(reportId)

    expect(await office.run(recordDelivery, actor, { ...sending, sentOn: '24/11/2026' })).toMatchObject({
      reason: 'sent-in-the-future',
    })
    expect(await office.run(recordDelivery, actor, { ...sending, receivedOn: '18/11/2026' })).toMatchObject({
      reason: 'received-before-sent',
    })
    const { deliveryId } = await office.must(recordDelivery, actor, sending)
    const receipt = {
      hash: 'a'.repeat(64),
      name: 'xac-nhan.pdf',
      mediaType: 'application/pdf',
      size: 10,
      receipt: 'ok',
    }
    await office.must(recordReceipt, actor, { deliveryId, version: 1, receivedOn: '20/11/2026', receipt })

    const { head } = await shown(reportId)
    expect(head.deliveries).toMatchObject([{ recipient: 'Sở Nội vụ', sentOn: '2026-11-19', receivedOn: '2026-11-20' }])
    expect(head.deliveries[0]?.receiptHref).toMatch(/^\/tep\//)
    expect(await office.run(recordReceipt, actor, { deliveryId, version: 1, receivedOn: '20/11/2026' })).toMatchObject({
      reason: 'record-changed',
    })
  })
})
