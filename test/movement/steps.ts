import { checklistPoints } from '../../src/contexts/initiatives/registration/rules/review.ts'
import { addDays } from '../../src/kernel/plain-date.ts'
import { storedFile } from '../support/documents.ts'
import { scoredCriteria } from '../support/assessment.ts'
import { newId } from '../support/scenario.ts'
import { commendation } from './commendation-steps.ts'
import { council } from './council-steps.ts'
import { secretMark, sheet, typed, wholeForm } from './ground.ts'
import { type Row, text } from './records.ts'
import { decisionOf, type Maker, pick, type Standing } from './standing.ts'

const ofInitiative: Maker = ({ initiative }) => ({ initiativeId: text(initiative, 'id') })
const versioned: Maker = (standing) => ({ ...ofInitiative(standing), version: versionOf(standing) })
const chosen: Maker = (standing) => ({ chosen: [`${text(standing.initiative, 'id')}@${versionOf(standing)}`] })
const happened: Maker = (standing) => ({
  ...ofInitiative(standing),
  happenedOn: typed(addDays(standing.today, -standing.roll(3))),
  text: 'Đã làm',
  files: [],
})

/** Now and then somebody has seen an older version. */
function versionOf({ initiative, roll }: Standing): number {
  return Number(initiative['version']) - (roll(12) === 0 ? 1 : 0)
}

const isOfInitiative =
  ({ initiative }: Standing) =>
  (row: Row) =>
    row['initiative_id'] === initiative['id']

function formOf(standing: Standing, isNew: boolean): object {
  const { initiative, agency, ground, roll } = standing
  const season = isNew && roll(3) === 0 ? ground.nextSeason : ground.season
  const known = { initiativeId: text(initiative, 'id'), version: versionOf(standing) }
  const same = initiative['season_id'] === ground.nextSeason.id ? ground.nextSeason : ground.season
  const form = wholeForm(agency, isNew ? { initiativeId: newId(), version: 0, season } : { ...known, season: same })
  const continuesId = isNew && season === ground.nextSeason && roll(2) === 0 ? text(initiative, 'id') : null
  const kept = isNew ? continuesId : initiative['continues_id']
  return { ...form, ...(typeof kept === 'string' && { continuesId: kept }) }
}

const scores: Maker = (standing) => {
  const { actor, initiative, roll, records } = standing
  const personId = actor.kind === 'person' ? actor.personId : ''
  const own = records.of('assessor').find((row) => row['person_id'] === personId && isOfInitiative(standing)(row))
  const of = { ...ofInitiative(standing), version: Number(own?.['version'] ?? 2) }
  const mark = secretMark(personId, text(initiative, 'id'))
  return { ...of, ...sheet(mark, 0.5 + roll(11) / 20), remark: mark }
}

const own: Maker = (standing) => {
  const before = pick(standing, 'self_assessment', isOfInitiative(standing))
  const isOwn = isOfInitiative(standing)(before)
  return { ...ofInitiative(standing), version: isOwn ? Number(before['version']) : 0, ...sheet('Tự chấm', 0.8) }
}

const ofActor =
  ({ actor }: Standing) =>
  (row: Row) =>
    row['agency_id'] === actor.agencyId

const listOf = (standing: Standing) => {
  const list = pick(standing, 'recognition_list', ({ state }) => state === 'open')
  return { listId: text(list, 'id'), version: Number(list['version']) }
}

