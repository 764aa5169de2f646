import { workingDayOnOrAfter } from '../../contexts/calendar/index.ts'
import { formatDate, type PlainDate } from '../../kernel/plain-date.ts'
import { makeChance } from './chance.ts'
import { momentOn } from './moments.ts'
import { idIn, type Movement } from './movement.ts'
import { honourPeople, spreadInitiative } from './movement-after.ts'
import { assessSeason } from './movement-assessing.ts'
import { liveCommunes } from './movement-communes.ts'
import { liveInitiative } from './movement-course.ts'
import type { DemoSeason } from './movement-data.ts'
import { getSeasonVersion } from './queries.ts'
import { personAs, type World } from './world.ts'

/** Two seasons of models and exemplars, from their opening to certificates. Nothing of it when the demo begins too late. */
export function liveMovement(world: World, since: PlainDate): void {
  const { movement: data } = world.data
  if (data.seasons.some(({ openedOn }) => openedOn < since)) return
  const chance = makeChance('movement')
  const movement: Movement = {
    world,
    data,
    chance,
    made: new Map(),
    on: (date, part, act) => {
      const day = workingDayOnOrAfter(date, world.calendar)
      if (day <= world.until) world.agenda.add(momentOn(day, part, chance), act)
    },
  }
  for (const season of data.seasons) liveSeason(movement, season)
  for (const initiative of data.initiatives) {
    liveInitiative(movement, initiative)
    spreadInitiative(movement, initiative)
  }
  honourPeople(movement)
  liveCommunes(movement)
}

function liveSeason(movement: Movement, season: DemoSeason): void {
  movement.on(season.openedOn, 'early', () => openSeason(movement, season))
  assessSeason(movement, season)
  if (season.closedOn === null) return
  movement.on(season.closedOn, 'leaving', async () => {
    const { hand } = movement.world
    const seasonId = idIn(movement, `season ${season.year}`)
    const version = await hand.read((db) => getSeasonVersion(db, seasonId))
    await hand.perform(personAs(movement.world, 'chanh-vp'), 'initiatives.close-season', { seasonId, version })
  })
}

async function openSeason(movement: Movement, season: DemoSeason): Promise<void> {
  const { world, data, made } = movement
  const by = personAs(world, 'chanh-vp')
  for (const { key, name, sample } of made.has('criteria model') ? [] : data.criteria) {
    const { criteriaId } = await world.hand.perform(by, 'initiatives.make-criteria-set', { name, sample, kind: key })
    await world.hand.perform(by, 'initiatives.publish-criteria-set', { criteriaId, version: 1 })
    made.set(`criteria ${key}`, String(criteriaId))
  }
  const { year, name, note } = season
  const { seasonId } = await world.hand.perform(by, 'initiatives.draft-season', {
    movement: 'Dân vận khéo',
    year,
    name,
    note,
    codePrefix: 'MH',
    cascades: true,
    registrationFrom: formatDate(season.registrationFrom),
    registrationTo: formatDate(season.registrationTo),
    interimReviewOn: formatDate(season.interimReviewOn),
    selfAssessmentTo: formatDate(season.selfAssessmentTo),
    assessmentTo: formatDate(season.assessmentTo),
    recognitionOn: formatDate(season.recognitionOn),
    fields: 'Kinh tế\nVăn hóa - xã hội\nQuốc phòng - an ninh\nXây dựng hệ thống chính trị\nXây dựng nông thôn mới',
    levels: 'Cấp cơ sở\nCấp tỉnh',
    criteriaId: idIn(movement, 'criteria model'),
    exemplarCriteriaId: idIn(movement, 'criteria exemplar'),
  })
  await world.hand.perform(by, 'initiatives.open-season', { seasonId, version: 1 })
  made.set(`season ${year}`, String(seasonId))
}
