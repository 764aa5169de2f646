import { beforeEach, describe, expect, it } from 'vitest'
import { givenInitiative, givenSeason, type GivenSeason } from '../../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency, givenAgencyBelow } from '../../../../test/support/organization.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { day } from '../../../kernel/plain-date.ts'
import { plainText } from '../../documents/browser.ts'
import type { Initiative } from '../rules/initiative.ts'
import { addRecognitionLines, dropRecognitionList, setRecognitionLine } from './commands/change-recognition-list.ts'
import { decideRecognitionList } from './commands/decide-recognition.ts'
import { proposeRecognition } from './commands/propose-recognition.ts'
import { withdrawRecognitionOf } from './commands/withdraw-recognition.ts'
import { recognitionSection, type RecognitionSectionData, verifyCertificate } from './queries/certificates.ts'
import { closeSeasonCommand } from '../seasons/commands/run-season.ts'
import { recognitionDraft, type RecognitionDraft } from './queries/recognition-draft.ts'
import { type ListShown, recognitionListPage } from './queries/recognition-list.ts'

const anybody = { kind: 'anonymous', agencyId: 0 } as const

let scenario: Scenario
let agency: GivenAgency
let season: GivenSeason
beforeEach(async () => {
  scenario = await startScenario('2026-12-28')
  agency = await givenAgency(scenario)
  season = await givenSeason(scenario, agency)
})

const assessed = (name?: string) =>
  givenInitiative(scenario, agency, season, { state: 'assessed', ...(name !== undefined && { name }) })

async function proposed(...initiatives: Initiative[]): Promise<string> {
  const answer = await scenario.must(proposeRecognition, agency.actors.office, {
    seasonId: season.id,
    level: 'base',
    name: 'Đợt 1',
    initiativeIds: initiatives.map(({ id }) => id),
  })
  return String(answer['listId'])
}

const shown = (listId: string) => scenario.ask<ListShown>(recognitionListPage, agency.actors.leader, { listId })

const decision = (listId: string, more: object = {}) => ({
  listId,
  version: 1,
  serial: '125',
  symbol: 'QĐ-BDT',
  decidedOn: '28/12/2026',
  signerId: agency.actors.leader.personId,
  ...more,
})

const decide = (listId: string, more: object = {}) =>
  scenario.run(decideRecognitionList, agency.actors.leader, decision(listId, more))

const sectionOf = ({ id }: Initiative, actor = agency.actors.officerOfPolicy) =>
  scenario.ask<RecognitionSectionData>(recognitionSection, actor, { initiativeId: id })

