import { formatDate, type PlainDate } from '../../kernel/plain-date.ts'
import type { DemoCommuneInitiative, DemoCommunes } from './communes-data.ts'
import type { Hand } from './hand.ts'
import { workingDaysLater } from './moments.ts'
import { idIn, type Movement } from './movement.ts'
import { takePhoto } from './photos.ts'
import { findUnitId, getInitiativeVersion, listSuperiorLines } from './queries.ts'
import { type Commune, personAs } from './world.ts'

const checklist = ['contents', 'own', 'verifiable', 'means', 'right-place']

/** What the communes register and carry out in the season from above, and the lists that go up: to the agency, and on from it. */
export function liveCommunes(movement: Movement): void {
  const { communes, sentUp, toSuperior } = movement.world.data.communes
  for (const initiative of communes) {
    const commune = movement.world.communes[initiative.by]
    if (commune !== undefined) live(movement, commune, initiative)
  }
  for (const list of sentUp) movement.on(list.sentOn, 'answering', () => sendUp(movement, list))
  movement.on(toSuperior.sentOn, 'answering', () => sendOn(movement, toSuperior))
}

function live(movement: Movement, commune: Commune, initiative: DemoCommuneInitiative): void {
  const { registeredOn, startsOn, running, sessions, key } = initiative
  const { hand, person } = commune
  movement.on(registeredOn, 'noting', () => register(movement, commune, initiative))
  const step = (days: number, command: string, more: object = {}) =>
    movement.on(workingDaysLater(registeredOn, days, movement.world.calendar), 'answering', async () => {
      const chosen = [`${idIn(movement, key)}@${await versionOf(hand, idIn(movement, key))}`]
      await hand.perform(person, `initiatives.${command}`, { chosen, ...more })
    })
  step(2, 'endorse')
  step(3, 'check', { checklist })
  step(5, 'approve')
  if (!running) return
  movement.on(startsOn, 'early', async () => {
    const initiativeId = idIn(movement, key)
    await hand.perform(person, 'initiatives.start', { initiativeId, version: await versionOf(hand, initiativeId) })
  })
  for (const session of sessions) {
    movement.on(session.on, 'handingIn', () => recordSession(movement, commune, { key, ...session }))
  }
}

function versionOf(hand: Hand, initiativeId: string): Promise<number> {
  return hand.read((db) => getInitiativeVersion(db, initiativeId))
}

async function register(
  movement: Movement,
  { hand, person, unit }: Commune,
  initiative: DemoCommuneInitiative,
): Promise<void> {
  const { key, name, field, level, startsOn, endsOn, texts } = initiative
  const initiativeId = hand.door.newId()
  movement.made.set(key, initiativeId)
  await hand.perform(person, 'initiatives.register', {
    ...texts,
    initiativeId,
    version: 0,
    seasonId: idIn(movement, `season ${movement.world.data.communes.season}`),
    name,
    kind: 'model',
    holder: 'collective',
    holderName: '',
    setting: 'residential',
    field,
    level,
    unitId: await hand.read((db) => findUnitId(db, unit)),
    personId: person.personId,
    startsOn: formatDate(startsOn),
    endsOn: formatDate(endsOn),
  })
}

type Session = DemoCommuneInitiative['sessions'][number] & Pick<DemoCommuneInitiative, 'key'>

async function recordSession(movement: Movement, { hand, person }: Commune, session: Session): Promise<void> {
  const { key, on, place, attendances, text, scene } = session
  const caption = `ẢNH MẪU · ${place} · ${formatDate(on)}`
  const bytes = await takePhoto(scene, { caption, chance: movement.chance })
  await hand.perform(person, 'initiatives.record-session', {
    initiativeId: idIn(movement, key),
    happenedOn: formatDate(on),
    place,
    attendances,
    text,
    files: [await hand.keep(person, { name: `anh-${on.replaceAll('-', '')}.jpg`, bytes })],
  })
}

/** A commune sends its list; the agency answers it, or has it still before it. */
async function sendUp(movement: Movement, list: DemoCommunes['sentUp'][number]): Promise<void> {
  const commune = movement.world.communes[list.by]
  if (commune === undefined) return
  const { hand } = movement.world
  const listId = await send(movement, commune, { ...list, to: hand.agencyId })
  const { answeredOn } = list
  if (answeredOn === null) return
  movement.on(answeredOn, 'answering', async () => {
    const lines = await hand.read((db) => listSuperiorLines(db, listId))
    await hand.perform(personAs(movement.world, 'chanh-vp'), 'initiatives.answer-list', {
      senderId: commune.hand.agencyId,
      listId,
      version: 1,
      answers: lines.map((lineId) => ({ lineId, decision: 'approved', reason: '' })),
      approvesRest: false,
    })
  })
}

async function sendOn(movement: Movement, list: DemoCommunes['toSuperior']): Promise<void> {
  const { hand, above } = movement.world
  await send(movement, { hand, person: personAs(movement.world, 'chanh-vp') }, { ...list, to: above.agencyId })
}

interface Sent {
  readonly to: number
  readonly sentOn: PlainDate
  readonly initiatives: readonly string[]
}

async function send(
  movement: Movement,
  { hand, person }: Pick<Commune, 'hand' | 'person'>,
  { to, sentOn, initiatives }: Sent,
): Promise<string> {
  const answer = await hand.perform(person, 'initiatives.send-list', {
    seasonId: idIn(movement, `season ${movement.world.data.communes.season}`),
    toAgencyId: to,
    initiativeIds: initiatives.map((key) => idIn(movement, key)),
    sentOn: formatDate(sentOn),
  })
  return String(answer['listId'])
}
