import { addDays } from '../../src/kernel/plain-date.ts'
import { text } from './records.ts'
import { type Maker, pick, type Standing } from './standing.ts'
import { typed } from './ground.ts'

const sessionIn = (standing: Standing) => pick(standing, 'council_session', ({ state }) => state === 'planned')
const caseIn = (standing: Standing) => pick(standing, 'council_case', ({ state }) => state === 'open')

/** The council that decides on an assessment, visits and checks by lot. */
export const council: Readonly<Record<string, Maker>> = {
  'initiatives.record-site-visit': ({ initiative, today }) => ({
    initiativeId: text(initiative, 'id'),
    visitedOn: typed(today),
    place: 'Thôn Ví Dụ',
    present: 'Ông A, bà B',
    findings: 'Đúng như báo cáo',
    conclusion: 'Đạt',
    files: [],
  }),
  'initiatives.plan-council': ({ agency: { actors }, initiative, today, roll }) => ({
    title: 'Phiên họp hội đồng',
    heldOn: typed(addDays(today, roll(3))),
    place: 'Phòng họp',
    chairId: actors.leader.personId,
    secretaryId: actors.office.personId,
    memberIds: [actors.headOfPropaganda.personId],
    initiativeIds: [text(initiative, 'id')],
    quorumPercent: 67,
    passPercent: 51,
  }),
  'initiatives.change-council': (standing) => {
    const { leader, office, headOfPropaganda, officerOfPropaganda } = standing.agency.actors
    const { id, version } = sessionIn(standing)
    return {
      sessionId: id,
      version,
      title: 'Phiên họp hội đồng',
      heldOn: typed(addDays(standing.today, standing.roll(3))),
      place: 'Hội trường',
      chairId: leader.personId,
      secretaryId: office.personId,
      memberIds: [[headOfPropaganda, officerOfPropaganda][standing.roll(2)]?.personId],
    }
  },
  'initiatives.cancel-council': (standing) => {
    const { id, version } = sessionIn(standing)
    return { sessionId: id, version, reason: 'Hoãn họp' }
  },
  'initiatives.add-council-cases': (standing) => ({
    sessionId: text(sessionIn(standing), 'id'),
    initiativeIds: [text(standing.initiative, 'id')],
  }),
  'initiatives.drop-council-case': (standing) => ({ caseId: text(caseIn(standing), 'id') }),
  'initiatives.set-council-present': (standing) => {
    const session = sessionIn(standing)
    const { leader, office, headOfPropaganda } = standing.agency.actors
    const presentIds = [leader.personId, office.personId, headOfPropaganda.personId].slice(standing.roll(2))
    return { sessionId: text(session, 'id'), version: Number(session['version']), presentIds }
  },
  'initiatives.decide-council-case': (standing) => {
    const open = caseIn(standing)
    const { leader, office, headOfPropaganda } = standing.agency.actors
    const vote = standing.roll(4) === 0 ? 'against' : 'for'
    const votes = [leader, office, headOfPropaganda].map(({ personId }) => ({ personId, vote }))
    return { caseId: text(open, 'id'), version: Number(open['version']), level: 'base', votes }
  },
  'initiatives.close-council': (standing) => {
    const { id, version } = sessionIn(standing)
    return { sessionId: id, version, minutes: 'Hội đồng thống nhất' }
  },
  'initiatives.draw-sample': ({ initiative, roll }) => ({
    seasonId: text(initiative, 'season_id'),
    seed: `Kết quả xổ số ngày ${roll(28) + 1}/11/2026: 012345`,
    seedSource: 'Công bố trên trang thông tin',
    size: 2,
  }),
}
