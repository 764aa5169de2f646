import { beforeAll, describe, expect, it } from 'vitest'
import { givenReading, samplePlan } from '../../../../test/support/documents.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { correctReading } from '../../documents/commands/correct-reading.ts'
import { type DocumentShown, documentPage } from '../../documents/queries/document-page.ts'
import { type DocumentList, listDocuments } from '../../documents/queries/list-documents.ts'
import { acceptReading } from './accept-reading.ts'

describe('accepting a reading', () => {
  let office: Scenario
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
  })

  async function given(text = samplePlan): Promise<{ agency: GivenAgency; readingId: string }> {
    const agency = await givenAgency(office)
    return { agency, readingId: await givenReading(office, agency.actors.office, text) }
  }
  const days = { version: 1, startsOn: '05/01/2026', endsOn: '' }

  it('registers the document and what it cites, keeps the original, and starts the plan', async () => {
    const { agency, readingId } = await given()

    const answer = await office.must(acceptReading, agency.actors.leader, { readingId, ...days })

    expect(answer).toMatchObject({ code: 'KH12', taskCount: 4 })
    const shown = await office.ask<DocumentShown>(documentPage, agency.actors.officerOfPolicy, {
      documentId: answer['documentId'],
    })
    expect(shown.document).toMatchObject({ number: '12/KH-BDT', type: 'kế hoạch', issuedOn: '2026-01-05' })
    expect(shown.file?.name).toBe('ke-hoach.txt')
    expect(shown.reading?.text).toBe(samplePlan)
    expect(shown.cites.map(({ other, path }) => [other.number, path])).toEqual([
      ['5584/KH-UBND', 'preamble'],
      ['5584/KH-UBND', 'II/1'],
      ['33/CT-TTg', 'II/3'],
    ])
    expect(shown.history.map(({ command }) => command)).toEqual(['plans.accept-reading', 'documents.start-reading'])
    const tasks = await office.connection.db
      .selectFrom('task')
      .select(['code', 'path', 'leadUnitId', 'endsOn'])
      .where('agencyId', '=', agency.agencyId)
      .orderBy('position')
      .execute()
    expect(tasks.map(({ path }) => path)).toEqual(['II/1', 'II/2', 'II/3', 'III/-1'])
    expect(tasks[0]).toMatchObject({ leadUnitId: agency.units.office, endsOn: '2026-03-31' })
  })

  it('gives each task the officer whom the text names, where the agency knows them', async () => {
    const { agency, readingId } = await given(
      samplePlan
        .replace('3. Thực hiện Chỉ thị', '3. Giao đồng chí Trần Văn Sách, chuyên viên, thực hiện Chỉ thị')
        .replace('- Giao Văn phòng theo dõi, đôn đốc.', '- Giao ông Mang Văn Lạ theo dõi, đôn đốc.'),
    )

    await office.must(acceptReading, agency.actors.office, { readingId, ...days })

    const tasks = await office.connection.db
      .selectFrom('task')
      .select(['path', 'officerId', 'leadUnitId'])
      .where('agencyId', '=', agency.agencyId)
      .where('path', 'in', ['II/3', 'III/-1'])
      .orderBy('position')
      .execute()
    expect(tasks).toEqual([
      { path: 'II/3', officerId: agency.actors.officerOfPolicy.personId, leadUnitId: agency.units.policy },
      { path: 'III/-1', officerId: null, leadUnitId: null },
    ])
  })

  it('keeps a document cited by two plans as one record, also when one of them does not date it', async () => {
    const { agency, readingId } = await given()
    const { office: person } = agency.actors
    await office.must(acceptReading, person, { readingId, ...days })
    const other = samplePlan
      .replace('12/KH-BDT', '13/KH-BDT')
      .replace('5584/KH-ƯBND ngày 23/12/2022 của Ủy ban nhân dân tỉnh', '5584/KH-UBND')
    const second = await givenReading(office, person, other)
    await office.must(acceptReading, person, { readingId: second, ...days })

    const list = await office.ask<DocumentList>(listDocuments, person, { q: '5584' })

    expect(list.rows).toHaveLength(1)
    expect(list.rows[0]).toMatchObject({ citedBy: 2, issuedOn: '2022-12-23', issuer: 'Ủy ban nhân dân tỉnh' })
  })

  it('completes the record when a document that was cited is read itself', async () => {
    const { agency, readingId } = await given()
    const { office: person } = agency.actors
    await office.must(acceptReading, person, { readingId, ...days })
    const cited = samplePlan
      .replace('12/KH-BDT', '5584/KH-UBND')
      .replace('05 tháng 01 năm 2026', '23 tháng 12 năm 2022')
    const second = await givenReading(office, person, cited)
    const answer = await office.must(acceptReading, person, { readingId: second, ...days })

    const shown = await office.ask<DocumentShown>(documentPage, person, { documentId: answer['documentId'] })
    const list = await office.ask<DocumentList>(listDocuments, person, { q: '5584' })

    expect(list.total).toBe(1)
    expect(shown.citedBy.map(({ other }) => other.number)).toContain('12/KH-BDT')
    expect(shown.file).toBeDefined()
  })

  it('takes the corrections into the plan', async () => {
    const { agency, readingId } = await given()
    const { office: person } = agency.actors
    const edit = {
      op: 'assign-item',
      itemId: 'i3',
      leadUnitId: agency.units.policy,
      supportUnitIds: [agency.units.propaganda],
      officerId: agency.actors.officerOfPolicy.personId,
      rhythm: 'quarterly',
      endsOn: '31/12/2026',
    }
    await office.must(correctReading, person, { readingId, version: 1, edit })

    await office.must(acceptReading, person, { readingId, ...days, version: 2 })

    const task = await office.connection.db
      .selectFrom('task')
      .select(['leadUnitId', 'officerId', 'rhythm', 'endsOn'])
      .where('agencyId', '=', agency.agencyId)
      .where('path', '=', 'II/2')
      .executeTakeFirstOrThrow()
    expect(task).toEqual({
      leadUnitId: agency.units.policy,
      officerId: agency.actors.officerOfPolicy.personId,
      rhythm: 'quarterly',
      endsOn: '2026-12-31',
    })
  })

  it('refuses the same document twice, an old version, a plan without tasks, and leaves nothing behind', async () => {
    const { agency, readingId } = await given()
    const { office: person } = agency.actors
    const again = await givenReading(office, person)
    const empty = await givenReading(office, person, 'KẾ HOẠCH\nThực hiện dân vận khéo\n\nCác đơn vị thực hiện tốt.')
    await office.must(acceptReading, person, { readingId, ...days })

    const twice = await office.run(acceptReading, person, { readingId: again, ...days })
    const late = await office.run(acceptReading, person, { readingId, ...days, version: 2 })
    const stale = await office.run(acceptReading, person, { readingId: again, ...days, version: 7 })
    const nothing = await office.run(acceptReading, person, { readingId: empty, ...days })
    const officer = await office.run(acceptReading, agency.actors.officerOfPolicy, { readingId: again, ...days })

    expect(twice).toMatchObject({ status: 'refused', reason: 'document-already-read' })
    expect(late).toMatchObject({ status: 'refused', reason: 'reading-not-open' })
    expect(stale).toMatchObject({ status: 'refused', reason: 'record-changed' })
    expect(nothing).toMatchObject({ status: 'refused', reason: 'reading-without-tasks' })
    expect(officer.status).toBe('forbidden')
    const plans = await office.connection.db
      .selectFrom('plan')
      .select('id')
      .where('agencyId', '=', agency.agencyId)
      .execute()
    expect(plans).toHaveLength(1)
  })
})
