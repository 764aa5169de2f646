import { textOf } from './row-texts.ts'
import { givenInitiative, type GivenSeason } from './initiatives.ts'
import type { InitiativesMaking } from './world-making.ts'

/**
 * Look-alikes judged, a how-to sheet that is not published yet, somebody asked whether the recognised initiative lives, and one
 * adoption by the Policy unit of what another unit has: `made['adoption']`.
 */
export async function keepReplication(making: InitiativesMaking, season: GivenSeason): Promise<void> {
  const { scenario, agency, marker, made, done } = making
  const { office, headOfPolicy, officerOfPolicy, officerOfPropaganda } = agency.actors
  const recognised = made['initiative-recognised']
  await done('initiatives.judge-look-alike', headOfPolicy, {
    initiativeId: made['initiative-registered'],
    otherAgencyId: agency.agencyId,
    otherId: recognised,
    verdict: 'different',
    note: `Khác thôn ${marker}`,
  })
  const part = (name: string) => `${name} ${marker}`
  await done('initiatives.describe-how-to', officerOfPolicy, {
    initiativeId: recognised,
    version: 0,
    conditions: part('Điều kiện'),
    steps: part('Các bước'),
    costs: part('Chi phí'),
    pitfalls: part('Chỗ dễ vấp'),
    whoToAsk: part('Hỏi'),
    published: false,
  })
  await done('initiatives.answer-life-check', officerOfPolicy, {
    initiativeId: recognised,
    answer: 'alive',
    note: part('Còn hoạt động'),
  })
  const personId = officerOfPropaganda.personId
  const other = { unitId: agency.units.propaganda, personId, createdBy: personId, state: 'recognised' } as const
  const { id } = await givenInitiative(scenario, agency, season, { ...other, reason: `Lý do ${marker}` })
  const adopted = await done('initiatives.adopt', office, {
    originAgencyId: agency.agencyId,
    originId: id,
    unitId: agency.units.policy,
    personId: officerOfPolicy.personId,
    way: 'trial',
  })
  made['adoption'] = textOf(adopted?.['adoptionId'])
}