const registration: Readonly<Record<string, Maker>> = {
  'initiatives.save-draft': (standing) => formOf(standing, standing.roll(2) === 0),
  'initiatives.register': (standing) => formOf(standing, standing.roll(3) === 0),
  'initiatives.endorse': chosen,
  'initiatives.check': (standing) => ({ ...chosen(standing), checklist: [...checklistPoints] }),
  'initiatives.approve': chosen,
  'initiatives.return': (standing) => ({ ...chosen(standing), reasons: [{ field: 'outputs', reason: 'Ghi số' }] }),
  'initiatives.reject': (standing) => ({ ...chosen(standing), note: 'Trùng' }),
  'initiatives.withdraw': (standing) => ({ ...chosen(standing), note: 'Thôi' }),
  'initiatives.send-list': (standing) => ({
    seasonId: text(standing.initiative, 'season_id'),
    toAgencyId: standing.ground.agencies[0]?.agencyId,
    initiativeIds: [text(standing.initiative, 'id')],
    sentOn: typed(standing.today),
  }),
  'initiatives.answer-list': ({ records, roll }) => {
    const list = records.of('superior_list')[roll(3)]
    const listId = text(list, 'id') || newId()
    return { senderId: Number(list?.['agency_id'] ?? 1), listId, version: 1, answers: [], approvesRest: true }
  },
  'initiatives.recall-list': (standing) => ({
    listId: text(pick(standing, 'superior_list', ofActor(standing)), 'id') || newId(),
    version: 1 + standing.roll(2),
    reason: 'Gửi nhầm mùa',
  }),
  'initiatives.correct-list-answer': (standing) => {
    const line = pick(standing, 'superior_list_line', ({ decision }) => decision !== null)
    const list = standing.records.of('superior_list').find(({ id }) => id === line['list_id'])
    return {
      senderId: Number(line['agency_id'] ?? 1),
      listId: text(line, 'list_id') || newId(),
      lineId: text(line, 'id') || newId(),
      version: Number(list?.['version'] ?? 1),
      decision: ['approved', 'returned'][standing.roll(2)],
      reason: 'Chưa rõ người thụ hưởng',
      correction: 'Xem lại hồ sơ',
    }
  },
  'initiatives.hand-out-notices': () => ({}),
  'initiatives.judge-look-alike': (standing) => ({
    ...ofInitiative(standing),
    otherAgencyId: standing.agency.agencyId,
    otherId: text(pick(standing, 'initiative'), 'id'),
    verdict: ['different', 'continues', 'duplicate'][standing.roll(3)],
  }),
}

const diary: Readonly<Record<string, Maker>> = {
  'initiatives.start': versioned,
  'initiatives.stop': (standing) => ({ ...versioned(standing), reason: 'Thôn sáp nhập' }),
  'initiatives.set-outputs': (standing) => ({
    ...versioned(standing),
    milestones: [{ name: 'Mốc', dueOn: '30/11/2026' }],
  }),
  'initiatives.record-session': happened,
  'initiatives.record-reach': (standing) => ({ ...happened(standing), people: 40 }),
  'initiatives.record-contribution': (standing) => ({ ...happened(standing), source: 'people', amount: 1000 }),
  'initiatives.reach-milestone': (standing) => ({
    ...happened(standing),
    milestoneId: text(pick(standing, 'initiative_milestone', isOfInitiative(standing)), 'id'),
  }),
  'initiatives.review-interim': (standing) => ({ ...happened(standing), standing: 'on-track' }),
  'initiatives.withdraw-entry': (standing) => ({
    entryId: text(pick(standing, 'diary_entry', isOfInitiative(standing)), 'id'),
    reason: 'Ghi nhầm',
  }),
}

const assessment: Readonly<Record<string, Maker>> = {
  'initiatives.save-self-assessment': own,
  'initiatives.hand-in-self-assessment': own,
  'initiatives.add-assessment-evidence': (standing) => ({
    ...ofInitiative(standing),
    criterionId: scoredCriteria[0]?.id,
    files: [storedFile('Ảnh')],
  }),
  'initiatives.drop-assessment-evidence': (standing) => ({
    evidenceId: text(pick(standing, 'assessment_evidence', isOfInitiative(standing)), 'id'),
  }),
  'initiatives.reopen-self-assessment': (standing) => ({
    ...ofInitiative(standing),
    until: typed(addDays(standing.today, 10)),
    reason: 'Thiếu ảnh',
  }),
  'initiatives.appoint-assessors': (standing) => {
    const { headOfPropaganda, officerOfPropaganda, officerOfPolicy } = standing.agency.actors
    const able = [headOfPropaganda.personId, officerOfPropaganda.personId]
    const personIds = standing.roll(8) === 0 ? [officerOfPolicy.personId] : able.slice(standing.roll(2))
    return { ...ofInitiative(standing), personIds, dueOn: typed(addDays(standing.today, standing.roll(9))) }
  },
  'initiatives.remove-assessor': (standing) => {
    const assessor = pick(standing, 'assessor', isOfInitiative(standing))
    return { assessorId: text(assessor, 'id'), version: Number(assessor['version']), reason: 'Bận' }
  },
  'initiatives.declare-interest': (standing) => ({
    ...ofInitiative(standing),
    interest: standing.roll(8) === 0 ? 'relative' : 'none',
  }),
  'initiatives.save-scores': scores,
  'initiatives.hand-in-scores': scores,
  'initiatives.explain-outliers': (standing) => ({
    ...ofInitiative(standing),
    reasons: scoredCriteria.map(({ id }) => ({ id, text: 'Minh chứng khác nhau' })),
  }),
  'initiatives.conclude-assessment': versioned,
  'initiatives.ask-another-look': (standing) => ({ ...versioned(standing), reason: 'Bổ sung minh chứng' }),
}