describe('recognition', () => {
  it('recognises what was proposed, with a certificate that anybody can verify', async () => {
    const initiative = await assessed()
    const listId = await proposed(initiative)

    await scenario.must(decideRecognitionList, agency.actors.leader, decision(listId, { validUntil: '31/12/2027' }))

    const { certificates } = await sectionOf(initiative)
    const code = certificates[0]?.code ?? ''
    const verified = await scenario.ask(verifyCertificate, anybody, { code: code.toLowerCase().replaceAll('-', ' ') })
    expect(verified).toMatchObject({
      status: 'found',
      standing: 'valid',
      certificate: { number: '125/QĐ-BDT', about: initiative.name, validUntil: '2027-12-31' },
    })
  })

  it('tells whoever asks when a certificate has expired, and that an unknown code is none', async () => {
    const initiative = await assessed()
    await decide(await proposed(initiative), { validUntil: '31/12/2026' })
    const { certificates } = await sectionOf(initiative)
    const code = certificates[0]?.code ?? ''

    scenario.at('2027-01-01')

    expect(await scenario.ask(verifyCertificate, anybody, { code })).toMatchObject({ standing: 'expired' })
    expect(await scenario.ask(verifyCertificate, anybody, { code: '0000-0000-0000-0' })).toEqual({
      status: 'unknown-code',
    })
    expect(await scenario.ask(verifyCertificate, anybody, { code: 'xin chào' })).toEqual({ status: 'wrong-code' })
  })

  it('says in the decision who was recognised, and tells the others why not', async () => {
    const [one, other] = [await assessed('Tổ truyền thông thôn Bầu Trúc'), await assessed('Vườn rau sạch')]
    const listId = await proposed(one, other)
    const lineId = (await shown(listId)).lines[1]?.id
    const not = { listId, lineId, version: 1, outcome: 'not_recognised', reason: 'Chưa đủ 50 điểm' }
    await scenario.must(setRecognitionLine, agency.actors.office, not)

    await scenario.must(decideRecognitionList, agency.actors.leader, decision(listId, { version: 2 }))

    const { document } = await shown(listId)
    const [appendix] = document?.appendices ?? []
    const [table] = appendix?.blocks ?? []
    const cells = table?.kind === 'table' ? table.rows.flat().map(plainText) : []
    expect(cells).toContain('Tổ truyền thông thôn Bầu Trúc')
    expect(cells).not.toContain('Vườn rau sạch')
    const notices = await scenario.connection.db
      .selectFrom('notice')
      .select('textVi')
      .where('aboutId', '=', other.id)
      .execute()
    expect(notices[0]?.textVi).toContain('Chưa đủ 50 điểm')
  })

  it('needs a number, a day that has come, a signer of the agency and a reason for each refusal', async () => {
    const listId = await proposed(await assessed())
    const lineId = (await shown(listId)).lines[0]?.id
    const set = { listId, lineId, version: 1, outcome: 'not_recognised' }

    expect(await decide(listId, { serial: '' })).toMatchObject({ status: 'invalid', problems: [{ field: 'serial' }] })
    expect(await decide(listId, { decidedOn: '29/12/2026' })).toMatchObject({ reason: 'decided-in-the-future' })
    expect(await decide(listId, { signerId: agency.actors.officerOfPolicy.personId })).toMatchObject({
      reason: 'signer-unknown',
    })
    expect(await scenario.run(setRecognitionLine, agency.actors.office, set)).toMatchObject({
      reason: 'reason-missing',
    })
    expect((await shown(listId)).state).toBe('open')
  })

  it('is not decided before the assessment was concluded', async () => {
    const state = { state: 'assessed', assessedOn: day('2026-12-20') } as const
    const listId = await proposed(await givenInitiative(scenario, agency, season, state))

    expect(await decide(listId, { decidedOn: '19/12/2026' })).toMatchObject({ reason: 'decided-before-assessed' })
    expect(await decide(listId, { decidedOn: '20/12/2026' })).toMatchObject({ status: 'done' })
  })

  it('gives each number once a year', async () => {
    const [first, second] = [await proposed(await assessed()), await proposed(await assessed())]
    await decide(first)

    expect(await decide(second)).toMatchObject({ reason: 'number-taken' })
    expect(await decide(second, { serial: '126' })).toMatchObject({ status: 'done' })
  })

  it('puts an initiative on one open list only, and on another one after that was dropped', async () => {
    const initiative = await assessed()
    const listId = await proposed(initiative)
    const again = { seasonId: season.id, level: 'base', name: 'Đợt 2', initiativeIds: [initiative.id] }

    const meanwhile = await scenario.run(proposeRecognition, agency.actors.office, again)
    await scenario.must(dropRecognitionList, agency.actors.office, { listId, version: 1 })
    const after = await scenario.run(proposeRecognition, agency.actors.office, again)

    expect(meanwhile).toMatchObject({ reason: 'on-another-list' })
    expect(after).toMatchObject({ status: 'done' })
  })

  it('proposes nothing that was not assessed', async () => {
    const running = await givenInitiative(scenario, agency, season, { state: 'running' })
    const chosen = { seasonId: season.id, level: 'base', name: 'Đợt 1', initiativeIds: [running.id] }

    const receipt = await scenario.run(proposeRecognition, agency.actors.office, chosen)

    expect(receipt).toMatchObject({ reason: 'not-ready-for-recognition' })
  })

  it('decides all or nothing: one that moved on meanwhile stops the decision', async () => {
    const [one, other] = [await assessed(), await assessed()]
    const listId = await proposed(one, other)
    await scenario.connection.db
      .updateTable('initiative')
      .set({ state: 'stopped' })
      .where('id', '=', other.id)
      .execute()

    const receipt = await decide(listId)

    expect(receipt).toMatchObject({ reason: 'not-in-this-state' })
    expect((await sectionOf(one)).certificates).toEqual([])
  })

  it('withdraws a recognition, which everybody sees by the code', async () => {
    const initiative = await assessed()
    await decide(await proposed(initiative))
    const withdrawal = { initiativeId: initiative.id, version: 2, number: '9/QĐ-BDT', reason: 'Số liệu không đúng' }

    await scenario.must(withdrawRecognitionOf, agency.actors.leader, withdrawal)

    const { certificates } = await sectionOf(initiative)
    const code = certificates[0]?.code ?? ''
    expect(await scenario.ask(verifyCertificate, anybody, { code })).toMatchObject({
      standing: 'withdrawn',
      certificate: { withdrawnReason: 'Số liệu không đúng', withdrawnNumber: '9/QĐ-BDT' },
    })
  })

  it('lets a superior recognise at its level what was recognised below, and the agency sees it', async () => {
    const below = await givenAgencyBelow(scenario, agency)
    const initiative = await givenInitiative(scenario, below, season, {
      state: 'recognised',
      level: 'province',
      recognisedLevel: 'base',
    })
    const asked = { season: season.id, level: 'province' }
    const draft = await scenario.ask<RecognitionDraft>(recognitionDraft, agency.actors.office, asked)
    const answer = await scenario.must(proposeRecognition, agency.actors.office, {
      seasonId: season.id,
      level: 'province',
      name: 'Cấp tỉnh',
      initiativeIds: [initiative.id],
    })

    await scenario.must(decideRecognitionList, agency.actors.leader, decision(String(answer['listId'])))

    expect(draft.candidates.map(({ id }) => id)).toEqual([initiative.id])
    const { certificates, lists } = await sectionOf(initiative, below.actors.officerOfPolicy)
    expect(certificates).toMatchObject([{ level: 'Cấp tỉnh', standing: 'valid' }])
    expect(lists).toEqual([])
    const after = await scenario.ask<RecognitionDraft>(recognitionDraft, agency.actors.office, asked)
    expect(after.candidates).toEqual([])
  })

  it('lets nobody change a list they have not seen as it is now', async () => {
    const [one, other] = [await assessed(), await assessed()]
    const listId = await proposed(one)
    const addition = { listId, version: 1, initiativeIds: [other.id] }

    await scenario.must(addRecognitionLines, agency.actors.office, addition)

    expect(await decide(listId)).toMatchObject({ reason: 'record-changed' })
    expect((await shown(listId)).lines.map(({ position }) => position)).toEqual([1, 2])
  })

  it('puts nothing of another season on a list', async () => {
    const earlier = await givenSeason(scenario, agency, { year: 2025 })
    const initiative = await givenInitiative(scenario, agency, earlier, { state: 'assessed' })
    const chosen = { seasonId: season.id, level: 'base', name: 'Đợt 1', initiativeIds: [initiative.id] }

    const receipt = await scenario.run(proposeRecognition, agency.actors.office, chosen)

    expect(receipt).toMatchObject({ reason: 'not-ready-for-recognition' })
  })

  it('recognises nothing until a day that has passed', async () => {
    const listId = await proposed(await assessed())

    expect(await decide(listId, { validUntil: '27/12/2026' })).toMatchObject({ reason: 'valid-until-before-decision' })
    expect(await decide(listId, { validUntil: '28/12/2026' })).toMatchObject({ status: 'done' })
  })

  it('holds 500 initiatives and takes no more, so that none is lost', async () => {
    const listId = await proposed(await assessed())
    const further = await assessed()
    const lines = Array.from({ length: 499 }, (_none, index) => ({
      agencyId: agency.agencyId,
      id: newId(),
      listId,
      initiativeAgencyId: agency.agencyId,
      initiativeId: newId(),
      position: index + 2,
      code: `MH-${index}`,
      name: 'Mô hình',
      holderName: '',
      place: '',
      reason: '',
      outcome: 'recognised' as const,
      certificateId: null,
    }))
    await scenario.connection.db.insertInto('recognitionLine').values(lines).execute()

    const receipt = await scenario.run(addRecognitionLines, agency.actors.office, {
      listId,
      version: 1,
      initiativeIds: [further.id],
    })

    expect(receipt).toMatchObject({ reason: 'list-full' })
  })

  it('goes on in a season that is closed to registration', async () => {
    const initiative = await assessed()
    await scenario.must(closeSeasonCommand, agency.actors.office, { seasonId: season.id, version: 1 })

    const listId = await proposed(initiative)

    expect(await decide(listId)).toMatchObject({ status: 'done' })
  })
})
