import { beforeEach, describe, expect, it } from 'vitest'
import { openPagesSite } from '../../../../test/support/pages-site.ts'
import { type GivenAgency, givenAgency, givenAgencyBelow } from '../../../../test/support/organization.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { runQuery } from '../../../commands/run-query.ts'
import { editCriteriaSet } from './commands/edit-criteria-set.ts'
import { makeCriteriaSet } from './commands/make-criteria-set.ts'
import {
  copyCriteriaSet,
  dropCriteriaSet,
  publishCriteriaSet,
  retireCriteriaSet,
} from './commands/publish-criteria-set.ts'
import { criteriaSetShown, type CriteriaShown, listCriteriaSets } from './queries/criteria-sets.ts'
import { criteriaRoutes } from './routes.tsx'
import { readSample, type SampleId, sampleWords } from './samples.ts'
import { mostPoints, publishFault } from './rules/criteria.ts'

describe('sets of criteria', () => {
  let scenario: Scenario
  let agency: GivenAgency
  beforeEach(async () => {
    scenario = await startScenario('2026-11-23')
    agency = await givenAgency(scenario)
  })

  const rules = { outlierPercent: '20', leastAssessors: '2', quorumPercent: '67', passPercent: '51' }
  const edit = (criteriaId: string, changes: object = {}) => ({
    criteriaId,
    version: 1,
    name: 'Bộ tiêu chí 2026',
    source: 'Hướng dẫn số 08-HD/BDVTU',
    ...rules,
    groups: [{ key: 'g1', name: 'Cách làm' }],
    criteria: [
      { key: '', group: 'g1', text: 'Sáng tạo', most: '12,5', evidence: 'asked', guide: '' },
      { key: '', group: 'g1', text: '', most: '', evidence: 'none', guide: '' },
    ],
    vetoes: [{ key: '', text: 'Báo cáo sai' }],
    thresholds: [{ level: 'Cấp cơ sở', least: '7,5' }],
    ...changes,
  })
  const made = async (input: object = { name: 'Mới' }) =>
    String((await scenario.must(makeCriteriaSet, agency.actors.office, input))['criteriaId'])
  const shown = (criteriaId: string) =>
    scenario.ask<CriteriaShown>(criteriaSetShown, agency.actors.office, { agencyId: agency.agencyId, criteriaId })

  it.each(Object.keys(sampleWords))('come with the sample %s, which is said to be nobody’s official one', (id) => {
    const { source, content } = readSample(id as SampleId)

    expect(source).toContain('Mẫu để tham khảo, không phải bộ chính thức')
    expect(mostPoints(content)).toBe(100)
    expect(publishFault(content)).toBeUndefined()
  })

  it('are made, edited row by row, put into force and then stay', async () => {
    const { office } = agency.actors
    const criteriaId = await made()
    const early = await scenario.run(publishCriteriaSet, office, { criteriaId, version: 1 })
    await scenario.must(editCriteriaSet, office, edit(criteriaId))
    await scenario.must(publishCriteriaSet, office, { criteriaId, version: 2 })
    const late = await scenario.run(editCriteriaSet, office, edit(criteriaId, { version: 3 }))
    const gone = await scenario.run(dropCriteriaSet, office, { criteriaId, version: 3 })

    expect([early, late, gone]).toMatchObject([
      { reason: 'criteria-missing' },
      { reason: 'criteria-published' },
      { reason: 'criteria-published' },
    ])
    const { set } = await shown(criteriaId)
    expect(set).toMatchObject({ state: 'published', versionNumber: 1, kind: null, sample: false })
    expect(set.content).toMatchObject({
      groups: [{ name: 'Cách làm', criteria: [{ text: 'Sáng tạo', most: 12.5, evidence: 'asked' }] }],
      thresholds: [{ level: 'base', least: 7.5 }],
    })
  })

  it('say at which row something is wrong', async () => {
    const criteriaId = await made()
    const row = { key: '', group: 'g1', text: 'Sáng tạo', most: '1,3', evidence: 'none', guide: '' }
    const criteria = [row, { ...row, text: '', most: '5' }, { ...row, most: '0' }]
    const receipt = await scenario.run(
      editCriteriaSet,
      agency.actors.office,
      edit(criteriaId, { criteria, groups: [{ key: 'g1', name: '' }], thresholds: [{ level: '', least: 'x' }] }),
    )
    const fields = receipt.status === 'invalid' ? receipt.problems.map(({ field }) => field) : []
    expect(fields).toEqual(['thresholds.0.level', 'thresholds.0.least'])
    const rowsOnly = await scenario.run(
      editCriteriaSet,
      agency.actors.office,
      edit(criteriaId, { criteria, groups: [{ key: 'g1', name: '' }] }),
    )
    expect(rowsOnly.status === 'invalid' && rowsOnly.problems.map(({ field }) => field)).toEqual([
      'criteria.0.most',
      'criteria.1.text',
      'criteria.2.most',
      'groups.0.name',
    ])
  })

  it('go on as a new version, of one’s own or after an agency above', async () => {
    const { office } = agency.actors
    const below = await givenAgencyBelow(scenario, agency)
    const stranger = await givenAgency(scenario)
    const criteriaId = await made({ name: 'Bộ mẫu', sample: 'mo-hinh-tap-the' })
    await scenario.must(publishCriteriaSet, office, { criteriaId, version: 1 })
    const second = String((await scenario.must(copyCriteriaSet, office, { criteriaId }))['criteriaId'])
    await scenario.must(copyCriteriaSet, below.actors.office, { criteriaId })
    const foreign = await scenario.run(copyCriteriaSet, stranger.actors.office, { criteriaId })
    await scenario.must(dropCriteriaSet, office, { criteriaId: second, version: 1 })
    await scenario.must(retireCriteriaSet, office, { criteriaId, version: 2 })

    expect(foreign).toMatchObject({ reason: 'record-not-found' })
    expect(await scenario.ask(listCriteriaSets, below.actors.officerOfPolicy)).toMatchObject({
      rows: [{ agencyId: below.agencyId, versionNumber: 1, state: 'draft', most: 100 }],
      total: 1,
    })
    const of = { agencyId: agency.agencyId, criteriaId }
    expect(await runQuery(scenario.door, criteriaSetShown, stranger.actors.office, of)).toEqual({ status: 'not-found' })
  })

  it('gain and lose rows by buttons, without saving', async () => {
    const site = openPagesSite(scenario.door, [criteriaRoutes()])
    site.actAs(agency.actors.office)
    const criteriaId = await made({ name: 'Bộ mẫu', sample: 'dan-van-chinh-quyen' })
    const href = `/bo-tieu-chi/${agency.agencyId}/${criteriaId}`
    const typed = {
      commandId: newId(),
      name: 'Đang sửa dở',
      ...rules,
      'groups.0.key': 'g1',
      'groups.0.name': 'Nhóm một',
      'criteria.0.group': 'g1',
      'criteria.0.text': 'Tiêu chí một',
      'criteria.0.most': '10',
      'criteria.0.evidence': 'none',
    }
    const more = await (await site.post(`${href}/dong`, { ...typed, doing: 'add-criterion:g1' })).text()
    const less = await (await site.post(`${href}/dong`, { ...typed, doing: 'drop-criteria:0' })).text()
    const saved = await site.post(href, { ...typed, version: '1' })

    expect(more).toContain('name="criteria.1.text"')
    expect(more).toContain('Đang sửa dở')
    expect(less).not.toContain('Tiêu chí một')
    expect(saved.status).toBe(303)
    expect((await shown(criteriaId)).set).toMatchObject({ name: 'Đang sửa dở', version: 2 })
  })
})