const recognition: Readonly<Record<string, Maker>> = {
  'initiatives.propose-recognition': (standing) => ({
    seasonId: text(standing.initiative, 'season_id'),
    level: 'base',
    name: 'Đợt nữa',
    initiativeIds: [text(standing.initiative, 'id')],
  }),
  'initiatives.add-recognition-lines': (standing) => ({
    ...listOf(standing),
    initiativeIds: [text(standing.initiative, 'id')],
  }),
  'initiatives.set-recognition-line': (standing) => {
    const list = listOf(standing)
    const line = pick(standing, 'recognition_line', (row) => row['list_id'] === list.listId)
    const outcome = ['recognised', 'not_recognised', 'not_recognised', 'left_out'][standing.roll(4)]
    return { ...list, lineId: text(line, 'id'), outcome, reason: 'Thiếu minh chứng' }
  },
  'initiatives.drop-recognition-list': listOf,
  'initiatives.decide-recognition': (standing) => ({ ...listOf(standing), ...decisionOf(standing) }),
  'initiatives.withdraw-recognition': (standing) => ({ ...versioned(standing), number: '9/QĐ', reason: 'Sai số liệu' }),
  'initiatives.withdraw-certificate': (standing) => {
    const ofBelow = (row: Row) => row['agency_id'] !== row['subject_agency_id']
    const certificate = pick(standing, 'certificate', (row) => ofActor(standing)(row) && ofBelow(row))
    return {
      certificateId: text(certificate, 'id') || newId(),
      version: Number(certificate['version'] ?? 1),
      number: '10/QĐ',
      reason: 'Cơ quan cấp dưới đã thu hồi',
    }
  },
}

const replication: Readonly<Record<string, Maker>> = {
  'initiatives.describe-how-to': (standing) => ({
    ...ofInitiative(standing),
    version: Number(standing.records.of('how_to_sheet').find(isOfInitiative(standing))?.['version'] ?? 0),
    conditions: 'Có người nói được tiếng',
    steps: 'Mời già làng',
    costs: '1 triệu',
    pitfalls: 'Loa hỏng',
    whoToAsk: 'Phòng Chính sách',
    published: true,
  }),
  'initiatives.adopt': (standing) => {
    const { initiative, ground, actor, roll } = standing
    const home = ground.agencies.find(({ agencyId }) => agencyId === actor.agencyId) ?? standing.agency
    const unitId = roll(2) === 0 ? home.units.policy : home.units.propaganda
    const way = roll(2) === 0 ? 'trial' : 'register'
    return { originAgencyId: Number(initiative['agency_id']), originId: text(initiative, 'id'), unitId, way }
  },
  'initiatives.tell-adoption': (standing) => {
    const { id, version } = pick(standing, 'adoption')
    const state = ['trying', 'worked', 'did_not_work'][standing.roll(3)]
    return { adoptionId: id, version, state, outcome: 'Bà con đi làm xa' }
  },
  'initiatives.answer-life-check': (standing) => ({ ...ofInitiative(standing), answer: 'alive' }),
  'initiatives.ask-life-checks': () => ({}),
  'initiatives.continue': ofInitiative,
  'initiatives.continue-unit': ({ agency }) => ({ unitId: agency.units.policy }),
}

/** An input for every command that touches an initiative or what follows from one. */
export const makers: Readonly<Record<string, Maker>> = {
  ...registration,
  ...diary,
  ...assessment,
  ...council,
  ...recognition,
  ...replication,
  ...commendation,
}
