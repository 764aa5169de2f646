import { idIn } from './assessment.ts'
import type { InitiativesMaking } from './world-making.ts'

/** Sessions of the council and what goes with them: `made['council']`, `made['councilCase']`, `made['heldCouncil']`, … */
export async function keepCouncils({ scenario, agency, marker, made, done }: InitiativesMaking): Promise<void> {
  const { office, leader, headOfPropaganda } = agency.actors
  const plan = async (name: string) => {
    const answer = await done('initiatives.plan-council', office, {
      title: `${name} ${marker}`,
      heldOn: '20/11/2026',
      place: `Phòng họp ${marker}`,
      chairId: leader.personId,
      secretaryId: office.personId,
      memberIds: [headOfPropaganda.personId],
      initiativeIds: [made['toConclude']],
      quorumPercent: 67,
      passPercent: 51,
    })
    return idIn(answer?.['sessionId'])
  }
  made['council'] = await plan('Phiên đang họp')
  const { rows } = await scenario.connection.query('select id from council_case where session_id = $1', [
    made['council'],
  ])
  made['councilCase'] = idIn(rows[0]?.['id'])
  const presentIds = [leader, office, headOfPropaganda].map(({ personId }) => personId)
  await done('initiatives.set-council-present', office, { sessionId: made['council'], version: 1, presentIds })
  made['heldCouncil'] = await plan('Phiên đã họp')
  await done('initiatives.close-council', office, { sessionId: made['heldCouncil'], version: 1, minutes: marker })
  made['cancelledCouncil'] = await plan('Phiên đã hủy')
  const cancelled = { sessionId: made['cancelledCouncil'], version: 1, reason: `Hoãn ${marker}` }
  await done('initiatives.cancel-council', office, cancelled)
  const drawn = await done('initiatives.draw-sample', office, {
    seasonId: made['season'],
    seed: `20/11/2026-${marker}`,
    seedSource: `Xổ số ${marker}`,
    size: 2,
  })
  made['sampleDraw'] = idIn(drawn?.['drawId'])
  const visit = await done('initiatives.record-site-visit', office, {
    initiativeId: made['toScore'],
    visitedOn: '20/11/2026',
    place: `Thôn ${marker}`,
    present: `Bà Liên ${marker}`,
    findings: `Đúng ${marker}`,
    conclusion: `Đề nghị ${marker}`,
    files: [],
  })
  made['siteVisit'] = idIn(visit?.['visitId'])
}
