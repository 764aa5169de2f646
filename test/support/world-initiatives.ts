import type { InitiativesMaking } from './world-making.ts'
import { givenInitiative, givenSeason, type GivenSeason } from './initiatives.ts'
import { keepDiary } from './world-diary.ts'
import { keepAssessment } from './world-assessment.ts'
import { keepCouncils } from './world-council.ts'
import { keepLists } from './world-lists.ts'
import { keepRecognition } from './world-recognition.ts'
import { keepReplication } from './world-replication.ts'
import { keepSeasons } from './world-seasons.ts'
import { type InitiativeState, initiativeStates, isPublished } from '../../src/contexts/initiatives/rules/states.ts'
import { contentNames, type Initiative } from '../../src/contexts/initiatives/rules/initiative.ts'

/** An open season, and an initiative of the Policy unit and its officer in each state: `made['initiative-approved']`. */
export async function keepInitiatives(making: InitiativesMaking): Promise<void> {
  const { scenario, agency, marker, made } = making
  const season = await givenSeason(scenario, agency)
  made['season'] = season.id
  for (const state of initiativeStates) {
    const { id } = await givenInitiative(scenario, agency, season, { ...textsIn(state, marker), state })
    made[`initiative-${state}`] = id
  }
  await keepSeasons(making)
  await keepAssessment(making)
  await keepCouncils(making)
  await review(making, season)
  await keepLists(making, season)
  await keepDiary(making)
  await keepRecognition(making, season)
  await keepReplication(making, season)
}

function texts(marker: string): Partial<Initiative> {
  const contents = Object.fromEntries(contentNames.map((name) => [name, `Nội dung ${name} ${marker}`]))
  return { ...contents, name: `Mô hình ${marker}`, legalBasis: `Hướng dẫn ${marker}` }
}

/** From approval on, name and gist are shown to all: they bear no mark. What is not on the card does. */
function textsIn(state: InitiativeState, marker: string): Partial<Initiative> {
  const own = texts(marker)
  if (!isPublished(state)) return own
  const { reason, forces, resources, schedule, sustaining, beneficiaries, legalBasis } = own
  return Object.fromEntries(
    Object.entries({ reason, forces, resources, schedule, sustaining, beneficiaries, legalBasis }).filter(
      ([, text]) => text !== undefined,
    ),
  )
}

/** One that was returned with reasons by the head of its unit. */
async function review({ scenario, agency, marker, made, done }: InitiativesMaking, season: GivenSeason): Promise<void> {
  const { headOfPolicy } = agency.actors
  const sent = await givenInitiative(scenario, agency, season, { ...texts(marker), state: 'registered' })
  const reasons = [{ field: 'outputs', reason: `Ghi số ${marker}` }]
  await done('initiatives.return', headOfPolicy, { chosen: [`${sent.id}@1`], reasons, note: `Bổ sung ${marker}` })
  made['returnedInitiative'] = sent.id
}
