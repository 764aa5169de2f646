import type { Actor, Person } from '../../src/commands/actor.ts'
import { checklistPoints } from '../../src/contexts/initiatives/registration/rules/review.ts'
import { day, type PlainDate } from '../../src/kernel/plain-date.ts'
import { givenAssessor, givenScoredSeason, scoredCriteria, scoredVetoes } from '../support/assessment.ts'
import { givenSeason, type GivenSeason } from '../support/initiatives.ts'
import { type GivenAgency, givenAgency, givenAgencyBelow } from '../support/organization.ts'
import { newId, type Scenario } from '../support/scenario.ts'
import { programRegistry } from '../../src/apps/contexts.ts'

/** Two agencies, one above the other, in two seasons of the movement, and the people who act in them. */
export interface Ground {
  readonly scenario: Scenario
  readonly agencies: readonly GivenAgency[]
  readonly season: GivenSeason
  readonly nextSeason: GivenSeason
  readonly actors: readonly Actor[]
}

/** The day on which sequences of commands begin. */
export const firstDay = day('2026-11-02')

export async function givenMovement(scenario: Scenario): Promise<Ground> {
  const above = await givenAgency(scenario)
  const below = await givenAgencyBelow(scenario, above)
  const season = await givenScoredSeason(scenario, above)
  const nextSeason = await givenSeason(scenario, above, { year: 2027 })
  await scenario.connection.query(
    `update season set registration_from = '2026-01-02', registration_to = '2027-10-01', criteria_set_agency_id = now.criteria_set_agency_id,
      criteria_set_id = now.criteria_set_id from season now where season.id = $1 and now.id = $2`,
    [nextSeason.id, season.id],
  )
  const assessors: Person[] = []
  for (const agency of [above, below]) {
    for (const who of ['headOfPropaganda', 'officerOfPropaganda'] as const) {
      assessors.push(await givenAssessor(scenario, agency, who))
    }
  }
  const known = new Set(assessors.map(({ personId }) => personId))
  const people = [above, below].flatMap(({ actors }) => Object.values(actors))
  const systems = [above, below].map(({ agencyId }) => ({ kind: 'system', agencyId }) as const)
  const actors = [...assessors, ...people.filter(({ personId }) => !known.has(personId)), ...systems]
  return { scenario, agencies: [above, below], season, nextSeason, actors }
}

/**
 * Brings initiatives of each agency by commands to where a sequence may begin: endorsed, approved, scored by one of two
 * assessors, assessed, recognised and proposed for a reward; and one of the agency below that was recognised above, too.
 */
export async function bringInitiatives(ground: Ground): Promise<void> {
  for (const agency of ground.agencies) {
    const hands: Hands = { ground, agency, must: mustIn(ground) }
    await bringRegistration(hands, 1)
    const approved = await bringRegistration(hands, 3)
    if (agency === ground.agencies[1]) await bringAnswer(hands, approved)
    await bringScores(hands, 1)
    await bringConclusion(hands)
    const initiativeId = await bringConclusion(hands)
    await bringRecognition(hands, { initiativeId, level: 'base', serial: '1' })
    await bringProposals(hands, initiativeId)
  }
  const [above, below] = ground.agencies.map((agency): Hands => ({ ground, agency, must: mustIn(ground) }))
  if (above === undefined || below === undefined) return
  const initiativeId = await bringConclusion(below, 'province')
  await bringRecognition(below, { initiativeId, level: 'base', serial: '2' })
  await bringRecognition(above, { initiativeId, level: 'province', serial: '2' })
}

interface Hands {
  readonly ground: Ground
  readonly agency: GivenAgency
  readonly must: (name: string, by: Actor, input: object) => Promise<Record<string, unknown>>
}

function mustIn({ scenario }: Ground): Hands['must'] {
  const { commands } = programRegistry()
  return async (name, by, input) => {
    const command = commands.get(name)
    if (command === undefined) throw new Error(`bring initiatives: no command "${name}"`)
    return scenario.must(command, by, input)
  }
}

/** Registered and so many steps on. */
async function bringRegistration({ ground: { season }, agency, must }: Hands, far: number, level = 'base') {
  const { officerOfPolicy, headOfPolicy, office, leader } = agency.actors
  const initiativeId = newId()
  const chosen = (version: number) => ({ chosen: [`${initiativeId}@${version}`] })
  await must('initiatives.register', officerOfPolicy, {
    ...wholeForm(agency, { initiativeId, version: 0, season }),
    level,
  })
  if (far > 0) await must('initiatives.endorse', headOfPolicy, chosen(1))
  if (far > 1) await must('initiatives.check', office, { ...chosen(2), checklist: [...checklistPoints] })
  if (far > 2) await must('initiatives.approve', leader, chosen(3))
  return initiativeId
}

/** Sent up in a list, and approved there. */
async function bringAnswer(below: Hands, initiativeId: string): Promise<void> {
  const [above] = below.ground.agencies
  if (above === undefined) return
  const list = {
    seasonId: below.ground.season.id,
    toAgencyId: above.agencyId,
    initiativeIds: [initiativeId],
    sentOn: typed(firstDay),
  }
  const { listId } = await below.must('initiatives.send-list', below.agency.actors.office, list)
  const of = { senderId: below.agency.agencyId, listId }
  const answer = { ...of, version: 1, answers: [], approvesRest: true }
  await below.must('initiatives.answer-list', above.actors.office, answer)
}

/** Assessed by itself, with a panel of two of whom so many have handed in. */
async function bringScores(hands: Hands, handedIn: number, level?: string): Promise<string> {
  const { ground, agency, must } = hands
  const { officerOfPolicy, office, headOfPropaganda, officerOfPropaganda } = agency.actors
  const initiativeId = await bringRegistration(hands, 3, level)
  await must('initiatives.start', officerOfPolicy, { initiativeId, version: 4 })
  await must('initiatives.hand-in-self-assessment', officerOfPolicy, { initiativeId, version: 0, ...sheet('x', 0.8) })
  const panel = [headOfPropaganda.personId, officerOfPropaganda.personId]
  await must('initiatives.appoint-assessors', office, { initiativeId, personIds: panel, dueOn: '20/11/2026' })
  const assessors = ground.actors.filter((actor) => actor.kind === 'person' && panel.includes(actor.personId))
  for (const by of assessors) await must('initiatives.declare-interest', by, { initiativeId, interest: 'none' })
  for (const by of assessors.slice(0, handedIn)) {
    const mark = secretMark(by.kind === 'person' ? by.personId : '', initiativeId)
    await must('initiatives.hand-in-scores', by, { initiativeId, version: 2, ...sheet(mark, 0.75), remark: mark })
  }
  return initiativeId
}

async function bringConclusion(hands: Hands, level?: string): Promise<string> {
  const initiativeId = await bringScores(hands, 2, level)
  await hands.must('initiatives.conclude-assessment', hands.agency.actors.office, { initiativeId, version: 6 })
  return initiativeId
}

async function bringRecognition(
  { ground, agency, must }: Hands,
  { initiativeId, level, serial }: { initiativeId: string; level: string; serial: string },
): Promise<void> {
  const { office, leader } = agency.actors
  const list = { seasonId: ground.season.id, level, name: 'Đợt 1', initiativeIds: [initiativeId] }
  const { listId } = await must('initiatives.propose-recognition', office, list)
  const decision = { serial, symbol: 'QĐ-BDT', decidedOn: typed(firstDay), signerId: leader.personId }
  await must('initiatives.decide-recognition', leader, { listId, version: 1, ...decision })
}

/** Two proposals for a reward, one of them on the agenda of a meeting that was called. */
async function bringProposals({ agency: { actors }, must }: Hands, initiativeId: string): Promise<void> {
  const { office, leader, headOfPropaganda, officerOfPropaganda, headOfPolicy } = actors
  const of = { formId: 'giay-khen-so', holder: 'individual', initiativeId, achievement: 'Thành tích' }
  const { proposalId } = await must('commendation.propose', office, { ...of, personId: headOfPolicy.personId })
  await must('commendation.propose', office, { ...of, personId: officerOfPropaganda.personId })
  await must('commendation.call-council', office, {
    heldOn: typed(firstDay),
    memberIds: [leader, office, headOfPropaganda].map(({ personId }) => personId),
    chairId: leader.personId,
    secretaryId: office.personId,
    proposalIds: [proposalId],
  })
}

/** Stands in every note and the remark of an assessor's sheet on an initiative, and nowhere else. */
export function secretMark(personId: string, initiativeId: string): string {
  return `KÍN-${personId.slice(-12)}-${initiativeId.slice(-12)}`
}

export function sheet(mark: string, share: number) {
  return {
    scores: scoredCriteria.map(({ id, most }) => ({ id, points: Math.round(most * share * 4) / 4, note: mark })),
    vetoes: scoredVetoes.map(({ id }) => ({ id, hit: 'no', note: '' })),
  }
}

/** A whole registration, as its form sends it. */
export function wholeForm(
  { units, actors }: GivenAgency,
  { season, ...of }: { initiativeId: string; version: number; season: Pick<GivenSeason, 'id' | 'year'> },
) {
  const text = 'Nội dung đủ rõ để người duyệt hiểu'
  const contents = ['reason', 'goals', 'content', 'place', 'beneficiaries', 'forces', 'resources', 'schedule']
  return {
    ...of,
    seasonId: season.id,
    name: 'Tổ tuyên truyền bằng tiếng Raglai',
    kind: 'model',
    holder: 'collective',
    setting: 'agency',
    field: 'culture',
    level: 'base',
    unitId: units.policy,
    personId: actors.officerOfPolicy.personId,
    ...Object.fromEntries([...contents, 'outputs', 'sustaining'].map((name) => [name, `${text} (${name})`])),
    startsOn: `01/02/${season.year}`,
    endsOn: `30/11/${season.year}`,
  }
}

/** As a person types it. */
export function typed(on: PlainDate): string {
  return on.split('-').toReversed().join('/')
}
